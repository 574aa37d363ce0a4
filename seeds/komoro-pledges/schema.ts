/** Shape of the pledge progress of 小諸市 as data. */
import { z } from "zod";
import { printedLabel, sourceSchema } from "../schema";

const entry = z.strictObject({
  /** Figures as printed inside short wording of our own. */
  text: z.string().min(1).max(60),
  /** What is unclear in the text of the document. */
  garbled: z.string().optional(),
});

const pillar = z.strictObject({
  /** As printed over the results. */
  title: printedLabel,
  /** ●: what was pledged. */
  pledges: z.array(printedLabel).min(1),
  /** Framed highlights. */
  boxes: z.array(entry),
  /** 主な取り組み実績. */
  results: z.array(entry).min(1),
});

export const documentSchema = z.strictObject({
  source: sourceSchema,
  heading: printedLabel,
  pillars: z.array(pillar).length(5),
});

export type PledgePillar = z.output<typeof pillar>;
