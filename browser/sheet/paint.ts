import type { LineStyle, LookLine, LookStyle, SheetLook } from "../../xlsx/look";
import { boxOf, linesBetween, type Metrics } from "./metrics";
import { type Part, partOf } from "./part";

/** What lies under the texts of a sheet: paper, lines of the grid, fills and borders. */
const GRID_LINE = "#dfe2e8";
const PAPER = "#ffffff";

/** Pixels of a line; of two lines on one edge the heavier one is drawn. */
const WIDTHS: Readonly<Record<LineStyle, number>> = {
  hair: 1,
  dotted: 1,
  "dash-dot": 1,
  dashed: 1,
  thin: 1,
  medium: 2,
  double: 3,
  thick: 3,
};

/** Drawn and left out, in pixels by turns; solid where there is none. */
const DASHES: Readonly<Partial<Record<LineStyle, readonly number[]>>> = {
  hair: [1, 1],
  dotted: [2, 2],
  dashed: [5, 3],
  "dash-dot": [6, 2, 2, 2],
};

export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Draws the part of a sheet that begins at `left`, `top`; the context is scaled to CSS pixels already. */
export function paintSheet(context: CanvasRenderingContext2D, look: SheetLook, metrics: Metrics, frame: Frame): void {
  context.fillStyle = PAPER;
  context.fillRect(0, 0, frame.width, frame.height);
  context.save();
  context.translate(-frame.left, -frame.top);
  // Borders of the neighbours reach into this part.
  const rows = linesBetween(metrics.tops, frame.top - 4, frame.top + frame.height + 4);
  const columns = linesBetween(metrics.lefts, frame.left - 4, frame.left + frame.width + 4);
  const part = partOf(look, rows, columns);
  if (look.showsGridLines) paintGridLines(context, metrics, part);
  paintFills(context, look, metrics, part);
  paintLevelLines(context, look, metrics, part);
  paintUprightLines(context, look, metrics, part);
  paintDiagonals(context, look, metrics, part);
  context.restore();
}

