import type { ActionItem, Field, Indicator, IndicatorKind } from "../indicator";
import type { Area } from "../sheet";
import { form as actionList } from "./action-list";
import { form as baselineTargetList } from "./baseline-target-list";
import { bracketsIn } from "./columns/said-pairs";
import { readActions } from "./content/actions";
import { readBudgetColumns, readBudgetRows } from "./content/budgets";
import { type Context, lastBefore, partOf, valuesBetween } from "./content/context";
import { readIndicators } from "./content/indicators";
import { unitAbove } from "./content/surroundings";
import { chooseForm } from "./families";
import { writtenOf } from "./grid/entries";
import type { Grid, Slot } from "./grid/grid";
import { isValueLike } from "./grid/heading-words";
import { form as plainList } from "./plain-list";
import { form as pledgeProse } from "./pledge-prose";
import { areaAround, type Piece } from "./regions";
import { shapeOf, type TableShape } from "./shape";
import { hasFigures, hasRowYears, kindIn } from "./tables/groups";
import type { Table, TableRow } from "./tables/tables";
import { squash } from "./words/label-spelling";
import type { LabelKey } from "./words/labels";

/** A title above a table, or left in its heading row, that says what its figures are. */
export interface TableTitle {
  readonly measure: LabelKey | null;
  readonly kind: IndicatorKind;
  readonly used: readonly Slot[];
}

const NOTHING = { indicators: [], budgets: [], actions: [], headingRows: [], fields: [] } as const;

/** A table some family can read. */
export interface ReadableTable {
  readonly table: Table;
  readonly shape: TableShape;
}

/** The table with its shape, or null where no family could read it: then its cells are left to others. */
export function asReadable(table: Table): ReadableTable | null {
  if (table.rows.length === 0) return null;
  // A heading names the indicator only over rows of years; over rows of people or shops it is one of their measures.
  if (table.band.nameSlot && !hasRowYears(table)) return null;
  if (isNameless(table) || isSpending(table)) return null;
  const shape = shapeOf(table);
  return chooseForm({ ...shape, isInProject: true, titleMeasure: "plan" }) === null ? null : { table, shape };
}

/** 計画, 実績 and 執行率 of each project are money, not indicators. */
function isSpending({ nameRole, band }: Table): boolean {
  const words = [...band.roles.values()].flatMap((role) => role.words);
  return nameRole?.key === "project" && words.some((word) => word.includes("執行率"));
}

/** 「令和5年度計画 | 令和5年度実績」 over a row of text: labels of a card, not headings of a list. */
function isNameless(table: Table): boolean {
  const { valueColumns } = table.band;
  return table.rows.every(
    (row) =>
      row.nameSlot === null &&
      row.measure === null &&
      row.budgetSlot === null &&
      row.yearSlot === null &&
      !valueColumns.some((role) => {
        const slot = row.cells.get(role.column);
        return slot !== undefined && isValueLike(slot);
      }),
  );
}

/** Reads one table by the family it fits best; null: no family, or nothing in it. `title` as `titleAbove` gives it. */
export function readPiece(
  { table, shape: ownShape }: ReadableTable,
  grid: Grid,
  context: Context,
  from: number,
  title: TableTitle,
): Piece | null {
  const part = partOf(context, table.band.top);
  const isInProject = valuesBetween(context, "project", part.from, part.to).length > 0;
  const shape = { ...ownShape, isInProject, titleMeasure: title.measure };
  const form = chooseForm(shape);
  if (!form) return null;
  const headingSlots = [...table.band.roles.values()].flatMap((role) => role.slots);
  const area = areaOfTable(table);
  if (form.id === actionList.id) {
    const { actions, used } = readActions(
      table,
      grid,
      lastBefore(context, "department", table.band.top, 0)?.written ?? null,
    );
    if (actions.length === 0) return null;
    const { headingRows } = table.band;
    return { ...NOTHING, form: form.id, area, actions, headingRows, used: [...headingSlots, ...used, ...title.used] };
  }
  const { measure, kind } = title;
  const unit = unitAbove(grid, table.band, from);
  const read = readIndicators(table, { grid, context, from, measure, kind, isInProject, unit });
  const money =
    shape.budget === "rows"
      ? readBudgetRows(table, grid, context)
      : shape.budget === "columns"
        ? readBudgetColumns(table, grid)
        : null;
  const budgets = money?.budgets ?? [];
  if (read.indicators.length === 0 && budgets.length === 0 && !isEmptyBlock(table, shape)) return null;
  const remarks = remarksInside(table, read.used);
  const indicators =
    remarks.length === 0
      ? read.indicators
      : read.indicators.map(
          (one): Indicator => ({ ...one, remarks: [...one.remarks, ...remarks.map((field) => field.value)] }),
        );
  return {
    form: form.id,
    area,
    indicators,
    budgets,
    actions: [],
    headingRows: read.yearRows,
    fields: remarks,
    used: [...headingSlots, ...read.used, ...(money?.used ?? []), ...title.used],
  };
}

