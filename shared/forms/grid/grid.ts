import type { Area, Cell, CellRef, Sheet } from "../../sheet";
import type { LabelReading, Vocabulary } from "../words/label-reading";

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

/** Merged areas reach at most this far down; merges of decoration over whole sheets would cost millions of places. */
const ROWS_COVERED = 80;

/** An area with rows and columns exchanged. */
export const turnArea = (area: Area): Area => ({
  top: area.left,
  left: area.top,
  bottom: area.right,
  right: area.bottom,
});

/** Indexes a sheet; `isTurned` reads it with rows and columns exchanged. Linear in cells and merged areas. */
export function makeGrid(sheet: Sheet, vocabulary: Vocabulary, isTurned = false): Grid {
  const areas = areasByTop(sheet.merges, isTurned);
  const index = new Map<number, { readonly row: number; slots: Slot[] }>();
  const above = new Map<number, Slot[]>();
  for (const cell of sheet.cells) {
    const text = cell.text.trim();
    if (text === "") continue;
    const row = isTurned ? cell.column : cell.row;
    const column = isTurned ? cell.row : cell.column;
    const area = takeArea(areas, row, column);
    const slot: Slot = {
      top: row,
      left: column,
      bottom: area ? area.bottom : row,
      right: area ? area.right : column,
      row,
      column,
      cell,
      text,
      label: labelOf(cell, text, vocabulary),
    };
    const known = index.get(row);
    if (known) known.slots.push(slot);
    else index.set(row, { row, slots: [slot] });
    if (area) forRowsBelow(area, (r) => push(above, r, slot));
  }
  const rows = inOrder([...index.values()], (row) => row.row);
  for (const row of rows) row.slots = inOrder(row.slots, (slot) => slot.column);
  const empty = new Map<number, Area[]>();
  for (const [top, list] of areas) {
    for (const area of list) {
      push(empty, top, area);
      forRowsBelow(area, (r) => push(empty, r, area));
    }
  }
  const at = (row: number, column: number): Slot | null => {
    const slots = index.get(row)?.slots;
    const before = slots ? slots[lastAtOrBefore(slots, column)] : undefined;
    if (before && before.right >= column) return before;
    return above.get(row)?.find((slot) => slot.left <= column && slot.right >= column) ?? null;
  };
  const emptyAreaAt = (row: number, column: number) =>
    empty.get(row)?.find((area) => area.left <= column && area.right >= column) ?? null;
  return {
    sheet,
    isTurned,
    rows,
    rowAt: (row) => index.get(row),
    at,
    emptyAreaAt,
    refAt(row, column) {
      const slot = at(row, column);
      const area = slot ? null : emptyAreaAt(row, column);
      const top = slot ? slot.row : area ? area.top : row;
      const left = slot ? slot.column : area ? area.left : column;
      return isTurned ? { row: left, column: top } : { row: top, column: left };
    },
  };
}

/** Merged areas by their top row. Areas turned inside out are dropped; of two with one corner the first counts. */
function areasByTop(merges: readonly Area[], isTurned: boolean): Map<number, Area[]> {
  const areas = new Map<number, Area[]>();
  for (const merge of merges) {
    const area = isTurned ? turnArea(merge) : merge;
    const isArea =
      area.bottom >= area.top && area.right >= area.left && (area.bottom > area.top || area.right > area.left);
    if (isArea) push(areas, area.top, area);
  }
  return areas;
}

function takeArea(areas: Map<number, Area[]>, row: number, column: number): Area | null {
  const list = areas.size > 0 ? areas.get(row) : undefined;
  const at = list ? list.findIndex((area) => area.left === column) : -1;
  return at < 0 ? null : list!.splice(at, 1)[0]!;
}

function forRowsBelow(area: Area, visit: (row: number) => void): void {
  const bottom = Math.min(area.bottom, area.top + ROWS_COVERED);
  for (let row = area.top + 1; row <= bottom; row++) visit(row);
}

function push<T>(lists: Map<number, T[]>, key: number, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** Index of the last slot at or before a column; -1 where there is none. */
function lastAtOrBefore(slots: readonly Slot[], column: number): number {
  let low = 0;
  let high = slots.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (slots[middle]!.column <= column) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Hosts hand cells over in order; a list that is not is put in order. */
function inOrder<T>(items: T[], keyOf: (item: T) => number): T[] {
  for (let i = 1; i < items.length; i++) {
    if (keyOf(items[i]!) < keyOf(items[i - 1]!)) return items.sort((a, b) => keyOf(a) - keyOf(b));
  }
  return items;
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
