import type { EvaluatedIndicator, EvaluatedSheet, EvaluatedYear } from "../evaluate/types";
import { message } from "../locale";
import { defineRule, type Example } from "./define-rule";
import { isBlank, isStated } from "./entries";
import { isDiscontinued, isMeasuredEverySomeYears } from "./reasons";
import { formatYear, ofYear, quote } from "./wording";

/** Years before it that must be filled in for a year without a plan to be called forgotten. */
const RUN = 2;

/** Filled in for the years before, and for the other indicators of the table: this one was forgotten. */
function isForgotten(year: EvaluatedYear, indicator: EvaluatedIndicator, sheet: EvaluatedSheet): boolean {
  const { fiscalYear } = year.record;
  if (fiscalYear === null || fiscalYear !== sheet.evaluationYear) return false;
  const isFilled = ({ years }: EvaluatedIndicator, of: number) =>
    years.some(({ record }) => record.fiscalYear === of && isStated(record.actual));
  for (let before = 1; before <= RUN; before++) if (!isFilled(indicator, fiscalYear - before)) return false;
  return sheet.indicators.some((other) => other.region === indicator.region && isFilled(other, fiscalYear));
}

export const rule = defineRule({
  id: "actual-present",
  scope: "year",
  severity: "error",
  title: {
    ja: "年度が終わった指標には、実績が記入されている",
    en: "A year that is over has an actual",
  },
  why: {
    ja: "実績が空欄のままでは、達成したかどうかを誰も判断できません。",
    en: "With a blank actual nobody can tell whether the plan was met.",
  },
  messages: {
    blank: message<{ year: number | null; plan: string }>({
      ja: (d) =>
        `${ofYear(d.year, "ja")}計画${quote(d.plan, "ja")}に対する実績が空欄です。達成したかどうかを判定できません。実績を記入してください。まだ出ていない場合は「集計中」、調査がなかった場合は「―」と書き、理由を備考に添えてください。`,
      en: (d) =>
        `The actual for the plan ${quote(d.plan, "en")}${ofYear(d.year, "en")} is blank, so it cannot be judged. Fill it in; if it is not known yet write 「集計中」, if there was no survey write a dash and say why in the remarks.`,
    }),
    forgotten: message<{ year: number | null }>({
      ja: (d) =>
        `${ofYear(d.year, "ja")}実績が空欄です。前年度までの実績と、同じ表のほかの指標の${formatYear(d.year, "ja")}の実績は記入されています。実績を記入してください。まだ出ていない場合は「集計中」、調査がなかった場合は「―」と書き、理由を備考に添えてください。`,
      en: (d) =>
        `The actual${ofYear(d.year, "en")} is blank, while those of the years before and of the other indicators are given. Fill it in; if it is not known yet write 「集計中」, if there was no survey write a dash and say why in the remarks.`,
    }),
  },
  check({ year, indicator, sheet }, report) {
    const { plan, actual, fiscalYear } = year.record;
    if (!year.isDue || !isBlank(actual)) return;
    if (isDiscontinued(indicator) || isMeasuredEverySomeYears(indicator)) return;
    if (isStated(plan)) report("blank", { year: fiscalYear, plan: plan.text }, actual);
    else if ((plan === null || isBlank(plan)) && isForgotten(year, indicator, sheet))
      report("forgotten", { year: fiscalYear }, actual);
  },
});

