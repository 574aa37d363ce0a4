import { alignRow } from "./alignment";
import type { Grid, GridRow, Slot } from "./grid";
import { isValueLike, isYearOnly, MEASURES, measureOf } from "./heading-words";
import type { LabelKey } from "./labels";
import type { Band, ColumnRole } from "./roles";

/** One row below a band, its cells brought to the columns of the band. */
export interface TableRow {
  readonly row: number;
  /** 計画, 実績 … at the left of the values; null where the row says none. */
  readonly measure: LabelKey | null;
  readonly measureSlot: Slot | null;
  /** 令和3年度 … at the left of the values. */
  readonly yearSlot: Slot | null;
  /** 年度別事業費, 一般財源 … at the left of the values. */
  readonly budgetSlot: Slot | null;
  /** 成果指標, 活動指標 … at the left of the name. */
  readonly kindSlot: Slot | null;
  /** 特記事項 and the like, standing beside a row of values or alone. */
  readonly remarkSlot: Slot | null;
  readonly nameSlot: Slot | null;
  /** Column of the band -> what stands in it; absent: empty. */
  readonly cells: ReadonlyMap<number, Slot>;
  /** Slots in columns no heading explains. */
  readonly beside: ReadonlyMap<number, Slot>;
  /** Slots that the row's reading used. */
  readonly used: readonly Slot[];
  /** Written values stand in columns no heading explains, so none of them is read. */
  readonly isMisaligned: boolean;
}

export interface Table {
  readonly band: Band;
  readonly rows: readonly TableRow[];
  readonly nameRole: ColumnRole | null;
  /** Last row that belongs to the table. */
  readonly bottom: number;
}

const TOTALS = /^[(（【]?\s*(?:合\s*計|小\s*計|総\s*計|計|平\s*均|全体)\s*[)）】]?$/;
const NOTE = /^(?:※|＊|\*|注[)）:：0-9]|[(（]注)/;
const DASH = /^[-－―‐–ー─—−]$/;
const ENDING: ReadonlySet<LabelKey> = new Set<LabelKey>([
  "futurePolicy",
  "remarks",
  "section",
  "project",
  "policy",
  "goal",
  "indicator",
  "department",
  "pledge",
]);

/** Reads the rows under a band down to `limit` (excluded). */
export function readTable(grid: Grid, band: Band, limit: number): Table {
  const nameRole = pickNameRole(band);
  const firstValue = firstValueColumn(band);
  const rows: TableRow[] = [];
  let bottom = band.bottom;
  let lastRead = band.bottom;
  for (const row of rowsBetween(grid, band.bottom + 1, limit)) {
    const own = row.slots.filter((slot) => slot.column >= band.left && slot.column <= band.right);
    if (own.length === 0) continue;
    if (endsTable(own, band, nameRole, firstValue)) break;
    const read = readRow(grid, band, nameRole, firstValue, row.row, own);
    if (!read) continue;
    // A long gap ends a table unless figures go on under its headings.
    if (row.row - lastRead > 4 && !own.some(isValueLike)) continue;
    rows.push(read);
    // A lone 「活動指標」 may as well be the title of the next table.
    if (isLoneKind(own)) continue;
    lastRead = row.row;
    bottom = Math.max(bottom, row.row);
  }
  return { band, rows, nameRole, bottom };
}

/** Where the values begin: at the first year, else at the first measure. */
function firstValueColumn(band: Band): number {
  const isYear = (role: ColumnRole) => role.heading !== null && role.key !== "baseline" && role.key !== "finalTarget";
  return (band.valueColumns.find(isYear) ?? band.valueColumns[0])?.column ?? 0;
}

function* rowsBetween(grid: Grid, from: number, limit: number): Generator<GridRow> {
  let low = 0;
  let high = grid.rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (grid.rows[middle]!.row < from) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < grid.rows.length && grid.rows[i]!.row < limit; i++) yield grid.rows[i]!;
}

