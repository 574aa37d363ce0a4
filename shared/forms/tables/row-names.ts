import { foldTight } from "../../fold";
import { readPlainUnit } from "../../quantity/units";
import type { Band, ColumnRole } from "../columns/roles";
import type { Grid, Slot } from "../grid/grid";
import { isValueLike } from "../grid/heading-words";
import type { LabelKey } from "../words/labels";
import type { RowReading } from "./table-rows";

/** Columns under the heading of the names: 指標 may span 活動指標 | ① | 見守り訪問回数. */
export interface NameZone {
  readonly from: number;
  readonly to: number;
}

/** A heading reaches at most so far over columns of names. */
const WIDEST = 8;
const NUMBER = /^[(（]?(?:[0-9０-９]{1,3}|[①-⑳]|[ア-ンa-zA-Z])[)）.．、]?$/;

/** The zone of a table; null where nothing heads its names. */
export function makeNameZone(grid: Grid, band: Band, nameRole: ColumnRole | null): NameZone | null {
  if (!nameRole) return null;
  const from = nameRole.column;
  let to = from;
  const isFree = (column: number) => {
    if (band.roles.has(column) || !(column <= band.right)) return false;
    for (let row = band.top; row <= band.bottom; row++) {
      const slot = grid.at(row, column);
      if (slot && !nameRole.slots.includes(slot)) return false;
    }
    return true;
  };
  const last = Math.max(from, ...band.roles.keys());
  while (to < last && to - from < WIDEST && isFree(to + 1)) to++;
  // Columns behind the last heading belong to no one.
  return to === last ? { from, to: from } : { from, to };
}

/** What is known of a row when its name is looked for. */
export interface RowParts {
  readonly row: number;
  readonly own: readonly Slot[];
  readonly labels: ReadonlySet<Slot>;
  readonly cells: ReadonlyMap<number, Slot>;
  readonly measureSlot: Slot | null;
}

/** The cell with the name of the row's indicator; null where it has none. */
export function findName(reading: RowReading, parts: RowParts): Slot | null {
  const { nameRole, zone } = reading;
  const name = nameRole && zone ? nameInZone(reading, zone, nameRole, parts) : nameByPlace(reading, parts);
  return name && isExplanation(name) ? null : name;
}

/** Keys of what is said of an indicator in the column of the names, below its name. */
const SAID_OF_NAME: ReadonlySet<LabelKey> = new Set<LabelKey>(["formula", "unit", "reason", "remarks", "goal"]);
/** 「（受診者数÷対象者数×100）」 */
const ONLY_FORMULA = /^[（(].*[÷×＝=／].*[）)]$/;

/** 「指標式：受診者数÷対象者数」 under the name of an indicator explains it. */
function isExplanation({ label, text }: Slot): boolean {
  return (label !== null && label.inline !== null && SAID_OF_NAME.has(label.keys[0]!)) || ONLY_FORMULA.test(text);
}

function nameInZone(
  { grid, band, firstValue }: RowReading,
  zone: NameZone,
  nameRole: ColumnRole,
  { row, own, labels, cells }: RowParts,
): Slot | null {
  const first = cells.get(nameRole.column) ?? null;
  if (zone.to > zone.from) {
    const found = lastText(grid, zone, row, band, labels);
    if (found) return found;
  }
  if (!first || labels.has(first)) return null;
  // 「成果指標1」 only numbers the indicator; its name stands to the right.
  if (first.label?.keys.includes("kind")) {
    const beside = own.find(
      (other) => other.column > first.right && other.label === null && !band.roles.has(other.column),
    );
    if (beside && beside.column < firstValue && !isValueLike(beside)) return beside;
  }
  return first;
}

/** The narrowest words stand last: kind | number | name; a unit behind them is none. */
function lastText(grid: Grid, zone: NameZone, row: number, band: Band, labels: ReadonlySet<Slot>): Slot | null {
  for (let column = zone.to; column >= zone.from; column--) {
    const slot = grid.at(row, column);
    if (!slot || slot.row <= band.bottom || labels.has(slot)) continue;
    if (slot.cell.type !== "text" || slot.label?.keys.includes("kind") || NUMBER.test(slot.text)) continue;
    if (column === zone.from || !isUnit(slot)) return slot;
  }
  return null;
}

/** No heading over the names: the last text before the measure or the values. */
function nameByPlace({ grid, band, firstValue }: RowReading, { row, labels, measureSlot }: RowParts): Slot | null {
  const end = measureSlot?.column ?? firstValue;
  let unit: Slot | null = null;
  for (let column = end - 1; column >= band.left && column >= end - 6; column--) {
    const slot = grid.at(row, column);
    if (!slot || labels.has(slot) || slot.row <= band.bottom) continue;
    // A column headed by words nobody knows (氏名, 品名) holds no indicators, unless its rows say 計画 and 実績.
    if (measureSlot === null && hasUnknownHeading(grid, band, column)) continue;
    const key = band.roles.get(slot.column)?.key;
    if (key !== undefined && key !== "group" && key !== "kind") continue;
    if (slot.label !== null || isValueLike(slot) || slot.text.length < 2) continue;
    if (!isUnit(slot)) return slot;
    unit ??= slot;
  }
  return unit;
}

/** 人, ％, 千円: nothing but a unit. */
export function isUnit(slot: Slot): boolean {
  return slot.cell.type === "text" && readPlainUnit(foldTight(slot.text)) !== null;
}

/** A column under words that are no label. */
export function hasUnknownHeading(grid: Grid, band: Band, column: number): boolean {
  for (let row = band.top; row <= band.bottom; row++) {
    const slot = grid.at(row, column);
    if (slot && slot.label === null && !UNIT_LINE.test(slot.text)) return true;
  }
  return false;
}

/** 「単位：千円」: one unit only; 「単位：千円、％」 says none. */
export const UNIT_LINE = /^[（(【[]?\s*単位\s*[:：]\s*([^、，,・)）】\]\s]+)\s*[)）】\]]?$/;

/** The unit in a column under no heading between name and values: 成果指標 | (blank) | 目標値. */
export function unitBeside(grid: Grid, band: Band, name: Slot, row: number): Slot | null {
  const first = band.valueColumns[0]?.column ?? 0;
  for (let column = name.right + 1; column < first; column++) {
    if (band.headed.has(column)) return null;
    const slot = grid.at(row, column);
    if (slot && (slot.label === null || slot.label.keys[0] === "mark") && isUnit(slot)) return slot;
  }
  return null;
}
