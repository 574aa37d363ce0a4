import type { FiscalYear } from "../fiscal-year/types";
import { fold } from "../fold";
import type { Indicator, YearRecord } from "../indicator";
import type { QuantityReading } from "../quantity/types";
import { type ComparedPair, judgePair, type PairContext, type PairJudgement } from "./judge-pair";
import type { EvaluateOptions } from "./options";
import { computeRate, lowestRate, progressOf } from "./rate";
import { differenceOf } from "./rounding";
import { rateAgain, type ScaleFigures } from "./scales/apply";
import type { RatingScale } from "./scales/types";
import { targetAhead, withFinalTarget } from "./target-ahead";
import type { AchievementRate, Direction, EvaluatedYear, RateMethod } from "./types";

/** What the settings and the indicator say about how its years are judged. */
export interface YearContext {
  readonly indicator: Indicator;
  readonly direction: Direction;
  /** null: by direction. */
  readonly method: RateMethod | null;
  readonly scale: RatingScale;
  readonly baselineYear: FiscalYear | null;
  readonly options: EvaluateOptions;
}

const BLANK: QuantityReading = { kind: "blank", raw: "" };

/**
 * Judges one year. A year over that has no plan but is on the way to a target is not due either; its `progress` says how
 * far it has come from the baseline.
 */
export function evaluateYear(written: YearRecord, isDue: boolean, context: YearContext): EvaluatedYear {
  const { indicator, direction } = context;
  const record = withFinalTarget(indicator, written);
  const pairContext: PairContext = {
    direction,
    unit: unitOf(indicator),
    fiscalYear: record.fiscalYear,
    baseline: indicator.baseline?.reading ?? null,
    baselineYear: context.baselineYear,
    previous: previousActual(indicator, record),
  };
  if (!isDue) return notDue(record, false, null);
  const actual = record.actual?.reading ?? BLANK;
  const ahead = targetAhead(indicator, record);
  if (ahead) return notDue(record, true, judgePair(ahead.reading, actual, pairContext));
  const judgement = judgePair(record.plan?.reading ?? BLANK, actual, pairContext);
  const time = timeFigures(indicator, record, context.baselineYear);
  const rate = rateOf(judgement, context, time);
  return {
    record,
    isDue,
    verdict: judgement.verdict,
    reason: judgement.reason,
    comparisons: judgement.comparisons,
    rate,
    progress: lowestProgress(judgement.pairs),
    rating: ratingOf(judgement, rate, context.scale, unitOf(indicator), time),
    scaleFigures: scaleFiguresOf(judgement, rate, unitOf(indicator), time),
    isProvisional: judgement.isProvisional,
  };
}

/** `towards`: the actual against the target ahead; null where the year itself lies ahead. */
function notDue(record: YearRecord, isDue: boolean, towards: PairJudgement | null): EvaluatedYear {
  return {
    record,
    isDue,
    verdict: "not-due",
    reason: null,
    comparisons: [],
    rate: { kind: "none", obstacle: "not-due" },
    progress: towards ? lowestProgress(towards.pairs) : null,
    rating: null,
    scaleFigures: null,
    isProvisional: towards?.isProvisional ?? false,
  };
}

function previousActual(indicator: Indicator, record: YearRecord): QuantityReading | null {
  if (record.fiscalYear === null) return null;
  const previous = indicator.years.find((year) => year.fiscalYear === record.fiscalYear! - 1);
  return previous?.actual?.reading ?? null;
}

/** What the methods that look at the time gone by need. */
interface TimeFigures {
  readonly finalTarget: number | null;
  readonly elapsed: number | null;
}

function timeFigures(indicator: Indicator, record: YearRecord, baselineYear: FiscalYear | null): TimeFigures {
  const final = indicator.finalTarget?.reading;
  const only = final?.kind === "quantities" && final.quantities.length === 1 ? final.quantities[0]! : null;
  const finalYear = indicator.finalTargetYear;
  const isKnown = baselineYear !== null && finalYear !== null && record.fiscalYear !== null && finalYear > baselineYear;
  const elapsed = isKnown ? (record.fiscalYear! - baselineYear) / (finalYear - baselineYear) : null;
  return {
    finalTarget: only && !only.relative && only.bound !== "range" ? only.value : null,
    elapsed: elapsed !== null && elapsed > 0 && elapsed <= 1 ? elapsed : null,
  };
}