export const examples = [
  {
    note: { ja: "計画があるのに実績が空欄", en: "A plan and a blank actual" },
    given: { unit: "%", years: { 令和2年度: { plan: "23.0", actual: "" } } },
    finds: [
      {
        at: "令和2年度.actual",
        key: "blank",
        ja: "令和2年度の計画「23.0」に対する実績が空欄です。達成したかどうかを判定できません。実績を記入してください。まだ出ていない場合は「集計中」、調査がなかった場合は「―」と書き、理由を備考に添えてください。",
        en: 'The actual for the plan "23.0" of FY2020 is blank, so it cannot be judged. Fill it in; if it is not known yet write 「集計中」, if there was no survey write a dash and say why in the remarks.',
      },
    ],
  },
  {
    note: {
      ja: "計画の欄がない年度でも、前の2年とほかの指標に実績があれば記入漏れ",
      en: "Without a plan: forgotten where two years before and the other indicators have actuals",
    },
    given: {
      indicators: [
        {
          name: "講座の開催数",
          years: { 平成30年度: { actual: "42" }, 令和元年度: { actual: "48" }, 令和2年度: { actual: "" } },
        },
        {
          name: "受講者数",
          years: { 平成30年度: { actual: "812" }, 令和元年度: { actual: "934" }, 令和2年度: { actual: "1,020" } },
        },
      ],
    },
    finds: [
      {
        at: "令和2年度.actual",
        key: "forgotten",
        ja: "令和2年度の実績が空欄です。前年度までの実績と、同じ表のほかの指標の令和2年度の実績は記入されています。実績を記入してください。まだ出ていない場合は「集計中」、調査がなかった場合は「―」と書き、理由を備考に添えてください。",
        en: "The actual of FY2020 is blank, while those of the years before and of the other indicators are given. Fill it in; if it is not known yet write 「集計中」, if there was no survey write a dash and say why in the remarks.",
      },
    ],
  },
  {
    note: {
      ja: "毎年は測っていない、またはほかの指標もまだ",
      en: "Not measured every year, or nobody has filled in the year",
    },
    given: {
      indicators: [
        {
          name: "市民満足度",
          years: { 平成30年度: { actual: "61.2" }, 令和元年度: { actual: "" }, 令和2年度: { actual: "" } },
        },
        {
          name: "受講者数",
          years: { 平成30年度: { actual: "812" }, 令和元年度: { actual: "934" }, 令和2年度: { actual: "1,020" } },
        },
      ],
    },
    finds: [],
  },
  {
    note: { ja: "言葉の計画でも実績は要る", en: "A plan in words needs an actual too" },
    given: { years: { 令和元年度: { plan: "維持", actual: "" }, 令和2年度: { plan: "維持", actual: "維持" } } },
    finds: [{ at: "令和元年度.actual", key: "blank" }],
  },
  {
    note: { ja: "まだ終わっていない年度は空欄でよい", en: "Years to come may be blank" },
    given: { years: { 令和2年度: { plan: "10", actual: "12" }, 令和3年度: { plan: "11", actual: "" } } },
    finds: [],
  },
  {
    note: { ja: "実績の欄がない活動指標", en: "An activity indicator without a cell for the actual" },
    given: { kind: "activity", years: { 令和2年度: { plan: "3" } } },
    finds: [],
  },
  {
    note: { ja: "空白だけのセルも空欄", en: "A cell of blanks is blank" },
    given: { years: { 令和2年度: { plan: "3", actual: "　" } } },
    finds: [{ at: "令和2年度.actual", key: "blank" }],
  },
  {
    note: {
      ja: "「―」や「集計中」は空欄ではない（別の規則が見る）",
      en: "A dash or 集計中 is not blank; other rules look at it",
    },
    given: { years: { 令和元年度: { plan: "3", actual: "―" }, 令和2年度: { plan: "3", actual: "集計中" } } },
    finds: [],
  },
  {
    note: { ja: "0は実績", en: "0 is an actual" },
    given: { years: { 令和2年度: { plan: "0", actual: "0" } } },
    finds: [],
  },
  {
    note: { ja: "計画も空欄なら、使われていない行かもしれない", en: "A row without a plan may be unused" },
    given: { years: { 令和2年度: { plan: "", actual: "" } } },
    finds: [],
  },
  {
    note: { ja: "計画が「未設定」や「―」", en: "The plan says unset or is a dash" },
    given: { years: { 令和元年度: { plan: "未設定", actual: "" }, 令和2年度: { plan: "―", actual: "" } } },
    finds: [],
  },
  {
    note: { ja: "廃止された指標の行", en: "The row of an indicator that has ended" },
    given: { remarks: "令和元年度で指標を廃止", years: { 令和2年度: { plan: "10", actual: "" } } },
    finds: [],
  },
  {
    note: { ja: "廃止が名前に書かれている", en: "The name says it has ended" },
    given: { name: "市民講座の受講者数（廃止）", years: { 令和2年度: { plan: "10", actual: "" } } },
    finds: [],
  },
  {
    note: { ja: "条例の廃止は指標の廃止ではない", en: "That a bylaw was repealed says nothing about the indicator" },
    given: {
      remarks: "今年度は窓口業務の見直しを進め、手数料条例についても一部を廃止する方向で検討した。",
      years: { 令和2年度: { plan: "10", actual: "" } },
    },
    finds: [{ at: "令和2年度.actual", key: "blank" }],
  },
  {
    note: { ja: "2年に1回の調査", en: "A survey every second year" },
    given: { formula: "市民意識調査（2年に1回実施）", years: { 令和2年度: { plan: "60", actual: "" } } },
    finds: [],
  },
] satisfies readonly Example<typeof rule>[];
