import { spanIn, spansRead } from "../columns/spans";
import type { LabelKey } from "../words/labels";
import type { TableRow } from "./tables";

/** 目標（単年度）, 実績（単年度）, 目標（累計）, 実績（累計） under one name: the rows of one span are read. */
export function withOneSpanOfRows(rows: readonly TableRow[], firstValue: number): readonly TableRow[] {
  if (!rows.some((row) => spanOf(row) === "total")) return rows;
  const kept: TableRow[] = [];
  for (const group of byName(rows)) {
    const read = spansRead(group.map((row) => ({ measure: measureOf(row), span: spanOf(row) })));
    const left = read ? group.filter((row) => row.measure === null || read.has(spanOf(row))) : group;
    const [first] = left;
    const named = group[0]!;
    // Name and unit stand with the first row, which may not be the one that is read.
    if (first && first !== named && first.nameSlot === null) {
      const beside = [...named.cells].filter(([column]) => column < firstValue);
      const cells = new Map([...beside, ...first.cells]);
      const { nameSlot } = named;
      kept.push({ ...first, nameSlot, kindSlot: first.kindSlot ?? named.kindSlot, cells }, ...left.slice(1));
    } else kept.push(...left);
  }
  return kept;
}

function byName(rows: readonly TableRow[]): readonly (readonly TableRow[])[] {
  const groups: TableRow[][] = [];
  for (const row of rows) {
    const open = groups[groups.length - 1];
    const name = open?.[0]?.nameSlot;
    if (open && (row.nameSlot === null || row.nameSlot === name || row.nameSlot.text === name?.text)) open.push(row);
    else groups.push([row]);
  }
  return groups;
}

function spanOf({ measureSlot }: TableRow) {
  return measureSlot ? spanIn(measureSlot.text) : null;
}

function measureOf({ measure }: TableRow): LabelKey | null {
  return measure === "finalTarget" ? "plan" : measure;
}
