import { message } from "../locale";
import { formatAmount } from "./amounts";
import { findMismatch, type Mismatch } from "./budget-mismatch";
import { defineRule, type Example, type GivenCell } from "./define-rule";
import { ofYear, quote } from "./wording";

export const rule = defineRule({
  id: "budget-sum",
  scope: "budget",
  severity: "error",
  title: { ja: "年度別事業費は、財源の合計と一致する", en: "The year's cost equals the sum of its sources" },
  why: {
    ja: "事業費と財源内訳が合わない表は、どちらが正しいか読む人にはわかりません。",
    en: "Where the cost and its sources differ, the reader cannot tell which is right.",
  },
  messages: {
    mismatch: message<Mismatch>({
      ja: (d) =>
        `${ofYear(d.year, "ja")}事業費${quote(d.total.text, "ja")}が、財源の合計${formatAmount(d.sum, d.total, "ja")}と${formatAmount(d.gap, d.total, "ja")}違います。事業費と各財源の金額を確かめ、どちらかを直してください。`,
      en: (d) =>
        `The cost ${quote(d.total.text, "en")}${ofYear(d.year, "en")} differs from the sum of its sources, ${formatAmount(d.sum, d.total, "en")}, by ${formatAmount(d.gap, d.total, "en")}. Check the amounts and correct one of them.`,
    }),
    blankPart: message<Mismatch>({
      ja: (d) =>
        `${ofYear(d.year, "ja")}事業費${quote(d.total.text, "ja")}が、記入のある財源の合計${formatAmount(d.sum, d.total, "ja")}と${formatAmount(d.gap, d.total, "ja")}違います。空欄の財源（${d.blanks.join("、")}）に記入漏れがないか確かめてください。`,
      en: (d) =>
        `The cost ${quote(d.total.text, "en")}${ofYear(d.year, "en")} differs from the sources filled in, ${formatAmount(d.sum, d.total, "en")}, by ${formatAmount(d.gap, d.total, "en")}. Check the empty sources (${d.blanks.join(", ")}).`,
    }),
  },
  check({ budget, sheet }, report) {
    for (const year of budget.budget.years) {
      const mismatch = findMismatch(year, sheet);
      if (mismatch) report(mismatch.blanks.length > 0 ? "blankPart" : "mismatch", mismatch, year.total);
    }
  },
});

const r6 = (total: GivenCell, parts: Readonly<Record<string, GivenCell>>) => ({
  years: { 令和6年度: { total, parts } },
});

