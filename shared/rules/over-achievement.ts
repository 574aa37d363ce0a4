import type { Comparison, EvaluatedIndicator, RateMethod } from "../evaluate/types";
import { fold } from "../fold";
import { message } from "../locale";
import { defineRule, type Example } from "./define-rule";
import { ofYear, quote } from "./wording";

/** Ratios of plan and actual. Progress from a baseline passes 150 % after small steps and says little. */
const RATIOS: readonly RateMethod[] = ["actual/plan", "plan/actual", "2-actual/plan"];
/** Below this many 件・人・回 one or two more make 150 %, the line at which official check lists ask for the reason. */
const SMALL_COUNT = 10;
/** A share that differs by less is within what a survey varies (field: C6 takes 3 points as the same). */
const SMALL_POINTS = 5;

const EXPLAINS_EXCESS = /上回|超過|大幅な(増|達成)|大幅に(増|達成|伸)|急増/;

function isPercent(pair: Comparison, indicator: EvaluatedIndicator): boolean {
  const unit = pair.plan.unit ?? pair.actual.unit ?? indicator.indicator.unit?.text ?? indicator.indicator.unitInName;
  return unit !== null && fold(unit).includes("%");
}

/** Whether a large excess says something for this pair. */
function isTelling(pair: Comparison, indicator: EvaluatedIndicator): boolean {
  const { plan, actual } = pair;
  // 以下・未満 is a limit to stay under, ± and 5～10 are corridors: far inside is where they want one to be.
  if (plan.bound === "at-most" || plan.bound === "below" || plan.bound === "within" || plan.bound === "range")
    return false;
  // plan/actual grows without limit near 0 (3 planned, 1 happened: 300 %); half the plan is 150 % by 2 - actual/plan.
  if (actual.value < plan.value && actual.value > plan.value / 2) return false;
  if (isPercent(pair, indicator)) return Math.abs(actual.value - plan.value) >= SMALL_POINTS;
  return Math.abs(plan.value) >= SMALL_COUNT;
}

export const rule = defineRule({
  id: "over-achievement",
  scope: "year",
  severity: "warning",
  title: { ja: "達成率が、計画を大幅に超えていない", en: "The achievement rate is not far beyond the plan" },
  why: {
    ja: "大幅な超過（点検設定を変えなければ150％以上）は、計画が低すぎたか、数え方が変わったか、入力の誤りかもしれません。",
    en: "A large excess (150 % and more, unless the settings say otherwise) may mean a plan set too low, a changed way of counting, or a slip.",
  },
  messages: {
    excess: message<{ year: number | null; plan: string; actual: string; rate: string }>({
      ja: (d) =>
        `${ofYear(d.year, "ja")}実績${quote(d.actual, "ja")}は計画${quote(d.plan, "ja")}に対し達成率${d.rate}です。計画が低すぎたか、数え方が変わった可能性があるため、数値を確かめ、大幅に超えた理由を特記事項に書いてください。`,
      en: (d) =>
        `The actual ${quote(d.actual, "en")}${ofYear(d.year, "en")} is ${d.rate} of the plan ${quote(d.plan, "en")}. The plan may be too low or the counting may have changed: check the figures and give the reason in the remarks.`,
    }),
  },
  check({ year, indicator }, report, context) {
    const { record, rate, comparisons } = year;
    // Said of the year under evaluation: earlier ones had their own evaluation.
    if (year !== indicator.current) return;
    if (year.verdict !== "met" || rate.kind !== "rate" || !record.plan || !record.actual) return;
    if (
      rate.value < context.thresholds.overAchievement - 1e-9 ||
      !RATIOS.includes(rate.method) ||
      comparisons.length === 0
    )
      return;
    if (!comparisons.every((pair) => isTelling(pair, indicator))) return;
    if (indicator.indicator.remarks.some((remark) => EXPLAINS_EXCESS.test(fold(remark.text)))) return;
    const texts = { plan: record.plan.text, actual: record.actual.text };
    report("excess", { year: record.fiscalYear, ...texts, rate: context.formatRate(rate.value) }, record.actual);
  },
});

