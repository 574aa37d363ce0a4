import { message } from "../locale";
import { amountOf } from "./amounts";
import { defineRule, type Example } from "./define-rule";
import { formatFigure, formatYear, quote } from "./wording";

/** Changes below 100 千円 are not worth a question: small projects double and halve. */
const SMALLEST_CHANGE = 100_000;
/** The same for bare figures, which tables of this kind give in 千円. */
const SMALLEST_BARE_CHANGE = 100;

export const rule = defineRule({
  id: "budget-jump",
  scope: "budget",
  severity: "info",
  title: { ja: "事業費が、前年度から大きく増減していない", en: "The cost stays near that of the year before" },
  why: {
    ja: "大きな増減（点検設定を変えなければ30％超）は、理由が書かれていないと査定や説明のときに尋ねられます。",
    en: "A large change (over 30 %, unless the settings say otherwise) will be asked about where no reason is given.",
  },
  messages: {
    jump: message<{ year: number; total: string; before: number; earlier: string; share: number }>({
      ja: (d) =>
        `${formatYear(d.year, "ja")}の事業費${quote(d.total, "ja")}は、${formatYear(d.before, "ja")}の${quote(d.earlier, "ja")}より${formatFigure(Math.abs(d.share) * 100, 1)}%${d.share > 0 ? "増えて" : "減って"}います。金額を確かめ、理由を説明できるようにしてください。`,
      en: (d) =>
        `The cost ${quote(d.total, "en")} of ${formatYear(d.year, "en")} is ${formatFigure(Math.abs(d.share) * 100, 1)}% ${d.share > 0 ? "above" : "below"} ${quote(d.earlier, "en")} of ${formatYear(d.before, "en")}. Check the amounts and have the reason at hand.`,
    }),
  },
  check({ budget }, report, { thresholds }) {
    for (const { fiscalYear, total } of budget.budget.years) {
      if (fiscalYear === null) continue;
      const earlier = budget.budget.years.find((year) => year.fiscalYear === fiscalYear - 1);
      if (!earlier || total.reading.kind !== "quantities" || earlier.total.reading.kind !== "quantities") continue;
      const amount = amountOf(total);
      const before = amountOf(earlier.total);
      const units = [total, earlier.total].map(({ reading }) =>
        reading.kind === "quantities" ? (reading.quantities[0]?.unit ?? null) : null,
      );
      // From or to 0 a project begins, ends or pauses (an election): plain to see, and no percentage.
      if (amount === null || before === null || amount <= 0 || before <= 0 || units[0] !== units[1]) continue;
      const change = Math.abs(amount - before);
      if (change < (units[0] === "円" ? SMALLEST_CHANGE : SMALLEST_BARE_CHANGE)) continue;
      const share = amount / before - 1;
      if (Math.abs(share) <= thresholds.budgetJump + 1e-9) continue;
      const texts = { total: total.text, earlier: earlier.total.text };
      report("jump", { year: fiscalYear, before: fiscalYear - 1, share, ...texts }, total);
    }
  },
});

export const examples = [
  {
    note: { ja: "5割近い増加", en: "Up by almost half" },
    given: {
      budgets: [
        { years: { 令和6年度: { total: "38,430 千円", parts: {} }, 令和7年度: { total: "57,430 千円", parts: {} } } },
      ],
    },
    finds: [
      {
        at: "令和7年度.total",
        key: "jump",
        ja: "令和7年度の事業費「57,430 千円」は、令和6年度の「38,430 千円」より49.4%増えています。金額を確かめ、理由を説明できるようにしてください。",
      },
    ],
  },
  {
    note: { ja: "6割を超える減少", en: "Down by more than six tenths" },
    given: {
      budgets: [
        { years: { 令和6年度: { total: "3,995 千円", parts: {} }, 令和7年度: { total: "1,390 千円", parts: {} } } },
      ],
    },
    finds: [
      {
        at: "令和7年度.total",
        key: "jump",
        ja: "令和7年度の事業費「1,390 千円」は、令和6年度の「3,995 千円」より65.2%減っています。金額を確かめ、理由を説明できるようにしてください。",
      },
    ],
  },
  {
    note: { ja: "ちょうど30％", en: "Exactly 30 %" },
    given: {
      budgets: [
        { years: { 令和6年度: { total: "10,000 千円", parts: {} }, 令和7年度: { total: "13,000 千円", parts: {} } } },
      ],
    },
    finds: [],
  },
  {
    note: { ja: "30％をわずかに超える", en: "Just above 30 %" },
    given: {
      budgets: [
        { years: { 令和6年度: { total: "10,000 千円", parts: {} }, 令和7年度: { total: "13,001 千円", parts: {} } } },
      ],
    },
    finds: [{ at: "令和7年度.total", key: "jump" }],
  },
  {
    note: { ja: "小さな事業の増減", en: "A small project" },
    given: {
      budgets: [{ years: { 令和6年度: { total: "50 千円", parts: {} }, 令和7年度: { total: "149 千円", parts: {} } } }],
    },
    finds: [],
  },
  {
    note: { ja: "単位のない数字は千円とみる", en: "Bare figures are taken as thousands" },
    given: { budgets: [{ years: { 令和6年度: { total: "458", parts: {} }, 令和7年度: { total: "728", parts: {} } } }] },
    finds: [{ at: "令和7年度.total", key: "jump" }],
  },
  {
    note: { ja: "0からの開始と0への終了", en: "Beginning from 0 and ending at 0" },
    given: {
      budgets: [
        {
          years: {
            令和6年度: { total: "15,275 千円", parts: {} },
            令和7年度: { total: "0 千円", parts: {} },
            令和8年度: { total: "9,000 千円", parts: {} },
          },
        },
      ],
    },
    finds: [],
  },
  {
    note: { ja: "間の年度がなければ比べない", en: "Not compared across a missing year" },
    given: {
      budgets: [
        { years: { 令和6年度: { total: "10,000 千円", parts: {} }, 令和8年度: { total: "20,000 千円", parts: {} } } },
      ],
    },
    finds: [],
  },
  {
    note: { ja: "読めない金額や空欄とは比べない", en: "Blanks and words are not compared" },
    given: {
      budgets: [
        {
          years: {
            令和6年度: { total: "", parts: {} },
            令和7年度: { total: "未定", parts: {} },
            令和8年度: { total: "20,000 千円", parts: {} },
          },
        },
      ],
    },
    finds: [],
  },
  {
    note: { ja: "単位のある年度とない年度は比べない", en: "With and without a unit are not compared" },
    given: {
      budgets: [
        { years: { 令和6年度: { total: "10,000 千円", parts: {} }, 令和7年度: { total: "20,000", parts: {} } } },
      ],
    },
    finds: [],
  },
] satisfies readonly Example<typeof rule>[];
