import type { Area } from "../../shared/sheet";
import type { LineStyle, LookLine, LookStyle, SheetLook } from "../../xlsx/look";
import { boxOf, linesBetween, type Metrics, meets, type Span, styleAt } from "./metrics";

/** What lies under the texts of a sheet: paper, lines of the grid, fills and borders. */
const GRID_LINE = "#dfe2e8";
const PAPER = "#ffffff";

interface Edge {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly line: LookLine;
}

const WIDTHS: Readonly<Record<LineStyle, number>> = {
  hair: 1,
  thin: 1,
  dotted: 1,
  dashed: 1,
  "dash-dot": 1,
  double: 3,
  medium: 2,
  thick: 3,
};

const DASHES: Readonly<Partial<Record<LineStyle, readonly number[]>>> = {
  hair: [1, 1],
  dotted: [2, 2],
  dashed: [5, 3],
  "dash-dot": [6, 2, 2, 2],
};

/** Draws the part of a sheet that begins at `left`, `top`; the context is scaled to CSS pixels already. */
export function paintSheet(
  context: CanvasRenderingContext2D,
  look: SheetLook,
  metrics: Metrics,
  part: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
): void {
  context.fillStyle = PAPER;
  context.fillRect(0, 0, part.width, part.height);
  context.save();
  context.translate(-part.left, -part.top);
  // Borders of the neighbours reach into this part.
  const rows = linesBetween(metrics.tops, part.top - 4, part.top + part.height + 4);
  const columns = linesBetween(metrics.lefts, part.left - 4, part.left + part.width + 4);
  const merges = look.merges.filter((area) => meets(area, rows, columns));
  if (look.showsGridLines) paintGridLines(context, metrics, rows, columns);
  const edges: Edge[] = [];
  for (let row = rows.first; row <= rows.last; row++) {
    for (let column = columns.first; column <= columns.last; column++) {
      paintCell(context, look, metrics, { row, column, merges, edges });
    }
  }
  for (const area of merges) paintMerged(context, look, metrics, area);
  edges.sort((a, b) => WIDTHS[a.line.style] - WIDTHS[b.line.style]);
  for (const edge of edges) strokeEdge(context, edge);
  context.restore();
}

function paintGridLines(context: CanvasRenderingContext2D, metrics: Metrics, rows: Span, columns: Span): void {
  const { tops, lefts } = metrics;
  const left = lefts[columns.first]!;
  const top = tops[rows.first]!;
  context.fillStyle = GRID_LINE;
  for (let row = rows.first; row <= rows.last; row++) {
    context.fillRect(left, tops[row + 1]! - 1, lefts[columns.last + 1]! - left, 1);
  }
  for (let column = columns.first; column <= columns.last; column++) {
    context.fillRect(lefts[column + 1]! - 1, top, 1, tops[rows.last + 1]! - top);
  }
}

interface CellPaint {
  readonly row: number;
  readonly column: number;
  readonly merges: readonly Area[];
  readonly edges: Edge[];
}

function paintCell(
  context: CanvasRenderingContext2D,
  look: SheetLook,
  metrics: Metrics,
  { row, column, merges, edges }: CellPaint,
): void {
  const style = look.styles[styleAt(look, row, column)];
  if (!style) return;
  const box = boxOf(metrics, { top: row, left: column, bottom: row, right: column });
  if (box.width === 0 || box.height === 0) return;
  const merged = merges.find(
    (area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
  );
  if (!merged && style.fill !== null) {
    context.fillStyle = style.fill;
    // Fills cover the lines of the grid, those of the neighbours left and above as well.
    context.fillRect(box.left - 1, box.top - 1, box.width + 1, box.height + 1);
  }
  const right = box.left + box.width;
  const bottom = box.top + box.height;
  const add = (line: LookLine | null, x1: number, y1: number, x2: number, y2: number) => {
    if (line) edges.push({ x1, y1, x2, y2, line });
  };
  if (!merged || merged.left === column) add(style.left, box.left, box.top, box.left, bottom);
  if (!merged || merged.right === column) add(style.right, right, box.top, right, bottom);
  if (!merged || merged.top === row) add(style.top, box.left, box.top, right, box.top);
  if (!merged || merged.bottom === row) add(style.bottom, box.left, bottom, right, bottom);
  if (!merged) addDiagonals(style, box.left, box.top, right, bottom, add);
  else if (merged.top === row && merged.left === column) {
    const whole = boxOf(metrics, merged);
    addDiagonals(style, whole.left, whole.top, whole.left + whole.width, whole.top + whole.height, add);
  }
}

function addDiagonals(
  style: LookStyle,
  left: number,
  top: number,
  right: number,
  bottom: number,
  add: (line: LookLine | null, x1: number, y1: number, x2: number, y2: number) => void,
): void {
  add(style.diagonalUp, left, bottom, right, top);
  add(style.diagonalDown, left, top, right, bottom);
}

function paintMerged(context: CanvasRenderingContext2D, look: SheetLook, metrics: Metrics, area: Area): void {
  const box = boxOf(metrics, area);
  context.fillStyle = look.styles[styleAt(look, area.top, area.left)]?.fill ?? PAPER;
  context.fillRect(box.left, box.top, box.width - 1, box.height - 1);
}

/** Lines of the grid take the last pixel of a cell, borders the same one and what they need around it. */
function strokeEdge(context: CanvasRenderingContext2D, { x1, y1, x2, y2, line }: Edge): void {
  const width = WIDTHS[line.style];
  const shift = width % 2 === 1 ? -0.5 : -1;
  context.strokeStyle = line.color;
  context.lineWidth = width;
  context.setLineDash([...(DASHES[line.style] ?? [])]);
  const isUpright = x1 === x2;
  const isLevel = y1 === y2;
  const draw = (offset: number) => {
    context.beginPath();
    context.moveTo(x1 + (isUpright ? shift + offset : 0), y1 + (isLevel ? shift + offset : -1));
    context.lineTo(x2 + (isUpright ? shift + offset : 0), y2 + (isLevel ? shift + offset : 0));
    context.stroke();
  };
  if (line.style !== "double") draw(0);
  else {
    context.lineWidth = 1;
    draw(-1);
    draw(1);
  }
}
