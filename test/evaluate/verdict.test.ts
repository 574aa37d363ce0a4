import { judgePair } from "../../shared/evaluate/judge-pair";
import type { Direction, Verdict, VerdictReason } from "../../shared/evaluate/types";
import { readQuantity } from "../../shared/quantity/read";

interface Around {
  readonly baseline?: string;
  readonly previous?: string;
  readonly unit?: string;
  readonly baselineYear?: number;
}

/** plan, actual, direction, verdict (with the reason where there is one), what stands around. The year is 令和2年度. */
type Row = readonly [
  plan: string,
  actual: string,
  direction: Direction,
  verdict: Exclude<Verdict, "not-due"> | VerdictReason,
  around?: Around,
];

const NOT_MEASURED: readonly string[] = ["actual-blank", "actual-absent"];

/** K2, K6 小諸市; C: number of the cell pattern in the field notes. */
const ROWS: readonly Row[] = [
  // Plain figures.
  ["56.5", "55.2", "higher", "missed"], // K2
  ["15", "15", "higher", "met"], // K2
  ["69", "69.3", "higher", "met"], // K2
  ["98.78", "98.70", "higher", "missed"], // K2: 99.9 % of the plan
  ["98.83", "98.81", "higher", "missed"], // K6: 100.0 % when rounded
  ["98.88", "98.95", "higher", "met"], // K6
  ["763", "317", "higher", "missed"],
  ["90,000", "100,273", "higher", "met"], // K2
  ["3,270", "3,167", "lower", "met"], // K2
  ["3,270", "3,271", "lower", "missed"],
  ["3,270", "3,270", "lower", "met"],
  ["１５", "１６", "higher", "met"], // C2
  ["100", "100", "keep", "met"],
  ["100", "101", "keep", "missed"],
  ["100", "99", "unknown", "direction-unknown"],
  ["0.3", "0.30000000000000004", "lower", "met"], // 0.1 + 0.2 as a host computes it
  ["52.3", "52.300000000000004", "lower", "met"],
  ["55", "54.987212276214834", "higher", "missed"], // C14
  // Plan 0.
  ["0", "0", "lower", "met"],
  ["0", "2", "lower", "missed"], // K2: deaths in traffic
  ["0", "8.3", "lower", "missed"], // K2
  ["0件", "0件", "lower", "met"], // C43
  ["ゼロ", "1", "lower", "missed"], // C43
  // Bounds win over the direction.
  ["2以下", "0.75", "higher", "met"], // K2
  ["2以下", "2", "higher", "met"],
  ["2以下", "2.1", "higher", "missed"],
  ["13.2以内", "13.4", "lower", "missed"], // K2
  ["306以下", "307", "lower", "missed"], // K2
  ["180以内", "197", "lower", "missed"], // K2
  ["5以上", "6", "lower", "met"], // K2
  ["+1以上", "7", "higher", "met"], // K2
  ["+1以上", "0", "higher", "missed"],
  ["+1以上", "-3", "higher", "missed"],
  ["12.0 未満", "12.0", "lower", "missed"], // 須坂市; strict
  ["12.0 未満", "11.9", "lower", "met"],
  ["14.5%未満", "14.49", "lower", "met"], // C32
  ["１を超える", "1", "higher", "missed"], // C33
  ["１を超える", "1.01", "higher", "met"],
  ["46人を下回る", "45", "higher", "met"], // C37
  ["40以上", "73.4", "higher", "met"], // K6
  ["150以下", "130.9", "lower", "met"], // K6
  ["8位以内", "8", "lower", "met"], // C41
  ["毎年95%以上", "94.9", "higher", "missed"], // C29
  // Ranges and widths.
  ["5～10", "5", "keep", "met"],
  ["5～10", "10", "keep", "met"],
  ["5～10", "4.9", "keep", "missed"],
  ["15～26%", "27%", "keep", "missed"],
  // Beyond the good end of a range nobody has failed.
  ["15～26%", "27%", "higher", "met"],
  ["15～26%", "14%", "higher", "missed"],
  ["15～26%", "14%", "lower", "met"],
  ["15～26%", "27%", "lower", "missed"], // C40
  ["±5％以内", "-3.2%", "keep", "met"], // C39
  ["±5％以内", "5.1", "keep", "missed"],
  ["±5％以内", "98", "keep", "no-reference"],
  // Approximate: the number counts.
  ["約600", "600", "higher", "met"], // C15
  ["概ね60%", "59%", "higher", "about-plan"], // C16
  ["概ね60%", "50%", "higher", "missed"],
  ["約600", "572", "higher", "about-plan"],
  ["600団体程度", "560団体", "higher", "missed"],
  ["約95％以上", "94.6％", "higher", "about-plan"],
  ["約100", "103", "lower", "about-plan"],
  ["男性概ね90 女性概ね90", "男性89.5 女性70", "higher", "missed"],
  // Negative figures.
  ["▲2,700", "▲2,530", "higher", "met"], // 長野県
  ["▲2,700", "▲2,800", "higher", "missed"],
  ["31.8%以下", "▲18.9%", "higher", "met"], // 南アルプス市
  // Components: each must meet its plan.
  ["小100 中100", "小101 中100", "higher", "met"],
  ["小100 中100", "小101 中99.9", "higher", "missed"],
  ["男性80.25 女性85.40", "男性80.5 女性84.7", "higher", "missed"], // K2
  ["男性83.6以上 女性85.1以上", "男性82.08 女性83.83", "higher", "missed"], // K2
  ["小100 中100", "中101 小100", "higher", "met"],
  ["小100 中100", "小101", "higher", "labels-differ"],
  ["小100 中100", "101", "higher", "labels-differ"],
  ["100", "小101 中102", "higher", "labels-differ"],
  ["平均25日以内", "23", "lower", "met"], // C31: a label on one side only
  // A second measure on both sides, a part on one.
  ["594(800)", "600(814)", "lower", "missed"], // K2
  ["594(800)", "590(801)", "lower", "missed"],
  ["594(800)", "590(799)", "lower", "met"],
  ["160", "171(内空き家バンク契約数26件)", "higher", "met"], // K2
  ["29（4）", "30", "higher", "met"], // C105
  // Versions: the one of the year.
  ["50", "42.7(R1確定値) 40.2(R2速報値)", "higher", "missed"], // K2
  ["41", "42.7(R1確定値) 40.2(R2速報値)", "higher", "missed"],
  ["40", "42.7(R1確定値) 40.2(R2速報値)", "higher", "met"],
  // Units.
  ["500千円", "480,000円", "higher", "missed"],
  ["5億円以上", "5億1千万円", "higher", "met"],
  ["500", "480,000円", "higher", "missed", { unit: "千円" }],
  ["480", "480,000円", "higher", "met", { unit: "千円" }],
  ["154事業者", "163", "higher", "met", { unit: "事業者" }], // C109
  ["5人", "5件", "higher", "units-differ"],
  ["12回", "13", "higher", "met", { unit: "回/年" }],
  ["0.5", "50%", "higher", "units-differ"],
  ["28.3%", "30", "higher", "met", { unit: "％" }], // C6
  // Relative plans.
  ["15％減", "85", "lower", "met", { baseline: "100" }],
  ["15％減", "86", "lower", "missed", { baseline: "100" }],
  ["基準値より8割減", "20", "lower", "met", { baseline: "100" }], // C53
  ["前年度以上", "4", "higher", "met", { previous: "4" }], // C35
  ["前年度以上", "3", "higher", "missed", { previous: "4", baseline: "1" }],
  ["前年度以上", "3", "higher", "no-reference"],
  ["対前年度比100％以上", "99", "higher", "missed", { previous: "100" }], // C35
  ["倍増", "199", "higher", "missed", { baseline: "100" }], // C21
  ["半減", "50", "lower", "met", { baseline: "100" }], // C21
  ["対前年比6.1%減額", "6.2%減額", "lower", "met"], // C50: the reduction is the value
  ["対前年比6.1%減額", "6.0%減額", "lower", "missed"],
  ["15％減", "85", "lower", "no-reference"],
  // Words.
  ["維持", "維持", "higher", "met"], // C59
  ["維持", "増加", "higher", "met"],
  ["維持", "増加", "lower", "missed"],
  ["増加", "維持", "higher", "missed"],
  ["増加", "減少", "higher", "missed"],
  ["減少", "11.9", "lower", "met", { previous: "13.6" }], // 福岡市
  ["増加", "12", "higher", "missed", { previous: "12" }],
  ["増加", "12", "higher", "no-reference"],
  ["維持", "12", "higher", "met", { previous: "12" }],
  ["維持", "11", "higher", "missed", { previous: "12" }],
  ["維持", "11", "keep", "no-reference", { previous: "12" }],
  ["実施", "実施済", "higher", "met"], // C64
  ["策定", "策定済", "higher", "met"], // C66
  ["実施", "検討中", "higher", "missed"], // C65
  ["○", "×", "higher", "missed"], // C70
  ["○", "○", "higher", "met"],
  ["実施", "3回", "higher", "words-only"],
  ["100", "増加", "higher", "words-only"],
  ["「B」以上", "A", "higher", "met"], // C42, C71
  ["「B」以上", "C", "higher", "missed"],
  ["A", "A", "higher", "met"],
  // Nothing to judge.
  ["", "5", "higher", "plan-blank"],
  ["", "", "higher", "plan-blank"],
  ["—", "5", "higher", "plan-absent"],
  ["未設定", "5", "higher", "plan-absent"], // C82
  ["5", "", "higher", "actual-blank"],
  ["小100 中100", "—", "higher", "actual-absent"], // K2
  ["28.4", "—", "lower", "actual-absent"], // K2
  ["5", "集計中", "higher", "actual-absent"], // C78
  ["5", "調査未実施", "higher", "actual-absent"], // C80
  ["5", "中止", "higher", "actual-absent"], // C68
  ["######", "5", "higher", "plan-unreadable"], // C26
  ["5", "######", "higher", "actual-unreadable"],
  ["読めない計画", "—", "higher", "actual-absent"],
];

