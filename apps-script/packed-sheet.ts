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
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  const add = (text: string) => {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      a = Math.imul(a ^ unit, 0x01000193);
      b = Math.imul(b + unit, 0x85ebca6b) ^ (b >>> 15);
    }
    a = Math.imul(a ^ 0xffff, 0x01000193);
    b = Math.imul(b + 1, 0xc2b2ae35);
  };
  for (const { row, column, text, formula, note } of sheet.cells) {
    add(`${row},${column}`);
    add(formula ?? "");
    add(formula !== undefined && VOLATILE.test(formula) ? "" : text);
    add(note ?? "");
  }
  for (const merge of sheet.merges) add(packArea(merge).join(","));
  return `${sheet.cells.length}-${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}
