import type { Area } from "../../../../shared/sheet";
import { notationOf, overlaps } from "../a1";
import { cellValue, checkLength, displayOf, enter, enterFormula, enterPlain } from "../display";
import { ServiceError } from "../errors";
import { expose, type Faked, stateOf } from "../expose";
import { changingArea, mayEdit, sheetIn, spreadsheetIn } from "../open-file";
import type { Run } from "../run";
import { type CellState, cellAt, cellKey, type SheetState, touchCell } from "../state";
import type { FileState } from "../world";
import { filterService } from "./filter";
import { lookMethods } from "./range-look";
import { type RichTextState, richTextOf } from "./rich-text";
import { sheetService } from "./sheet";
import { checkValidity, validationAt, validationService } from "./validation";

type Range = GoogleAppsScript.Spreadsheet.Range;

export interface RangeState {
  readonly run: Run;
  readonly file: FileState;
  readonly sheet: number;
  readonly area: Area;
  readonly cellCount: number;
}

export function rangeService(run: Run, file: FileState, sheet: number, area: Area): Range {
  const state: RangeState = {
    run,
    file,
    sheet,
    area,
    cellCount: (area.bottom - area.top + 1) * (area.right - area.left + 1),
  };
  const groups = [coordinates, reading, writing, lookMethods].map((methods) => () => methods(state));
  return expose<Range>(run, "Range", groups, state);
}

export function rangeStateOf(range: unknown): RangeState {
  const state = stateOf<RangeState>(range);
  if (!state || !("area" in state))
    throw new ServiceError("The parameters don't match the method signature: a Range is needed.");
  return state;
}

/** One value per cell of the area. */
export function mapCells<T>(state: RangeState, of: (cell: CellState | undefined) => T): T[][] {
  const sheet = sheetIn(state.file, state.sheet);
  const { top, left, bottom, right } = state.area;
  const rows: T[][] = [];
  for (let row = top; row <= bottom; row++) {
    const line: T[] = [];
    for (let column = left; column <= right; column++) line.push(of(cellAt(sheet, row, column)));
    rows.push(line);
  }
  return rows;
}

/** Writes a grid of the range's own size; anything else is refused before the first cell is touched. */
export function writeCells<T>(
  state: RangeState,
  grid: readonly (readonly T[])[],
  put: (cell: CellState, value: T) => void,
): Range {
  const { top, left, bottom, right } = state.area;
  const size = { rows: bottom - top + 1, columns: right - left + 1 };
  if (!Array.isArray(grid) || !grid.every((line) => Array.isArray(line))) {
    throw new ServiceError("The parameters (String) don't match the method signature for SpreadsheetApp.Range.");
  }
  if (grid.length !== size.rows) {
    throw new ServiceError(
      `The number of rows in the data does not match the number of rows in the range. The data has ${grid.length} but the range has ${size.rows}.`,
    );
  }
  const odd = grid.find((line) => line.length !== size.columns);
  if (odd) {
    throw new ServiceError(
      `The number of columns in the data does not match the number of columns in the range. The data has ${odd.length} but the range has ${size.columns}.`,
    );
  }
  for (const line of grid) for (const value of line) checkLength(value);
  const sheet = changingArea(state.run, state.file, state.sheet, state.area);
  grid.forEach((line, r) => {
    line.forEach((value, c) => {
      put(touchCell(sheet, top + r, left + c), value);
      dropIfUntouched(sheet, top + r, left + c);
    });
  });
  return rangeService(state.run, state.file, state.sheet, state.area);
}

export function writeAll(state: RangeState, put: (cell: CellState) => void): Range {
  const { top, left, bottom, right } = state.area;
  const line = new Array(right - left + 1).fill(null);
  return writeCells(state, new Array(bottom - top + 1).fill(line), put);
}

