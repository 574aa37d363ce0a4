import {
  DEFAULT_EVALUATE_OPTIONS,
  type EvaluateOptions,
  evaluatePair,
  evaluateSheet,
  findScale,
} from "../../shared/evaluate";
import { type RollUp, rollUp } from "../../shared/evaluate/roll-up";
import { gyokaku } from "../../shared/evaluate/scales/gyokaku";
import type { EvaluatedIndicator } from "../../shared/evaluate/types";
import type { Indicator } from "../../shared/indicator";
import type { Sheet } from "../../shared/sheet";
import fc from "../made-up";
import { at, entry, type Given, indicatorOf } from "./indicators";

const AREA = { top: 0, left: 0, bottom: 0, right: 0 };
const SHEET: Sheet = { name: "5-1", cells: [], merges: [], visibility: "visible", isProtected: false };

function evaluate(
  indicators: readonly Indicator[],
  options: Partial<EvaluateOptions> = {},
): readonly EvaluatedIndicator[] {
  const region = { form: "f", area: AREA, indicators, budgets: [], actions: [], headingRows: [], fields: [] };
  const reading = { regions: [region], labelsFound: [], labelsSought: [], unclaimed: 0 };
  return evaluateSheet(SHEET, reading, { ...DEFAULT_EVALUATE_OPTIONS, ...options }).indicators;
}

const one = (given: Given, options?: Partial<EvaluateOptions>): EvaluatedIndicator =>
  evaluate([indicatorOf(given)], options)[0]!;

const YEARS: Given["years"] = { 2019: ["50", "45"], 2020: ["50", "48"], 2021: ["55", ""] };

test("years after the evaluation year are not due; the evaluation year stands for the indicator", () => {
  const { years, current } = one({ name: "利用者数", years: YEARS });
  expect(years.map(({ verdict, isDue }) => [verdict, isDue])).toEqual([
    ["missed", true],
    ["missed", true],
    ["not-due", false],
  ]);
  expect(current?.record.fiscalYear).toBe(2020);
});

test("the settings move the year: an unfilled year becomes one that was not measured", () => {
  const { years, current } = one({ name: "利用者数", years: YEARS }, { evaluationYear: 2021 });
  expect(years[2]).toMatchObject({ verdict: "not-measured", reason: "actual-blank", isDue: true });
  expect(current?.record.fiscalYear).toBe(2021);
});

test("the latest due year stands in where the evaluation year has no record; none due: none", () => {
  expect(one({ years: { 2018: ["1", "2"] } }, { evaluationYear: 2020 }).current?.record.fiscalYear).toBe(2018);
  expect(one({ years: { 2025: ["1"] } }, { evaluationYear: 2020 }).current).toBeNull();
});

test("a list that names no year is due once anyone has filled in an actual", () => {
  const yearless = (actual: string): Indicator => {
    const indicator = indicatorOf({ name: "件数" });
    const record = { fiscalYear: null, heading: null, writtenRate: null, writtenRating: null };
    return { ...indicator, years: [{ ...record, plan: entry("5"), actual: entry(actual) }] };
  };
  expect(evaluate([yearless(""), yearless("")]).map(({ current }) => current?.verdict)).toEqual([undefined, undefined]);
  expect(evaluate([yearless(""), yearless("6")]).map(({ current }) => current?.verdict)).toEqual([
    "not-measured",
    "met",
  ]);
});

test("under a heading that no one can read only a filled actual is due", () => {
  const indicator = indicatorOf({ name: "件数" });
  const heading = { ...at("R年度"), writtenYear: null, fiscalYear: null };
  const record = { fiscalYear: null, heading, writtenRate: null, writtenRating: null, plan: entry("5") };
  const years = [
    { ...record, actual: entry("") },
    { ...record, actual: entry("6") },
  ];
  expect(evaluate([{ ...indicator, years }])[0]!.years.map(({ verdict }) => verdict)).toEqual(["not-due", "met"]);
});

test("an indicator's own settings are found by its name, folded, and by the sheet", () => {
  const given: Given = { name: "1箱 あたり単価", years: { 2020: ["100", "120"] } };
  const own = {
    name: "１箱あたり単価",
    direction: "higher",
    method: "actual/plan",
    scale: findScale("dokuho-sd")!,
  } as const;
  expect(one(given).current).toMatchObject({ verdict: "missed", rating: "B" });
  expect(one(given, { indicators: [own] }).current).toMatchObject({ verdict: "met", rating: "A" });
  expect(one(given, { indicators: [{ ...own, sheet: "5-1" }] }).current?.verdict).toBe("met");
  expect(one(given, { indicators: [{ ...own, sheet: "5-*" }] }).current?.verdict).toBe("met");
  expect(one(given, { indicators: [{ ...own, sheet: "5-2" }] }).current?.verdict).toBe("missed");
});

