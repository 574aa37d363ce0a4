import type { LabelKey } from "./labels";

/** What heads a plan and an actual in one cell: 目標／実績 and 実績／目標. */
export type PairKey = "planActual" | "actualPlan";

export function isPairKey(key: LabelKey | null | undefined): key is PairKey {
  return key === "planActual" || key === "actualPlan";
}

const PLAN = "(?:年度|年間|当初|活動|成果)?(?:目標|計画|予定|見込み?)(?:値|数値|数|量|額)?";
const ACTUAL = "(?:年度|年間|活動|成果)?実績(?:値|数値|数|量|額)?";
/** 「（上段）目標値／（下段）実績値」, 「目標値（上段）実績値（下段）」. */
const BEFORE = "(?:[(]?[上下]段[)]?[:は]?)?";
const BEHIND = "(?:[(][上下]段[)])?";
const BETWEEN = "(?:[/|・、,と]|及び|並びに)?";
const UNIT = "(?:[(][^()]{1,6}[)])?";

const spelling = (first: string, second: string): RegExp =>
  new RegExp(
    `^(?:${BEFORE}${first}${BEHIND}${BETWEEN}${BEFORE}${second}${BEHIND}${UNIT}|${first}[(]${second}[)]|[(]${first}[)]${second})$`,
  );

const SPELLINGS: readonly (readonly [spelled: RegExp, key: PairKey])[] = [
  [spelling(PLAN, ACTUAL), "planActual"],
  [spelling(ACTUAL, PLAN), "actualPlan"],
];

/** The meaning of 「目標値／実績値」, 「計画（実績）」, 「実績・目標」 as `squash` spells them; null for other words. */
export function pairKeys(squashed: string): readonly PairKey[] | null {
  const found = SPELLINGS.find(([spelled]) => spelled.test(squashed));
  return found ? [found[1]] : null;
}

/** 「目標値（上段）実績値（下段）」 behind a word says what the rows hold. */
const LEVELS = new RegExp(`(?:${PLAN}|${ACTUAL})[(:]?[上下]段[)]?[/・、,]?(?:${PLAN}|${ACTUAL})[(:]?[上下]段[)]?$`);

/** The words before what is said of the rows: 「成果指標名⏎目標値（上段）⏎実績値（下段）」 is 成果指標名. */
export function withoutLevels(squashed: string): string {
  const before = squashed.replace(LEVELS, "");
  return before === "" ? squashed : before;
}
