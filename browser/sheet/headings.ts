import { type CellRef, columnName } from "../../shared/sheet";
import type { SheetLook } from "../../xlsx/look";
import type { Metrics, Span } from "./metrics";
import type { SheetWords } from "./words";

export const HEADING_HEIGHT = 24;

/** Wide enough for the last row's number. */
export function headingWidth(rowCount: number): number {
  return 20 + 8 * Math.max(2, String(rowCount).length);
}

export interface Headings {
  readonly show: (columns: Span, active: CellRef) => void;
}

/** Letters of the columns: they stay at the top while the sheet scrolls. */
export function createHeadings(grid: HTMLElement, look: SheetLook, metrics: Metrics, words: SheetWords): Headings {
  const left = headingWidth(look.rowCount);
  const row = document.createElement("div");
  row.className = "sheet-letters";
  row.setAttribute("role", "row");
  row.style.cssText = `height:${HEADING_HEIGHT}px;width:${metrics.width + left}px`;
  const corner = document.createElement("div");
  corner.className = "sheet-corner";
  corner.setAttribute("aria-hidden", "true");
  corner.style.cssText = `width:${left}px;height:${HEADING_HEIGHT}px`;
  row.append(corner);
  grid.append(row);
  const shown = new Map<number, HTMLElement>();

  const heading = (column: number): HTMLElement => {
    const element = document.createElement("div");
    element.className = "sheet-letter";
    element.setAttribute("role", "columnheader");
    element.setAttribute("aria-colindex", String(column + 1));
    element.setAttribute("aria-label", words.column(columnName(column)));
    element.textContent = columnName(column);
    element.style.cssText = `left:${left + metrics.lefts[column]!}px;width:${look.columnWidths[column]}px`;
    return element;
  };
  return {
    show: (columns, active) => {
      for (const [column, element] of shown) {
        if (column >= columns.first && column <= columns.last) continue;
        element.remove();
        shown.delete(column);
      }
      for (let column = columns.first; column <= columns.last; column++) {
        if (look.columnWidths[column] === 0) continue;
        let element = shown.get(column);
        if (!element) {
          element = heading(column);
          shown.set(column, element);
          row.append(element);
        }
        element.classList.toggle("is-active", column === active.column);
      }
    },
  };
}
