import type { Locale } from "../../shared/locale";
import type { Area, CellRef } from "../../shared/sheet";
import type { SheetLook } from "../../xlsx/look";
import { cellElement } from "./cell-element";
import { HEADING_HEIGHT, headingWidth } from "./headings";
import { cellKey, type Marks, markText } from "./marks";
import { areaAt, firstCellFrom, type Metrics, meets, type Span } from "./metrics";
import type { SheetWords } from "./words";

export interface RowsOptions {
  readonly locale: Locale;
  readonly marks: Marks;
  readonly words: SheetWords;
}

export interface Rows {
  /** Makes the rows and cells of these spans and the active cell's; takes all others away. */
  readonly show: (rows: Span, columns: Span, active: CellRef) => void;
  readonly focus: (cell: CellRef) => void;
}

interface ShownRow {
  readonly element: HTMLElement;
  readonly cells: HTMLElement;
  readonly heading: HTMLElement;
  readonly byColumn: Map<number, HTMLElement>;
}

/** Rows as elements, each with its number and those of its cells that show something. */
export function createRows(grid: HTMLElement, look: SheetLook, metrics: Metrics, options: RowsOptions): Rows {
  const { marks, locale, words } = options;
  const left = headingWidth(look.rowCount);
  const marked = marksByRow(marks);
  const shown = new Map<number, ShownRow>();
  let activeElement: HTMLElement | null = null;

  const makeRow = (row: number): ShownRow => {
    const element = document.createElement("div");
    element.className = "sheet-row";
    element.setAttribute("role", "row");
    element.setAttribute("aria-rowindex", String(row + 1));
    element.style.cssText = `top:${HEADING_HEIGHT + metrics.tops[row]!}px;height:${look.rowHeights[row]}px;width:${metrics.width + left}px`;
    const heading = document.createElement("div");
    heading.className = "sheet-number";
    heading.setAttribute("role", "rowheader");
    heading.setAttribute("aria-label", words.row(row + 1));
    heading.style.cssText = `width:${left}px`;
    heading.textContent = look.rowHeights[row]! >= 8 ? String(row + 1) : "";
    const cells = document.createElement("div");
    cells.className = "sheet-cells";
    cells.setAttribute("role", "presentation");
    cells.style.cssText = `left:${left}px`;
    element.append(heading, cells);
    const made = { element, heading, cells, byColumn: new Map<number, HTMLElement>() };
    shown.set(row, made);
    insertInOrder(grid, element, row, shown);
    return made;
  };
  const makeCell = (row: ShownRow, area: Area) => {
    const mark = marks.get(cellKey(area.top, area.left)) ?? null;
    const cell = cellElement({ look, metrics, area, mark, markText: mark ? markText(mark, locale) : "", words });
    row.byColumn.set(area.left, cell);
    row.cells.append(cell);
    return cell;
  };

  let last = "";
  const show: Rows["show"] = (rows, columns, active) => {
    const now = [rows.first, rows.last, columns.first, columns.last, active.row, active.column].join();
    if (now === last) return;
    last = now;
    const wanted = wantedCells(look, { rows, columns, active, marked });
    for (const [row, { element, byColumn }] of shown) {
      const columnsHere = wanted.get(row);
      if (!columnsHere) {
        element.remove();
        shown.delete(row);
        continue;
      }
      for (const [column, cell] of byColumn) {
        if (columnsHere.has(column)) continue;
        cell.remove();
        byColumn.delete(column);
      }
    }
    for (const [row, columnsHere] of wanted) {
      const made = shown.get(row) ?? makeRow(row);
      for (const [column, area] of columnsHere) if (!made.byColumn.has(column)) makeCell(made, area);
      made.heading.classList.toggle("is-active", row === active.row);
    }
    activate(shown.get(active.row)?.byColumn.get(active.column) ?? null);
  };
  const activate = (cell: HTMLElement | null) => {
    if (cell === activeElement) return;
    if (activeElement) {
      activeElement.tabIndex = -1;
      activeElement.classList.remove("is-active");
      activeElement.removeAttribute("aria-selected");
    }
    activeElement = cell;
    if (!cell) return;
    cell.tabIndex = 0;
    cell.classList.add("is-active");
    cell.setAttribute("aria-selected", "true");
  };
  return {
    show,
    focus: ({ row, column }) => shown.get(row)?.byColumn.get(column)?.focus({ preventScroll: true }),
  };
}

