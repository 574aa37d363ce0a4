import { computeRate } from "../evaluate/rate";
import type { EvaluatedIndicator, EvaluatedYear, RateMethod } from "../evaluate/types";
import type { Entry } from "../indicator";
import { comparableFigures } from "./plan-path";

/** A written rate as the shares it may mean, each with the step of its last digit: 「95.5%」, 「95.5」, 「0.95」. */
export interface WrittenRate {
  readonly share: number;
  readonly step: number;
}

/** What the staff wrote as 達成率; empty for words, dashes and blanks. */
export function readRates(entry: Entry): readonly WrittenRate[] {
  const [figure, ...rest] = comparableFigures(entry);
  if (!figure || rest.length > 0 || figure.bound !== null) return [];
  const percent = { share: figure.value / 100, step: 0.01 / 10 ** figure.decimals };
  const isBare = !/[%％割]/.test(entry.text);
  // 三重県 writes 0.95 for 95 %; no one writes a rate of 950 % that way.
  const isDecimal = isBare && figure.decimals > 0 && figure.value < 10;
  return isDecimal ? [percent, { share: figure.value, step: 1 / 10 ** figure.decimals }] : [percent];
}

/** Rounded half up, cut off or rounded up to the digits written: all are within one step of the true share. */
export function agrees(written: readonly WrittenRate[], share: number): boolean {
  return written.some((rate) => Math.abs(rate.share - share) < rate.step * (1 - 1e-9) + 1e-12);
}

/** The shares a method gives, one for each component (小, 中), and their mean, which some write for both. */
export function sharesBy(
  method: RateMethod,
  year: EvaluatedYear,
  indicator: EvaluatedIndicator,
  plan?: Entry,
): readonly number[] {
  const { baseline, finalTarget } = indicator.indicator;
  const shares: number[] = [];
  for (const pair of year.comparisons) {
    const find = (entry: Entry | null) =>
      comparableFigures(entry).find((one) => one.label === pair.plan.label)?.value ?? null;
    const planned = plan ? find(plan) : pair.plan.relative ? null : pair.plan.value;
    if (planned === null) continue;
    const figures = {
      plan: planned,
      actual: pair.actual.value,
      baseline: find(baseline),
      finalTarget: find(finalTarget),
      elapsed: null,
    };
    const rate = computeRate(method, figures);
    if (rate.kind === "rate") shares.push(rate.value);
  }
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return shares.length > 1 ? [...shares, mean] : shares;
}
