import type { Entry, Indicator, Written } from "../indicator";
import { readQuantity } from "../quantity/read";
import { judgeDirection } from "./direction";
import { rateOfPair, ratingOf } from "./evaluate-year";
import { judgePair } from "./judge-pair";
import { DEFAULT_EVALUATE_OPTIONS, type EvaluateOptions } from "./options";
import { lowestRate } from "./rate";
import { roundShareBriefly } from "./rounding";
import { findScale } from "./scales";
import type { RatingScale } from "./scales/types";
import type { AchievementRate, Direction, RateMethod, RateObstacle, Verdict, VerdictReason } from "./types";

export interface PairOptions {
  readonly direction?: Direction;
  readonly baseline?: string;
  /** The actual of the year before: 「前年度以上」, 「増加」. */
  readonly previous?: string;
  readonly unit?: string;
  /** A scale, or the id or name of a preset; a name that no preset has gives no rating. */
  readonly scale?: RatingScale | string;
  readonly method?: RateMethod;
  readonly rounding?: EvaluateOptions["rounding"];
}

/** One pair judged, as `tenken eval` prints it. */
export interface PairResult {
  readonly verdict: Verdict;
  /**
   * A share with the digits of the settings, but no more than three significant ones: 0.939, 2.67 (a tenth of a percent
   * says nothing beyond 100 %). null where not computable.
   */
  readonly achievementRate: number | null;
  readonly method: RateMethod | null;
  readonly rating: string | null;
  readonly direction: Direction;
  /** Only where the pair was not judged: why. */
  readonly reason?: VerdictReason;
  /** Only where there is no rate: why. */
  readonly rateObstacle?: RateObstacle;
}

/** Judges one plan text against one actual text, without a sheet. Total: any two texts have a result. */
export function evaluatePair(planText: string, actualText: string, options: PairOptions = {}): PairResult {
  const indicator = indicatorOf(planText, options);
  const { direction } = judgeDirection(indicator, options.direction ?? null);
  const unit = options.unit ?? null;
  const judgement = judgePair(readQuantity(planText), readQuantity(actualText), {
    direction,
    unit,
    fiscalYear: null,
    baseline: indicator.baseline?.reading ?? null,
    baselineYear: null,
    previous: options.previous === undefined ? null : readQuantity(options.previous),
  });
  const context = { direction, method: options.method ?? null, options: DEFAULT_EVALUATE_OPTIONS };
  const rate: AchievementRate =
    judgement.pairs.length > 0
      ? lowestRate(judgement.pairs.map((pair) => rateOfPair(pair, context)))
      : { kind: "none", obstacle: OBSTACLE_OF_REASON[judgement.reason ?? "words-only"] ?? "not-numbers" };
  const rounding = options.rounding ?? DEFAULT_EVALUATE_OPTIONS.rounding;
  const scale = scaleOf(options.scale);
  return {
    verdict: judgement.verdict,
    achievementRate: rate.kind === "rate" ? roundShareBriefly(rate.value, rounding) : null,
    method: rate.kind === "rate" ? rate.method : null,
    rating: scale ? ratingOf(judgement, rate, scale, unit) : null,
    direction,
    ...(judgement.reason === null ? {} : { reason: judgement.reason }),
    ...(rate.kind === "rate" ? {} : { rateObstacle: rate.obstacle }),
  };
}

function scaleOf(written: RatingScale | string | undefined): RatingScale | null {
  if (written === undefined) return DEFAULT_EVALUATE_OPTIONS.scale;
  return typeof written === "string" ? findScale(written) : written;
}

const OBSTACLE_OF_REASON: Readonly<Partial<Record<VerdictReason, RateObstacle>>> = {
  "plan-blank": "no-plan",
  "plan-absent": "no-plan",
  "actual-blank": "no-actual",
  "actual-absent": "no-actual",
  "labels-differ": "several-values",
};

/** An indicator that has nothing but this plan, so that the same evidence of direction counts. */
function indicatorOf(planText: string, options: PairOptions): Indicator {
  return {
    name: nowhere(""),
    kind: "unknown",
    unit: options.unit === undefined ? null : nowhere(options.unit),
    unitInName: null,
    reason: null,
    formula: null,
    goal: [],
    baseline: options.baseline === undefined ? null : entryOf(options.baseline),
    baselineYear: null,
    finalTarget: null,
    finalTargetYear: null,
    years: [
      {
        fiscalYear: null,
        heading: null,
        plan: entryOf(planText),
        actual: null,
        writtenRate: null,
        writtenRating: null,
      },
    ],
    department: null,
    policy: null,
    remarks: [],
    area: { top: 0, left: 0, bottom: 0, right: 0 },
  };
}

function nowhere(text: string): Written {
  return { row: 0, column: 0, text, words: [] };
}

function entryOf(text: string): Entry {
  return { ...nowhere(text), reading: readQuantity(text) };
}
