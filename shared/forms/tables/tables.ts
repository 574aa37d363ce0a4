import { pickNameRole } from "../columns/name-role";
import { type Band, type ColumnRole, isInBand } from "../columns/roles";
import type { Grid, GridRow, Slot } from "../grid/grid";
import { isValueLike } from "../grid/heading-words";
import { squash } from "../words/label-spelling";
import type { LabelKey } from "../words/labels";
import { findLevels, withLevels } from "./levels";
import { makeNameZone } from "./row-names";
import { withOneSpanOfRows } from "./span-rows";
import { isLoneKind, type RowReading, readRow } from "./table-rows";
import { namedYearIn } from "./year-anchor";

/** One row below a band, its cells brought to the columns of the band. */
export interface TableRow {
  readonly row: number;
  /** 計画, 実績 … at the left of the values; null where the row says none. */
  readonly measure: LabelKey | null;
  readonly measureSlot: Slot | null;
  /** Its figures stand in parentheses, as a line around the table says of their measure. */
  readonly isInParentheses?: boolean;
  /** The row changes the row of the same measure above it. */
  readonly isRevised: boolean;
  /** 令和3年度 … at the left of the values. */
  readonly yearSlot: Slot | null;
  /** 年度別事業費, 一般財源, 人件費 … at the left of the values. */
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
  /** 【成果指標】 alone: the kind of the rows below. */
  readonly isKindLine: boolean;
}

export interface Table {
  readonly band: Band;
  readonly rows: readonly TableRow[];
  readonly nameRole: ColumnRole | null;
  /** Last row that belongs to the table. */
  readonly bottom: number;
}

/** 「◆実績値」, 「指標の実績値」 alone, where no row says 目標 or 実績: the title of the next table. */
const HALF_TITLE = /(?:目\s*標|計\s*画|実\s*績)\s*(?:値|数値)?(?:の?推移|一覧)?\s*[】」）)〕]?$/;
const saysNoMeasure = ({ measure }: TableRow): boolean => measure === null;
const NEXT_TITLES: ReadonlySet<LabelKey> = new Set<LabelKey>([
  "rating",
  "planText",
  "actualText",
  "checkText",
  "budgetTotal",
]);
const DECORATED = /^(?:[0-9０-９]{1,2}[\s　.．、]|[ⅠⅡⅢⅣⅤⅥ]|[◆■●○◇□▼▽【＜〈《]|[(（][0-9０-９]{1,2}[)）])/;
const DASH = /^[-－―‐–ー─—−]$/;
const ENDING: ReadonlySet<LabelKey> = new Set<LabelKey>([
  "futurePolicy",
  "remarks",
  "section",
  "project",
  "policy",
  "goal",
  "indicator",
  "action",
  "department",
  "pledge",
]);

/** Reads the rows under a band down to `limit` (excluded). */
export function readTable(grid: Grid, band: Band, limit: number): Table {
  const nameRole = pickNameRole(grid, band);
  const firstValue = firstValueColumn(band);
  const zone = makeNameZone(grid, band, nameRole);
  const reading: RowReading = { grid, band, nameRole, firstValue, zone };
  const rows: TableRow[] = [];
  let bottom = band.bottom;
  let lastRead = band.bottom;
  for (const row of rowsBetween(grid, band.bottom + 1, limit)) {
    const own = row.slots.filter((slot) => isInBand(band, slot));
    if (own.length === 0) continue;
    if (isSectionLine(own) && row.row + 1 < limit && goesOn(grid, row.row, firstValue)) continue;
    if (endsTable(own, band, nameRole, firstValue) || isRelativeYears(own)) break;
    if (isNextTitle(own, nameRole)) {
      // 「(2)総事業費の推移」 over rows that no other headings stand above: the years go on.
      if (own[0]!.label!.keys[0] === "budgetTotal" && row.row + 1 < limit && goesOn(grid, row.row, firstValue))
        continue;
      break;
    }
    const read = readRow(reading, row.row, own);
    if (!read) continue;
    // A long gap ends a table unless figures go on under its headings.
    if (row.row - lastRead > 4 && !own.some(isValueLike)) continue;
    if (own.length === 1 && HALF_TITLE.test(own[0]!.text) && rows.length > 0 && rows.every(saysNoMeasure)) break;
    rows.push(read);
    // A lone 「活動指標」 may as well be the title of the next table.
    if (isLoneKind(own)) continue;
    lastRead = row.row;
    bottom = Math.max(bottom, row.row);
  }
  const told = withOneSpanOfRows(withoutPointsInTime(rows), firstValue);
  const levels = findLevels(grid, band, told);
  return { band, rows: levels ? withLevels(told, levels) : told, nameRole, bottom };
}

