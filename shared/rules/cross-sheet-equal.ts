import { message } from "../locale";
import { a1 } from "../sheet";
import { defineRule, type Example } from "./define-rule";
import { compareIndicatorFacts, indicatorFactsOf, type Measure } from "./indicator-facts";
import { formatYear, quote } from "./wording";

const MEASURE_WORDS: Readonly<Record<Measure, { readonly ja: string; readonly en: string }>> = {
  plan: { ja: "計画", en: "plan" },
  actual: { ja: "実績", en: "actual" },
};

export const rule = defineRule({
  id: "cross-sheet-equal",
  scope: "workbook",
  severity: "warning",
  title: {
    ja: "同じ指標は、どのシートでも同じ計画・実績になっている",
    en: "An indicator has the same plan and actual on every sheet",
  },
  why: {
    ja: "一方だけ直すと、公表する資料の間で数値が食い違います。",
    en: "If only one sheet is corrected, the published papers contradict each other.",
  },
  messages: {
    different: message<{
      name: string;
      year: number;
      measure: Measure;
      written: string;
      otherSheet: string;
      otherCell: string;
      other: string;
    }>({
      ja: (d) =>
        `${quote(d.name, "ja")}の${formatYear(d.year, "ja")}の${MEASURE_WORDS[d.measure].ja}が、このシートでは${quote(d.written, "ja")}、シート${quote(d.otherSheet, "ja")}の${d.otherCell}では${quote(d.other, "ja")}です。公表する資料が食い違います。どちらが正しいか確かめて、そろえてください。`,
      en: (d) =>
        `The ${MEASURE_WORDS[d.measure].en} of ${quote(d.name, "en")} for ${formatYear(d.year, "en")} is ${quote(d.written, "en")} here and ${quote(d.other, "en")} in ${d.otherCell} of sheet ${quote(d.otherSheet, "en")}. The papers will contradict each other: find out which is right and make them agree.`,
    }),
  },
  check({ sheets }, report) {
    for (const { name, fiscalYear, measure, here, there } of compareIndicatorFacts(
      sheets.flatMap((sheet) => indicatorFactsOf(sheet)),
    )) {
      const data = {
        name,
        year: fiscalYear,
        measure,
        written: here.at.text,
        otherSheet: there.sheet,
        otherCell: a1(there.at),
        other: there.at.text,
      };
      report("different", data, here.at, here.sheet);
    }
  },
});

const SATISFACTION = "子育て環境に満足している市民の割合";

/** Examples differ in figures only: the indicator on one sheet, with plan and actual of 令和元年度 and 令和2年度. */
function onSheet(name: string, unit: string, figures: readonly [string, string, string, string], formula = "") {
  const [plan1, actual1, plan2, actual2] = figures;
  const years = { 令和元年度: { plan: plan1, actual: actual1 }, 令和2年度: { plan: plan2, actual: actual2 } };
  return { indicators: [{ name, unit, formula, years }] };
}

