import type { Grid } from "../grid/grid";
import { measureOf } from "../grid/heading-words";
import type { LabelKey } from "../words/labels";
import { isPairKey } from "../words/pair-labels";
import { type ColumnDraft, isBudget, isValueColumn } from "./column-drafts";
import { areDistinct, areMeasured, areMostly, areNames, type ColumnTexts, textsUnder } from "./column-texts";

/**
 * The drafts with the column of the names told, where words that nobody knows (モニタリング項目, まちづくりの物差し) or
 * none at all stand over it. Else a wider column before it (基本目標, 分野) would lend its texts as names. Where what
 * stands in the columns does not tell either, no column heads names and the table is left alone.
 */
export function withNames(grid: Grid, bottom: number, given: readonly ColumnDraft[]): readonly ColumnDraft[] {
  const drafts = given.map((draft) => asPlan(grid, bottom, draft, given));
  const first = firstFigures(grid, bottom, drafts);
  if (!first) return given;
  if (drafts.some(isNameDraft)) return withUnits(grid, bottom, drafts, first);
  if (!hasPlan(grid, bottom, drafts, first)) return drafts;
  const strangers: Candidate[] = drafts
    .filter((draft) => draft.column < first.column && (isStranger(draft) || isSection(draft)))
    .map((draft) => ({ draft, texts: textsIn(grid, bottom, draft, drafts) }))
    .filter(({ draft, texts }) => areNames(texts) && (isStranger(draft) || areMeasured(texts)));
  const lenders: Candidate[] = drafts
    .filter((draft) => draft.column < first.column && draft.yearSlot === null && isLender(draft))
    .map((draft) => ({ draft, texts: textsIn(grid, bottom, draft, drafts) }));
  const unheaded = lenders.some(({ texts }) => areMeasured(texts))
    ? null
    : namesUnheaded(grid, bottom, drafts, lenders);
  if (unheaded !== null) return withUnits(grid, bottom, withUnheaded(drafts, unheaded), first);
  const chosen = choose(strangers, lenders, drafts);
  const told =
    chosen === "unsure"
      ? drafts.map((draft) => (draft.keys[0] === "group" ? withKey(draft, "section") : draft))
      : drafts.map((draft) =>
          draft === chosen?.draft || (chosen && isLaterName(grid, bottom, draft, drafts, first))
            ? withKey(draft, "indicator")
            : draft,
        );
  return withUnits(grid, bottom, told, first);
}

/** The first column of figures; 目標 with words left of it is what the indicators stand for. */
function firstFigures(grid: Grid, bottom: number, drafts: readonly ColumnDraft[]): ColumnDraft | null {
  const values = drafts.filter((draft) => isValueColumn(draft) && !isBudget(draft));
  const isGoal = ({ keys, yearSlot, column }: ColumnDraft) =>
    keys[0] === "plan" && yearSlot === null && areNames(textsUnder(grid, bottom, column));
  return (values.length > 1 ? values.find((draft) => !isGoal(draft)) : values[0]) ?? null;
}

interface Candidate {
  readonly draft: ColumnDraft;
  readonly texts: ColumnTexts;
}

/** The column under unknown words that holds the names; null: none does, or a known heading stands over them. */
function choose(
  strangers: readonly Candidate[],
  lenders: readonly Candidate[],
  drafts: readonly ColumnDraft[],
): Candidate | "unsure" | null {
  const measured = strangers
    .filter(({ texts }) => areMeasured(texts))
    .reduce<Candidate | null>((best, one) => (best && best.texts.distinct >= one.texts.distinct ? best : one), null);
  const rival = lenders.find(({ texts }) => areMeasured(texts));
  if (measured) return rival && rival.texts.distinct >= measured.texts.distinct ? null : measured;
  if (rival || strangers.length === 0) return null;
  const groups = lenders.filter(({ draft, texts }) => draft.keys[0] === "group" && areNames(texts));
  const [only, ...others] = strangers;
  if (lenders.some(({ draft }) => draft.keys[0] !== "group")) return null;
  if (groups.length === 0) {
    // 施策 | (unknown) | 単位: where each text has a unit of its own they are what is counted.
    const hasFrame = ["policy", "unit"].every((key) => drafts.some(({ keys }) => keys[0] === key));
    return hasFrame && others.length === 0 && areDistinct(only!.texts) ? only! : null;
  }
  const widest = Math.max(...groups.map(({ texts }) => texts.distinct));
  const isNarrower = ({ draft, texts }: Candidate) =>
    areDistinct(texts) && texts.distinct > widest && groups.every((group) => group.draft.column < draft.column);
  const narrower = strangers.filter(isNarrower);
  if (narrower.length === 1) return narrower[0]!;
  return strangers.every(({ texts }) => texts.distinct < widest) ? null : "unsure";
}

