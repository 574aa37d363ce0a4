import { computeRate, lowestRate, progressOf } from "../../shared/evaluate/rate";
import {
  compareFigures,
  differenceOf,
  formatShare,
  roundDecimal,
  roundShare,
  roundShareBriefly,
} from "../../shared/evaluate/rounding";
import type { RateMethod } from "../../shared/evaluate/types";

const figures = (plan: number, actual: number, more: object = {}) => ({
  plan,
  actual,
  baseline: null,
  finalTarget: null,
  elapsed: null,
  ...more,
});

/** Percentages as published, or worked out by hand. */
const RATES: readonly (readonly [
  method: RateMethod,
  given: ReturnType<typeof figures>,
  percent: number,
  note: string,
])[] = [
  ["actual/plan", figures(23, 21.6), 93.9, "小諸市"],
  ["actual/plan", figures(350, 163), 46.6, "福岡市"],
  ["plan/actual", figures(5.8, 4.9), 118.4, "福岡市"],
  ["plan/actual", figures(5.8, 5.3), 109.4, "福岡市"],
  ["plan/actual", figures(2, 0.75), 266.7, "小諸市"],
  ["plan/actual", figures(10, 20), 50, "a common office habit"],
  ["2-actual/plan", figures(10, 12), 80, "by hand"],
  ["2-actual/plan", figures(10, 25), -50, "by hand: negative beyond twice the plan"],
  ["baseline-progress", figures(110, 105, { baseline: 100 }), 50, "the field's example: 95.5 % by the first method"],
  ["actual/plan", figures(110, 105, { baseline: 100 }), 95.5, "the same figures"],
  ["baseline-progress", figures(-2700, -2530, { baseline: -3703 }), 116.9, "長野県: 1173 of 1003"],
  ["expected-by-year", figures(0, 5, { baseline: 0, finalTarget: 20, elapsed: 0.4 }), 62.5, "by hand: 8 expected"],
  ["elapsed-share", figures(0, 30, { finalTarget: 100, elapsed: 0.4 }), 75, "多摩市: 20 % a year, second year"],
];

test.each(RATES)("%s %j is %d %% (%s)", (method, given, percent) => {
  const rate = computeRate(method, given);
  if (rate.kind !== "rate") throw new Error(`no rate: ${rate.obstacle}`);
  expect(rate.method).toBe(method);
  expect(roundDecimal(rate.value * 100, 1, "half-up")).toBe(percent);
});

test.each([
  ["actual/plan", figures(0, 5), "plan-zero"],
  ["plan/actual", figures(5, 0), "actual-zero"],
  ["plan/actual", figures(0, 0), "plan-zero"],
  ["actual/plan", figures(-2700, -2530), "negative"],
  ["plan/actual", figures(31.8, -18.9), "negative"],
  ["baseline-progress", figures(10, 5), "no-baseline"],
  ["baseline-progress", figures(10, 5, { baseline: 10 }), "plan-equals-baseline"],
  ["elapsed-share", figures(10, 5), "no-plan"],
] as const)("%s %j cannot be computed: %s", (method, given, obstacle) => {
  expect(computeRate(method, given)).toEqual({ kind: "none", obstacle });
});

test("of several components the lowest counts, and one without a rate hides the whole", () => {
  const low = { kind: "rate", value: 0.8, method: "actual/plan" } as const;
  const high = { kind: "rate", value: 1.1, method: "actual/plan" } as const;
  expect(lowestRate([high, low])).toEqual(low);
  expect(lowestRate([high, { kind: "none", obstacle: "negative" }])).toEqual({ kind: "none", obstacle: "negative" });
});

test("progress: -2.5 for 21.6 against 23.0 from 22.6; none where the plan lies on the wrong side", () => {
  expect(progressOf(23, 21.6, 22.6, "higher")).toBe(-2.5);
  expect(progressOf(3270, 3167, 3310, "lower")).toBe(3.575);
  expect(progressOf(116, 106.9, 117.8, "higher")).toBeNull();
  expect(progressOf(150, 130.9, 128.7, "lower")).toBeNull();
  expect(progressOf(50, 50, 50, "higher")).toBeNull();
  expect(progressOf(50, 50, null, "higher")).toBeNull();
});

test.each([
  [1.005, 2, "half-up", 1.01],
  [0.29 * 100, 0, "truncate", 29],
  [129.075, 1, "truncate", 129],
  [117.95, 1, "truncate", 117.9],
  [79.97, 0, "truncate", 79],
  [79.97, 0, "half-up", 80],
  [2.675, 2, "half-up", 2.68],
  [-2.5, 0, "half-up", -3],
  [-2.9, 0, "truncate", -2],
  [-0.0001, 2, "half-up", 0],
  [12345678.905, 2, "half-up", 12345678.91],
] as const)("%d to %d digits, %s: %d", (value, digits, mode, expected) => {
  expect(roundDecimal(value, digits, mode)).toBe(expected);
});

test("茨城県 cuts: 5,163 of 4,000 is 129.0, 7,077 of 6,000 is 117.9", () => {
  const cut = { mode: "truncate", percentDigits: 1 } as const;
  expect(formatShare(5163 / 4000, cut)).toBe("129.0%");
  expect(formatShare(7077 / 6000, cut)).toBe("117.9%");
});

test("shares are rounded by the digits of their percentage, and briefly for one pair", () => {
  const half = { mode: "half-up", percentDigits: 1 } as const;
  expect(roundShare(21.6 / 23, half)).toBe(0.939);
  expect(roundShare(2 / 0.75, half)).toBe(2.667);
  expect(roundShareBriefly(21.6 / 23, half)).toBe(0.939);
  expect(roundShareBriefly(2 / 0.75, half)).toBe(2.67);
  expect(roundShareBriefly(12.345, half)).toBe(12.3);
  expect(roundShareBriefly(0.05649, half)).toBe(0.056);
  expect(formatShare(1, half)).toBe("100.0%");
});

test("float noise is no difference; a real difference is exact", () => {
  expect(compareFigures(0.1 + 0.2, 0.3)).toBe(0);
  expect(compareFigures(98.7, 98.78)).toBe(-1);
  expect(compareFigures(0, 0)).toBe(0);
  expect(compareFigures(0, 1e-9)).toBe(-1);
  expect(differenceOf(98.7, 98.78)).toBe(-0.08);
  expect(differenceOf(5089000000, 5047000000)).toBe(42000000);
  expect(differenceOf(0.3, 0.1)).toBe(0.2);
});
