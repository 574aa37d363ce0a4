import type { Quantity } from "../quantity/types";

/** 約600, 概ね95: how far from it still is about it, as a share of it: half of its last digit, but within these. */
const LEAST_SHARE = 0.02;
const MOST_SHARE = 0.05;

/** 約, 概ね, 程度, 前後; also 「約95％以上」, where the bound stands beside it. */
function isApproximate({ bound, note }: Quantity): boolean {
  return bound === "about" || (note !== undefined && /約|概ね|おおむね|程度|前後/.test(note));
}

/**
 * Whether an actual that misses an approximate plan is about it all the same. The verdict compares with the number as
 * written; whether 94.6 is 「概ね95」 only people can say.
 */
export function isAbout(plan: Quantity, figure: number, gap: number): boolean {
  if (!isApproximate(plan) || figure === 0) return false;
  const size = Math.abs(figure);
  const share = stepOf(size, plan.decimals) / 2 / size;
  return Math.abs(gap) <= size * Math.min(MOST_SHARE, Math.max(LEAST_SHARE, share)) + 1e-9;
}

/** The place of the last digit that is not 0: 100 for 600, 1 for 95, 0.1 for 4.5. */
function stepOf(size: number, decimals: number): number {
  let step = 10 ** -decimals;
  while (Math.abs(size / (step * 10) - Math.round(size / (step * 10))) < 1e-9) step *= 10;
  return step;
}
