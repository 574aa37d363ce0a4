import { readQuantity } from "../../quantity/read";
import { insideParentheses } from "../grid/entries";
import type { Grid, Slot } from "../grid/grid";
import { measureOf } from "../grid/heading-words";
import { isBracketHeading, MAY_BE_PAIR, type PairParts, splitPair } from "../grid/pair-cells";
import type { LabelKey } from "../words/labels";
import { isPairKey, type PairKey } from "../words/pair-labels";
import type { ColumnDraft } from "./column-drafts";
import { type SaidPairs, saidPairs } from "./said-pairs";

/** Rows looked at below the headings. */
const SAMPLE = 40;

/** What the cells under one heading are. */
interface CellCounts {
  readonly pairs: readonly PairParts[];
  /** Figures that are no pair, and sentences. */
  readonly plain: number;
  /** Figures in parentheses: the row above has the other one. */
  readonly bracketed: number;
}

/**
 * Columns whose cells hold a plan and an actual each: headed so (目標／実績), or said so around the table, or by the
 * words in the cells (目標100 実績95). A heading of both over cells of one figure heads no measure.
 */
export function withPairs(
  grid: Grid,
  top: number,
  bottom: number,
  drafts: readonly ColumnDraft[],
): readonly ColumnDraft[] {
  let said: SaidPairs | null = null;
  return drafts.map((draft): ColumnDraft => {
    const headed = draft.keys.find(isPairKey);
    if (!headed && (!draft.yearSlot || !mayHoldPairs(grid, bottom, draft.column))) return draft;
    const counts = countCells(grid, bottom, draft.column);
    const { pairs, plain } = counts;
    if (headed) {
      // Under 目標値（実績値） a figure alone is the first of the two: the year is not over.
      const isSure = isBracketHeading(draft.slots.map(({ text }) => text)) && counts.bracketed === 0;
      return { ...draft, keys: pairs.length > plain || (isSure && plain > 0) ? [headed] : keysOfSingles(draft) };
    }
    if (pairs.length <= plain) return draft;
    if (draft.keys.length === 0 && pairs.every(({ style }) => style === "words"))
      return { ...draft, keys: ["planActual"] };
    if (plain > 0) return draft;
    said ??= saidPairs(grid, top, bottom);
    const order = orderOf(draft, drafts, pairs, said);
    return order ? { ...draft, keys: [order] } : draft;
  });
}

/** A heading of plan and actual over cells of one figure each: 実績/目標 is a rate; over years it speaks of the rows. */
function keysOfSingles({ keys, yearSlot }: ColumnDraft): readonly LabelKey[] {
  if (keys[0] === "rate") return ["rate"];
  return yearSlot?.label?.keys.some(isPairKey) ? ["period"] : [];
}

function countCells(grid: Grid, bottom: number, column: number): CellCounts {
  const pairs: PairParts[] = [];
  let plain = 0;
  let bracketed = 0;
  for (let row = bottom + 1; row <= bottom + SAMPLE; row++) {
    const slot = grid.at(row, column);
    if (!slot || slot.row !== row || slot.column !== column || isLabel(slot)) continue;
    const pair = slot.cell.type === "text" ? splitPair(slot.cell.text) : null;
    if (pair) pairs.push(pair);
    else if (insideParentheses(slot.cell.text) !== null) bracketed++;
    else if (slot.cell.type === "number" || readQuantity(slot.text).kind !== "absent") plain++;
  }
  return { pairs, plain, bracketed };
}

/** A glance at the cells: most columns of years hold one figure each. */
function mayHoldPairs(grid: Grid, bottom: number, column: number): boolean {
  for (let row = bottom + 1; row <= bottom + SAMPLE; row++) {
    const cell = grid.at(row, column)?.cell;
    if (cell?.type === "text" && MAY_BE_PAIR.test(cell.text)) return true;
  }
  return false;
}

function isLabel({ label }: Slot): boolean {
  return label !== null && label.inline === null && !label.isBareYear;
}

/** The order that words around the table give to the cells of a column. */
function orderOf(
  draft: ColumnDraft,
  drafts: readonly ColumnDraft[],
  pairs: readonly PairParts[],
  said: SaidPairs,
): PairKey | null {
  const key = draft.keys[0];
  const isAll = (style: PairParts["style"]) => pairs.every((pair) => pair.style === style);
  if (said.inParentheses && pairs.every(({ isBracketed }) => isBracketed)) {
    const outside = said.inParentheses === "plan" ? "actual" : "plan";
    if ((key === undefined || key === outside) && !hasOther(draft, drafts, said.inParentheses))
      return outside === "plan" ? "planActual" : "actualPlan";
  }
  if (key !== undefined) return null;
  if (isAll("slash") && said.bySlash) return said.bySlash;
  return isAll("lines") && said.byLines ? said.byLines : null;
}

/** Another column of the same year holds what the parentheses would. */
function hasOther(draft: ColumnDraft, drafts: readonly ColumnDraft[], key: LabelKey): boolean {
  const yearOf = ({ yearSlot }: ColumnDraft) => yearSlot?.label?.year?.fiscalYear ?? null;
  return drafts.some((other) => other.keys[0] === key && yearOf(other) === yearOf(draft));
}

/** The measure a row's label says; 「実績／目標」 over cells of both is no rate, over cells of one figure no pair. */
export function measureOfRow(label: Slot, cells: ReadonlyMap<number, Slot>): LabelKey | null {
  const own = measureOf(label);
  const pair = label.label?.keys.find(isPairKey);
  if (!pair) return own;
  const values = [...cells.values()].filter((slot) => slot.column > label.column && slot.cell.type === "text");
  if (values.some(({ cell }) => splitPair(cell.text) !== null)) return pair;
  return isPairKey(own) ? null : own;
}