/** The column of names: under 指標名, else 取組項目, else 事業名, else 項目. */
function pickNameRole(band: Band): ColumnRole | null {
  const order: readonly LabelKey[] = ["indicator", "action", "project", "group"];
  for (const key of order) {
    const found = [...band.roles.values()].filter((role) => role.key === key && role.heading === null);
    if (found.length > 0) return key === "group" ? found[found.length - 1]! : found[0]!;
  }
  return null;
}

/** A label with its value, standing where no value of the table stands, begins something else. */
function endsTable(own: readonly Slot[], band: Band, nameRole: ColumnRole | null, firstValue: number): boolean {
  const first = own[0]!;
  const key = first.label?.keys[0];
  if (key === undefined || !ENDING.has(key)) return false;
  const isKind = first.label!.keys.includes("kind");
  if (first.label!.inline !== null) return key !== "remarks" && key !== "goal";
  const hasValues = own.some(
    (slot) =>
      slot !== first &&
      slot.column >= firstValue &&
      band.roles.has(slot.column) &&
      (isValueLike(slot) || DASH.test(slot.text)),
  );
  if (hasValues) return false;
  if (nameRole && first.column === nameRole.column && own.length === 1 && isKind) return false;
  if (nameRole && first.column < nameRole.column && isKind) return false;
  if (key === "remarks" && nameRole && first.column < nameRole.column) return false;
  return first.column <= (nameRole?.column ?? firstValue);
}

function readRow(
  grid: Grid,
  band: Band,
  nameRole: ColumnRole | null,
  firstValue: number,
  row: number,
  own: readonly Slot[],
): TableRow | null {
  let measureSlot: Slot | null = null;
  let yearSlot: Slot | null = null;
  let budgetSlot: Slot | null = null;
  let kindSlot: Slot | null = null;
  let remarkSlot: Slot | null = null;
  const labels = new Set<Slot>();
  const edge = lastLabelColumn(band, firstValue);
  for (const slot of own) {
    const label = slot.label;
    if (!label || label.inline !== null || label.isBareYear) continue;
    const role = band.roles.get(slot.column);
    if (role?.yearOf) continue;
    const isFree = !role || role.key === "group" || role.key === "kind" || role.key === "year" || role.heading === null;
    const isBudget =
      label.keys.includes("budgetTotal") || label.keys.includes("budgetPart") || label.keys.includes("budgetGroup");
    if (slot.column >= edge && !(isBudget && slot.column <= firstValue + 1)) continue;
    if (isBudget) {
      budgetSlot = slot;
      labels.add(slot);
    } else if (slot !== own.find((s) => s.column === nameRole?.column) && isFree) {
      const measure = measureOf(slot);
      if (measure !== null) {
        measureSlot = slot;
        labels.add(slot);
        if (label.year) yearSlot = slot;
      } else if (isYearOnly(slot) && !(role && MEASURES.has(role.key))) {
        yearSlot = slot;
        labels.add(slot);
      } else if (label.keys[0] === "remarks") {
        remarkSlot = slot;
        labels.add(slot);
      } else if (label.keys.includes("kind")) {
        kindSlot = slot;
        labels.add(slot);
      }
    }
  }
  const yearRole = [...band.roles.values()].find((role) => role.key === "year" && !role.heading && !role.yearOf);
  if (!yearSlot && yearRole) {
    const slot = grid.at(row, yearRole.column);
    if (slot && (slot.label?.year || slot.label?.isYearTemplate)) {
      yearSlot = slot;
      labels.add(slot);
    }
  }
  const cells = new Map<number, Slot>();
  const used = new Set<Slot>();
  for (const role of band.roles.values()) {
    const slot = grid.at(row, role.column);
    if (!slot || labels.has(slot) || (slot.row <= band.bottom && slot.row >= band.top)) continue;
    if (slot.row !== row && role.heading !== null && measureSlot !== null) continue;
    cells.set(role.column, slot);
    used.add(slot);
  }
  const aligned = alignRow(band, nameRole, own, labels, used, cells);
  const nameSlot = isLoneKind(own)
    ? null
    : findName(grid, band, nameRole, row, own, labels, cells, firstValue, measureSlot);
  if (nameSlot) {
    used.add(nameSlot);
    if (NOTE.test(nameSlot.text) || (TOTALS.test(nameSlot.text) && !measureSlot)) return null;
    // A text merged over names and values is a title or a remark, not an indicator.
    if (band.valueColumns.some((role) => cells.get(role.column) === nameSlot)) return null;
  }
  const first = own[0]!;
  if (NOTE.test(first.text) && own.length === 1) return null;
  const headingWords = own.filter(isHeadingWord).length;
  if (headingWords >= 3 && headingWords > 2 * own.filter(isValueLike).length) return null;
  for (const slot of labels) used.add(slot);
  const beside = new Map<number, Slot>();
  for (const slot of own) if (!used.has(slot)) beside.set(slot.column, slot);
  return {
    row,
    measure: measureSlot ? measureOf(measureSlot) : null,
    measureSlot,
    yearSlot,
    budgetSlot,
    kindSlot,
    remarkSlot,
    nameSlot,
    cells: aligned ?? cells,
    beside,
    used: [...used],
    isMisaligned: aligned === null,
  };
}