/** Screen readers read in the order of the document. Rows mostly come at either end. */
function insertInOrder(
  grid: HTMLElement,
  element: HTMLElement,
  row: number,
  shown: ReadonlyMap<number, ShownRow>,
): void {
  let next: number | null = null;
  for (const other of shown.keys()) if (other > row && (next === null || other < next)) next = other;
  const after = next === null ? null : shown.get(next)!.element;
  grid.insertBefore(element, after?.parentNode === grid ? after : null);
}

function marksByRow(marks: Marks): ReadonlyMap<number, readonly number[]> {
  const byRow = new Map<number, number[]>();
  for (const key of marks.keys()) {
    const [row, column] = key.split(",").map(Number) as [number, number];
    byRow.set(row, [...(byRow.get(row) ?? []), column]);
  }
  return byRow;
}

interface Wanted {
  readonly rows: Span;
  readonly columns: Span;
  readonly active: CellRef;
  readonly marked: ReadonlyMap<number, readonly number[]>;
}

/** Cells to show by row and column: with a text, a finding, or the keys on them. A merged area stands at its first cell. */
function wantedCells(
  look: SheetLook,
  { rows, columns, active, marked }: Wanted,
): ReadonlyMap<number, ReadonlyMap<number, Area>> {
  const wanted = new Map<number, Map<number, Area>>();
  const add = (area: Area) => {
    const row = wanted.get(area.top);
    if (row) row.set(area.left, area);
    else wanted.set(area.top, new Map([[area.left, area]]));
  };
  const { columns: cellColumns, textIndex, rowStart } = look.cells;
  for (let row = rows.first; row <= rows.last; row++) {
    if (look.rowHeights[row] === 0) continue;
    wanted.set(row, wanted.get(row) ?? new Map());
    const end = rowStart[row + 1]!;
    for (let i = firstCellFrom(look, row, columns.first); i < end && cellColumns[i]! <= columns.last; i++) {
      const column = cellColumns[i]!;
      if (textIndex[i] === 0 || look.columnWidths[column] === 0) continue;
      add({ top: row, left: column, bottom: row, right: column });
    }
    for (const column of marked.get(row) ?? []) {
      if (column < columns.first || column > columns.last || column >= look.columnCount) continue;
      add({ top: row, left: column, bottom: row, right: column });
    }
  }
  addLeftNeighbours(look, rows, columns, add);
  for (const area of look.merges) {
    if (!meets(area, rows, columns)) continue;
    for (let row = Math.max(area.top, rows.first); row <= Math.min(area.bottom, rows.last); row++) {
      const here = wanted.get(row);
      if (!here) continue;
      for (const column of here.keys()) if (column >= area.left && column <= area.right) here.delete(column);
    }
    add(area);
  }
  add(areaAt(look, active.row, active.column));
  return wanted;
}

/** The text left of the shown columns may run into them. */
function addLeftNeighbours(look: SheetLook, rows: Span, columns: Span, add: (area: Area) => void): void {
  const { columns: cellColumns, textIndex, rowStart } = look.cells;
  for (let row = rows.first; row <= rows.last; row++) {
    if (look.rowHeights[row] === 0) continue;
    for (let i = firstCellFrom(look, row, columns.first) - 1; i >= rowStart[row]!; i--) {
      if (textIndex[i] === 0) continue;
      add({ top: row, left: cellColumns[i]!, bottom: row, right: cellColumns[i]! });
      break;
    }
  }
}
