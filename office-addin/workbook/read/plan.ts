import type { Area } from "../../../shared/sheet";
import { cellCount, LAST_COLUMN, LAST_ROW } from "../addresses";
import type { SheetEntry } from "../directory";
import { CHUNK_BYTES } from "../limits";

/** A cell of a form, mostly empty: "" three times, "General", and its share of the texts. */
export const BYTES_A_CELL = 30;
/** A hidden row is told as {"rowHidden":true}. */
const BYTES_A_ROW = 22;
/** Cells of a usual form of one project or measure. */
const USUAL_FORM = 1200;

/** A piece of one sheet that is asked for in one get. */
export interface Block {
  readonly sheet: SheetEntry;
  readonly area: Area;
  /**
   * first: how far the sheet reaches is not known yet; the area is a window on its upper left, and the answer says
   * how far it reaches. rest: a piece known to be there. merges: merged areas alone.
   */
  readonly kind: "first" | "rest" | "merges";
  readonly bytes: number;
  /** Rows in which merged areas are asked for, one get each. */
  readonly mergeRows: readonly Rows[];
}

/**
 * The window on each sheet that is asked for before anything is known of its size. While usual forms fit in one
 * answer, windows are generous, so that the second sync reads everything; with hundreds of sheets they are as large
 * as the answer allows if all of them are full.
 */
export function windowFor(sheets: number): Area {
  const each = CHUNK_BYTES / BYTES_A_CELL / Math.max(1, sheets);
  const cells = each > USUAL_FORM ? Math.min(each * 4, 600_000) : each;
  const columns = Math.round(Math.min(256, Math.max(20, Math.sqrt(cells / 3))));
  const rows = Math.max(10, Math.floor(cells / columns));
  return { top: 0, left: 0, bottom: rows - 1, right: columns - 1 };
}

type Rows = readonly [top: number, bottom: number];

/** Excel fails to answer for more than 512 merged areas: rows are asked in strips that seldom hold as many. */
const STRIP_ROWS = 40;
const MOST_STRIPS = 1000;
/** Below the last cell with content forms go on with merged boxes to be filled in. */
const ROWS_BELOW = 200;

function stripsOf(top: number, bottom: number): Rows[] {
  const height = Math.max(STRIP_ROWS, Math.ceil((bottom - top + 1) / MOST_STRIPS));
  const strips: Rows[] = [];
  for (let from = top; from <= bottom; from += height) strips.push([from, Math.min(bottom, from + height - 1)]);
  return strips;
}

function below(row: number): Rows[] {
  return row < LAST_ROW ? [[row + 1, Math.min(LAST_ROW, row + ROWS_BELOW)]] : [];
}

export function firstBlocks(sheets: readonly SheetEntry[], window: Area, withMerges: boolean): Block[] {
  const mergeRows = withMerges ? [...stripsOf(0, window.bottom), ...below(window.bottom)] : [];
  const bytes = CHUNK_BYTES / Math.max(1, sheets.length);
  return sheets.map((sheet) => ({ sheet, area: window, kind: "first", bytes, mergeRows }));
}

/** What a sheet that reaches to `last` holds outside the window, in pieces of one answer at most. */
export function restBlocks(
  sheet: SheetEntry,
  last: Area,
  window: Area,
  bytesACell: number,
  withMerges: boolean,
): Block[] {
  const areas: Area[] = [];
  if (window.bottom >= 0 && last.right > window.right) {
    areas.push({ top: 0, left: window.right + 1, bottom: Math.min(last.bottom, window.bottom), right: last.right });
  }
  if (last.bottom > window.bottom)
    areas.push({ top: window.bottom + 1, left: 0, bottom: last.bottom, right: last.right });
  const bytesOf = (area: Area) => cellCount(area) * bytesACell + (area.bottom - area.top + 1) * BYTES_A_ROW;
  const blocks = areas.flatMap((area) => piecesOf({ sheet, area, kind: "rest", bytes: bytesOf(area), mergeRows: [] }));
  if (!withMerges) return blocks;
  // Rows of the window have been asked for over their whole width.
  return blocks.map((block) => {
    if (block.area.top <= window.bottom) return block;
    const rows = stripsOf(block.area.top, block.area.bottom);
    return { ...block, mergeRows: block.area.bottom === last.bottom ? [...rows, ...below(last.bottom)] : rows };
  });
}

