import type { Area } from "../../shared/sheet";
import type { SheetLook } from "../../xlsx/look";

/** Where the lines of a sheet stand, in pixels from the first cell's corner; one entry more than there are lines. */
export interface Metrics {
  readonly tops: Float64Array;
  readonly lefts: Float64Array;
  readonly width: number;
  readonly height: number;
}

export interface Span {
  readonly first: number;
  readonly last: number;
}

export function metricsOf(look: SheetLook): Metrics {
  const tops = sums(look.rowHeights);
  const lefts = sums(look.columnWidths);
  return { tops, lefts, width: lefts[lefts.length - 1]!, height: tops[tops.length - 1]! };
}

function sums(sizes: Float64Array): Float64Array {
  const out = new Float64Array(sizes.length + 1);
  for (let i = 0; i < sizes.length; i++) out[i + 1] = out[i]! + sizes[i]!;
  return out;
}

/** The line that holds this pixel; the nearest one outside the sheet. */
export function lineAt(starts: Float64Array, pixel: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= pixel) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Lines that show between two pixels. */
export function linesBetween(starts: Float64Array, from: number, to: number): Span {
  return { first: lineAt(starts, from), last: lineAt(starts, Math.max(from, to)) };
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function boxOf(metrics: Metrics, area: Area): Box {
  const left = metrics.lefts[area.left]!;
  const top = metrics.tops[area.top]!;
  return {
    left,
    top,
    width: metrics.lefts[area.right + 1]! - left,
    height: metrics.tops[area.bottom + 1]! - top,
  };
}

/** Index of a cell in `look.cells`; -1 where the file says nothing of it. */
export function cellIndex(look: SheetLook, row: number, column: number): number {
  const { rowStart, columns } = look.cells;
  let low = rowStart[row] ?? 0;
  let high = (rowStart[row + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = columns[middle]!;
    if (found === column) return middle;
    if (found < column) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Index of the first cell of a row at or right of a column; the row's end where there is none. */
export function firstCellFrom(look: SheetLook, row: number, column: number): number {
  const { rowStart, columns } = look.cells;
  let low = rowStart[row] ?? 0;
  let high = rowStart[row + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (columns[middle]! < column) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function styleAt(look: SheetLook, row: number, column: number): number {
  const index = cellIndex(look, row, column);
  if (index >= 0) return look.cells.styles[index]!;
  return look.rowStyles[row] || look.columnStyles[column] || 0;
}

export function textAt(look: SheetLook, row: number, column: number): string {
  const index = cellIndex(look, row, column);
  return index < 0 ? "" : look.cells.texts[look.cells.textIndex[index]!]!;
}

/** The merged area that holds the cell, or the cell itself. */
export function areaAt(look: SheetLook, row: number, column: number): Area {
  const merged = look.merges.find(
    (area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
  );
  return merged ?? { top: row, left: column, bottom: row, right: column };
}

export function meets(area: Area, rows: Span, columns: Span): boolean {
  return area.top <= rows.last && area.bottom >= rows.first && area.left <= columns.last && area.right >= columns.first;
}
