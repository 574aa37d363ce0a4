import type { Indicator } from "../../indicator";
import { foldUnit } from "../../quantity/units";
import { type Figure, formUnitOf, singleQuantity } from "../figures";
import type { ScaleDoubt } from "./types";

/** Slips of digits and units: ×10, 万 ×10 or 百 ×100, 千円 for 円 ×1000. */
const POWERS = [10, 100, 1000] as const;
/** Several figures that agree may be this far from the power (82.5 → 7.5 → 85), a single one only half of it. */
const SLACK_OF_SEVERAL = 1.25;
const SLACK_OF_ONE = 1.05;
/** Counts that start small grow tenfold in earnest. */
const SMALLEST_COUNT = 10;
/** With a digit taken off the figure lies among the others; even the largest of them is this part of the power away. */
const LEAST_DISTANCE = 0.65;
/** Where the staff's own rate proves the slip, no other figure may be of the size as written. */
const OTHER_SIZE = 0.4;

interface Slip {
  readonly power: number;
  readonly isLarger: boolean;
  readonly other: Figure;
  /** Proved by the staff's own 達成率. */
  readonly isByRate?: boolean;
}

/** Figures that are about ten, a hundred or a thousand times what everything beside them says, or such a part of it. */
export function findPowers(indicator: Indicator, figures: readonly Figure[], least: number): readonly ScaleDoubt[] {
  const hasRate = indicator.years.some(({ writtenRate }) => singleQuantity(writtenRate) !== null);
  if (!hasRate && areOfOneSize(figures)) return [];
  const powers = POWERS.filter((power) => power >= least);
  const doubts: ScaleDoubt[] = [];
  for (const figure of figures) {
    const references = referencesFor(figure, figures);
    const slip =
      slipOfAll(figure, references, powers) ??
      spikeAmong(figure, references, powers) ??
      slipByRate(figure, figures, indicator, powers);
    // 0.985 under % beside 98.4 is a share entered as it is; that is said with what to write.
    if (!slip || isShareUnderPercent(figure, slip, indicator)) continue;
    if (slip.power === 10 && !slip.isByRate && (isBorneOut(figure, figures) || isOfEpidemic(figure, slip))) continue;
    const times = timesBetween(figure, slip.other);
    doubts.push({ kind: slip.isLarger ? "larger" : "smaller", entry: figure.entry, times, beside: slip.other.entry });
  }
  return doubts;
}

/** Nearly all indicators: no figure is even twice another, so none is off by a power of ten. */
function areOfOneSize(figures: readonly Figure[]): boolean {
  const sizes = figures.map(({ value }) => Math.abs(value)).filter((size) => size > 0);
  return sizes.length < 2 || Math.max(...sizes) < 2 * Math.min(...sizes);
}

/**
 * What a figure should be of the same size as: the nearest figures of its own row before and after, the baseline, and
 * for an actual its plan, for the last one also the next year's. A plan is not held to the actuals: they may fail it.
 * Where that is only one, the figure two before it counts too; not two after it, since counts grow.
 */
function referencesFor(figure: Figure, figures: readonly Figure[]): readonly Figure[] {
  const row = figures.filter((other) => other.measure === figure.measure);
  const at = row.indexOf(figure);
  const baseline = figures.find((other) => other.measure === "baseline");
  const plan = figure.measure === "actual" ? planFor(figure, figures, at === row.length - 1) : undefined;
  const near = [row[at - 1], row[at + 1], plan, baseline];
  const references = withFigure(near);
  return references.length === 1 ? withFigure([...near, row[at - 2]]) : references;
}

function withFigure(figures: readonly (Figure | undefined)[]): readonly Figure[] {
  return figures.filter((figure): figure is Figure => figure !== undefined && figure.value !== 0);
}

/** The plan of the figure's year; for the last actual, where the years so far have none, the first plan after it. */
function planFor({ fiscalYear }: Figure, figures: readonly Figure[], isLast: boolean): Figure | undefined {
  const plans = figures.filter((other) => other.measure === "plan");
  const own = plans.find((plan) => plan.fiscalYear === fiscalYear);
  if (own || fiscalYear === null || !isLast) return own;
  const isEarlier = (plan: Figure) => plan.fiscalYear !== null && plan.fiscalYear < fiscalYear;
  return plans.some(isEarlier)
    ? undefined
    : plans.find((plan) => plan.fiscalYear !== null && plan.fiscalYear > fiscalYear);
}

/** How a value is off from another one by a power of ten; null where it is not. */
function powerBetween(
  value: number,
  other: number,
  slack: number,
  powers: readonly number[],
): Pick<Slip, "power" | "isLarger"> | null {
  const isLarger = value > other;
  const ratio = isLarger ? value / other : other / value;
  const power = powers.find((p) => ratio >= p / slack - 1e-9 && ratio <= p * slack + 1e-9);
  return power === undefined ? null : { power, isLarger };
}

function isCountThatStartsSmall(a: Figure, b: Figure): boolean {
  const small = Math.abs(a.value) < Math.abs(b.value) ? a : b;
  return Math.abs(small.value) < SMALLEST_COUNT && small.decimals === 0;
}

function hasSameSign(a: Figure, b: Figure): boolean {
  return a.value > 0 === b.value > 0;
}

