import type { ActionItem, Written } from "../../indicator";
import { writtenOf, writtenPart } from "../grid/entries";
import type { Grid, GridRow, Slot } from "../grid/grid";
import type { LabelKey } from "../words/labels";
import { type Context, partOf } from "./context";

export interface CardReading {
  readonly actions: readonly ActionItem[];
  readonly used: readonly Slot[];
}

/** A value stands at most so many rows below its label, and a card is at most so high. */
const BELOW = 2;
const HIGHEST = 40;

const FIELDS: Readonly<Partial<Record<LabelKey, "plan" | "actual" | "rating" | "remark" | "department">>> = {
  plan: "plan",
  planText: "plan",
  finalTarget: "plan",
  actual: "actual",
  actualText: "actual",
  rating: "rating",
  rate: "rating",
  remarks: "remark",
  checkText: "remark",
  department: "department",
};

interface Card {
  readonly name: Written;
  readonly top: number;
  readonly values: { readonly field: string; readonly written: Written }[];
  readonly used: Slot[];
}

/**
 * Reads actions told in labelled cells: 取組名 | 補助金の適正化, then 計画, 実績, 自己評価, 理由, each value beside its label
 * or below it. A card needs a plan and an actual; `isTaken`: slots a table has read.
 */
export function readActionCards(grid: Grid, context: Context, isTaken: (slot: Slot) => boolean): CardReading {
  const cards: Card[] = [];
  let card: Card | null = null;
  for (const [i, row] of grid.rows.entries()) {
    for (const [j, slot] of row.slots.entries()) {
      const label = slot.label;
      if (!label || isTaken(slot)) continue;
      if (label.keys[0] === "action") {
        const found = valueAtLabel(grid, i, j, isTaken);
        card = found ? { name: found.written, top: row.row, values: [], used: [slot, ...found.used] } : null;
        if (card) cards.push(card);
        continue;
      }
      const field = label.keys.map((key) => FIELDS[key]).find((key) => key !== undefined);
      if (!card || field === undefined || row.row - card.top > HIGHEST) continue;
      const found = valueAtLabel(grid, i, j, isTaken);
      card.used.push(slot, ...(found?.used ?? []));
      if (found) card.values.push({ field, written: { ...found.written, words: [card.name.text, slot.text] } });
      else if (field === "rating") card.values.push({ field, written: { ...writtenOf(slot, [slot.text]), text: "" } });
    }
  }
  const full = cards.filter((one) => has(one, "plan") && has(one, "actual"));
  return { actions: full.map((one) => makeAction(one, context)), used: full.flatMap((one) => one.used) };
}

function has(card: Card, field: string): boolean {
  return card.values.some((value) => value.field === field);
}

function makeAction(card: Card, context: Context): ActionItem {
  const texts = (field: string) => card.values.filter((value) => value.field === field).map((value) => value.written);
  const { from } = partOf(context, card.top);
  const above = (context.byKey.get("department") ?? []).filter(
    (value) => value.written && value.label.row >= from && value.label.row <= card.top,
  );
  return {
    name: card.name,
    department: texts("department")[0] ?? above[above.length - 1]?.written ?? null,
    planTexts: texts("plan"),
    actualTexts: texts("actual"),
    rating: texts("rating")[0] ?? null,
    remarks: texts("remark"),
  };
}

interface Value {
  readonly written: Written;
  readonly used: readonly Slot[];
}

/** The value in the label's own cell, beside it, or below it where another label stands beside. */
function valueAtLabel(grid: Grid, i: number, j: number, isTaken: (slot: Slot) => boolean): Value | null {
  const row = grid.rows[i]!;
  const label = row.slots[j]!;
  const { inline } = label.label!;
  if (inline !== null) return { written: writtenPart(label, inline, [label.text]), used: [] };
  const isFree = (slot: Slot) => !isTaken(slot) && (slot.label === null || slot.label.inline !== null || isMark(slot));
  const next = row.slots[j + 1];
  if (next && next.column === label.right + 1 && isFree(next)) {
    return { written: writtenOf(next, [label.text]), used: [next] };
  }
  return isLabelRow(row) ? valueBelow(grid, i, label, isFree) : null;
}

function valueBelow(grid: Grid, i: number, label: Slot, isFree: (slot: Slot) => boolean): Value | null {
  const below = grid.rows[i + 1];
  if (!below || below.row - label.bottom > BELOW || isLabelRow(below)) return null;
  const slot = grid.at(below.row, label.column);
  return slot && slot.row === below.row && isFree(slot)
    ? { written: writtenOf(slot, [label.text]), used: [slot] }
    : null;
}

function isMark(slot: Slot): boolean {
  return slot.label!.keys[0] === "mark";
}

/** Nothing but labels, so that the values stand in the next row. */
function isLabelRow(row: GridRow): boolean {
  return row.slots.every((slot) => slot.label !== null && slot.label.inline === null && !isMark(slot));
}
