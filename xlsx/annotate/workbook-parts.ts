import { resultTableOf } from "../../shared/report/tags";
import { relationsPart } from "../package";
import { attributeByLocalName, attributeOf, encodeXml, forEachTag, nextTag } from "../xml";
import { type Draft, draftText, patchPart } from "./draft";
import { findChild, type Layout, placeFor, WORKBOOK_ORDER, withPrefix } from "./sheet-layout";
import type { Splice } from "./splice";

const PACKAGE_RELS = "http://schemas.openxmlformats.org/package/2006/relationships";
const TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

/** Namespace of relationships: Strict files have their own. */
export function relationBase(workbookXml: string): string {
  return workbookXml.includes("purl.oclc.org/ooxml/spreadsheetml") ? STRICT : TRANSITIONAL;
}

export interface NewRelation {
  readonly type: string;
  /** Absolute part name, without the leading slash. */
  readonly target: string;
}

/** Adds relationships to a part and returns their ids, in order. */
export function addRelations(draft: Draft, part: string, relations: readonly NewRelation[]): string[] {
  const name = relationsPart(part);
  const base = relationBase(draft.source.workbookXml);
  const text = draftText(draft, name);
  const used = new Set<string>();
  if (text) forEachTag(text, (tag) => void used.add(attributeOf(tag, "Id") ?? ""));
  const ids: string[] = [];
  let elements = "";
  for (const relation of relations) {
    let n = ids.length + 1;
    while (used.has(`rIdTenken${n}`)) n++;
    const id = `rIdTenken${n}`;
    used.add(id);
    ids.push(id);
    elements += `<Relationship Id="${id}" Type="${base}/${relation.type}" Target="/${encodeXml(relation.target)}"/>`;
  }
  if (text === null) {
    const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE_RELS}">`;
    draft.added.set(name, `${head}${elements}</Relationships>`);
    return ids;
  }
  patchPart(draft, name, text, [intoRoot(text, elements)]);
  return ids;
}

/** Before the root's closing tag; a root without children is opened. */
function intoRoot(text: string, elements: string): Splice {
  const root = nextTag(text, 0)!;
  const insert = withPrefix(elements, root.prefix);
  const name = root.prefix + root.name;
  if (root.kind === "empty") {
    const whole = `<${name}${root.attributes}>${insert}</${name}>`;
    return { at: root.start, remove: root.end - root.start, insert: whole };
  }
  return { at: text.lastIndexOf(`</${name}`), remove: 0, insert };
}

export const CONTENT_TYPES = {
  worksheet: "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
  comments: "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
  styles: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
  vmlDrawing: "application/vnd.openxmlformats-officedocument.vmlDrawing",
  xml: "application/xml",
} as const;

/** Declares the types of added parts, each by its own name. */
export function addContentTypes(
  draft: Draft,
  types: readonly { readonly part: string; readonly type: string }[],
): void {
  const name = "[Content_Types].xml";
  const text = draftText(draft, name);
  if (text === null || types.length === 0) return;
  const elements = types.map(({ part, type }) => `<Override PartName="/${encodeXml(part)}" ContentType="${type}"/>`);
  patchPart(draft, name, text, [intoRoot(text, elements.join(""))]);
}

export interface NewSheet {
  readonly name: string;
  readonly relationId: string;
  /** Defined names local to the sheet: [name, reference]. */
  readonly names: readonly (readonly [name: string, reference: string])[];
}

