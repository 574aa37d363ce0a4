import type { Area, Cell, CellType, Sheet, SheetVisibility } from "../shared/sheet";

/**
 * A sheet on its way to the page: about a quarter of its JSON. A text cell is [row, column, text]; any other adds its
 * type, its value, and what else it has.
 */
export interface PackedSheet {
  readonly name: string;
  readonly cells: readonly PackedCell[];
  readonly merges: readonly (readonly [top: number, left: number, bottom: number, right: number])[];
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

interface Extras {
  readonly f?: string;
  readonly n?: string;
  readonly c?: string;
}

type PackedCell =
  | readonly [row: number, column: number, text: string]
  | readonly [row: number, column: number, text: string, type: number, value: Cell["value"], extras?: Extras];

const TYPES: readonly CellType[] = ["text", "number", "boolean", "date", "error"];

export function packSheet(sheet: Sheet): PackedSheet {
  const { cells, merges, ...rest } = sheet;
  return { ...rest, cells: cells.map(packCell), merges: merges.map(packArea) };
}

export function unpackSheet(packed: PackedSheet): Sheet {
  return { ...packed, cells: packed.cells.map(unpackCell), merges: packed.merges.map(unpackArea) };
}

function packCell(cell: Cell): PackedCell {
  const { row, column, text, type, value, formula, numberFormat, note } = cell;
  const isPlain = type === "text" && value === text && (formula ?? numberFormat ?? note) === undefined;
  if (isPlain) return [row, column, text];
  const extras: Extras = {
    ...(formula === undefined ? {} : { f: formula }),
    ...(numberFormat === undefined ? {} : { n: numberFormat }),
    ...(note === undefined ? {} : { c: note }),
  };
  const head = [row, column, text, TYPES.indexOf(type), value] as const;
  return Object.keys(extras).length === 0 ? head : [...head, extras];
}

function unpackCell(packed: PackedCell): Cell {
  const [row, column, text, type, value, extras] = packed;
  if (type === undefined || value === undefined) return { row, column, type: "text", value: text, text };
  return {
    row,
    column,
    type: TYPES[type] ?? "text",
    value,
    text,
    ...(extras?.f === undefined ? {} : { formula: extras.f }),
    ...(extras?.n === undefined ? {} : { numberFormat: extras.n }),
    ...(extras?.c === undefined ? {} : { note: extras.c }),
  };
}

function packArea({ top, left, bottom, right }: Area): PackedSheet["merges"][number] {
  return [top, left, bottom, right];
}

function unpackArea([top, left, bottom, right]: PackedSheet["merges"][number]): Area {
  return { top, left, bottom, right };
}

/** Results of these change by themselves: they say nothing about whether anyone has edited the sheet. */
const VOLATILE = /\b(?:NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|GOOGLEFINANCE|IMPORT[A-Z]+)\s*\(/i;

/** A short text that differs when anything in the sheet that could change a judgement or a place differs. */
export function printOf(sheet: Sheet): string {
  let print: Print = { a: 0x811c9dc5, b: 0x1b873593 };
  for (const { row, column, text, formula, note } of sheet.cells) {
    const shown = formula !== undefined && VOLATILE.test(formula) ? "" : text;
    print = added(print, `${row},${column}\n${formula ?? ""}\n${note ?? ""}\n${shown}`);
  }
  for (const merge of sheet.merges) print = added(print, packArea(merge).join(","));
  return `${sheet.cells.length}-${(print.a >>> 0).toString(36)}${(print.b >>> 0).toString(36)}`;
}

/** Looked up once: a global costs more than the multiplication. */
const { imul } = Math;

interface Print {
  readonly a: number;
  readonly b: number;
}

/** Two running sums of one text, in local variables and whole numbers: a large sheet has millions of characters. */
function added(print: Print, text: string): Print {
  let a = print.a | 0;
  let b = print.b | 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = imul(a ^ unit, 0x01000193);
    b = imul((b ^ (b >>> 15)) + unit, 0x85ebca6b);
  }
  return { a: imul(a ^ 0xffff, 0x01000193), b: imul(b + 1, 0xc2b2ae35) };
}
