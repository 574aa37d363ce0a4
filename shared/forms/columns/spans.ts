import type { Grid, Slot } from "../grid/grid";
import type { LabelKey } from "../words/labels";
import { isPairKey } from "../words/pair-labels";
import type { ColumnDraft } from "./column-drafts";

/** What a figure counts: one year, or all years so far. */
export type Span = "single" | "total";

const TOTAL = /累\s*計|累\s*積|通\s*算|期間計|期間合計/;
const SINGLE = /単\s*年|各年度?(?:の|目標|実績|計画|$)|年度別|当該?年度分/;
/** 「単年度」, 「累計」 and nothing else: a heading beneath years or measures. */
const ONLY = /^[(（【]?(?:単年度?(?:分|値)?|累\s*計(?:値|数|分)?|累\s*積(?:値)?)[)）】]?$/;

/** 「目標（累計）」 -> total, 「単年度実績」 -> single; null where the words say neither. */
export function spanIn(text: string): Span | null {
  return TOTAL.test(text) ? "total" : SINGLE.test(text) ? "single" : null;
}

export function isSpanOnly(text: string): boolean {
  return ONLY.test(text);
}

/** A column or row with its measure and its span. */
interface Spanned {
  readonly measure: LabelKey | null;
  readonly span: Span | null;
}

/** Which spans may be read together; a target of all years is never held against one year's actual. */
export function spansRead(all: readonly Spanned[]): ReadonlySet<Span | null> | null {
  if (!all.some(({ span }) => span === "total")) return null;
  const has = (span: Span | null, measure: LabelKey) =>
    all.some((one) => one.span === span && (one.measure === measure || isPairKey(one.measure)));
  const isWhole = (span: Span | null) => has(span, "plan") && has(span, "actual");
  const singles: ReadonlySet<Span | null> = new Set<Span | null>(["single", null]);
  if (isWhole("single") || isWhole(null) || (has("single", "plan") && has(null, "actual"))) return singles;
  if (isWhole("total")) return new Set<Span | null>(["total"]);
  return all.some(({ span, measure }) => span !== "total" && measure !== null) ? singles : null;
}

/** 単年度 and 累計 beside each other: of the columns those of one span are read, the others belong to no year. */
export function withOneSpan(grid: Grid, bottom: number, drafts: readonly ColumnDraft[]): readonly ColumnDraft[] {
  const spanned = drafts.map((draft): Spanned => ({ measure: measureOf(draft), span: spanOf(draft) }));
  const read = spansRead(spanned);
  if (!read || isTotalByName(grid, bottom, drafts, spanned)) return drafts;
  const isBoth = ["single", "total"].every((span) =>
    ["plan", "actual"].every((measure) =>
      spanned.some((one) => (one.span ?? "single") === span && one.measure === measure),
    ),
  );
  return drafts.map((draft, i): ColumnDraft => {
    const { measure, span } = spanned[i]!;
    if (measure === null) return span === "total" && isValue(draft) ? { ...draft, keys: ["period"] } : draft;
    // Of which of the two a 達成率 is nobody says.
    if (measure === "rate") return isBoth && span === null ? { ...draft, keys: ["period"] } : draft;
    return read.has(span) ? draft : { ...draft, keys: ["period"] };
  });
}

/** 目標, 実績 and 達成率, years without a word included; the rest has no span. */
function measureOf({ keys, yearSlot }: ColumnDraft): LabelKey | null {
  const key = keys[0];
  if (key === undefined) return yearSlot ? "actual" : null;
  if (key === "finalTarget" || key === "plan") return "plan";
  return key === "actual" || key === "rate" || isPairKey(key) ? key : null;
}

function isValue({ keys, yearSlot }: ColumnDraft): boolean {
  return yearSlot !== null || keys.length > 0;
}

/** What the words of measures, years and spans over a column say; the name of an indicator says nothing of the column. */
function spanOf({ slots }: ColumnDraft): Span | null {
  for (let i = slots.length - 1; i >= 0; i--) {
    const slot = slots[i]!;
    const span = slot.label !== null || isSpanOnly(slot.text) ? spanIn(slot.text) : null;
    if (span) return span;
  }
  return null;
}

const SAMPLE = 20;

/** 「新規起業件数（累計）」 in the names: all figures are of all years, whichever heading says it again. */
function isTotalByName(
  grid: Grid,
  bottom: number,
  drafts: readonly ColumnDraft[],
  spanned: readonly Spanned[],
): boolean {
  if (spanned.some(({ span, measure }) => span === "single" || (span === "total" && measure === "actual")))
    return false;
  const first = drafts.find((_, i) => spanned[i]!.measure !== null)?.column ?? 0;
  const isNamed = (slot: Slot) => slot.column < first && TOTAL.test(slot.text);
  for (let row = bottom + 1; row <= bottom + SAMPLE; row++) if (grid.rowAt(row)?.slots.some(isNamed)) return true;
  return false;
}
