import type { EvaluatedIndicator, EvaluatedYear, RateMethod } from "../evaluate/types";
import type { FiscalYear } from "../fiscal-year/types";
import type { Entry } from "../indicator";
import { type LocalText, message } from "../locale";
import { defineRule, type Example, type GivenCell } from "./define-rule";
import { statedFigures } from "./shortfall";
import { formatYear, quote } from "./wording";
import { agrees, readRates, sharesBy } from "./written-rate";

const FOR_HIGHER: readonly RateMethod[] = ["actual/plan", "baseline-progress"];
const FOR_LOWER: readonly RateMethod[] = ["plan/actual", "2-actual/plan", "baseline-progress"];

const METHOD_WORDS: Readonly<Record<RateMethod, LocalText>> = {
  "actual/plan": { ja: "実績÷計画", en: "actual / plan" },
  "plan/actual": { ja: "計画÷実績", en: "plan / actual" },
  "2-actual/plan": { ja: "2－実績÷計画", en: "2 - actual / plan" },
  "baseline-progress": { ja: "基準値からの進み具合", en: "progress from the baseline" },
  "expected-by-year": { ja: "実績÷期待値", en: "actual / expected value" },
  "elapsed-share": { ja: "実績÷経過年数分の目標", en: "actual / share of the target by elapsed years" },
};

/** Plans of the other years and the final target: the rate may have been taken against one of them. */
function otherPlans(
  year: EvaluatedYear,
  { indicator }: EvaluatedIndicator,
): readonly { entry: Entry; fiscalYear: FiscalYear | null }[] {
  return indicator.years.flatMap(({ plan, fiscalYear }) =>
    plan && plan !== year.record.plan ? [{ entry: plan, fiscalYear }] : [],
  );
}

interface Mismatch {
  readonly written: string;
  readonly plan: string;
  readonly actual: string;
  readonly method: RateMethod;
  readonly rate: string;
}

function stem(d: Mismatch, locale: "ja" | "en"): string {
  const method = METHOD_WORDS[d.method][locale];
  return locale === "ja"
    ? `達成率${quote(d.written, "ja")}が、計画${quote(d.plan, "ja")}と実績${quote(d.actual, "ja")}から求めた${d.rate}（${method}）と合いません。`
    : `The rate ${quote(d.written, "en")} differs from ${d.rate} (${method}) by the plan ${quote(d.plan, "en")} and the actual ${quote(d.actual, "en")}.`;
}

/**
 * Silent where the staff's rate agrees under any method that suits the direction, however rounded: which of them a
 * municipality uses is its own choice. The sentence names the method, or the year's plan, under which it would agree.
 */
export const rule = defineRule({
  id: "rate-consistent",
  scope: "year",
  severity: "error",
  title: { ja: "達成率は、計画と実績から求めた値と一致する", en: "The written rate agrees with plan and actual" },
  why: {
    ja: "達成率は評価の根拠なので、数値と合わないと評価も疑われます。",
    en: "The rating rests on the rate; where it disagrees with the figures the rating is in doubt.",
  },
  messages: {
    mismatch: message<Mismatch>({
      ja: (d) => `${stem(d, "ja")}計画、実績、達成率のいずれかの誤りを直してください。`,
      en: (d) => `${stem(d, "en")} Correct the figure that is wrong.`,
    }),
    otherMethod: message<Mismatch & { other: RateMethod; way: "higher" | "lower" }>({
      ja: (d) =>
        `${stem(d, "ja")}「${METHOD_WORDS[d.other].ja}」なら一致しますが、${d.way === "lower" ? "低い" : "高い"}ほどよい指標には合わない計算方法です。計算方法を確かめてください。`,
      en: (d) =>
        `${stem(d, "en")} It agrees under "${METHOD_WORDS[d.other].en}", which does not suit an indicator where ${d.way} is better. Check the method.`,
    }),
    otherPlan: message<Mismatch & { year: FiscalYear | null; other: string }>({
      ja: (d) =>
        `${stem(d, "ja")}${formatYear(d.year, "ja")}の計画${quote(d.other, "ja")}に対する率なら一致します。どの年度の計画と比べたかを確かめてください。`,
      en: (d) =>
        `${stem(d, "en")} It agrees with the plan ${quote(d.other, "en")} of ${formatYear(d.year, "en")}. Check which year's plan was used.`,
    }),
  },
  check({ year, indicator }, report, context) {
    const { rate, comparisons } = year;
    const { writtenRate, plan, actual } = year.record;
    if (!writtenRate || !plan || !actual || rate.kind !== "rate" || comparisons.length === 0) return;
    const written = readRates(writtenRate);
    const { direction } = indicator.direction;
    // Corridors and 維持 have no agreed rate.
    if (written.length === 0 || (direction !== "higher" && direction !== "lower")) return;
    const suits = direction === "higher" ? FOR_HIGHER : FOR_LOWER;
    const methods: readonly RateMethod[] = suits.includes(rate.method) ? suits : [...suits, rate.method];
    const holds = (method: RateMethod, entry?: Entry) =>
      sharesBy(method, year, indicator, entry).some((share) => agrees(written, share));
    if (agrees(written, rate.value) || methods.some((method) => holds(method))) return;
    // A rate is often capped: 100 % for everything met; and against the final target it shows the way gone.
    if (year.verdict === "met" && agrees(written, 1)) return;
    if (methods.some((method) => holds(method, indicator.indicator.finalTarget ?? undefined))) return;

    const data = {
      written: writtenRate.text,
      ...statedFigures(plan, actual, comparisons),
      method: rate.method,
      rate: context.formatRate(rate.value),
    };
    const turned: RateMethod = direction === "higher" ? "plan/actual" : "actual/plan";
    const other = otherPlans(year, indicator).find(({ entry }) => holds(rate.method, entry));
    if (!methods.includes(turned) && holds(turned)) {
      // Where the direction is only assumed the staff's method is the better evidence.
      if (indicator.direction.evidence[0]?.source !== "assumed" && !indicator.direction.isDisputed) {
        report("otherMethod", { ...data, other: turned, way: direction }, writtenRate);
      }
    } else if (other) report("otherPlan", { ...data, year: other.fiscalYear, other: other.entry.text }, writtenRate);
    else report("mismatch", data, writtenRate);
  },
});

