import type { Grid, Slot } from "../grid/grid";
import { isValueLike, isYearOnly, MEASURES, SPREADING } from "../grid/heading-words";
import type { LabelKey } from "../words/labels";
import type { Taught } from "../words/taught";

/** What the headings over one column say, before its neighbours are looked at. */
export interface ColumnDraft {
  readonly column: number;
  readonly keys: readonly LabelKey[];
  readonly yearSlot: Slot | null;
  readonly yearOf: LabelKey | null;
  /** Top to bottom, those of wider cells above included. */
  readonly slots: readonly Slot[];
  readonly inParentheses: string | null;
  readonly topic: Topic | null;
}

/** The upper heading that tells blocks of columns apart: 活動指標1, 事業費（千円）, the name of an indicator. */
export interface Topic {
  readonly id: string;
  readonly slot: Slot;
}

const BUDGET: readonly LabelKey[] = ["budgetPart", "budgetTotal", "budgetGroup"];
/** A heading to the left runs on over at most so many blank cells. */
const REACH = 40;

/** Money columns: a total, a part, or a subtotal. */
export function isBudget(draft: ColumnDraft): boolean {
  return draft.keys[0] !== undefined && BUDGET.includes(draft.keys[0]);
}

/** A column that holds figures of years or measures. */
export function isValueColumn(draft: ColumnDraft): boolean {
  if (draft.keys[0] === "period" || draft.keys[0] === "cost") return false;
  return draft.yearSlot !== null || (draft.keys[0] !== undefined && MEASURES.has(draft.keys[0]));
}

/** Reads the headings over one column; null where nothing heads it. */
export function draftColumn(
  grid: Grid,
  top: number,
  bottom: number,
  column: number,
  taught: Taught,
): ColumnDraft | null {
  const slots: Slot[] = [];
  for (let r = top; r <= bottom; r++) {
    const own = grid.at(r, column);
    const slot = own ?? (r < bottom && hasBelow(grid, r, bottom, column) ? spreadFrom(grid, r, bottom, column) : null);
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
    const useful = label.keys.filter(saysSomething);
    if (useful.length === 0) continue;
    if (keys.length === 0) keys = useful;
    else if (keys[0] === "year" && yearOf === null) yearOf = useful.find((key) => MEASURES.has(key)) ?? null;
    else if (keys[0] === "group") keys = useful;
    keys = underUpper(keys, label.keys);
  }
  if (slots.length > 1 && (keys.length === 0 || slots.some((slot) => slot.label === null))) {
    // A label broken over two cells: 「具体的な」 + 「取り組み項目」.
    const joined = taught.vocabulary.read(slots.map((slot) => slot.text).join(""));
    if (joined?.keys.some(saysSomething) && !joined.inline) keys = joined.keys;
  }
  if (told !== undefined) keys = [told];
  return { column, keys, yearSlot, yearOf, slots, inParentheses, topic: topicOf(slots) };
}

/** 数値 and 計 say nothing of what a column holds: 数値 | 判定 under 令和4年度 are the year's figure and its rating. */
function saysSomething(key: LabelKey): boolean {
  return key !== "mark" && key !== "section";
}

/** Rows looked at below the headings. */
const SAMPLE = 20;

/**
 * 「基準値」 over two columns without a word of their own, H30 | 512: the year of each row's value, and the value.
 * Gives the drafts with the second column added.
 */
export function withTimedValues(grid: Grid, bottom: number, drafts: readonly ColumnDraft[]): readonly ColumnDraft[] {
  const headed = new Set(drafts.map((draft) => draft.column));
  return drafts.flatMap((draft) => {
    const key = draft.keys[0];
    const next = draft.column + 1;
    const isPointInTime = key === "baseline" || key === "finalTarget";
    if (!isPointInTime || draft.yearSlot || headed.has(next) || !holdsYears(grid, bottom, draft.column)) return [draft];
    return [
      { ...draft, keys: ["year"], yearOf: key },
      { ...draft, column: next },
    ];
  });
}

/** Whether years stand in the column, and beside each a figure under no heading. */
function holdsYears(grid: Grid, bottom: number, column: number): boolean {
  let pairs = 0;
  for (let row = bottom + 1; row <= bottom + SAMPLE; row++) {
    const slot = grid.at(row, column);
    const beside = grid.at(row, column + 1);
    if (!slot || slot.label?.isBareYear) continue;
    if (isYearOnly(slot) && beside && beside !== slot && isValueLike(beside)) pairs++;
    else if (isValueLike(slot)) return false;
  }
  return pairs > 0;
}

