import type { Slot } from "../grid/grid";
import type { LabelKey } from "../words/labels";
import type { ColumnDraft } from "./column-drafts";

/** The meaning of a column among its neighbours; undefined: what its words say. */
export function keyAmong(draft: ColumnDraft, drafts: readonly ColumnDraft[]): LabelKey | undefined {
  return MEANT.find(([isMeant]) => isMeant(draft, drafts))?.[1];
}

/** 「◯◯値」 over R1 in one column: words nobody knows say what the figures are, so no title may. Not a title over all. */
export function isUnderUnknownWord(draft: ColumnDraft, drafts: readonly ColumnDraft[]): boolean {
  const { column, yearSlot, slots } = draft;
  const isOverOthers = (slot: Slot) => drafts.some((other) => other !== draft && other.slots.includes(slot));
  return slots.some(
    (slot) =>
      slot !== yearSlot &&
      slot.label === null &&
      slot.column === column &&
      slot.right === column &&
      !isOverOthers(slot),
  );
}

/** Years without a word beside a column of targets are actuals: 基準値 | R3 | R4 | R5 | 目標値（R7）. */
export function measureOfBareYears(drafts: readonly ColumnDraft[]): LabelKey {
  const years = drafts.filter((draft) => draft.yearSlot !== null && draft.keys.length === 0);
  const isWord = (key: LabelKey) => drafts.some((draft) => draft.keys[0] === key);
  const targets = drafts.filter(
    (draft) =>
      draft.keys[0] === "finalTarget" ||
      (draft.keys[0] === "plan" && !draft.keys.includes("actual")) ||
      isTargetOfAll(draft, drafts),
  );
  if (years.length === 0 || targets.length === 0 || isWord("actual")) return "year";
  return isRoadmap(years, targets, drafts) ? "year" : "actual";
}

/** 指標 | 達成目標 | 基準値 | R4 | R5: under the names of indicators 達成目標 is what all years are measured by. */
function isTargetOfAll(draft: ColumnDraft, drafts: readonly ColumnDraft[]): boolean {
  if (draft.keys[0] !== "planText" || draft.yearSlot !== null) return false;
  const hasName = drafts.some(({ keys, column }) => keys[0] === "indicator" && column < draft.column);
  const years = drafts.filter((other) => other.yearSlot !== null && other.keys.length === 0);
  return hasName && years.length > 1 && years.every(({ column }) => column > draft.column);
}

/** 現状値（R4） | R5 | R6 | R7 | 目標値（R8）: every year from now to the goal; as likely the steps towards it as results. */
function isRoadmap(
  years: readonly ColumnDraft[],
  targets: readonly ColumnDraft[],
  drafts: readonly ColumnDraft[],
): boolean {
  const yearOf = (draft: ColumnDraft | undefined) => draft?.yearSlot?.label?.year?.fiscalYear ?? null;
  const from = yearOf(drafts.find(({ keys }) => keys[0] === "baseline"));
  const to = yearOf(targets[targets.length - 1]);
  return from !== null && to !== null && yearOf(years[0]) === from + 1 && yearOf(years[years.length - 1]) === to - 1;
}

/** 目標値（R7） behind the columns R3 … R7: over rows of 目標 and 実績 the target of the whole. */
export function repeatsYear(draft: ColumnDraft, drafts: readonly ColumnDraft[]): boolean {
  const year = draft.yearSlot?.label?.year?.fiscalYear;
  if (draft.keys[0] !== "plan" || year === undefined) return false;
  const sameYear = (other: ColumnDraft) => other.yearSlot?.label?.year?.fiscalYear === year;
  return drafts.some((other) => other !== draft && other.keys.length === 0 && sameYear(other));
}

/** 目標 left of the names is what the indicators stand for, where targets have a column of their own. */
function isGoal(draft: ColumnDraft, drafts: readonly ColumnDraft[]): boolean {
  const name = drafts.find(({ keys, yearSlot }) => keys[0] === "indicator" && yearSlot === null);
  if (!name || draft.column >= name.column || draft.keys[0] !== "plan" || draft.yearSlot) return false;
  return drafts.some(
    ({ keys, column }) =>
      column > name.column && (keys[0] === "plan" || keys[0] === "finalTarget" || keys[0] === "year"),
  );
}

/** R6（見込） among actuals of other years, where targets have columns of their own: what the actual will be. */
function isForecast(draft: ColumnDraft, drafts: readonly ColumnDraft[]): boolean {
  if (
    draft.keys[0] !== "plan" ||
    !draft.yearSlot ||
    !/見込/.test(saysOf(draft)) ||
    /当初|目標|計画/.test(saysOf(draft))
  )
    return false;
  const isTarget = (other: ColumnDraft) => other.keys[0] === "finalTarget" || /目\s*標|計\s*画/.test(saysOf(other));
  const yearOf = (other: ColumnDraft) => other.yearSlot?.label?.year?.fiscalYear ?? null;
  const targetYears = drafts.filter(isTarget).map(yearOf);
  // Behind the plans of the years it is the plan that comes next: 24年度計画 | 24年度実績 | 25年度計画 | 28年度見込み.
  const own = yearOf(draft);
  if (own !== null && targetYears.length > 0 && targetYears.every((year) => year !== null && year < own)) return false;
  const hasTarget = drafts.some(isTarget);
  const hasActual = drafts.some((other) => other.yearSlot && (other.keys.length === 0 || other.keys[0] === "actual"));
  return hasTarget && hasActual;
}

