import type { BudgetBlock, BudgetPart, BudgetYear, Entry, Written, YearHeading } from "../../indicator";
import type { ColumnRole } from "../columns/roles";
import { entryAt, writtenOf } from "../grid/entries";
import type { Grid, Slot } from "../grid/grid";
import { isValueLike } from "../grid/heading-words";
import type { Table, TableRow } from "../tables/tables";
import type { LabelKey } from "../words/labels";
import { type Context, lastBefore, partOf } from "./context";
import { type CostRows, findTotalCosts } from "./total-costs";

export interface BudgetReading {
  readonly budgets: readonly BudgetBlock[];
  readonly used: readonly Slot[];
}

/** Reads money written down the rows: 年度別事業費 and the parts below it, years across; total costs behind them. */
export function readBudgetRows(table: Table, grid: Grid, context: Context): BudgetReading {
  const used: Slot[] = [];
  const blocks: BudgetBlock[] = [];
  const project = findWritten(context, "project", table.band.top);
  const department = findWritten(context, "department", table.band.bottom) ?? null;
  const policy = findWritten(context, "policy", table.band.top);
  const totalCosts = new Map(findTotalCosts(table, grid).map((costs) => [costs.total, costs]));
  let total: TableRow | null = null;
  let parts: TableRow[] = [];
  const add = (row: TableRow, own: readonly TableRow[]) => {
    const years = yearsOf(table, grid, row, own, project, totalCosts.get(row) ?? null);
    if (years.length > 0) blocks.push({ project, department, policy, years });
  };
  const close = () => {
    if (total) add(total, leaves(table, parts));
    total = null;
    parts = [];
  };
  for (const row of table.rows) {
    const key = row.budgetSlot?.label?.keys.find((k) => MONEY.has(k));
    if (key === undefined) {
      // 計(a)+(b)+(c): a total by its marks alone.
      if (totalCosts.has(row)) {
        close();
        add(row, []);
      }
      if (row.budgetSlot || totalCosts.has(row)) used.push(...row.used);
      continue;
    }
    used.push(...row.used);
    if (key === "budgetTotal") {
      if (total) close();
      total = row;
    } else parts.push(row);
  }
  if (total) close();
  return { budgets: blocks, used };
}

const MONEY: ReadonlySet<LabelKey> = new Set<LabelKey>(["budgetTotal", "budgetPart", "budgetGroup"]);

/** Subtotals (特定財源) count only where nothing finer follows. */
function leaves(table: Table, rows: readonly TableRow[]): TableRow[] {
  const isGroup = (row: TableRow) => row.budgetSlot!.label!.keys.includes("budgetGroup");
  const fine = rows.filter((row) => !isGroup(row));
  const isOnlyGeneral = fine.every((row) => /一\s*般\s*財\s*源|一\s*財/.test(row.budgetSlot!.text));
  const hasValues = (row: TableRow) => table.band.valueColumns.some((role) => row.cells.has(role.column));
  return isOnlyGeneral ? rows.filter((row) => !isGroup(row) || hasValues(row)) : fine;
}

function yearsOf(
  table: Table,
  grid: Grid,
  total: TableRow,
  parts: readonly TableRow[],
  project: Written | null,
  costs: CostRows | null,
): BudgetYear[] {
  if (total.isMisaligned) return [];
  const roles = yearRoles(table, total);
  // A title 「年度別事業費」 over another table has nothing under the years.
  if (!roles.some((role) => total.cells.has(role.column) || parts.some((row) => row.cells.has(role.column)))) return [];
  return roles.map((role): BudgetYear => {
    const entry = (row: TableRow): Entry => cellEntry(grid, row, role, project);
    const partsOf = (rows: readonly TableRow[]): readonly BudgetPart[] =>
      rows.filter((row) => !row.isMisaligned).map((row) => ({ ...entry(row), label: partLabel(row) }));
    return {
      fiscalYear: role.heading!.fiscalYear,
      heading: role.heading,
      total: entry(total),
      parts: partsOf(parts),
      ...(costs && { costs: { terms: partsOf(costs.terms), isStated: costs.isStated } }),
    };
  });
}

/**
 * The columns of years in which money stands. Where 目標 and 実績 stand under each year, one merged cell of money is one
 * amount, and where the merge was lost, only the column in which something stands is meant.
 */
function yearRoles(table: Table, total: TableRow): readonly ColumnRole[] {
  const roles = table.band.valueColumns.filter((role) => role.heading !== null);
  const byHeading = new Map<YearHeading, ColumnRole[]>();
  for (const role of roles) {
    const list = byHeading.get(role.heading!);
    if (list) list.push(role);
    else byHeading.set(role.heading!, [role]);
  }
  return [...byHeading.values()].flatMap((list) => {
    if (list.length === 1) return list;
    const seen = new Set<Slot>();
    const filled = list.filter((role) => {
      const slot = total.cells.get(role.column);
      if (!slot || seen.has(slot)) return false;
      seen.add(slot);
      return true;
    });
    return filled.length > 0 ? filled : list.slice(0, 1);
  });
}