function dropIfUntouched(sheet: SheetState, row: number, column: number): void {
  const cell = cellAt(sheet, row, column)!;
  const untouched = cell.type === "blank" && !cell.formula && !cell.note && cell.format === "General" && !cell.link;
  if (untouched && Object.keys(cell.look).length === 0) sheet.cells.delete(cellKey(row, column));
}

function coordinates(state: RangeState): Faked<Range> {
  const { run, file, sheet, area } = state;
  const make = (to: Area) => rangeService(run, file, sheet, to);
  return {
    getRow: () => area.top + 1,
    getRowIndex: () => area.top + 1,
    getLastRow: () => area.bottom + 1,
    getColumn: () => area.left + 1,
    getLastColumn: () => area.right + 1,
    getNumRows: () => area.bottom - area.top + 1,
    getNumColumns: () => area.right - area.left + 1,
    getHeight: () => area.bottom - area.top + 1,
    getWidth: () => area.right - area.left + 1,
    getA1Notation: () => notationOf(area),
    getGridId: () => sheet,
    getSheet: () => sheetService(run, file, sheet),
    getCell: (row: number, column: number) => {
      const to = { top: area.top + row - 1, left: area.left + column - 1 };
      if (row < 1 || column < 1 || to.top > area.bottom || to.left > area.right) {
        throw new ServiceError("Cell reference out of range");
      }
      return make({ ...to, bottom: to.top, right: to.left });
    },
    offset: (rows: number, columns: number, height?: number, width?: number) => {
      const [top, left] = [area.top + rows, area.left + columns];
      const to = {
        top,
        left,
        bottom: top + (height ?? area.bottom - area.top + 1) - 1,
        right: left + (width ?? area.right - area.left + 1) - 1,
      };
      const { rows: last, columns: lastColumn } = sheetIn(file, sheet);
      if (top < 0 || left < 0 || to.bottom >= last || to.right >= lastColumn) {
        throw new ServiceError("The coordinates of the range are outside the dimensions of the sheet.");
      }
      return make(to);
    },
  };
}

function reading(state: RangeState): Faked<Range> {
  const { run, file } = state;
  const zone = () => spreadsheetIn(file).timeZone;
  const first = <T>(grid: T[][]): T => grid[0]![0]!;
  const values = () => mapCells(state, (cell) => cellValue(cell, zone()));
  const displayed = () => mapCells(state, displayOf);
  const formulas = () => mapCells(state, (cell) => cell?.formula ?? "");
  const formats = () =>
    mapCells(state, (cell) => (!cell || cell.format === "General" ? run.world.automaticFormat : cell.format));
  const notes = () => mapCells(state, (cell) => cell?.note ?? "");
  const rich = () => mapCells(state, (cell) => richTextOf(run, cell));
  const validations = () => {
    const sheet = sheetIn(file, state.sheet);
    const { top, left } = state.area;
    return mapCells(state, () => null).map((line, r) =>
      line.map((_, c) => {
        const found = validationAt(sheet, top + r, left + c);
        return found && validationService(run, found);
      }),
    );
  };
  const merged = () => sheetIn(file, state.sheet).merges.filter((area) => overlaps(area, state.area));
  return {
    getValues: values,
    getValue: () => first(values()),
    getDisplayValues: displayed,
    getDisplayValue: () => first(displayed()),
    getFormulas: formulas,
    getFormula: () => first(formulas()),
    getNumberFormats: formats,
    getNumberFormat: () => first(formats()),
    getNotes: notes,
    getNote: () => first(notes()),
    getRichTextValues: rich,
    getRichTextValue: () => first(rich()),
    getDataValidations: () => validations(),
    getDataValidation: () => first(validations()),
    getMergedRanges: () => merged().map((area) => rangeService(run, file, state.sheet, area)),
    isPartOfMerge: () => merged().length > 0,
    isBlank: () => values().every((line) => line.every((value) => value === "")),
    canEdit: () => mayEdit(file, sheetIn(file, state.sheet), state.area),
  };
}

