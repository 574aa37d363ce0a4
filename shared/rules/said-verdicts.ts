import type { EvaluatedSheet } from "../evaluate/types";
import { fold } from "../fold";
import type { Written } from "../indicator";
import type { RuleContext } from "./define-rule";
import { readRating } from "./rating-words";
import { isJudgedAsHigher, statedFigures } from "./shortfall";

/** 達成 and 未達成 say what the figures say, whatever scale is in force. */
const WORDS_OF_MET = /^(目標)?達成(済|済み)?$/;
const WORDS_OF_MISSED = /^(目標)?(未達成|未達)$/;

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
      const word = fold(writtenRating.text).replace(/\s/g, "");
      const isWord = WORDS_OF_MET.test(word) || WORDS_OF_MISSED.test(word);
      if (!isWord || readRating(word, scale.levels).kind === "level" || isJudgedAsHigher(year, indicator)) continue;
      const figures = statedFigures(plan, actual, year.comparisons);
      const isConsistent = WORDS_OF_MET.test(word) === isMet;
      said.push({ at: writtenRating, written: writtenRating.text, ...figures, isMet, isConsistent });
    }
  }
  return said;
}
