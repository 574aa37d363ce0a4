import type { Grid, GridRow, Slot } from "../grid/grid";
import { factsOf, isHeadingRow, measureOf, misprints, SPREADING } from "../grid/heading-words";
import type { LabelReading } from "../words/label-reading";
import type { LabelKey } from "../words/labels";
import type { Taught } from "../words/taught";
import { isVersionOnly } from "./plan-versions";
import { type Band, splitBand } from "./roles";
import { isSpanOnly } from "./spans";

/** Finds the heading rows of all tables of a sheet, in order. */
export function findBands(grid: Grid, taught: Taught): Band[] {
  const bands: Band[] = [];
  let lastBottom = -1;
  for (let i = 0; i < grid.rows.length; i++) {
    const row = grid.rows[i]!;
    if (row.row <= lastBottom || !isHeadingRow(factsOf(row))) continue;
    // Rows of a table run on without a gap.
    if (bands.length > 0 && grid.rows[i - 1]?.row === row.row - 1 && isRowOfDates(row)) continue;
    const top = extendUp(grid, i, lastBottom);
    const bottom = extendDown(grid, i);
    bands.push(...splitBand(grid, grid.rows[top]!.row, grid.rows[bottom]!.row, taught));
    lastBottom = grid.rows[bottom]!.row;
    i = bottom;
  }
  return bands;
}

/** Takes in a row above whose labels stand over free columns or over years and measures. */
function extendUp(grid: Grid, index: number, lastBottom: number): number {
  let top = index;
  for (let steps = 0; steps < 2 && top > 0; steps++) {
    const above = grid.rows[top - 1]!;
    const row = grid.rows[top]!;
    if (above.row <= lastBottom || row.row - above.row > 1) return top;
    const facts = factsOf(above);
    const plain = facts.plain - namesAbove(grid, above, row);
    if (facts.values > misprints(facts) || facts.labels === 0 || facts.longest > 48 || plain > facts.labels) return top;
    if (isTitle(above, row, facts.axes === 0, grid) || isNamedBlock(above, row, grid)) return top;
    for (const slot of above.slots) {
      const label = slot.label;
      if (label?.inline) return top;
      const isAxis = label !== null && (label.year !== null || label.keys.some((key) => SPREADING.has(key)));
      const below = grid.at(row.row, slot.column);
      if (!isAxis && label !== null && below !== null && below !== slot) return top;
    }
    top--;
  }
  return top;
}

/** One cell over the first names of the row below: 「令和2年度実績」 over 「指標名」 speaks of the table, not of a column. */
function isTitle(above: GridRow, row: GridRow, hasNoAxis: boolean, grid: Grid): boolean {
  const only = above.slots[0]!;
  if (above.slots.length > 1) return false;
  const below = grid.at(row.row, only.column);
  if (only.right > only.column) {
    // Merged over names and values alike it heads them all: 「２ 成果指標」 over 指標 | 単位 | R4 | R5.
    const last = row.slots[row.slots.length - 1]!;
    const isName =
      below !== null && below.label?.keys[0] !== undefined && !below.label.year && measureOf(below) === null;
    return isName && only.column <= row.slots[0]!.column && only.right >= last.column && below.right < last.column;
  }
  return hasNoAxis || (below !== null && !below.label?.year && measureOf(below) === null);
}

/** 「指標名 | コピー用紙使用量」 over 「年度 | R3 | R4」: a label with its value, since another label stands under 指標名. */
function isNamedBlock(above: GridRow, row: GridRow, grid: Grid): boolean {
  const [label, value] = above.slots;
  if (above.slots.length !== 2 || label!.label?.keys[0] !== "indicator" || value!.label !== null) return false;
  const below = grid.at(row.row, label!.column);
  return below !== null && below !== label && below.label !== null && value!.cell.type === "text";
}

/** Texts that stand over a measure: 経常収支比率 over 目標 and 実績. */
function namesAbove(grid: Grid, above: GridRow, row: GridRow): number {
  return above.slots.filter((slot) => {
    const below = slot.label === null ? grid.at(row.row, slot.column) : null;
    return below !== null && below.row === row.row && measureOf(below) !== null;
  }).length;
}

/** Takes in rows below that hold labels only, under the columns of the row above. */
function extendDown(grid: Grid, index: number): number {
  let bottom = index;
  const first = grid.rows[index]!;
  const firstAxis = first.slots.find((slot) => slot.label?.year || measureOf(slot) !== null)?.column ?? 0;
  for (let steps = 0; steps < 3 && bottom + 1 < grid.rows.length; steps++) {
    const row = grid.rows[bottom]!;
    const below = grid.rows[bottom + 1]!;
    if (below.row - row.row > 1) return bottom;
    const facts = factsOf(below);
    const isMarks =
      (facts.labels > 0 && below.slots.every((slot) => slot.label?.keys[0] === "mark")) ||
      (below.slots.length > 1 && below.slots.every(({ text }) => isSpanOnly(text) || isVersionOnly(text)));
    if (!isMarks) {
      if (facts.values > misprints(facts) || facts.labels === 0 || facts.longest > 48 || facts.plain > facts.labels)
        return bottom;
      const isSubheads = facts.plain === 0 && facts.labels >= 2 && facts.names === 0;
      if (facts.axes === 0 && facts.parts < 2 && !isSubheads) return bottom;
      const first = below.slots.find((slot) => slot.label !== null)!;
      // Under words that are no label stand the headings of their own columns: R4, R5 under 委託料.
      const above = grid.at(row.row, first.column);
      const isStray = !above || (above.label !== null && !isUnderMoney(above, below));
      if (first.column < firstAxis && facts.labels < 3 && isStray) return bottom;
      if (below.slots.some((slot) => slot.label?.inline)) return bottom;
      if (startsBlock(below) || isRowOfDates(below)) return bottom;
    }
    bottom++;
  }
  return bottom;
}

/** 「計画の策定 | 令和5年3月 | 令和5年6月」: under plan and actual a month is a figure of its row, no heading. */
function isRowOfDates(row: GridRow): boolean {
  const [first, ...rest] = row.slots;
  const dates = rest.filter(({ label }) => label !== null);
  return first?.label === null && dates.length > 0 && dates.every(({ label }) => isMonth(label));
}

function isMonth(label: LabelReading | null): boolean {
  return label !== null && label.keys.length === 0 && label.year?.kind === "date";
}

const MONEY: ReadonlySet<LabelKey> = new Set<LabelKey>(["budgetTotal", "budgetGroup", "cost"]);

/** R5予算 | R5決算 under 事業費, which stands left of the years of an indicator. */
function isUnderMoney(above: Slot, below: GridRow): boolean {
  const key = above.label?.keys[0];
  return key !== undefined && MONEY.has(key) && below.slots.every((slot) => slot.label?.year);
}

/** A row such as 「指標名 | 単位」 under a finished band would begin the next block. */
function startsBlock(row: GridRow): boolean {
  const first = row.slots[0]!;
  return first.label?.keys[0] === "indicator" && row.slots.length <= 2 && row.slots.every((slot) => !slot.label?.year);
}