/** Bands of rows, each within one answer. */
function piecesOf(block: Block): Block[] {
  const { area } = block;
  const rows = area.bottom - area.top + 1;
  const pieces = Math.min(rows, Math.ceil(block.bytes / CHUNK_BYTES));
  if (pieces <= 1) return [block];
  const height = Math.ceil(rows / pieces);
  const blocks: Block[] = [];
  for (let top = area.top; top <= area.bottom; top += height) {
    const bottom = Math.min(area.bottom, top + height - 1);
    blocks.push({ ...block, area: { ...area, top, bottom }, bytes: (block.bytes * (bottom - top + 1)) / rows });
  }
  return blocks;
}

/** Merged areas of a sheet in strips that hold no more than 512 of them: a merged area covers two cells at least. */
export function mergeBlocks(sheet: SheetEntry, last: Area): Block[] {
  const height = Math.max(1, Math.floor(1024 / (last.right + 1)));
  const mergeRows: Rows[] = [];
  for (let top = 0; top <= last.bottom; top += height) mergeRows.push([top, Math.min(last.bottom, top + height - 1)]);
  mergeRows.push(...below(last.bottom));
  const blocks: Block[] = [];
  for (let at = 0; at < mergeRows.length; at += MOST_STRIPS) {
    const rows = mergeRows.slice(at, at + MOST_STRIPS);
    blocks.push({ sheet, area: last, kind: "merges", bytes: rows.length * 1500, mergeRows: rows });
  }
  return blocks;
}

/** Blocks in their order, as many in a chunk as one answer holds. */
export function chunksOf(blocks: readonly Block[]): Block[][] {
  const chunks: Block[][] = [];
  let chunk: Block[] = [];
  let bytes = 0;
  for (const block of blocks) {
    if (chunk.length > 0 && bytes + block.bytes > CHUNK_BYTES) {
      chunks.push(chunk);
      chunk = [];
      bytes = 0;
    }
    chunk.push(block);
    bytes += block.bytes;
  }
  return chunk.length > 0 ? [...chunks, chunk] : chunks;
}

/** A chunk that was refused, in two; null where it is one cell. */
export function halves(chunk: readonly Block[]): readonly [Block[], Block[]] | null {
  if (chunk.length > 1) {
    const middle = chunk.length >> 1;
    return [chunk.slice(0, middle), chunk.slice(middle)];
  }
  const block = chunk[0];
  if (block?.kind === "merges") {
    const rows = halfRows(block.mergeRows);
    return rows && [[{ ...block, mergeRows: rows[0] }], [{ ...block, mergeRows: rows[1] }]];
  }
  const parts = block && block.kind === "rest" ? halfAreas(block.area) : null;
  if (!block || !parts) return null;
  const [a, b] = parts.map((area) => [{ ...block, area, bytes: block.bytes / 2 }]) as [Block[], Block[]];
  return [a, b];
}

function halfRows(strips: readonly Rows[]): readonly [readonly Rows[], readonly Rows[]] | null {
  if (strips.length > 1) {
    const middle = strips.length >> 1;
    return [strips.slice(0, middle), strips.slice(middle)];
  }
  const [top, bottom] = strips[0] ?? [0, 0];
  if (top === bottom) return null;
  const middle = (top + bottom) >> 1;
  return [[[top, middle]], [[middle + 1, bottom]]];
}

function halfAreas({ top, left, bottom, right }: Area): readonly [Area, Area] | null {
  if (bottom > top) {
    const middle = (top + bottom) >> 1;
    return [
      { top, left, bottom: middle, right },
      { top: middle + 1, left, bottom, right },
    ];
  }
  if (right === left) return null;
  const middle = (left + right) >> 1;
  return [
    { top, left, bottom, right: middle },
    { top, left: middle + 1, bottom, right },
  ];
}

/** No window at all: everything of a sheet is its rest. */
export const NO_WINDOW: Area = { top: 0, left: 0, bottom: -1, right: -1 };

/** A window that was refused, of a quarter of its cells. */
export function smallerWindow(window: Area): Area | null {
  if (window.bottom === 0 && window.right === 0) return null;
  return { top: 0, left: 0, bottom: window.bottom >> 1, right: Math.min(LAST_COLUMN, window.right) >> 1 };
}
