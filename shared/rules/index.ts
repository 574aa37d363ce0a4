// Made by `npm run gen` from the files beside it. A new rule is a new file; this list follows.

import { rule as aboutPlanDecided } from "./about-plan-decided";
import { rule as absenceExplained } from "./absence-explained";
import { rule as actualFinal } from "./actual-final";
import { rule as actualPresent } from "./actual-present";
import { rule as arithmeticInText } from "./arithmetic-in-text";
import { rule as budgetJump } from "./budget-jump";
import { rule as budgetSum } from "./budget-sum";
import { rule as componentsMatch } from "./components-match";
import { rule as costSum } from "./cost-sum";
import { rule as crossSheetEqual } from "./cross-sheet-equal";
import { rule as cumulativeNotFalling } from "./cumulative-not-falling";
import type { Rule } from "./define-rule";
import { rule as directionUnclear } from "./direction-unclear";
import { rule as fiscalYearNotation } from "./fiscal-year-notation";
import { rule as fiscalYearSequence } from "./fiscal-year-sequence";
import { rule as formulaOwn } from "./formula-own";
import { rule as indicatorUnique } from "./indicator-unique";
import { rule as magnitudePlausible } from "./magnitude-plausible";
import { rule as notADate } from "./not-a-date";
import { rule as numberNotText } from "./number-not-text";
import { rule as optionKnown } from "./option-known";
import { rule as overAchievement } from "./over-achievement";
import { rule as percentScale } from "./percent-scale";
import { rule as planIsGoal } from "./plan-is-goal";
import { rule as planNotLowered } from "./plan-not-lowered";
import { rule as planPresent } from "./plan-present";
import { rule as rateConsistent } from "./rate-consistent";
import { rule as ratingConsistent } from "./rating-consistent";
import { rule as ratingInScale } from "./rating-in-scale";
import { rule as ratingPresent } from "./rating-present";
import { rule as ratingScaleKnown } from "./rating-scale-known";
import { rule as targetAboveBaseline } from "./target-above-baseline";
import { rule as targetMet } from "./target-met";
import { rule as textFiguresMet } from "./text-figures-met";
import { rule as unitConsistent } from "./unit-consistent";
import { rule as unitPresent } from "./unit-present";
import { rule as valueNotRepeated } from "./value-not-repeated";
import { rule as valueReadable } from "./value-readable";

/** Every rule, by id. */
export const RULES: readonly Rule[] = [
  aboutPlanDecided,
  absenceExplained,
  actualFinal,
  actualPresent,
  arithmeticInText,
  budgetJump,
  budgetSum,
  componentsMatch,
  costSum,
  crossSheetEqual,
  cumulativeNotFalling,
  directionUnclear,
  fiscalYearNotation,
  fiscalYearSequence,
  formulaOwn,
  indicatorUnique,
  magnitudePlausible,
  notADate,
  numberNotText,
  optionKnown,
  overAchievement,
  percentScale,
  planIsGoal,
  planNotLowered,
  planPresent,
  rateConsistent,
  ratingConsistent,
  ratingInScale,
  ratingPresent,
  ratingScaleKnown,
  targetAboveBaseline,
  targetMet,
  textFiguresMet,
  unitConsistent,
  unitPresent,
  valueNotRepeated,
  valueReadable,
];
