import type { YearHeading } from "../indicator";
import type { Grid, Slot } from "./grid";
import { MEASURES, SPREADING } from "./heading-words";
import { readHeadings } from "./headings";
import type { LabelKey } from "./labels";
import type { Taught } from "./taught";

/** What one column of a table holds. */
export interface ColumnRole {
  readonly column: number;
  readonly key: LabelKey;
  readonly heading: YearHeading | null;
  /** For a column of years beside a measure (目標値 | 年度): the measure. */
  readonly yearOf: LabelKey | null;
  /** Words of the headings, top to bottom. */
  readonly words: readonly string[];
  /** The same without blanks, the year first: for naming places. */
  readonly placeWords: readonly string[];
  readonly slots: readonly Slot[];
  /** Unit in the heading: 「目標値（％）」. */
  readonly inParentheses: string | null;
}

/** Heading rows of one table and what they make of its columns. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  /** Last column the table may use. */
  readonly right: number;
  readonly roles: ReadonlyMap<number, ColumnRole>;
  /** Columns with a year or a measure, in order. */
  readonly valueColumns: readonly ColumnRole[];
  readonly headingRows: readonly (readonly YearHeading[])[];
}

/** Makes one band, or several where tables stand side by side. */
export function splitBand(grid: Grid, top: number, bottom: number, taught: Taught): Band[] {
  const columns = new Set<number>(taught.columns.keys());
  let right = 0;
  for (let r = top; r <= bottom; r++) {
    for (const slot of grid.rowAt(r)?.slots ?? []) {
      columns.add(slot.column);
      right = Math.max(right, slot.right);
    }
  }
  const ordered = [...columns].sort((a, b) => a - b);
  const drafts = ordered.map((column) => draftRole(grid, top, bottom, column, taught)).filter((d) => d !== null);
  const starts = sideStarts(drafts);
  return starts.map((start, i) => {
    const end = i + 1 < starts.length ? starts[i + 1]! - 1 : Number.POSITIVE_INFINITY;
    const own = drafts.filter((draft) => draft.column >= start && draft.column <= end);
    return finishBand(own, top, bottom, start, end);
  });
}

interface Draft {
  readonly column: number;
  readonly keys: readonly LabelKey[];
  readonly yearSlot: Slot | null;
  readonly yearOf: LabelKey | null;
  readonly slots: readonly Slot[];
  readonly inParentheses: string | null;
}

/** Reads the headings over one column, those of wider cells above included. */
function draftRole(grid: Grid, top: number, bottom: number, column: number, taught: Taught): Draft | null {
  const slots: Slot[] = [];
  for (let r = top; r <= bottom; r++) {
    const own = grid.at(r, column);
    const slot = own ?? (r < bottom && hasBelow(grid, r, bottom, column) ? spreadFrom(grid, r, column) : null);
    if (slot && slots[slots.length - 1] !== slot) slots.push(slot);
  }
  const told = taught.columns.get(column);
  if (slots.length === 0 && told === undefined) return null;
  let keys: readonly LabelKey[] = [];
  let yearSlot: Slot | null = null;
  let yearOf: LabelKey | null = null;
  let inParentheses: string | null = null;
  for (let i = slots.length - 1; i >= 0; i--) {
    const label = slots[i]!.label;
    if (!label) continue;
    if ((label.year || label.isYearTemplate) && !yearSlot) yearSlot = slots[i]!;
    inParentheses ??= label.inParentheses;
    const useful = label.keys.filter((key) => key !== "mark" && key !== "section");
    if (useful.length === 0) continue;
    if (keys.length === 0) keys = useful;
    else if (keys[0] === "year" && yearOf === null) yearOf = useful.find((key) => MEASURES.has(key)) ?? null;
    else if (keys[0] === "group") keys = useful;
  }
  if (slots.length > 1 && (keys.length === 0 || slots.some((slot) => slot.label === null))) {
    // A label broken over two cells: 「具体的な」 + 「取り組み項目」.
    const joined = taught.vocabulary.read(slots.map((slot) => slot.text).join(""));
    if (joined && joined.keys.length > 0 && !joined.inline) keys = joined.keys;
  }
  if (told !== undefined) keys = [told];
  return { column, keys, yearSlot, yearOf, slots, inParentheses };
}

function hasBelow(grid: Grid, row: number, bottom: number, column: number): boolean {
  for (let r = row + 1; r <= bottom; r++) if (grid.at(r, column)?.row === r) return true;
  return false;
}

/** The heading to the left that runs on over blank cells, where merged areas were lost. */
function spreadFrom(grid: Grid, row: number, column: number): Slot | null {
  const slots = grid.rowAt(row)?.slots ?? [];
  let found: Slot | null = null;
  for (const slot of slots) {
    if (slot.column > column) break;
    found = slot;
  }
  if (!found || found.right > found.column || column - found.column > 40) return null;
  const label = found.label;
  if (!label) return null;
  return label.year || label.isYearTemplate || label.keys.some((key) => SPREADING.has(key)) ? found : null;
}