const CASES = ROWS.map(([plan, actual, direction, expected, around]) => ({
  plan,
  actual,
  direction,
  expected,
  around,
}));

test.each(CASES)("$plan | $actual | $direction: $expected", ({ plan, actual, direction, expected, around }) => {
  const judged = judgePair(readQuantity(plan), readQuantity(actual), {
    direction,
    unit: around?.unit ?? null,
    fiscalYear: 2020,
    baseline: around?.baseline === undefined ? null : readQuantity(around.baseline),
    baselineYear: around?.baselineYear ?? null,
    previous: around?.previous === undefined ? null : readQuantity(around.previous),
  });
  const isVerdict = expected === "met" || expected === "missed";
  // Missed by the number; people may call it met.
  if (expected === "about-plan") {
    expect([judged.verdict, judged.reason]).toEqual(["missed", expected]);
    return;
  }
  const verdict = isVerdict ? expected : NOT_MEASURED.includes(expected) ? "not-measured" : "unjudgeable";
  expect([judged.verdict, judged.reason]).toEqual([verdict, isVerdict ? null : expected]);
});

test("more than eighty rows", () => {
  expect(ROWS.length).toBeGreaterThan(120);
});

const alone = { unit: null, fiscalYear: 2020, baseline: null, baselineYear: null, previous: null } as const;
const judge = (plan: string, actual: string, direction: Direction) =>
  judgePair(readQuantity(plan), readQuantity(actual), { ...alone, direction });

test("the gap is as exact as the figures: 98.70 is 0.08 short of 98.78", () => {
  expect(judge("98.78", "98.70", "higher").comparisons[0]?.gap).toBe(-0.08);
});

test("each component has its comparison", () => {
  const { comparisons } = judge("男性80.25 女性85.40", "男性80.5 女性84.7", "higher");
  expect(comparisons.map(({ label, isMet, gap }) => ({ label, isMet, gap }))).toEqual([
    { label: "男性", isMet: true, gap: 0.25 },
    { label: "女性", isMet: false, gap: -0.7 },
  ]);
});

test("速報値, 見込み, 集計中 and an older year are provisional", () => {
  expect(judge("50", "42.7(R1確定値) 40.2(R2速報値)", "higher").isProvisional).toBe(true);
  expect(judge("50", "48（見込み）", "higher").isProvisional).toBe(true);
  expect(judge("50", "集計中", "higher").isProvisional).toBe(true);
  expect(judge("50", "48(R1)", "higher").isProvisional).toBe(true);
  expect(judge("50", "48", "higher").isProvisional).toBe(false);
});
