import type { Area } from "../../shared/sheet";
import type { SheetLook } from "../../xlsx/look";
import { firstCellFrom, meets, type Span, styleAt } from "./metrics";

/** A rectangle of a sheet, opened out for drawing: arrays run row by row. */
export interface Part {
  readonly rows: Span;
  readonly columns: Span;
  readonly width: number;
  readonly height: number;
  /** Style number of each cell. */
  readonly styles: Uint32Array;
  /** Number of the merged area that holds the cell, from 1; 0: none. */
  readonly merged: Uint32Array;
  readonly merges: readonly { readonly area: Area; readonly style: number }[];
}

export function partOf(look: SheetLook, rows: Span, columns: Span): Part {
  const width = columns.last - columns.first + 1;
  const height = rows.last - rows.first + 1;
  const styles = new Uint32Array(width * height);
  const { columns: cellColumns, styles: cellStyles, rowStart } = look.cells;
  for (let row = rows.first; row <= rows.last; row++) {
    const at = (row - rows.first) * width;
    const rowStyle = look.rowStyles[row]!;
    for (let i = 0; i < width; i++) styles[at + i] = rowStyle || look.columnStyles[columns.first + i]!;
    const end = rowStart[row + 1]!;
    for (let i = firstCellFrom(look, row, columns.first); i < end && cellColumns[i]! <= columns.last; i++) {
      styles[at + cellColumns[i]! - columns.first] = cellStyles[i]!;
    }
  }
  const merged = new Uint32Array(width * height);
  const merges: { area: Area; style: number }[] = [];
  for (const area of look.merges) {
    if (!meets(area, rows, columns)) continue;
    merges.push({ area, style: styleAt(look, area.top, area.left) });
    for (let row = Math.max(area.top, rows.first); row <= Math.min(area.bottom, rows.last); row++) {
      const at = (row - rows.first) * width - columns.first;
      merged.fill(merges.length, at + Math.max(area.left, columns.first), at + Math.min(area.right, columns.last) + 1);
    }
  }
  return { rows, columns, width, height, styles, merged, merges };
}
