import { areaOf } from "./a1";
import { enter, enterPlain } from "./display";
import { type CellState, cellAt, type SheetState, touchCell } from "./state";
import type { FileState, World } from "./world";

/** What somebody types or pastes into a sheet: a text is read as typed, `null` empties a cell. */
export interface TypedCells {
  /** Id of the file; default the script's own spreadsheet. */
  readonly file?: string;
  readonly sheet: string;
  /** First cell, or an area of the size of `values`. */
  readonly at: string;
  readonly values: readonly (readonly (string | number | boolean | Date | null)[])[];
  /** Texts stay texts, as in a paste of values out of text cells. */
  readonly asText?: boolean;
}

/** Somebody edits by hand: no script, no permission asked, no trigger fired. Gives what stood there. */
export function typeInto(world: World, typed: TypedCells): CellState[][] {
  const file = fileOf(world, typed.file);
  const before = file.unsaved ? [file.spreadsheet!, file.unsaved] : [file.spreadsheet!];
  // What a stopped run loses is its own work, not what others did meanwhile.
  const [replaced] = before.map((book) => {
    const sheet = book.sheets.find((one) => one.name === typed.sheet);
    if (!sheet) throw new Error(`No sheet ${typed.sheet} in ${file.id}`);
    return put(sheet, typed, book.timeZone);
  });
  file.updated = world.clock.now;
  return replaced!;
}

function put(sheet: SheetState, { at, values, asText = false }: TypedCells, timeZone: string): CellState[][] {
  const { top, left } = areaOf(at, sheet);
  return values.map((line, r) =>
    line.map((value, c) => {
      const before = cellAt(sheet, top + r, left + c);
      const kept = structuredClone(before ?? touchCell(sheet, top + r, left + c));
      const cell = touchCell(sheet, top + r, left + c);
      if (asText && typeof value === "string") enterPlain(cell, value);
      else enter(cell, value, timeZone);
      return kept;
    }),
  );
}

export function fileOf(world: World, id: string | undefined): FileState {
  const file = world.files.get(id ?? world.container ?? "");
  if (!file?.spreadsheet) throw new Error(`No spreadsheet ${id ?? "of the script"}`);
  return file;
}

/** The sheet as it stands, for a test to look at or to prepare. */
export function sheetOf(world: World, name: string, id?: string): SheetState {
  const sheet = fileOf(world, id).spreadsheet!.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`No sheet ${name}`);
  return sheet;
}
