import type { Entry, Written } from "../../indicator";
import { readCellQuantity, readQuantity } from "../../quantity/read";
import type { Grid, Slot } from "./grid";

/** What stands at a place, with the words that name it. Empty text where nothing is written. */
export function writtenAt(grid: Grid, row: number, column: number, words: readonly string[]): Written {
  const slot = grid.at(row, column);
  return { ...grid.refAt(row, column), text: slot?.cell.text ?? "", words };
}

/** A slot as written. */
export function writtenOf(slot: Slot, words: readonly string[]): Written {
  return { row: slot.cell.row, column: slot.cell.column, text: slot.cell.text, words };
}

/** Part of a cell as written: the value behind a label in the same cell. */
export function writtenPart(slot: Slot, text: string, words: readonly string[]): Written {
  return { row: slot.cell.row, column: slot.cell.column, text, words };
}

/** 「（42）」: the figure in it. */
const BRACKETED = /^\s*[(（]\s*([^()（）]*?)\s*[)）]\s*$/;

/** The text in the parentheses around a whole cell; null where there are none. */
export function insideParentheses(text: string): string | null {
  return BRACKETED.exec(text)?.[1] ?? null;
}

/**
 * A place read as a quantity; `slot` null: an empty cell that the form has. `isInParentheses`: a line around the table
 * says that the figure stands in parentheses, so they are no part of it.
 */
export function entryAt(
  grid: Grid,
  row: number,
  column: number,
  slot: Slot | null,
  words: readonly string[],
  unit: string | null,
  isInParentheses = false,
): Entry {
  if (!slot) return { ...grid.refAt(row, column), text: "", words, reading: { kind: "blank", raw: "" } };
  const inside = isInParentheses && slot.cell.type === "text" ? insideParentheses(slot.cell.text) : null;
  if (inside !== null) return { ...writtenPart(slot, inside, words), reading: readQuantity(inside, unit) };
  return {
    row: slot.cell.row,
    column: slot.cell.column,
    text: slot.cell.text,
    words,
    reading: readCellQuantity(slot.cell, unit),
    cell: slot.cell,
  };
}
