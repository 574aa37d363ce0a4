import { formatText, formatValue, isDateFormat } from "../../../xlsx/number-format";
import { serialToTime, timeToSerial } from "./clock";
import { ServiceError } from "./errors";
import type { CellState } from "./state";

/** What getDisplayValues gives. */
export function displayOf(cell: CellState | undefined): string {
  if (!cell) return "";
  switch (cell.type) {
    case "blank":
      return "";
    case "text":
      return formatText(String(cell.value ?? ""), cell.format);
    case "boolean":
      return cell.value ? "TRUE" : "FALSE";
    case "error":
      return String(cell.value ?? "");
    default:
      return formatValue(Number(cell.value), cell.format);
  }
}

/** What getValues gives: dates as Date, errors as their text, blank as "". */
export function cellValue(cell: CellState | undefined, timeZone: string): unknown {
  if (!cell || cell.type === "blank") return "";
  return cell.type === "date" ? new Date(serialToTime(Number(cell.value), timeZone)) : cell.value;
}

const ERRORS = new Set(["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#ERROR!"]);

/** Puts into the cell what setValue(value) puts there: a text is read as if a person had typed it. */
export function enter(cell: CellState, value: unknown, timeZone: string): void {
  cell.formula = "";
  cell.link = null;
  if (value === "" || value === null || value === undefined) {
    cell.type = "blank";
    cell.value = null;
  } else if (typeof value === "number") {
    setNumber(cell, value, null);
  } else if (typeof value === "boolean") {
    cell.type = "boolean";
    cell.value = value;
  } else if (Object.prototype.toString.call(value) === "[object Date]") {
    setNumber(cell, timeToSerial((value as Date).getTime(), timeZone), "yyyy/mm/dd");
  } else {
    enterText(cell, String(value));
  }
}

export function enterPlain(cell: CellState, text: string): void {
  cell.formula = "";
  cell.type = text === "" ? "blank" : "text";
  cell.value = text === "" ? null : text;
}

/** https://support.google.com/drive/answer/37603 : "If a cell exceeds 50,000 characters, it will not be uploaded". */
export const TEXT_LIMIT = 50_000;

export function checkLength(value: unknown): void {
  if (typeof value !== "string" || value.length <= TEXT_LIMIT) return;
  throw new ServiceError(`Your input contains more than the maximum of ${TEXT_LIMIT} characters in a single cell.`);
}

function enterText(cell: CellState, text: string): void {
  const number = readNumber(text);
  if (text.startsWith("'")) enterPlain(cell, text.slice(1));
  else if (text.startsWith("=") && text.length > 1) enterFormula(cell, text);
  else if (cell.format === "@") enterPlain(cell, text);
  else if (/^[+-][A-Za-z(]/.test(text)) enterFormula(cell, `=${text}`);
  else if (ERRORS.has(text)) Object.assign(cell, { type: "error", value: text });
  else if (/^(true|false)$/i.test(text)) Object.assign(cell, { type: "boolean", value: /^true$/i.test(text) });
  else if (number) setNumber(cell, number.value, number.format);
  else enterPlain(cell, text);
}

function setNumber(cell: CellState, value: number, format: string | null): void {
  if (format !== null && cell.format === "General") cell.format = format;
  cell.type = isDateFormat(cell.format) ? "date" : "number";
  cell.value = value;
}

/** What Sheets makes of typed figures; a table of what matters for our texts, not all of it. */
const READINGS: readonly (readonly [
  RegExp,
  (m: RegExpExecArray) => { value: number; format: string | null } | null,
])[] = [
  [/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i, (m) => ({ value: Number(m[0]), format: null })],
  [/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/, (m) => ({ value: Number(m[0].replace(/,/g, "")), format: "#,##0" })],
  [/^([+-]?\d+(\.\d+)?)[%％]$/, (m) => ({ value: Number(m[1]) / 100, format: m[2] ? "0.00%" : "0%" })],
  [/^[¥￥]([\d,]+)$/, (m) => ({ value: Number(m[1]!.replace(/,/g, "")), format: '"¥"#,##0' })],
  [/^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/, (m) => date(Number(m[1]), Number(m[2]), Number(m[3]))],
  // The year is not known here: any serves, for what matters is that the text is gone.
  [/^(\d{1,2})[/-](\d{1,2})$/, (m) => date(2021, Number(m[1]), Number(m[2]))],
];

function readNumber(text: string): { value: number; format: string | null } | null {
  const folded = text.trim();
  for (const [pattern, read] of READINGS) {
    const match = pattern.exec(folded);
    const found = match && read(match);
    if (found) return found;
  }
  return null;
}

function date(year: number, month: number, day: number): { value: number; format: string } | null {
  const time = Date.UTC(year, month - 1, day);
  if (new Date(time).getUTCMonth() !== month - 1) return null;
  return { value: timeToSerial(time, "UTC"), format: "yyyy/mm/dd" };
}

/** There is no calculation here: a link shows its label, any other new formula an error that says so. */
export function enterFormula(cell: CellState, formula: string): void {
  cell.formula = formula;
  const link = /^=HYPERLINK\(\s*"((?:[^"]|"")*)"\s*(?:,\s*"((?:[^"]|"")*)"\s*)?\)$/i.exec(formula);
  if (link) {
    cell.type = "text";
    cell.value = (link[2] ?? link[1]!).replace(/""/g, '"');
  } else {
    cell.type = "error";
    cell.value = "#NAME?";
  }
}
