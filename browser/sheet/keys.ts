import type { CellRef } from "../../shared/sheet";
import type { SheetLook } from "../../xlsx/look";
import { areaAt } from "./metrics";

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** The cell that a key leads to, as in a spreadsheet; hidden lines are passed over. Null for other keys. */
export function moveCell(look: SheetLook, from: CellRef, event: Key, page: number): CellRef | null {
  if (event.altKey || event.shiftKey) return null;
  const jumps = event.ctrlKey || event.metaKey;
  const area = areaAt(look, from.row, from.column);
  const lastRow = look.rowCount - 1;
  const lastColumn = look.columnCount - 1;
  const row = (start: number, step: number) => ({ ...from, row: seen(look.rowHeights, start, step) });
  const column = (start: number, step: number) => ({ ...from, column: seen(look.columnWidths, start, step) });
  switch (event.key) {
    case "ArrowDown":
      return jumps ? row(lastRow, -1) : row(area.bottom + 1, 1);
    case "ArrowUp":
      return jumps ? row(0, 1) : row(area.top - 1, -1);
    case "ArrowRight":
      return jumps ? column(lastColumn, -1) : column(area.right + 1, 1);
    case "ArrowLeft":
      return jumps ? column(0, 1) : column(area.left - 1, -1);
    case "PageDown":
      return jumps ? null : row(Math.min(lastRow, from.row + page), 1);
    case "PageUp":
      return jumps ? null : row(Math.max(0, from.row - page), -1);
    case "Home":
      return jumps ? { row: seen(look.rowHeights, 0, 1), column: seen(look.columnWidths, 0, 1) } : column(0, 1);
    case "End":
      return jumps
        ? { row: seen(look.rowHeights, lastRow, -1), column: seen(look.columnWidths, lastColumn, -1) }
        : column(lastColumn, -1);
    default:
      return null;
  }
}

/** The first line from `start` on that is not hidden; at the edge the last one before it. */
function seen(sizes: Float64Array, start: number, step: number): number {
  const last = sizes.length - 1;
  let line = Math.max(0, Math.min(last, start));
  while (sizes[line] === 0 && line + step >= 0 && line + step <= last) line += step;
  while (sizes[line] === 0 && line - step >= 0 && line - step <= last) line -= step;
  return line;
}
