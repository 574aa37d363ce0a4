import * as z from "zod/mini";

/** Staff write words and figures as they like; what they mean is decided afterwards (interpret.ts). */
const word = z.string().check(z.minLength(1));
const figure = z.union([z.number(), z.string().check(z.minLength(1))]);
/** null stands where a wrong entry was cut out, so that the others keep their places. */
const words = z.union([word, z.array(z.nullable(word))]);

const ownScale = z.strictObject({
  name: word,
  /** Best first. `from` is in percent, inclusive; a level without it takes the rest; `byPeople` is never computed. */
  levels: z
    .array(
      z.nullable(
        z.strictObject({
          label: word,
          from: z.optional(figure),
          meaning: z.optional(word),
          byPeople: z.optional(z.boolean()),
        }),
      ),
    )
    .check(z.minLength(2)),
  figure: z.optional(word),
  rounding: z.optional(word),
  digits: z.optional(figure),
  notMeasured: z.optional(word),
});

/** Settings as a JSON file or a settings sheet says them, before words are understood. */
export const rawSettings = z.strictObject({
  fiscalYear: z.optional(figure),
  locale: z.optional(word),
  scale: z.optional(word),
  scales: z.optional(z.array(z.nullable(ownScale))),
  rateMethods: z.optional(
    z.strictObject({ higher: z.optional(word), lower: z.optional(word), keep: z.optional(word) }),
  ),
  rounding: z.optional(z.strictObject({ mode: z.optional(word), digits: z.optional(figure) })),
  rules: z.optional(z.record(z.string(), z.union([word, z.boolean()]))),
  synonyms: z.optional(z.record(z.string(), words)),
  columns: z.optional(z.array(z.nullable(z.strictObject({ column: word, as: word, sheet: z.optional(word) })))),
  indicators: z.optional(
    z.array(
      z.nullable(
        z.strictObject({
          name: word,
          sheet: z.optional(word),
          direction: z.optional(word),
          method: z.optional(word),
          scale: z.optional(word),
          baselineYear: z.optional(figure),
        }),
      ),
    ),
  ),
  rollUp: z.optional(word),
  thresholds: z.optional(
    z.strictObject({
      overAchievement: z.optional(figure),
      magnitude: z.optional(figure),
      budgetJump: z.optional(figure),
    }),
  ),
  expectedSheets: z.optional(words),
});

export type RawSettings = z.infer<typeof rawSettings>;
export type RawScale = z.infer<typeof ownScale>;
