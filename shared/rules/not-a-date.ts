import { fold } from "../fold";
import type { Entry } from "../indicator";
import { message } from "../locale";
import { defineRule, type Example } from "./define-rule";
import { entriesOfIndicator, entriesOfSheet } from "./entries";
import { quote } from "./wording";

/** 2021/3/31, 令和3年3月31日, R3.3.31: a date that someone meant to write. */
const HAS_YEAR = /[12][0-9]{3}|明治|大正|昭和|平成|令和|[MTSHR][0-9元]/i;

/** "1月2日", "2-Jan", "1/2" -> "1-2": what was probably typed; null where the shown text does not tell. */
function typedAs(text: string): string | null {
  const match = /^([0-9]{1,2})[月/\-.]([0-9]{1,2})日?$/.exec(fold(text).trim());
  return match ? `${match[1]}-${match[2]}` : null;
}

function isHostDate(entry: Entry): boolean {
  return entry.reading.kind === "unreadable" && entry.reading.reason === "host-date";
}

export const rule = defineRule({
  id: "not-a-date",
  scope: "sheet",
  severity: "error",
  title: { ja: "数値が日付に変わっていない", en: "A figure has not been turned into a date" },
  why: {
    ja: "「1-2」や「3/4」と入力すると、表計算ソフトが日付に変え、元の値が失われます。",
    en: "Typing 1-2 or 3/4 makes the spreadsheet store a date, and the value typed is lost.",
  },
  messages: {
    monthDay: message<{ written: string; typed: string }>({
      ja: (d) =>
        `日付${quote(d.written, "ja")}になっています。「${d.typed}」などと入力した値が日付に変わったと思われます。本来の値を確かめ、セルの書式を「文字列」にして入力し直してください。`,
      en: (d) =>
        `This is the date ${quote(d.written, "en")}; something like ${d.typed} was probably typed and turned into a date. Check the value, set the cell format to text and enter it again.`,
    }),
    date: message<{ written: string }>({
      ja: (d) =>
        `数値の欄が日付${quote(d.written, "ja")}になっています。計画との比較や集計ができません。本来の値を確かめ、日付でよい場合はセルの書式を「文字列」にしてください。`,
      en: (d) =>
        `A cell for a figure holds the date ${quote(d.written, "en")}, which cannot be compared or added up. Check the value; if a date is meant, set the cell format to text.`,
    }),
  },
  check({ sheet }, report) {
    // A milestone (plan 2021/3/31, actual 2021/3/20) is all dates: they are meant.
    const milestones = new Set<Entry>();
    for (const indicator of sheet.indicators) {
      const entries = entriesOfIndicator(indicator);
      if (entries.some((entry) => entry.reading.kind === "quantities")) continue;
      for (const entry of entries) if (HAS_YEAR.test(fold(entry.text))) milestones.add(entry);
    }
    for (const entry of entriesOfSheet(sheet)) {
      if (!isHostDate(entry) || milestones.has(entry)) continue;
      const typed = typedAs(entry.text);
      if (typed === null) report("date", { written: entry.text }, entry);
      else report("monthDay", { written: entry.text, typed }, entry);
    }
  },
});

export const examples = [
  {
    note: { ja: "「1-2」が1月2日になった", en: "1-2 became the second of January" },
    given: {
      years: {
        令和2年度: {
          plan: "3",
          actual: { type: "date", value: 43832, text: "1月2日", numberFormat: 'm"月"d"日"' },
        },
      },
    },
    finds: [
      {
        at: "令和2年度.actual",
        key: "monthDay",
        ja: "日付「1月2日」になっています。「1-2」などと入力した値が日付に変わったと思われます。本来の値を確かめ、セルの書式を「文字列」にして入力し直してください。",
      },
    ],
  },
  {
    note: { ja: "数値の並びの中の年月日", en: "A full date among figures" },
    given: {
      years: {
        令和元年度: { plan: "3", actual: "4" },
        令和2年度: { plan: "3", actual: { type: "date", value: 43955, text: "2020/5/4", numberFormat: "yyyy/m/d" } },
      },
    },
    finds: [
      {
        at: "令和2年度.actual",
        key: "date",
        ja: "数値の欄が日付「2020/5/4」になっています。計画との比較や集計ができません。本来の値を確かめ、日付でよい場合はセルの書式を「文字列」にしてください。",
      },
    ],
  },
  {
    note: { ja: "期限を日付で書いた指標", en: "A milestone planned and reached on dates" },
    given: {
      years: {
        令和2年度: {
          plan: { type: "date", value: 44286, text: "2021/3/31", numberFormat: "yyyy/m/d" },
          actual: { type: "date", value: 44275, text: "R3.3.20", numberFormat: "ge.m.d" },
        },
      },
    },
    finds: [],
  },
  {
    note: { ja: "年のない日付は、数値がほかになくても疑う", en: "A date without a year is doubted even alone" },
    given: {
      years: { 令和2年度: { plan: { type: "date", value: 43894, text: "3/4", numberFormat: "m/d" }, actual: "―" } },
    },
    finds: [{ at: "令和2年度.plan", key: "monthDay" }],
  },
  {
    note: { ja: "文字で書いた「1/2」は2分の1", en: "1/2 written as text is a half" },
    given: { years: { 令和2年度: { plan: "1/2", actual: "1/3" } } },
    finds: [],
  },
  {
    note: { ja: "日付を文字で書いた計画", en: "A plan that gives a date in words" },
    given: { years: { 令和2年度: { plan: "3月末", actual: "令和3年3月31日" } } },
    finds: [],
  },
  {
    note: { ja: "事業費の欄も見る", en: "Budget cells too" },
    given: {
      budgets: [
        { years: { 令和2年度: { total: { type: "date", value: 43832, text: "2-Jan" }, parts: { 一般財源: "10" } } } },
      ],
    },
    finds: [{ at: "令和2年度.total", key: "date" }],
  },
  {
    note: { ja: "2桁の月と日", en: "Month and day of two digits" },
    given: { years: { 令和2年度: { plan: "3", actual: { type: "date", value: 44175, text: "12月10日" } } } },
    finds: [{ at: "令和2年度.actual", key: "monthDay" }],
  },
] satisfies readonly Example<typeof rule>[];
