import { measureOfRow } from "../columns/pair-columns";
import type { Band, ColumnRole } from "../columns/roles";
import { meantBy } from "../grid/ditto";
import type { Grid, Slot } from "../grid/grid";
import { isValueLike, isYearOnly, MEASURES, measureOf } from "../grid/heading-words";
import type { LabelReading } from "../words/label-reading";
import { alignRow } from "./alignment";
import { isNamedYear } from "./named-years";
import { findName, hasUnknownHeading, type NameZone } from "./row-names";
import type { TableRow } from "./tables";

/** What all rows of a table are read with. */
export interface RowReading {
  readonly grid: Grid;
  readonly band: Band;
  readonly nameRole: ColumnRole | null;
  /** Where the values begin. */
  readonly firstValue: number;
  readonly zone: NameZone | null;
}

const TOTALS = /^[(（【]?\s*(?:合\s*計|小\s*計|総\s*計|計|平\s*均|全体)\s*[)）】]?$/;
/** 目標（変更後）: holds instead of the plan above it. */
const REVISED = /変更|見直|修正後|改定|改訂/;
/** Under 指標名 the number of staff is what is measured (定員管理), not what the work costs. */
const STAFF = /職員数|定員/;
const NOTE = /^(?:※|＊|\*|注[)）:：0-9]|[(（]注)/;

/** Reads one row; null where it is a note, a total, a title or a heading come again. `own`: its slots inside the band. */
export function readRow(reading: RowReading, row: number, own: readonly Slot[]): TableRow | null {
  const { grid, band, nameRole, firstValue } = reading;
  let measureSlot: Slot | null = null;
  let yearSlot: Slot | null = null;
  let budgetSlot: Slot | null = null;
  let kindSlot: Slot | null = null;
  let remarkSlot: Slot | null = null;
  const labels = new Set<Slot>();
  const hasYears = band.valueColumns.some(({ heading }) => heading !== null);
  const edge = lastLabelColumn(band, firstValue);
  const atName = own.find((slot) => slot.column === nameRole?.column) ?? null;
  // 数値目標 | KPI down the rows, where columns of plan and actual stand: which kind of indicator it is.
  const hasOwnMeasures = band.valueColumns.some(({ key }) => key === "actual");
  const isNamed = (slot: Slot | null) => nameRole?.key === "indicator" && slot !== null && !isMoney(slot.label);
  for (const slot of own) {
    const label = slot.label;
    if (!label || label.inline !== null || label.isBareYear) continue;
    // 「前年度実績」 under R4 and R5 is no actual of them.
    if (hasYears && isNamedYear(slot.text)) continue;
    const role = band.roles.get(slot.column);
    if (role?.yearOf) continue;
    const isFree = !role || role.key === "group" || role.key === "kind" || role.key === "year" || role.heading === null;
    const isMoneyBeforeName = isMoney(label) && slot.column < (atName?.column ?? 0) && isNamed(atName);
    const isBudget = (isMoney(label) && !isMoneyBeforeName) || isCost(slot, slot === atName, nameRole);
    if (slot.column >= edge && !(isBudget && slot.column <= firstValue + 1)) continue;
    if (isBudget) {
      budgetSlot = slot;
      labels.add(slot);
    } else if (slot !== atName && isFree) {
      // 「成果（中期アウトカム）」 tells the kind, though 成果 heads results elsewhere.
      const isKind = label.keys[0] === "kind" || (label.keys[0] === "indicator" && hasOwnMeasures);
      const measure = isKind ? null : measureOf(slot);
      if (measure !== null) {
        measureSlot = slot;
        labels.add(slot);
        if (label.year) yearSlot = slot;
      } else if (isYearOnly(slot) && !(role ? MEASURES.has(role.key) : hasUnknownHeading(grid, band, slot.column))) {
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
  // 増減 or 確保方策 beside the rows of 目標 and 実績: figures that are neither.
  const other = measureSlot ? undefined : own.find((slot) => isOfNoMeasure(slot, atName) && slot.column < edge);
  if (other) {
    if (atName?.row !== row) return null;
    labels.add(other);
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
  const nameSlot = isLoneKind(own) ? null : findName(reading, { row, own, labels, cells, measureSlot });
  if (nameSlot) {
    used.add(nameSlot);
    // 人件費 and 従事職員数 are no indicators, wherever they stand.
    if (isCost(nameSlot, true, nameRole)) return null;
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
    measure: measureSlot ? measureOfRow(measureSlot, cells) : null,
    isRevised: measureSlot !== null && REVISED.test(measureSlot.text),
    measureSlot,
    yearSlot,
    budgetSlot,
    kindSlot,
    remarkSlot,
    nameSlot: nameSlot && meantBy(grid, nameSlot, band.bottom),
    cells: other ? withoutFigures(band, cells) : withMeaning(reading, aligned ?? cells),
    beside,
    used: [...used],
    isMisaligned: aligned === null && !other,
    isKindLine: isLoneKind(own),
  };
}

/** A row label that is no measure of the year, and not what the row is called. */
function isOfNoMeasure(slot: Slot, name: Slot | null): boolean {
  return slot !== name && slot.label?.keys[0] === "period" && slot.label.year === null && !isNamedYear(slot.text);
}

/** What is said of an indicator beside figures that are not its own: its unit, its department. */
function withoutFigures(band: Band, cells: ReadonlyMap<number, Slot>): ReadonlyMap<number, Slot> {
  return new Map([...cells].filter(([column]) => !band.figures.has(column)));
}

/** 歳入 and 一般財源; left of the name of an indicator they only say what it belongs to. */
function isMoney(label: LabelReading | null): boolean {
  return label?.keys.some((key) => key === "budgetTotal" || key === "budgetPart" || key === "budgetGroup") === true;
}

/** The cells with 〃 under names, units and the like told; figures stay as written. */
function withMeaning({ grid, band }: RowReading, cells: ReadonlyMap<number, Slot>): ReadonlyMap<number, Slot> {
  const told = new Map(cells);
  for (const [column, slot] of cells) {
    if (!band.figures.has(column)) told.set(column, meantBy(grid, slot, band.bottom));
  }
  return told;
}

function isCost(slot: Slot, isName: boolean, nameRole: ColumnRole | null): boolean {
  return slot.label?.keys[0] === "cost" && !(isName && nameRole?.key === "indicator" && STAFF.test(slot.text));
}

/** 「活動指標」 alone in its row. */
export function isLoneKind(own: readonly Slot[]): boolean {
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
