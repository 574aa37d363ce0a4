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

export const examples = [
  {
    note: { ja: "同じ指標の実績が別のシートで違う", en: "Another actual on another sheet" },
    given: [
      { indicators: [{ name: SATISFACTION, unit: "％", years: { 令和2年度: { plan: "60", actual: "58.3" } } }] },
      { indicators: [{ name: SATISFACTION, unit: "%", years: { 令和2年度: { plan: "60.0", actual: "53.8" } } }] },
    ],
    finds: [
      {
        at: "B!令和2年度.actual",
        key: "different",
        ja: "「子育て環境に満足している市民の割合」の令和2年度の実績が、このシートでは「53.8」、シート「A」のD8では「58.3」です。公表する資料が食い違います。どちらが正しいか確かめて、そろえてください。",
        en: 'The actual of "子育て環境に満足している市民の割合" for FY2020 is "53.8" here and "58.3" in D8 of sheet "A". The papers will contradict each other: find out which is right and make them agree.',
      },
    ],
  },
  {
    note: { ja: "3枚のうち1枚だけ違えば、その1枚を言う", en: "The one of three that differs is named" },
    given: [
      { indicators: [{ name: SATISFACTION, unit: "％", years: { 令和2年度: { plan: "65", actual: "58" } } }] },
      { indicators: [{ name: SATISFACTION, unit: "％", years: { 令和2年度: { plan: "60", actual: "58" } } }] },
      { indicators: [{ name: SATISFACTION, unit: "％", years: { 令和2年度: { plan: "60", actual: "58" } } }] },
    ],
    finds: [{ at: "令和2年度.plan", key: "different" }],
  },
  {
    note: {
      ja: "短い名前でも、ほかの値が同じなら同じ指標",
      en: "A short name with other figures in common is the same indicator",
    },
    given: [
      {
        indicators: [
          {
            name: "来館者数",
            unit: "人",
            years: { 令和元年度: { plan: "5,200", actual: "5,130" }, 令和2年度: { plan: "5,300", actual: "2,100" } },
          },
        ],
      },
      {
        indicators: [
          {
            name: "来館者数",
            unit: "名",
            years: { 令和元年度: { plan: "5,200", actual: "5,130" }, 令和2年度: { plan: "5,300", actual: "2,010" } },
          },
        ],
      },
    ],
    finds: [{ at: "B!令和2年度.actual", key: "different" }],
  },
  {
    note: { ja: "「参加者数」は事業ごとに別の指標", en: "参加者数 is another thing on every sheet" },
    given: [
      { indicators: [{ name: "参加者数", unit: "人", years: { 令和2年度: { plan: "100", actual: "90" } } }] },
      { indicators: [{ name: "参加者数", unit: "人", years: { 令和2年度: { plan: "100", actual: "300" } } }] },
    ],
    finds: [],
  },
  {
    note: { ja: "算式が違えば別の指標", en: "Another formula, another indicator" },
    given: [
      {
        indicators: [
          {
            name: "住民アンケートで満足と答えた人の割合",
            formula: "満足／道路の設問",
            years: { 令和2年度: { plan: "60", actual: "58" } },
          },
        ],
      },
      {
        indicators: [
          {
            name: "住民アンケートで満足と答えた人の割合",
            formula: "満足／公園の設問",
            years: { 令和2年度: { plan: "60", actual: "41" } },
          },
        ],
      },
    ],
    finds: [],
  },
  {
    note: { ja: "単位が違えば比べない", en: "No comparison across units" },
    given: [
      {
        indicators: [
          {
            name: "ファミリーサポート利用の実績と会員",
            unit: "人",
            years: { 令和2年度: { plan: "60", actual: "58" } },
          },
        ],
      },
      {
        indicators: [
          {
            name: "ファミリーサポート利用の実績と会員",
            unit: "回",
            years: { 令和2年度: { plan: "60", actual: "97" } },
          },
        ],
      },
    ],
    finds: [],
  },
  {
    note: { ja: "書き方だけの違い、片方がまだ空欄", en: "Spelling only, or one of them still blank" },
    given: [
      {
        indicators: [
          {
            name: SATISFACTION,
            unit: "％",
            years: { 令和2年度: { plan: "小60 中70", actual: "58" }, 令和3年度: { plan: "61" } },
          },
        ],
      },
      {
        indicators: [
          {
            name: "子育て環境に満足している 市民の割合",
            unit: "％",
            years: { 令和2年度: { plan: "中70.0　小60.0", actual: "" } },
          },
        ],
      },
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
