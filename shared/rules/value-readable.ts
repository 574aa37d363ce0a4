import { fold } from "../fold";
import type { Entry } from "../indicator";
import { message } from "../locale";
import { defineRule, type Example } from "./define-rule";
import { entriesOfIndicator, entriesOfSheet } from "./entries";
import { quote } from "./wording";

/** A text longer than this is prose: a plan in words, not a figure gone wrong. */
const LONGEST_FIGURE = 20;

/**
 * Prose as plan or actual is legitimate, so a text that is no quantity is reported only where it looks like a
 * mistyped figure: short, with a digit, among at least two cells of the indicator that are figures.
 */
function isMistypedFigure(entry: Entry, others: readonly Entry[]): boolean {
  if (entry.reading.kind !== "unreadable" || entry.reading.reason !== "not-a-quantity") return false;
  const text = fold(entry.text).trim();
  if (text.length > LONGEST_FIGURE || !/[0-9]/.test(text) || /[ぁ-ん]{2,}|年|月|[0-9]日/.test(text)) return false;
  const figures = others.filter((other) => other.reading.kind === "quantities").length;
  const unread = others.filter((other) => other.reading.kind === "unreadable").length;
  return figures >= 2 && unread <= 1;
}

export const rule = defineRule({
  id: "value-readable",
  scope: "sheet",
  severity: "error",
  title: { ja: "数値の欄は、読み取れる内容である", en: "Cells for figures can be read" },
  why: {
    ja: "計算式のエラーや様式の記入例が残ったままでは、値が誰にも伝わりません。",
    en: "A formula error or a leftover of the template tells nobody the value.",
  },
  messages: {
    cellError: message<{ written: string }>({
      ja: (d) =>
        `計算式がエラー${quote(d.written, "ja")}になっています。値がわかりません。参照先のセルを確かめて、計算式を直してください。`,
      en: (d) =>
        `The formula gives the error ${quote(d.written, "en")}, so there is no value. Check the cells it refers to and correct it.`,
    }),
    overflow: message<{ written: string }>({
      ja: (d) =>
        `${quote(d.written, "ja")}と表示され、値が読めません。印刷や公表をしても伝わりません。列の幅を広げるか、値を入れ直してください。`,
      en: (d) =>
        `${quote(d.written, "en")} is shown instead of a value, in print too. Widen the column or enter the value again.`,
    }),
    template: message<{ written: string }>({
      ja: (d) =>
        `様式の記入例${quote(d.written, "ja")}が残っています。値が入っていないのと同じです。実際の値に書き換えてください。`,
      en: (d) => `${quote(d.written, "en")} is a leftover of the template and no value. Replace it by the real one.`,
    }),
    mistyped: message<{ written: string }>({
      ja: (d) =>
        `${quote(d.written, "ja")}を数値として読めません。計画との比較や集計ができません。桁の区切り、単位の抜け（「2億8」など）、余分な文字がないか確かめてください。`,
      en: (d) =>
        `${quote(d.written, "en")} cannot be read as a figure, so it cannot be compared or added up. Check separators, a unit left out (such as 「2億8」) and stray characters.`,
    }),
  },
  check({ sheet }, report) {
    const mistyped = new Set<Entry>();
    for (const indicator of sheet.indicators) {
      const entries = entriesOfIndicator(indicator);
      for (const entry of entries) if (isMistypedFigure(entry, entries)) mistyped.add(entry);
    }
    for (const entry of entriesOfSheet(sheet)) {
      if (entry.reading.kind !== "unreadable") continue;
      const data = { written: entry.text };
      const { reason } = entry.reading;
      if (reason === "cell-error") report("cellError", data, entry);
      else if (reason === "overflow") report("overflow", data, entry);
      else if (reason === "template") report("template", data, entry);
      else if (mistyped.has(entry)) report("mistyped", data, entry);
    }
  },
});