test("前年度以上 looks at the actual of the year before", () => {
  const years: Given["years"] = { 2019: ["10", "12"], 2020: ["前年度以上", "11"] };
  expect(one({ name: "講座数", years }).current).toMatchObject({ verdict: "missed" });
});

test("methods by direction, as the settings say", () => {
  const rateMethods = { higher: "baseline-progress", lower: "2-actual/plan", keep: "actual/plan" } as const;
  const higher = one({ name: "利用者数", baseline: "100", years: { 2020: ["110", "105"] } }, { rateMethods });
  expect(higher.current?.rate).toEqual({ kind: "rate", value: 0.5, method: "baseline-progress" });
  const lower = one({ name: "待機児童数", years: { 2020: ["10", "12"] } }, { rateMethods });
  expect(lower.current?.rate).toEqual({ kind: "rate", value: 0.8, method: "2-actual/plan" });
});

test("多摩型: 30 of 100 two years into five is 75 % of what two years should bring", () => {
  const given: Given = {
    name: "移住者数の累計",
    baseline: "0",
    baselineYear: 2018,
    finalTarget: "100",
    finalTargetYear: 2023,
    years: { 2020: ["40", "30"] },
  };
  expect(one(given, { scale: findScale("tama")! }).current?.rating).toBe("②");
});

test("長与型 against the baseline, in the direction of the indicator", () => {
  const scale = findScale("長与型")!;
  const rating = (actual: string) =>
    one({ name: "苦情件数", baseline: "100", years: { 2020: ["80", actual] } }, { scale }).current?.rating;
  expect(["79", "80", "85", "90", "100", "110", "111"].map(rating)).toEqual(["S", "A", "A", "B", "B", "B", "C"]);
});

test("a scale's class for what was not measured", () => {
  const scale = findScale("長与型")!;
  expect(one({ years: { 2020: ["80", "—"] } }, { scale }).current?.rating).toBe("−");
});

/** Five indicators: A, A, B, C and one not measured. */
const GROUP = evaluate(
  ["100", "120", "90", "50", "—"].map((actual) => indicatorOf({ name: "利用者数", years: { 2020: ["100", actual] } })),
);

test("roll-up counts verdicts and ratings; what was not measured is no miss", () => {
  const { verdicts, ratings, shareMet, indicators }: RollUp = rollUp(GROUP, gyokaku, "worst");
  expect(indicators).toBe(5);
  expect(verdicts).toEqual({ met: 2, missed: 2, "not-measured": 1, "not-due": 0, unjudgeable: 0 });
  expect(ratings).toEqual([
    { rating: "A", count: 2 },
    { rating: "B", count: 1 },
    { rating: "C", count: 1 },
  ]);
  expect(shareMet).toBe(0.5);
});

test("one rating for a group: the worst, or the level nearest the mean", () => {
  expect(rollUp(GROUP, gyokaku, "worst").rating).toBe("C");
  // Places 0, 0, 1, 2: mean 0.75, nearest B.
  expect(rollUp(GROUP, gyokaku, "average").rating).toBe("B");
  expect(rollUp([], gyokaku, "worst").rating).toBeNull();
});

test("points: four for A, three for B, two for C", () => {
  expect(rollUp(GROUP, gyokaku, "points").points).toEqual({ reached: 13, possible: 16 });
});

const texts = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.constantFrom(
    "5以上",
    "小100 中100",
    "15％減",
    "維持",
    "—",
    "0",
    "▲3",
    "5～10",
    "±5％以内",
    "前年度以上",
    "2倍",
    "594(800)",
  ),
);

test("any two texts have a verdict, and a rate is never shown without a comparison", () => {
  fc.assert(
    fc.property(texts, texts, fc.option(texts), (plan, actual, baseline) => {
      const result = evaluatePair(plan, actual, baseline === null ? {} : { baseline, previous: baseline });
      expect(["met", "missed", "not-measured", "unjudgeable"]).toContain(result.verdict);
      expect(Number.isFinite(result.achievementRate ?? 0)).toBe(true);
      if (result.achievementRate !== null) expect(["met", "missed"]).toContain(result.verdict);
      if (result.verdict === "unjudgeable" || result.verdict === "not-measured") expect(result.reason).toBeDefined();
    }),
    { numRuns: 500 },
  );
});