/** Lists result sheets behind the last sheet, with their local names; asks for recalculation after fills. */
export function workbookSplices(
  xml: string,
  layout: Layout,
  sheets: readonly NewSheet[],
  needsRecalculation: boolean,
): Splice[] {
  const splices: Splice[] = [];
  const { prefix } = layout.root;
  const list = findChild(layout, "sheets");
  if (list && sheets.length > 0) {
    const existing = sheetIds(xml, list.tag.end, list.end);
    let id = Math.max(0, ...existing);
    const relation = relationPrefix(xml);
    const elements = sheets.map(
      (s) => `<sheet name="${encodeXml(s.name)}" sheetId="${++id}" ${relation}:id="${s.relationId}"/>`,
    );
    const insert = withPrefix(elements.join(""), prefix);
    splices.push({ at: list.end - `</${prefix}sheets>`.length, remove: 0, insert });
    splices.push(...definedNameSplices(xml, layout, sheets, existing.length));
  }
  if (needsRecalculation) splices.push(...recalculationSplices(xml, layout));
  return splices;
}

function sheetIds(xml: string, from: number, to: number): number[] {
  const ids: number[] = [];
  for (let tag = nextTag(xml, from); tag && tag.start < to; tag = nextTag(xml, tag.end)) {
    if (tag.name === "sheet" && tag.kind !== "close") ids.push(Number(attributeOf(tag, "sheetId") ?? 0));
  }
  return ids;
}

/** The prefix that the file uses for relationships, nearly always "r". */
export function relationPrefix(xml: string): string {
  return (
    /\sxmlns:([\w.-]+)\s*=\s*["'](?:http:\/\/schemas\.openxmlformats\.org|http:\/\/purl\.oclc\.org\/ooxml)\/officeDocument\/(?:2006\/)?relationships["']/.exec(
      xml,
    )?.[1] ?? "r"
  );
}

function definedNameSplices(xml: string, layout: Layout, sheets: readonly NewSheet[], firstIndex: number): Splice[] {
  let elements = "";
  for (const [i, sheet] of sheets.entries()) {
    for (const [name, reference] of sheet.names) {
      const hidden = name === "_xlnm.Print_Titles" ? "" : ' hidden="1"';
      elements +=
        `<definedName name="${name}" localSheetId="${firstIndex + i}"${hidden}>` +
        `${encodeXml(reference)}</definedName>`;
    }
  }
  const { prefix } = layout.root;
  const insert = withPrefix(elements, prefix);
  const names = findChild(layout, "definedNames");
  const wrapped = `<${prefix}definedNames>${insert}</${prefix}definedNames>`;
  if (!names) return [{ at: placeFor(xml, layout, "definedNames", WORKBOOK_ORDER), remove: 0, insert: wrapped }];
  if (names.tag.kind === "empty")
    return [{ at: names.tag.start, remove: names.end - names.tag.start, insert: wrapped }];
  return [{ at: names.end - `</${prefix}definedNames>`.length, remove: 0, insert }];
}

/** Formulas that look at a filled cell keep their old result until Excel calculates: it shall, on opening. */
function recalculationSplices(xml: string, layout: Layout): Splice[] {
  const { prefix } = layout.root;
  const calc = findChild(layout, "calcPr");
  if (!calc) {
    const at = placeFor(xml, layout, "calcPr", WORKBOOK_ORDER);
    return [{ at, remove: 0, insert: `<${prefix}calcPr fullCalcOnLoad="1"/>` }];
  }
  if (attributeOf(calc.tag, "fullCalcOnLoad") !== null) return [];
  const at = calc.tag.start + `<${prefix}calcPr`.length;
  return [{ at, remove: 0, insert: ' fullCalcOnLoad="1"' }];
}

/** Indices (among all sheets) of the result sheets that are ours. */
export function resultSheetIndices(workbookXml: string): number[] {
  const indices: number[] = [];
  forEachTag(workbookXml, (tag) => {
    if (tag.name !== "definedName" || tag.kind !== "open") return;
    if (resultTableOf(attributeOf(tag, "name") ?? "") === null) return;
    const index = attributeByLocalName(tag, "localSheetId");
    if (index !== null) indices.push(Number(index));
    return;
  });
  return indices;
}

export function hasStructureLock(workbookXml: string): boolean {
  return /<(?:\w+:)?workbookProtection\s[^>]*lockStructure\s*=\s*["'](?:1|true)/.test(workbookXml);
}