/** 指標 | R5計画 | R5決算: what the accounts of the year gave, where no column says 実績. */
function isSettled(draft: ColumnDraft, drafts: readonly ColumnDraft[]): boolean {
  const [lowest] = draft.slots.slice(-1);
  if (draft.keys[0] !== "budgetTotal" || !draft.yearSlot || !/決算/.test(lowest?.text ?? "")) return false;
  if (draft.slots.some((slot) => /費|予算|額/.test(slot.text))) return false;
  const has = (key: LabelKey) => drafts.some(({ keys }) => keys[0] === key);
  const isBeside = ({ column, keys, yearSlot }: ColumnDraft) =>
    column < draft.column && keys[0] === "indicator" && yearSlot === null;
  return has("plan") && !has("actual") && !has("budgetPart") && drafts.some(isBeside);
}

/** 策定時 | 中間値 | 最終値 | 目標値: beside a target of its own 最終値 is what was counted at the end. */
function isLastCount(draft: ColumnDraft, drafts: readonly ColumnDraft[]): boolean {
  if (draft.keys[0] !== "finalTarget" || !/最終値/.test(saysOf(draft)) || /目標|計画/.test(saysOf(draft))) return false;
  return drafts.some(
    (other) => other.keys[0] === "plan" && /目標|計画/.test(saysOf(other)) && !/中間/.test(saysOf(other)),
  );
}

/** 計画策定時（H30） | 現状値（R5） | 目標値: beside an earlier baseline 現状 is what has been reached since. */
function isLaterState(draft: ColumnDraft, drafts: readonly ColumnDraft[]): boolean {
  const yearOf = (other: ColumnDraft) => other.yearSlot?.label?.year?.fiscalYear ?? null;
  const own = yearOf(draft);
  if (draft.keys[0] !== "baseline" || !/現\s*[状況在]/.test(saysOf(draft))) return false;
  if (own === null) return isStateBesideStart(draft, drafts);
  const isBaseline = (other: ColumnDraft) => other.keys[0] === "baseline" && (yearOf(other) ?? own) < own;
  const isActual = (other: ColumnDraft) => other.keys[0] === "actual" && yearOf(other) === own;
  return drafts.some(isBaseline) && !drafts.some(isActual);
}

/** ベースライン値 | 目標値 | 現状値, no years: where one column says how it was, the other says how it is. */
function isStateBesideStart(draft: ColumnDraft, drafts: readonly ColumnDraft[]): boolean {
  const isStart = (other: ColumnDraft) =>
    other.keys[0] === "baseline" && !/現\s*[状況在]/.test(saysOf(other)) && /策定|基準|ベース|当初/.test(saysOf(other));
  const says = saysOf(draft);
  return !/策定|基準|当初/.test(says) && drafts.some(isStart) && !drafts.some(({ keys }) => keys[0] === "actual");
}

function saysOf({ slots }: ColumnDraft): string {
  return slots.map((slot) => slot.text).join("");
}

/** 中間実績（9月末） beside R5実績: how far it had come on the way. */
function isInterim(draft: ColumnDraft, drafts: readonly ColumnDraft[]): boolean {
  if (draft.keys[0] !== "actual" || draft.yearSlot || !/中間/.test(saysOf(draft)) || !/月|期/.test(saysOf(draft)))
    return false;
  return drafts.some(({ keys, yearSlot }) => keys[0] === "actual" && yearSlot !== null);
}

/** 取組内容 | 数値目標 | 実績: where nothing else is named, what is to be done names the row. */
export function isNamedByContent(draft: ColumnDraft, drafts: readonly ColumnDraft[]): boolean {
  if (draft.keys[0] !== "actualText" || draft.yearSlot || !/取り?組み?の?内容$/.test(saysOf(draft).trim()))
    return false;
  const isName = ({ keys }: ColumnDraft) =>
    (keys[0] === "indicator" && !keys.includes("plan")) || keys[0] === "action" || keys[0] === "project";
  const isBehind = (key: LabelKey) =>
    drafts.some((other) => other.keys.includes(key) && other.keys[0] !== "actualText" && other.column > draft.column);
  return !drafts.some(isName) && isBehind("plan") && isBehind("actual");
}

/** 評価区分 | 指標名: left of the names it parts アウトプット from アウトカム; what is rated stands behind the figures. */
function isKindOfIndicator(draft: ColumnDraft, drafts: readonly ColumnDraft[]): boolean {
  if (draft.keys[0] !== "rating" || draft.yearSlot || !/区\s*分/.test(saysOf(draft))) return false;
  return drafts.some(
    ({ keys, yearSlot, column }) => keys[0] === "indicator" && yearSlot === null && column > draft.column,
  );
}

const MEANT: readonly (readonly [
  isMeant: (draft: ColumnDraft, drafts: readonly ColumnDraft[]) => boolean,
  key: LabelKey,
])[] = [
  [isForecast, "actual"],
  [isLastCount, "actual"],
  [isSettled, "actual"],
  [isLaterState, "actual"],
  [isGoal, "goal"],
  [isKindOfIndicator, "kind"],
  [isTargetOfAll, "finalTarget"],
  [isNamedByContent, "action"],
  [isInterim, "period"],
];
