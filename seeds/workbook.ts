/**
 * A canvas for sample workbooks: cells are put, areas merged and framed, and the result is built as an .xlsx file
 * or as plain text. Rows and columns count from 0.
 */
import { type Zippable, zipSync } from "fflate";
import type { Area } from "../shared/sheet";
import { storedFigure } from "./figure";
import { type CellLook, FONTS } from "./style";
import { type PackageProperties, packageParts } from "./xlsx-package";

export interface SeedCell {
  readonly row: number;
  readonly column: number;
  /** null: the cell has only a look (frames of merged areas, empty form fields). */
  readonly value: string | number | null;
  /** As the host shows it. */
  readonly text: string;
  readonly look: CellLook;
  readonly note?: string;
  /** Without "="; `value` is then the cached result. */
  readonly formula?: string;
}

export interface PageLayout {
  readonly paper?: "A4" | "A3";
  readonly landscape?: boolean;
  /** Pages high when fitted to one page wide; absent or 0: as many as needed. */
  readonly pagesHigh?: number;
  /** Percent. Set instead of fitting: Excel ignores page breaks on sheets that it fits. */
  readonly scale?: number;
  /** Rows repeated on each page, first and last. */
  readonly titleRows?: readonly [number, number];
  readonly footer?: string;
}

export interface SeedSheet {
  readonly name: string;
  readonly cells: readonly SeedCell[];
  readonly merges: readonly Area[];
  /** Width of each column in characters. */
  readonly widths: readonly number[];
  /** Points. */
  readonly heights: ReadonlyMap<number, number>;
  readonly page: PageLayout;
  readonly choices: readonly { readonly area: Area; readonly list: readonly string[] }[];
  /** Rows that begin a page. */
  readonly breaks: readonly number[];
  /** Rows and columns that stay when scrolling. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
}

export interface CellExtras {
  readonly note?: string;
  readonly formula?: string;
  /** The cell format carries unit or percent sign, see storedFigure. */
  readonly units?: boolean;
}

export interface Canvas {
  /** Text, always stored as text. */
  put(row: number, column: number, text: string, look?: CellLook, extras?: CellExtras): void;
  /** A figure as printed: stored as number with the format that shows it so, otherwise as text. */
  figure(row: number, column: number, printed: string, look?: CellLook, extras?: CellExtras): void;
  /** Merges the area, frames all its cells and puts text or figure into the first one. */
  block(area: Area, text: string, look?: CellLook, extras?: CellExtras & { readonly figure?: boolean }): void;
  /** Gives cells a look; what they hold stays. */
  paint(area: Area, look: CellLook): void;
  merge(area: Area): void;
  height(row: number, points: number): void;
  choices(area: Area, list: readonly string[]): void;
  /** A page begins with this row. */
  breakBefore(row: number): void;
  sheet(): SeedSheet;
}

export function area(top: number, left: number, bottom: number, right: number): Area {
  return { top, left, bottom, right };
}

/** A new sheet; `widths` in characters, column by column from A. */
export function newCanvas(
  name: string,
  widths: readonly number[],
  options: { readonly page?: PageLayout; readonly frozen?: { readonly rows: number; readonly columns: number } } = {},
): Canvas {
  const cells = new Map<string, SeedCell>();
  const merges: Area[] = [];
  const heights = new Map<number, number>();
  const choices: { area: Area; list: readonly string[] }[] = [];
  const breaks: number[] = [];

  const set = (row: number, column: number, cell: Omit<SeedCell, "row" | "column">): void => {
    cells.set(`${row},${column}`, { row, column, ...cell });
  };
  const store = (row: number, column: number, text: string, look: CellLook, extras: CellExtras, asFigure: boolean) => {
    const figure = asFigure ? storedFigure(text, extras.units) : null;
    const value = figure ? figure.value : text === "" ? null : text;
    set(row, column, {
      value,
      text,
      look: figure && figure.format !== "General" ? { ...look, format: figure.format } : look,
      ...(extras.note === undefined ? {} : { note: extras.note }),
      ...(extras.formula === undefined ? {} : { formula: extras.formula }),
    });
  };

  const canvas: Canvas = {
    put: (row, column, text, look = {}, extras = {}) => store(row, column, text, look, extras, false),
    figure: (row, column, printed, look = {}, extras = {}) => store(row, column, printed, look, extras, true),
    block(where, text, look = {}, extras = {}) {
      canvas.paint(where, look);
      store(where.top, where.left, text, look, extras, extras.figure ?? false);
      canvas.merge(where);
    },
    paint(where, look) {
      for (let row = where.top; row <= where.bottom; row++) {
        for (let column = where.left; column <= where.right; column++) {
          const before = cells.get(`${row},${column}`) ?? { value: null, text: "", look: {} };
          set(row, column, { ...before, look: { ...before.look, ...look } });
        }
      }
    },
    merge(where) {
      if (where.top !== where.bottom || where.left !== where.right) merges.push(where);
    },
    height: (row, points) => void heights.set(row, points),
    choices: (where, list) => void choices.push({ area: where, list }),
    breakBefore: (row) => void breaks.push(row),
    sheet: () => ({
      name,
      cells: [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column),
      merges,
      widths,
      heights,
      page: options.page ?? {},
      choices,
      breaks,
      ...(options.frozen ? { frozen: options.frozen } : {}),
    }),
  };
  return canvas;
}