const higher = (plan: GivenCell, actual: GivenCell, rate: GivenCell) => ({
  direction: "higher" as const,
  years: { 令和2年度: { plan, actual, rate } },
});

const shown = (text: string, value: number) => ({ type: "number", value, text, numberFormat: "#,##0" }) as const;

export const examples = [
  {
    note: { ja: "表示形式で同じに見える計画と実績", en: "Plan and actual that their number format shows alike" },
    given: higher(shown("5", 5.2), shown("5", 4.9), "104.2%"),
    finds: [
      {
        at: "令和2年度.rate",
        key: "mismatch",
        ja: "達成率「104.2%」が、計画「5（5.2）」と実績「5（4.9）」から求めた94.2%（実績÷計画）と合いません。計画、実績、達成率のいずれかの誤りを直してください。",
      },
    ],
  },
  {
    note: { ja: "転記の誤り", en: "A slip in copying" },
    given: { direction: "higher", unit: "%", years: { 令和2年度: { plan: "200", actual: "190", rate: "59%" } } },
    finds: [
      {
        at: "令和2年度.rate",
        key: "mismatch",
        ja: "達成率「59%」が、計画「200」と実績「190」から求めた95.0%（実績÷計画）と合いません。計画、実績、達成率のいずれかの誤りを直してください。",
      },
    ],
  },
  {
    note: {
      ja: "四捨五入でも切り捨てでも、書いてある桁で合えばよい",
      en: "Rounded or cut off, the written digits decide",
    },
    given: {
      indicators: [
        higher("３", "２", "66.7％"),
        higher("３", "２", "66.6％"),
        higher("３", "２", "66"),
        higher("３", "２", "67％"),
      ],
    },
    finds: [],
  },
  {
    note: { ja: "1けた目の違いは丸めではない", en: "One step further is no rounding" },
    given: higher("３", "２", "66.8％"),
    finds: [{ at: "令和2年度.rate", key: "mismatch" }],
  },
  {
    note: { ja: "0.95と書く様式", en: "A form that writes 0.95" },
    given: higher("50.0", "47.4", "0.95"),
    finds: [],
  },
  {
    note: { ja: "表計算が率を0.95として持ち、95.0%と見せている", en: "The host holds 0.95 and shows 95.0%" },
    given: {
      indicators: [
        higher("200", "190", { type: "number", value: 0.95, text: "95.0%", numberFormat: "0.0%" }),
        higher("200", "180", { type: "number", value: 0.95, text: "95.0%", numberFormat: "0.0%" }),
      ],
    },
    finds: [{ at: "2/令和2年度.rate", key: "mismatch" }],
  },
  {
    note: { ja: "減らす指標を実績÷計画で計算", en: "Lower is better, yet actual / plan was used" },
    given: { direction: "lower", unit: "件", years: { 令和2年度: { plan: "10", actual: "20", rate: "200%" } } },
    finds: [
      {
        at: "令和2年度.rate",
        key: "otherMethod",
        ja: "達成率「200%」が、計画「10」と実績「20」から求めた50.0%（計画÷実績）と合いません。「実績÷計画」なら一致しますが、低いほどよい指標には合わない計算方法です。計算方法を確かめてください。",
      },
    ],
  },
  {
    note: {
      ja: "方向が推定だけなら、職員の計算方法を尊重",
      en: "Where the direction is only assumed the staff's method stands",
    },
    given: { name: "取り組み", years: { 令和2年度: { plan: "10", actual: "20", rate: "50%" } } },
    finds: [],
  },
  {
    note: { ja: "別の年度の計画に対する率", en: "Taken against another year's plan" },
    given: {
      direction: "higher",
      years: { 令和2年度: { plan: "90", actual: "98.8", rate: "104.0%" }, 令和3年度: { plan: "95" } },
    },
    finds: [
      {
        at: "令和2年度.rate",
        key: "otherPlan",
        ja: "達成率「104.0%」が、計画「90」と実績「98.8」から求めた109.8%（実績÷計画）と合いません。令和3年度の計画「95」に対する率なら一致します。どの年度の計画と比べたかを確かめてください。",
      },
    ],
  },
  {
    note: {
      ja: "方向に合うほかの計算方法は、市町村の選び方",
      en: "Other methods that suit the direction are the municipality's choice",
    },
    given: {
      indicators: [
        {
          name: "指標甲",
          direction: "higher",
          baseline: "100",
          years: { 令和2年度: { plan: "110", actual: "105", rate: "50%" } },
        },
        { name: "指標乙", direction: "lower", years: { 令和2年度: { plan: "100", actual: "130", rate: "70%" } } },
        {
          name: "指標丙",
          direction: "higher",
          finalTarget: "200",
          years: { 令和2年度: { plan: "110", actual: "100", rate: "50%" } },
        },
        { name: "指標丁", direction: "higher", years: { 令和2年度: { plan: "100", actual: "130", rate: "100%" } } },
      ],
    },
    finds: [],
  },
  {
    note: { ja: "100％で頭打ちにするのは達成のときだけ", en: "Capped at 100 % only where the plan was met" },
    given: higher("100", "70", "100%"),
    finds: [{ at: "令和2年度.rate", key: "mismatch" }],
  },
  {
    note: { ja: "小と中の低いほう、または平均", en: "The lower of two components, or their mean" },
    given: {
      indicators: [
        higher("小100 中100", "小90 中80", "80%"),
        higher("小100 中100", "小90 中80", "85%"),
        higher("小100 中100", "小90 中80", "75%"),
      ],
    },
    finds: [{ at: "3/令和2年度.rate", key: "mismatch" }],
  },
  {
    note: { ja: "「達成」やダッシュは率ではない", en: "達成 and a dash are no rates" },
    given: {
      indicators: [higher("100", "130", "達成"), higher("100", "130", "－"), higher("100", "130", "")],
    },
    finds: [],
  },
  {
    note: { ja: "計画が0なら率は求められない", en: "No rate where the plan is 0" },
    given: { direction: "lower", years: { 令和2年度: { plan: "0", actual: "0", rate: "100%" } } },
    finds: [],
  },
  {
    note: { ja: "維持する指標の率は様々なので比べない", en: "There is no agreed rate for keeping a level" },
    given: { direction: "keep", years: { 令和2年度: { plan: "100", actual: "100", rate: "95%" } } },
    finds: [],
  },
  {
    note: { ja: "整数の「5」は5％で、500％とは読まない", en: "A whole 5 is 5 %, not 500 %" },
    given: higher("100", "480", "5"),
    finds: [{ at: "令和2年度.rate", key: "mismatch" }],
  },
  {
    note: {
      ja: "二つの率、「以上」の付いた率は比べない",
      en: "Two rates in a cell, and a rate with a bound, are not compared",
    },
    given: {
      indicators: [
        {
          name: "甲の数",
          direction: "higher",
          years: { 令和2年度: { plan: "100", actual: "90", rate: "小55% 中45%" } },
        },
        { name: "乙の数", direction: "higher", years: { 令和2年度: { plan: "100", actual: "130", rate: "120%以上" } } },
      ],
    },
    finds: [],
  },
  {
    note: { ja: "「0.9%」は90％ではない", en: "0.9% is not 90 %" },
    given: higher("100", "90", "0.9%"),
    finds: [{ at: "令和2年度.rate", key: "mismatch" }],
  },
] satisfies readonly Example<typeof rule>[];