function areaOfTable(table: Table): Area {
  let left = Number.POSITIVE_INFINITY;
  let right = 0;
  for (const column of table.band.roles.keys()) {
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return { top: table.band.top, left, bottom: table.bottom, right };
}

/** A block of the form that nobody has filled in: nothing to read, but recognised. Figures nobody can name are not read in silence. */
function isEmptyBlock(table: Table, shape: TableShape): boolean {
  const isEmpty = (row: TableRow) => row.nameSlot === null && !hasFigures(table, row);
  return shape.measures === "rows" && shape.yearColumns > 0 && table.rows.every(isEmpty);
}

/** 特記事項 with its text where names stand: rows of remarks below the rows of values. */
function remarksInside(table: Table, used: readonly Slot[]): Field[] {
  const fields: Field[] = [];
  if (!table.rows.some((row) => row.remarkSlot)) return fields;
  const read = new Set(used);
  let label: Slot | null = null;
  for (const row of table.rows) {
    if (row.remarkSlot) label = row.remarkSlot;
    if (!label || !row.nameSlot || read.has(row.nameSlot)) continue;
    const words = [label.text];
    fields.push({ key: "remarks", label: writtenOf(label, words), value: writtenOf(row.nameSlot, words) });
  }
  return fields;
}

/** 「目標値」, 「活動目標」, 「年度別計画」; 「総合計画 成果指標」 and 「基本目標１」 are names of something else. */
const TARGET_TITLE = /(?:^|[^一-龠々]|年度別?|活動|成果|事業|当初|各年|の)(?:目\s*標|計\s*画)(?!期間|名|の名)|見込/;

const WITH_FIGURE = /[(（][^()（）]*[0-9０-９][^()（）]*[)）]\s*$/;

/** Whether a heading names in parentheses what every name has in parentheses. */
function hasFiguresInNames({ label }: Slot, rows: readonly TableRow[]): boolean {
  const names = rows.flatMap(({ nameSlot }) => nameSlot ?? []);
  return label?.inParentheses != null && names.length > 0 && names.every(({ text }) => WITH_FIGURE.test(text));
}

/** Words above a table, or left in its heading row, that say what its figures are. */
export function titleAbove(grid: Grid, table: Table, from: number): TableTitle {
  let measure: LabelKey | null = null;
  let kind: IndicatorKind = "unknown";
  const used: Slot[] = [];
  const look = (slot: Slot) => {
    // 「上段：市の実績、下段：県の実績」 speaks of the rows.
    if (slot.text.length > 40 || /[上下]段/.test(slot.text) || bracketsIn(squash(slot.text)) !== null) return;
    const isTarget = TARGET_TITLE.test(slot.text);
    const isActual = /実\s*績/.test(slot.text);
    const own = kindIn(slot.text);
    if (measure === null && isTarget !== isActual) measure = isTarget ? "plan" : "actual";
    if (kind === "unknown") kind = own;
    if (isTarget || isActual || own !== "unknown") used.push(slot);
  };
  const band = table.band;
  // 「指標（目標値）」 over 「待機児童数（0人）」: the targets stand in the names, not in the columns.
  const isInNames = (slot: Slot) => slot.column === table.nameRole?.column && hasFiguresInNames(slot, table.rows);
  const corner = Math.max(band.left, table.nameRole?.column ?? band.left);
  const isOverYears = (slot: Slot) =>
    band.valueColumns.some(({ column, heading }) => heading !== null && column >= slot.column && column <= slot.right);
  for (const slot of grid.rowAt(band.top)?.slots ?? []) {
    if (slot.column < band.left || slot.column > band.right || slot.label?.year) continue;
    // 「これからの目標数」 over a column of its own says nothing of the years beside it.
    if ((slot.column <= corner || isOverYears(slot)) && !isInNames(slot)) look(slot);
  }
  for (let row = band.top - 1; row >= Math.max(from, band.top - 12); row--) {
    const slots = grid.rowAt(row)?.slots ?? [];
    if (slots.length > 0 && slots.length <= 2) look(slots[0]!);
    if (measure !== null && kind !== "unknown") break;
  }
  return { measure, kind, used };
}

export function labelledPiece(indicators: readonly Indicator[], used: readonly Slot[]): Piece | null {
  const area = areaAround(indicators.map((indicator) => indicator.area));
  return area ? { ...NOTHING, form: plainList.id, area, indicators, used } : null;
}

/** Lines in one cell each belong to the list of baselines or to the plain list, by what their heading names. */
export function linesPiece(
  indicators: readonly Indicator[],
  keys: ReadonlySet<LabelKey>,
  used: readonly Slot[],
): Piece | null {
  const area = areaAround(indicators.map((indicator) => indicator.area));
  const form = keys.has("baseline") && !keys.has("actual") ? baselineTargetList : plainList;
  return area ? { ...NOTHING, form: form.id, area, indicators, used } : null;
}

/** Actions told in labelled cells, a card each. */
export function cardPiece(actions: readonly ActionItem[], used: readonly Slot[]): Piece | null {
  const area = areaAround(used.map(({ top, left, bottom, right }) => ({ top, left, bottom, right })));
  return area && actions.length > 0 ? { ...NOTHING, form: actionList.id, area, actions, used } : null;
}

export function pledgePiece(actions: readonly ActionItem[], used: readonly Slot[]): Piece | null {
  const place = ({ name }: ActionItem): Area => ({
    top: name.row,
    left: name.column,
    bottom: name.row,
    right: name.column,
  });
  const area = areaAround(actions.map(place));
  return area ? { ...NOTHING, form: pledgeProse.id, area, actions, used } : null;
}
