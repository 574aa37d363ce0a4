import { message } from "../locale";
import { defineRule, type Example } from "./define-rule";
import {
  changeBetween,
  comparableFigures,
  firmDirection,
  hasBound,
  isForecast,
  isSetBack,
  isStandingLimit,
  plannedDirection,
  planPath,
  planPoints,
} from "./plan-path";
import { formatYear, quote } from "./wording";

/**
 * Looks at the last plan only: a plan that dips first and recovers (宿泊者数 after an epidemic), or a year that runs
 * ahead of later plans, is a plan like any other.
 */
export const rule = defineRule({
  id: "target-above-baseline",
  scope: "indicator",
  severity: "warning",
  title: {
    ja: "計画は、計画策定時の値より悪くなく、すでに達成されてもいない",
    en: "Plans are not worse than the baseline and not already reached",
  },
  why: {
    ja: "出発点より低い計画や、もう超えている計画では、取り組みの成果を測れません。",
    en: "A plan below the starting point, or one already passed, does not measure what is achieved.",
  },
  messages: {
    worseThanBaseline: message<{ year: number; plan: string; baseline: string }>({
      ja: (d) =>
        `${formatYear(d.year, "ja")}の計画${quote(d.plan, "ja")}が、計画策定時の${quote(d.baseline, "ja")}より悪い値です。計画の値を確かめ、理由がある場合は特記事項に書いてください。`,
      en: (d) =>
        `The plan ${quote(d.plan, "en")} of ${formatYear(d.year, "en")} is worse than the baseline ${quote(d.baseline, "en")}. Check the plan, or give the reason in the remarks.`,
    }),
    alreadyReached: message<{ year: number; plan: string; actualYear: number; actual: string }>({
      ja: (d) =>
        `${formatYear(d.year, "ja")}の計画${quote(d.plan, "ja")}は、${formatYear(d.actualYear, "ja")}の実績${quote(d.actual, "ja")}ですでに達成されています。計画を見直すか、据え置く理由を特記事項に書いてください。`,
      en: (d) =>
        `The plan ${quote(d.plan, "en")} of ${formatYear(d.year, "en")} is already surpassed by the actual ${quote(d.actual, "en")} of ${formatYear(d.actualYear, "en")}. Revise the plan, or say in the remarks why it stays.`,
    }),
  },
  check({ indicator }, report) {
    const { kind, baseline, name } = indicator.indicator;
    const points = planPoints(indicator);
    const last = points[points.length - 1];
    if (!last || isForecast(name.text)) return;

    const firm = firmDirection(indicator.direction);
    // Plans that move against the direction on their way are asked about as a path, once.
    if (firm && planPath(indicator, firm).against.length > 0) return;
    if (firm && baseline && !isStandingLimit(points) && isSetBack(changeBetween(baseline, last.plan, firm))) {
      report("worseThanBaseline", { year: last.fiscalYear, plan: last.plan.text, baseline: baseline.text }, last.plan);
      return;
    }

    const direction = plannedDirection(indicator.direction);
    // An activity plan is the work of one year; doing more in another year says nothing about it.
    if (!direction || kind === "activity" || hasBound(last.plan)) return;
    const filled = indicator.years.filter(({ isDue, record }) => isDue && comparableFigures(record.actual).length > 0);
    const latest = filled[filled.length - 1]?.record;
    if (!latest?.actual || latest.fiscalYear === null || latest.fiscalYear >= last.fiscalYear) return;
    if (changeBetween(last.plan, latest.actual, direction) !== "better") return;
    const data = {
      year: last.fiscalYear,
      plan: last.plan.text,
      actualYear: latest.fiscalYear,
      actual: latest.actual.text,
    };
    report("alreadyReached", data, last.plan);
  },
});

/** Plan and actual of the year under evaluation, and the plan of the next. */
const path = (plan: string, actual: string, next: string) => ({
  令和2年度: { plan, actual },
  令和3年度: { plan: next },
});

