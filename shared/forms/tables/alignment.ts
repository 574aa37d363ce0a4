import { readQuantity } from "../../quantity/read";
import type { Band, ColumnRole } from "../columns/roles";
import type { Slot } from "../grid/grid";
import { isValueLike } from "../grid/heading-words";

/** 調査中, 未実施, －: said instead of a figure. */
function isAbsent(slot: Slot): boolean {
  return !isValueLike(slot) && readQuantity(slot.text).kind === "absent";
}

function isUnder(slot: Slot, roles: readonly ColumnRole[]): boolean {
  return roles.some((role) => role.column === slot.column);
}

/**
 * Cells of a row whose merged areas were lost stand one column off. Where a figure stands under no heading and the
 * figures are exactly as many as the headings, they are taken in order; otherwise the row is not read (null).
 */
export function alignRow(
  band: Band,
  nameRole: ColumnRole | null,
  own: readonly Slot[],
  labels: ReadonlySet<Slot>,
  used: ReadonlySet<Slot>,
  cells: Map<number, Slot>,
): Map<number, Slot> | null {
  const yearRoles = band.valueColumns.filter((role) => role.heading !== null);
  if (yearRoles.length === 0) return cells;
  const firstYear = yearRoles[0]!.column;
  const lastYear = yearRoles[yearRoles.length - 1]!.column;
  // 合計 behind the years, 中間値 between them and 「20～64歳」 before them have headings of their own.
  const isHeaded = (slot: Slot) =>
    (band.headed.has(slot.column) && !yearRoles.some((role) => role.column === slot.column)) ||
    (band.figures.has(slot.column) && !band.roles.has(slot.column));
  const isStray = (slot: Slot) => !used.has(slot) && !labels.has(slot) && !isHeaded(slot) && isValueLike(slot);
  const strays = own.filter(
    (slot) => isStray(slot) && slot.column > (nameRole?.column ?? -1) && slot.column <= lastYear + 3,
  );
  if (strays.length === 0) return cells;
  const start = nameRole?.column ?? -1;
  const figures = own.filter(
    (slot) => !labels.has(slot) && !isHeaded(slot) && slot.column > start && isValueLike(slot),
  );
  // 「調査中」 in a column of a year stands where it belongs, and so do the figures beside it.
  const hasAbsent = own.some((slot) => !labels.has(slot) && isAbsent(slot) && isUnder(slot, yearRoles));
  if (hasAbsent || figures.length !== yearRoles.length)
    return strays.some((slot) => slot.column >= firstYear - 1) ? null : cells;
  const moved = new Map(cells);
  for (const role of yearRoles) moved.delete(role.column);
  figures.forEach((slot, i) => {
    moved.set(yearRoles[i]!.column, slot);
  });
  const unit = [...band.roles.values()].find((role) => role.key === "unit");
  if (unit) {
    const before = own.filter((slot) => slot.column > start && slot.column < figures[0]!.column && !labels.has(slot));
    const last = before[before.length - 1];
    if (last && !isValueLike(last)) moved.set(unit.column, last);
  }
  return moved;
}