/** 「特定財源 国・県支出金」 -> 国・県支出金. */
function partLabel(row: TableRow): string {
  return labelSlot(row)
    .text.replace(/^(?:特定財源|財源内訳|うち)\s*(?=\S)/, "")
    .replace(/\s+/g, "");
}

function labelSlot({ budgetSlot, nameSlot, used }: TableRow): Slot {
  return budgetSlot ?? nameSlot ?? used[0]!;
}

function cellEntry(grid: Grid, row: TableRow, role: ColumnRole, project: Written | null): Entry {
  const label = labelSlot(row).text.replace(/\s+/g, "");
  const words = [project?.text ?? "", role.heading!.text, label].filter((word) => word !== "");
  const slot = row.cells.get(role.column) ?? null;
  return entryAt(grid, row.row, role.column, slot, words, row.budgetSlot?.label?.inParentheses ?? null);
}

function findWritten(context: Context, key: "project" | "department" | "policy", row: number): Written | null {
  const part = partOf(context, row);
  const own = lastBefore(context, key, row, part.from);
  if (own || key === "project") return own?.written ?? null;
  return lastBefore(context, key, row, 0)?.written ?? null;
}

/** Reads money written across the columns: one row a project, the parts of each year side by side. */
export function readBudgetColumns(table: Table, grid: Grid): BudgetReading {
  const roles = [...table.band.roles.values()];
  const money = roles.filter((role) => role.key === "budgetTotal" || role.key === "budgetPart");
  const name = roles.find((role) => role.key === "project");
  const department = roles.find((role) => role.key === "department");
  const series = seriesOf(money);
  const budgets: BudgetBlock[] = [];
  const used: Slot[] = [];
  let departmentSlot: Slot | undefined;
  for (const row of table.rows) {
    const nameSlot = name ? row.cells.get(name.column) : undefined;
    if (!nameSlot || nameSlot.row !== row.row || !money.some((role) => isAmount(row.cells.get(role.column)))) continue;
    departmentSlot = (department ? row.cells.get(department.column) : undefined) ?? departmentSlot;
    const entry = (role: ColumnRole) =>
      entryAt(
        grid,
        row.row,
        role.column,
        row.cells.get(role.column) ?? null,
        [nameSlot.text, ...role.words],
        role.inParentheses,
      );
    for (const years of series) {
      budgets.push({
        project: writtenOf(nameSlot, name!.words),
        department: departmentSlot ? writtenOf(departmentSlot, department!.words) : null,
        policy: null,
        years: years.map(
          ({ total, parts }): BudgetYear => ({
            fiscalYear: total.heading?.fiscalYear ?? null,
            heading: total.heading,
            total: entry(total),
            parts: parts.map((role): BudgetPart => ({ ...entry(role), label: labelOfPart(role) })),
          }),
        ),
      });
    }
    used.push(...row.used);
  }
  return { budgets, used };
}

/** A figure, a dash or a word (未定); a sentence under 決算額 belongs to another table. */
function isAmount(slot: Slot | undefined): boolean {
  return slot !== undefined && (isValueLike(slot) || slot.text.length <= LONGEST_WORD);
}

const LONGEST_WORD = 6;

interface YearColumns {
  readonly total: ColumnRole;
  readonly parts: readonly ColumnRole[];
}

/** Columns by year; 予算額 and 決算額 of one year are two series, the parts belong to the total they stand behind. */
function seriesOf(money: readonly ColumnRole[]): readonly (readonly YearColumns[])[] {
  const byYear = new Map<number | string, ColumnRole[]>();
  let before: number | string = "";
  for (const role of money) {
    // 「R5事業費 | うち一般財源」: a part without a year is of the total before it.
    const key: number | string = role.heading ? (role.heading.fiscalYear ?? role.heading.text) : before;
    if (role.key === "budgetTotal") before = role.heading ? key : "";
    const columns = byYear.get(key);
    if (columns) columns.push(role);
    else byYear.set(key, [role]);
  }
  const series: YearColumns[][] = [];
  for (const columns of byYear.values()) {
    const totals = columns.filter((role) => role.key === "budgetTotal");
    totals.forEach((total, i) => {
      const from = i === 0 ? -1 : total.column;
      const to = totals[i + 1]?.column ?? Number.POSITIVE_INFINITY;
      const parts = columns.filter((role) => role.key === "budgetPart" && role.column > from && role.column < to);
      const years = series[i];
      if (years) years.push({ total, parts });
      else series[i] = [{ total, parts }];
    });
  }
  return series;
}

/** The word of a part, wherever in its headings it stands: 一般財源 over R4決算. */
function labelOfPart(role: ColumnRole): string {
  const own = role.slots.filter((slot) => slot.label?.keys.includes("budgetPart"));
  const text = own[own.length - 1]?.text ?? role.words[role.words.length - 1]!;
  return text.replace(/\s+/g, "");
}
