import type { YearHeading } from "../../indicator";
import type { Grid, Slot } from "../grid/grid";
import { MEASURES } from "../grid/heading-words";
import { readHeadings } from "../grid/headings";
import type { LabelKey } from "../words/labels";
import { isPairKey } from "../words/pair-labels";
import type { Taught } from "../words/taught";
import { type ColumnBlock, splitColumns } from "./blocks";
import {
  type ColumnDraft,
  draftColumn,
  isValueColumn,
  withoutOthersFigures,
  withoutSums,
  withPairedTargets,
  withTimedValues,
} from "./column-drafts";
import { isNamedByContent, isUnderUnknownWord, keyAmong, measureOfBareYears, repeatsYear } from "./column-sense";
import { areRatings } from "./column-texts";
import { withYearCells, withYearsOfRatings } from "./column-years";
import { withNames } from "./name-columns";
import { withPairs } from "./pair-columns";
import { withoutFirstVersions } from "./plan-versions";
import { withOneSpan } from "./spans";

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
  /** A plan of a year that has another column without a word: R7 and 目標値（R7）. */
  readonly repeatsYear: boolean;
  /** Words nobody knows stand over its year: only its rows can say what the figures are. */
  readonly hasUnknownWord: boolean;
}

/** Heading rows of one table and what they make of its columns. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  /** Last column the table may use. */
  readonly right: number;
  /** Last column shared with the blocks beside it (No., 課名, 事務事業名); -1: none. */
  readonly lead: number;
  /** The heading that names the only indicator of the table. */
  readonly nameSlot: Slot | null;
  /** One of the blocks of a list with one row a project. */
  readonly isWide: boolean;
  readonly roles: ReadonlyMap<number, ColumnRole>;
  /** Columns under a heading, known or not. */
  readonly headed: ReadonlySet<number>;
  /** Columns headed as figures, those of other blocks included. */
  readonly figures: ReadonlySet<number>;
  /** Columns with a year or a measure, in order. */
  readonly valueColumns: readonly ColumnRole[];
  readonly headingRows: readonly (readonly YearHeading[])[];
}

/** Makes one band, or several where tables or blocks stand side by side. */
export function splitBand(grid: Grid, top: number, bottom: number, taught: Taught): Band[] {
  const columns = new Set<number>(taught.columns.keys());
  for (let r = top; r <= bottom; r++) for (const slot of grid.rowAt(r)?.slots ?? []) columns.add(slot.column);
  const ordered = [...columns].sort((a, b) => a - b);
  const found = ordered.map((column) => draftColumn(grid, top, bottom, column, taught)).filter((d) => d !== null);
  const sorted = found.map((draft) => (isRatingByCells(grid, bottom, draft) ? asRating(draft) : draft));
  const timed = withYearCells(grid, bottom, withPairedTargets(withTimedValues(grid, bottom, sorted)));
  const paired = withYearsOfRatings(withPairs(grid, top, bottom, timed));
  const spanned = withOneSpan(grid, bottom, withoutFirstVersions(paired));
  const drafts = withNames(grid, bottom, spanned);
  const place: BandPlace = {
    top,
    bottom,
    headed: new Set(drafts.map((draft) => draft.column)),
    figures: new Set(drafts.filter((draft) => isValueColumn(draft)).map((draft) => draft.column)),
  };
  return splitColumns(withoutOthersFigures(withoutSums(drafts))).map((block) => finishBand(block, place));
}

/** 進捗 and 結果 head results as well as ratings: over ○ and △ alone it is a rating. */
function isRatingByCells(grid: Grid, bottom: number, { keys, column }: ColumnDraft): boolean {
  return keys[0] === "actual" && keys.includes("rating") && areRatings(grid, bottom, column);
}

function asRating(draft: ColumnDraft): ColumnDraft {
  return { ...draft, keys: ["rating"] };
}

/** Whether a place lies in the columns of the band. */
export function isInBand(band: Band, slot: Slot): boolean {
  return (slot.column >= band.left && slot.column <= band.right) || slot.column <= band.lead;
}

/**
 * 目標 | 実績 | 目標 | 実績, and no heading that is understood tells one pair from the other: no one can say which years or
 * indicators they are of, so none is read.
 */
