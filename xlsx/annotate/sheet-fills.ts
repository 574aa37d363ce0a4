import { type Fill, fillValue } from "../../shared/report/fill-value";
import { type Area, a1, type CellRef, columnName, contains, parseA1 } from "../../shared/sheet";
import { isDateFormat } from "../number-format";
import { attributeOf, elementEnd, encodeXml, nextTag, type Tag } from "../xml";
import { findChild, type Layout, withPrefix } from "./sheet-layout";
import type { Splice } from "./splice";

/** Number formats of the cell styles, and a way to get a style like another one but shown as a percentage. */
export interface FillStyles {
  readonly formats: readonly string[];
  readonly percentLike: (style: number) => number;
}

export interface FillResult {
  readonly splices: readonly Splice[];
  /** Fills left out because the cell holds something or is covered by a merged area. */
  readonly refused: readonly Fill[];
  readonly written: number;
}

/**
 * Writes ratings and rates into cells that hold nothing, keeping their style. Texts are inline strings, so a text
 * that begins with "=" stays a text.
 */
export function fillSplices(xml: string, layout: Layout, fills: readonly Fill[], styles: FillStyles): FillResult {
  const data = findChild(layout, "sheetData");
  const refused: Fill[] = [];
  const wanted = new Map<number, { fill: Fill; column: number }[]>();
  const merges = mergedAreas(xml, layout);
  for (const fill of fills) {
    const ref = parseA1(fill.cell);
    if (!ref || !data || isCovered(ref, merges)) {
      refused.push(fill);
      continue;
    }
    const row = wanted.get(ref.row) ?? [];
    if (!row.some((f) => f.column === ref.column)) row.push({ fill, column: ref.column });
    wanted.set(ref.row, row);
  }
  if (!data || wanted.size === 0) return { splices: [], refused, written: 0 };
  const writer: Writer = { xml, prefix: layout.root.prefix, styles, splices: [], refused, written: 0 };
  fillRows(writer, data.tag, data.end, wanted);
  return writer;
}

interface Writer {
  readonly xml: string;
  readonly prefix: string;
  readonly styles: FillStyles;
  readonly splices: Splice[];
  readonly refused: Fill[];
  written: number;
}

type RowFills = { fill: Fill; column: number }[];

/** Walks over the rows once; rows that do not exist are made where they belong. */
function fillRows(writer: Writer, data: Tag, dataEnd: number, wanted: Map<number, RowFills>): void {
  const { xml } = writer;
  const pending = [...wanted.keys()].sort((a, b) => a - b);
  const missing: string[] = [];
  const newRow = (row: number) => {
    const cells = sorted(wanted.get(row)!).map((f) => cellXml(writer, row, f, 0));
    missing.push(withPrefix(`<row r="${row + 1}">${cells.join("")}</row>`, writer.prefix));
  };
  const flush = (at: number) => {
    if (missing.length > 0) writer.splices.push({ at, remove: 0, insert: missing.splice(0).join("") });
  };
  if (data.kind === "empty") {
    for (const row of pending) newRow(row);
    const name = `${data.prefix}sheetData`;
    const insert = `<${name}${data.attributes}>${missing.join("")}</${name}>`;
    writer.splices.push({ at: data.start, remove: data.end - data.start, insert });
    return;
  }
  let number = -1;
  let tag = nextTag(xml, data.end);
  for (; tag && tag.start < dataEnd && tag.name === "row"; ) {
    const r = attributeOf(tag, "r");
    number = r ? Number(r) - 1 : number + 1;
    while (pending.length > 0 && pending[0]! < number) newRow(pending.shift()!);
    flush(tag.start);
    const end = rowEnd(xml, tag);
    if (pending[0] === number) {
      pending.shift();
      fillRow(writer, tag, end, number, sorted(wanted.get(number)!));
    }
    if (pending.length === 0) return;
    tag = nextTag(xml, end);
  }
  for (const row of pending) newRow(row);
  flush(tag?.start ?? dataEnd);
}

function sorted(fills: RowFills): RowFills {
  return [...fills].sort((a, b) => a.column - b.column);
}

