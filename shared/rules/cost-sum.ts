import type { BudgetYear, Entry } from "../indicator";
import { message } from "../locale";
import { amountOf, formatAmount, slackOf } from "./amounts";
import { defineRule, type Example } from "./define-rule";
import { ofYear, quote } from "./wording";

interface Difference {
  readonly year: number | null;
  readonly total: Entry;
  readonly sum: number;
  readonly gap: number;
  readonly terms: readonly string[];
}

/** What a total cost and its terms differ by; 0: they agree; null: they cannot be compared. */
function differenceIn({ total, costs, fiscalYear }: BudgetYear): Difference | null {
  const amount = amountOf(total);
  if (!costs || amount === null || total.reading.kind !== "quantities") return null;
  const filled = costs.terms.filter((term) => term.reading.kind !== "blank");
  const amounts = filled.map(amountOf);
  if (filled.length < 2 || amounts.includes(null)) return null;
  const sum = amounts.reduce<number>((all, one) => all + (one ?? 0), 0);
  // 人件費 is 人工 × 単価, so each of these figures is rounded as a matter of course.
  const slack = [total, ...filled].reduce((all, entry) => all + slackOf(entry, true), 0);
  const gap = Math.abs(amount - sum);
  const isEqual = gap <= slack + 1e-9 * Math.max(1, Math.abs(amount));
  return { year: fiscalYear, total, sum, gap: isEqual ? 0 : gap, terms: filled.map((term) => term.label) };
}

/**
 * The other years are the proof that the rows are meant to add up: where the labels say so (Ａ＋Ｂ), one year that holds,
 * or a table of one year; where only their words do, every other year.
 */
export const rule = defineRule({
  id: "cost-sum",
  scope: "budget",
  severity: "error",
  title: {
    ja: "トータルコストは、事業費と人件費などの合計と一致する",
    en: "The total cost equals the sum of the project's cost and its staff's",
  },
  why: {
    ja: "合計が合わない表は、事業に実際にいくらかかったかを伝えられません。",
    en: "Where the sum is wrong the sheet cannot tell what the project really cost.",
  },
  messages: {
    mismatch: message<Difference>({
      ja: (d) =>
        `${ofYear(d.year, "ja")}合計${quote(d.total.text, "ja")}が、${d.terms.join("、")}の合計${formatAmount(d.sum, d.total, "ja")}と${formatAmount(d.gap, d.total, "ja")}違います。それぞれの金額を確かめ、誤りを直してください。`,
      en: (d) =>
        `The total ${quote(d.total.text, "en")}${ofYear(d.year, "en")} differs from the sum of ${d.terms.join(", ")}, ${formatAmount(d.sum, d.total, "en")}, by ${formatAmount(d.gap, d.total, "en")}. Check the amounts and correct the wrong one.`,
    }),
  },
  check({ budget }, report) {
    const { years } = budget.budget;
    const differences = years.map(differenceIn).filter((one): one is Difference => one !== null);
    const wrong = differences.filter(({ gap }) => gap > 0);
    const right = differences.length - wrong.length;
    const isStated = years.some(({ costs }) => costs?.isStated);
    const isProved = isStated ? right > 0 || differences.length === 1 : right > 0 && wrong.length === 1;
    if (!isProved) return;
    for (const difference of wrong) report("mismatch", difference, difference.total);
  },
});

const costs = (total: string, project: string, staff: string, isStated = true) => ({
  total,
  parts: {},
  costs: { isStated, terms: { 事業費: project, 人件費: staff } },
});

export const examples = [
  {
    note: { ja: "トータルコスト（Ａ＋Ｂ）が1年だけ合わない", en: "A total cost (A+B) wrong in one year" },
    given: {
      budgets: [
        {
          years: {
            令和4年度: costs("12,100 千円", "8,200 千円", "3,900 千円"),
            令和5年度: costs("13,350 千円", "8,450 千円", "3,900 千円"),
          },
        },
      ],
    },
    finds: [
      {
        at: "令和5年度.total",
        key: "mismatch",
        ja: "令和5年度の合計「13,350 千円」が、事業費、人件費の合計12,350千円と1,000千円違います。それぞれの金額を確かめ、誤りを直してください。",
        en: 'The total "13,350 千円" of FY2023 differs from the sum of 事業費, 人件費, 12,350 thousand yen, by 1,000 thousand yen. Check the amounts and correct the wrong one.',
      },
    ],
  },
  {
    note: {
      ja: "どの年度も合わなければ、足す表ではないとみる",
      en: "Wrong in every year: these rows are not meant to add up",
    },
    given: {
      budgets: [
        {
          years: {
            令和4年度: costs("9,000", "8,200", "3,900"),
            令和5年度: costs("9,100", "8,450", "3,900"),
          },
        },
      ],
    },
    finds: [],
  },
  {
    note: {
      ja: "式が書かれていないときは、ほかのすべての年度が合っていることが裏付け",
      en: "Without marks all the other years must agree",
    },
    given: {
      budgets: [
        {
          years: {
            令和3年度: costs("12,000", "8,100", "3,900", false),
            令和4年度: costs("12,100", "8,200", "3,900", false),
            令和5年度: costs("13,350", "8,450", "3,900", false),
          },
        },
        {
          years: {
            令和3年度: costs("12,000", "8,100", "3,900", false),
            令和4年度: costs("12,900", "8,200", "3,900", false),
            令和5年度: costs("13,350", "8,450", "3,900", false),
          },
        },
      ],
    },
    finds: [{ at: "令和5年度.total", key: "mismatch" }],
  },
  {
    note: { ja: "人件費の丸めによる1千円の違い", en: "One thousand yen from rounding staff cost" },
    given: {
      budgets: [
        { years: { 令和4年度: costs("12,100", "8,200", "3,900"), 令和5年度: costs("12,351", "8,450", "3,900") } },
      ],
    },
    finds: [],
  },
  {
    note: { ja: "合計の欄が空欄、または人件費が未記入", en: "A blank total, or staff cost not filled in" },
    given: {
      budgets: [
        { years: { 令和4年度: costs("12,100", "8,200", "3,900"), 令和5年度: costs("", "8,450", "3,900") } },
        { years: { 令和4年度: costs("12,100", "8,200", "3,900"), 令和5年度: costs("8,450", "8,450", "") } },
      ],
    },
    finds: [],
  },
] satisfies readonly Example<typeof rule>[];
