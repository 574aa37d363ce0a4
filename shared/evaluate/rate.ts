import { compareFigures, differenceOf } from "./rounding";
import type { AchievementRate, RateMethod, RateObstacle } from "./types";

/** The figures a method may use, all in one unit. */
export interface RateFigures {
  readonly plan: number;
  readonly actual: number;
  readonly baseline: number | null;
  /** The plan of the last year; for the two methods that look at the time gone by. */
  readonly finalTarget: number | null;
  /** Share of the years from the baseline's to the final target's gone by, 0 to 1; null where a year is unknown. */
  readonly elapsed: number | null;
}

interface MethodDeclaration {
  /** The first obstacle that holds keeps the rate from being computed. */
  readonly obstacles: readonly RateObstacle[];
  readonly formula: (figures: RateFigures) => number;
}

/** Each obstacle as a test on the figures. Signs: a share of a negative figure turns its sense (長野県 社会増減). */
const OBSTACLES: Readonly<Partial<Record<RateObstacle, (figures: RateFigures) => boolean>>> = {
  "plan-zero": ({ plan }) => plan === 0,
  "actual-zero": ({ actual }) => actual === 0,
  negative: ({ plan, actual }) => plan < 0 || actual < 0,
  "no-baseline": ({ baseline }) => baseline === null,
  "plan-equals-baseline": ({ plan, baseline }) => baseline !== null && compareFigures(plan, baseline) === 0,
};

/**
 * Methods in use in published evaluations.
 * 実績÷目標: nearly all; 目標÷実績: 福岡市 (5.8/4.9 is 118.4 %); (実績−基準)÷(目標−基準): 富士市, 長野県, 静岡県;
 * 実績÷期待値: 茨城県, 静岡県; 実績÷(目標×経過年/年数): 多摩市. No published page was found for 2−実績÷目標.
 */
const METHODS: Readonly<Record<RateMethod, MethodDeclaration>> = {
  "actual/plan": {
    obstacles: ["plan-zero", "negative"],
    formula: ({ plan, actual }) => actual / plan,
  },
  "plan/actual": {
    obstacles: ["plan-zero", "negative", "actual-zero"],
    formula: ({ plan, actual }) => plan / actual,
  },
  "2-actual/plan": {
    obstacles: ["plan-zero", "negative"],
    formula: ({ plan, actual }) => 2 - actual / plan,
  },
  "baseline-progress": {
    obstacles: ["no-baseline", "plan-equals-baseline"],
    formula: ({ plan, actual, baseline }) => differenceOf(actual, baseline!) / differenceOf(plan, baseline!),
  },
  "expected-by-year": {
    obstacles: ["no-baseline", "negative"],
    formula: ({ actual, baseline, finalTarget, elapsed }) =>
      actual / (baseline! + differenceOf(finalTarget!, baseline!) * elapsed!),
  },
  "elapsed-share": {
    obstacles: ["negative"],
    formula: ({ actual, finalTarget, elapsed }) => actual / (finalTarget! * elapsed!),
  },
};

const NEEDS_TIME: readonly RateMethod[] = ["expected-by-year", "elapsed-share"];

/** The rate of one pair of figures. A share: 0.939 is 93.9 %. */
export function computeRate(method: RateMethod, figures: RateFigures): AchievementRate {
  const { obstacles, formula } = METHODS[method];
  const obstacle = obstacles.find((key) => OBSTACLES[key]?.(figures));
  if (obstacle) return { kind: "none", obstacle };
  if (NEEDS_TIME.includes(method) && (figures.elapsed === null || figures.finalTarget === null)) {
    return { kind: "none", obstacle: "no-plan" };
  }
  const value = formula(figures);
  return Number.isFinite(value) ? { kind: "rate", value, method } : { kind: "none", obstacle: "plan-zero" };
}

/** Of several rates (小/中, 男性/女性) the lowest counts; one that cannot be computed hides the whole. */
export function lowestRate(rates: readonly AchievementRate[]): AchievementRate {
  let lowest: AchievementRate | null = null;
  for (const rate of rates) {
    if (rate.kind === "none") return rate;
    if (lowest === null || (lowest.kind === "rate" && rate.value < lowest.value)) lowest = rate;
  }
  return lowest ?? { kind: "none", obstacle: "not-numbers" };
}

/**
 * (actual - baseline) / (plan - baseline). null without a baseline, when the plan equals it, and when the plan lies on
 * the wrong side of it: a rate of 600 % for 106.9 against a plan of 116 from 117.8 would praise a fall.
 */
export function progressOf(
  plan: number,
  actual: number,
  baseline: number | null,
  side: "higher" | "lower" | null,
): number | null {
  if (baseline === null) return null;
  const way = compareFigures(plan, baseline);
  if (way === 0 || (side === "higher" && way < 0) || (side === "lower" && way > 0)) return null;
  return differenceOf(actual, baseline) / differenceOf(plan, baseline);
}
