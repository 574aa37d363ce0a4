/** Shape of the action list of 南アルプス市 as data. */
import { z } from "zod";
import { printed, printedLabel, sourceSchema } from "../schema";

/**
 * Lines of a cell: figures with their names as printed, everything else in our own short words. "" where the text of
 * the document has nothing at this place.
 */
const lines = z
  .string()
  .refine((text) => text.split("\n").every((line) => line === line.trim() && line.length <= 90), "lines are short");

/** What is unclear in the text of the document, and what was done about it. */
const garbled = z.array(printedLabel);

const action = z.strictObject({
  /** Page of the document, counted by its headings of columns. */
  page: z.number().int().min(1).max(11),
  /** No. as printed; "" where it is lost. */
  number: z.string().regex(/^\d?$/),
  name: printedLabel,
  /** 取組主管課 and 関係課等 with the bullets as printed; empty where lost or where there are none. */
  leads: z.array(printedLabel),
  related: z.array(printedLabel),
  /** 今後の取組方向, 関係する計画等, 令和2年度の達成目標. */
  direction: lines,
  relatedPlans: printed,
  goal: lines,
  /** 計画内容 (Plan), 取組状況 (Do), 取組工程に対する評価 (Check), 見直し、改善事項 (Action). */
  plan: lines,
  actual: lines,
  check: lines,
  next: lines,
  /** 取組達成度; "" where lost. */
  rating: z.enum(["A", "B", "C", "D", ""]),
  garbled,
});

const item = z.strictObject({ name: printedLabel, garbled, actions: z.array(action).min(1) });

/** A 基本方針 and the 取り組みの方針 under it. */
const policy = z.strictObject({ policy: printedLabel, line: printedLabel, garbled, items: z.array(item).min(1) });

export const documentSchema = z.strictObject({
  source: sourceSchema,
  /** Title and imprint as printed. */
  title: printedLabel,
  imprint: printedLabel,
  policies: z.array(policy).length(4),
});

export type ActionPolicy = z.output<typeof policy>;
export type SeedAction = z.output<typeof action>;
