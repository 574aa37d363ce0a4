/**
 * A sheet as any host can hand it over: plain data, JSON as it stands.
 * Rows and columns count from 0; A1 addresses are made only for people.
 */

/** `date`: `value` is the Excel serial number (1900 system); `error`: `text` is e.g. "#REF!". */
export type CellType = "text" | "number" | "boolean" | "date" | "error";

/** One cell that holds something: a value, a note, or both. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly type: CellType;
  /** What the host stores. A text cell holds its text, a number cell the unrounded number. */
  readonly value: string | number | boolean | null;
  /** What the host shows, e.g. "52.3%" for 0.523 under "0.0%". Never trimmed or folded. */
  readonly text: string;
  readonly formula?: string;
  readonly numberFormat?: string;
  readonly note?: string;
}

/** A rectangle of cells, both corners included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type SheetVisibility = "visible" | "hidden" | "very-hidden";

export interface Sheet {
  readonly name: string;
  /** Cells with content only, in row order, then column order. */
  readonly cells: readonly Cell[];
  readonly merges: readonly Area[];
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
  /** Rows and columns that a filter or the staff have hidden. Absent: none. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

/** A workbook: what one file, one spreadsheet or one open Excel holds. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
}

/** An address inside one sheet. */
export interface CellRef {
  readonly row: number;
  readonly column: number;
}

/** "A" to "ZZ": the columns that sheets have. */
const COLUMN_NAMES: readonly string[] = Array.from({ length: 26 + 26 * 26 }, (_, column) => spellColumn(column));

/** 0 -> "A", 27 -> "AB". */
export function columnName(column: number): string {
  return COLUMN_NAMES[column] ?? spellColumn(column);
}

function spellColumn(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** { row: 39, column: 3 } -> "D40". */
export function a1(ref: CellRef): string {
  return `${columnName(ref.column)}${ref.row + 1}`;
}

/** "D40", "$D$40" -> { row: 39, column: 3 }; null for anything else. */
export function parseA1(text: string): CellRef | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(text);
  if (!match) return null;
  let column = 0;
  for (const letter of match[1]!.toUpperCase()) column = column * 26 + (letter.charCodeAt(0) - 64);
  const row = Number(match[2]);
  return row >= 1 ? { row: row - 1, column: column - 1 } : null;
}

export function contains(area: Area, ref: CellRef): boolean {
  return ref.row >= area.top && ref.row <= area.bottom && ref.column >= area.left && ref.column <= area.right;
}
