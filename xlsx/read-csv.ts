import type { Cell, Workbook } from "../shared/sheet";
import { fail, type Outcome, succeed } from "./errors";
import { ZIP_LIMITS } from "./zip/limits";

/**
 * A CSV or tab-separated file as a workbook of one sheet named like the file. UTF-8 (with or without BOM),
 * UTF-16 and Shift_JIS (Windows-31J) are told apart by their bytes. Plain numbers become numbers,
 * and well grouped ones ("1,850") with the format they show; "007", "1-2", "1,23", "▲250" and "52.3%" stay the text that
 * was written, for the core to read.
 */
export function readCsv(bytes: Uint8Array, fileName = "CSV"): Outcome<Workbook> {
  if (bytes.length === 0) return fail("empty");
  if (bytes.length > ZIP_LIMITS.partBytes) return fail("too-large", `${ZIP_LIMITS.partBytes / 1048576} MB`);
  const text = decodeText(bytes);
  if (text === null) return fail("csv-encoding");
  const separator = /\.tsv$/i.test(fileName) ? "\t" : findSeparator(text);
  const name = fileName.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "") || "CSV";
  const sheet = {
    name,
    cells: readCells(text, separator),
    merges: [],
    visibility: "visible",
    isProtected: false,
  } as const;
  return succeed({ sheets: [sheet] });
}

/** Text of the file, without byte order mark; null if no known encoding fits all its bytes. */
function decodeText(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs("utf-16le", bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs("utf-16be", bytes);
  const wide = wideEncoding(bytes);
  if (wide) return decodeAs(wide, bytes);
  return decodeAs("utf-8", bytes) ?? decodeAs("shift_jis", bytes);
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes("\0") ? null : text;
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: line ends and separators have a zero byte beside them, always on the same side. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const zeros = [0, 0];
  const length = Math.min(bytes.length, 4096);
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i & 1]!++;
  if (zeros[0] === 0 && zeros[1] === 0) return null;
  return zeros[1]! > zeros[0]! ? "utf-16le" : "utf-16be";
}

const SEPARATORS = [",", "\t", ";"] as const;

/** The separator that stands most often outside quotes in the first lines; a comma if there is none. */
function findSeparator(text: string): string {
  const counts = new Map<string, number>();
  let quoted = false;
  for (const character of text.slice(0, 65536)) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (SEPARATORS as readonly string[]).includes(character)) {
      counts.set(character, (counts.get(character) ?? 0) + 1);
    }
  }
  const count = (separator: string) => counts.get(separator) ?? 0;
  return SEPARATORS.reduce((best, next) => (count(next) > count(best) ? next : best), ",");
}

/** RFC 4180 with any line end; a quote that is never closed reaches to the end of the file. */
function readCells(text: string, separator: string): Cell[] {
  const cells: Cell[] = [];
  let row = 0;
  let column = 0;
  let at = 0;
  while (at < text.length) {
    const field = text.charCodeAt(at) === 34 ? readQuoted(text, at) : { text: "", end: at };
    const end = fieldEnd(text, field.end, separator);
    const content = field.text + text.slice(field.end, end);
    if (content !== "") cells.push(makeCell(row, column, content));
    if (text[end] === separator) {
      column++;
      at = end + 1;
    } else {
      row++;
      column = 0;
      at = end + (text[end] === "\r" && text[end + 1] === "\n" ? 2 : 1);
    }
  }
  return cells;
}

function readQuoted(text: string, start: number): { text: string; end: number } {
  let out = "";
  for (let from = start + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return { text: out + text.slice(from), end: text.length };
    out += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { text: out, end: quote + 1 };
    out += '"';
    from = quote + 2;
  }
}

function fieldEnd(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") at++;
  return at;
}

/** At most 15 digits, no leading zero: what Excel keeps exactly. */
const PLAIN_NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/;
/** Commas at every third digit and nowhere else. */
const GROUPED_NUMBER = /^-?[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.([0-9]+))?$/;

function makeCell(row: number, column: number, text: string): Cell {
  const grouped = GROUPED_NUMBER.exec(text);
  const isNumber = (grouped || PLAIN_NUMBER.test(text)) && text.replace(/[-.,]/g, "").length <= 15;
  if (!isNumber) return { row, column, type: "text", value: text, text };
  if (!grouped) return { row, column, type: "number", value: Number(text), text };
  const decimals = grouped[1] ?? "";
  const numberFormat = decimals === "" ? "#,##0" : `#,##0.${"0".repeat(decimals.length)}`;
  return { row, column, type: "number", value: Number(text.replace(/,/g, "")), text, numberFormat };
}