/** Rows of text a wrapped cell needs: a full-width character counts two, as column widths are in half-width ones. */
export function linesOf(text: string, width: number): number {
  const room = Math.max(2, width - 1);
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(halfWidths(line) / room)), 0);
}

function halfWidths(text: string): number {
  return [...text].reduce((sum, char) => sum + (/[\u0000-\u00ff\uff61-\uff9f]/.test(char) ? 1 : 2), 0);
}

/** The file. The same sheets always give the same bytes. */
export function buildWorkbook(
  sheets: readonly SeedSheet[],
  properties: PackageProperties = { title: "", font: FONTS.msPGothic },
): Uint8Array {
  const files: Zippable = {};
  for (const [path, text] of packageParts(sheets, properties)) files[path] = new TextEncoder().encode(text);
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
}

/**
 * The sheet as it is pasted as text: one line a row, one tab a column, no merges; a line break inside a cell becomes
 * a blank. "keep" keeps the columns that a merged cell covers, as copying from a spreadsheet does; "drop" leaves them
 * out, as a table taken from a PDF does, so that columns of different rows no longer stand below each other.
 */
export function toPlainText(sheet: SeedSheet, covered: "keep" | "drop" = "keep"): string {
  const hidden = new Set<string>();
  if (covered === "drop") {
    for (const m of sheet.merges) {
      for (let row = m.top; row <= m.bottom; row++) {
        for (let column = m.left + 1; column <= m.right; column++) hidden.add(`${row},${column}`);
      }
    }
  }
  const lines: string[][] = [];
  for (const cell of sheet.cells) {
    while (lines.length <= cell.row) lines.push([]);
    const line = lines[cell.row]!;
    while (line.length < cell.column) line.push("");
    line[cell.column] = cell.text.replace(/\s*\n\s*/g, " ");
  }
  return lines
    .map((line, row) => line.filter((_, column) => !hidden.has(`${row},${column}`)))
    .map((line) => line.join("\t").replace(/\t+$/, ""))
    .join("\n");
}

/** Pasted text as a sheet: every field a cell, without looks and merges. A spreadsheet turns plain numbers into numbers. */
export function pasteSheet(name: string, text: string, numbers: "as-numbers" | "as-text" = "as-text"): SeedSheet {
  const canvas = newCanvas(name, []);
  for (const [row, line] of text.split("\n").entries()) {
    for (const [column, field] of line.split("\t").entries()) {
      if (field === "") continue;
      if (numbers === "as-numbers") canvas.figure(row, column, field);
      else canvas.put(row, column, field);
    }
  }
  return canvas.sheet();
}

/** The same cells at the same addresses without merges, looks and notes: what "paste values" leaves. */
export function flattenSheet(sheet: SeedSheet): SeedSheet {
  const cells = sheet.cells
    .filter((cell) => cell.value !== null)
    .map(({ row, column, value, text, look }) => ({
      row,
      column,
      value,
      text,
      look: look.format ? { format: look.format } : {},
    }));
  return { name: sheet.name, cells, merges: [], widths: [], heights: new Map(), page: {}, choices: [], breaks: [] };
}
