import { message } from "../locale";
import { defineRule, type Example } from "./define-rule";
import { hasReason } from "./reasons";
import {
  countMissedYears,
  findTrend,
  formatContext,
  formatExcess,
  formatGap,
  formatParts,
  formatRequest,
  type Gap,
  gapOf,
  isJudgedAsHigher,
  isShownAsFull,
  type MissedPart,
  missedParts,
  type Shortfall,
  statedFigures,
} from "./shortfall";
import { ofYear, quote } from "./wording";

/** Looks at the year that stands for the indicator; earlier years were reported in their time and show as a streak. */
export const rule = defineRule({
  id: "target-met",
  scope: "year",
  severity: "warning",
  title: { ja: "実績が計画を達成している", en: "The actual meets the plan" },
  why: {
    ja: "未達の指標は、理由と今後の対応がわかるようにしておく必要があります。",
    en: "For a missed plan readers need the reason and the next steps.",
  },
  messages: {
    short: message<Shortfall & Gap>({
      ja: (d) =>
        `${ofYear(d.year, "ja")}実績${quote(d.actual, "ja")}は計画${quote(d.plan, "ja")}に${formatGap(d.size, d.decimals, d.unit, "ja")}足りず、未達です${formatContext(d, "ja")}。${formatRequest(d, "ja")}`,
      en: (d) =>
        `The actual ${quote(d.actual, "en")}${ofYear(d.year, "en")} misses the plan ${quote(d.plan, "en")} by ${formatGap(d.size, d.decimals, d.unit, "en")}${formatContext(d, "en")}. ${formatRequest(d, "en")}`,
    }),
    over: message<Shortfall & Gap>({
      ja: (d) =>
        `${ofYear(d.year, "ja")}実績${quote(d.actual, "ja")}は計画${quote(d.plan, "ja")}${formatExcess(d)}、未達です${formatContext(d, "ja")}。${formatRequest(d, "ja")}`,
      en: (d) =>
        `The actual ${quote(d.actual, "en")}${ofYear(d.year, "en")} misses the plan ${quote(d.plan, "en")}, lying ${formatGap(d.size, d.decimals, d.unit, "en")} beyond it${formatContext(d, "en")}. ${formatRequest(d, "en")}`,
    }),
    parts: message<Shortfall & { parts: readonly MissedPart[] }>({
      ja: (d) =>
        `${ofYear(d.year, "ja")}実績${quote(d.actual, "ja")}は計画${quote(d.plan, "ja")}のうち、${formatParts(d.parts, "ja")}で未達です${formatContext(d, "ja")}。${formatRequest(d, "ja")}`,
      en: (d) =>
        `The actual ${quote(d.actual, "en")}${ofYear(d.year, "en")} misses part of the plan ${quote(d.plan, "en")}: ${formatParts(d.parts, "en")}${formatContext(d, "en")}. ${formatRequest(d, "en")}`,
    }),
    words: message<Shortfall>({
      ja: (d) =>
        `${ofYear(d.year, "ja")}実績${quote(d.actual, "ja")}は計画${quote(d.plan, "ja")}を満たしておらず、未達です${formatContext(d, "ja")}。${formatRequest(d, "ja")}`,
      en: (d) =>
        `The actual ${quote(d.actual, "en")}${ofYear(d.year, "en")} does not meet the plan ${quote(d.plan, "en")}${formatContext(d, "en")}. ${formatRequest(d, "en")}`,
    }),
  },
  check({ year, indicator, sheet }, report, context) {
    const { plan, actual, fiscalYear } = year.record;
    if (year.verdict !== "missed" || year.reason === "about-plan" || indicator.current !== year || !plan || !actual)
      return;
    const rate = year.rate.kind === "rate" ? year.rate.value : null;
    const shortfall: Shortfall = {
      year: fiscalYear,
      ...statedFigures(plan, actual, year.comparisons),
      rate: rate === null || rate >= 1 || isShownAsFull(context.formatRate(rate)) ? null : context.formatRate(rate),
      trend: findTrend(year, indicator),
      isProvisional: year.isProvisional,
      streak: countMissedYears(year, indicator),
      isExplained: hasReason(indicator, sheet),
      isAssumed: isJudgedAsHigher(year, indicator),
    };
    const only = year.comparisons.length === 1 ? year.comparisons[0] : undefined;
    if (year.comparisons.length > 1) report("parts", { ...shortfall, parts: missedParts(year, indicator) }, actual);
    else {
      const gap = only ? gapOf(indicator, only, [plan.text, actual.text]) : null;
      if (only?.gap && gap) report(only.gap < 0 ? "short" : "over", { ...shortfall, ...gap }, actual);
      else report("words", shortfall, actual);
    }
  },
});

