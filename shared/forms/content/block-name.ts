import type { IndicatorKind, Written } from "../../indicator";
import { writtenAt, writtenOf } from "../grid/entries";
import type { Slot } from "../grid/grid";
import { isValueLike } from "../grid/heading-words";
import { hasRowMeasures, kindIn } from "../tables/groups";
import type { Table } from "../tables/tables";
import type { LabelKey } from "../words/labels";
import { valuesBetween } from "./context";
import type { Surroundings } from "./surroundings";

/** What labelled cells above a table say of its indicator. */
export interface BlockName {
  readonly name: Written;
  readonly unit: Written | null;
  readonly reason: Written | null;
  readonly formula: Written | null;
  /** What the label before the name says: 活動指標 | 訪問回数. */
  readonly kind: IndicatorKind;
  readonly used: readonly Slot[];
}

/** Name, unit and the like in labelled cells above the table. */
export function blockName(table: Table, around: Surroundings): BlockName | null {
  const { context, from } = around;
  const { nameSlot } = table.band;
  if (nameSlot) {
    const name = writtenOf(nameSlot, [nameSlot.text]);
    return { name, unit: null, reason: null, formula: null, kind: "unknown", used: [nameSlot] };
  }
  const top = table.band.top;
  let label: Slot | null = null;
  let name: Written | null = null;
  const isInside = (slot: Slot) => slot.column >= table.band.left && slot.column <= table.band.right;
  for (const value of valuesBetween(context, "indicator", from, top)) {
    if (!isInside(value.label)) continue;
    // Two names side by side: which of them the block is about cannot be told.
    if (label !== null && label.row === value.label.row && value.written?.text !== name?.text) return null;
    label = value.label;
    name = value.written;
  }
  if (name === null) {
    const heading = nameInHeading(table, around);
    if (heading) return heading;
  }
  if (!label) return null;
  const start = label.row;
  const beside = valuesBetween(context, null, start, top).filter((value) => isInside(value.label));
  const below = (key: LabelKey) => beside.find((value) => value.key === key && value.written) ?? null;
  const unitLabel = beside.find((value) => value.key === "unit");
  const unit: Written | null = unitLabel
    ? (unitLabel.written ?? writtenAt(around.grid, unitLabel.label.row, unitLabel.label.right + 1, ["単位"]))
    : null;
  const used: Slot[] = [];
  for (const value of beside) used.push(value.label, ...value.used);
  return {
    name: name ?? writtenAt(around.grid, label.row, label.right + 1, [label.text]),
    unit,
    reason: below("reason")?.written ?? null,
    formula: below("formula")?.written ?? null,
    kind: kindIn(label.text),
    used,
  };
}

/** 「市民満足度（％） | R3 | R4」 over rows of 目標 and 実績: the name stands in the heading row, left of the years. */
function nameInHeading(table: Table, around: Surroundings): BlockName | null {
  const { band } = table;
  const firstYear = band.valueColumns.find((role) => role.heading !== null);
  if (!firstYear || !hasRowMeasures(table)) return null;
  const yearRow = firstYear.slots.find((slot) => slot.label?.year)?.row ?? band.top;
  for (const slot of around.grid.rowAt(yearRow)?.slots ?? []) {
    if (slot.column < band.left || slot.right >= firstYear.column) continue;
    if (slot.label !== null || isValueLike(slot) || slot.text.length < 2) continue;
    const name = writtenOf(slot, [slot.text]);
    return { name, unit: null, reason: null, formula: null, kind: "unknown", used: [slot] };
  }
  return null;
}
