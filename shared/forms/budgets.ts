import type { BudgetBlock, BudgetPart, BudgetYear, Entry, Written } from "../indicator";
import { type Context, lastBefore, partOf } from "./context";
import { entryAt, writtenOf } from "./entries";
import type { Grid, Slot } from "./grid";
import type { ColumnRole } from "./roles";
import type { Table, TableRow } from "./tables";

export interface BudgetReading {
  readonly budgets: readonly BudgetBlock[];
  readonly used: readonly Slot[];
}

/** Reads money written down the rows: 年度別事業費 and the parts below it, years across. */
export function readBudgetRows(table: Table, grid: Grid, context: Context): BudgetReading {
  const used: Slot[] = [];
  const blocks: BudgetBlock[] = [];
  const project = findWritten(context, "project", table.band.top);
  const department = findWritten(context, "department", table.band.bottom) ?? null;
  const policy = findWritten(context, "policy", table.band.top);
  let total: TableRow | null = null;
  let parts: TableRow[] = [];
  const close = () => {
    if (total)
      blocks.push({ project, department, policy, years: yearsOf(table, grid, total, leaves(table, parts), project) });
    total = null;
    parts = [];
  };
  for (const row of table.rows) {
    const slot = row.budgetSlot;
    if (!slot) continue;
    const key = slot.label!.keys.find((k) => k === "budgetTotal" || k === "budgetPart" || k === "budgetGroup");
    used.push(...row.used);
    if (key === "budgetTotal") {
      if (total && parts.length > 0) close();
      if (total) close();
      total = row;
    } else parts.push(row);
  }
  if (total) close();
  return { budgets: blocks, used };
}

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
): BudgetYear[] {
  const years: BudgetYear[] = [];
  for (const role of table.band.valueColumns) {
    if (role.heading === null || total.isMisaligned) continue;
    const entry = (row: TableRow): Entry => cellEntry(grid, row, role, project);
    years.push({
      fiscalYear: role.heading.fiscalYear,
      heading: role.heading,
      total: entry(total),
      parts: parts
        .filter((row) => !row.isMisaligned)
        .map((row): BudgetPart => ({ ...entry(row), label: partLabel(row) })),
    });
  }
  return years;
}

/** 「特定財源 国・県支出金」 -> 国・県支出金. */
function partLabel(row: TableRow): string {
  return row.budgetSlot!.text.replace(/^(?:特定財源|財源内訳|うち)\s*(?=\S)/, "").replace(/\s+/g, "");
}

function cellEntry(grid: Grid, row: TableRow, role: ColumnRole, project: Written | null): Entry {
  const label = row.budgetSlot!;
  const words = [project?.text ?? "", role.heading!.text, label.text.replace(/\s+/g, "")].filter((word) => word !== "");
  const slot = row.cells.get(role.column) ?? null;
  return entryAt(grid, row.row, role.column, slot, words, label.label!.inParentheses);
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
    if (!nameSlot || nameSlot.row !== row.row || !money.some((role) => row.cells.has(role.column))) continue;
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
