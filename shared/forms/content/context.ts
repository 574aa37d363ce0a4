import type { Field, FieldKey, Written } from "../../indicator";
import { writtenOf, writtenPart } from "../grid/entries";
import type { Grid, GridRow, Slot } from "../grid/grid";
import type { LabelKey } from "../words/labels";

/** A label with the value beside or below it. */
export interface LabelledValue {
  readonly key: LabelKey;
  readonly label: Slot;
  /** null: nothing is written there. */
  readonly value: Slot | null;
  readonly written: Written | null;
  readonly used: readonly Slot[];
}

/** Labelled values of a sheet in row order, and where its parts begin. */
export interface Context {
  readonly values: readonly LabelledValue[];
  readonly byKey: ReadonlyMap<LabelKey, readonly LabelledValue[]>;
  /** First rows of parts that stand for themselves: a 施策 or 事務事業 each. */
  readonly starts: readonly number[];
}

const CONTEXT_KEYS: ReadonlySet<LabelKey> = new Set<LabelKey>([
  "indicator",
  "project",
  "unit",
  "reason",
  "formula",
  "goal",
  "remarks",
  "department",
  "policy",
  "futurePolicy",
  "newOrContinued",
  "priority",
  "pledge",
  "kind",
  "plan",
]);
const POLICY = /^(?:施\s*策)\s*(?:No\.?)?\s*([0-9０-９]+(?:[-－ー―‐.．][0-9０-９]+)*)(?:[\s　:：]|$)/;
const TITLE = /^(?:[◆■●【]|施\s*策\s*[0-9０-９]|政\s*策\s*[0-9０-９])/;
const WIDER_POLICY = /^政\s*策\s*([0-9０-９]+)(?:[\s　:：]|$)/;

/** Collects labelled values outside of tables. `isTaken` says which slots a table has read. */
export function readContext(grid: Grid, isTaken: (slot: Slot) => boolean): Context {
  const values: LabelledValue[] = [];
  const starts: number[] = [];
  for (let i = 0; i < grid.rows.length; i++) {
    const row = grid.rows[i]!;
    for (let j = 0; j < row.slots.length; j++) {
      const slot = row.slots[j]!;
      if (isTaken(slot)) continue;
      const policy = readPolicy(slot, row, j);
      if (policy) {
        values.push(policy);
        if (POLICY.test(slot.text)) begin(starts, slot.row);
        continue;
      }
      const key = slot.label?.keys.find((candidate) => CONTEXT_KEYS.has(candidate));
      if (!slot.label || key === undefined || slot.label.year !== null) continue;
      const found = readValue(grid, i, j, slot, key, isTaken);
      values.push(found);
      if (key === "project" && found.value) begin(starts, slot.row);
    }
  }
  const byKey = new Map<LabelKey, LabelledValue[]>();
  for (const value of values) {
    const list = byKey.get(value.key);
    if (list) list.push(value);
    else byKey.set(value.key, [value]);
  }
  return { values, byKey, starts };
}

/** A title line and the block under it are one beginning. */
function begin(starts: number[], row: number): void {
  const last = starts[starts.length - 1];
  if (last === undefined || row - last > 3) starts.push(row);
}

function readPolicy(slot: Slot, row: GridRow, index: number): LabelledValue | null {
  if (slot.cell.type !== "text" || slot.text.length > 120) return null;
  const match = POLICY.exec(slot.text) ?? WIDER_POLICY.exec(slot.text);
  if (!match) return null;
  const next = row.slots[index + 1];
  return {
    key: "policy",
    label: slot,
    value: slot,
    written: writtenPart(slot, match[1]!, [slot.text]),
    used: next && next.label === null ? [slot, next] : [slot],
  };
}

function readValue(
  grid: Grid,
  i: number,
  j: number,
  label: Slot,
  key: LabelKey,
  isTaken: (slot: Slot) => boolean,
): LabelledValue {
  const words = [label.text];
  if (label.label!.inline !== null) {
    return { key, label, value: label, written: writtenPart(label, label.label!.inline, words), used: [label] };
  }
  const row = grid.rows[i]!;
  const next = row.slots[j + 1];
  if (next && isPlainText(next) && !isTaken(next)) {
    return { key, label, value: next, written: writtenOf(next, words), used: [label, next] };
  }
  // Beside it stands another label or nothing: the value may stand below.
  if (key !== "unit" && (next !== undefined || row.slots.length === 1 || j === row.slots.length - 1)) {
    const below = valueBelow(grid, i, label, isTaken, row.slots.length === 1 ? 3 : 1);
    const isHeadedBelow = row.slots.length === 1 ? BELOW_ALONE.has(key) : BELOW_IN_ROW.has(key);
    if (below && isHeadedBelow)
      return { key, label, value: below, written: writtenOf(below, words), used: [label, below] };
  }
  return { key, label, value: null, written: null, used: [] };
}

