import { fold } from "../fold";
import type { Quantity, QuantityReading, Word } from "../quantity/types";
import { compareFigures } from "./rounding";
import type { Direction, VerdictReason } from "./types";

export type WordJudgement =
  | { readonly kind: "judged"; readonly isMet: boolean }
  | { readonly kind: "unjudgeable"; readonly reason: VerdictReason };

const judged = (isMet: boolean): WordJudgement => ({ kind: "judged", isMet });
const unjudgeable = (reason: VerdictReason): WordJudgement => ({ kind: "unjudgeable", reason });

type Change = "keep" | "increase" | "decrease";

const CHANGES: readonly Word[] = ["keep", "increase", "decrease"];

/**
 * A plan in words against an actual in words. A milestone (策定, 実施, ○) is met once done; 「検討中」 at the end of the
 * year is a missed milestone: the plan was to have done it (検討中 counts as 未着手 in 行革 reports).
 * true met, false missed; a pair that is not here cannot be compared.
 */
const MILESTONES: Readonly<Partial<Record<Word, Readonly<Partial<Record<Word, boolean>>>>>> = {
  done: { done: true, yes: true, "in-progress": false, no: false },
  yes: { yes: true, done: true, no: false },
  "in-progress": { "in-progress": true, done: true, no: false },
  no: { no: true },
};

export function compareWords(plan: Word, actual: Word, direction: Direction): WordJudgement {
  if (isChange(plan) && isChange(actual)) return compareChangeWords(plan, actual, direction);
  const isMet = MILESTONES[plan]?.[actual];
  return isMet === undefined ? unjudgeable("words-only") : judged(isMet);
}

function isChange(word: Word): word is Change {
  return CHANGES.includes(word);
}

function compareChangeWords(plan: Change, actual: Change, direction: Direction): WordJudgement {
  if (plan === actual) return judged(true);
  if (plan !== "keep") return judged(false);
  if (direction === "higher") return judged(actual === "increase");
  if (direction === "lower") return judged(actual === "decrease");
  return judged(false);
}

/**
 * 維持, 増加, 減少 against a figure: needs the figure before. 維持 holds when it is not worse than before; where nobody
 * knows which way is worse, only the same figure is kept.
 */
export function compareWordWithFigure(
  plan: Word,
  actual: Quantity,
  before: Quantity | null,
  direction: Direction,
): WordJudgement {
  if (!isChange(plan)) return unjudgeable("words-only");
  if (!before || before.relative || actual.relative) return unjudgeable("no-reference");
  const order = compareFigures(actual.value, before.value);
  if (plan === "increase") return judged(order > 0);
  if (plan === "decrease") return judged(order < 0);
  if (order === 0) return judged(true);
  if (direction === "higher") return judged(order > 0);
  if (direction === "lower") return judged(order < 0);
  return unjudgeable("no-reference");
}

const GRADES = ["S", "A", "B", "C", "D", "E"];

/** 「「B」以上」 -> place of B among the grades; null where the text is no single grade. */
function gradeOf(reading: QuantityReading): number | null {
  if (reading.kind !== "unreadable") return null;
  const match = /^[「『(]?([A-ES])[」』)]?(?:ランク|評価|判定|等級|級)?(?:以上)?$/.exec(
    fold(reading.raw).toUpperCase(),
  );
  return match ? GRADES.indexOf(match[1]!) : null;
}

/** Letter grades are ordered S, A … E; null where either side is none. */
export function compareGrades(plan: QuantityReading, actual: QuantityReading): boolean | null {
  const planned = gradeOf(plan);
  const reached = gradeOf(actual);
  return planned === null || reached === null ? null : reached <= planned;
}
