import { foldTight } from "../../fold";
import type { LabelKey } from "../words/labels";
import type { TableRow } from "./tables";

/**
 * The rows of each indicator where 目標値 stands left of all names, then 実績値 left of the same names once more; null
 * where the table is not so. Rows without a measure of their own continue the one above, as in a merged area.
 */
export function rowsAcrossBlocks(rows: readonly TableRow[]): readonly (readonly TableRow[])[] | null {
  const told: TableRow[] = [];
  const names = new Map<LabelKey, Map<string, TableRow>>();
  let measure: LabelKey | null = null;
  for (const row of rows) {
    const { nameSlot, measureSlot } = row;
    if (!nameSlot || row.budgetSlot || row.isRevised || row.isKindLine || row.yearSlot) return null;
    if (measureSlot && measureSlot.column >= nameSlot.column) return null;
    const own: LabelKey | null = row.measure ?? measure;
    if (own === null || (own !== measure && names.has(own))) return null;
    measure = own;
    const seen = names.get(own) ?? new Map<string, TableRow>();
    names.set(own, seen);
    const name = foldTight(nameSlot.text);
    if (seen.has(name)) return null;
    const kept: TableRow = { ...row, measure: own };
    seen.set(name, kept);
    told.push(kept);
  }
  const plans = names.get("plan");
  const actuals = names.get("actual");
  if (!plans || !actuals || ![...plans.keys()].some((name) => actuals.has(name))) return null;
  // One row each is the usual table: 目標 | name, 実績 | name.
  if (plans.size + actuals.size < 3) return null;
  const byName = new Map<string, TableRow[]>();
  for (const row of told) {
    const name = foldTight(row.nameSlot!.text);
    const known = byName.get(name);
    if (known) known.push(row);
    else byName.set(name, [row]);
  }
  return [...byName.values()];
}
