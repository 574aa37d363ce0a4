import type { FiscalYear } from "../fiscal-year/types";
import type { Quantity, QuantityReading, RelativeChange } from "../quantity/types";
import { type CompareContext, compareQuantities, type Side } from "./compare";
import { oneVersionEach, pairQuantities, type QuantityPair, sameComponent } from "./components";
import { isAbout } from "./near";
import { valueInUnitOf } from "./same-unit";
import type { Comparison, Direction, Verdict, VerdictReason } from "./types";
import { compareGrades, compareWords, compareWordWithFigure, type WordJudgement } from "./words";

/** What a plan and an actual are judged by, besides themselves. */
export interface PairContext {
  readonly direction: Direction;
  /** The unit of the form, for cells that write none. */
  readonly unit: string | null;
  readonly fiscalYear: FiscalYear | null;
  readonly baseline: QuantityReading | null;
  readonly baselineYear: FiscalYear | null;
  /** The actual of the year before. */
  readonly previous: QuantityReading | null;
}

/** One pair of figures that a rate can be computed from. */
export interface ComparedPair {
  readonly label: string | null;
  /** The plan as one figure: a relative plan worked out; null for ranges. */
  readonly plan: number | null;
  readonly actual: number;
  readonly baseline: number | null;
  readonly side: Side | null;
}

export interface PairJudgement {
  readonly verdict: Exclude<Verdict, "not-due">;
  readonly reason: VerdictReason | null;
  readonly comparisons: readonly Comparison[];
  readonly pairs: readonly ComparedPair[];
  /** The actual is 速報値, 見込み, 集計中, or of an older year. */
  readonly isProvisional: boolean;
}

/**
 * Judges one plan against one actual. Total: every pair of readings has a verdict. Order of reasons: without a plan
 * there is nothing to judge; without an actual nothing was measured; then what cannot be read or compared.
 */
export function judgePair(plan: QuantityReading, actual: QuantityReading, context: PairContext): PairJudgement {
  if (plan.kind === "blank") return unjudgeable("plan-blank");
  if (plan.kind === "absent") return unjudgeable("plan-absent");
  if (actual.kind === "blank") return { ...nothing, verdict: "not-measured", reason: "actual-blank" };
  if (actual.kind === "absent") {
    const isProvisional = actual.absence === "pending";
    return { ...nothing, verdict: "not-measured", reason: "actual-absent", isProvisional };
  }
  const grades = compareGrades(plan, actual);
  if (grades !== null) return judgedByWords({ kind: "judged", isMet: grades }, false);
  if (isScaleDoubtful(plan) || isScaleDoubtful(actual)) return unjudgeable("scale-doubtful");
  if (plan.kind === "unreadable") return unjudgeable("plan-unreadable");
  if (actual.kind === "unreadable") return unjudgeable("actual-unreadable");
  if (plan.kind === "words") return judgeWordPlan(plan.word, actual, context);
  if (actual.kind === "words") return unjudgeable("words-only");
  return judgeFigures(plan.quantities, actual.quantities, context);
}

function isScaleDoubtful(reading: QuantityReading): boolean {
  return reading.kind === "unreadable" && reading.reason === "scale-doubtful";
}

const nothing = { reason: null, comparisons: [], pairs: [], isProvisional: false } as const;

function unjudgeable(reason: VerdictReason): PairJudgement {
  return { ...nothing, verdict: "unjudgeable", reason };
}

function judgedByWords(judgement: WordJudgement, isProvisional: boolean): PairJudgement {
  if (judgement.kind === "unjudgeable") return unjudgeable(judgement.reason);
  return { ...nothing, verdict: judgement.isMet ? "met" : "missed", isProvisional };
}

type Readable = Extract<QuantityReading, { kind: "quantities" | "words" }>;

function judgeWordPlan(
  word: Extract<QuantityReading, { kind: "words" }>["word"],
  actual: Readable,
  context: PairContext,
): PairJudgement {
  if (actual.kind === "words") return judgedByWords(compareWords(word, actual.word, context.direction), false);
  const figures = oneVersionEach(actual.quantities, context.fiscalYear);
  if (!figures) return unjudgeable("labels-differ");
  const judgements = figures.map((figure) => {
    const before = componentOf(context.previous, figure.label) ?? componentOf(context.baseline, figure.label);
    return compareWordWithFigure(word, figure, before, context.direction);
  });
  const open = judgements.find((judgement) => judgement.kind === "unjudgeable");
  if (open) return judgedByWords(open, false);
  const isMet = judgements.every((judgement) => judgement.kind === "judged" && judgement.isMet);
  return judgedByWords({ kind: "judged", isMet }, figures.some(isPreliminary));
}