export const examples = [
  {
    note: { ja: "策定時より低い計画", en: "A plan below the baseline" },
    given: {
      name: "新築住宅着工数と空き家バンク契約数",
      reason: "この数値の向上が定住人口の増加につながるため。",
      unit: "件",
      baseline: "171(内空き家バンク契約数26件)",
      years: { 令和2年度: { plan: "160" }, 令和3年度: { plan: "160" } },
    },
    finds: [
      {
        at: "令和3年度.plan",
        key: "worseThanBaseline",
        ja: "令和3年度の計画「160」が、計画策定時の「171(内空き家バンク契約数26件)」より悪い値です。計画の値を確かめ、理由がある場合は特記事項に書いてください。",
      },
    ],
  },
  {
    note: {
      ja: "年度の途中で悪くなる計画は plan-not-lowered が尋ねる",
      en: "A path that worsens on its way is left to plan-not-lowered",
    },
    given: {
      name: "交通事故発生件数",
      direction: "lower",
      baseline: "120",
      years: { 令和2年度: { plan: "118" }, 令和3年度: { plan: "130" } },
    },
    finds: [],
  },
  {
    note: {
      ja: "減らす指標で、最終年度だけの計画が策定時より多い",
      en: "Lower is better: the only plan is above the baseline",
    },
    given: { name: "交通事故発生件数", direction: "lower", baseline: "120", years: { 令和3年度: { plan: "130" } } },
    finds: [{ at: "令和3年度.plan", key: "worseThanBaseline" }],
  },
  {
    note: { ja: "最終年度の計画をすでに超えている", en: "The last plan is already surpassed" },
    given: {
      name: "安心して医療が受けられると感じている人の割合",
      reason: "必要な医療が受けられるようになると医療満足度が上昇するから。",
      unit: "%",
      baseline: "66.3",
      years: {
        令和2年度: { plan: "66.4", actual: "71.9" },
        令和3年度: { plan: "66.6", actual: "" },
        令和4年度: { plan: "66.8", actual: "" },
      },
    },
    finds: [
      {
        at: "令和4年度.plan",
        key: "alreadyReached",
        ja: "令和4年度の計画「66.8」は、令和2年度の実績「71.9」ですでに達成されています。計画を見直すか、据え置く理由を特記事項に書いてください。",
      },
    ],
  },
  {
    note: {
      ja: "翌年度の計画は超えたが、最終年度はまだ: 順調に進んでいるだけ",
      en: "Ahead of next year's plan but not of the last one",
    },
    given: {
      name: "工夫や改善をしていると思う職員の割合",
      direction: "higher",
      baseline: "65",
      years: { 令和2年度: { plan: "70", actual: "76.4" }, 令和3年度: { plan: "75" }, 令和4年度: { plan: "80" } },
    },
    finds: [],
  },
  {
    note: { ja: "一度下げて回復させる計画", en: "A plan that dips and recovers" },
    given: {
      name: "市内宿泊者数",
      direction: "higher",
      baseline: "165,120 ※平成30年度数値",
      years: { 令和2年度: { plan: "90,000", actual: "100,273" }, 令和5年度: { plan: "166,000" } },
    },
    finds: [],
  },
  {
    note: { ja: "小数を丸めただけ（88.2を88と書いた計画）", en: "The baseline restated without its decimals" },
    given: {
      direction: "higher",
      baseline: "小88.2 中76.0",
      years: { 令和2年度: { plan: "小88 中76" }, 令和3年度: { plan: "小88 中76" } },
    },
    finds: [],
  },
  {
    note: {
      ja: "毎年度の「2以下」は守るべき上限で、現状がよいのは当然",
      en: "The same ceiling every year is a limit to keep; the baseline may be better",
    },
    given: { unit: "mg/L", baseline: "1.2", years: path("2以下", "0.75", "2以下") },
    finds: [],
  },
  {
    note: { ja: "定数（152校区）は計画と実績が同じで当然", en: "A constant equals its plan" },
    given: { direction: "higher", baseline: "152", years: path("152", "152", "152") },
    finds: [],
  },
  {
    note: { ja: "下限「5以上」を超えるのは計画どおり", en: "Passing a floor is what it asks for" },
    given: { direction: "higher", baseline: "4", years: path("5以上", "6", "5以上") },
    finds: [],
  },
  {
    note: { ja: "よい方向がわからない指標では判断しない", en: "No judgement where the direction is only assumed" },
    given: { name: "取り組み", baseline: "10", years: { 令和2年度: { plan: "10" }, 令和3年度: { plan: "10" } } },
    finds: [],
  },
  {
    note: {
      ja: "人口の見通しは減る計画でよく、活動量の計画は毎年度の仕事量",
      en: "A population forecast may fall; an activity plan is the work of one year",
    },
    given: {
      indicators: [
        { name: "総人口", direction: "higher", baseline: "42,512", years: { 令和3年度: { plan: "41,900" } } },
        { name: "研修会の開催回数", kind: "activity", direction: "higher", years: path("3", "5", "3") },
      ],
    },
    finds: [],
  },
  {
    note: { ja: "片方の内訳だけよい場合は超えたとは言わない", en: "Not surpassed while one component is behind" },
    given: { direction: "higher", years: path("男性80.25 女性85.40", "男性80.5 女性84.7", "男性80.31 女性85.65") },
    finds: [],
  },
  {
    note: { ja: "直近の評価年度の実績で見る", en: "The latest due actual decides, not an earlier or a later one" },
    given: {
      indicators: [
        {
          name: "甲の数",
          direction: "higher",
          years: { 令和元年度: { plan: "60", actual: "75" }, ...path("65", "61", "70") },
        },
        {
          name: "乙の数",
          direction: "higher",
          years: { ...path("65", "61", "70"), 令和3年度: { plan: "70", actual: "90" }, 令和4年度: { plan: "75" } },
        },
      ],
    },
    finds: [],
  },
  {
    note: {
      ja: "最後の年度自身の実績が計画を超えるのは達成",
      en: "The last year's own actual above its plan is success",
    },
    given: {
      direction: "higher",
      years: { 令和元年度: { plan: "60", actual: "50" }, 令和2年度: { plan: "65", actual: "80" } },
    },
    finds: [],
  },
  {
    note: { ja: "単位、内訳、書き方が違えば比べない", en: "Other units, components or kinds of plan are not compared" },
    given: {
      indicators: [
        { direction: "higher", name: "甲の数", baseline: "30件", years: { 令和3年度: { plan: "25%" } } },
        { direction: "higher", name: "乙の数", baseline: "小88 中76", years: { 令和3年度: { plan: "小80" } } },
        { direction: "higher", name: "丙の数", baseline: "100", years: { 令和3年度: { plan: "15％減" } } },
        { direction: "higher", name: "丁の数", baseline: "20", years: { 令和3年度: { plan: "5～10" } } },
      ],
    },
    finds: [],
  },
  {
    note: { ja: "内訳の一つでも策定時より悪い", en: "One component planned below its baseline" },
    given: { direction: "higher", baseline: "小80 中70", years: { 令和3年度: { plan: "小85 中65" } } },
    finds: [{ at: "令和3年度.plan", key: "worseThanBaseline" }],
  },
  {
    note: {
      ja: "方向が食い違う指標は direction-unclear が尋ねる",
      en: "A disputed direction is left to direction-unclear",
    },
    given: { name: "交通事故件数", unit: "件", baseline: "12", years: { 令和3年度: { plan: "10以上" } } },
    finds: [],
  },
  {
    note: {
      ja: "計画期間に一つの目標が、現状よりゆるい「未満」",
      en: "The one target of a plan is a ceiling laxer than the present value",
    },
    given: { name: "実質公債費比率", unit: "%", baseline: "9.5", years: { 令和7年度: { plan: "12.0 未満" } } },
    finds: [{ at: "令和7年度.plan", key: "worseThanBaseline" }],
  },
  {
    note: {
      ja: "年度ごとにゆるくなる上限は、守るだけの上限ではない",
      en: "Ceilings that change are no standing limit",
    },
    given: {
      direction: "lower",
      baseline: "20",
      years: { 令和2年度: { plan: "30以下" }, 令和3年度: { plan: "25以下" } },
    },
    finds: [{ at: "令和3年度.plan", key: "worseThanBaseline" }],
  },
] satisfies readonly Example<typeof rule>[];