function rowEnd(xml: string, tag: Tag): number {
  if (tag.kind === "empty") return tag.end;
  const mark = `</${tag.prefix}row>`;
  const at = xml.indexOf(mark, tag.end);
  return at < 0 ? elementEnd(xml, tag) : at + mark.length;
}

function fillRow(writer: Writer, row: Tag, end: number, number: number, fills: RowFills): void {
  const { xml } = writer;
  const rowStyle = Number(attributeOf(row, "s") ?? 0);
  if (row.kind === "empty") {
    const cells = fills.map((f) => cellXml(writer, number, f, rowStyle)).join("");
    const name = `${row.prefix}row`;
    const insert = `<${name}${row.attributes}>${withPrefix(cells, writer.prefix)}</${name}>`;
    writer.splices.push({ at: row.start, remove: row.end - row.start, insert });
    return;
  }
  const pending = [...fills];
  const put = (at: number, f: RowFills[number]) =>
    writer.splices.push({ at, remove: 0, insert: withPrefix(cellXml(writer, number, f, rowStyle), writer.prefix) });
  let column = -1;
  let tag = nextTag(xml, row.end);
  for (; tag && tag.kind !== "close" && tag.start < end; ) {
    const cellEnd = elementEnd(xml, tag);
    if (tag.name === "c") {
      column = parseA1(attributeOf(tag, "r") ?? "")?.column ?? column + 1;
      while (pending.length > 0 && pending[0]!.column < column) put(tag.start, pending.shift()!);
      if (pending[0]?.column === column) replaceCell(writer, tag, cellEnd, number, pending.shift()!);
    }
    tag = nextTag(xml, cellEnd);
  }
  for (const f of pending) put(tag?.start ?? end, f);
}

function replaceCell(writer: Writer, tag: Tag, end: number, row: number, f: RowFills[number]): void {
  const inside = writer.xml.slice(tag.end, end);
  if (tag.kind === "open" && /<(?:\w+:)?(?:v|f|is)[\s>/]/.test(inside)) {
    writer.refused.push(f.fill);
    return;
  }
  const insert = withPrefix(cellXml(writer, row, f, Number(attributeOf(tag, "s") ?? 0)), writer.prefix);
  writer.splices.push({ at: tag.start, remove: end - tag.start, insert });
}

function cellXml(writer: Writer, row: number, { fill, column }: RowFills[number], style: number): string {
  writer.written++;
  const { type, content, style: s } = cellContent(fill, style, writer.styles);
  const styleAttribute = s > 0 ? ` s="${s}"` : "";
  return `<c r="${columnName(column)}${row + 1}"${styleAttribute}${type}>${content}</c>`;
}

function cellContent(fill: Fill, style: number, styles: FillStyles): { type: string; content: string; style: number } {
  const { value, needsRateFormat } = fillValue(fill, styles.formats[style] ?? "General", isDateFormat);
  if (typeof value === "string") return inlineText(value, style);
  return { type: "", content: `<v>${value}</v>`, style: needsRateFormat ? styles.percentLike(style) : style };
}

function inlineText(text: string, style: number): { type: string; content: string; style: number } {
  return { type: ' t="inlineStr"', content: `<is><t xml:space="preserve">${encodeXml(text)}</t></is>`, style };
}

function mergedAreas(xml: string, layout: Layout): Area[] {
  const merges = findChild(layout, "mergeCells");
  if (!merges) return [];
  const areas: Area[] = [];
  for (const match of xml.slice(merges.tag.end, merges.end).matchAll(/\sref="([A-Z]+[0-9]+):([A-Z]+[0-9]+)"/g)) {
    const from = parseA1(match[1]!);
    const to = parseA1(match[2]!);
    if (from && to) areas.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
  }
  return areas;
}

/** Inside a merged area, but not its first cell. */
function isCovered(ref: CellRef, merges: readonly Area[]): boolean {
  return merges.some((area) => contains(area, ref) && a1(ref) !== a1({ row: area.top, column: area.left }));
}
