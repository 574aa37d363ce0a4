import { elementEnd, nextTag, type Tag } from "../xml";

/** Children of <worksheet> in the order of the schema (ECMA-376 part 1, 18.3.1.99, CT_Worksheet). */
export const WORKSHEET_ORDER = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios " +
  "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations " +
  "hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches " +
  "ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems " +
  "tableParts extLst"
).split(" ");

/** Children of <workbook> in the order of the schema (18.2.27, CT_Workbook). */
export const WORKBOOK_ORDER = (
  "fileVersion fileSharing workbookPr AlternateContent revisionPtr absPath workbookProtection bookViews sheets " +
  "functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr " +
  "smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst"
).split(" ");

/** Children of <styleSheet> in the order of the schema (18.8.39, CT_Stylesheet). */
export const STYLES_ORDER =
  "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");

export interface Child {
  readonly tag: Tag;
  /** Offset after the whole element. */
  readonly end: number;
}

export interface Layout {
  readonly root: Tag;
  readonly children: readonly Child[];
  /** Offset of the root's closing tag. */
  readonly rootEnd: number;
}

/** Only the root's own children; elements inside extensions never count. Null where the text is no such document. */
export function layoutOf(xml: string): Layout | null {
  const root = nextTag(xml, 0);
  if (root?.kind !== "open") return null;
  const children: Child[] = [];
  for (let tag = nextTag(xml, root.end); tag; ) {
    if (tag.kind === "close") return { root, children, rootEnd: tag.start };
    const end: number = childEnd(xml, tag);
    children.push({ tag, end });
    tag = nextTag(xml, end);
  }
  return null;
}

/** Cells hold no element called sheetData, so its end is found without walking through them. */
function childEnd(xml: string, tag: Tag): number {
  if (tag.name !== "sheetData" || tag.kind !== "open") return elementEnd(xml, tag);
  const mark = `</${tag.prefix}sheetData>`;
  const at = xml.indexOf(mark, tag.end);
  return at < 0 ? elementEnd(xml, tag) : at + mark.length;
}

export function findChild(layout: Layout, name: string): Child | null {
  return layout.children.find((child) => child.tag.name === name) ?? null;
}

/** Where a new child called `name` must stand: after all that come before it (or are like it) in the schema. */
export function placeFor(xml: string, layout: Layout, name: string, order: readonly string[]): number {
  const rank = order.indexOf(name);
  const next = layout.children.find((child) => rankOf(xml, child, order) > rank);
  return next ? next.tag.start : layout.rootEnd;
}

/** An element unknown to the schema (mc:AlternateContent) ranks like the first known one inside it. */
function rankOf(xml: string, child: Child, order: readonly string[]): number {
  const own = order.indexOf(child.tag.name);
  if (own >= 0 || child.tag.kind !== "open") return own;
  for (let tag = nextTag(xml, child.tag.end); tag && tag.start < child.end; tag = nextTag(xml, tag.end)) {
    const rank = order.indexOf(tag.name);
    if (rank >= 0) return rank;
  }
  return own;
}

/** Gives every element of `xml` a prefix ("x:"), for parts that use one. `xml` holds no text with "<". */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}