/** 区分: 当初 in every row, where no row says 目標 or 実績, tells the indicators apart; it does not make their figures baselines. */
function withoutPointsInTime(rows: readonly TableRow[]): readonly TableRow[] {
  const isPoint = ({ measure }: TableRow) => measure === "baseline" || measure === "finalTarget";
  if (!rows.some(isPoint) || rows.some((row) => row.measure !== null && !isPoint(row))) return rows;
  return rows.map((row) => (isPoint(row) ? { ...row, measure: null, measureSlot: null } : row));
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

const OF_NAMED_YEAR = /^(?:[(]?(?:当初)?(?:決算|予算|計画|目標|実績|見込)[額値み]?[)]?)?$/;

/** 前年度 | 当年度 | 翌年度, where no one can say which years: headings of other figures all the same. Not 「前年度以上」. */
function isRelativeYears(own: readonly Slot[]): boolean {
  const headings = own.filter(({ label, text }) => {
    const squashed = squash(text);
    const named = label === null ? namedYearIn(squashed) : null;
    return named?.start === 0 && OF_NAMED_YEAR.test(squashed.slice(named.end));
  });
  return headings.length >= 2;
}

/** Whether a figure stands under the values in the row that follows. */
function goesOn(grid: Grid, row: number, firstValue: number): boolean {
  for (const next of rowsBetween(grid, row + 1, row + 3)) {
    return next.slots.some((slot) => slot.column >= firstValue && isValueLike(slot));
  }
  return false;
}

/** 「３ 評価」, 「■課題」 alone in a row under the names: the title of what follows. A row 「評価」 of an indicator has no number. */
function isNextTitle(own: readonly Slot[], nameRole: ColumnRole | null): boolean {
  const first = own[0]!;
  const key = first.label?.keys[0];
  if (key === undefined || !NEXT_TITLES.has(key) || first.label!.inline !== null) return false;
  if (own.some((slot) => slot !== first && isValueLike(slot))) return false;
  return nameRole !== null && first.column <= nameRole.column && DECORATED.test(first.text);
}

/** 「【数値目標】」, 「＜KPI＞」 alone, and the list goes on below it under the same headings. */
function isSectionLine(own: readonly Slot[]): boolean {
  const { label } = own[0]!;
  return own.length === 1 && label !== null && label.inline === null && label.keys[0] === "indicator" && !label.year;
}

/** A label with its value, standing where no value of the table stands, begins something else. */
function endsTable(own: readonly Slot[], band: Band, nameRole: ColumnRole | null, firstValue: number): boolean {
  const first = own[0]!;
  const key = first.label?.keys[0];
  if (key === undefined || !ENDING.has(key)) return false;
  const isKind = first.label!.keys.includes("kind");
  const hasValues = own.some(
    (slot) =>
      slot !== first &&
      slot.column >= firstValue &&
      band.roles.has(slot.column) &&
      (isValueLike(slot) || DASH.test(slot.text)),
  );
  // 「成果指標　利用者数 | 人 | 3650 | 3449」: a name with its kind before it, in the column of the names.
  if (first.label!.inline !== null)
    return !(isKind && hasValues && first.column === nameRole?.column) && key !== "remarks" && key !== "goal";
  if (hasValues) return false;
  if (nameRole && first.column === nameRole.column && own.length === 1 && isKind) return false;
  if (nameRole && first.column < nameRole.column && isKind) return false;
  if (key === "remarks" && nameRole && first.column < nameRole.column) return false;
  return first.column <= (nameRole?.column ?? firstValue);
}
