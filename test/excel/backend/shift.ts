import type { Area } from "../../../shared/sheet";
import { columnsOf, holds, isWholeColumns, isWholeRows, rowsOf } from "./area";
import { assertFree, tellChanged } from "./edit";
import { cellKey, keyPlace, SHEET_COLUMNS, SHEET_ROWS, type SheetModel } from "./model";
import type { Session } from "./session";

type Direction = "down" | "right" | "up" | "left";

/** Inserts (down, right) or deletes (up, left) cells: what stands beyond them moves. */
export function shiftCells(sheet: SheetModel, area: Area, direction: Direction, session: Session): void {
  assertFree(sheet, session);
  movePlaces(sheet, area, direction);
  tellChanged(sheet, area, session, { changeType: changeType(area, direction) });
}

/** Row and column of a place after the shift; null: deleted. */
function shiftedPlace(row: number, column: number, area: Area, direction: Direction) {
  const isVertical = direction === "down" || direction === "up";
  const inBand = isVertical
    ? column >= area.left && column <= area.right && row >= area.top
    : row >= area.top && row <= area.bottom && column >= area.left;
  if (!inBand) return { row, column };
  if ((direction === "up" || direction === "left") && holds(area, row, column)) return null;
  const step = isVertical ? rowsOf(area) : columnsOf(area);
  const by = direction === "down" || direction === "right" ? step : -step;
  const place = isVertical ? { row: row + by, column } : { row, column: column + by };
  return place.row < SHEET_ROWS && place.column < SHEET_COLUMNS ? place : null;
}

function movePlaces(sheet: SheetModel, area: Area, direction: Direction): void {
  moveKeys(sheet.cells, area, direction);
  moveKeys(sheet.notes, area, direction);
  sheet.merges = sheet.merges.flatMap((merge) => shiftedArea(merge, area, direction) ?? []);
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((format) => ({ ...format, areas: format.areas.flatMap((a) => shiftedArea(a, area, direction) ?? []) }))
    .filter((format) => format.areas.length > 0);
  for (const table of sheet.tables) table.area = shiftedArea(table.area, area, direction) ?? table.area;
  if (isWholeRows(area)) for (const rows of [sheet.hiddenRows, sheet.filteredRows]) moveLines(rows, area, direction);
  if (isWholeColumns(area)) moveColumns(sheet.hiddenColumns, area, direction);
}

function moveKeys<T>(map: Map<number, T>, area: Area, direction: Direction): void {
  const entries = [...map];
  map.clear();
  for (const [key, value] of entries) {
    const { row, column } = keyPlace(key);
    const place = shiftedPlace(row, column, area, direction);
    if (place) map.set(cellKey(place.row, place.column), value);
  }
}

/** An area grows where cells come into it and shrinks where they go; null: nothing is left. */
function shiftedArea(old: Area, area: Area, direction: Direction): Area | null {
  const corners: { row: number; column: number }[] = [];
  const rows = [old.top, old.bottom];
  const columns = [old.left, old.right];
  if (direction === "up") for (let r = old.top; r <= Math.min(old.bottom, area.bottom + 1); r++) rows.push(r);
  if (direction === "left") for (let c = old.left; c <= Math.min(old.right, area.right + 1); c++) columns.push(c);
  if (direction === "up" && area.top > old.top) rows.push(Math.min(area.top - 1, old.bottom));
  if (direction === "left" && area.left > old.left) columns.push(Math.min(area.left - 1, old.right));
  for (const row of rows) {
    for (const column of columns) {
      const place = shiftedPlace(row, column, area, direction);
      if (place) corners.push(place);
    }
  }
  if (corners.length === 0) return null;
  return {
    top: Math.min(...corners.map((c) => c.row)),
    left: Math.min(...corners.map((c) => c.column)),
    bottom: Math.max(...corners.map((c) => c.row)),
    right: Math.max(...corners.map((c) => c.column)),
  };
}

function moveLines(lines: Set<number>, area: Area, direction: Direction): void {
  const old = [...lines];
  lines.clear();
  for (const row of old) {
    const place = shiftedPlace(row, area.left, area, direction);
    if (place) lines.add(place.row);
  }
}

function moveColumns(lines: Set<number>, area: Area, direction: Direction): void {
  const old = [...lines];
  lines.clear();
  for (const column of old) {
    const place = shiftedPlace(area.top, column, area, direction);
    if (place) lines.add(place.column);
  }
}

function changeType(area: Area, direction: Direction): string {
  const isDeletion = direction === "up" || direction === "left";
  if (isWholeRows(area)) return isDeletion ? "RowDeleted" : "RowInserted";
  if (isWholeColumns(area)) return isDeletion ? "ColumnDeleted" : "ColumnInserted";
  return isDeletion ? "CellDeleted" : "CellInserted";
}
