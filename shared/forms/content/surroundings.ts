import type { FiscalYear } from "../../fiscal-year/types";
import type { Entry, IndicatorKind, Written, YearHeading } from "../../indicator";
import type { Area } from "../../sheet";
import type { Band, ColumnRole } from "../columns/roles";
import { writtenAt, writtenOf, writtenPart } from "../grid/entries";
import type { Grid, Slot } from "../grid/grid";
import { readHeadings } from "../grid/headings";
import { kindIn, type RowGroup } from "../tables/groups";
import { UNIT_LINE } from "../tables/row-names";
import type { Table } from "../tables/tables";
import type { LabelKey } from "../words/labels";
import { type Context, firstIn, lastBefore, partOf, valuesBetween } from "./context";

/** What lies around a table and may speak for its indicators. */
export interface Surroundings {
  readonly grid: Grid;
  readonly context: Context;
  /** First row that may name this table: below the table before it. */
  readonly from: number;
  /** Titles above that say what unlabelled values are: 活動目標, 成果指標の実績. */
  readonly measure: LabelKey | null;
  readonly kind: IndicatorKind;
  /** The table stands under a 事務事業名. */
  readonly isInProject: boolean;
  /** （単位：千円） above the table. */
  readonly unit: Written | null;
}

export function roleOf(table: Table, key: LabelKey): ColumnRole | null {
  for (const role of table.band.roles.values()) if (role.key === key) return role;
  return null;
}

function lastRoleOf(table: Table, key: LabelKey): ColumnRole | null {
  let found: ColumnRole | null = null;
  for (const role of table.band.roles.values()) {
    // 関係課 only helps.
    if (role.key === key && !(found && role.words.some((word) => word.includes("関係")))) found = role;
  }
  return found;
}

export function cellIn(group: RowGroup, column: number): Slot | null {
  for (const row of group.rows) {
    const slot = row.cells.get(column);
    if (slot) return slot;
  }
  return null;
}

export function textOf(table: Table, group: RowGroup, name: Written | null, key: LabelKey): Written | null {
  // 政策 | 施策, 部 | 課: the narrower stands to the right.
  const role = key === "policy" || key === "department" ? lastRoleOf(table, key) : roleOf(table, key);
  const slot = role ? cellIn(group, role.column) : null;
  return role && slot ? writtenOf(slot, [name?.text ?? "", ...role.words]) : null;
}

/** 「（単位：千円）」 above a table or in its heading rows, where no column gives the unit. */
export function unitAbove(grid: Grid, band: Band, from: number): Written | null {
  for (let row = band.bottom; row >= Math.max(from, band.top - 3, 0); row--) {
    for (const slot of grid.rowAt(row)?.slots ?? []) {
      if (slot.text.length > 20 || slot.column > band.right) continue;
      const match = UNIT_LINE.exec(slot.text);
      if (match) return writtenPart(slot, match[1]!, [slot.text]);
    }
  }
  return null;
}

/** What a column 方向 says: an arrow, or 増加, 減少, 維持. */
export function directionMarkOf(table: Table, group: RowGroup, name: Written): Written | null {
  for (const role of table.band.roles.values()) {
    const slot = role.key === "goal" ? cellIn(group, role.column) : null;
    if (slot && DIRECTION_MARK.test(slot.text)) return writtenOf(slot, [name.text, ...role.words]);
  }
  return null;
}

const DIRECTION_MARK = /^(?:[↑↗⬆⇧⇗↓↘⬇⇩⇘→⇒]|増加?|増やす|上昇|向上|減少?|減らす|低下|低減|削減|維持|横ばい)$/;

/** The year in a column of years beside a measure: 現状値 | 年度. */
export function yearBeside(table: Table, group: RowGroup, measure: LabelKey): FiscalYear | null {
  return headingBeside(table, group, measure)?.fiscalYear ?? null;
}

/** The year beside 最終目標, else the one beside a 目標. */
export function yearOfTarget(table: Table, group: RowGroup): FiscalYear | null {
  return yearBeside(table, group, "finalTarget") ?? yearBeside(table, group, "plan");
}

export function headingBeside(table: Table, group: RowGroup, measure: LabelKey): YearHeading | null {
  for (const role of table.band.roles.values()) {
    if (role.key !== "year" || role.yearOf === null) continue;
    const isSame = role.yearOf === measure || (measure === "plan" && role.yearOf === "finalTarget");
    const slot = isSame ? cellIn(group, role.column) : null;
    if (slot?.label?.year) return readHeadings([slot])[0]!;
  }
  return null;
}

/** The year written with a value: 「86.5（2019）」, also 「―（2020）」. */
export function yearIn(entry: Entry): FiscalYear | null {
  if (entry.reading.kind === "quantities") {
    return entry.reading.quantities.find((quantity) => quantity.fiscalYear !== undefined)?.fiscalYear ?? null;
  }
  const match = /[（(]([0-9]{4})[)）]\s*$/.exec(entry.text);
  return match ? Number(match[1]) : null;
}

export function headingOf(table: Table, key: LabelKey): YearHeading | null {
  return roleOf(table, key)?.heading ?? null;
}

export function inPart(around: Surroundings, key: LabelKey, row: number): Written | null {
  const part = partOf(around.context, row);
  const own = lastBefore(around.context, key, row, part.from) ?? firstIn(around.context, key, part.from, part.to);
  if (own) return own.written;
  return key === "remarks" ? null : (lastBefore(around.context, key, row, 0)?.written ?? null);
}

export function goalsOf(table: Table, group: RowGroup, name: Written, around: Surroundings): Written[] {
  const own = textOf(table, group, name, "goal");
  const shared = inPart(around, "goal", table.band.top);
  return [own, shared].filter((goal): goal is Written => goal !== null);
}

export function remarksOf(table: Table, group: RowGroup, name: Written, around: Surroundings): Written[] {
  const remarks: Written[] = [];
  for (const role of table.band.roles.values()) {
    if (role.key !== "remarks" && role.key !== "checkText") continue;
    const slot = cellIn(group, role.column);
    if (slot) remarks.push(writtenOf(slot, [name.text, ...role.words]));
    else if (role.key === "remarks")
      remarks.push(writtenAt(around.grid, group.rows[0]!.row, role.column, [name.text, ...role.words]));
  }
  const part = partOf(around.context, table.band.top);
  for (const value of valuesBetween(around.context, "remarks", part.from, part.to)) {
    if (value.written && !NOTHING_SAID.test(value.written.text)) remarks.push(value.written);
  }
  return remarks;
}

/** 「--」「なし」 under 特記事項 say nothing. */
const NOTHING_SAID = /^(?:[-－―‐–ー─—−\s]*|<p><\/p>|なし|特になし)$/;

export function kindOf(table: Table, group: RowGroup, around: Surroundings): IndicatorKind {
  const kindRole = roleOf(table, "kind");
  const slot = (kindRole ? cellIn(group, kindRole.column) : null) ?? group.rows.find((row) => row.kindSlot)?.kindSlot;
  const own = slot ? kindIn(slot.text) : group.kind;
  if (own !== "unknown") return own;
  const heading = table.nameRole ? kindIn(table.nameRole.words.join("")) : "unknown";
  return heading !== "unknown" ? heading : around.kind;
}

export function areaOf(table: Table, group: RowGroup, top: number): Area {
  const last = group.rows[group.rows.length - 1]!;
  const columns = [...table.band.roles.keys()];
  return {
    top: Math.min(top, group.rows[0]!.row),
    left: Math.min(...columns),
    bottom: last.row,
    right: Math.max(...columns),
  };
}
