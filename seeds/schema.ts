/** Shapes that the transcribed figures of all source documents share. Every builder checks its data before it draws. */
import { z } from "zod";

/** Text as printed: one line, nothing around it. "" where the document leaves the cell empty. */
export const printed = z
  .string()
  .refine((text) => text === text.trim() && !/[\t\r\n]/.test(text), "must be one line without blanks around it");

/** Text as printed that must be there. */
export const printedLabel = printed.min(1);

/** Our own short wording for a passage of prose: the sentences of a document are not ours to copy. */
export const ownWords = printed.max(120);

/** Where a document's data come from. */
export const sourceSchema = z.strictObject({
  municipality: printedLabel,
  /** Title of the document as published. */
  document: printedLabel,
  /** How a page or block of it is found again: "施策 1-1". */
  pages: printedLabel,
});

/** One indicator block with year columns; every field as printed, empty blocks included. */
export const yearBlockSchema = z
  .strictObject({
    name: printed,
    /** 設定理由. */
    reason: ownWords,
    /** 算式. */
    formula: printed,
    unit: printed,
    /** Year headings from left to right, slips included (平成2年度). */
    years: z.array(printedLabel).min(1),
    /** 計画策定時. */
    baseline: printed,
    plans: z.array(printed),
    actuals: z.array(printed),
  })
  .refine(
    (block) => block.plans.length === block.years.length && block.actuals.length === block.years.length,
    "needs a plan and an actual, also an empty one, under every year",
  )
  .refine(
    (block) =>
      block.name !== "" || [block.unit, block.baseline, ...block.plans, ...block.actuals].every((t) => t === ""),
    "holds figures but no name",
  );

export type SeedSource = z.infer<typeof sourceSchema>;
export type YearBlock = z.infer<typeof yearBlockSchema>;

/** The data, if they have the shape; otherwise an error that names the file and the fields. */
export function checkSeed<T>(schema: z.ZodType<T>, file: string, data: unknown): T {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`${file}: ${faults.join("; ")}`);
}
