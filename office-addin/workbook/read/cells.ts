import { cellsOfGrid, type Grid } from "../../../shared/grid";
import type { Cell } from "../../../shared/sheet";
import { formatText, formatValue, isDateFormat } from "../../../xlsx/number-format";

/** Days between the two ways Excel counts them (workbooks made on old Macs start in 1904). */
const DAYS_1904 = 1462;
/** What Excel shows where a column is too narrow. */
const TOO_NARROW = /^#+$/;

/** The tables of a get as cells; null where Excel gave nulls because it was too much at once. */
export function cellsFrom(
  grid: Grid,
): { readonly cells: readonly Cell[]; readonly bytes: number; readonly count: number } | null {
  const { values, texts, formulas, numberFormats } = grid;
  if (!isTable(values) || !isTable(texts) || !isTable(formulas) || !isTable(numberFormats)) return null;
  const cells = cellsOfGrid(grid, isDateFormat).map(asShown);
  const bytes = [values, texts, formulas, numberFormats].reduce((sum, table) => sum + weightOf(table), 0);
  return { cells, bytes, count: values.length * (values[0]?.length ?? 0) };
}

/** https://github.com/OfficeDev/office-js/issues/4783: a get that is too large gives null, or a table of nulls. */
function isTable(table: unknown): table is readonly (readonly unknown[])[] {
  if (!Array.isArray(table)) return false;
  const first = table[0];
  return Array.isArray(first) && first[0] !== null && first[0] !== undefined;
}

/**
 * The cell with the text that its format gives, where Excel shows none of it: the column is too narrow ("####") or
 * hidden. A date of a workbook that counts from 1904 is known by its text, and gets the serial number of 1900.
 */
function asShown(cell: Cell): Cell {
  const format = cell.numberFormat ?? "General";
  if (typeof cell.value === "number") {
    const expected = formatValue(cell.value, format);
    if (cell.type === "date" && cell.text !== expected && cell.text === formatValue(cell.value + DAYS_1904, format)) {
      return { ...cell, value: cell.value + DAYS_1904 };
    }
    return cell.text === "" || TOO_NARROW.test(cell.text) ? withText(cell, expected) : cell;
  }
  // A long text under the format "@" is shown as "####", too.
  if (cell.type === "text" && typeof cell.value === "string" && cell.text !== cell.value) {
    if (TOO_NARROW.test(cell.text) || cell.text === "") return withText(cell, formatText(cell.value, format));
  }
  if (typeof cell.value === "boolean" && (TOO_NARROW.test(cell.text) || cell.text === "")) {
    return withText(cell, cell.value ? "TRUE" : "FALSE");
  }
  return cell.type === "error" && cell.text !== cell.value && typeof cell.value === "string"
    ? withText(cell, cell.value)
    : cell;
}

function withText(cell: Cell, text: string): Cell {
  return text === cell.text ? cell : { ...cell, text };
}

/** Bytes of a table as JSON in UTF-8, near enough to plan by: a Japanese character takes three. */
function weightOf(table: readonly (readonly unknown[])[]): number {
  let bytes = 0;
  for (const row of table) {
    bytes += 3;
    for (const value of row) {
      if (typeof value !== "string") bytes += 6;
      else if (value === "") bytes += 3;
      else bytes += 3 + (value.charCodeAt(0) > 0x7f ? value.length * 3 : value.length);
    }
  }
  return bytes;
}
