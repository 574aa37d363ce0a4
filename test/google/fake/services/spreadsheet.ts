import { areaOf } from "../a1";
import { ServiceError } from "../errors";
import { expose, type Faked, stateOf } from "../expose";
import { changing, spreadsheetIn } from "../open-file";
import type { Run } from "../run";
import { makeSheet } from "../state";
import type { FileState } from "../world";
import { addMetadata, metadataFinder, metadataIn } from "./metadata";
import { protectionsIn } from "./protection";
import { rangeService, rangeStateOf } from "./range";
import { rangeListService } from "./range-list";
import { checkName, type SheetRef, sheetService } from "./sheet";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface SpreadsheetRef {
  readonly file: FileState;
}

export function spreadsheetService(run: Run, file: FileState): Spreadsheet {
  const methods: Faked<Spreadsheet> = { ...identity(run, file), ...sheets(run, file), ...selection(run, file) };
  return expose<Spreadsheet>(run, "Spreadsheet", methods, { file } satisfies SpreadsheetRef);
}

function identity(run: Run, file: FileState): Faked<Spreadsheet> {
  const book = () => spreadsheetIn(file);
  const again = () => spreadsheetService(run, file);
  const own = { file, list: () => book().metadata };
  const sheetPlaces = () =>
    book().sheets.map(({ id }) => ({
      file,
      sheet: id,
      list: () => book().sheets.find((one) => one.id === id)?.metadata ?? [],
    }));
  return {
    getId: () => file.id,
    getName: () => {
      book();
      return file.name;
    },
    getUrl: () => `https://docs.google.com/spreadsheets/d/${file.id}/edit`,
    getSpreadsheetTimeZone: () => book().timeZone,
    getSpreadsheetLocale: () => book().locale,
    setSpreadsheetTimeZone: (zone: string) => {
      changing(run, file, "list").timeZone = zone;
    },
    setSpreadsheetLocale: (locale: string) => {
      changing(run, file, "list").locale = locale;
    },
    rename: (name: string) => {
      changing(run, file, "list");
      file.name = name;
    },
    toast: (message: string, title?: string) => {
      run.world.events.push({ kind: "toast", title: title ?? "", message });
    },
    addDeveloperMetadata: (...args: readonly unknown[]) => {
      addMetadata(run, own, args);
      return again();
    },
    getDeveloperMetadata: () => metadataIn(run, [own]),
    createDeveloperMetadataFinder: () => metadataFinder(run, () => [own, ...sheetPlaces()]),
    getProtections: (kind: GoogleAppsScript.Spreadsheet.ProtectionType) =>
      protectionsIn(run, file, book().sheets, kind),
    getNamedRanges: () =>
      book().names.map((found) =>
        expose<GoogleAppsScript.Spreadsheet.NamedRange>(run, "NamedRange", {
          getName: () => found.name,
          getRange: () => rangeService(run, file, found.sheet, found.area),
          remove: () => {
            const state = changing(run, file, "list");
            state.names = state.names.filter((one) => one.name !== found.name);
          },
        }),
      ),
    getRangeByName: (name: string) => {
      const found = book().names.find((one) => one.name === name);
      return found ? rangeService(run, file, found.sheet, found.area) : null;
    },
    setNamedRange: (name: string, range: GoogleAppsScript.Spreadsheet.Range) => {
      const { sheet, area } = rangeStateOf(range);
      const state = changing(run, file, "list");
      state.names = [...state.names.filter((one) => one.name !== name), { name, sheet, area }];
    },
    removeNamedRange: (name: string) => {
      const state = changing(run, file, "list");
      state.names = state.names.filter((one) => one.name !== name);
    },
  };
}

