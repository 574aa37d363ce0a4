import { fold } from "../fold";
import type { BudgetYear, Entry } from "../indicator";
import { labelOf } from "./amounts";

/** Rows that only repeat other rows: 特定財源 is the subtotal of 国・県支出金, 地方債 and その他. */
const SUBTOTAL = /^(特定財源|特定財源計|小計|計|合計|財源計|財源合計)$/;
const OF_WHICH = /^\(?(うち|内|参考|再掲)/;
const GENERAL = /^一般財源/;
const REST = /その他|諸収入|特定財源|使用料/;

function tightLabel(part: Entry, year: BudgetYear): string {
  return fold(labelOf(part, year)).replace(/\s+/g, "");
}

/** The parts that should add up: no subtotals, no 「うち…」. 特定財源 counts where it is not broken down itself. */
export function leavesOf(year: BudgetYear): readonly Entry[] {
  const parts = year.parts.filter((part) => !OF_WHICH.test(tightLabel(part, year)));
  const leaves = parts.filter((part) => !SUBTOTAL.test(tightLabel(part, year)));
  const isBrokenDown = leaves.some((part) => !GENERAL.test(tightLabel(part, year)));
  return isBrokenDown ? leaves : parts.filter((part) => !/計$/.test(tightLabel(part, year)));
}

/** A sheet may show only some sources (事業費 and 一般財源): they add up to the cost only where none is left out. */
export function isWholeBreakdown(leaves: readonly Entry[], year: BudgetYear): boolean {
  const labels = leaves.map((part) => tightLabel(part, year));
  return (
    labels.some((label) => GENERAL.test(label)) && (labels.length >= 4 || labels.some((label) => REST.test(label)))
  );
}