/** Columns where a table begins anew beside another: the word over its names comes again after values. */
function sideStarts(drafts: readonly Draft[]): number[] {
  const first = drafts[0]?.column ?? 0;
  // Names without a heading may stand left of all headings.
  const starts = [0];
  const name = drafts.find((draft) => draft.keys[0] === "indicator" || draft.keys[0] === "action");
  // Blocks whose names stand above them repeat their first heading after their years.
  const opening =
    name ??
    (drafts.some((draft) => draft.keys.length === 0) ? drafts.find((draft) => draft.keys.length > 0) : undefined);
  const nameText = opening?.slots[0]?.text;
  let sawName = false;
  let afterValue = first;
  for (const draft of drafts) {
    const isName = nameText !== undefined && draft.slots[0]?.text === nameText && draft.keys.length > 0;
    if (isName && sawName && afterValue > first) {
      starts.push(afterValue + 1);
      afterValue = first;
    } else if (isName) sawName = true;
    else if (sawName && (draft.yearSlot || draft.keys.some((key) => MEASURES.has(key) || key === "remarks"))) {
      afterValue = draft.slots[draft.slots.length - 1]?.right ?? draft.column;
    }
  }
  return starts;
}

function finishBand(drafts: readonly Draft[], top: number, bottom: number, left: number, right: number): Band {
  const headings = new Map<Slot, YearHeading>();
  const headingRows = readRuns(drafts, headings);
  const hasName = drafts.some(
    (draft) => draft.keys[0] === "indicator" && !draft.keys.includes("plan") && !draft.keys.includes("kind"),
  );
  const hasPlan = drafts.some((draft) => draft.keys[0] === "plan" || draft.keys[0] === "finalTarget");
  const hasActual = drafts.some((draft) => draft.keys[0] === "actual" && !draft.keys.includes("rating"));
  const roles = new Map<number, ColumnRole>();
  for (const draft of drafts) {
    let keys = draft.keys;
    if (
      keys[0] === "indicator" &&
      keys.length > 1 &&
      (hasName || (keys[1] === "plan" && !hasPlan && drafts.some(isNameDraft)))
    ) {
      keys = keys.slice(1);
    }
    // 進捗 beside 実績 is a rating, alone an actual.
    if (keys[0] === "actual" && keys.includes("rating") && hasActual) keys = ["rating"];
    const key = keys[0];
    if (key === undefined && !draft.yearSlot) continue;
    const heading = draft.yearSlot ? (headings.get(draft.yearSlot) ?? null) : null;
    const words = [...new Set(draft.slots.map((slot) => slot.text))];
    roles.set(draft.column, {
      column: draft.column,
      key: key ?? "year",
      heading,
      yearOf: draft.yearOf,
      words,
      placeWords: placeWordsOf(words, heading),
      slots: draft.slots,
      inParentheses: draft.inParentheses,
    });
  }
  const valueColumns = [...roles.values()].filter(
    (role) => role.heading !== null || (MEASURES.has(role.key) && role.key !== "year"),
  );
  return { top, bottom, left, right, roles, valueColumns, headingRows };
}

/** Words of a column without blanks, its year first. */
export function placeWordsOf(words: readonly string[], heading: YearHeading | null): string[] {
  const year = heading?.text.trim();
  const ordered = year === undefined ? words : [year, ...words.filter((word) => word !== year)];
  return ordered.map((word) => word.replace(/\s+/g, ""));
}

function isNameDraft(draft: Draft): boolean {
  return draft.keys[0] === "action" || draft.keys[0] === "project";
}

/** Year headings that belong together: those of one row under one measure. */
function readRuns(drafts: readonly Draft[], headings: Map<Slot, YearHeading>): YearHeading[][] {
  const runs = new Map<string, Slot[]>();
  for (const draft of drafts) {
    const slot = draft.yearSlot;
    if (!slot || draft.keys[0] === "baseline" || draft.keys[0] === "finalTarget") continue;
    const ownKey = slot.label!.keys[0] ?? "";
    const above = draft.slots[0] !== slot ? draft.slots[0]!.column : "";
    const run = `${slot.row}:${ownKey}:${above}`;
    const slots = runs.get(run);
    if (!slots) runs.set(run, [slot]);
    else if (!slots.includes(slot)) slots.push(slot);
  }
  const rows: YearHeading[][] = [];
  for (const slots of runs.values()) {
    const read = readHeadings(slots);
    for (const [i, slot] of slots.entries()) headings.set(slot, read[i]!);
    rows.push(read);
  }
  for (const draft of drafts) {
    const slot = draft.yearSlot;
    if (slot && !headings.has(slot)) headings.set(slot, readHeadings([slot])[0]!);
  }
  return rows;
}