/** Keys whose value may stand under the label, where the label stands alone or in a row of labels. */
const BELOW_ALONE: ReadonlySet<LabelKey> = new Set<LabelKey>([
  "remarks",
  "futurePolicy",
  "goal",
  "project",
  "department",
]);
const BELOW_IN_ROW: ReadonlySet<LabelKey> = new Set<LabelKey>([
  "indicator",
  "project",
  "department",
  "newOrContinued",
  "priority",
  "futurePolicy",
]);

function isPlainText(slot: Slot): boolean {
  return slot.label === null || slot.label.isBareYear || slot.label.keys[0] === "mark" || slot.label.inline !== null;
}

function valueBelow(grid: Grid, i: number, label: Slot, isTaken: (slot: Slot) => boolean, reach: number): Slot | null {
  for (let k = i + 1; k < grid.rows.length; k++) {
    const row = grid.rows[k]!;
    if (row.row - label.bottom > reach) return null;
    const slot = grid.at(row.row, label.column) ?? null;
    if (!slot || slot === label) {
      if (row.slots.length > 0 && reach > 1) return null;
      continue;
    }
    return isPlainText(slot) && !isTaken(slot) && !TITLE.test(slot.text) ? slot : null;
  }
  return null;
}

const FIELD_KEYS: Readonly<Partial<Record<LabelKey, FieldKey>>> = {
  department: "department",
  policy: "policy",
  goal: "goal",
  remarks: "remarks",
  futurePolicy: "futurePolicy",
  newOrContinued: "newOrContinued",
  priority: "priority",
  project: "project",
};

/** Fields in which nothing written is worth knowing. */
const CHOICES: ReadonlySet<FieldKey> = new Set<FieldKey>(["futurePolicy", "newOrContinued", "priority"]);

/** The part of the sheet a row belongs to: from its beginning up to the next. */
export function partOf(context: Context, row: number): { readonly from: number; readonly to: number } {
  const next = firstIndex(context.starts.length, (i) => context.starts[i]! > row);
  return { from: context.starts[next - 1] ?? 0, to: context.starts[next] ?? Number.POSITIVE_INFINITY };
}

/** First index of a sorted list for which a test holds; its length where there is none. */
function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const NONE: readonly LabelledValue[] = [];

/** Labelled values of rows `from` (included) to `to` (excluded), of one key or of all. */
export function valuesBetween(
  context: Context,
  key: LabelKey | null,
  from: number,
  to: number,
): readonly LabelledValue[] {
  const list = key === null ? context.values : (context.byKey.get(key) ?? NONE);
  const start = firstIndex(list.length, (i) => list[i]!.label.row >= from);
  const end = firstIndex(list.length, (i) => list[i]!.label.row >= to);
  return list.slice(start, end);
}

export function fieldsBetween(context: Context, from: number, to: number): Field[] {
  const fields: Field[] = [];
  for (const value of valuesBetween(context, null, from, to)) {
    const key = FIELD_KEYS[value.key];
    if (key === undefined || (!value.written && !CHOICES.has(key))) continue;
    const label = writtenOf(value.label, [value.label.text]);
    fields.push({ key, label, value: value.written ?? { ...label, text: "" } });
  }
  return fields;
}

/** Nearest written value of a key at or above a row, not above `from`. */
export function lastBefore(context: Context, key: LabelKey, row: number, from: number): LabelledValue | null {
  const list = context.byKey.get(key) ?? NONE;
  let i = firstIndex(list.length, (at) => list[at]!.label.row > row) - 1;
  for (; i >= 0 && list[i]!.label.row >= from; i--) if (list[i]!.written) return list[i]!;
  return null;
}

/** First written value of a key in a part of the sheet. */
export function firstIn(context: Context, key: LabelKey, from: number, to: number): LabelledValue | null {
  const list = context.byKey.get(key) ?? NONE;
  let i = firstIndex(list.length, (at) => list[at]!.label.row >= from);
  for (; i < list.length && list[i]!.label.row < to; i++) if (list[i]!.written) return list[i]!;
  return null;
}
