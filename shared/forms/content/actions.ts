import type { ActionItem, Written } from "../../indicator";
import type { ColumnRole } from "../columns/roles";
import { writtenAt, writtenOf } from "../grid/entries";
import type { Grid, Slot } from "../grid/grid";
import type { Table, TableRow } from "../tables/tables";
import type { LabelKey } from "../words/labels";

export interface ActionReading {
  readonly actions: readonly ActionItem[];
  readonly used: readonly Slot[];
}

const PLANS: ReadonlySet<LabelKey> = new Set<LabelKey>(["plan", "planText", "finalTarget"]);
const ACTUALS: ReadonlySet<LabelKey> = new Set<LabelKey>(["actual", "actualText"]);
const REMARKS: ReadonlySet<LabelKey> = new Set<LabelKey>(["remarks", "checkText"]);
/** A rating is a letter, a sign or a short word. */
const LONGEST_RATING = 8;
const MARK = /^(?:[A-FSＡ-ＦＳΑА][+＋-]?|[◎○〇●△▲×✕☆★])$/;

/** Reads a list with one row an action: plan text, actual text, rating. `shared`: the department of the whole sheet. */
export function readActions(table: Table, grid: Grid, shared: Written | null): ActionReading {
  const actions: ActionItem[] = [];
  const used: Slot[] = [];
  const roles = [...table.band.roles.values()];
  const rating = findRatingColumn(table, roles);
  const name = table.nameRole;
  if (!name) return { actions, used };
  const department = roles.find((role) => role.key === "department");
  let departmentSlot: Slot | undefined;
  for (const row of table.rows) {
    const nameSlot = row.nameSlot;
    if (!nameSlot || isBandRow(row, roles, nameSlot)) continue;
    const texts = (keys: ReadonlySet<LabelKey>) => textsOf(row, roles, keys, nameSlot, rating?.column ?? -1);
    const planTexts = texts(PLANS);
    const actualTexts = texts(ACTUALS);
    if (isHeadingRow(row, roles)) continue;
    const ratingSlot = rating ? ratingOf(grid, row, rating.column) : null;
    if (planTexts.length === 0 && actualTexts.length === 0 && !isRating(ratingSlot)) continue;
    departmentSlot = (department ? row.cells.get(department.column) : undefined) ?? departmentSlot;
    const ratingWords = [nameSlot.text, ...(rating?.words ?? [])];
    actions.push({
      name: writtenOf(nameSlot, [nameSlot.text]),
      department: departmentSlot ? writtenOf(departmentSlot, [nameSlot.text, ...department!.words]) : shared,
      planTexts,
      actualTexts,
      rating: !rating
        ? null
        : isRating(ratingSlot)
          ? writtenOf(ratingSlot!, ratingWords)
          : writtenAt(grid, row.row, rating.column, ratingWords),
      remarks: texts(REMARKS),
    });
    used.push(...row.used);
    if (ratingSlot) used.push(ratingSlot);
  }
  return { actions, used };
}

/** A title merged over the whole row (1 財政の健全化): the name would be its own plan and result. */
function isBandRow(row: TableRow, roles: readonly ColumnRole[], name: Slot): boolean {
  return roles.some((role) => (PLANS.has(role.key) || ACTUALS.has(role.key)) && row.cells.get(role.column) === name);
}

function textsOf(
  row: TableRow,
  roles: readonly ColumnRole[],
  keys: ReadonlySet<LabelKey>,
  name: Slot,
  ratingColumn: number,
): Written[] {
  const texts: Written[] = [];
  const seen = new Set<Slot>();
  for (const role of roles) {
    const isWanted = keys.has(role.key) || (role.key === "rating" && role.column !== ratingColumn && keys === ACTUALS);
    const slot = isWanted ? row.cells.get(role.column) : undefined;
    if (!slot || seen.has(slot)) continue;
    seen.add(slot);
    texts.push(writtenOf(slot, [name.text, ...role.words.map((word) => word.replace(/\s+/g, ""))]));
  }
  return texts;
}

function slotAt(grid: Grid, row: TableRow, column: number): Slot | null {
  return row.cells.get(column) ?? grid.at(row.row, column);
}

/** The cell of the rating; in a row that slipped, the letter or sign beside it. */
function ratingOf(grid: Grid, row: TableRow, column: number): Slot | null {
  const own = slotAt(grid, row, column);
  if (isRating(own)) return own;
  const beside = [1, -1, 2, -2].map((step) => grid.at(row.row, column + step));
  return beside.find((slot) => slot !== null && slot.row === row.row && MARK.test(slot.text)) ?? own;
}

/** 「令和2年度計画 | 令和2年度の取組内容」: headings come again, or run on over a second row. */
function isHeadingRow(row: TableRow, roles: readonly ColumnRole[]): boolean {
  return roles.some(({ key, column }) => {
    const label = PLANS.has(key) || ACTUALS.has(key) ? row.cells.get(column)?.label : null;
    return label != null && label.inline === null && label.keys.some((one) => PLANS.has(one) || ACTUALS.has(one));
  });
}

function isRating(slot: Slot | null): boolean {
  return slot !== null && slot.text.length <= LONGEST_RATING;
}

/**
 * The column of the ratings. Where a merged heading was lost its word stands one column beside them, so the column with
 * short entries next to it is taken.
 */
function findRatingColumn(table: Table, roles: readonly ColumnRole[]): ColumnRole | null {
  const role =
    roles.find((candidate) => candidate.key === "rating") ?? roles.find((candidate) => candidate.key === "rate");
  if (!role) return null;
  const shareOf = (column: number, holds: (slot: Slot) => boolean) => {
    let filled = 0;
    let found = 0;
    for (const row of table.rows) {
      const slot = row.cells.get(column) ?? row.beside.get(column);
      if (!slot || !row.nameSlot) continue;
      filled++;
      if (holds(slot)) found++;
    }
    return filled === 0 ? -1 : found / filled;
  };
  // Letters and signs are ratings wherever they stand; short comments beside them are not.
  const around = [0, 1, -1, 2, -2].map((step) => role.column + step);
  const marked = around.find((column) => shareOf(column, (slot) => MARK.test(slot.text)) > 0.5);
  if (marked !== undefined) return marked === role.column ? role : { ...role, column: marked };
  const own = shareOf(role.column, isRating);
  if (own > 0.5 || own < 0) return role;
  for (const column of around.slice(1, 4)) {
    const other = table.band.roles.get(column);
    if (other && (PLANS.has(other.key) || ACTUALS.has(other.key))) continue;
    if (shareOf(column, isRating) > 0.5) return { ...role, column };
  }
  return role;
}
