import { evaluatePair, type PairOptions } from "../../shared/evaluate";

/** Typed by hand; the first is the contract of the design. */
const ROWS: readonly (readonly [plan: string, actual: string, options: PairOptions, result: object])[] = [
  [
    "2以下",
    "0.75",
    { unit: "mg/L" },
    { verdict: "met", achievementRate: 2.67, method: "plan/actual", rating: "A", direction: "lower" },
  ],
  [
    "23.0",
    "21.6",
    {},
    { verdict: "missed", achievementRate: 0.939, method: "actual/plan", rating: "B", direction: "higher" },
  ],
  [
    "98.78",
    "98.70",
    { unit: "%" },
    { verdict: "missed", achievementRate: 0.999, method: "actual/plan", rating: "B", direction: "higher" },
  ],
  [
    "180以内",
    "197",
    { unit: "位" },
    { verdict: "missed", achievementRate: 0.914, method: "plan/actual", rating: "B", direction: "lower" },
  ],
  [
    "28.4",
    "27.9",
    { baseline: "28.7" },
    { verdict: "met", achievementRate: 1.02, method: "plan/actual", rating: "A", direction: "lower" },
  ],
  [
    "3,270",
    "3,167",
    { direction: "lower", scale: "独法S～D" },
    { verdict: "met", achievementRate: 1.03, method: "plan/actual", rating: "B", direction: "lower" },
  ],
  [
    "100",
    "100",
    { unit: "%", scale: "osaka-library-2016" },
    { verdict: "met", achievementRate: 1, method: "actual/plan", rating: "A", direction: "higher" },
  ],
  [
    "100",
    "100",
    { unit: "人", scale: "osaka-library-2016" },
    { verdict: "met", achievementRate: 1, method: "actual/plan", rating: "B", direction: "higher" },
  ],
  [
    "前年度以上",
    "105",
    { previous: "100" },
    { verdict: "met", achievementRate: 1.05, method: "actual/plan", rating: "A", direction: "higher" },
  ],
  [
    "0件",
    "2件",
    {},
    {
      verdict: "missed",
      achievementRate: null,
      method: null,
      rating: null,
      direction: "lower",
      rateObstacle: "plan-zero",
    },
  ],
  [
    "50",
    "—",
    {},
    {
      verdict: "not-measured",
      achievementRate: null,
      method: null,
      rating: null,
      direction: "higher",
      reason: "actual-absent",
      rateObstacle: "no-actual",
    },
  ],
  [
    "▲2,700",
    "▲2,530",
    { baseline: "▲3,703", scale: "nagano" },
    { verdict: "met", achievementRate: null, method: null, rating: "A", direction: "higher", rateObstacle: "negative" },
  ],
];

test.each(ROWS)("%s | %s | %j", (plan, actual, options, result) => {
  expect(evaluatePair(plan, actual, options)).toEqual(result);
});

test("a scale that no one knows gives no rating, and everything else as before", () => {
  const { rating, verdict } = evaluatePair("100", "90", { scale: "五段階" });
  expect([rating, verdict]).toEqual([null, "missed"]);
});

test("the keys stand in the order of the contract", () => {
  expect(JSON.stringify(evaluatePair("2以下", "0.75", { unit: "mg/L" }))).toBe(
    '{"verdict":"met","achievementRate":2.67,"method":"plan/actual","rating":"A","direction":"lower"}',
  );
});
