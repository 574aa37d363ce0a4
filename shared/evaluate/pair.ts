import type { Entry, Indicator, Written } from "../indicator";
import { readQuantity } from "../quantity/read";
import type { QuantityReading } from "../quantity/types";
import { judgeDirection } from "./direction";
import { rateOfPair, ratingOf } from "./evaluate-year";
import { judgePair, type PairJudgement } from "./judge-pair";
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

/** A cell as it is shown, with what it says. */
export interface ReadText {
  readonly text: string;
  readonly reading: QuantityReading;
}

/** What a pair of readings is judged by. */
export interface ReadPairOptions {
  readonly direction?: Direction | null;
  readonly baseline?: ReadText | null;
  readonly previous?: ReadText | null;
  readonly unit?: string | null;
  readonly scale?: RatingScale | null;
  readonly method?: RateMethod | null;
}

/** One pair judged; nothing is rounded yet. */
export interface JudgedPair {
  readonly judgement: PairJudgement;
  readonly rate: AchievementRate;
  /** null: without a scale, or where it gives none. */
  readonly rating: string | null;
  readonly direction: Direction;
}

/** Judges one plan text against one actual text, without a sheet. Total: any two texts have a result. */
export function evaluatePair(planText: string, actualText: string, options: PairOptions = {}): PairResult {
  const { judgement, rate, rating, direction } = judgeReadTexts(readText(planText), readText(actualText), {
    direction: options.direction ?? null,
    baseline: options.baseline === undefined ? null : readText(options.baseline),
    previous: options.previous === undefined ? null : readText(options.previous),
    unit: options.unit ?? null,
    scale: scaleOf(options.scale),
    method: options.method ?? null,
  });
  const rounding = options.rounding ?? DEFAULT_EVALUATE_OPTIONS.rounding;
  return {
    verdict: judgement.verdict,
    achievementRate: rate.kind === "rate" ? roundShareBriefly(rate.value, rounding) : null,
    method: rate.kind === "rate" ? rate.method : null,
    rating,
    direction,
    ...(judgement.reason === null ? {} : { reason: judgement.reason }),
    ...(rate.kind === "rate" ? {} : { rateObstacle: rate.obstacle }),
  };
}

/** The same for cells that were read already, e.g. numbers that no text has lost digits of. Total. */
export function judgeReadTexts(plan: ReadText, actual: ReadText, options: ReadPairOptions = {}): JudgedPair {
  const unit = options.unit ?? null;
  const indicator = indicatorOf(plan, options.baseline ?? null, unit);
  const { direction } = judgeDirection(indicator, options.direction ?? null);
  const judgement = judgePair(plan.reading, actual.reading, {
    direction,
    unit,
    fiscalYear: null,
    baseline: indicator.baseline?.reading ?? null,
    baselineYear: null,
    previous: options.previous?.reading ?? null,
  });
  const context = { direction, method: options.method ?? null, options: DEFAULT_EVALUATE_OPTIONS };
  const rate: AchievementRate =
    judgement.pairs.length > 0
      ? lowestRate(judgement.pairs.map((pair) => rateOfPair(pair, context)))
      : { kind: "none", obstacle: OBSTACLE_OF_REASON[judgement.reason ?? "words-only"] ?? "not-numbers" };
  return {
    judgement,
    rate,
    rating: options.scale ? ratingOf(judgement, rate, options.scale, unit) : null,
    direction,
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
function indicatorOf(plan: ReadText, baseline: ReadText | null, unit: string | null): Indicator {
  return {
    name: nowhere(""),
    kind: "unknown",
    unit: unit === null ? null : nowhere(unit),
    unitInName: null,
    reason: null,
    formula: null,
    goal: [],
    baseline: baseline && entryOf(baseline),
    baselineYear: null,
    finalTarget: null,
    finalTargetYear: null,
    years: [
      {
        fiscalYear: null,
        heading: null,
        plan: entryOf(plan),
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

function entryOf({ text, reading }: ReadText): Entry {
  return { ...nowhere(text), reading };
}

function readText(text: string): ReadText {
  return { text, reading: readQuantity(text) };
}
