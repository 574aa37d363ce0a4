import type { Locale } from "../../shared/locale";
import type { CellRef } from "../../shared/sheet";
import type { SheetLook } from "../../xlsx/look";
import { createHeadings, HEADING_HEIGHT, headingWidth } from "./headings";
import { moveCell } from "./keys";
import type { Marks } from "./marks";
import { areaAt, boxOf, lineAt, linesBetween, metricsOf } from "./metrics";
import { createRows } from "./rows";
import { createTiles } from "./tiles";
import { sheetWords } from "./words";

export interface GridOptions {
  readonly locale: Locale;
  readonly marks: Marks;
  /** The cell that the keys stand on has changed. */
  readonly onMove: (cell: CellRef) => void;
  /** Alt with an arrow key: the finding before or after. */
  readonly onStep: (step: number) => void;
}

/** A sheet on the page: scrolls in both directions, draws only what shows. */
export interface Grid {
  /** Makes a cell the active one and brings it into view. */
  readonly show: (cell: CellRef, options: { readonly focus: boolean }) => void;
  readonly active: () => CellRef;
  readonly scroll: () => { readonly left: number; readonly top: number };
  readonly scrollTo: (left: number, top: number) => void;
  readonly remove: () => void;
}

/** How far beyond the edge cells are made, so that quick scrolling meets them. */
const BEYOND = { x: 300, y: 240 } as const;
/** Cells stand at least so far from the edge when they are brought into view. */
const MARGIN = 48;

export function createGrid(parent: HTMLElement, look: SheetLook, options: GridOptions): Grid {
  const words = sheetWords(options.locale);
  const metrics = metricsOf(look);
  const left = headingWidth(look.rowCount);
  const scroller = element("div", "sheet-scroller");
  const canvas = element("div", "sheet-canvas");
  canvas.style.cssText = `width:${metrics.width + left}px;height:${metrics.height + HEADING_HEIGHT}px`;
  const tileLayer = element("div", "sheet-tiles");
  tileLayer.setAttribute("aria-hidden", "true");
  tileLayer.style.cssText = `left:${left}px;top:${HEADING_HEIGHT}px;width:${metrics.width}px;height:${metrics.height}px`;
  const grid = element("div", "sheet-grid");
  grid.setAttribute("role", "grid");
  grid.setAttribute("aria-label", words.sheetName(look.name));
  grid.setAttribute("aria-rowcount", String(look.rowCount));
  grid.setAttribute("aria-colcount", String(look.columnCount));
  canvas.append(tileLayer, grid);
  scroller.append(canvas);
  parent.append(scroller);

  const tiles = createTiles(tileLayer, look, metrics);
  const headings = createHeadings(grid, look, metrics, words);
  const rows = createRows(grid, look, metrics, { ...options, words });
  let active: CellRef = { row: 0, column: 0 };
  let hasFocus = false;

  let isDue = false;
  const draw = () => {
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = scroller;
    const right = scrollLeft + clientWidth - left;
    const bottom = scrollTop + clientHeight - HEADING_HEIGHT;
    const inRows = linesBetween(metrics.tops, scrollTop - BEYOND.y, bottom + BEYOND.y);
    const inColumns = linesBetween(metrics.lefts, scrollLeft - BEYOND.x, right + BEYOND.x);
    headings.show(inColumns, active);
    rows.show(inRows, inColumns, active);
    if (tiles.show({ left: scrollLeft, top: scrollTop, right, bottom }, BEYOND.x)) drawSoon();
  };
  const drawSoon = () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      if (scroller.isConnected) draw();
    });
  };

  const bringIntoView = (cell: CellRef) => {
    const box = boxOf(metrics, areaAt(look, cell.row, cell.column));
    const width = scroller.clientWidth - left;
    const height = scroller.clientHeight - HEADING_HEIGHT;
    scroller.scrollLeft = within(scroller.scrollLeft, box.left, box.width, width);
    scroller.scrollTop = within(scroller.scrollTop, box.top, box.height, height);
  };
  const show: Grid["show"] = (cell, { focus }) => {
    const area = areaAt(look, clamp(cell.row, look.rowCount), clamp(cell.column, look.columnCount));
    active = { row: area.top, column: area.left };
    bringIntoView(active);
    draw();
    if (focus || hasFocus) rows.focus(active);
    options.onMove(active);
  };

  scroller.addEventListener("scroll", drawSoon, { passive: true });
  const resized = new ResizeObserver(drawSoon);
  resized.observe(scroller);
  grid.addEventListener("focusin", () => {
    hasFocus = true;
  });
  grid.addEventListener("focusout", () => {
    hasFocus = false;
  });
  grid.addEventListener("keydown", (event) => {
    if (event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      options.onStep(event.key === "ArrowDown" ? 1 : -1);
      return;
    }
    const page = Math.max(
      1,
      lineAt(metrics.tops, scroller.scrollTop + scroller.clientHeight) - lineAt(metrics.tops, scroller.scrollTop) - 2,
    );
    const next = moveCell(look, active, event, page);
    if (!next) return;
    event.preventDefault();
    show(next, { focus: true });
  });
  scroller.addEventListener("mousedown", (event) => {
    if (event.button !== 0) return;
    const frame = scroller.getBoundingClientRect();
    const x = event.clientX - frame.left;
    const y = event.clientY - frame.top;
    if (x < left || y < HEADING_HEIGHT || x > scroller.clientWidth || y > scroller.clientHeight) return;
    event.preventDefault();
    show(
      {
        row: lineAt(metrics.tops, y - HEADING_HEIGHT + scroller.scrollTop),
        column: lineAt(metrics.lefts, x - left + scroller.scrollLeft),
      },
      { focus: true },
    );
  });
  draw();

  return {
    show,
    active: () => active,
    scroll: () => ({ left: scroller.scrollLeft, top: scroller.scrollTop }),
    scrollTo: (toLeft, toTop) => {
      scroller.scrollLeft = toLeft;
      scroller.scrollTop = toTop;
      draw();
    },
    remove: () => {
      resized.disconnect();
      scroller.remove();
    },
  };
}

function element(name: string, className: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

function clamp(line: number, count: number): number {
  return Math.max(0, Math.min(count - 1, line));
}

/** New scroll offset: unchanged where the cell shows well, else with the cell in the middle or at its beginning. */
function within(offset: number, start: number, size: number, room: number): number {
  if (start - MARGIN / 2 >= offset && start + size + MARGIN / 2 <= offset + room) return offset;
  if (size > room - MARGIN) return Math.max(0, start - MARGIN / 2);
  // One step beyond the edge scrolls a little, a jump puts the cell into the middle.
  if (start >= offset - size - MARGIN && start < offset + MARGIN) return Math.max(0, start - MARGIN);
  if (start + size <= offset + room + size + MARGIN && start > offset) return start + size + MARGIN - room;
  return Math.max(0, start + size / 2 - room / 2);
}