/** 健康寿命 | 男性: names in a column without a heading, left of the 区分 that tells them apart. */
function namesUnheaded(
  grid: Grid,
  bottom: number,
  drafts: readonly ColumnDraft[],
  lenders: readonly Candidate[],
): number | null {
  const last = lenders[lenders.length - 1]?.draft;
  if (last?.keys[0] !== "group") return null;
  for (let column = last.column - 1; column >= 0; column--) {
    if (drafts.some((draft) => draft.column === column)) continue;
    const texts = textsUnder(grid, bottom, column);
    if (areNames(texts) && areMeasured(texts)) return column;
  }
  return null;
}

function withUnheaded(drafts: readonly ColumnDraft[], column: number): readonly ColumnDraft[] {
  const draft: ColumnDraft = {
    column,
    keys: ["indicator"],
    yearSlot: null,
    yearOf: null,
    slots: [],
    inParentheses: null,
    topic: null,
  };
  return [...drafts, draft].sort((a, b) => a.column - b.column);
}

/** What lends its texts as names where nothing else does. */
const LENDERS: ReadonlySet<LabelKey> = new Set<LabelKey>(["group", "action", "project"]);

function isLender({ keys }: ColumnDraft): boolean {
  return keys[0] !== undefined && LENDERS.has(keys[0]);
}

/** Words over a column that are no label. */
function isStranger({ keys, yearSlot, slots }: ColumnDraft): boolean {
  return keys.length === 0 && yearSlot === null && slots.every((slot) => slot.label === null);
}

/** 事業内容, 活動内容: known words that head no names, unless what stands under them is measured. */
function isSection({ keys, yearSlot, slots }: ColumnDraft): boolean {
  const isKnown = slots.some((slot) => slot.label?.keys[0] === "section");
  return keys.length === 0 && yearSlot === null && isKnown && slots.every(({ label }) => !label?.year);
}

/** Names of a second block of indicators, behind the figures of the first and before figures of their own. */
function isLaterName(
  grid: Grid,
  bottom: number,
  draft: ColumnDraft,
  drafts: readonly ColumnDraft[],
  first: ColumnDraft,
): boolean {
  if (draft.column < first.column || !isStranger(draft)) return false;
  const isOfItsOwn = drafts.some((other) => other.column > draft.column && isValueColumn(other) && !isBudget(other));
  const texts = isOfItsOwn ? textsUnder(grid, bottom, draft.column) : null;
  return texts !== null && areNames(texts) && areMeasured(texts);
}

function isNameDraft({ keys, yearSlot }: ColumnDraft): boolean {
  return keys[0] === "indicator" && yearSlot === null;
}

function withKey(draft: ColumnDraft, key: LabelKey): ColumnDraft {
  return { ...draft, keys: [key] };
}

/** 数値目標 over figures is the plan, whatever stands over the names. */
function asPlan(grid: Grid, bottom: number, draft: ColumnDraft, drafts: readonly ColumnDraft[]): ColumnDraft {
  const [key, ...others] = draft.keys;
  if (key !== "indicator" || others[0] !== "plan") return draft;
  if (!drafts.some(({ column, yearSlot }) => column < draft.column && yearSlot === null)) return draft;
  return areMostly(textsIn(grid, bottom, draft, drafts), "code") ? { ...draft, keys: others } : draft;
}

/** The texts under a heading: the narrowest of its columns, where it reaches over columns without headings. */
function textsIn(grid: Grid, bottom: number, draft: ColumnDraft, drafts: readonly ColumnDraft[]): ColumnTexts {
  const end = drafts.find(({ column }) => column > draft.column)?.column ?? draft.column + 1;
  let best = textsUnder(grid, bottom, draft.column);
  for (let column = draft.column + 1; column < end; column++) {
    const texts = textsUnder(grid, bottom, column);
    if (areNames(texts) && (areMeasured(texts) || !areMeasured(best)) && texts.filled >= best.filled) best = texts;
  }
  return best;
}

/** Rows looked at for 計画 and 実績 left of the years. */
const SAMPLE = 12;

/** Whether anything is planned: without a plan the figures are statistics. */
function hasPlan(grid: Grid, bottom: number, drafts: readonly ColumnDraft[], first: ColumnDraft): boolean {
  if (drafts.some(({ keys: [key] }) => key === "plan" || key === "finalTarget" || (key && isPairKey(key)))) return true;
  for (let row = bottom + 1; row <= bottom + SAMPLE; row++) {
    const slots = grid.rowAt(row)?.slots ?? [];
    if (slots.some((slot) => slot.column < first.column && measureOf(slot) === "plan")) return true;
  }
  return false;
}

/** Units under words nobody knows (数え方), where no column is called so. */
function withUnits(
  grid: Grid,
  bottom: number,
  drafts: readonly ColumnDraft[],
  first: ColumnDraft,
): readonly ColumnDraft[] {
  const names = drafts.filter((draft) => isNameDraft(draft) || (draft.yearSlot === null && isLender(draft)));
  const last = names[names.length - 1];
  if (!last || drafts.some(({ keys }) => keys[0] === "unit")) return drafts;
  return drafts.map((draft) =>
    draft.column > last.column &&
    draft.column < first.column &&
    isStranger(draft) &&
    areMostly(textsUnder(grid, bottom, draft.column), "unit")
      ? withKey(draft, "unit")
      : draft,
  );
}