function writing(state: RangeState): Faked<Range> {
  const { run, file, sheet, area } = state;
  const zone = () => spreadsheetIn(file).timeZone;
  const again = () => rangeService(run, file, sheet, area);
  const putNote = (cell: CellState, note: string | null) => {
    cell.note = note === null || note === undefined ? "" : String(note);
  };
  const putRich = (cell: CellState, value: unknown) => {
    const text = stateOf<RichTextState>(value);
    if (!text) throw new ServiceError("The parameters don't match the method signature: a RichTextValue is needed.");
    enterPlain(cell, text.text);
    cell.link = text.link;
  };
  const putFormula = (cell: CellState, formula: string) => {
    if (formula === "") enter(cell, "", zone());
    else enterFormula(cell, formula.startsWith("=") ? formula : `=${formula}`);
  };
  const putFormat = (cell: CellState, format: string) => {
    cell.format = format;
    if (cell.type === "number" || cell.type === "date") enterKeepingFormula(cell, zone());
  };
  return {
    setValues: (grid: unknown[][]) => {
      checkValidity(sheetIn(file, sheet), area, (r, c) => grid[r]?.[c] ?? null);
      return writeCells(state, grid, (cell, value) => enter(cell, value, zone()));
    },
    setValue: (value: unknown) => {
      checkLength(value);
      checkValidity(sheetIn(file, sheet), area, () => value);
      return writeAll(state, (cell) => enter(cell, value, zone()));
    },
    setNotes: (grid: (string | null)[][]) => writeCells(state, grid, putNote),
    setNote: (note: string | null) => writeAll(state, (cell) => putNote(cell, note)),
    clearNote: () => writeAll(state, (cell) => putNote(cell, "")),
    setFormulas: (grid: string[][]) => writeCells(state, grid, putFormula),
    setFormula: (formula: string) => writeAll(state, (cell) => putFormula(cell, formula)),
    setRichTextValues: (grid: GoogleAppsScript.Spreadsheet.RichTextValue[][]) => writeCells(state, grid, putRich),
    setRichTextValue: (value: GoogleAppsScript.Spreadsheet.RichTextValue) =>
      writeAll(state, (cell) => putRich(cell, value)),
    setNumberFormats: (grid: string[][]) => writeCells(state, grid, putFormat),
    setNumberFormat: (format: string) => writeAll(state, (cell) => putFormat(cell, format)),
    clearContent: () => writeAll(state, (cell) => enter(cell, "", zone())),
    clearFormat: () =>
      writeAll(state, (cell) => {
        cell.look = {};
        cell.format = "General";
      }),
    clear: () =>
      writeAll(state, (cell) => {
        enter(cell, "", zone());
        cell.look = {};
        cell.format = "General";
      }),
    merge: () => {
      const target = changingArea(run, file, sheet, area);
      target.merges = [...target.merges.filter((one) => !overlaps(one, area)), area];
      return again();
    },
    breakApart: () => {
      const target = changingArea(run, file, sheet, area);
      target.merges = target.merges.filter((one) => !overlaps(one, area));
      return again();
    },
    getFilter: () => {
      const filter = sheetIn(file, sheet).filter;
      return filter && overlaps(filter, area) ? filterService(run, file, sheet, filter) : null;
    },
    createFilter: () => {
      const target = changingArea(run, file, sheet, null);
      if (target.filter) throw new ServiceError("You can't create a filter in a sheet that already has a filter.");
      target.filter = area;
      return filterService(run, file, sheet, area);
    },
    activate: () => {
      const book = spreadsheetIn(file);
      book.activeSheet = sheet;
      book.selection = area;
      return again();
    },
  };
}

function enterKeepingFormula(cell: CellState, timeZone: string): void {
  const { formula, link } = cell;
  enter(cell, Number(cell.value), timeZone);
  cell.formula = formula;
  cell.link = link;
}
