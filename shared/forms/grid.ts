import type { Area, Cell, CellRef, Sheet } from "../sheet";
import type { LabelReading, Vocabulary } from "./label-reading";

/** A cell with something written in it, and the area it covers. */
export interface Slot extends Area {
  /** Row and column of the grid; in a turned grid they are the sheet's column and row. */
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  /** As shown, blanks at the ends taken off. */
  readonly text: string;
  readonly label: LabelReading | null;
}

/** A sheet indexed once: what stands at a place, merged areas included. */
export interface Grid {
  readonly sheet: Sheet;
  readonly isTurned: boolean;
  /** Rows with something in them, ascending, each with its slots in column order. */
  readonly rows: readonly GridRow[];
  readonly rowAt: (row: number) => GridRow | undefined;
  /** The slot that covers the place; null where nothing is written. */
  readonly at: (row: number, column: number) => Slot | null;
  /** The place in the sheet's own rows and columns; inside an empty merged area its top left corner. */
  readonly refAt: (row: number, column: number) => CellRef;
  /** The empty merged area around a place, if any. */
  readonly emptyAreaAt: (row: number, column: number) => Area | null;
}

export interface GridRow {
  readonly row: number;
  readonly slots: readonly Slot[];
}

/** Merged areas are indexed up to this size; whole-sheet merges of decoration would cost millions of places. */
const ROWS_COVERED = 80;
const COLUMNS_COVERED = 60;
const PLACES_COVERED = 400_000;
const STRIDE = 2_097_152;

const turnArea = (area: Area): Area => ({ top: area.left, left: area.top, bottom: area.right, right: area.bottom });

/** Indexes a sheet; `isTurned` reads it with rows and columns exchanged. Linear in cells and merged areas. */
export function makeGrid(sheet: Sheet, vocabulary: Vocabulary, isTurned = false): Grid {
  const areas = new Map<number, Area>();
  for (const merge of sheet.merges) {
    const area = isTurned ? turnArea(merge) : merge;
    if (area.bottom >= area.top && area.right >= area.left && (area.bottom > area.top || area.right > area.left)) {
      areas.set(keyOf(area.top, area.left), area);
    }
  }
  const covered = new Map<number, Slot>();
  const byRow = new Map<number, Slot[]>();
  let places = 0;
  for (const cell of sheet.cells) {
    const text = cell.text.trim();
    if (text === "") continue;
    const row = isTurned ? cell.column : cell.row;
    const column = isTurned ? cell.row : cell.column;
    const area = areas.get(keyOf(row, column)) ?? { top: row, left: column, bottom: row, right: column };
    const slot: Slot = { ...area, row, column, cell, text, label: labelOf(cell, text, vocabulary) };
    places += cover(area, places, (r, c) => {
      const key = keyOf(r, c);
      if (!covered.has(key) || (r === row && c === column)) covered.set(key, slot);
    });
    areas.delete(keyOf(row, column));
    const slots = byRow.get(row);
    if (slots) slots.push(slot);
    else byRow.set(row, [slot]);
  }
  const rows = [...byRow.entries()].sort((a, b) => a[0] - b[0]).map(([row, slots]) => ({ row, slots: inOrder(slots) }));
  const index = new Map(rows.map((row) => [row.row, row]));
  const empty = new Map<number, Area>();
  places = 0;
  for (const area of areas.values()) {
    places += cover(area, places, (r, c) => {
      if (!empty.has(keyOf(r, c))) empty.set(keyOf(r, c), area);
    });
  }
  const emptyAreaAt = (row: number, column: number) => empty.get(keyOf(row, column)) ?? null;
  return {
    sheet,
    isTurned,
    rows,
    rowAt: (row) => index.get(row),
    at: (row, column) => covered.get(keyOf(row, column)) ?? null,
    emptyAreaAt,
    refAt(row, column) {
      const slot = covered.get(keyOf(row, column));
      const area = slot ? null : emptyAreaAt(row, column);
      const top = slot ? slot.row : area ? area.top : row;
      const left = slot ? slot.column : area ? area.left : column;
      return isTurned ? { row: left, column: top } : { row: top, column: left };
    },
  };
}

function keyOf(row: number, column: number): number {
  return row * STRIDE + column;
}

/** Visits the places of an area, clipped; returns how many. */
function cover(area: Area, spent: number, visit: (row: number, column: number) => void): number {
  if (spent > PLACES_COVERED) {
    visit(area.top, area.left);
    return 1;
  }
  const bottom = Math.min(area.bottom, area.top + ROWS_COVERED);
  const right = Math.min(area.right, area.left + COLUMNS_COVERED);
  for (let row = area.top; row <= bottom; row++) {
    for (let column = area.left; column <= right; column++) visit(row, column);
  }
  return (bottom - area.top + 1) * (right - area.left + 1);
}

function inOrder(slots: Slot[]): Slot[] {
  for (let i = 1; i < slots.length; i++) {
    if (slots[i]!.column < slots[i - 1]!.column) return slots.sort((a, b) => a.column - b.column);
  }
  return slots;
}

/** A number is a label only as a bare year; everything long is text. */
function labelOf(cell: Cell, text: string, vocabulary: Vocabulary): LabelReading | null {
  if (cell.type === "number") {
    const value = cell.value;
    const isYear = typeof value === "number" && Number.isInteger(value) && value >= 1990 && value <= 2070;
    return isYear && /^[0-9]{4}(?:年度?)?$/.test(text) ? vocabulary.read(text) : null;
  }
  if (cell.type === "boolean" || cell.type === "error") return null;
  return vocabulary.read(text);
}
