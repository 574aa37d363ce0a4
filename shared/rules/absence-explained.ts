import { message } from "../locale";
import type { Absence } from "../quantity/types";
import { defineRule, type Example } from "./define-rule";
import { isStated } from "./entries";
import { hasReason, isDiscontinued, isMeasuredEverySomeYears } from "./reasons";
import { ofYear, quote } from "./wording";

/** Absences that leave the reader asking why. 集計中 belongs to actual-final; 対象外 is a reason itself. */
const NEEDS_REASON: readonly Absence[] = ["dash", "not-surveyed", "cancelled", "unset", "not-held"];

/** The cell itself says more than that there is nothing: 「中止（台風のため）」, 「－（隔年調査）」. */
const REASON_IN_CELL = /[(（].{2,}[)）]|ため|により|隔年|次回/;

export const rule = defineRule({
  id: "absence-explained",
  scope: "year",
  severity: "warning",
  title: {
    ja: "実績がない年度には、理由が書かれている",
    en: "A year without an actual has a reason in the remarks",
  },
  why: {
    ja: "「―」だけでは、未達なのか、調査や行事がなかったのかを読み手が区別できません。",
    en: "A dash alone does not tell a missed plan from a survey or event that did not take place.",
  },
  messages: {
    unexplained: message<{ year: number | null; written: string; plan: string }>({
      ja: (d) =>
        `${ofYear(d.year, "ja")}計画${quote(d.plan, "ja")}に対する実績が${quote(d.written, "ja")}で、理由が見当たりません。読み手には未達との区別がつきません。特記事項や備考に理由を書いてください。`,
      en: (d) =>
        `The actual for the plan ${quote(d.plan, "en")}${ofYear(d.year, "en")} is ${quote(d.written, "en")} and no reason is given, so readers cannot tell it from a missed plan. Give the reason in the remarks.`,
    }),
  },
  check({ year, indicator, sheet }, report) {
    const { plan, actual, fiscalYear } = year.record;
    if (!year.isDue || !isStated(plan) || actual?.reading.kind !== "absent") return;
    if (!NEEDS_REASON.includes(actual.reading.absence) || REASON_IN_CELL.test(actual.text)) return;
    if (hasReason(indicator, sheet) || isDiscontinued(indicator) || isMeasuredEverySomeYears(indicator)) return;
    report("unexplained", { year: fiscalYear, written: actual.text, plan: plan.text }, actual);
  },
});

