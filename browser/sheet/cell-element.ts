import { SEVERITY_SIGNS } from "../../shared/report/wording";
import { type Area, a1 } from "../../shared/sheet";
import { CELL_KINDS, type LookStyle, type SheetLook } from "../../xlsx/look/types";
import type { CellMark } from "./marks";
import { boxOf, cellIndex, firstCellFrom, type Metrics, styleAt } from "./metrics";
import { fitOf, sideOf, textDeclarations, turnDeclarations } from "./text-style";
import type { SheetWords } from "./words";

/** Longest text put into one cell; a cell may hold 32,767 characters, and no cell shows that many. */
const LONGEST_TEXT = 4000;

export interface CellDrawing {
  readonly look: SheetLook;
  readonly metrics: Metrics;
  readonly area: Area;
  readonly mark: CellMark | null;
  readonly markText: string;
  readonly words: SheetWords;
}

/** A cell as an element: its text, its mark, and a name for screen readers. Its row stands at the cell's top. */
export function cellElement(drawing: CellDrawing): HTMLElement {
  const { look, metrics, area, mark } = drawing;
  const index = cellIndex(look, area.top, area.left);
  const text = index < 0 ? "" : look.cells.texts[look.cells.textIndex[index]!]!;
  const kind = index < 0 ? 0 : look.cells.kinds[index]!;
  const box = boxOf(metrics, area);
  const element = document.createElement("div");
  element.setAttribute("role", "gridcell");
  element.setAttribute("aria-colindex", String(area.left + 1));
  if (area.right > area.left) element.setAttribute("aria-colspan", String(area.right - area.left + 1));
  if (area.bottom > area.top) element.setAttribute("aria-rowspan", String(area.bottom - area.top + 1));
  element.tabIndex = -1;
  element.dataset.cell = a1({ row: area.top, column: area.left });
  element.className = mark ? `sheet-cell marked severity-${mark.severity}` : "sheet-cell";
  element.classList.toggle("in-first-row", area.top === 0);
  element.classList.toggle("in-first-column", area.left === 0);
  element.style.cssText = `left:${box.left}px;width:${box.width}px;height:${box.height}px`;
  if (text !== "") element.append(textElement(drawing, { text, kind }));
  if (mark) {
    element.append(markElement(mark));
    element.title = drawing.markText;
  }
  const name = [element.dataset.cell, text === "" ? drawing.words.emptyCell : text.slice(0, 300)];
  if (mark) name.push(drawing.words.cellFindings(mark.findings.length), drawing.markText);
  element.setAttribute("aria-label", name.join(" "));
  return element;
}

function markElement(mark: CellMark): HTMLElement {
  const sign = document.createElement("span");
  sign.className = "mark-sign";
  sign.setAttribute("aria-hidden", "true");
  sign.textContent = SEVERITY_SIGNS[mark.severity];
  return sign;
}

const declared = new WeakMap<LookStyle, Map<number, string>>();

/** Thousands of cells share a few styles. */
function declarationsOf(style: LookStyle, kind: number): string {
  const byKind = declared.get(style) ?? new Map<number, string>();
  declared.set(style, byKind);
  const known = byKind.get(kind) ?? textDeclarations(style, kind);
  byKind.set(kind, known);
  return known;
}

interface CellText {
  readonly text: string;
  readonly kind: number;
}

function textElement({ look, metrics, area }: CellDrawing, { text, kind }: CellText): HTMLElement {
  const style = look.styles[styleAt(look, area.top, area.left)]!;
  const frame = document.createElement("div");
  const shown = text.slice(0, LONGEST_TEXT);
  const fit = fitOf(shown, kind, style, boxOf(metrics, area));
  frame.className = fit.lines === "broken" ? "sheet-text" : "sheet-text is-one-line";
  let declarations = declarationsOf(style, kind);
  if (fit.lines === "one" && style.wraps) declarations += ";white-space:pre";
  if (fit.size !== null) declarations += `;font-size:${fit.size.toFixed(2)}px`;
  if (fit.runsOn) {
    // A text runs on over empty neighbours, as on the sheet; a figure over any.
    if (CELL_KINDS[kind] !== "text") declarations += ";overflow:visible";
    else if (area.left === area.right && sideOf(style, kind) === "left") {
      declarations += `;width:${widthToNeighbour(look, metrics, area, fit.needed)}px`;
    }
  }
  frame.style.cssText = declarations;
  const inner = document.createElement("span");
  inner.style.cssText = turnDeclarations(style);
  inner.textContent = shown;
  frame.append(inner);
  return frame;
}

/** From the cell to the next one at its right that shows something. */
function widthToNeighbour(look: SheetLook, metrics: Metrics, area: Area, needed: number): number {
  const { columns, textIndex, rowStart } = look.cells;
  const start = metrics.lefts[area.left]!;
  const end = rowStart[area.top + 1]!;
  let next = firstCellFrom(look, area.top, area.right + 1);
  while (next < end && textIndex[next] === 0 && metrics.lefts[columns[next]!]! - start < needed) next++;
  let limit = next < end ? metrics.lefts[columns[next]!]! : metrics.width;
  for (const other of look.merges) {
    const isInWay = other.top <= area.top && other.bottom >= area.top && other.left > area.right;
    if (isInWay) limit = Math.min(limit, metrics.lefts[other.left]!);
  }
  return Math.max(metrics.lefts[area.right + 1]!, limit) - start;
}
