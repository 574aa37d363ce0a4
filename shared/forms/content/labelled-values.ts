import type { Entry, Indicator, Written, YearHeading, YearRecord } from "../../indicator";
import { readQuantity } from "../../quantity/read";
import { unitInName } from "../../quantity/units";
import { entryAt, writtenOf } from "../grid/entries";
import type { Grid, GridRow, Slot } from "../grid/grid";
import { isValueLike, measureOf } from "../grid/heading-words";
import { readHeadings } from "../grid/headings";
import type { LabelKey } from "../words/labels";
import { type Context, firstIn, lastBefore, partOf } from "./context";
import { inTimeOrder } from "./year-records";

export interface LabelledReading {
  readonly indicators: readonly Indicator[];
  readonly used: readonly Slot[];
}

/** How far below its name a labelled value may stand. */
const REACH = 14;

interface Block {
  readonly name: Written;
  readonly row: number;
  readonly values: { key: LabelKey; entry: Entry; heading: YearHeading | null }[];
  readonly used: Slot[];
  unit: Written | null;
  /** A label headed several figures: it is a row of a table nobody knew, and whose figure is whose no one can tell. */
  isTable: boolean;
}

/** Reads indicators told in labelled cells without a table: 「目標値 | 50 | 実績値 | 45」, or one below the other. */
export function readLabelledValues(grid: Grid, context: Context, isTaken: (slot: Slot) => boolean): LabelledReading {
  const names = new Map(
    context.values.filter((value) => value.key === "indicator").map((value) => [value.label, value]),
  );
  const units = new Map(context.values.filter((value) => value.key === "unit").map((value) => [value.label, value]));
  const indicators: Indicator[] = [];
  const used: Slot[] = [];
  let block: Block | null = null;
  const close = () => {
    if (block && !block.isTable) {
      const indicator = makeIndicator(block, context);
      if (indicator) {
        indicators.push(indicator);
        used.push(...block.used);
      }
    }
    block = null;
  };
  for (const row of grid.rows) {
    for (let j = 0; j < row.slots.length; j++) {
      const slot = row.slots[j]!;
      if (isTaken(slot)) {
        close();
        continue;
      }
      const named = names.get(slot);
      if (named) {
        close();
        if (named.written && !isRun(row, j + 1))
          block = { name: named.written, row: row.row, values: [], used: [...named.used], unit: null, isTable: false };
      } else if (block && row.row - (block as Block).row <= REACH)
        readLabel(grid, row, j, block, units.get(slot)?.written ?? null);
    }
  }
  close();
  return { indicators, used };
}

/** Several plain cells in a row are a row of a table, not the value of one label. */
function isRun(row: GridRow, j: number): boolean {
  const value = row.slots[j];
  const after = row.slots[j + 1];
  return value !== undefined && after !== undefined && value.label === null && after.label === null;
}

function isFigure(slot: Slot): boolean {
  return slot.label === null && isValueLike(slot);
}

function readLabel(grid: Grid, row: GridRow, j: number, block: Block, unit: Written | null): void {
  const slot = row.slots[j]!;
  if (unit) {
    block.unit ??= unit;
    return;
  }
  const key = slot.label ? measureOf(slot) : null;
  if (!slot.label || key === null || key === "planText" || key === "actualText") return;
  const next = row.slots[j + 1];
  const value =
    next && next.column - slot.right <= 4 && (next.label === null || next.label.keys[0] === "mark") ? next : null;
  const after = row.slots[j + 2];
  if (value && after && isFigure(value) && isFigure(after)) {
    block.isTable = true;
    return;
  }
  const heading = slot.label.year || slot.label.isYearTemplate ? readHeadings([slot])[0]! : null;
  const words = [block.name.text, slot.text];
  const unitText = block.unit?.text ?? unitInName(block.name.text);
  const entry =
    slot.label.inline !== null
      ? { ...writtenOf(slot, words), text: slot.label.inline, reading: readQuantity(slot.label.inline) }
      : entryAt(grid, row.row, slot.right + 1, value, words, unitText);
  block.values.push({ key, entry, heading });
  block.used.push(slot);
  if (value) block.used.push(value);
}

function makeIndicator(block: Block, context: Context): Indicator | null {
  const has = (key: LabelKey) =>
    block.values.some((value) => value.key === key && value.entry.reading.kind !== "unreadable");
  const isRead = block.values.some(
    (value) =>
      (value.key === "plan" || value.key === "actual" || value.key === "finalTarget") &&
      value.entry.reading.kind === "quantities",
  );
  if (!isRead || (!has("plan") && !has("actual") && !has("finalTarget"))) return null;
  const records = new Map<string, { -readonly [K in keyof YearRecord]: YearRecord[K] }>();
  for (const { key, entry, heading } of block.values) {
    if (key === "baseline" || key === "finalTarget") continue;
    const mark = heading ? `${heading.fiscalYear ?? heading.text}` : "";
    const known = records.get(mark);
    const record = known ?? {
      fiscalYear: heading?.fiscalYear ?? null,
      heading,
      plan: null,
      actual: null,
      writtenRate: null,
      writtenRating: null,
    };
    if (!known) records.set(mark, record);
    // Two plans of one year: of which the name speaks no one can tell.
    if ((key === "plan" && record.plan) || (key === "actual" && record.actual)) return null;
    if (key === "plan") record.plan ??= entry;
    else if (key === "actual") record.actual ??= entry;
    else if (key === "rate") record.writtenRate ??= entry;
    else if (key === "rating") record.writtenRating ??= entry;
  }
  const baseline = block.values.find((value) => value.key === "baseline");
  const target = block.values.find((value) => value.key === "finalTarget");
  const part = partOf(context, block.row);
  const shared = (key: LabelKey) =>
    (lastBefore(context, key, block.row, part.from) ?? firstIn(context, key, part.from, part.to))?.written ?? null;
  const remark = firstIn(context, "remarks", block.row, part.to)?.written ?? null;
  const goal = shared("goal");
  const rows = block.used.map((slot) => slot.row);
  const columns = block.used.map((slot) => slot.column);
  return {
    name: block.name,
    kind: "unknown",
    unit: block.unit,
    unitInName: unitInName(block.name.text),
    reason: shared("reason"),
    formula: shared("formula"),
    goal: goal ? [goal] : [],
    baseline: baseline?.entry ?? null,
    baselineYear: baseline?.heading?.fiscalYear ?? null,
    finalTarget: target?.entry ?? null,
    finalTargetYear: target?.heading?.fiscalYear ?? null,
    years: inTimeOrder<YearRecord>([...records.values()]),
    department: shared("department"),
    policy: shared("policy"),
    remarks: remark ? [remark] : [],
    area: {
      top: Math.min(...rows),
      left: Math.min(...columns),
      bottom: Math.max(...rows),
      right: Math.max(...columns),
    },
  };
}