export const examples = [
  {
    note: { ja: "計算式のエラー", en: "A formula error" },
    given: {
      years: { 令和2年度: { plan: "10", actual: { type: "error", value: "#REF!", text: "#REF!", formula: "=A1" } } },
    },
    finds: [
      {
        at: "令和2年度.actual",
        key: "cellError",
        ja: "計算式がエラー「#REF!」になっています。値がわかりません。参照先のセルを確かめて、計算式を直してください。",
      },
    ],
  },
  {
    note: { ja: "列が狭くて####になったまま貼り付けられた", en: "Hash signs pasted from a column that was too narrow" },
    given: { years: { 令和2年度: { plan: "10", actual: "######" } } },
    finds: [
      {
        at: "令和2年度.actual",
        key: "overflow",
        ja: "「######」と表示され、値が読めません。印刷や公表をしても伝わりません。列の幅を広げるか、値を入れ直してください。",
      },
    ],
  },
  {
    note: { ja: "様式の記入例が残っている", en: "A leftover of the template" },
    given: { years: { 令和2年度: { plan: "○○", actual: "12" } } },
    finds: [
      {
        at: "令和2年度.plan",
        key: "template",
        ja: "様式の記入例「○○」が残っています。値が入っていないのと同じです。実際の値に書き換えてください。",
      },
    ],
  },
  {
    note: { ja: "小数点が二つある", en: "Two decimal points" },
    given: { years: { 令和元年度: { plan: "85", actual: "84.1" }, 令和2年度: { plan: "85", actual: "85..3" } } },
    finds: [
      {
        at: "令和2年度.actual",
        key: "mistyped",
        ja: "「85..3」を数値として読めません。計画との比較や集計ができません。桁の区切り、単位の抜け（「2億8」など）、余分な文字がないか確かめてください。",
      },
    ],
  },
  {
    note: { ja: "基準値・達成率・最終目標・事業費も見る", en: "Baseline, rate, final target and budget too" },
    given: {
      indicators: [
        { baseline: "#N/A", finalTarget: "○○", years: { 令和2年度: { plan: "5", actual: "5", rate: "#DIV/0!" } } },
      ],
      budgets: [{ years: { 令和2年度: { total: "####", parts: { 一般財源: "#REF!" } } } }],
    },
    finds: [
      { at: "baseline", key: "cellError" },
      { at: "finalTarget", key: "template" },
      { at: "令和2年度.rate", key: "cellError" },
      { at: "令和2年度.total", key: "overflow" },
      { at: "令和2年度.一般財源", key: "cellError" },
    ],
  },
  {
    note: { ja: "文章の計画は、そういう指標", en: "A plan in prose is a plan of its kind" },
    given: {
      years: {
        令和元年度: { plan: "3", actual: "3" },
        令和2年度: { plan: "関係3団体との協議を進める", actual: "2団体と協議した" },
      },
    },
    finds: [],
  },
  {
    note: { ja: "日付の計画（期限）", en: "A plan that is a date" },
    given: {
      years: { 令和元年度: { plan: "3", actual: "3" }, 令和2年度: { plan: "令和3年3月", actual: "令和3年3月策定" } },
    },
    finds: [],
  },
  {
    note: { ja: "ほかに数値のない指標では判断しない", en: "No judgement where nothing else is a figure" },
    given: { years: { 令和2年度: { plan: "第3段階", actual: "Lv2-3b" } } },
    finds: [],
  },
  {
    note: { ja: "場合分けのある目標は人が読む", en: "A plan with cases is for people to read" },
    given: {
      years: { 令和2年度: { plan: "前年度以下（前年度が前々年度を下回った場合は前々年度）以上", actual: "12" } },
    },
    finds: [],
  },
  {
    note: {
      ja: "「―」「集計中」「０．６ポイント」「▲3,703」は読める",
      en: "Dashes, 集計中, full-width and ▲ are read",
    },
    given: {
      baseline: "▲3,703",
      years: { 令和元年度: { plan: "―", actual: "０．６ポイント" }, 令和2年度: { plan: "1/2", actual: "集計中" } },
    },
    finds: [],
  },
  {
    note: { ja: "数値の計画に文章の実績", en: "Prose as the actual of a plan in figures" },
    given: { years: { 令和元年度: { plan: "3", actual: "3" }, 令和2年度: { plan: "3", actual: "2団体と協議した" } } },
    finds: [],
  },
  {
    note: { ja: "数値の並びの中の期限", en: "A deadline among figures" },
    given: { years: { 令和元年度: { plan: "3", actual: "3" }, 令和2年度: { plan: "R3.3-4月", actual: "" } } },
    finds: [],
  },
  {
    note: { ja: "長いものは文章とみる", en: "What is long is prose" },
    given: {
      years: {
        令和元年度: { plan: "3", actual: "3" },
        令和2年度: { plan: "3", actual: "A-1地区、B-2地区、C-3地区、D-4地区完了" },
      },
    },
    finds: [],
  },
  {
    note: { ja: "ほかの数値が二つあれば、打ち間違いと見る", en: "Two other figures are enough to see a slip" },
    given: {
      indicators: [
        { baseline: "84", years: { 令和2年度: { plan: "85", actual: "85..3" } } },
        { years: { 令和2年度: { plan: "85", actual: "85..3" } } },
      ],
    },
    finds: [{ at: "令和2年度.actual", key: "mistyped" }],
  },
  {
    note: {
      ja: "読めないものが二つ以上ある指標は、数値でない指標",
      en: "Two cells that are no figures: an indicator of another kind",
    },
    given: {
      baseline: "2",
      years: { 令和元年度: { plan: "3", actual: "Lv1-2x" }, 令和2年度: { plan: "3", actual: "Lv2-3x" } },
    },
    finds: [],
  },
] satisfies readonly Example<typeof rule>[];
