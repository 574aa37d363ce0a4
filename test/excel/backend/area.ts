import { type Area, columnName, parseA1 } from "../../../shared/sheet";
import { SHEET_COLUMNS, SHEET_ROWS } from "./model";

export interface Address {
  /** null: no sheet is named. */
  readonly sheet: string | null;
  readonly areas: readonly Area[];
}

/** "A1:B2", "C:D", "3:4", "A1,C3", "'5-1 都市'!B2"; null for anything else. */
export function parseAddress(text: string): Address | null {
  let sheet: string | null = null;
  const areas: Area[] = [];
  for (const part of splitParts(text)) {
    const named = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(part.trim());
    if (named) sheet = named[1] !== undefined ? named[1].replace(/''/g, "'") : named[2]!;
    const area = parseArea(named ? named[3]! : part.trim());
    if (area === null) return null;
    areas.push(area);
  }
  return areas.length > 0 ? { sheet, areas } : null;
}

/** Splits at commas that stand outside of quoted sheet names. */
function splitParts(text: string): string[] {
  return text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}

function parseArea(text: string): Area | null {
  const [first, second, ...more] = text.split(":");
  if (first === undefined || more.length > 0) return null;
  const a = corner(first);
  const b = second === undefined ? a : corner(second);
  if (a === null || b === null) return null;
  // A column or a row alone is an address only with its end, as in "C:C".
  if (second === undefined && (a.row === null || a.column === null)) return null;
  if ((a.row === null) !== (b.row === null) || (a.column === null) !== (b.column === null)) return null;
  return {
    top: Math.min(a.row ?? 0, b.row ?? 0),
    left: Math.min(a.column ?? 0, b.column ?? 0),
    bottom: a.row === null ? SHEET_ROWS - 1 : Math.max(a.row, b.row!),
    right: a.column === null ? SHEET_COLUMNS - 1 : Math.max(a.column, b.column!),
  };
}

function corner(text: string): { row: number | null; column: number | null } | null {
  const cell = parseA1(text);
  if (cell) return inSheet(cell.row, cell.column) ? cell : null;
  const column = /^\$?([A-Za-z]{1,3})$/.exec(text);
  if (column) {
    const index = parseA1(`${column[1]}1`)!.column;
    return index < SHEET_COLUMNS ? { row: null, column: index } : null;
  }
  const row = /^\$?([0-9]{1,7})$/.exec(text);
  return row && inSheet(Number(row[1]) - 1, 0) ? { row: Number(row[1]) - 1, column: null } : null;
}

function inSheet(row: number, column: number): boolean {
  return row >= 0 && row < SHEET_ROWS && column >= 0 && column < SHEET_COLUMNS;
}

/** { top: 0, left: 0, bottom: 1, right: 1 } -> "A1:B2", without a sheet's name. */
export function areaAddress(area: Area): string {
  if (isWholeColumns(area)) return `${columnName(area.left)}:${columnName(area.right)}`;
  if (isWholeRows(area)) return `${area.top + 1}:${area.bottom + 1}`;
  const first = `${columnName(area.left)}${area.top + 1}`;
  const last = `${columnName(area.right)}${area.bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}

export function isWholeColumns(area: Area): boolean {
  return area.top === 0 && area.bottom === SHEET_ROWS - 1;
}

export function isWholeRows(area: Area): boolean {
  return area.left === 0 && area.right === SHEET_COLUMNS - 1;
}

/** A sheet's name as it stands before "!": quoted where it must be. */
export function quotedSheet(name: string): string {
  return /^[A-Za-z_\u3041-\u30ff\u4e00-\u9fff][A-Za-z0-9_.\u3041-\u30ff\u4e00-\u9fff]*$/.test(name) &&
    parseA1(name) === null
    ? name
    : `'${name.replace(/'/g, "''")}'`;
}

export function rowsOf(area: Area): number {
  return area.bottom - area.top + 1;
}

export function columnsOf(area: Area): number {
  return area.right - area.left + 1;
}

export function cellsOf(area: Area): number {
  return rowsOf(area) * columnsOf(area);
}

export function intersection(a: Area, b: Area): Area | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

export function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** The smallest rectangle around all areas; null for none. */
export function bounding(areas: Iterable<Area>): Area | null {
  let all: Area | null = null;
  for (const area of areas) {
    all = all
      ? {
          top: Math.min(all.top, area.top),
          left: Math.min(all.left, area.left),
          bottom: Math.max(all.bottom, area.bottom),
          right: Math.max(all.right, area.right),
        }
      : area;
  }
  return all;
}

/** What is left of `area` when `hole` is cut out: at most four rectangles. */
export function without(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (cut === null) return [area];
  const parts: Area[] = [];
  if (area.top < cut.top) parts.push({ ...area, bottom: cut.top - 1 });
  if (area.left < cut.left) parts.push({ top: cut.top, left: area.left, bottom: cut.bottom, right: cut.left - 1 });
  if (cut.right < area.right) parts.push({ top: cut.top, left: cut.right + 1, bottom: cut.bottom, right: area.right });
  if (cut.bottom < area.bottom) parts.push({ ...area, top: cut.bottom + 1 });
  return parts;
}

export function holds(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
