import type { LabelKey } from "../words/labels";
import type { GridRow, Slot } from "./grid";

/** What a cell of a table can say of an indicator. */
export const MEASURES: ReadonlySet<LabelKey> = new Set<LabelKey>([
  "plan",
  "actual",
  "planActual",
  "actualPlan",
  "rate",
  "rating",
  "baseline",
  "finalTarget",
  "planText",
  "actualText",
]);
const NAMES: ReadonlySet<LabelKey> = new Set<LabelKey>(["indicator", "action", "project"]);
/** Headings that run on over blank cells to their right. */
export const SPREADING: ReadonlySet<LabelKey> = new Set<LabelKey>([
  ...MEASURES,
  "budgetTotal",
  "budgetGroup",
  "group",
  "kind",
  "indicator",
  "cost",
  "period",
]);

/** First measure among the meanings of a label. */
export function measureOf(slot: Slot): LabelKey | null {
  return slot.label?.keys.find((key) => MEASURES.has(key)) ?? null;
}

export function isYearOnly(slot: Slot): boolean {
  const label = slot.label;
  return label !== null && label.keys.length === 0 && (label.year !== null || label.isYearTemplate);
}

/** A figure or something written like one. */
export function isValueLike(slot: Slot): boolean {
  if (slot.label !== null && !slot.label.isBareYear) return false;
  return slot.cell.type === "number" || slot.cell.type === "date" || /^[▲△▼+＋±約-]?[0-9０-９]/.test(slot.text);
}

/** What the cells of one row are, in numbers. */
export interface RowFacts {
  readonly labels: number;
  readonly axes: number;
  readonly years: number;
  readonly names: number;
  readonly parts: number;
  readonly plain: number;
  readonly values: number;
  readonly longest: number;
}

export function factsOf(row: GridRow, from = 0, to = Number.POSITIVE_INFINITY): RowFacts {
  let labels = 0,
    axes = 0,
    years = 0,
    names = 0,
    parts = 0,
    plain = 0,
    values = 0,
    longest = 0;
  let bare = 0;
  for (const slot of row.slots) {
    if (slot.column < from || slot.column > to) continue;
    const label = slot.label;
    if (slot.text.length > longest) longest = slot.text.length;
    if (label === null || label.inline !== null) {
      if (isValueLike(slot)) values++;
      else plain++;
      continue;
    }
    if (label.isBareYear) {
      bare++;
      continue;
    }
    labels++;
    const isYear = label.year !== null || label.isYearTemplate;
    if (isYear) years++;
    if (isYear || label.keys.some((key) => MEASURES.has(key))) axes++;
    if (label.keys.some((key) => NAMES.has(key))) names++;
    if (label.keys.some((key) => key === "budgetPart" || key === "budgetTotal")) parts++;
  }
  if (bare >= 2 || (bare === 1 && years + axes > 0 && values === 0)) {
    labels += bare;
    years += bare;
    axes += bare;
  } else values += bare;
  return { labels, axes, years, names, parts, plain, values, longest };
}

/** Figures that may be misprints among many labels and do not unmake a heading row. */
export function misprints(facts: RowFacts): number {
  return facts.labels >= 5 ? 2 : 0;
}

/** Whether a row begins a table: years, or measures side by side, or a measure beside a name; no figures. */
export function isHeadingRow(facts: RowFacts): boolean {
  // One misprint among many labels does not unmake a heading row.
  if (
    facts.values > (facts.labels >= 5 ? 1 : 0) ||
    facts.labels < 2 ||
    facts.longest > 48 ||
    facts.plain > facts.labels
  )
    return false;
  return facts.axes >= 2 || (facts.axes >= 1 && facts.names >= 1) || (facts.parts >= 2 && facts.names >= 1);
}
