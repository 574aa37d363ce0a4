import * as z from "zod/mini";
import { SEVERITIES } from "../../shared/rules/define-rule";

const TABS = ["missing", "findings", "indicators", "summary", "settings"] as const;
const VERDICTS = ["met", "missed", "not-measured", "not-due", "unjudgeable"] as const;

const text = z.string();
const orNull = <T extends z.core.$ZodType>(type: T) => z.nullable(type);
const number = z.number();
const area = z.object({ top: number, left: number, bottom: number, right: number });

const scope = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("all") }),
  z.object({ kind: z.literal("sheet"), sheet: text }),
  z.object({ kind: z.literal("selection"), sheet: text, areas: z.array(area) }),
]);

const filters = z.object({
  severities: z.array(z.enum(SEVERITIES)),
  verdict: orNull(z.enum(VERDICTS)),
  rule: orNull(text),
  department: orNull(text),
  file: orNull(text),
  search: text,
});

const draftScale = z.object({
  name: text,
  figure: text,
  levels: z.array(z.object({ label: text, from: text, meaning: text, isByPeople: z.boolean() })),
  rounding: text,
  digits: text,
  notMeasured: text,
});

const draft = z.object({
  fiscalYear: text,
  scale: text,
  scales: z.array(draftScale),
  rateMethods: z.object({ higher: text, lower: text, keep: text }),
  rounding: z.object({ mode: text, digits: text }),
  rules: z.record(text, text),
  synonyms: z.array(z.object({ word: text, as: text })),
  columns: z.array(z.object({ column: text, as: text, sheet: text })),
  indicators: z.array(
    z.object({ name: text, sheet: text, direction: text, method: text, scale: text, baselineYear: text }),
  ),
  rollUp: text,
  thresholds: z.object({ overAchievement: text, magnitude: text, budgetJump: text }),
  expectedSheets: text,
});

const filled = z.object({
  sheet: text,
  cell: text,
  kind: z.enum(["rate", "rating"]),
  value: z.union([text, number]),
  print: z.exactOptional(text),
  isFormatted: z.exactOptional(z.literal(true)),
});

/** What is kept, as it must look to be taken up again. */
export const KEPT = z.object({
  /** Address of the workbook it belongs to. */
  workbook: text,
  tab: z.enum(TABS),
  scope: orNull(scope),
  filters,
  folded: z.array(text),
  selected: orNull(text),
  openIndicator: orNull(text),
  /** Settings that hold in the pane alone, as JSON. */
  settings: orNull(text),
  draft: orNull(draft),
  undoable: orNull(z.array(filled)),
});

export type Kept = z.infer<typeof KEPT>;
