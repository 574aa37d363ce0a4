import { message } from "../locale";
import { defineRule, type Example } from "./define-rule";
import { isStated } from "./entries";
import { ofYear, quote } from "./wording";

export const rule = defineRule({
  id: "actual-final",
  scope: "year",
  severity: "info",
  title: {
    ja: "実績は確定した値である（集計中・速報値・見込みでない）",
    en: "The actual is final, neither pending nor provisional nor a forecast",
  },
  why: {
    ja: "確定値が出ると、達成・未達の判定が変わることがあります。",
    en: "The final figure may turn a plan met into a plan missed, or the other way round.",
  },
  messages: {
    pending: message<{ year: number | null; written: string }>({
      ja: (d) =>
        `${ofYear(d.year, "ja")}実績が${quote(d.written, "ja")}です。達成したかどうかをまだ判定できません。確定したら数値に書き換え、確定の時期が分かれば備考に書いてください。`,
      en: (d) =>
        `The actual${ofYear(d.year, "en")} is ${quote(d.written, "en")} and cannot be judged yet. Replace it when the figure is final, and say in the remarks when that will be.`,
    }),
    provisional: message<{ year: number | null; written: string }>({
      ja: (d) =>
        `${ofYear(d.year, "ja")}実績${quote(d.written, "ja")}は確定値ではありません。確定値が出ると判定が変わることがあります。確定したら書き換えてください。`,
      en: (d) =>
        `The actual ${quote(d.written, "en")}${ofYear(d.year, "en")} is not final, and the judgement may change. Replace it when the final figure is out.`,
    }),
  },
  check({ year }, report) {
    const { actual, fiscalYear } = year.record;
    if (!year.isDue || !actual) return;
    const data = { year: fiscalYear, written: actual.text };
    if (actual.reading.kind === "absent" && actual.reading.absence === "pending") report("pending", data, actual);
    else if (isStated(actual) && year.isProvisional) report("provisional", data, actual);
  },
});

export const examples = [
  {
    note: { ja: "集計中", en: "Pending" },
    given: { years: { 令和2年度: { plan: "60", actual: "集計中" } } },
    finds: [
      {
        at: "令和2年度.actual",
        key: "pending",
        ja: "令和2年度の実績が「集計中」です。達成したかどうかをまだ判定できません。確定したら数値に書き換え、確定の時期が分かれば備考に書いてください。",
        en: 'The actual of FY2020 is "集計中" and cannot be judged yet. Replace it when the figure is final, and say in the remarks when that will be.',
      },
    ],
  },
  {
    note: { ja: "精査中・調査中も同じ", en: "精査中 and 調査中 are the same" },
    given: { years: { 令和元年度: { plan: "60", actual: "精査中" }, 令和2年度: { plan: "60", actual: "調査中" } } },
    finds: [
      { at: "令和元年度.actual", key: "pending" },
      { at: "令和2年度.actual", key: "pending" },
    ],
  },
  {
    note: { ja: "速報値", en: "A provisional figure" },
    given: { years: { 令和2年度: { plan: "6,000", actual: "7,077（速報値）" } } },
    finds: [
      {
        at: "令和2年度.actual",
        key: "provisional",
        ja: "令和2年度の実績「7,077（速報値）」は確定値ではありません。確定値が出ると判定が変わることがあります。確定したら書き換えてください。",
        en: 'The actual "7,077（速報値）" of FY2020 is not final, and the judgement may change. Replace it when the final figure is out.',
      },
    ],
  },
  {
    note: { ja: "前年度の確定値と今年度の速報値", en: "Last year's final figure beside this year's provisional one" },
    given: { unit: "%", years: { 令和2年度: { plan: "40.0", actual: "42.7(R1確定値)\n40.2(R2速報値)" } } },
    finds: [{ at: "令和2年度.actual", key: "provisional" }],
  },
  {
    note: { ja: "見込みも確定ではない", en: "A forecast is not final" },
    given: { years: { 令和2年度: { plan: "60", actual: "58（見込み）" } } },
    finds: [{ at: "令和2年度.actual", key: "provisional" }],
  },
  {
    note: { ja: "確定値と書いてある", en: "Said to be final" },
    given: { years: { 令和2年度: { plan: "60", actual: "58（確定値）" } } },
    finds: [],
  },
  {
    note: { ja: "これからの年度の見込みは普通のこと", en: "Forecasts for years to come are usual" },
    given: { years: { 令和2年度: { plan: "60", actual: "61" }, 令和3年度: { plan: "60", actual: "62（見込み）" } } },
    finds: [],
  },
  {
    note: { ja: "空欄と「―」は別の規則が見る", en: "Blanks and dashes belong to other rules" },
    given: { years: { 令和元年度: { plan: "60", actual: "" }, 令和2年度: { plan: "60", actual: "―" } } },
    finds: [],
  },
] satisfies readonly Example<typeof rule>[];