function withoutRepeated(drafts: readonly ColumnDraft[]): readonly ColumnDraft[] {
  const saysOf = ({ slots }: ColumnDraft) =>
    slots.flatMap(({ label, text }) => (label === null ? [] : [text.replace(/\s+/g, "")])).join("/");
  const isPair = ({ keys, yearSlot }: ColumnDraft) => !yearSlot && (keys[0] === "plan" || keys[0] === "actual");
  const isAgain = (draft: ColumnDraft, key: LabelKey) =>
    drafts.some(
      (other) =>
        other.column !== draft.column && isPair(other) && other.keys[0] === key && saysOf(other) === saysOf(draft),
    );
  const isRepeated = (["plan", "actual"] as const).every((key) =>
    drafts.some((draft) => isPair(draft) && draft.keys[0] === key && isAgain(draft, key)),
  );
  return isRepeated ? drafts.map((draft) => (isPair(draft) ? { ...draft, keys: ["period"] } : draft)) : drafts;
}

type BandPlace = Pick<Band, "top" | "bottom" | "headed" | "figures">;

function finishBand(block: ColumnBlock, place: BandPlace): Band {
  const drafts = withoutRepeated(block.drafts);
  const headings = new Map<Slot, YearHeading>();
  const headingRows = readRuns(drafts, headings);
  const hasName = drafts.some(
    (draft) => draft.keys[0] === "indicator" && !draft.keys.includes("plan") && !draft.keys.includes("kind"),
  );
  const hasPlan = drafts.some(
    (draft) => draft.keys[0] === "plan" || draft.keys[0] === "finalTarget" || isPairKey(draft.keys[0]),
  );
  const hasActual = drafts.some(({ keys }) => (keys[0] === "actual" && !keys.includes("rating")) || isPairKey(keys[0]));
  const bare = measureOfBareYears(drafts);
  const roles = new Map<number, ColumnRole>();
  for (const draft of drafts) {
    let keys = draft.keys;
    if (
      keys[0] === "indicator" &&
      keys.length > 1 &&
      (hasName ||
        (keys[1] === "plan" && !hasPlan && drafts.some((one) => isNameDraft(one) || isNamedByContent(one, drafts))))
    ) {
      keys = keys.slice(1);
    }
    // 進捗 beside 実績 is a rating, alone an actual.
    if (keys[0] === "actual" && keys.includes("rating") && hasActual) keys = ["rating"];
    const key = keyAmong(draft, drafts) ?? keys[0];
    if (key === undefined && !draft.yearSlot) continue;
    const heading = draft.yearSlot ? (headings.get(draft.yearSlot) ?? null) : null;
    const words = [...new Set(draft.slots.map((slot) => slot.text))];
    roles.set(draft.column, {
      column: draft.column,
      key: key ?? bare,
      heading,
      yearOf: draft.yearOf,
      words,
      placeWords: placeWordsOf(words, heading),
      slots: draft.slots,
      inParentheses: draft.inParentheses,
      repeatsYear: repeatsYear(draft, drafts),
      hasUnknownWord: key === undefined && isUnderUnknownWord(draft, drafts),
    });
  }
  const valueColumns = [...roles.values()].filter(
    (role) => !NO_VALUES.has(role.key) && (role.heading !== null || (MEASURES.has(role.key) && role.key !== "year")),
  );
  const { left, right, lead, nameSlot, isWide } = block;
  return { ...place, left, right, lead, nameSlot, isWide, roles, valueColumns, headingRows };
}

/** Columns of quarters and of staff cost hold figures, but none of a year. */
const NO_VALUES: ReadonlySet<LabelKey> = new Set<LabelKey>(["period", "cost"]);

/** Words of a column without blanks, its year first. */
export function placeWordsOf(words: readonly string[], heading: YearHeading | null): string[] {
  const year = heading?.text.trim();
  const ordered = year === undefined ? words : [year, ...words.filter((word) => word !== year)];
  return ordered.map((word) => word.replace(/\s+/g, ""));
}

function isNameDraft(draft: ColumnDraft): boolean {
  return draft.keys[0] === "action" || draft.keys[0] === "project";
}

/** Columns whose years stand by themselves, or come again: a baseline, a quarter, a plan that was changed. */
const OUTSIDE_RUNS: ReadonlySet<LabelKey | undefined> = new Set<LabelKey>(["baseline", "finalTarget", "period"]);

/** Year headings that belong together: those of one row under one measure. */
function readRuns(drafts: readonly ColumnDraft[], headings: Map<Slot, YearHeading>): YearHeading[][] {
  const runs = new Map<string, Slot[]>();
  for (const draft of drafts) {
    const slot = draft.yearSlot;
    if (!slot || OUTSIDE_RUNS.has(draft.keys[0])) continue;
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