export const examples = [
  {
    note: { ja: "「―」だけで理由がない", en: "A dash and no reason" },
    given: { unit: "%", years: { 令和2年度: { plan: "小100 中100", actual: "―" } } },
    finds: [
      {
        at: "令和2年度.actual",
        key: "unexplained",
        ja: "令和2年度の計画「小100 中100」に対する実績が「―」で、理由が見当たりません。読み手には未達との区別がつきません。特記事項や備考に理由を書いてください。",
        en: 'The actual for the plan "小100 中100" of FY2020 is "―" and no reason is given, so readers cannot tell it from a missed plan. Give the reason in the remarks.',
      },
    ],
  },
  {
    note: { ja: "「中止」だけでは、なぜ中止したかがわからない", en: "中止 alone does not say why" },
    given: { years: { 令和元年度: { plan: "500", actual: "中止（※）" }, 令和2年度: { plan: "500", actual: "中止" } } },
    finds: [
      { at: "令和元年度.actual", key: "unexplained" },
      { at: "令和2年度.actual", key: "unexplained" },
    ],
  },
  {
    note: { ja: "調査未実施・未把握も理由が要る", en: "No survey, or a figure not held, needs a reason" },
    given: { years: { 令和元年度: { plan: "50", actual: "未把握" }, 令和2年度: { plan: "50", actual: "調査未実施" } } },
    finds: [
      { at: "令和元年度.actual", key: "unexplained" },
      { at: "令和2年度.actual", key: "unexplained" },
    ],
  },
  {
    note: { ja: "備考に理由がある", en: "A reason beside the indicator" },
    given: { remarks: "学校行事と重なったため", years: { 令和2年度: { plan: "500", actual: "―" } } },
    finds: [],
  },
  {
    note: { ja: "備考が「―」や「特になし」では理由にならない", en: "Remarks of a dash or 特になし are no reason" },
    given: {
      indicators: [
        { remarks: "―", years: { 令和2年度: { plan: "500", actual: "―" } } },
        { remarks: "特になし", years: { 令和2年度: { plan: "60", actual: "－" } } },
      ],
    },
    finds: [
      { at: "令和2年度.actual", key: "unexplained" },
      { at: "2/令和2年度.actual", key: "unexplained" },
    ],
  },
  {
    note: { ja: "シートの特記事項に中止の理由がある（小諸市 施策1-1）", en: "The sheet's remarks give the reason" },
    given: {
      fields: { remarks: "学力状況調査は感染症の影響により中止" },
      indicators: [{ years: { 令和2年度: { plan: "小100 中100", actual: "—" } } }],
    },
    finds: [],
  },
  {
    note: {
      ja: "シートの特記事項が別の話なら理由にならない",
      en: "Remarks of the sheet about something else are no reason",
    },
    given: {
      fields: { remarks: "公用車2台を更新した。" },
      indicators: [{ name: "来館者数", years: { 令和2年度: { plan: "500", actual: "—" } } }],
    },
    finds: [{ at: "令和2年度.actual", key: "unexplained" }],
  },
  {
    note: { ja: "シートの特記事項が指標の名前を挙げている", en: "Remarks of the sheet that name the indicator" },
    given: {
      fields: { remarks: "来館者数は新館への移転期間中のため数えていない。" },
      indicators: [{ name: "来館者数（延べ）", years: { 令和2年度: { plan: "500", actual: "—" } } }],
    },
    finds: [],
  },
  {
    note: {
      ja: "シートの特記事項が挙げる指標だけが説明される（小諸市 施策1-1）",
      en: "Remarks of the sheet that name an indicator explain that one only",
    },
    given: {
      fields: { remarks: "全国学力状況調査:感染症のため中止" },
      indicators: [
        { name: "全国学力状況調査(全国平均値との対比)", years: { 令和2年度: { plan: "小100 中100", actual: "—" } } },
        { name: "全国体力状況調査(全国平均値との対比)", years: { 令和2年度: { plan: "小100 中100", actual: "—" } } },
        { name: "学校が楽しいと思う児童の割合", years: { 令和2年度: { plan: "小88 中76", actual: "—" } } },
      ],
    },
    finds: [
      { at: "2/令和2年度.actual", key: "unexplained" },
      { at: "3/令和2年度.actual", key: "unexplained" },
    ],
  },
  {
    note: {
      ja: "「等」が付けば、挙げていない指標も説明される",
      en: "With 等 the others are meant too; a sentence that names none is about all",
    },
    given: [
      {
        fields: { remarks: "学力状況調査等は感染症のため中止" },
        indicators: [
          { name: "学力状況調査の結果", years: { 令和2年度: { plan: "100", actual: "—" } } },
          { name: "児童の体力", years: { 令和2年度: { plan: "100", actual: "—" } } },
        ],
      },
      {
        fields: { remarks: "来館者数は前年並み。調査は感染症のため中止。" },
        indicators: [
          { name: "来館者数", years: { 令和2年度: { plan: "100", actual: "100" } } },
          { name: "来館者の満足度", years: { 令和2年度: { plan: "100", actual: "—" } } },
        ],
      },
    ],
    finds: [],
  },
  {
    note: { ja: "セルの中に理由がある", en: "The reason stands in the cell" },
    given: { years: { 令和2年度: { plan: "500", actual: "中止（台風19号）" } } },
    finds: [],
  },
  {
    note: { ja: "隔年の調査", en: "A survey every other year" },
    given: { formula: "隔年の市民アンケートによる", years: { 令和2年度: { plan: "60", actual: "－" } } },
    finds: [],
  },
  {
    note: { ja: "対象外はそれ自体が理由", en: "Out of scope is a reason itself" },
    given: { years: { 令和2年度: { plan: "60", actual: "対象外" } } },
    finds: [],
  },
  {
    note: { ja: "集計中は actual-final が見る", en: "集計中 belongs to actual-final" },
    given: { years: { 令和2年度: { plan: "60", actual: "集計中" } } },
    finds: [],
  },
  {
    note: { ja: "計画もない年度（―／―）", en: "No plan either" },
    given: { years: { 令和2年度: { plan: "－", actual: "－" } } },
    finds: [],
  },
  {
    note: { ja: "これからの年度の「―」", en: "A dash in a year to come" },
    given: { years: { 令和2年度: { plan: "60", actual: "61" }, 令和3年度: { plan: "60", actual: "－" } } },
    finds: [],
  },
  {
    note: { ja: "廃止された指標", en: "An indicator that has ended" },
    given: { name: "講座数（廃止）", years: { 令和2年度: { plan: "60", actual: "－" } } },
    finds: [],
  },
] satisfies readonly Example<typeof rule>[];
