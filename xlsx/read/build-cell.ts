import type { Cell } from "../../shared/sheet";
import { formatText, formatValue, isDateFormat } from "../number-format";
import { moveFormula } from "./shared-formula";

/** What a file says of one cell, before it is shown under its format. */
export interface FoundCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean | null;
  readonly isError: boolean;
  /** With its "=". */
  readonly formula: string | undefined;
  readonly note: string | undefined;
  readonly format: string;
}

/** Days between the two ways Excel counts them (Macintosh books start in 1904). */
const DAYS_1904 = 1462;

/** The cell as the core wants it; null where there is nothing in it. */
export function buildCell(found: FoundCell, uses1904: boolean): Cell | null {
  const { row, column, value, formula, note, format } = found;
  if ((value === null || value === "") && formula === undefined && note === undefined) return null;
  const cell: { -readonly [K in keyof Cell]: Cell[K] } = { row, column, type: "text", value: null, text: "" };
  if (typeof value === "number") showNumber(cell, value, format, uses1904);
  else if (typeof value === "boolean") {
    cell.type = "boolean";
    cell.value = value;
    cell.text = value ? "TRUE" : "FALSE";
  } else if (value !== null) {
    cell.type = found.isError ? "error" : "text";
    cell.value = value;
    cell.text = found.isError ? value : formatText(value, format);
  }
  if (formula !== undefined) cell.formula = formula;
  if (format !== "General") cell.numberFormat = format;
  if (note !== undefined) cell.note = note;
  return cell;
}

function showNumber(
  cell: { -readonly [K in keyof Cell]: Cell[K] },
  value: number,
  format: string,
  uses1904: boolean,
): void {
  const isDate = isDateFormat(format);
  const shown = isDate && uses1904 ? value + DAYS_1904 : value;
  cell.type = isDate ? "date" : "number";
  cell.value = shown;
  cell.text = formatValue(shown, format);
}

/** First cells of shared formulas, by the number of the formula. */
export type SharedFormulas = Map<number, { readonly formula: string; readonly row: number; readonly column: number }>;

/** Formula with "="; a cell that shares one of another cell gets it moved. `formula` is "" for such a cell. */
export function formulaAt(
  formula: string,
  index: number | undefined,
  at: { readonly row: number; readonly column: number },
  shared: SharedFormulas,
): string | undefined {
  if (index === undefined) return formula === "" ? undefined : `=${formula}`;
  if (formula !== "") {
    shared.set(index, { formula, row: at.row, column: at.column });
    return `=${formula}`;
  }
  const first = shared.get(index);
  return first ? `=${moveFormula(first.formula, at.row - first.row, at.column - first.column)}` : "=";
}