/** 「目標 | R4年度 | 目標 | R5年度」: before the actual of each year stands its target. */
export function withPairedTargets(drafts: readonly ColumnDraft[]): readonly ColumnDraft[] {
  const isTarget = ({ keys, yearSlot }: ColumnDraft) => keys[0] === "plan" && !yearSlot;
  const yearAfter = (i: number) => {
    const next = drafts[i + 1];
    return next?.yearSlot && next.keys.length === 0 ? next : null;
  };
  const targets = drafts.filter(isTarget).length;
  const isAlone = ({ keys, yearSlot }: ColumnDraft, i: number) =>
    yearSlot !== null && keys.length === 0 && (i === 0 || !isTarget(drafts[i - 1]!));
  if (targets < 2 || drafts.some(isAlone) || drafts.some((draft, i) => isTarget(draft) && !yearAfter(i))) return drafts;
  return drafts.map((draft, i) => {
    if (isTarget(draft)) return { ...draft, yearSlot: yearAfter(i)!.yearSlot };
    return i > 0 && isTarget(drafts[i - 1]!) ? { ...draft, keys: ["actual"] } : draft;
  });
}

const SUM = /^(?:合\s*計|小\s*計|総\s*計|計|累計|平\s*均)$/;

/** 計 beside R3, R4, R5 under one 目標 is the sum of the years, and no year's figure. */
export function withoutSums(drafts: readonly ColumnDraft[]): readonly ColumnDraft[] {
  const yearly = new Set<Slot>();
  for (const { slots, yearSlot } of drafts) if (yearSlot && slots.length > 1) yearly.add(slots[0]!);
  return drafts.map((draft) => {
    const { slots, yearSlot } = draft;
    const isSum = !yearSlot && slots.length > 1 && SUM.test(slots[slots.length - 1]!.text) && yearly.has(slots[0]!);
    return isSum ? { ...draft, keys: ["period"] } : draft;
  });
}

/**
 * 計画額 | 実績額 | 指標 | 目標値 | 実績値: where the names have an actual of their own behind them, plan and actual
 * before the names are the project's: its money, or what was to be done and was done. 目標 alone before them is a goal.
 */
export function withoutOthersFigures(drafts: readonly ColumnDraft[]): readonly ColumnDraft[] {
  const name = drafts.find(({ keys, yearSlot }) => keys[0] === "indicator" && !keys.includes("kind") && !yearSlot);
  if (!name) return drafts;
  const isBefore = ({ column }: ColumnDraft) => column < name.column;
  const actuals = drafts.filter(({ keys }) => keys[0] === "actual");
  if (!actuals.some(isBefore) || actuals.every(isBefore)) return drafts;
  return drafts.map((draft) => {
    const isOthers = isBefore(draft) && (draft.keys[0] === "plan" || draft.keys[0] === "actual");
    return isOthers ? { ...draft, keys: ["cost"] } : draft;
  });
}

/** What a heading above does to the meaning of a column: 実績 under 事業費 is money, 目標 under 第1四半期 is no year's. */
function underUpper(keys: readonly LabelKey[], upper: readonly LabelKey[]): readonly LabelKey[] {
  const above = upper[0];
  const own = keys[0];
  if (above === undefined || own === above || own === "period") return keys;
  if (above === "period") return ["period"];
  const isOpen = own === undefined || MEASURES.has(own);
  if (above === "cost" && (isOpen || own === "budgetTotal")) return ["cost"];
  if (!BUDGET.includes(above) || upper.some((key) => MEASURES.has(key))) return keys;
  return isOpen || (own === "budgetTotal" && above !== "budgetTotal") ? [above] : keys;
}

/** The topmost heading that is neither a year nor a measure and stands over another. */
function topicOf(slots: readonly Slot[]): Topic | null {
  const lowest = slots[slots.length - 1];
  if (lowest?.label?.block) return { id: `block ${lowest.label.block}`, slot: lowest };
  for (const slot of slots) {
    if (slot === lowest) return null;
    const label = slot.label;
    if (label && (label.year || label.isYearTemplate || label.keys.some((key) => MEASURES.has(key)))) continue;
    return { id: `${slot.row}:${slot.column}`, slot };
  }
  return null;
}

function hasBelow(grid: Grid, row: number, bottom: number, column: number): boolean {
  for (let r = row + 1; r <= bottom; r++) if (grid.at(r, column)?.row === r) return true;
  return false;
}

/** The heading to the left that runs on over blank cells, where merged areas were lost. */
function spreadFrom(grid: Grid, row: number, bottom: number, column: number): Slot | null {
  const slots = grid.rowAt(row)?.slots ?? [];
  let found: Slot | null = null;
  for (const slot of slots) {
    if (slot.column > column) break;
    found = slot;
  }
  if (!found || found.right > found.column || column - found.column > REACH) return null;
  const label = found.label;
  if (label && (label.year || label.isYearTemplate || label.keys.some((key) => SPREADING.has(key)))) return found;
  // Any other text heads a block if a heading stands under it too.
  return hasBelow(grid, row, bottom, found.column) ? found : null;
}