export const examples = [
  {
    note: {
      ja: "計画に届かず、策定時より悪い（小諸市 施策5-1の市民意識）",
      en: "Short of the plan and below the baseline",
    },
    given: {
      name: "公共交通が便利だと感じる人の割合",
      unit: "%",
      baseline: "22.6 %",
      years: { 令和2年度: { plan: "23.0", actual: "21.6" } },
    },
    finds: [
      {
        at: "令和2年度.actual",
        key: "short",
        ja: "令和2年度の実績「21.6」は計画「23.0」に1.4ポイント足りず、未達です（達成率93.9%、計画策定時の「22.6 %」から悪化）。理由が書かれていないと読み手は評価できません。特記事項や備考に理由と今後の対応を書いてください。",
        en: 'The actual "21.6" of FY2020 misses the plan "23.0" by 1.4 points (rate 93.9%; worse than "22.6 %" at the baseline). Without a reason readers cannot assess it: give the reason and the next steps in the remarks.',
      },
    ],
  },
  {
    note: { ja: "減らす指標で計画を超えた", en: "Lower is better, and the actual exceeds the plan" },
    given: {
      unit: "件",
      direction: "lower",
      years: { 令和元年度: { plan: "110", actual: "120" }, 令和2年度: { plan: "100", actual: "112" } },
      remarks: "国道の改良工事に伴う迂回路で増加した。",
    },
    finds: [
      {
        at: "令和2年度.actual",
        key: "over",
        ja: "令和2年度の実績「112」は計画「100」を12件超え、未達です（達成率89.3%、令和元年度の「120」から改善、2年続けて未達）。特記事項や備考の説明で理由が伝わるか確かめてください。",
        en: 'The actual "112" of FY2020 misses the plan "100", lying 12 件 beyond it (rate 89.3%; better than "120" in FY2019; missed 2 years in a row). Check that the remarks make the reason clear.',
      },
    ],
  },
  {
    note: { ja: "順位は「超え」ず「届かない」", en: "A rank falls short" },
    given: { unit: "位", years: { 令和2年度: { plan: "180以内", actual: "197" } } },
    finds: [
      {
        at: "令和2年度.actual",
        key: "over",
        ja: "令和2年度の実績「197」は計画「180以内」に17位届かず、未達です（達成率91.4%）。理由が書かれていないと読み手は評価できません。特記事項や備考に理由と今後の対応を書いてください。",
      },
    ],
  },
  {
    note: { ja: "一方の内訳だけ未達（小諸市 施策1-1）", en: "One component misses" },
    given: {
      unit: "%",
      direction: "higher",
      baseline: "小88.2 中76.0",
      years: { 令和2年度: { plan: "小88 中76", actual: "小88.0 中73.6" } },
    },
    finds: [
      {
        at: "令和2年度.actual",
        key: "parts",
        ja: "令和2年度の実績「小88.0 中73.6」は計画「小88 中76」のうち、中76%に対し73.6%で未達です（達成率96.8%、計画策定時の「小88.2 中76.0」から悪化）。理由が書かれていないと読み手は評価できません。特記事項や備考に理由と今後の対応を書いてください。",
      },
    ],
  },
  {
    note: { ja: "括弧の中の値も未達（小諸市 施策2-1）", en: "The figure in parentheses misses too" },
    given: {
      name: "一人一日当たりごみの排出量",
      unit: "g",
      direction: "lower",
      baseline: "595(803)",
      years: { 令和2年度: { plan: "594(800)", actual: "590(814)" } },
    },
    finds: [
      {
        at: "令和2年度.actual",
        key: "parts",
        ja: "令和2年度の実績「590(814)」は計画「594(800)」のうち、括弧内800gに対し814gで未達です（達成率98.3%、計画策定時の「595(803)」から改善）。理由が書かれていないと読み手は評価できません。特記事項や備考に理由と今後の対応を書いてください。",
      },
    ],
  },
  {
    note: { ja: "言葉の計画（維持）と数値", en: "A plan in words (維持) against a figure" },
    given: {
      direction: "higher",
      years: { 令和元年度: { plan: "維持", actual: "120" }, 令和2年度: { plan: "維持", actual: "110（速報値）" } },
    },
    finds: [
      {
        at: "令和2年度.actual",
        key: "words",
        ja: "令和2年度の実績「110（速報値）」は計画「維持」を満たしておらず、未達です（令和元年度の「120」から悪化、確定前の値）。理由が書かれていないと読み手は評価できません。特記事項や備考に理由と今後の対応を書いてください。",
      },
    ],
  },
  {
    note: { ja: "よい方向がわからなければ、そう断る", en: "Which way is good is only assumed" },
    given: { unit: "%", years: { 令和2年度: { plan: "98.78", actual: "98.70" } } },
    finds: [
      {
        at: "令和2年度.actual",
        key: "short",
        ja: "令和2年度の実績「98.70」は計画「98.78」に0.08ポイント足りず、未達です（高いほどよい指標とみた場合、達成率99.9%）。理由が書かれていないと読み手は評価できません。特記事項や備考に理由と今後の対応を書いてください。",
      },
    ],
  },
  {
    note: {
      ja: "達成率が四捨五入で100.0%になる未達では、率を言わない",
      en: "A rate that rounds to 100.0% is left out",
    },
    given: { unit: "人", direction: "higher", years: { 令和2年度: { plan: "10,000", actual: "9,998" } } },
    finds: [
      {
        at: "令和2年度.actual",
        key: "short",
        ja: "令和2年度の実績「9,998」は計画「10,000」に2人足りず、未達です。理由が書かれていないと読み手は評価できません。特記事項や備考に理由と今後の対応を書いてください。",
      },
    ],
  },
  {
    note: {
      ja: "計画0は0のときだけ、「未満」は下回ったときだけ達成",
      en: "0 is met at 0 only, 未満 not at the figure itself",
    },
    given: {
      indicators: [
        { unit: "件", direction: "lower", years: { 令和2年度: { plan: "0", actual: "0" } } },
        { unit: "件", direction: "lower", years: { 令和2年度: { plan: "0", actual: "1" } } },
        { unit: "%", years: { 令和2年度: { plan: "14.5未満", actual: "14.5" } } },
      ],
    },
    finds: [
      { at: "2/令和2年度.actual", key: "over" },
      { at: "3/令和2年度.actual", key: "words" },
    ],
  },
  {
    note: { ja: "前の年度の未達は、その年度に指摘済み", en: "Earlier years were reported in their time" },
    given: {
      direction: "higher",
      years: { 令和元年度: { plan: "50", actual: "40" }, 令和2年度: { plan: "50", actual: "52" } },
    },
    finds: [],
  },
  {
    note: {
      ja: "計画どおり、計画以上、上限の内側、未測定、期限前",
      en: "On plan, above, in bounds, not measured or due",
    },
    given: {
      indicators: [
        { direction: "higher", years: { 令和2年度: { plan: "50", actual: "50" } } },
        { direction: "higher", years: { 令和2年度: { plan: "50", actual: "120" } } },
        { unit: "mg/L", years: { 令和2年度: { plan: "2以下", actual: "0.75" } } },
        { direction: "higher", years: { 令和2年度: { plan: "50", actual: "―" } } },
        { direction: "higher", years: { 令和3年度: { plan: "50", actual: "12" } } },
      ],
    },
    finds: [],
  },
  {
    note: { ja: "単位の千をセルに書いた年度と比べる", en: "Compared with a year that has the thousand in its cell" },
    given: {
      unit: "千冊",
      direction: "higher",
      years: { 令和元年度: { plan: "190", actual: "198千冊" }, 令和2年度: { plan: "215", actual: "201" } },
    },
    finds: [
      {
        at: "令和2年度.actual",
        key: "short",
        ja: "令和2年度の実績「201」は計画「215」に14千冊足りず、未達です（達成率93.5%、令和元年度の「198千冊」から改善）。理由が書かれていないと読み手は評価できません。特記事項や備考に理由と今後の対応を書いてください。",
      },
    ],
  },
  {
    note: { ja: "前年度と同じ値", en: "The figure of the year before" },
    given: {
      unit: "%",
      direction: "higher",
      baseline: "20",
      years: { 令和元年度: { plan: "21", actual: "21.6" }, 令和2年度: { plan: "23", actual: "21.6" } },
    },
    finds: [
      {
        at: "令和2年度.actual",
        key: "short",
        ja: "令和2年度の実績「21.6」は計画「23」に1.4ポイント足りず、未達です（達成率93.9%、令和元年度の「21.6」から横ばい）。理由が書かれていないと読み手は評価できません。特記事項や備考に理由と今後の対応を書いてください。",
      },
    ],
  },
  {
    note: {
      ja: "前年度の実績がなければ策定時と比べる",
      en: "Without an actual of the year before, against the baseline",
    },
    given: {
      unit: "%",
      direction: "higher",
      baseline: "20",
      years: { 令和元年度: { plan: "21", actual: "―" }, 令和2年度: { plan: "23", actual: "21.6" } },
    },
    finds: [
      {
        at: "令和2年度.actual",
        key: "short",
        ja: "令和2年度の実績「21.6」は計画「23」に1.4ポイント足りず、未達です（達成率93.9%、計画策定時の「20」から改善）。理由が書かれていないと読み手は評価できません。特記事項や備考に理由と今後の対応を書いてください。",
      },
    ],
  },
] satisfies readonly Example<typeof rule>[];