function judgeFigures(plans: readonly Quantity[], actuals: readonly Quantity[], context: PairContext): PairJudgement {
  const planVersions = oneVersionEach(plans, context.fiscalYear);
  const actualVersions = oneVersionEach(actuals, context.fiscalYear);
  const pairs = planVersions && actualVersions ? pairQuantities(planVersions, actualVersions) : null;
  if (!pairs || pairs.length === 0) return unjudgeable("labels-differ");
  const comparisons: Comparison[] = [];
  const compared: ComparedPair[] = [];
  for (const pair of pairs) {
    const result = compareQuantities(pair.plan, pair.actual, contextOf(pair, context));
    if (result.kind === "unjudgeable") return unjudgeable(result.reason);
    const baseline = pair.plan.relative ? null : baselineFigure(pair, context);
    const isNear = !result.isMet && result.gap !== null && isAbout(pair.plan, result.plan ?? 0, result.gap);
    comparisons.push({ ...pair, isMet: result.isMet, isNear, gap: result.gap });
    compared.push({ label: pair.label, plan: result.plan, actual: result.actual, baseline, side: result.side });
  }
  const failed = comparisons.filter(({ isMet }) => !isMet);
  return {
    verdict: failed.length === 0 ? "met" : "missed",
    reason: failed.length > 0 && failed.every(({ isNear }) => isNear) ? "about-plan" : null,
    comparisons,
    pairs: compared,
    isProvisional: pairs.some(({ actual }) => isPreliminary(actual) || isOfOtherYear(actual, context.fiscalYear)),
  };
}

function isPreliminary(quantity: Quantity): boolean {
  return quantity.status === "provisional" || quantity.status === "forecast";
}

function isOfOtherYear(quantity: Quantity, fiscalYear: FiscalYear | null): boolean {
  return fiscalYear !== null && quantity.fiscalYear !== undefined && quantity.fiscalYear !== fiscalYear;
}

function contextOf(pair: QuantityPair, context: PairContext): CompareContext {
  return {
    direction: context.direction,
    unit: context.unit,
    reference: (relative) => referenceOf(relative, pair.label, context),
  };
}

/** Where a relative plan starts: what its words name; where they name nothing, the baseline, else the year before. */
function referenceOf(relative: RelativeChange, label: string | null, context: PairContext): Quantity | null {
  const baseline = componentOf(context.baseline, label);
  const previous = componentOf(context.previous, label);
  switch (relative.against) {
    case "baseline":
      return baseline;
    case "previous-year":
      return previous ?? (isYearBefore(context.baselineYear, context) ? baseline : null);
    case "year":
      if (relative.againstYear === undefined) return null;
      if (relative.againstYear === context.baselineYear) return baseline;
      return context.fiscalYear !== null && relative.againstYear === context.fiscalYear - 1 ? previous : null;
    default:
      return baseline ?? previous;
  }
}

/** The baseline of a plan's first year is the year before. */
function isYearBefore(year: FiscalYear | null, { fiscalYear }: PairContext): boolean {
  return year !== null && fiscalYear !== null && year === fiscalYear - 1;
}

function baselineFigure(pair: QuantityPair, context: PairContext): number | null {
  if (context.baseline?.kind !== "quantities") return null;
  const isSecond = pair.label?.endsWith("( )") ?? false;
  const label = isSecond ? pair.label!.slice(0, -3) || null : pair.label;
  const quantity = componentOf(context.baseline, label);
  if (!quantity || quantity.relative || quantity.bound === "range") return null;
  if (isSecond) return quantity.ofWhich ?? null;
  return valueInUnitOf(pair.plan, quantity, context.unit);
}

/** The figure of a label in another cell; of several versions the latest. */
function componentOf(reading: QuantityReading | null, label: string | null): Quantity | null {
  if (reading?.kind !== "quantities") return null;
  const versions = oneVersionEach(reading.quantities, null);
  return versions ? sameComponent(versions, label) : null;
}
