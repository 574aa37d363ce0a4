import type { Cell } from "../../shared/sheet";
import { CELL_KINDS, type LookCells } from "./types";

/** Styles of cells in the order of the file; three arrays of one length. */
export interface StyledCells {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly styles: readonly number[];
}

export interface Extent {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly styleCount: number;
}

interface Entry {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  readonly cell: Cell | null;
}

/** Filled cells and cells that are only formatted, as one list in row order. */
export function collectCells(filled: readonly Cell[], styled: StyledCells, extent: Extent): LookCells {
  const entries = merge(filled, inOrder(styled, extent), extent);
  const count = entries.length;
  const out = {
    rowStart: new Uint32Array(extent.rowCount + 1),
    columns: new Uint32Array(count),
    styles: new Uint32Array(count),
    textIndex: new Uint32Array(count),
    kinds: new Uint8Array(count),
  };
  const texts: string[] = [""];
  const indexOf = new Map<string, number>([["", 0]]);
  const formulas = new Map<number, string>();
  for (const [i, { row, column, style, cell }] of entries.entries()) {
    out.rowStart[row + 1] = i + 1;
    out.columns[i] = column;
    out.styles[i] = style;
    if (!cell) continue;
    let text = indexOf.get(cell.text);
    if (text === undefined) {
      text = texts.push(cell.text) - 1;
      indexOf.set(cell.text, text);
    }
    out.textIndex[i] = text;
    out.kinds[i] = CELL_KINDS.indexOf(cell.type);
    if (cell.formula !== undefined) formulas.set(i, cell.formula);
  }
  for (let row = 1; row <= extent.rowCount; row++) {
    out.rowStart[row] = Math.max(out.rowStart[row]!, out.rowStart[row - 1]!);
  }
  return { ...out, texts, formulas };
}

const FAR = 20_000;

/** Positions (row * FAR + column) and styles, sorted: files may give rows in any order. */
function inOrder(styled: StyledCells, extent: Extent): readonly (readonly [place: number, style: number])[] {
  const places: [number, number][] = [];
  let last = -1;
  let isSorted = true;
  for (let i = 0; i < styled.rows.length; i++) {
    const row = styled.rows[i]!;
    const column = styled.columns[i]!;
    if (row >= extent.rowCount || column >= extent.columnCount) continue;
    const place = row * FAR + column;
    if (place <= last) isSorted = false;
    last = place;
    const style = styled.styles[i]!;
    places.push([place, style < extent.styleCount ? style : 0]);
  }
  return isSorted ? places : places.sort((a, b) => a[0] - b[0]);
}

function merge(filled: readonly Cell[], styled: ReturnType<typeof inOrder>, extent: Extent): Entry[] {
  const entries: Entry[] = [];
  let next = 0;
  const passStyled = (until: number) => {
    while (next < styled.length && styled[next]![0] < until) {
      const [place, style] = styled[next]!;
      entries.push({ row: Math.floor(place / FAR), column: place % FAR, style, cell: null });
      next++;
    }
  };
  for (const cell of filled) {
    if (cell.row >= extent.rowCount || cell.column >= extent.columnCount) continue;
    const place = cell.row * FAR + cell.column;
    passStyled(place);
    let style = 0;
    while (next < styled.length && styled[next]![0] === place) style = styled[next++]![1];
    entries.push({ row: cell.row, column: cell.column, style, cell });
  }
  passStyled(Number.POSITIVE_INFINITY);
  return entries;
}
