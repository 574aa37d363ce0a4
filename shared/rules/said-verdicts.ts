import type { EvaluatedSheet } from "../evaluate/types";
import type { Written } from "../indicator";
import type { RuleContext } from "./define-rule";
import { readRating, readVerdictWord } from "./rating-words";
import { isJudgedAsHigher, statedFigures } from "./shortfall";

export interface SaidVerdict {
  readonly at: Written;
  readonly written: string;
  readonly plan: string;
  readonly actual: string;
  readonly isMet: boolean;
  readonly isConsistent: boolean;
}

/**
 * Years whose rating is a verdict in words that the figures deny. So many, and more than half of them: then the words
 * mean something else on this sheet, and none is returned.
 */
export function deniedVerdicts(sheet: EvaluatedSheet, context: RuleContext): readonly SaidVerdict[] {
  const said = saidVerdicts(sheet, context);
  const denied = said.filter(({ isConsistent }) => !isConsistent);
  return denied.length >= 3 && denied.length * 2 > said.length ? [] : denied;
}

/** Years whose rating is a verdict in words. Where the direction is only assumed, the word is the better evidence. */
function saidVerdicts({ indicators }: EvaluatedSheet, { scale }: RuleContext): readonly SaidVerdict[] {
  const said: SaidVerdict[] = [];
  for (const indicator of indicators) {
    for (const year of indicator.years) {
      const { writtenRating, plan, actual } = year.record;
      const isMet = year.verdict === "met";
      if (!writtenRating || !plan || !actual || (!isMet && year.verdict !== "missed")) continue;
      const word = readVerdictWord(writtenRating.text);
      const isLevel = readRating(writtenRating.text, scale.levels).kind === "level";
      if (word === null || isLevel || isJudgedAsHigher(year, indicator)) continue;
      const figures = statedFigures(plan, actual, year.comparisons);
      const isConsistent = word === isMet;
      said.push({ at: writtenRating, written: writtenRating.text, ...figures, isMet, isConsistent });
    }
  }
  return said;
}
