/** Shape of the 令和6年度 sheets of 小諸市 as data; checked when the sample workbook is built. */
import { z } from "zod";
import { ownWords, printed, printedLabel, sourceSchema } from "../schema";

/** Fiscal years of the budgets and activity targets, in the order of the figures below. */
export const BUDGET_YEARS = ["令和6年度", "令和7年度", "令和8年度"] as const;
/** Fiscal years of the outcome indicators. */
export const INDICATOR_YEARS = ["令和3年度", "令和4年度", "令和5年度", "令和6年度"] as const;

const AMOUNT = /^(?:0|[1-9]\d{0,2}(?:,\d{3})*)$/;

/** "38,430 57,430 42,430" -> ["38,430", "57,430", "42,430"]: thousand yen as printed, one a year. */
const amounts = z
  .string()
  .transform((line) => line.split(" "))
  .pipe(z.array(z.string().regex(AMOUNT)).min(2).max(3));

/** Years without a figure stand as "" (令和5, 6年度 have no actuals yet). */
const fourYears = z.tuple([printed, printed, printed, printed]);

const budget = z
  .object({
    /** 年度別事業費. */
    total: amounts,
    /** 国・県支出金. */
    grants: amounts,
    /** 地方債. */
    bonds: amounts,
    /** その他. */
    other: amounts,
    /** 一般財源. */
    general: amounts,
  })
  .refine((b) => new Set([b.total, b.grants, b.bonds, b.other, b.general].map((row) => row.length)).size === 1, {
    error: "all five rows of a budget have the same years",
  });

const common = {
  name: printedLabel,
  status: printedLabel,
  account: printedLabel,
  department: printedLabel,
  budget,
};

/** A block with the budget only: no priority, no targets. */
export const budgetBlockSchema = z.strictObject(common);

export const projectSchema = z.strictObject({
  ...common,
  /** The heading over the account: the document has it with and without ・ before 目. */
  accountHeading: z.enum(["会計・款・項目", "会計・款・項・目"]),
  priority: printedLabel,
  pledge: z.enum(["1:無", "2:有"]),
  /** Our own short wording of 事業概要, 目的, 令和6年度の目標, 特記事項. */
  outline: z.string(),
  purpose: z.string(),
  target: z.string(),
  remarks: z.string(),
  activities: z.array(
    z.strictObject({
      name: printedLabel,
      unit: printed,
      years: z.tuple([printed, printed, printed]),
      /** What is unclear at this place of the document. */
      garbled: z.string().optional(),
    }),
  ),
});

export const policySchema = z.strictObject({
  id: z.string().regex(/^6-[1-5]$/),
  /** Name of the 施策 as printed; with the id it is also the heading of the pages of its projects. */
  title: printedLabel,
  department: printedLabel,
  /** 関連: five cells, "—" where none. */
  related: z.array(printedLabel).length(5),
  /** Our own short wording of the sheet's sections. */
  issues: z.string(),
  direction: z.string(),
  focus: z.string(),
  goal: z.string(),
  next: z.string(),
  /** Number and name of the goals named on the sheet. */
  sdgs: z.array(printedLabel),
  plans: printed,
  indicators: z
    .array(
      z.strictObject({
        name: printedLabel,
        /** Our own wording of 設定理由. */
        reason: ownWords,
        formula: printed,
        unit: printed,
        baseline: printed,
        plan: fourYears,
        actual: fourYears,
      }),
    )
    .max(3),
  projects: z.array(projectSchema),
  budgetOnly: z.array(budgetBlockSchema),
  /** Years that the page with the budget-only blocks shows: 6-2 is cut off after 令和7年度. */
  garbled: z.string().optional(),
});

export const documentSchema = z.strictObject({
  source: sourceSchema,
  /** 所管 of the 政策. */
  department: printedLabel,
  policies: z.array(policySchema).length(5),
});

export type PolicyInput = z.input<typeof policySchema>;
export type Policy = z.output<typeof policySchema>;
export type Project = z.output<typeof projectSchema>;
export type BudgetOnly = z.output<typeof budgetBlockSchema>;
export type Budget = Policy["projects"][number]["budget"];
