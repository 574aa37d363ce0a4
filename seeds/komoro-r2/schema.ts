/** One 施策シート of 小諸市, 令和2年度. */
import { z } from "zod";
import { ownWords, printed, printedLabel, sourceSchema, yearBlockSchema } from "../schema";

export const policySheetSchema = z.strictObject({
  /** "1-1"; also the name of the worksheet. */
  code: z.string().regex(/^[1-6]-[1-6]$/),
  policy: z.strictObject({ number: z.string().regex(/^[1-6]$/), title: printedLabel }),
  title: printedLabel,
  /** 所管. */
  department: printedLabel,
  /** 関連, five lines, unused ones with a dash. */
  related: z.array(printedLabel).length(5),
  /** 現状と課題. */
  issues: ownWords,
  /** 方針: 目的. */
  purpose: ownWords,
  /** Sheet 1-5 heads this passage differently. */
  priorityHeading: printedLabel,
  priorities: z.array(ownWords).min(1),
  goals: z.array(ownWords).min(1),
  results: z.array(ownWords).min(1),
  /** Whether the unit has a cell of its own or stands behind its label in one cell (「単位 %」). */
  unitCell: z.enum(["own", "with-label"]),
  indicators: z.array(yearBlockSchema).min(3),
  /** 今後の方針. */
  nextPolicy: z.enum(["維持", "拡充"]),
  /** Where it stands: a row of its own, beside the heading, or label and value in one cell. */
  nextPolicyPlace: z.enum(["below-heading", "beside-heading", "one-cell"]),
  nextActions: z.array(ownWords).min(1),
  /** 個別計画, names as printed. */
  relatedPlans: printed,
  /** 特記事項. */
  remarks: ownWords,
});

export type PolicySheet = z.infer<typeof policySheetSchema>;

export const komoroR2Source = sourceSchema.parse({
  municipality: "小諸市",
  document: "令和2年度 施策シート",
  pages: "one page set for each 施策, headed 「政策 n」「施策 n-m」",
});