export const examples = [
  {
    note: { ja: "計画の2.2倍", en: "2.2 times the plan" },
    given: {
      name: "支援が終了したケースの割合",
      unit: "%",
      direction: "higher",
      years: { 令和2年度: { plan: "20", actual: "44" } },
    },
    finds: [
      {
        at: "令和2年度.actual",
        key: "excess",
        ja: "令和2年度の実績「44」は計画「20」に対し達成率220.0%です。計画が低すぎたか、数え方が変わった可能性があるため、数値を確かめ、大幅に超えた理由を特記事項に書いてください。",
      },
    ],
  },
  {
    note: { ja: "ちょうど150％", en: "Exactly 150 %" },
    given: { unit: "人", direction: "higher", years: { 令和2年度: { plan: "200", actual: "300" } } },
    finds: [{ at: "令和2年度.actual", key: "excess" }],
  },
  {
    note: { ja: "150％に届かない", en: "Just below 150 %" },
    given: { unit: "人", direction: "higher", years: { 令和2年度: { plan: "200", actual: "299" } } },
    finds: [],
  },
  {
    note: { ja: "「2以下」のような上限は大きく下回ってよい", en: "Far below a ceiling is where one wants to be" },
    given: { unit: "mg/L", years: { 令和2年度: { plan: "2以下", actual: "0.75" } } },
    finds: [],
  },
  {
    note: { ja: "大きな上限でも同じ", en: "So it is with a large ceiling" },
    given: { unit: "件", years: { 令和2年度: { plan: "100以下", actual: "20" } } },
    finds: [],
  },
  {
    note: { ja: "数人の計画では1、2人で150％になる", en: "With a handful of persons one more makes 150 %" },
    given: { unit: "人", direction: "higher", years: { 令和2年度: { plan: "2", actual: "3" } } },
    finds: [],
  },
  {
    note: { ja: "「+1以上」は増減の符号を問う計画", en: "+1 or more asks for a sign, not for a size" },
    given: { unit: "人", years: { 令和2年度: { plan: "+1以上", actual: "167" } } },
    finds: [],
  },
  {
    note: { ja: "下限の1.5倍以上は尋ねる", en: "1.5 times a floor is asked about" },
    given: { unit: "件", years: { 令和2年度: { plan: "16以上", actual: "26" } } },
    finds: [{ at: "令和2年度.actual", key: "excess" }],
  },
  {
    note: { ja: "割合の小さな差", en: "A share off by a few points" },
    given: { unit: "%", direction: "higher", years: { 令和2年度: { plan: "2.0", actual: "4.5" } } },
    finds: [],
  },
  {
    note: { ja: "減らす指標で計画の半分以下", en: "Lower is better: half the plan" },
    given: {
      name: "放置自転車の台数",
      unit: "台",
      direction: "lower",
      years: { 令和2年度: { plan: "200", actual: "90" } },
    },
    finds: [{ at: "令和2年度.actual", key: "excess" }],
  },
  {
    note: {
      ja: "減らす指標で計画の6割: 計画÷実績では167％でも超過とはしない",
      en: "Lower is better: six tenths of the plan",
    },
    given: {
      name: "放置自転車の台数",
      unit: "台",
      direction: "lower",
      years: { 令和2年度: { plan: "200", actual: "120" } },
    },
    finds: [],
  },
  {
    note: { ja: "理由が備考にある", en: "The remarks give the reason" },
    given: {
      unit: "人",
      direction: "higher",
      years: { 令和2年度: { plan: "350", actual: "748" } },
      remarks: "オンライン開催としたため計画を大幅に上回った。",
    },
    finds: [],
  },
  {
    note: { ja: "期限前の年度は判断しない", en: "A year not yet due" },
    given: { unit: "人", direction: "higher", years: { 令和3年度: { plan: "350", actual: "748" } } },
    finds: [],
  },
  {
    note: { ja: "計画が0なら率はない", en: "No rate where the plan is 0" },
    given: { unit: "件", direction: "higher", years: { 令和2年度: { plan: "0", actual: "0" } } },
    finds: [],
  },
  {
    note: { ja: "男女の片方だけの超過", en: "Only one component exceeds" },
    given: {
      unit: "人",
      direction: "higher",
      years: { 令和2年度: { plan: "男性100 女性100", actual: "男性190 女性101" } },
    },
    finds: [],
  },
  {
    note: { ja: "内訳の一つが数人の計画", en: "One component is a handful of persons" },
    given: {
      unit: "人",
      direction: "higher",
      years: { 令和2年度: { plan: "男性100 女性2", actual: "男性200 女性4" } },
    },
    finds: [],
  },
  {
    note: { ja: "評価する年度についてだけ尋ねる", en: "Only the year under evaluation is asked about" },
    given: {
      unit: "人",
      direction: "higher",
      years: { 令和元年度: { plan: "100", actual: "200" }, 令和2年度: { plan: "100", actual: "110" } },
    },
    finds: [],
  },
  {
    note: {
      ja: "維持する指標の行き過ぎは未達であって超過ではない",
      en: "Too much of what should be kept is a miss, not an excess",
    },
    given: { unit: "人", direction: "keep", years: { 令和2年度: { plan: "100", actual: "200" } } },
    finds: [],
  },
] satisfies readonly Example<typeof rule>[];