export const examples = [
  {
    note: {
      ja: "公表された実施計画書の職員研修費: 令和7、8年度が合わない",
      en: "A published plan: the training budget fails in two years",
    },
    given: {
      budgets: [
        {
          project: "職員研修費",
          years: {
            令和6年度: {
              total: "1,443 千円",
              parts: { "国・県支出金": "0 千円", 地方債: "0 千円", その他: "0 千円", 一般財源: "1,443 千円" },
            },
            令和7年度: {
              total: "1,443 千円",
              parts: { "国・県支出金": "0 千円", 地方債: "0 千円", その他: "0 千円", 一般財源: "1,453 千円" },
            },
            令和8年度: {
              total: "1,443 千円",
              parts: { "国・県支出金": "0 千円", 地方債: "0 千円", その他: "0 千円", 一般財源: "1,453 千円" },
            },
          },
        },
      ],
    },
    finds: [
      {
        at: "令和7年度.total",
        key: "mismatch",
        ja: "令和7年度の事業費「1,443 千円」が、財源の合計1,453千円と10千円違います。事業費と各財源の金額を確かめ、どちらかを直してください。",
      },
      { at: "令和8年度.total", key: "mismatch" },
    ],
  },
  {
    note: { ja: "四つの財源の合計と一致", en: "Four sources that add up" },
    given: {
      budgets: [
        r6("45,048 千円", {
          "国・県支出金": "22,430 千円",
          地方債: "0 千円",
          その他: "17,005 千円",
          一般財源: "5,613 千円",
        }),
      ],
    },
    finds: [],
  },
  {
    note: { ja: "空欄の財源は0とみて、合えばよい", en: "Empty sources count as 0 while the sum is right" },
    given: { budgets: [r6("500 千円", { その他: "", 一般財源: "500 千円" })] },
    finds: [],
  },
  {
    note: { ja: "空欄の財源があって合わない", en: "An empty source and a sum that is not right" },
    given: { budgets: [r6("500 千円", { "国・県支出金": "", その他: "", 一般財源: "300 千円" })] },
    finds: [
      {
        at: "令和6年度.total",
        key: "blankPart",
        ja: "令和6年度の事業費「500 千円」が、記入のある財源の合計300千円と200千円違います。空欄の財源（国・県支出金、その他）に記入漏れがないか確かめてください。",
      },
    ],
  },
  {
    note: { ja: "内訳を書いていない事業、または事業費が空欄の事業", en: "No source filled in, or no cost" },
    given: {
      budgets: [
        r6("500 千円", { その他: "", 一般財源: "" }),
        r6("", { その他: "0 千円", 一般財源: "300 千円" }),
        r6("－", { その他: "0 千円", 一般財源: "300 千円" }),
      ],
    },
    finds: [],
  },
  {
    note: {
      ja: "負の一般財源（特定財源が事業費を上回る）",
      en: "Negative own funds where earmarked ones exceed the cost",
    },
    given: { budgets: [r6("2,216 千円", { その他: "10,000 千円", 一般財源: "△7,784 千円" })] },
    finds: [],
  },
  {
    note: { ja: "特定財源は小計、「うち」は内数なので足さない", en: "Subtotals and of-which rows are not added" },
    given: {
      budgets: [
        r6("900 千円", {
          特定財源: "600 千円",
          "国・県支出金": "600 千円",
          うち国庫: "400 千円",
          一般財源: "300 千円",
        }),
      ],
    },
    finds: [],
  },
  {
    note: {
      ja: "千円単位の1千円の違いは丸めではない",
      en: "One thousand yen is no rounding where amounts are in thousands",
    },
    given: { budgets: [r6("1,001 千円", { その他: "500 千円", 一般財源: "500 千円" })] },
    finds: [{ at: "令和6年度.total", key: "mismatch" }],
  },
  {
    note: {
      ja: "百万円単位の1百万円の違いは丸めでありうる",
      en: "One million yen may be rounding where amounts are in millions",
    },
    given: {
      budgets: [
        r6("11百万円", { その他: "5百万円", 一般財源: "5百万円" }),
        r6("13百万円", { その他: "5百万円", 一般財源: "5百万円" }),
      ],
    },
    finds: [{ at: "2/令和6年度.total", key: "mismatch" }],
  },
  {
    note: { ja: "表示形式が小数を隠している（33.4が33と見える）", en: "A format that hides decimals" },
    given: {
      budgets: [
        r6(
          { type: "number", value: 67, text: "67", numberFormat: "0" },
          {
            その他: { type: "number", value: 33.4, text: "33", numberFormat: "0" },
            一般財源: { type: "number", value: 33.4, text: "33", numberFormat: "0" },
          },
        ),
      ],
    },
    finds: [],
  },
  {
    note: { ja: "端数の断り書きがあれば、丸めの分は許す", en: "A note about rounding allows for it" },
    given: {
      fields: { remarks: "端数処理のため合計が一致しない場合がある。" },
      budgets: [
        r6("1,001 千円", { その他: "500 千円", 一般財源: "500 千円" }),
        r6("1,010 千円", { その他: "500 千円", 一般財源: "500 千円" }),
      ],
    },
    finds: [{ at: "2/令和6年度.total", key: "mismatch" }],
  },
  {
    note: { ja: "財源の一部だけを載せた表は足さない", en: "Only some of the sources are shown" },
    given: {
      budgets: [
        r6("500", { 一般財源: "400" }),
        r6("500", { 国庫支出金: "100", 一般財源: "300" }),
        r6("500", { 国庫支出金: "100", 地方債: "100" }),
      ],
    },
    finds: [],
  },
  {
    note: { ja: "特定財源だけで内訳がなければ、それも足す", en: "Earmarked sources in one figure are added" },
    given: {
      budgets: [r6("500", { 特定財源: "100", 一般財源: "400" }), r6("500", { 特定財源: "100", 一般財源: "300" })],
    },
    finds: [{ at: "2/令和6年度.total", key: "mismatch" }],
  },
  {
    note: { ja: "ダッシュは0", en: "A dash counts as 0" },
    given: { budgets: [r6("500", { その他: "－", 一般財源: "400" })] },
    finds: [{ at: "令和6年度.total", key: "mismatch" }],
  },
  {
    note: { ja: "集計中や「約」の金額は足せない", en: "Pending and approximate amounts cannot be added" },
    given: {
      budgets: [
        r6("500", { その他: "集計中", 一般財源: "400" }),
        r6("約500千円", { その他: "0 千円", 一般財源: "400 千円" }),
      ],
    },
    finds: [],
  },
  {
    note: { ja: "0の財源に丸めの幅はない", en: "A source of 0 was not rounded" },
    given: {
      budgets: [
        r6("12百万円", { "国・県支出金": "0百万円", 地方債: "5百万円", その他: "0百万円", 一般財源: "5百万円" }),
      ],
    },
    finds: [{ at: "令和6年度.total", key: "mismatch" }],
  },
  {
    note: {
      ja: "丸めの幅は書いてある最後のけたで決まる",
      en: "The last digit written decides how much rounding may do",
    },
    given: {
      budgets: [
        r6("1.5億円", { その他: "0.8億円", 一般財源: "0.6億円" }),
        r6("2.0億円", { その他: "0.8億円", 一般財源: "0.6億円" }),
      ],
    },
    finds: [{ at: "2/令和6年度.total", key: "mismatch" }],
  },
] satisfies readonly Example<typeof rule>[];