export const examples = [
  {
    note: { ja: "同じ指標の実績が別のシートで違う", en: "Another actual on another sheet" },
    given: [
      onSheet(SATISFACTION, "％", ["59", "57.9", "60", "58.3"]),
      onSheet(SATISFACTION, "%", ["59.0", "57.9", "60.0", "53.8"]),
    ],
    finds: [
      {
        at: "B!令和2年度.actual",
        key: "different",
        ja: "「子育て環境に満足している市民の割合」の令和2年度の実績が、このシートでは「53.8」、シート「A」のE8では「58.3」です。公表する資料が食い違います。どちらが正しいか確かめて、そろえてください。",
        en: 'The actual of "子育て環境に満足している市民の割合" for FY2020 is "53.8" here and "58.3" in E8 of sheet "A". The papers will contradict each other: find out which is right and make them agree.',
      },
    ],
  },
  {
    note: { ja: "3枚のうち1枚だけ違えば、その1枚を言う", en: "The one of three that differs is named" },
    given: [
      onSheet(SATISFACTION, "％", ["59", "57", "65", "58"]),
      onSheet(SATISFACTION, "％", ["59", "57", "60", "58"]),
      onSheet(SATISFACTION, "％", ["59", "57", "60", "58"]),
    ],
    finds: [{ at: "令和2年度.plan", key: "different" }],
  },
  {
    note: {
      ja: "短い名前でも、ほかの値が二つ以上同じなら同じ指標",
      en: "A short name with two telling figures in common",
    },
    given: [
      onSheet("来館者数", "人", ["5,200", "5,130", "5,300", "2,100"]),
      onSheet("来館者数", "名", ["5,200", "5,130", "5,300", "2,010"]),
    ],
    finds: [{ at: "B!令和2年度.actual", key: "different" }],
  },
  {
    note: {
      ja: "「参加者数」は、切りのよい計画が同じでも別の指標",
      en: "参加者数 with round plans in common is another thing",
    },
    given: [
      onSheet("参加者数", "人", ["100", "98", "120", "90"]),
      onSheet("参加者数", "人", ["100", "310", "120", "300"]),
    ],
    finds: [],
  },
  {
    note: {
      ja: "学校ごとのシートは、名前が同じでも値は別",
      en: "Sheets per school repeat the name with figures of their own",
    },
    given: [
      onSheet("学校が楽しいと答えた児童生徒の割合", "％", ["85", "81.2", "85", "83.0"]),
      onSheet("学校が楽しいと答えた児童生徒の割合", "％", ["85", "88.4", "85", "86.1"]),
      onSheet("学校が楽しいと答えた児童生徒の割合", "％", ["85", "79.9", "85", "80.5"]),
    ],
    finds: [],
  },
  {
    note: { ja: "共通する値が一つもなければ別のものを測っている", en: "Not a single figure in common" },
    given: [
      onSheet(SATISFACTION, "％", ["59", "57", "60", "58"]),
      onSheet(SATISFACTION, "％", ["49", "47", "50", "48"]),
    ],
    finds: [],
  },
  {
    note: { ja: "算式が違えば別の指標", en: "Another formula, another indicator" },
    given: [
      onSheet("住民アンケートで満足と答えた人の割合", "％", ["59", "57", "60", "58"], "道路の設問"),
      onSheet("住民アンケートで満足と答えた人の割合", "％", ["59", "57", "60", "41"], "公園の設問"),
    ],
    finds: [],
  },
  {
    note: { ja: "同じ算式なら、短い名前でも同じ指標", en: "The same formula makes a short name telling" },
    given: [
      onSheet("収納率", "％", ["98", "98", "99", "97"], "収入額÷調定額"),
      onSheet("収納率", "％", ["98", "98", "99", "96"], "収入額 ÷ 調定額"),
    ],
    finds: [{ at: "B!令和2年度.actual", key: "different" }],
  },
  {
    note: { ja: "単位が違えば比べない", en: "No comparison across units" },
    given: [
      onSheet("ファミリーサポートの利用の状況", "人", ["60", "58", "60", "58"]),
      onSheet("ファミリーサポートの利用の状況", "回", ["60", "58", "60", "97"]),
    ],
    finds: [],
  },
  {
    note: { ja: "書き方だけの違い、片方がまだ空欄", en: "Spelling only, or one of them still blank" },
    given: [
      onSheet(SATISFACTION, "％", ["小60 中70", "58", "61", "59"]),
      onSheet("子育て環境に満足している 市民の割合", "％", ["中70.0　小60.0", "58", "61", ""]),
    ],
    finds: [],
  },
  {
    note: {
      ja: "同じシートの中の重複は indicator-unique が見る",
      en: "Within one sheet it is a matter of indicator-unique",
    },
    given: {
      indicators: [
        { name: SATISFACTION, unit: "％", years: { 令和2年度: { plan: "60", actual: "58" } } },
        { name: SATISFACTION, unit: "％", years: { 令和2年度: { plan: "60", actual: "59" } } },
      ],
    },
    finds: [],
  },
] satisfies readonly Example<typeof rule>[];
