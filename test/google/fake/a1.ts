import { type Area, a1, parseA1 } from "../../../shared/sheet";
import { ServiceError } from "./errors";
import type { SheetState } from "./state";

/** "B2:C5", "B2", "B:C", "2:5" inside this sheet; a name of another sheet in front must be cut off before. */
export function areaOf(notation: string, sheet: SheetState): Area {
  const [first, second] = notation.replace(/\$/g, "").split(":");
  const from = cornerOf(first ?? "");
  const to = second === undefined ? from : cornerOf(second);
  if (!from || !to || (second === undefined && (from.row === null || from.column === null))) {
    throw new ServiceError("Range not found");
  }
  const area = {
    top: from.row ?? 0,
    left: from.column ?? 0,
    bottom: to.row ?? sheet.rows - 1,
    right: to.column ?? sheet.columns - 1,
  };
  if (area.bottom >= sheet.rows || area.right >= sheet.columns || area.top > area.bottom || area.left > area.right) {
    throw new ServiceError("Range not found");
  }
  return area;
}

function cornerOf(text: string): { row: number | null; column: number | null } | null {
  if (/^\d+$/.test(text)) return { row: Number(text) - 1, column: null };
  if (/^[A-Za-z]+$/.test(text)) {
    const found = parseA1(`${text}1`);
    return found && { row: null, column: found.column };
  }
  return parseA1(text);
}

export function notationOf(area: Area): string {
  const first = a1({ row: area.top, column: area.left });
  const last = a1({ row: area.bottom, column: area.right });
  return first === last ? first : `${first}:${last}`;
}

/** Area from getRange(row, column, rows, columns), counted from 1. */
export function areaFrom(sheet: SheetState, row: number, column: number, rows = 1, columns = 1): Area {
  for (const number of [row, column, rows, columns]) {
    if (typeof number !== "number" || Number.isNaN(number)) {
      throw new ServiceError(
        "The parameters (String) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
      );
    }
  }
  if (row < 1) throw new ServiceError("The starting row of the range is too small.");
  if (column < 1) throw new ServiceError("The starting column of the range is too small.");
  if (rows < 1) throw new ServiceError("The number of rows in the range must be at least 1.");
  if (columns < 1) throw new ServiceError("The number of columns in the range must be at least 1.");
  const area = { top: row - 1, left: column - 1, bottom: row + rows - 2, right: column + columns - 2 };
  if (area.bottom >= sheet.rows || area.right >= sheet.columns) {
    throw new ServiceError("The coordinates of the range are outside the dimensions of the sheet.");
  }
  return area;
}

export function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function within(inner: Area, outer: Area): boolean {
  return (
    inner.top >= outer.top && inner.left >= outer.left && inner.bottom <= outer.bottom && inner.right <= outer.right
  );
}