function isLoneKind(own: readonly Slot[]): boolean {
  return own.length === 1 && own[0]!.label !== null && own[0]!.label.keys.includes("kind");
}

function isHeadingWord(slot: Slot): boolean {
  const key = slot.label?.keys[0];
  return key !== undefined && key !== "mark" && slot.label!.inline === null;
}

/** Row labels stand left of this column. */
function lastLabelColumn(band: Band, firstValue: number): number {
  // Years written down the rows may stand right of 基準値; measures of the rows stand left of the first year.
  const isYear = (role: ColumnRole) => role.heading !== null && role.key !== "baseline" && role.key !== "finalTarget";
  const first =
    band.valueColumns.find(isYear) ?? band.valueColumns.find((role) => role.key === "plan" || role.key === "actual");
  return first?.column ?? firstValue;
}

function findName(
  grid: Grid,
  band: Band,
  nameRole: ColumnRole | null,
  row: number,
  own: readonly Slot[],
  labels: ReadonlySet<Slot>,
  cells: ReadonlyMap<number, Slot>,
  firstValue: number,
  measureSlot: Slot | null,
): Slot | null {
  if (nameRole) {
    const slot = cells.get(nameRole.column);
    if (!slot || labels.has(slot)) return null;
    // 「成果指標1」 only numbers the indicator; its name stands to the right.
    if (slot.label?.keys.includes("kind")) {
      const beside = own.find(
        (other) => other.column > slot.right && other.label === null && !band.roles.has(other.column),
      );
      if (beside && beside.column < firstValue && !isValueLike(beside)) return beside;
    }
    return slot;
  }
  // No heading over the names: the last text before the measure or the values.
  const end = measureSlot?.column ?? firstValue;
  let found: Slot | null = null;
  for (let column = end - 1; column >= band.left && column >= end - 6; column--) {
    const slot = grid.at(row, column);
    if (!slot || labels.has(slot) || slot.row <= band.bottom) continue;
    // A column headed by words nobody knows (氏名, 品名) holds no indicators, unless its rows say 計画 and 実績.
    if (measureSlot === null && hasUnknownHeading(grid, band, column)) continue;
    const key = band.roles.get(slot.column)?.key;
    if (key !== undefined && key !== "group" && key !== "kind") continue;
    if (slot.label !== null || isValueLike(slot) || slot.text.length < 2) continue;
    found = slot;
    break;
  }
  return found;
}

function hasUnknownHeading(grid: Grid, band: Band, column: number): boolean {
  for (let row = band.top; row <= band.bottom; row++) {
    const slot = grid.at(row, column);
    if (slot && slot.label === null) return true;
  }
  return false;
}
