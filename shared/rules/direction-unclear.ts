import type { DirectionEvidence, DirectionSource } from "../evaluate/types";
import { type Locale, type LocalText, message } from "../locale";
import { defineRule, type Example } from "./define-rule";
import { explainsChange, isForecast, planPoints } from "./plan-path";
import { quote } from "./wording";

const SOURCE_WORDS: Readonly<Record<DirectionSource, LocalText>> = {
  settings: { ja: "点検設定", en: "settings" },
  bound: { ja: "計画の書き方", en: "wording of the plan" },
  words: { ja: "設定理由などの言葉", en: "words of the reason or goal" },
  unit: { ja: "単位", en: "unit" },
  name: { ja: "指標名", en: "name" },
  rate: { ja: "記入された達成率", en: "rate as written" },
  trend: { ja: "計画の動き", en: "course of the plans" },
  assumed: { ja: "手がかりなし", en: "no evidence" },
};

const DIRECTION_WORDS: Readonly<Record<DirectionEvidence["direction"], LocalText>> = {
  higher: { ja: "高いほどよい", en: "higher is better" },
  lower: { ja: "低いほどよい", en: "lower is better" },
  keep: { ja: "保つのがよい", en: "keeping is good" },
  unknown: { ja: "不明", en: "unknown" },
};

/** 設定理由などの言葉「低くなれば」では「低いほどよい」. */
function describe(evidence: DirectionEvidence, locale: Locale): string {
  const source = SOURCE_WORDS[evidence.source][locale];
  const way = DIRECTION_WORDS[evidence.direction][locale];
  if (evidence.source === "assumed") return locale === "ja" ? `指標名などに手がかりがなければ${quote(way, "ja")}` : way;
  const text = quote(evidence.text, locale);
  return locale === "ja" ? `${source}${text}では${quote(way, "ja")}` : `${source} ${text}: ${way}`;
}

export const rule = defineRule({
  id: "direction-unclear",
  scope: "indicator",
  severity: "warning",
  title: {
    ja: "高いほどよいか低いほどよいかが、書かれていることから一つに決まる",
    en: "What is written agrees on which way is good",
  },
  why: {
    ja: "よい方向を取り違えると、達成と未達が逆になります。",
    en: "With the wrong direction, met and missed change places.",
  },
  messages: {
    disputed: message<{ one: DirectionEvidence; other: DirectionEvidence }>({
      ja: (d) =>
        `どちらがよい値か決められません。${describe(d.one, "ja")}、${describe(d.other, "ja")}と読めます。達成と未達が逆になるおそれがあるため、書き方を直すか、点検設定で増減の方向を指定してください。`,
      en: (d) =>
        `Which way is good is not clear: ${describe(d.one, "en")}; ${describe(d.other, "en")}. Met and missed could change places: reword it, or state the direction in the settings.`,
    }),
    plansAgainst: message<{ evidence: DirectionEvidence; plans: string }>({
      ja: (d) =>
        `${describe(d.evidence, "ja")}と読めますが、計画は${quote(d.plans, "ja")}と毎回その逆へ動いています。達成と未達が逆になるおそれがあるため、計画を確かめるか、点検設定で増減の方向を指定してください。`,
      en: (d) =>
        `By the ${describe(d.evidence, "en")}, yet the plans ${quote(d.plans, "en")} move the other way every time. Met and missed could change places: check the plans, or state the direction in the settings.`,
    }),
  },
  check({ indicator }, report) {
    const { evidence, isDisputed } = indicator.direction;
    const first = evidence[0];
    const points = planPoints(indicator);
    // Without a plan in figures there is nothing that the direction could turn round.
    if (!isDisputed || !first || points.length === 0) return;
    const { name, baseline } = indicator.indicator;
    const other = evidence.find((one) => one.direction !== first.direction);
    if (!other) return;
    if (other.source !== "trend") {
      report("disputed", { one: first, other }, name);
      return;
    }
    if (isForecast(name.text) || explainsChange(indicator.indicator.remarks)) return;
    const texts = points.map((point) => point.plan.text);
    const plans = (baseline?.reading.kind === "quantities" ? [baseline.text, ...texts] : texts).join("→");
    report("plansAgainst", { evidence: first, plans }, name);
  },
});

