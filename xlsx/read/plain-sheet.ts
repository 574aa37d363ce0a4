import type { Area, Cell } from "../../shared/sheet";
import { parseA1 } from "../../shared/sheet";
import { decodeXml } from "../xml";
import { buildCell, formulaAt, type SharedFormulas } from "./build-cell";
import type { CellContext } from "./cells";
import { decodeEscapes } from "./shared-strings";

/** A worksheet read without hucre. */
export interface PlainSheet {
  readonly cells: readonly Cell[];
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly { readonly from: number; readonly to: number }[];
}

/** Prefixes, comments, CDATA, cells or rows that do not begin with their address: left to hucre. */
const UNUSUAL =
  /<!|<\w+:(?:worksheet|sheetData|row|c)\b|<c(?:\/?>|\s+(?!r="[A-Z]{1,3}[0-9]{1,7}"))|<row(?:\/?>|\s+(?!r="))/;
/** A cell that is not closed at once; no attribute of a usual cell holds a slash. */
const CELL = /<c r="([A-Z]{1,3})([0-9]{1,7})"([^<>/]*)>([\s\S]*?)<\/c>/g;
const LAST_ROW = 1048576;
const LAST_COLUMN = 16384;

/**
 * Reads a worksheet as Excel, LibreOffice and Google write it, straight into cells: much the same work as hucre's
 * for a fraction of the time, because cells without content are passed over and no intermediate grid is built.
 * Null wherever anything is unusual; hucre reads the sheet then. Tests hold both ways to the same result.
 */
export function readPlainSheet(xml: string, strings: readonly string[], context: CellContext): PlainSheet | null {
  const start = xml.indexOf("<sheetData");
  const end = xml.indexOf("</sheetData>");
  if (start < 0 || UNUSUAL.test(xml)) return null;
  const data = end < 0 ? "" : xml.slice(start, end);
  const cells = readCells(data, strings, context);
  return cells && { cells, ...readGeometry(xml, data, start, end) };
}

function readCells(data: string, strings: readonly string[], context: CellContext): Cell[] | null {
  const cells: Cell[] = [];
  const shared: SharedFormulas = new Map();
  let matched = 0;
  let last = -1;
  CELL.lastIndex = 0;
  for (let match = CELL.exec(data); match; match = CELL.exec(data)) {
    matched++;
    const row = Number(match[2]) - 1;
    const column = columnIndex(match[1]!);
    const place = row * LAST_COLUMN + column;
    if (row < 0 || row >= LAST_ROW || column >= LAST_COLUMN || place <= last) return null;
    last = place;
    const read = readCell(match[3]!, match[4]!, strings);
    if (!read) return null;
    const formula = read.formula === null ? undefined : formulaAt(read.formula, read.index, { row, column }, shared);
    const cell = buildCell(
      {
        row,
        column,
        value: read.value,
        isError: read.isError,
        formula,
        note: undefined,
        format: context.formats[read.style] ?? "General",
      },
      context.uses1904,
    );
    if (cell) cells.push(cell);
  }
  return matched === countOf(data, "</c>") ? cells : null;
}

function columnIndex(letters: string): number {
  let column = 0;
  for (let i = 0; i < letters.length; i++) column = column * 26 + letters.charCodeAt(i) - 64;
  return column - 1;
}

function countOf(text: string, mark: string): number {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) count++;
  return count;
}

interface ReadCell {
  readonly value: string | number | boolean | null;
  readonly isError: boolean;
  readonly style: number;
  /** Without "="; "" where it is shared from another cell; null: no formula. */
  readonly formula: string | null;
  readonly index: number | undefined;
}

function readCell(attributes: string, content: string, strings: readonly string[]): ReadCell | null {
  if (attributes.includes("'")) return null;
  const style = Number(/ s="(\d+)"/.exec(attributes)?.[1] ?? 0);
  const type = / t="(\w+)"/.exec(attributes)?.[1] ?? "n";
  const formula = content.includes("<f") ? readFormula(content) : NO_FORMULA;
  if (!formula) return null;
  const value = type === "inlineStr" ? inlineText(content) : typedValue(type, valueText(content), strings);
  return value === undefined ? null : { value, isError: type === "e", style, ...formula };
}

const NO_FORMULA = { formula: null, index: undefined } as const;
const FORMULA = /<f([^<>]*?)(?:\/>|>([^<]*)<\/f>)/;

function readFormula(content: string): Pick<ReadCell, "formula" | "index"> | null {
  const match = FORMULA.exec(content);
  if (!match) return null;
  const isShared = match[1]!.includes(' t="shared"');
  const index = isShared ? / si="(\d+)"/.exec(match[1]!)?.[1] : undefined;
  const text = detach(decodeXml(match[2] ?? ""));
  if (index === undefined) return { formula: text === "" ? null : text, index: undefined };
  return { formula: text, index: Number(index) };
}

/** Content of <v>; "" if there is none; undefined if it is written in an unusual way. */
function valueText(content: string): string | undefined {
  const open = content.indexOf("<v");
  if (open < 0 || content.startsWith("<v/>", open)) return content.includes("<is") ? undefined : "";
  const start = content.indexOf(">", open) + 1;
  const end = content.indexOf("</v>", start);
  return end < 0 ? undefined : decodeXml(content.slice(start, end));
}

function typedValue(
  type: string,
  text: string | undefined,
  strings: readonly string[],
): string | number | boolean | null | undefined {
  if (text === undefined) return undefined;
  switch (type) {
    case "s":
      return text === "" ? undefined : (strings[Number(text)] ?? null);
    case "str":
      return detach(decodeEscapes(text));
    case "b":
      return text === "1" || text.toLowerCase() === "true";
    case "e":
      return text;
    case "n": {
      if (text === "") return null;
      const number = Number(text);
      return Number.isNaN(number) ? undefined : number;
    }
    default:
      return undefined;
  }
}

/** A copy: engines let a cut-out text keep the whole worksheet it was cut from in memory. */
function detach(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}

/** One plain text; runs and reading aids are left to hucre. */
function inlineText(content: string): string | undefined {
  const match = /^<is><t(?: xml:space="preserve")?>([^<]*)<\/t><\/is>$/.exec(content);
  return match ? detach(decodeEscapes(decodeXml(match[1]!))) : undefined;
}

function readGeometry(xml: string, data: string, start: number, end: number): Omit<PlainSheet, "cells"> {
  const merges: Area[] = [];
  for (const match of xml.slice(Math.max(end, 0)).matchAll(/<mergeCell ref="([A-Z]+[0-9]+):([A-Z]+[0-9]+)"/g)) {
    const from = parseA1(match[1]!);
    const to = parseA1(match[2]!);
    if (from && to) merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
  }
  const hiddenRows: number[] = [];
  if (data.includes(" hidden=")) {
    for (const match of data.matchAll(/<row r="(\d+)"[^<>]*\shidden="(?:1|true)"/g))
      hiddenRows.push(Number(match[1]) - 1);
  }
  const hiddenColumns: { from: number; to: number }[] = [];
  for (const match of xml.slice(0, start).matchAll(/<col\s[^<>]*>/g)) {
    if (!/\shidden="(?:1|true)"/.test(match[0])) continue;
    const edge = (name: string) => Number(new RegExp(`\\s${name}="(\\d+)"`).exec(match[0])?.[1] ?? 0) - 1;
    hiddenColumns.push({ from: edge("min"), to: Math.min(edge("max"), LAST_COLUMN - 1) });
  }
  return { merges, hiddenRows, hiddenColumns };
}
