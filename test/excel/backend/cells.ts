import type { Area } from "../../../shared/sheet";
import { formatText, formatValue } from "../../../xlsx/number-format";
import { holds, rowsOf } from "./area";
import { type CellModel, type CellValue, cellKey, keyPlace, type SheetModel } from "./model";

/** Error values as Excel spells them. */
export const ERROR_VALUE =
  /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|GETTING_DATA)$/;

/** What a cell shows. */
export function shownText(cell: CellModel): string {
  if (cell.shown !== null) return cell.shown;
  if (typeof cell.value === "number") return formatValue(cell.value, cell.numberFormat);
  if (typeof cell.value === "boolean") return cell.value ? "TRUE" : "FALSE";
  return ERROR_VALUE.test(cell.value) ? cell.value : formatText(cell.value, cell.numberFormat);
}

/** Excel.RangeValueType of a cell. */
export function valueType(cell: CellModel | undefined): string {
  if (!cell || (cell.value === "" && cell.formula === null)) return "Empty";
  if (typeof cell.value === "number") return "Double";
  if (typeof cell.value === "boolean") return "Boolean";
  return ERROR_VALUE.test(cell.value) ? "Error" : "String";
}

/** The formula, or else the value: what Range.formulas gives. */
export function formulaOrValue(cell: CellModel | undefined): CellValue {
  return cell ? (cell.formula ?? cell.value) : "";
}

/** A table of what each cell of the area gives; most cells of a form hold nothing. */
export function gridOf<T>(sheet: SheetModel, area: Area, give: (cell: CellModel | undefined) => T): T[][] {
  const nothing = give(undefined);
  const width = area.right - area.left + 1;
  const rows = Array.from({ length: rowsOf(area) }, () => new Array<T>(width).fill(nothing));
  for (const { row, column, cell } of cellsIn(sheet, area)) rows[row - area.top]![column - area.left] = give(cell);
  return rows;
}

export function hasContent(cell: CellModel): boolean {
  return cell.value !== "" || cell.formula !== null;
}

/**
 * The used part of a sheet, or of an area of it. Formats count unless `valuesOnly`; null where nothing is used.
 */
export function usedArea(sheet: SheetModel, inside: Area | null, valuesOnly: boolean): Area | null {
  const used = { top: Number.POSITIVE_INFINITY, left: Number.POSITIVE_INFINITY, bottom: -1, right: -1 };
  for (const [key, cell] of sheet.cells) {
    if (valuesOnly && !hasContent(cell)) continue;
    const { row, column } = keyPlace(key);
    if (inside && !holds(inside, row, column)) continue;
    if (row < used.top) used.top = row;
    if (row > used.bottom) used.bottom = row;
    if (column < used.left) used.left = column;
    if (column > used.right) used.right = column;
  }
  return used.bottom < 0 ? null : used;
}

export function one(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

/** The cells that exist inside an area, whichever way is shorter. */
export function* cellsIn(sheet: SheetModel, area: Area): Iterable<{ row: number; column: number; cell: CellModel }> {
  if (rowsOf(area) * (area.right - area.left + 1) > sheet.cells.size) {
    for (const [key, cell] of sheet.cells) {
      const { row, column } = keyPlace(key);
      if (holds(area, row, column)) yield { row, column, cell };
    }
    return;
  }
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const cell = sheet.cells.get(cellKey(row, column));
      if (cell) yield { row, column, cell };
    }
  }
}

/** True for a cell covered by a merged area, other than its first. */
export function isCovered(sheet: SheetModel, row: number, column: number): boolean {
  return sheet.merges.some((m) => holds(m, row, column) && !(m.top === row && m.left === column));
}
