import type { EvaluatedYear } from "../evaluate/types";
import { message } from "../locale";
import { defineRule, type Example } from "./define-rule";
import { isBlank, isStated, quantitiesOf } from "./entries";
import { formatYear, quote } from "./wording";

/** The record of the fiscal year before, where the sheet has one. */
function recordBefore(years: readonly EvaluatedYear[], year: EvaluatedYear): EvaluatedYear | null {
  const { fiscalYear } = year.record;
  return fiscalYear === null ? null : (years.find((other) => other.record.fiscalYear === fiscalYear - 1) ?? null);
}

/**
 * Columns of earlier years often hold actuals only, and some plans name targets for the middle and the last year only:
 * a blank plan is reported where the year before has one, or where the indicator has none at all.
 */
export const rule = defineRule({
  id: "plan-present",
  scope: "indicator",
  severity: "warning",
  title: { ja: "実績がある年度には、計画が記入されている", en: "A year with an actual has a plan" },
  why: {
    ja: "計画がないと、実績が良いのか悪いのかを判定できません。",
    en: "Without a plan nobody can say whether the actual is good or bad.",
  },
  messages: {
    missing: message<{ year: number | null; actual: string }>({
      ja: (d) =>
        `${formatYear(d.year, "ja")}は実績${quote(d.actual, "ja")}があるのに、計画が空欄です。達成したかどうかを判定できません。計画を記入し、定めていない場合は「―」と書いてください。`,
      en: (d) =>
        `${formatYear(d.year, "en")} has the actual ${quote(d.actual, "en")} but a blank plan, so it cannot be judged. Fill in the plan, or write a dash if there is none.`,
    }),
    none: message<{ name: string }>({
      ja: (d) =>
        `${quote(d.name, "ja")}は実績だけで、どの年度にも計画がありません。達成したかどうかを判定できません。計画を記入し、定めていない場合は「―」と書いてください。`,
      en: (d) =>
        `${quote(d.name, "en")} has actuals but no plan for any year, so it cannot be judged. Fill in the plan, or write a dash if there is none.`,
    }),
  },
  check({ indicator }, report) {
    const { years, current } = indicator;
    const isPlanned = years.some((year) => isStated(year.record.plan));
    if (!isPlanned) {
      const record = current?.record;
      const plan = record?.plan ?? null;
      if (!record || !isBlank(plan) || !isStated(record.actual)) return;
      const isDecided = years.some((year) => year.record.plan && !isBlank(year.record.plan));
      if (isDecided || quantitiesOf(indicator.indicator.finalTarget).length > 0) return;
      report("none", { name: indicator.indicator.name.text }, plan);
      return;
    }
    for (const year of years) {
      const { plan, actual, fiscalYear } = year.record;
      if (!year.isDue || !isBlank(plan) || !isStated(actual)) continue;
      if (!isStated(recordBefore(years, year)?.record.plan ?? null)) continue;
      report("missing", { year: fiscalYear, actual: actual.text }, plan);
    }
  },
});

export const examples = [
  {
    note: { ja: "前の年度まであった計画が空欄", en: "The plan of the year is missing" },
    given: { years: { 令和元年度: { plan: "50", actual: "48" }, 令和2年度: { plan: "", actual: "52" } } },
    finds: [
      {
        at: "令和2年度.plan",
        key: "missing",
        ja: "令和2年度は実績「52」があるのに、計画が空欄です。達成したかどうかを判定できません。計画を記入し、定めていない場合は「―」と書いてください。",
        en: 'FY2020 has the actual "52" but a blank plan, so it cannot be judged. Fill in the plan, or write a dash if there is none.',
      },
    ],
  },
  {
    note: { ja: "どの年度にも計画がない指標は一度だけ言う", en: "An indicator without any plan is reported once" },
    given: {
      name: "相談件数",
      years: { 令和元年度: { plan: "", actual: "48" }, 令和2年度: { plan: "", actual: "52" } },
    },
    finds: [
      {
        at: "令和2年度.plan",
        key: "none",
        ja: "「相談件数」は実績だけで、どの年度にも計画がありません。達成したかどうかを判定できません。計画を記入し、定めていない場合は「―」と書いてください。",
        en: '"相談件数" has actuals but no plan for any year, so it cannot be judged. Fill in the plan, or write a dash if there is none.',
      },
    ],
  },
  {
    note: { ja: "計画期間より前の実績だけの列", en: "Columns before the plan hold actuals only" },
    given: {
      years: {
        平成30年度: { plan: "", actual: "45" },
        令和元年度: { plan: "", actual: "48" },
        令和2年度: { plan: "50", actual: "52" },
      },
    },
    finds: [],
  },
  {
    note: { ja: "中間年度と最終年度だけに目標を置く計画", en: "Targets for the middle and the last year only" },
    given: {
      years: {
        平成30年度: { plan: "40", actual: "45" },
        令和元年度: { plan: "―", actual: "48" },
        令和2年度: { plan: "", actual: "52" },
        令和3年度: { plan: "60" },
      },
    },
    finds: [],
  },
  {
    note: { ja: "計画を定めていないと書いてある", en: "The sheet says that there is no plan" },
    given: { years: { 令和元年度: { plan: "未設定", actual: "48" }, 令和2年度: { plan: "", actual: "52" } } },
    finds: [],
  },
  {
    note: { ja: "「―」は書かれた計画の代わり", en: "A dash stands for a plan" },
    given: { years: { 令和元年度: { plan: "50", actual: "48" }, 令和2年度: { plan: "―", actual: "52" } } },
    finds: [],
  },
  {
    note: { ja: "計画の欄がない様式（最終目標だけ）", en: "A form with a final target only" },
    given: { finalTarget: "60", years: { 令和2年度: { plan: "", actual: "52" } } },
    finds: [],
  },
  {
    note: { ja: "計画の行がない参考指標", en: "A reference figure without a row for plans" },
    given: { years: { 令和2年度: { actual: "52" } } },
    finds: [],
  },
  {
    note: { ja: "実績もまだない", en: "No actual either" },
    given: { years: { 令和元年度: { plan: "50", actual: "―" }, 令和2年度: { plan: "", actual: "" } } },
    finds: [],
  },
  {
    note: { ja: "これからの年度", en: "A year to come" },
    given: { years: { 令和2年度: { plan: "50", actual: "48" }, 令和3年度: { plan: "", actual: "20" } } },
    finds: [],
  },
] satisfies readonly Example<typeof rule>[];