function rateOf(judgement: PairJudgement, context: YearContext, time: TimeFigures): AchievementRate {
  if (judgement.reason === "plan-blank" || judgement.reason === "plan-absent") {
    return { kind: "none", obstacle: "no-plan" };
  }
  if (judgement.verdict === "not-measured") return { kind: "none", obstacle: "no-actual" };
  if (judgement.reason === "scale-doubtful") return { kind: "none", obstacle: "scale-doubtful" };
  if (judgement.reason === "labels-differ") return { kind: "none", obstacle: "several-values" };
  if (judgement.pairs.length === 0) return { kind: "none", obstacle: "not-numbers" };
  return lowestRate(judgement.pairs.map((pair) => rateOfPair(pair, context, time)));
}

export function rateOfPair(
  pair: ComparedPair,
  context: Pick<YearContext, "method" | "direction"> & { readonly options: Pick<EvaluateOptions, "rateMethods"> },
  time: TimeFigures = { finalTarget: null, elapsed: null },
): AchievementRate {
  if (pair.plan === null) return { kind: "none", obstacle: "not-numbers" };
  const { rateMethods } = context.options;
  // A bound on the plan decides the side of this comparison, so also its method (「2以下」 of a higher indicator).
  const way = pair.side ?? (context.direction === "keep" ? "keep" : "higher");
  const method = context.method ?? rateMethods[way];
  return computeRate(method, { plan: pair.plan, actual: pair.actual, baseline: pair.baseline, ...time });
}

function lowestProgress(pairs: readonly ComparedPair[]): number | null {
  let lowest: number | null = null;
  for (const { plan, actual, baseline, side } of pairs) {
    const progress = plan === null ? null : progressOf(plan, actual, baseline, side);
    if (progress === null) return null;
    if (lowest === null || progress < lowest) lowest = progress;
  }
  return lowest;
}

/** The rating of a judged year; the scale's own class where nothing was measured; null where nothing can be said. */
export function ratingOf(
  judgement: PairJudgement,
  rate: AchievementRate,
  scale: RatingScale,
  unit: string | null,
  time: TimeFigures = { finalTarget: null, elapsed: null },
): string | null {
  return rateAgain(scale, judgement.verdict, scaleFiguresOf(judgement, rate, unit, time));
}

function scaleFiguresOf(
  judgement: PairJudgement,
  rate: AchievementRate,
  unit: string | null,
  time: TimeFigures,
): ScaleFigures | null {
  const { pairs, verdict } = judgement;
  if (verdict !== "met" && verdict !== "missed") return null;
  return {
    verdict,
    rate: rate.kind === "rate" ? rate.value : null,
    progress: lowestProgress(pairs),
    elapsedShare: lowestOf(pairs, (pair) => elapsedShareOf(pair, time)),
    beyondPlan: lowestOf(pairs, ({ plan, actual, side }) => beyond(plan, actual, side)),
    beyondBaseline: lowestOf(pairs, ({ baseline, actual, side }) => beyond(baseline, actual, side)),
    isPlan100Percent: isPlan100Percent(judgement, unit),
  };
}

function unitOf(indicator: Indicator): string | null {
  return indicator.unit?.text.trim() || indicator.unitInName;
}

/** 100 of a share, not 100 人. */
function isPlan100Percent({ comparisons }: PairJudgement, unit: string | null): boolean {
  const isShare = (written: string | null): boolean => written !== null && fold(written).trim() === "%";
  return comparisons.length > 0 && comparisons.every(({ plan }) => plan.value === 100 && isShare(plan.unit ?? unit));
}

function elapsedShareOf({ plan, actual, baseline }: ComparedPair, time: TimeFigures): number | null {
  if (plan === null) return null;
  const rate = computeRate("elapsed-share", { plan, actual, baseline, ...time });
  return rate.kind === "rate" ? rate.value : null;
}

function beyond(from: number | null, actual: number, side: ComparedPair["side"]): number | null {
  if (from === null || from === 0 || side === null) return null;
  const change = differenceOf(actual, from) / Math.abs(from);
  return side === "higher" ? change : -change;
}

function lowestOf(pairs: readonly ComparedPair[], figureOf: (pair: ComparedPair) => number | null): number | null {
  const figures = pairs.map(figureOf);
  return figures.length === 0 || figures.includes(null) ? null : Math.min(...(figures as number[]));
}
