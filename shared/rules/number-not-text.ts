import { fold } from "../fold";
import type { Entry } from "../indicator";
import { message } from "../locale";
import { defineRule, type Example } from "./define-rule";
import { entriesOfIndicator } from "./entries";
import { quoteAll } from "./wording";

/** Only a bare numeral could have been a number; 「小93.5」 and 「1,443 千円」 have to be text. */
const NUMERAL = /^[-+]?[0-9][0-9,]*(\.[0-9]+)?$/;

const SHOWN = 3;

function isNumeralAsText(entry: Entry): boolean {
  const { cell } = entry;
  return (
    cell?.type === "text" &&
    cell.formula === undefined &&
    entry.reading.kind === "quantities" &&
    NUMERAL.test(fold(entry.text).trim())
  );
}

/**
 * One finding an indicator, at its first cell. Silent on a sheet without a single number cell:
 * it comes from a text file or a paste, where everything is text and nothing is added up.
 */
export const rule = defineRule({
  id: "number-not-text",
  scope: "indicator",
  severity: "info",
  title: { ja: "数値は、文字列ではなく数値として入力されている", en: "Figures are entered as numbers, not as text" },
  why: {
    ja: "文字列の数値は、合計の計算式やグラフに数えられません。",
    en: "Sums and charts skip figures that are text.",
  },
  messages: {
    mixed: message<{ written: readonly string[]; count: number }>({
      ja: (d) =>
        `${quoteAll(d.written, "ja")}${d.count > d.written.length ? `など${d.count}個` : ""}が文字列になっていて、同じ指標のほかの数値と混ざっています。合計やグラフから漏れます。セルの書式を「標準」にして入力し直してください。`,
      en: (d) =>
        `${quoteAll(d.written, "en")}${d.count > d.written.length ? ` and others (${d.count} in all)` : ""} ${d.count === 1 ? "is" : "are"} text among numbers, so sums and charts skip ${d.count === 1 ? "it" : "them"}. Set the cell format to General and enter again.`,
    }),
    all: message<{ written: readonly string[]; count: number }>({
      ja: (d) =>
        `この指標の数値${quoteAll(d.written, "ja")}${d.count > d.written.length ? `など${d.count}個` : ""}は、すべて文字列です。合計やグラフに使えません。計算に使う場合は、セルの書式を「標準」にして入力し直してください。`,
      en: (d) =>
        `All figures of this indicator (${quoteAll(d.written, "en")}${d.count > d.written.length ? `, ${d.count} in all` : ""}) are text and cannot be added up or charted. To compute with them, set the cell format to General and enter again.`,
    }),
  },
  check({ indicator, sheet }, report) {
    const entries = entriesOfIndicator(indicator);
    const asText = entries.filter(isNumeralAsText);
    const first = asText[0];
    if (!first || !sheet.sheet.cells.some((cell) => cell.type === "number")) return;
    const isMixed = entries.some((entry) => entry.cell?.type === "number");
    const data = { written: asText.slice(0, SHOWN).map((entry) => entry.text), count: asText.length };
    report(isMixed ? "mixed" : "all", data, first);
  },
});

const TEXT_28 = { type: "text", value: "28", text: "28" } as const;

export const examples = [
  {
    note: { ja: "数値の行に文字列が一つ", en: "One text among numbers" },
    given: { years: { 令和元年度: { plan: "30", actual: TEXT_28 }, 令和2年度: { plan: "30", actual: "29" } } },
    finds: [
      {
        at: "令和元年度.actual",
        key: "mixed",
        ja: "「28」が文字列になっていて、同じ指標のほかの数値と混ざっています。合計やグラフから漏れます。セルの書式を「標準」にして入力し直してください。",
        en: '"28" is text among numbers, so sums and charts skip it. Set the cell format to General and enter again.',
      },
    ],
  },
  {
    note: { ja: "すべて文字列の指標は一度だけ言う", en: "An indicator that is all text is reported once" },
    given: {
      indicators: [
        {
          years: {
            令和元年度: { plan: { type: "text", value: "１，０００", text: "１，０００" }, actual: TEXT_28 },
            令和2年度: { plan: TEXT_28, actual: { type: "text", value: " 28.5 ", text: " 28.5 " } },
          },
        },
        { years: { 令和2年度: { plan: "30", actual: "29" } } },
      ],
    },
    finds: [
      {
        at: "令和元年度.plan",
        key: "all",
        en: 'All figures of this indicator ("１，０００", "28", "28", 4 in all) are text and cannot be added up or charted. To compute with them, set the cell format to General and enter again.',
        ja: "この指標の数値「１，０００」「28」「28」など4個は、すべて文字列です。合計やグラフに使えません。計算に使う場合は、セルの書式を「標準」にして入力し直してください。",
      },
    ],
  },
  {
    note: { ja: "全部が文字列のシートは、文字で貼り付けられたもの", en: "A sheet of text only was pasted as text" },
    given: { years: { 令和2年度: { plan: TEXT_28, actual: TEXT_28 } } },
    finds: [],
  },
  {
    note: { ja: "単位や内訳のある値は文字列で当然", en: "Values with units or components have to be text" },
    given: {
      years: { 令和元年度: { plan: "30", actual: "小28 中29" }, 令和2年度: { plan: "30 %", actual: "29以上" } },
    },
    finds: [],
  },
  {
    note: { ja: "計算式が作る文字列は、入力し直せない", en: "Text made by a formula cannot be entered again" },
    given: {
      years: {
        令和2年度: { plan: "30", actual: { type: "text", value: "29", text: "29", formula: '=TEXT(A1,"0")' } },
      },
    },
    finds: [],
  },
  {
    note: { ja: "数値だけ", en: "Numbers only" },
    given: { years: { 令和2年度: { plan: "1,000", actual: "980" } } },
    finds: [],
  },
  {
    note: { ja: "三つまでは挙げ、四つ目からは数で言う", en: "Three are named, from the fourth on they are counted" },
    given: {
      indicators: [
        { baseline: "27", years: { 令和元年度: { plan: TEXT_28, actual: TEXT_28 }, 令和2年度: { plan: TEXT_28 } } },
        {
          baseline: TEXT_28,
          years: { 令和元年度: { plan: TEXT_28, actual: TEXT_28 }, 令和2年度: { plan: TEXT_28, actual: "27" } },
        },
        { years: { 令和2年度: { plan: TEXT_28 } } },
      ],
    },
    finds: [
      {
        at: "令和元年度.plan",
        key: "mixed",
        ja: "「28」「28」「28」が文字列になっていて、同じ指標のほかの数値と混ざっています。合計やグラフから漏れます。セルの書式を「標準」にして入力し直してください。",
        en: '"28", "28", "28" are text among numbers, so sums and charts skip them. Set the cell format to General and enter again.',
      },
      {
        at: "2/baseline",
        key: "mixed",
        ja: "「28」「28」「28」など4個が文字列になっていて、同じ指標のほかの数値と混ざっています。合計やグラフから漏れます。セルの書式を「標準」にして入力し直してください。",
        en: '"28", "28", "28" and others (4 in all) are text among numbers, so sums and charts skip them. Set the cell format to General and enter again.',
      },
      {
        at: "3/令和2年度.plan",
        key: "all",
        ja: "この指標の数値「28」は、すべて文字列です。合計やグラフに使えません。計算に使う場合は、セルの書式を「標準」にして入力し直してください。",
        en: 'All figures of this indicator ("28") are text and cannot be added up or charted. To compute with them, set the cell format to General and enter again.',
      },
    ],
  },
] satisfies readonly Example<typeof rule>[];
