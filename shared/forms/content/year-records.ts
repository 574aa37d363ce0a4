import type { FiscalYear } from "../../fiscal-year/types";
import type { Entry, Written, YearHeading } from "../../indicator";
import type { ColumnRole } from "../columns/roles";
import type { Slot } from "../grid/grid";
import { readHeadings } from "../grid/headings";
import type { Table, TableRow } from "../tables/tables";
import type { LabelKey } from "../words/labels";

export interface YearRun {
  readonly all: readonly YearHeading[];
  readonly bySlot: ReadonlyMap<Slot, YearHeading>;
}

/** Years written down the rows. */
export function rowHeadings(table: Table): YearRun {
  const bySlot = new Map<Slot, YearHeading>();
  const all: YearHeading[] = [];
  let run: Slot[] = [];
  const close = () => {
    const read = readHeadings(run);
    for (const [i, slot] of run.entries()) bySlot.set(slot, read[i]!);
    all.push(...read);
    run = [];
  };
  for (const row of table.rows) {
    const slot = row.yearSlot;
    if (!slot || run.includes(slot)) continue;
    if (run.some((seen) => seen.text === slot.text) || (row.nameSlot !== null && run.length > 0)) close();
    run.push(slot);
  }
  close();
  return { all, bySlot };
}

/** A YearRecord in the making. */
export interface Draft {
  heading: YearHeading | null;
  fiscalYear: FiscalYear | null;
  plan: Entry | null;
  actual: Entry | null;
  writtenRate: Entry | null;
  writtenRating: Written | null;
}

/** Puts an entry in its place; the first holds, unless a later row revises it. */
export function put(draft: Draft, measure: LabelKey, entry: Entry, isRevised = false): void {
  const key = settle(measure, entry);
  if (isRevised && entry.text.trim() !== "") {
    if (key === "plan") draft.plan = null;
    if (key === "actual") draft.actual = null;
  }
  if (key === "plan" || key === "planText") draft.plan ??= entry;
  else if (key === "actual" || key === "actualText") draft.actual ??= entry;
  // Of the two rows of an indicator one may hold it.
  else if (key === "rate") draft.writtenRate = filled(draft.writtenRate) ?? entry;
  else if (key === "rating") draft.writtenRating = filled(draft.writtenRating) ?? entry;
}

function filled<T extends Written>(written: T | null): T | null {
  return written && written.text.trim() !== "" ? written : null;
}

/** 達成度 may hold a rate or a rating; the content tells. */
export function settle(measure: LabelKey, entry: Entry): LabelKey {
  if (
    measure === "rate" &&
    entry.reading.kind !== "quantities" &&
    entry.reading.kind !== "blank" &&
    /^(?:[A-ZＡ-ＺΑА◎○〇△×]|.{0,6}(?:順調|遅れ|完了))/.test(entry.text)
  ) {
    return "rating";
  }
  return measure;
}

/** 達成率 and 評価 without a year belong to the last year that has an actual. */
export function placeLoose(loose: readonly { key: LabelKey; entry: Entry }[], drafts: Draft[]): void {
  const withActual = drafts.filter((draft) => draft.actual !== null);
  const filled = withActual.filter((draft) => draft.actual!.text !== "");
  const last = latest(withActual) ?? drafts[drafts.length - 1];
  if (!last) return;
  // A rating not yet given waits for the last year's actual.
  for (const { key, entry } of loose) put(entry.text.trim() === "" ? last : (latest(filled) ?? last), key, entry);
}

/** Records in the order of time: 目標（R6） may stand before 実績（R5）, 中間目標（R4） before R1. Those without a year last. */
export function inTimeOrder<T extends { readonly fiscalYear: FiscalYear | null }>(records: readonly T[]): readonly T[] {
  const end = Number.POSITIVE_INFINITY;
  const later = (a: T, b: T) => (a.fiscalYear ?? end) - (b.fiscalYear ?? end) || 0;
  return [...records].sort(later);
}

/** The record of the latest year; among records without years the last. */
function latest(drafts: readonly Draft[]): Draft | undefined {
  let found: Draft | undefined;
  for (const draft of drafts) {
    if (!found || draft.fiscalYear === null || draft.fiscalYear >= (found.fiscalYear ?? 0)) found = draft;
  }
  return found;
}

/** Words that name a place: the indicator, the year, the measure. */
export function placeWords(name: string, row: TableRow, role: ColumnRole): string[] {
  const words = name === "" ? [] : [name];
  if (row.yearSlot && row.yearSlot !== row.measureSlot) words.push(row.yearSlot.text.replace(/\s+/g, ""));
  for (const word of role.placeWords) words.push(word);
  if (row.measureSlot && role.key !== "baseline" && role.key !== "finalTarget")
    words.push(row.measureSlot.text.replace(/\s+/g, ""));
  return words;
}
