import { RATE_FORMAT } from "../../shared/report/fill-value";
import { SEVERITIES, type Severity } from "../../shared/rules/define-rule";
import { readNumberFormats } from "../read/styles";
import { type ResultStyles, resultStyles, type StyleKey } from "../result/styles";
import { MARK_DXFS } from "./mark-styles";
import type { FillStyles } from "./sheet-fills";
import { type Layout, layoutOf } from "./sheet-layout";
import type { Splice } from "./splice";
import { appendSplices, listItems } from "./style-lists";

/** Collects what is added to styles.xml, so that indices are known before the part is patched once at the end. */
export interface StyleDraft {
  readonly dxfs: Readonly<Record<Severity, number>>;
  readonly fillStyles: FillStyles;
  /** Call once, after all fills. */
  readonly addResultStyles: (keys: readonly StyleKey[]) => ReadonlyMap<StyleKey, number>;
  /** `usesMarks`: whether the differential styles are needed. */
  readonly splices: (usesMarks: boolean) => Splice[];
}

const FIRST_CUSTOM_ID = 164;

export const MINIMAL_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="游ゴシック"/><family val="3"/><charset val="128"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="0"/></styleSheet>';

/** Null where the part is no style sheet. */
export function newStyleDraft(xml: string): StyleDraft | null {
  const layout = layoutOf(xml);
  if (layout?.root.name !== "styleSheet") return null;
  const counts = countLists(xml, layout);
  const xfItems = listItems(xml, layout, "cellXfs");
  const extraXfs: string[] = [];
  const numFmts: string[] = [];
  const percentStyles = new Map<number, number>();
  let result: ResultStyles | null = null;
  const nextFormat = highestFormatId(xml, layout) + 1;

  const percentLike = (style: number): number => {
    const known = percentStyles.get(style);
    if (known !== undefined) return known;
    if (numFmts.length === 0) numFmts.push(`<numFmt numFmtId="${nextFormat}" formatCode="${RATE_FORMAT}"/>`);
    extraXfs.push(withFormat(xfItems[style] ?? '<xf fontId="0" fillId="0" borderId="0"/>', nextFormat, layout));
    const index = counts.cellXfs + extraXfs.length - 1;
    percentStyles.set(style, index);
    return index;
  };
  const addResultStyles = (keys: readonly StyleKey[]) => {
    result = resultStyles(keys, baseFont(xml, layout), {
      fonts: counts.fonts,
      fills: counts.fills,
      borders: counts.borders,
      xfs: counts.cellXfs + extraXfs.length,
      numFmtId: nextFormat + 1,
    });
    return result.index;
  };
  const splices = (usesMarks: boolean) => [
    ...appendSplices(xml, layout, "numFmts", [...numFmts, ...(result?.numFmts ?? [])]),
    ...appendSplices(xml, layout, "fonts", result?.fonts ?? []),
    ...appendSplices(xml, layout, "fills", result?.fills ?? []),
    ...appendSplices(xml, layout, "borders", result?.borders ?? []),
    ...appendSplices(xml, layout, "cellXfs", [...extraXfs, ...(result?.xfs ?? [])]),
    ...appendSplices(xml, layout, "dxfs", usesMarks ? SEVERITIES.map((s) => MARK_DXFS[s]) : []),
  ];
  const dxfs = Object.fromEntries(SEVERITIES.map((s, i) => [s, counts.dxfs + i])) as Record<Severity, number>;
  return { dxfs, fillStyles: { formats: readNumberFormats(xml), percentLike }, addResultStyles, splices };
}

function countLists(xml: string, layout: Layout) {
  return {
    fonts: listItems(xml, layout, "fonts").length,
    fills: listItems(xml, layout, "fills").length,
    borders: listItems(xml, layout, "borders").length,
    cellXfs: listItems(xml, layout, "cellXfs").length,
    dxfs: listItems(xml, layout, "dxfs").length,
  };
}

function highestFormatId(xml: string, layout: Layout): number {
  const ids = listItems(xml, layout, "numFmts").map((item) => Number(/numFmtId="(\d+)"/.exec(item)?.[1] ?? 0));
  return ids.reduce((highest, id) => Math.max(highest, id), FIRST_CUSTOM_ID - 1);
}

/** The style again with another number format. Prefixes are dropped here and put back with all the others. */
function withFormat(xf: string, format: number, layout: Layout): string {
  const plain = withoutPrefix(xf, layout.root.prefix);
  const bare = plain.replace(/\s(?:numFmtId|applyNumberFormat)="[^"]*"/g, "");
  return bare.replace(/^<xf/, `<xf numFmtId="${format}" applyNumberFormat="1"`);
}

/** Inside of the first font: the default of the workbook. */
function baseFont(xml: string, layout: Layout): string {
  const first = listItems(xml, layout, "fonts")[0] ?? "";
  return withoutPrefix(first, layout.root.prefix).replace(/^<font[^>]*>|<\/font>$/g, "");
}

function withoutPrefix(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.split(`<${prefix}`).join("<").split(`</${prefix}`).join("</");
}
