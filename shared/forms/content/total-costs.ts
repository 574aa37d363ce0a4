import type { Grid } from "../grid/grid";
import type { Table, TableRow } from "../tables/tables";
import { squash } from "../words/label-spelling";
import { readSumMarks, type SumMarks } from "../words/sum-marks";

/** A row of costs and the rows it should be the sum of. */
export interface CostRows {
  readonly total: TableRow;
  readonly terms: readonly TableRow[];
  readonly isStated: boolean;
}

const WHOLE = /トータル|総コスト|総事業|支出合計|総計|総額/;
/** What costs money, not how many people or hours it takes, nor what one of them costs. */
const STAFF_COST = /人件費|職員費|公債費|減価償却費/;
const NO_COST = /平均|単価|(?:数|人|時間|割合|率)$/;

/** Finds the total costs of a table: stated by marks (Ａ＋Ｂ), else by the words 事業費, 人件費, トータルコスト in this order. */
export function findTotalCosts(table: Table, grid: Grid): readonly CostRows[] {
  const first = table.band.valueColumns[0]?.column ?? 0;
  const labels = new Map(table.rows.map((row) => [row, labelsOf(grid, row, first)]));
  const byMark = new Map<string, TableRow | null>();
  for (const [row, marks] of labels) {
    for (const { own } of marks) if (own !== null) byMark.set(own, byMark.has(own) ? null : row);
  }
  const found: CostRows[] = [];
  const addition: TableRow[] = [];
  for (const row of table.rows) {
    const marks = labels.get(row)!;
    const stated = marks.find(({ terms }) => terms !== null)?.terms;
    const terms = stated?.map((mark) => byMark.get(mark) ?? null) ?? [];
    if (stated && terms.every((term): term is TableRow => term !== null && term !== row)) {
      found.push({ total: row, terms, isStated: true });
      continue;
    }
    const words = row.budgetSlot ? readSumMarks(squash(row.budgetSlot.text)).words : "";
    const key = row.budgetSlot?.label?.keys[0];
    if (key === "budgetTotal" && WHOLE.test(words)) {
      if (addition.length > 1 && !stated) found.push({ total: row, terms: [...addition], isStated: false });
      addition.length = 0;
    } else if (key === "budgetTotal") addition.splice(0, addition.length, row);
    else if (key === "cost" && addition.length > 0 && STAFF_COST.test(words) && !NO_COST.test(words))
      addition.push(row);
  }
  return found;
}

/** The labels left of the values; a mark may have a cell of its own. */
function labelsOf(grid: Grid, row: TableRow, first: number): readonly SumMarks[] {
  const slots = grid.rowAt(row.row)?.slots.filter((slot) => slot.column < first && slot.cell.type === "text") ?? [];
  return slots.map((slot) => readSumMarks(squash(slot.text)));
}