/** All references must say the same slip; a lone reference counts only for an actual against its plan. */
function slipOfAll(figure: Figure, references: readonly Figure[], powers: readonly number[]): Slip | null {
  const first = references[0];
  if (!first || figure.value === 0) return null;
  if (references.length === 1 && !(figure.measure === "actual" && first.measure === "plan")) return null;
  const slack = references.length === 1 ? SLACK_OF_ONE : SLACK_OF_SEVERAL;
  const slip = powerBetween(figure.value, first.value, slack, powers);
  if (!slip) return null;
  const isAgreed = references.every((other) => {
    const same = hasSameSign(figure, other) ? powerBetween(figure.value, other.value, slack, powers) : null;
    return same?.power === slip.power && same.isLarger === slip.isLarger && !isCountThatStartsSmall(figure, other);
  });
  return isAgreed ? { ...slip, other: references.find((r) => r.measure === "plan") ?? first } : null;
}

/**
 * 531,880 beside 30,120, 41,200 and a plan of 60,000: without one digit it lies among them, with it far above all. Only
 * upwards, and only where no figure comes near: what an epidemic cut to a tenth, and what came back after it, is real.
 */
function spikeAmong(figure: Figure, references: readonly Figure[], powers: readonly number[]): Slip | null {
  if (references.length < 2 || figure.value <= 0) return null;
  if (references.some((other) => other.value <= 0 || isCountThatStartsSmall(figure, other))) return null;
  const values = references.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const power = powers.find((p) => {
    const meant = figure.value / p;
    const isAmong = meant >= least / SLACK_OF_SEVERAL && meant <= most * SLACK_OF_SEVERAL;
    return isAmong && figure.value >= most * p * LEAST_DISTANCE;
  });
  if (power === undefined) return null;
  const other = references.find((r) => r.measure === "plan") ?? references[0]!;
  return { power, isLarger: true, other };
}

/** The staff's 達成率 is right once the actual, or the plan, has its digit taken off or put back. */
function slipByRate(
  figure: Figure,
  figures: readonly Figure[],
  indicator: Indicator,
  powers: readonly number[],
): Slip | null {
  const ofYear = (measure: Figure["measure"]) =>
    figures.find((other) => other.measure === measure && other.fiscalYear === figure.fiscalYear);
  const [plan, actual] = [ofYear("plan"), ofYear("actual")];
  const record = indicator.years.find(({ fiscalYear }) => fiscalYear === figure.fiscalYear);
  const rate = singleQuantity(record?.writtenRate ?? null);
  if (!plan || !actual || !rate || rate.bound !== null || plan.value <= 0 || actual.value <= 0) return null;
  if (rate.value < 10 || isCountThatStartsSmall(plan, actual)) return null;
  const holds = (share: number) => Math.abs(rate.value - share * 100) < 10 ** -rate.decimals * (1 - 1e-9);
  const [plain, turned] = [actual.value / plan.value, plan.value / actual.value];
  if (holds(plain) || holds(turned)) return null;
  // One reference besides the two must say which of them slipped; the plan is taken as right where there is none.
  const besides = referencesFor(figure, figures).filter((other) => other !== plan && other !== actual);
  if (figure === plan && besides.length === 0) return null;
  for (const power of powers) {
    for (const isLarger of [true, false]) {
      const factor = (figure === actual) === isLarger ? 1 / power : power;
      if (!holds(plain * factor) && !holds(turned / factor)) continue;
      const isFar = besides.every((other) => {
        const ratio = isLarger ? figure.value / other.value : other.value / figure.value;
        return ratio >= power * OTHER_SIZE;
      });
      if (isFar) return { power, isLarger, other: figure === actual ? plan : besides[0]!, isByRate: true };
    }
  }
  return null;
}

/** A plan for ten times as much whose own actual is of that size: a new facility, not a slip. */
function isBorneOut(figure: Figure, figures: readonly Figure[]): boolean {
  const actual = figures.find((other) => other.measure === "actual" && other.fiscalYear === figure.fiscalYear);
  if (figure.measure !== "plan" || !actual || actual.value === 0) return false;
  const ratio = figure.value / actual.value;
  return ratio > OTHER_SIZE && ratio < 1 / OTHER_SIZE;
}

/** 令和2・3年度, in which an epidemic cut counts of visitors and events to a tenth everywhere. */
function isOfEpidemic({ measure, fiscalYear, decimals }: Figure, { isLarger }: Slip): boolean {
  return measure === "actual" && !isLarger && decimals === 0 && (fiscalYear === 2020 || fiscalYear === 2021);
}

function isShareUnderPercent({ value }: Figure, { power, isLarger, other }: Slip, indicator: Indicator): boolean {
  const isShare = !isLarger && power === 100 && value > 0 && value <= 1 && other.value >= 5;
  return isShare && foldUnit(formUnitOf(indicator) ?? "") === "%";
}

/** To one digit, as one would say it: 10 for 10.4, 9 for 8.87, 1000 for 985. */
function timesBetween({ value }: Figure, other: Figure): number {
  const ratio = Math.max(value / other.value, other.value / value);
  const step = 10 ** Math.floor(Math.log10(ratio));
  return Math.round(ratio / step) * step;
}
