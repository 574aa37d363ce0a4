import type { YearHeading } from "../indicator";
import type { Grid, GridRow, Slot } from "./grid";
import { readHeadings } from "./headings";
import type { Vocabulary } from "./label-reading";
import type { LabelKey } from "./labels";

/** What one column of a table holds. */
export interface ColumnRole {
  readonly column: number;
  readonly key: LabelKey;
  /** Other meanings of the same words, for content to decide (達成度: rate or rating). */
  readonly alternatives: readonly LabelKey[];
  readonly heading: YearHeading | null;
  /** For a column of years beside a measure (目標値 | 年度): the measure. */
  readonly yearOf: LabelKey | null;
  /** Words of the headings, top to bottom. */
  readonly words: readonly string[];
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

export const MEASURES: ReadonlySet<LabelKey> = new Set<LabelKey>([
  "plan",
  "actual",
  "rate",
  "rating",
  "baseline",
  "finalTarget",
  "planText",
  "actualText",
]);
const NAMES: ReadonlySet<LabelKey> = new Set<LabelKey>(["indicator", "action", "project"]);
const SPREADING: ReadonlySet<LabelKey> = new Set<LabelKey>([
  ...MEASURES,
  "budgetTotal",
  "budgetGroup",
  "group",
  "kind",
  "indicator",
]);

/** First measure among the meanings of a label. */
export function measureOf(slot: Slot): LabelKey | null {
  return slot.label?.keys.find((key) => MEASURES.has(key)) ?? null;
}

export function isYearOnly(slot: Slot): boolean {
  const label = slot.label;
  return label !== null && label.keys.length === 0 && (label.year !== null || label.isYearTemplate);
}

/** A figure or something written like one. */
export function isValueLike(slot: Slot): boolean {
  if (slot.label !== null && !slot.label.isBareYear) return false;
  return slot.cell.type === "number" || slot.cell.type === "date" || /^[▲△▼+＋±約-]?[0-9０-９]/.test(slot.text);
}

interface RowFacts {
  readonly labels: number;
  readonly axes: number;
  readonly years: number;
  readonly names: number;
  readonly parts: number;
  readonly plain: number;
  readonly values: number;
  readonly longest: number;
}

function factsOf(row: GridRow, from = 0, to = Number.POSITIVE_INFINITY): RowFacts {
  let labels = 0,
    axes = 0,
    years = 0,
    names = 0,
    parts = 0,
    plain = 0,
    values = 0,
    longest = 0;
  let bare = 0;
  for (const slot of row.slots) {
    if (slot.column < from || slot.column > to) continue;
    const label = slot.label;
    if (slot.text.length > longest) longest = slot.text.length;
    if (label === null || label.inline !== null) {
      if (isValueLike(slot)) values++;
      else plain++;
      continue;
    }
    if (label.isBareYear) {
      bare++;
      continue;
    }
    labels++;
    const isYear = label.year !== null || label.isYearTemplate;
    if (isYear) years++;
    if (isYear || label.keys.some((key) => MEASURES.has(key))) axes++;
    if (label.keys.some((key) => NAMES.has(key))) names++;
    if (label.keys.some((key) => key === "budgetPart" || key === "budgetTotal")) parts++;
  }
  if (bare >= 2 || (bare === 1 && years + axes > 0 && values === 0)) {
    labels += bare;
    years += bare;
    axes += bare;
  } else values += bare;
  return { labels, axes, years, names, parts, plain, values, longest };
}

/** Figures that may be misprints among many labels and do not unmake a heading row. */
function misprints(facts: RowFacts): number {
  return facts.labels >= 5 ? 2 : 0;
}

/** Whether a row begins a table: years, or measures side by side, or a measure beside a name; no figures. */
function isHeadingRow(facts: RowFacts): boolean {
  // One misprint among many labels does not unmake a heading row.
  if (
    facts.values > (facts.labels >= 5 ? 1 : 0) ||
    facts.labels < 2 ||
    facts.longest > 48 ||
    facts.plain > facts.labels
  )
    return false;
  return facts.axes >= 2 || (facts.axes >= 1 && facts.names >= 1) || (facts.parts >= 3 && facts.names >= 1);
}

/** Finds the heading rows of all tables of a sheet, in order. */
export function findBands(grid: Grid, vocabulary: Vocabulary): Band[] {
  const bands: Band[] = [];
  let lastBottom = -1;
  for (let i = 0; i < grid.rows.length; i++) {
    const row = grid.rows[i]!;
    if (row.row <= lastBottom || !isHeadingRow(factsOf(row))) continue;
    const top = extendUp(grid, i, lastBottom);
    const bottom = extendDown(grid, i);
    bands.push(...splitBand(grid, grid.rows[top]!.row, grid.rows[bottom]!.row, vocabulary));
    lastBottom = grid.rows[bottom]!.row;
    i = bottom;
  }
  return bands;
}

/** Takes in a row above whose labels stand over free columns or over years and measures. */
function extendUp(grid: Grid, index: number, lastBottom: number): number {
  let top = index;
  for (let steps = 0; steps < 2 && top > 0; steps++) {
    const above = grid.rows[top - 1]!;
    const row = grid.rows[top]!;
    if (above.row <= lastBottom || row.row - above.row > 1) return top;
    const facts = factsOf(above);
    if (facts.values > misprints(facts) || facts.labels === 0 || facts.longest > 48 || facts.plain > facts.labels)
      return top;
    if (above.slots.length < 2 && facts.axes === 0 && above.slots[0]!.right === above.slots[0]!.column) return top;
    for (const slot of above.slots) {
      const label = slot.label;
      if (label?.inline) return top;
      const isAxis = label !== null && (label.year !== null || label.keys.some((key) => SPREADING.has(key)));
      const below = grid.at(row.row, slot.column);
      if (!isAxis && label !== null && below !== null && below !== slot) return top;
    }
    top--;
  }
  return top;
}

/** Takes in rows below that hold labels only, under the columns of the row above. */
function extendDown(grid: Grid, index: number): number {
  let bottom = index;
  const first = grid.rows[index]!;
  const firstAxis = first.slots.find((slot) => slot.label?.year || measureOf(slot) !== null)?.column ?? 0;
  for (let steps = 0; steps < 3 && bottom + 1 < grid.rows.length; steps++) {
    const row = grid.rows[bottom]!;
    const below = grid.rows[bottom + 1]!;
    if (below.row - row.row > 1) return bottom;
    const facts = factsOf(below);
    const isMarks = facts.labels > 0 && below.slots.every((slot) => slot.label?.keys[0] === "mark");
    if (!isMarks) {
      if (facts.values > misprints(facts) || facts.labels === 0 || facts.longest > 48 || facts.plain > facts.labels)
        return bottom;
      const isSubheads = facts.plain === 0 && facts.labels >= 2 && facts.names === 0;
      if (facts.axes === 0 && facts.parts < 2 && !isSubheads) return bottom;
      const first = below.slots.find((slot) => slot.label !== null)!;
      if (first.column < firstAxis && facts.labels < 3) return bottom;
      if (below.slots.some((slot) => slot.label?.inline)) return bottom;
      if (startsBlock(below)) return bottom;
    }
    bottom++;
  }
  return bottom;
}

/** A row such as 「指標名 | 単位」 under a finished band would begin the next block. */
function startsBlock(row: GridRow): boolean {
  const first = row.slots[0]!;
  return first.label?.keys[0] === "indicator" && row.slots.length <= 2 && row.slots.every((slot) => !slot.label?.year);
}

/** Makes one band, or several where tables stand side by side. */
function splitBand(grid: Grid, top: number, bottom: number, vocabulary: Vocabulary): Band[] {
  const columns = new Set<number>();
  let right = 0;
  for (let r = top; r <= bottom; r++) {
    for (const slot of grid.rowAt(r)?.slots ?? []) {
      columns.add(slot.column);
      right = Math.max(right, slot.right);
    }
  }
  const ordered = [...columns].sort((a, b) => a - b);
  const drafts = ordered.map((column) => draftRole(grid, top, bottom, column, vocabulary)).filter((d) => d !== null);
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
function draftRole(grid: Grid, top: number, bottom: number, column: number, vocabulary: Vocabulary): Draft | null {
  const slots: Slot[] = [];
  for (let r = top; r <= bottom; r++) {
    const own = grid.at(r, column);
    const slot = own ?? (r < bottom && hasBelow(grid, r, bottom, column) ? spreadFrom(grid, r, column) : null);
    if (slot && slots[slots.length - 1] !== slot) slots.push(slot);
  }
  if (slots.length === 0) return null;
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
    const joined = vocabulary.read(slots.map((slot) => slot.text).join(""));
    if (joined && joined.keys.length > 0 && !joined.inline) keys = joined.keys;
  }
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
  const nameText = drafts.find((draft) => draft.keys[0] === "indicator" || draft.keys[0] === "action")?.slots[0]?.text;
  let sawName = false;
  let afterValue = first;
  for (const draft of drafts) {
    const isName = nameText !== undefined && draft.slots[0]!.text === nameText && draft.keys.length > 0;
    if (isName && sawName && afterValue > first) {
      starts.push(afterValue + 1);
      afterValue = first;
    } else if (isName) sawName = true;
    else if (sawName && (draft.yearSlot || draft.keys.some((key) => MEASURES.has(key) || key === "remarks"))) {
      afterValue = draft.slots[draft.slots.length - 1]!.right;
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
    const key = keys[0];
    if (key === undefined && !draft.yearSlot) continue;
    roles.set(draft.column, {
      column: draft.column,
      key: key ?? "year",
      alternatives: keys.slice(1),
      heading: draft.yearSlot ? (headings.get(draft.yearSlot) ?? null) : null,
      yearOf: draft.yearOf,
      words: [...new Set(draft.slots.map((slot) => slot.text))],
      slots: draft.slots,
      inParentheses: draft.inParentheses,
    });
  }
  const valueColumns = [...roles.values()].filter(
    (role) => role.heading !== null || (MEASURES.has(role.key) && role.key !== "year"),
  );
  return { top, bottom, left, right, roles, valueColumns, headingRows };
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
