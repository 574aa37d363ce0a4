import type { FiscalYear } from "../fiscal-year/types";
import type { ActionItem, BudgetBlock, Indicator, Region, SheetReading, Written, YearRecord } from "../indicator";
import type { Quantity } from "../quantity/types";
import type { Sheet } from "../sheet";
import type { ScaleDoubt } from "./scale-doubt/types";
import type { ScaleFigures } from "./scales/apply";

/** 増加型 / 減少型 / 維持・範囲型. */
export type Direction = "higher" | "lower" | "keep" | "unknown";

/** Where a direction comes from, strongest first. */
export type DirectionSource = "settings" | "bound" | "words" | "unit" | "name" | "rate" | "trend" | "assumed";

export interface DirectionEvidence {
  readonly source: DirectionSource;
  /** The words or figures that speak for it, as written: "2以下", "低くなれば", "22.6→23.0". */
  readonly text: string;
  readonly direction: Direction;
}

export interface DirectionJudgement {
  readonly direction: Direction;
  /** All evidence found, strongest first; `direction` follows the first. */
  readonly evidence: readonly DirectionEvidence[];
  /** Strong evidence disagrees with strong evidence (design 4). */
  readonly isDisputed: boolean;
}

/** 達成 / 未達 / 未測定 / 期限前 / 判定不能. */
export type Verdict = "met" | "missed" | "not-measured" | "not-due" | "unjudgeable";

/** Methods of field/rating-standards.md 2.1. Rates are shares: 0.939 is 93.9 %. */
export type RateMethod =
  | "actual/plan"
  | "plan/actual"
  | "2-actual/plan"
  | "baseline-progress"
  | "expected-by-year"
  | "elapsed-share";

/** Why a rate cannot be computed. */
export type RateObstacle =
  | "no-plan"
  | "no-actual"
  | "not-numbers"
  | "plan-zero"
  | "actual-zero"
  | "negative"
  | "no-baseline"
  | "plan-equals-baseline"
  | "several-values"
  | "scale-doubtful"
  | "not-due";

export type AchievementRate =
  | {
      readonly kind: "rate";
      /** Unrounded share; with components the lowest. */
      readonly value: number;
      readonly method: RateMethod;
    }
  | { readonly kind: "none"; readonly obstacle: RateObstacle };

/** One comparison that the verdict rests on; several for 小/中 or 595(803). */
export interface Comparison {
  readonly label: string | null;
  readonly plan: Quantity;
  readonly actual: Quantity;
  readonly isMet: boolean;
  /** Missed, but about what an approximate plan (約, 概ね, 程度) says. */
  readonly isNear: boolean;
  /** actual - plan, in the unit of the plan; null for words and relative figures. */
  readonly gap: number | null;
}

export interface EvaluatedYear {
  /** As read; in the year of the final target, that target is its plan where the form gives it none. */
  readonly record: YearRecord;
  /** The year is not after the evaluation year. Its verdict is `not-due` all the same where its target lies ahead. */
  readonly isDue: boolean;
  readonly verdict: Verdict;
  /** Why the verdict is unjudgeable or not-measured, or why a missed one is for people to say; null else. */
  readonly reason: VerdictReason | null;
  readonly comparisons: readonly Comparison[];
  readonly rate: AchievementRate;
  /** (actual - baseline) / (plan - baseline) as a share, towards the target ahead where the year has no plan; null where not computable. */
  readonly progress: number | null;
  /** By the rating scale in force; null where it gives none. */
  readonly rating: string | null;
  /** What rating scales look at, unrounded; null where the verdict is neither met nor missed. */
  readonly scaleFigures: ScaleFigures | null;
  /** The actual is 速報値・見込み・集計中. */
  readonly isProvisional: boolean;
}

export type VerdictReason =
  | "actual-blank"
  | "actual-absent"
  | "plan-blank"
  | "plan-absent"
  | "plan-unreadable"
  | "actual-unreadable"
  | "scale-doubtful"
  | "labels-differ"
  | "units-differ"
  | "no-reference"
  | "direction-unknown"
  | "words-only"
  /** Missed by the number, but about what an approximate plan says. */
  | "about-plan";

export interface EvaluatedIndicator {
  /** As read, but for the figures in `doubts`: they are unreadable here, so that nothing is concluded from them. */
  readonly indicator: Indicator;
  /** Figures that are off by a power of ten, as read. */
  readonly doubts: readonly ScaleDoubt[];
  readonly region: Region;
  readonly direction: DirectionJudgement;
  readonly years: readonly EvaluatedYear[];
  /** The year that stands for the indicator in summaries: the evaluation year's, else its latest due year; null if none. */
  readonly current: EvaluatedYear | null;
}

/** A figure of the plan text found by name in the actual text of an action. */
export interface TextFigure {
  readonly name: string;
  readonly plan: Quantity;
  readonly actual: Quantity;
  /** As written: "6.5%以下" and "3.7%". */
  readonly planText: string;
  readonly actualText: string;
  readonly verdict: Verdict;
  readonly planAt: Written;
  readonly actualAt: Written;
}

export interface EvaluatedAction {
  readonly action: ActionItem;
  readonly region: Region;
  readonly figures: readonly TextFigure[];
  /** What the figures alone would give; null without figures. */
  readonly computedRating: string | null;
}

export interface EvaluatedBudget {
  readonly budget: BudgetBlock;
  readonly region: Region;
}

export interface EvaluatedSheet {
  readonly sheet: Sheet;
  readonly reading: SheetReading;
  readonly evaluationYear: FiscalYear | null;
  readonly indicators: readonly EvaluatedIndicator[];
  readonly budgets: readonly EvaluatedBudget[];
  readonly actions: readonly EvaluatedAction[];
}
