import type { Entry, Indicator } from "../../indicator";
import type { Quantity } from "../../quantity/types";
import { oneVersionEach, sameComponent } from "../components";
import { compareFigures } from "../rounding";
import { valueInUnitOf } from "../same-unit";
import type { DirectionEvidence } from "../types";

export interface TrendEvidence extends DirectionEvidence {
  /** The plans themselves move, year by year and never back: strong enough to contradict words. */
  readonly isSteady: boolean;
}

/** A level plan this far below its baseline is a goal to lower; less is a cautious goal (88.2 -> 88 every year). */
const CLEAR_DROP = 0.1;

/**
 * Baseline to plans: 22.6→23.0 higher, 28.7→28.4 lower (quoted: the first plan that moves). null where nothing moves, where the parts move apart, and where
 * the plans move against the step from the baseline (165,120; 90,000 … 166,000 after a bad year).
 */
export function evidenceOfTrend(indicator: Indicator): TrendEvidence | null {
  const baseline = figuresOf(indicator.baseline, null);
  const plans = plansOf(indicator);
  const unit = indicator.unit?.text.trim() || indicator.unitInName;
  const first = plans[0];
  const last = plans[plans.length - 1];
  if (!first || !last) return null;
  const isNothing = (figures: readonly Quantity[]): boolean => figures.every(({ value }) => value === 0);
  if (plans.every(isNothing) && (baseline === null || isNothing(baseline))) {
    // 0 every year, from nothing: what shall not happen. A goal to raise does not stay at 0.
    return { source: "trend", text: writtenFigures(last), direction: "lower", isSteady: false };
  }
  const signs = last.map((quantity) => signOf(quantity, baseline, plans, unit));
  const sign = signs[0]!;
  if (sign === 0 || signs.some((other) => other !== sign)) return null;
  const from = baseline ?? first;
  const steps = plans.slice(1).map((plan, index) => stepOf(plans[index]!, plan, unit));
  return {
    source: "trend",
    text: `${writtenFigures(from)}→${writtenFigures(plans.find((plan) => stepOf(from, plan, unit) === sign) ?? last)}`,
    direction: sign > 0 ? "higher" : "lower",
    // Up from the baseline and down again is no course.
    isSteady:
      steps.some((step) => step === sign) &&
      [...steps, baseline ? stepOf(baseline, first, unit) : 0].every((step) => step === sign || step === 0),
  };
}

function plansOf(indicator: Indicator): readonly (readonly Quantity[])[] {
  const entries = indicator.years.map((year) => ({ entry: year.plan, fiscalYear: year.fiscalYear }));
  const isListed = indicator.years.some((year) => year.plan && samePlace(year.plan, indicator.finalTarget));
  if (!isListed) entries.push({ entry: indicator.finalTarget, fiscalYear: indicator.finalTargetYear });
  const plans: (readonly Quantity[])[] = [];
  for (const { entry, fiscalYear } of entries) {
    const figures = figuresOf(entry, fiscalYear);
    if (figures) plans.push(figures);
  }
  return plans;
}

function samePlace(a: Entry, b: Entry | null): boolean {
  return b !== null && a.row === b.row && a.column === b.column;
}

function figuresOf(entry: Entry | null, fiscalYear: number | null): readonly Quantity[] | null {
  if (entry?.reading.kind !== "quantities") return null;
  const versions = oneVersionEach(entry.reading.quantities, fiscalYear);
  return versions && !versions.some((quantity) => quantity.relative || quantity.bound === "range") ? versions : null;
}

/** +1, -1, or 0 where this part shows no direction. */
function signOf(
  last: Quantity,
  baseline: readonly Quantity[] | null,
  plans: readonly (readonly Quantity[])[],
  unit: string | null,
): number {
  const first = sameComponent(plans[0]!, last.label);
  const start = baseline ? sameComponent(baseline, last.label) : null;
  const planned = first ? stepBetween(first, last, unit) : 0;
  if (!start) return planned;
  const stepped = stepBetween(start, last, unit);
  if (planned !== 0) return stepped === planned || stepped === 0 ? planned : 0;
  const isCautious = stepped < 0 && plans.length > 1 && start.value - last.value <= Math.abs(start.value) * CLEAR_DROP;
  return isCautious ? 0 : stepped;
}

function stepOf(from: readonly Quantity[], to: readonly Quantity[], unit: string | null): number {
  const before = sameComponent(from, to[0]!.label);
  return before ? stepBetween(before, to[0]!, unit) : 0;
}

/** 0 also where the two are not in one unit. `unit`: the form's, for cells that write none. */
function stepBetween(from: Quantity, to: Quantity, unit: string | null): number {
  const start = valueInUnitOf(to, from, unit);
  return start === null ? 0 : compareFigures(to.value, start);
}

/** As precise as staff wrote: "23.0", not "23". */
function writtenFigures(figures: readonly Quantity[]): string {
  return figures
    .map(({ label, value, decimals }) => `${label ?? ""}${value.toFixed(Math.min(decimals, 20))}`)
    .join(" ");
}