export const examples = [
  {
    note: { ja: "指標名は減らす指標、計画の「以上」は増やす指標", en: "The name says lower, the plan says at least" },
    given: { name: "交通事故件数", unit: "件", years: { 令和2年度: { plan: "10以上" } } },
    finds: [
      {
        at: "name",
        key: "disputed",
        ja: "どちらがよい値か決められません。計画の書き方「10以上」では「高いほどよい」、指標名「事故件数」では「低いほどよい」と読めます。達成と未達が逆になるおそれがあるため、書き方を直すか、点検設定で増減の方向を指定してください。",
      },
    ],
  },
  {
    note: { ja: "増やす指標と読めるのに計画は毎年度下がる", en: "Read as higher, yet the plans fall every year" },
    given: {
      name: "相談の割合",
      reason: "数値が向上すれば、施策が進んだと考えられるから。",
      unit: "%",
      baseline: "30",
      years: { 令和2年度: { plan: "28" }, 令和3年度: { plan: "26" } },
    },
    finds: [
      {
        at: "name",
        key: "plansAgainst",
        ja: "設定理由などの言葉「数値が向上」では「高いほどよい」と読めますが、計画は「30→28→26」と毎回その逆へ動いています。達成と未達が逆になるおそれがあるため、計画を確かめるか、点検設定で増減の方向を指定してください。",
      },
    ],
  },
  {
    note: { ja: "点検設定が方向を決めていれば尋ねない", en: "The settings have the last word" },
    given: { name: "交通事故件数", unit: "件", direction: "higher", years: { 令和2年度: { plan: "10以上" } } },
    finds: [],
  },
  {
    note: { ja: "計画が数値でなければ方向は効かない", en: "No figures, nothing to turn round" },
    given: { name: "交通事故件数", reason: "件数の増加を目指す。", years: { 令和2年度: { plan: "" } } },
    finds: [],
  },
  {
    note: {
      ja: "一部の年度だけ後退する計画は plan-not-lowered が尋ねる",
      en: "A path with one step back is left to plan-not-lowered",
    },
    given: {
      name: "総収支比率",
      reason: "100以上が望ましく、計画的な経営ができていくか分かるから。",
      baseline: "117.8",
      years: { 令和2年度: { plan: "116" }, 令和3年度: { plan: "104" }, 令和4年度: { plan: "106" } },
    },
    finds: [],
  },
  {
    note: {
      ja: "計画を見直したと備考にある、または一度上げてから下げた",
      en: "The remarks explain the change, or the plans rose before they fell",
    },
    given: {
      indicators: [
        {
          name: "講座の受講者数",
          baseline: "300",
          years: { 令和2年度: { plan: "290" }, 令和3年度: { plan: "280" } },
          remarks: "中間見直しにより目標値を変更",
        },
        {
          name: "施設の利用者数",
          baseline: "300",
          years: { 令和2年度: { plan: "320" }, 令和3年度: { plan: "300" }, 令和4年度: { plan: "280" } },
        },
      ],
    },
    finds: [],
  },
  {
    note: { ja: "言葉も計画も同じ方向", en: "Words and plans agree" },
    given: {
      name: "人権を侵害されたことのある人の割合",
      reason: "割合が低くなれば、市民の人権意識が高まったと考えられるから。",
      baseline: "9.8",
      years: { 令和2年度: { plan: "5" }, 令和3年度: { plan: "0" } },
    },
    finds: [],
  },
  {
    note: { ja: "人口の見通しは毎年度下がってよい", en: "A population forecast may fall every year" },
    given: {
      name: "総人口",
      reason: "人口の増加により地域の活力が高まるから。",
      baseline: "42,500",
      years: { 令和2年度: { plan: "42,000" }, 令和3年度: { plan: "41,600" }, 令和4年度: { plan: "41,200" } },
    },
    finds: [],
  },
  {
    note: { ja: "手がかりがない指標では尋ねない", en: "Nothing written, nothing to disagree" },
    given: { name: "取り組み", years: { 令和2年度: { plan: "10" }, 令和3年度: { plan: "8" } } },
    finds: [],
  },
] satisfies readonly Example<typeof rule>[];
