import type { Grid } from "../grid/grid";
import { isYearOnly, MEASURES } from "../grid/heading-words";
import type { LabelKey } from "../words/labels";
import { isPairKey } from "../words/pair-labels";
import type { ColumnDraft } from "./column-drafts";

/** Rows looked at below the headings. */
const SAMPLE = 20;

const yearOf = ({ yearSlot }: ColumnDraft) => yearSlot?.label?.year?.fiscalYear ?? null;

/**
 * R4実績 | 評価 | R5実績 | 評価: a rate or rating without a year stands beside the year it is of, where the same heading
 * comes again or actuals of later years follow. The only one behind all years waits for the last actual.
 */
export function withYearsOfRatings(drafts: readonly ColumnDraft[]): readonly ColumnDraft[] {
  const isOpen = ({ keys, yearSlot }: ColumnDraft) => yearSlot === null && (keys[0] === "rate" || keys[0] === "rating");
  if (!drafts.some(isOpen)) return drafts;
  return drafts.map((draft, i) => {
    if (!isOpen(draft)) return draft;
    const before = drafts.slice(0, i).reverse();
    const beside = before.find((other) => other.yearSlot !== null);
    const year = beside ? yearOf(beside) : null;
    if (!beside || year === null || !isFigure(beside)) return draft;
    const isAgain = drafts.some(
      (other, j) => j !== i && isOpen(other) && other.keys[0] === draft.keys[0] && yearBefore(drafts, j) !== year,
    );
    const isFollowed = drafts.slice(i + 1).some((other) => holdsActual(other) && (yearOf(other) ?? year) > year);
    return isAgain || isFollowed ? { ...draft, yearSlot: beside.yearSlot } : draft;
  });
}

/** The year of the nearest column with one, left of a column. */
function yearBefore(drafts: readonly ColumnDraft[], index: number): number | null {
  const beside = drafts
    .slice(0, index)
    .reverse()
    .find((other) => other.yearSlot !== null && isFigure(other));
  return beside ? yearOf(beside) : null;
}

/** Plans, actuals and years without a word; not a baseline or a final target, whose years are far apart. */
function isFigure({ keys }: ColumnDraft): boolean {
  const key = keys[0];
  return (
    key === undefined || key === "plan" || key === "actual" || key === "rate" || key === "rating" || isPairKey(key)
  );
}

function holdsActual({ keys, yearSlot }: ColumnDraft): boolean {
  const key = keys[0];
  return yearSlot !== null && (key === undefined || key === "actual" || isPairKey(key));
}

const YEAR_WORD = /(?:年度?|年次|時期|時点)$/;

/**
 * 目標値 | 目標年度, 現状値 | 年度: where the cells hold years (R8, 2026年度, 令和8年度末), the column dates the figures of
 * the measure beside it, whatever its heading means elsewhere.
 */
export function withYearCells(grid: Grid, bottom: number, drafts: readonly ColumnDraft[]): readonly ColumnDraft[] {
  return drafts.map((draft, i) => {
    const key = draft.keys[0];
    const says = draft.slots[draft.slots.length - 1]?.text.replace(/\s+/g, "") ?? "";
    const isPointInTime = key === "finalTarget" || key === "baseline";
    if (draft.yearSlot || draft.yearOf || !(key === "year" || (isPointInTime && YEAR_WORD.test(says)))) return draft;
    if (!holdsOnlyYears(grid, bottom, draft.column)) return draft;
    const dated = datedBy(says);
    const beside = [measureBeside(drafts[i - 1]), dated ? measureBeside(drafts[i + 1]) : null];
    const yearOf = beside.find((measure) => measure !== null && (!dated || dated.includes(measure)));
    return yearOf ? { ...draft, keys: ["year"], yearOf } : draft;
  });
}

/** What a year can be of by its word: 目標年度 dates a target, 基準年 a baseline; 年度 whatever stands before it (null). */
function datedBy(says: string): readonly LabelKey[] | null {
  if (/目標|達成|最終/.test(says)) return ["plan", "finalTarget"];
  return /基準|現状|策定|測定|調査/.test(says) ? ["baseline", "actual"] : null;
}

/** The measure of a column that has no year in its heading. */
function measureBeside(draft: ColumnDraft | undefined): LabelKey | null {
  const key = draft?.keys[0];
  if (!draft || draft.yearSlot || key === undefined || !MEASURES.has(key) || isPairKey(key)) return null;
  return key === "rate" || key === "rating" ? null : key;
}

function holdsOnlyYears(grid: Grid, bottom: number, column: number): boolean {
  let years = 0;
  for (let row = bottom + 1; row <= bottom + SAMPLE; row++) {
    const slot = grid.at(row, column);
    if (!slot || slot.column !== column) continue;
    if (isYearOnly(slot)) years++;
    else if (slot.label === null) return false;
  }
  return years > 0;
}
