import { fold } from "../fold";
import type { Entry } from "../indicator";
import { message } from "../locale";
import { defineRule, type Example } from "./define-rule";
import { quantitiesOf } from "./entries";
import { ofYear, quote, quoteAll } from "./wording";

/** Labels of the components in the order written, each once. */
function labelsOf(entry: Entry): readonly string[] {
  return [...new Set(quantitiesOf(entry).flatMap((quantity) => (quantity.label === null ? [] : [quantity.label])))];
}

/** 小 and 小学校, 男 and 男性 are one component. */
function isSameLabel(a: string, b: string): boolean {
  const [one, other] = [fold(a).trim(), fold(b).trim()];
  return one.startsWith(other) || other.startsWith(one);
}

export const rule = defineRule({
  id: "components-match",
  scope: "year",
  severity: "error",
  title: {
    ja: "計画を小・中、男性・女性などに分けたときは、実績も同じように分けている",
    en: "An actual has the components of its plan",
  },
  why: {
    ja: "内訳がそろっていないと、どの計画と比べればよいかわかりません。",
    en: "Without the same components nobody can tell which plan a figure belongs to.",
  },
  messages: {
    missing: message<{ year: number | null; plan: string; actual: string; missing: readonly string[] }>({
      ja: (d) =>
        `${ofYear(d.year, "ja")}計画${quote(d.plan, "ja")}に対し、実績${quote(d.actual, "ja")}には${quoteAll(d.missing, "ja")}がありません。達成したかどうかを判定できません。計画と同じ内訳で記入してください。`,
      en: (d) =>
        `The actual ${quote(d.actual, "en")}${ofYear(d.year, "en")} lacks ${quoteAll(d.missing, "en")} of the plan ${quote(d.plan, "en")}, so it cannot be judged. Give the same components as the plan.`,
    }),
    undivided: message<{ year: number | null; plan: string; actual: string }>({
      ja: (d) =>
        `${ofYear(d.year, "ja")}計画${quote(d.plan, "ja")}は内訳に分かれていますが、実績${quote(d.actual, "ja")}は分かれていません。どの計画と比べるかわかりません。計画と同じ内訳で記入してください。`,
      en: (d) =>
        `The plan ${quote(d.plan, "en")}${ofYear(d.year, "en")} has components but the actual ${quote(d.actual, "en")} has none, so it cannot be compared. Give the same components as the plan.`,
    }),
  },
  check({ year }, report) {
    const { plan, actual, fiscalYear } = year.record;
    if (!plan || !actual || quantitiesOf(actual).length === 0) return;
    const planned = labelsOf(plan);
    // One label is a qualifier (平均25日以内), not a division.
    if (planned.length < 2) return;
    const reached = labelsOf(actual);
    const data = { year: fiscalYear, plan: plan.text, actual: actual.text };
    if (reached.length === 0) report("undivided", data, actual);
    else {
      const missing = planned.filter((label) => !reached.some((other) => isSameLabel(label, other)));
      if (missing.length > 0) report("missing", { ...data, missing }, actual);
    }
  },
});

export const examples = [
  {
    note: { ja: "中学校の実績がない", en: "The actual of one component is missing" },
    given: { unit: "%", years: { 令和2年度: { plan: "小88 中76", actual: "小88.0" } } },
    finds: [
      {
        at: "令和2年度.actual",
        key: "missing",
        ja: "令和2年度の計画「小88 中76」に対し、実績「小88.0」には「中」がありません。達成したかどうかを判定できません。計画と同じ内訳で記入してください。",
        en: 'The actual "小88.0" of FY2020 lacks "中" of the plan "小88 中76", so it cannot be judged. Give the same components as the plan.',
      },
    ],
  },
  {
    note: { ja: "実績が一つの数値だけ", en: "The actual is one figure" },
    given: { unit: "歳", years: { 令和2年度: { plan: "男性83.6以上\n女性85.1以上", actual: "84.2" } } },
    finds: [
      {
        at: "令和2年度.actual",
        key: "undivided",
        ja: "令和2年度の計画「男性83.6以上 女性85.1以上」は内訳に分かれていますが、実績「84.2」は分かれていません。どの計画と比べるかわかりません。計画と同じ内訳で記入してください。",
      },
    ],
  },
  {
    note: { ja: "計画にない内訳が実績にある", en: "The actual has another component instead" },
    given: { years: { 令和2年度: { plan: "男性80 女性85", actual: "男性81 中76" } } },
    finds: [{ at: "令和2年度.actual", key: "missing" }],
  },
  {
    note: { ja: "内訳がそろっている", en: "The same components" },
    given: { unit: "%", years: { 令和2年度: { plan: "小88 中76", actual: "小88.0 中73.6" } } },
    finds: [],
  },
  {
    note: { ja: "順序や書き方が違っても同じ内訳", en: "Another order, a longer label" },
    given: { years: { 令和2年度: { plan: "男80 女85", actual: "女性85.2 男性81" } } },
    finds: [],
  },
  {
    note: { ja: "実績のほうが詳しい", en: "The actual says more than the plan" },
    given: {
      years: { 令和元年度: { plan: "100", actual: "小98 中97" }, 令和2年度: { plan: "平均25日以内", actual: "23" } },
    },
    finds: [],
  },
  {
    note: { ja: "「―」や空欄は別の規則が見る", en: "Dashes and blanks belong to other rules" },
    given: { years: { 令和元年度: { plan: "小88 中76", actual: "―" }, 令和2年度: { plan: "小88 中76", actual: "" } } },
    finds: [],
  },
  {
    note: { ja: "計画の欄がない様式", en: "A form without a cell for the plan" },
    given: { years: { 令和2年度: { actual: "小88 中76" } } },
    finds: [],
  },
] satisfies readonly Example<typeof rule>[];