function paintGridLines(context: CanvasRenderingContext2D, metrics: Metrics, { rows, columns }: Part): void {
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

/** Fills cover the lines of the grid, those of the neighbours left and above as well; equal ones are drawn in one go. */
function paintFills(context: CanvasRenderingContext2D, look: SheetLook, metrics: Metrics, part: Part): void {
  const { rows, columns, width, styles, merged, merges } = part;
  for (let row = rows.first; row <= rows.last; row++) {
    const at = (row - rows.first) * width;
    const top = metrics.tops[row]! - 1;
    const height = metrics.tops[row + 1]! - top;
    if (height <= 1) continue;
    const fillAt = (i: number) => (merged[at + i] ? null : (look.styles[styles[at + i]!]?.fill ?? null));
    for (let i = 0; i < width; ) {
      const fill = fillAt(i);
      let end = i + 1;
      while (end < width && fillAt(end) === fill) end++;
      if (fill !== null) {
        const left = metrics.lefts[columns.first + i]! - 1;
        context.fillStyle = fill;
        context.fillRect(left, top, metrics.lefts[columns.first + end]! - left, height);
      }
      i = end;
    }
  }
  for (const { area, style } of merges) {
    const box = boxOf(metrics, area);
    context.fillStyle = look.styles[style]?.fill ?? PAPER;
    context.fillRect(box.left, box.top, box.width - 1, box.height - 1);
  }
}

/** The heavier of the two lines that meet on an edge; none inside a merged area. */
function heavier(first: LookLine | null, second: LookLine | null): LookLine | null {
  if (!first || !second) return first ?? second;
  return WIDTHS[second.style] >= WIDTHS[first.style] ? second : first;
}

function isSame(a: LookLine | null, b: LookLine | null): boolean {
  return a === b || (a !== null && b !== null && a.style === b.style && a.color === b.color);
}

function paintLevelLines(context: CanvasRenderingContext2D, look: SheetLook, metrics: Metrics, part: Part): void {
  const { rows, columns, width, height, styles, merged } = part;
  const styleAt = (index: number): LookStyle | undefined => look.styles[styles[index]!];
  for (let k = 0; k <= height; k++) {
    const lineAt = (i: number): LookLine | null => {
      const above = (k - 1) * width + i;
      const below = k * width + i;
      if (k > 0 && k < height && merged[above] !== 0 && merged[above] === merged[below]) return null;
      return heavier(
        k > 0 ? (styleAt(above)?.bottom ?? null) : null,
        k < height ? (styleAt(below)?.top ?? null) : null,
      );
    };
    const y = metrics.tops[rows.first + k]!;
    eachRun(width, lineAt, (line, from, to) => {
      strokeLevel(context, line, metrics.lefts[columns.first + from]! - 1, metrics.lefts[columns.first + to]!, y);
    });
  }
}

function paintUprightLines(context: CanvasRenderingContext2D, look: SheetLook, metrics: Metrics, part: Part): void {
  const { rows, columns, width, height, styles, merged } = part;
  const styleAt = (index: number): LookStyle | undefined => look.styles[styles[index]!];
  for (let k = 0; k <= width; k++) {
    const lineAt = (i: number): LookLine | null => {
      const before = i * width + k - 1;
      const after = before + 1;
      if (k > 0 && k < width && merged[before] !== 0 && merged[before] === merged[after]) return null;
      return heavier(
        k > 0 ? (styleAt(before)?.right ?? null) : null,
        k < width ? (styleAt(after)?.left ?? null) : null,
      );
    };
    const x = metrics.lefts[columns.first + k]!;
    eachRun(height, lineAt, (line, from, to) => {
      strokeUpright(context, line, metrics.tops[rows.first + from]! - 1, metrics.tops[rows.first + to]!, x);
    });
  }
}

/** Edges that follow one another with the same line are drawn as one. */
function eachRun(
  count: number,
  lineAt: (index: number) => LookLine | null,
  draw: (line: LookLine, from: number, to: number) => void,
): void {
  for (let i = 0; i < count; ) {
    const line = lineAt(i);
    let end = i + 1;
    while (end < count && isSame(lineAt(end), line)) end++;
    if (line) draw(line, i, end);
    i = end;
  }
}

function strokeLevel(context: CanvasRenderingContext2D, line: LookLine, x1: number, x2: number, y: number): void {
  context.fillStyle = line.color;
  for (const [offset, thick] of strokesOf(line.style)) {
    for (const [from, to] of piecesOf(line.style, x1, x2)) context.fillRect(from, y + offset, to - from, thick);
  }
}

function strokeUpright(context: CanvasRenderingContext2D, line: LookLine, y1: number, y2: number, x: number): void {
  context.fillStyle = line.color;
  for (const [offset, thick] of strokesOf(line.style)) {
    for (const [from, to] of piecesOf(line.style, y1, y2)) context.fillRect(x + offset, from, thick, to - from);
  }
}

/** Offset and thickness; the last pixel of a cell is that of its line, as in the lines of the grid. */
const SINGLE = [[-1, 1]] as const;
const STROKES: Readonly<Partial<Record<LineStyle, readonly (readonly [offset: number, thick: number])[]>>> = {
  medium: [[-2, 2]],
  thick: [[-2, 3]],
  double: [
    [-2, 1],
    [0, 1],
  ],
};

function strokesOf(style: LineStyle): readonly (readonly [offset: number, thick: number])[] {
  return STROKES[style] ?? SINGLE;
}

/** Dashes are counted from the sheet's corner, so that they meet where one part of the drawing ends. */
function* piecesOf(style: LineStyle, from: number, to: number): Iterable<readonly [from: number, to: number]> {
  const dashes = DASHES[style];
  if (!dashes) {
    yield [from, to];
    return;
  }
  const period = dashes.reduce((sum, length) => sum + length, 0);
  for (let start = Math.floor(from / period) * period; start < to; start += period) {
    let at = start;
    for (const [i, length] of dashes.entries()) {
      if (i % 2 === 0 && at + length > from && at < to) yield [Math.max(from, at), Math.min(to, at + length)];
      at += length;
    }
  }
}

function paintDiagonals(context: CanvasRenderingContext2D, look: SheetLook, metrics: Metrics, part: Part): void {
  const { rows, columns, width, styles, merged, merges } = part;
  const draw = (style: LookStyle | undefined, area: { top: number; left: number; bottom: number; right: number }) => {
    if (!style || (!style.diagonalUp && !style.diagonalDown)) return;
    const box = boxOf(metrics, area);
    const right = box.left + box.width;
    const bottom = box.top + box.height;
    strokeDiagonal(context, style.diagonalUp, [box.left, bottom, right, box.top]);
    strokeDiagonal(context, style.diagonalDown, [box.left, box.top, right, bottom]);
  };
  for (const [i, style] of styles.entries()) {
    if (merged[i]) continue;
    const row = rows.first + Math.floor(i / width);
    const column = columns.first + (i % width);
    draw(look.styles[style], { top: row, left: column, bottom: row, right: column });
  }
  for (const { area, style } of merges) draw(look.styles[style], area);
}

function strokeDiagonal(
  context: CanvasRenderingContext2D,
  line: LookLine | null,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
): void {
  if (!line) return;
  context.strokeStyle = line.color;
  context.lineWidth = WIDTHS[line.style];
  context.setLineDash([...(DASHES[line.style] ?? [])]);
  context.beginPath();
  context.moveTo(x1, y1);
  context.lineTo(x2, y2);
  context.stroke();
}
