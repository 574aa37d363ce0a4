/** Shape of the indicator lists of 須坂市 as data. */
import { z } from "zod";
import { ownWords, printed, printedLabel, sourceSchema } from "../schema";

const indicator = z.strictObject({
  /** As printed, unit in parentheses at the end; lines that the page breaks are joined. */
  name: printedLabel,
  /** 現状値（年度）, e.g. "86.5（2019）". */
  baseline: printed,
  /** 目標値（2025年）. */
  target: printed,
});

export const documentSchema = z.strictObject({
  source: sourceSchema,
  measures: z.array(
    z.strictObject({
      /** "35": 施策 35. */
      number: z.string().regex(/^\d+$/),
      title: printedLabel,
      /** 基本目標 and 基本施策 above it. */
      goal: printedLabel,
      basicMeasure: printedLabel,
      /** Section in charge as printed beside 主な取組内容. */
      departments: z.array(printedLabel).min(1),
      /** 施策の目指す姿 in our own words. */
      aim: ownWords,
      outcomes: z.array(indicator.extend({ kind: z.enum(["市民取組指標", "市民意識指標", "統計指標"]) })),
      /** A note under the table of outcomes, in our own words; the years as printed. */
      note: ownWords,
      processes: z.array(indicator),
    }),
  ),
});

export type SuzakaMeasure = z.output<typeof documentSchema>["measures"][number];
