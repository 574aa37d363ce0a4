import type { Bound, Quantity, RelativeChange } from "../quantity/types";
import { compareFigures, differenceOf } from "./rounding";
import { valueInUnitOf } from "./same-unit";
import type { Direction, VerdictReason } from "./types";

/** Which side of the plan is good for one comparison. */
export type Side = "higher" | "lower";

/** What one comparison may lean on besides the two figures. */
export interface CompareContext {
  readonly direction: Direction;
  /** The unit of the form, for cells that write none. */
  readonly unit: string | null;
  /** The figure a relative plan starts from; null where the sheet has none. */
  readonly reference: (relative: RelativeChange) => Quantity | null;
}

export type QuantityComparison =
  | {
      readonly kind: "compared";
      readonly isMet: boolean;
      /** actual - plan; null where the two are not one scale (ranges, changes). */
      readonly gap: number | null;
      /** The plan as one figure, and the side that is good: what a rate may be computed from. */
      readonly plan: number | null;
      /** The actual in the unit of the plan. */
      readonly actual: number;
      readonly side: Side | null;
    }
  | { readonly kind: "unjudgeable"; readonly reason: VerdictReason };

/** The side a bound names; null for ranges and for no bound. */
export function sideOfBound(bound: Bound | null): Side | null {
  if (bound === "at-least" || bound === "above") return "higher";
  if (bound === "at-most" || bound === "below") return "lower";
  return null;
}

/** Compares values with the bound; never rounded rates: 98.70 against 98.78 is missed. */
export function compareQuantities(plan: Quantity, actual: Quantity, context: CompareContext): QuantityComparison {
  if (isMultiple(plan, actual, context.unit)) {
    return compareWithChange(plan, { change: "ratio", against: null }, actual, context);
  }
  // A change is a share of something in another unit (前年度比5％減 of 1,200人).
  const value = plan.relative ? actual.value : valueInUnitOf(plan, actual, context.unit);
  if (value === null) return { kind: "unjudgeable", reason: "units-differ" };
  if (plan.relative) return compareWithChange(plan, plan.relative, actual, context);
  if (actual.relative) return { kind: "unjudgeable", reason: "no-reference" };
  if (plan.bound === "range") return compareWithRange(plan, value, context.direction);
  if (plan.bound === "within") return compareWithWidth(plan.value, value);
  return compareWithFigure(plan.value, plan.bound, value, context.direction);
}

/** 「2倍」 of what the form counts in another unit. */
function isMultiple(plan: Quantity, actual: Quantity, formUnit: string | null): boolean {
  const unit = actual.unit ?? formUnit;
  return plan.unit === "倍" && !plan.relative && unit !== null && unit !== "倍";
}

/** The bound written on the plan is stronger than the indicator's direction. */
function compareWithFigure(
  plan: number,
  bound: Bound | null,
  actual: number,
  direction: Direction,
): QuantityComparison {
  const side = sideOfBound(bound) ?? sideOfDirection(direction);
  const order = compareFigures(actual, plan);
  const gap = differenceOf(actual, plan);
  if (side === null) {
    // 維持・範囲型 with a bare number: at the number it is kept; off it nobody can tell without a range.
    if (direction === "keep") return { kind: "compared", isMet: order === 0, gap, plan, actual, side };
    return { kind: "unjudgeable", reason: direction === "unknown" ? "direction-unknown" : "no-reference" };
  }
  const isStrict = bound === "below" || bound === "above";
  const isMet = order === 0 ? !isStrict : order > 0 === (side === "higher");
  return { kind: "compared", isMet, gap, plan, actual, side };
}

function sideOfDirection(direction: Direction): Side | null {
  return direction === "higher" || direction === "lower" ? direction : null;
}

/** 5～10: both ends included. Beyond the good end of a range it is met as well: 61 % of a 満足度 planned at 50～60. */
function compareWithRange(plan: Quantity, actual: number, direction: Direction): QuantityComparison {
  const isHighEnough = compareFigures(actual, plan.value) >= 0;
  const isLowEnough = compareFigures(actual, plan.high ?? plan.value) <= 0;
  const isMet = (isHighEnough || direction === "lower") && (isLowEnough || direction === "higher");
  return { kind: "compared", isMet, gap: null, plan: null, actual, side: null };
}

/** ±5％以内: the actual is itself the deviation. One many times wider is no deviation but a level: not judged. */
function compareWithWidth(width: number, actual: number): QuantityComparison {
  const size = Math.abs(actual);
  if (width > 0 && size > width * 10) return { kind: "unjudgeable", reason: "no-reference" };
  return { kind: "compared", isMet: compareFigures(size, width) <= 0, gap: null, plan: null, actual, side: null };
}

function compareWithChange(
  plan: Quantity,
  change: RelativeChange,
  actual: Quantity,
  context: CompareContext,
): QuantityComparison {
  if (actual.relative) return compareChanges(plan, change, actual, actual.relative, context.direction);
  const start = context.reference(change);
  if (!start) return { kind: "unjudgeable", reason: "no-reference" };
  const target = changedBy(plan, change, start.value);
  return compareWithFigure(target, boundOfChange(plan.bound, change), actual.value, context.direction);
}

/** 「6.1%減額」 against 「6.2%減額」: the change is the value, and more of it is better unless a bound says less. */
function compareChanges(
  plan: Quantity,
  planned: RelativeChange,
  actual: Quantity,
  happened: RelativeChange,
  direction: Direction,
): QuantityComparison {
  if (planned.change === "ratio" && happened.change === "ratio") {
    return compareWithFigure(plan.value, plan.bound, actual.value, direction);
  }
  if (planned.change === "ratio" || happened.change === "ratio") {
    return { kind: "unjudgeable", reason: "units-differ" };
  }
  const value = planned.change === happened.change ? actual.value : -actual.value;
  return compareWithFigure(plan.value, sideOfBound(plan.bound) ? plan.bound : "at-least", value, direction);
}

const SHARE_UNITS: Readonly<Record<string, number>> = { "%": 0.01, 割: 0.1, 倍: 1 };

/** The figure meant by 「15％減」, 「2倍」, 「3人増」 from where it starts. */
function changedBy(plan: Quantity, { change }: RelativeChange, start: number): number {
  const share = plan.unit === null ? undefined : SHARE_UNITS[plan.unit];
  if (change === "ratio") return start * plan.value * (share ?? 1);
  const step = share === undefined ? plan.value : Math.abs(start) * plan.value * share;
  return change === "increase" ? start + step : start - step;
}

/** 「15％以上減」 bounds the decrease from below, so the figure from above. */
function boundOfChange(bound: Bound | null, { change }: RelativeChange): Bound | null {
  if (change === "ratio") return bound;
  const isFlipped = change === "decrease";
  switch (bound) {
    case "at-most":
      return isFlipped ? "at-least" : "at-most";
    case "below":
      return isFlipped ? "above" : "below";
    case "above":
      return isFlipped ? "below" : "above";
    default:
      return isFlipped ? "at-most" : "at-least";
  }
}
