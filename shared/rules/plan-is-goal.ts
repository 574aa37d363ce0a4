import type { EvaluatedIndicator } from "../evaluate/types";
import { message } from "../locale";
import { defineRule, type Example } from "./define-rule";
import { isStated } from "./entries";
import { quote, quoteAll } from "./wording";

const SHOWN = 3;

interface Foreseen {
  readonly names: readonly string[];
  readonly count: number;
  /** The heading or title that speaks of a forecast; null where the names themselves do. */
  readonly heading: string | null;
}

/** Would have been judged, had its plan been a goal. */
function isLeftUnjudged({ direction, years }: EvaluatedIndicator): boolean {
  return direction.direction === "unknown" && years.some((year) => year.isDue && isMeasured(year.record));
}

function isMeasured({ plan, actual }: EvaluatedIndicator["years"][number]["record"]): boolean {
  return isStated(plan) && isStated(actual);
}

/** One finding a sheet: a plan of services has dozens of such rows. */
export const rule = defineRule({
  id: "plan-is-goal",
  scope: "sheet",
  severity: "info",
  title: {
    ja: "計画の値は、見通しの量ではなく目標である",
    en: "What is planned is a goal, not a forecast",
  },
  why: {
    ja: "見込量や人口の見通しは、下回っても未達ではなく、上回っても達成ではありません。",
    en: "To stay below a forecast is no failure, and to exceed it no success.",
  },
  messages: {
    foreseen: message<Foreseen>({
      ja: (d) =>
        `${quoteAll(d.names, "ja")}${d.count > d.names.length ? `など${d.count}件` : ""}の計画は、${d.heading === null ? "" : `${quote(d.heading, "ja")}とあるので、`}目標ではなく見通しの量とみて、達成・未達を判定していません。目標にしている指標があれば、点検設定で増減の方向を指定してください。`,
      en: (d) =>
        `The plans of ${quoteAll(d.names, "en")}${d.count > d.names.length ? ` and others (${d.count} in all)` : ""} are taken as forecasts${d.heading === null ? "" : ` (${quote(d.heading, "en")})`}, not as goals, and are not judged. Where one is a goal, state its direction in the settings.`,
    }),
  },
  check({ sheet }, report) {
    const foreseen = sheet.indicators.filter(isLeftUnjudged);
    const first = foreseen[0];
    if (!first) return;
    const names = [...new Set(foreseen.map(({ indicator }) => indicator.name.text))].slice(0, SHOWN);
    const evidence = first.direction.evidence[0];
    const heading = evidence?.source === "words" ? evidence.text : null;
    report("foreseen", { names, count: foreseen.length, heading }, first.indicator.name);
  },
});

const year = (plan: string, actual: string) => ({ 令和2年度: { plan, actual } });

export const examples = [
  {
    note: { ja: "給水人口は見通しで、目標ではない", en: "The number of people supplied is foreseen" },
    given: { name: "給水人口", unit: "人", years: year("41,200", "40,950") },
    finds: [
      {
        at: "name",
        key: "foreseen",
        ja: "「給水人口」の計画は、目標ではなく見通しの量とみて、達成・未達を判定していません。目標にしている指標があれば、点検設定で増減の方向を指定してください。",
        en: 'The plans of "給水人口" are taken as forecasts, not as goals, and are not judged. Where one is a goal, state its direction in the settings.',
      },
    ],
  },
  {
    note: { ja: "シートに一度だけ、四つ目からは数だけ", en: "Once a sheet, from the fourth on as a number" },
    given: {
      indicators: [
        { name: "第1号被保険者数", unit: "人", years: year("13,100", "13,055") },
        { name: "要介護認定者数", unit: "人", years: year("2,450", "2,398") },
        { name: "介護給付費", unit: "千円", years: year("3,210,000", "3,105,000") },
        { name: "高齢化率", unit: "%", years: year("33.2", "33.9") },
        { name: "介護予防教室の参加者数", unit: "人", years: year("120", "110") },
      ],
    },
    finds: [
      {
        at: "name",
        key: "foreseen",
        ja: "「第1号被保険者数」「要介護認定者数」「介護給付費」など4件の計画は、目標ではなく見通しの量とみて、達成・未達を判定していません。目標にしている指標があれば、点検設定で増減の方向を指定してください。",
      },
    ],
  },
  {
    note: { ja: "見込量とある計画", en: "A plan that is called a forecast" },
    given: {
      indicators: [
        { name: "訪問介護の利用回数（見込量）", unit: "回/月", years: year("320", "298") },
        { name: "待機児童数", unit: "人", years: year("0", "3") },
      ],
    },
    finds: [{ at: "name", key: "foreseen" }],
  },
  {
    note: { ja: "点検設定で方向を決めた指標", en: "The settings make it a goal" },
    given: { name: "給水人口", unit: "人", direction: "higher", years: year("41,200", "40,950") },
    finds: [],
  },
  {
    note: { ja: "「以上」と書いた計画は目標", en: "A bound makes it a goal" },
    given: { name: "園児数", unit: "人", years: year("300以上", "280") },
    finds: [],
  },
  {
    note: { ja: "まだ実績のない見通し", en: "A forecast of years to come" },
    given: { name: "給水人口", unit: "人", years: { 令和3年度: { plan: "41,200" } } },
    finds: [],
  },
] satisfies readonly Example<typeof rule>[];