function sheets(run: Run, file: FileState): Faked<Spreadsheet> {
  const book = () => spreadsheetIn(file);
  const one = (id: number) => sheetService(run, file, id);
  return {
    getSheets: () => book().sheets.map(({ id }) => one(id)),
    getNumSheets: () => book().sheets.length,
    getSheetByName: (name: string) => {
      const found = book().sheets.find((sheet) => sheet.name === name);
      return found ? one(found.id) : null;
    },
    getSheetById: (id: number) => (book().sheets.some((sheet) => sheet.id === id) ? one(id) : null),
    insertSheet: (first?: unknown, second?: unknown) => {
      const name = typeof first === "string" ? first : freeName(book().sheets.map((sheet) => sheet.name));
      const index = typeof first === "number" ? first : typeof second === "number" ? second : null;
      checkName(book().sheets, name, null);
      const state = changing(run, file, "list");
      const sheet = makeSheet(state.nextId++, name);
      const active = state.sheets.findIndex((other) => other.id === state.activeSheet);
      state.sheets.splice(index ?? active + 1, 0, sheet);
      // The new sheet becomes the active one.
      state.activeSheet = sheet.id;
      state.selection = null;
      return one(sheet.id);
    },
    deleteSheet: (sheet: Sheet) => {
      const ref = stateOf<SheetRef>(sheet);
      const target = book().sheets.find((other) => other.id === ref?.sheetId);
      if (!ref || ref.file !== file || !target) throw new ServiceError("The sheet is not part of this spreadsheet.");
      if (book().sheets.every((other) => other.hidden || other.id === target.id)) {
        throw new ServiceError("You can't remove all the visible sheets in a document.");
      }
      if (file.access !== "owner" && target.protections.some((p) => !p.userMayEdit && !p.warningOnly)) {
        throw new ServiceError("You are trying to edit a protected cell or object.");
      }
      const state = changing(run, file, "list");
      state.sheets = state.sheets.filter((other) => other.id !== target.id);
      if (state.activeSheet === target.id) state.activeSheet = state.sheets.find((other) => !other.hidden)!.id;
    },
    moveActiveSheet: (position: number) => {
      const state = changing(run, file, "list");
      const from = state.sheets.findIndex((sheet) => sheet.id === state.activeSheet);
      const [moved] = state.sheets.splice(from, 1);
      state.sheets.splice(position - 1, 0, moved!);
    },
  };
}

function freeName(names: readonly string[]): string {
  let number = names.length + 1;
  while (names.includes(`シート${number}`)) number++;
  return `シート${number}`;
}

function selection(run: Run, file: FileState): Faked<Spreadsheet> {
  const book = () => spreadsheetIn(file);
  const active = () => {
    const area = book().selection ?? { top: 0, left: 0, bottom: 0, right: 0 };
    return rangeService(run, file, book().activeSheet, area);
  };
  const part = (notation: string) => {
    const cut = notation.lastIndexOf("!");
    const name = notation
      .slice(0, Math.max(cut, 0))
      .replace(/^'(.*)'$/, "$1")
      .replace(/''/g, "'");
    const sheet = book().sheets.find((one) => (cut < 0 ? one.id === book().activeSheet : one.name === name));
    if (!sheet) throw new ServiceError("Range not found");
    return { file, sheet: sheet.id, area: areaOf(notation.slice(cut + 1), sheet) };
  };
  return {
    getActiveSheet: () => sheetService(run, file, book().activeSheet),
    getActiveRange: active,
    getActiveCell: () => active().getCell(1, 1),
    getCurrentCell: () => active().getCell(1, 1),
    setActiveSheet: (sheet: Sheet) => {
      const id = stateOf<SheetRef>(sheet)!.sheetId;
      if (!book().sheets.some((one) => one.id === id)) throw new ServiceError("Sheet not found");
      book().activeSheet = id;
      book().selection = null;
      return sheetService(run, file, id);
    },
    setActiveRange: (range: GoogleAppsScript.Spreadsheet.Range) => {
      const state = rangeStateOf(range);
      if (state.file !== file) throw new ServiceError("The range is not part of this spreadsheet.");
      book().activeSheet = state.sheet;
      book().selection = state.area;
      return range;
    },
    getRange: (notation: string) => {
      const { sheet, area } = part(notation);
      return rangeService(run, file, sheet, area);
    },
    getRangeList: (notations: string[]) => rangeListService(run, notations.map(part)),
  };
}
