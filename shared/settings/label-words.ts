import { foldTight } from "../fold";
import { LABELS, type LabelKey } from "../forms/words/labels";

/** The meanings staff can teach a word or a column, in the order they are offered. */
export const TAUGHT_LABELS: readonly LabelKey[] = [
  "indicator",
  "plan",
  "actual",
  "rate",
  "rating",
  "baseline",
  "finalTarget",
  "unit",
  "reason",
  "formula",
  "goal",
  "remarks",
  "action",
  "planText",
  "actualText",
  "project",
  "budgetTotal",
  "budgetPart",
  "department",
  "policy",
  "futurePolicy",
  "newOrContinued",
  "priority",
];

/** The word a meaning goes by: the first of its labels. */
export function labelWord(key: LabelKey): string {
  return LABELS[key][0] ?? key;
}

/** 「計画」「目標値」 or "plan" -> plan; null for a word that means nothing. */
export function labelKeyOf(written: string): LabelKey | null {
  const word = foldTight(written);
  const keys = Object.keys(LABELS) as LabelKey[];
  return (
    keys.find((key) => key === written.trim()) ??
    keys.find((key) => foldTight(labelWord(key)) === word) ??
    keys.find((key) => LABELS[key].some((label) => foldTight(label) === word)) ??
    null
  );
}
