import { ServiceError } from "../errors";
import { enumOf, expose, stateOf } from "../expose";
import { flush, type Run } from "../run";
import { makeSheet, makeSpreadsheet } from "../state";
import { type FileState, MIME, newId } from "../world";
import { DeveloperMetadataVisibility } from "./metadata";
import { ProtectionType } from "./protection";
import { richTextBuilder, textStyleBuilder } from "./rich-text";
import { BooleanCriteria, ruleBuilder } from "./rules";
import { spreadsheetService } from "./spreadsheet";
import { uiService } from "./ui";
import { DataValidationCriteria } from "./validation";

type SpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export function spreadsheetApp(run: Run): SpreadsheetApp {
  const { world } = run;
  const container = (): Spreadsheet => {
    const file = world.container === null ? null : world.files.get(world.container);
    // https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app#getActiveSpreadsheet() : null if there is none.
    return file ? spreadsheetService(run, file) : (null as unknown as Spreadsheet);
  };
  const active = (): Spreadsheet => {
    const found = container();
    if (!found) throw new ServiceError("No spreadsheet is active.");
    return found;
  };
  return expose<SpreadsheetApp>(run, "SpreadsheetApp", {
    getActiveSpreadsheet: container,
    getActive: container,
    getActiveSheet: () => active().getActiveSheet(),
    getActiveRange: () => active().getActiveRange()!,
    getCurrentCell: () => active().getCurrentCell()!,
    setActiveSheet: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => active().setActiveSheet(sheet),
    setActiveRange: (range: GoogleAppsScript.Spreadsheet.Range) => active().setActiveRange(range),
    openById: (id: string) => spreadsheetService(run, openable(run, id)),
    openByUrl: (url: string) => {
      const id = /\/d\/([^/]+)/.exec(url)?.[1];
      if (!id) throw new ServiceError(`Invalid argument: url`);
      return spreadsheetService(run, openable(run, id));
    },
    open: (file: GoogleAppsScript.Drive.File) =>
      spreadsheetService(run, openable(run, stateOf<FileState>(file)?.id ?? "")),
    create: (name: string, rows: number = 1000, columns: number = 26) =>
      spreadsheetService(run, createSpreadsheet(run, name, rows, columns)),
    flush: () => flush(world),
    getUi: () => {
      if (world.container === null) throw new ServiceError("Cannot call SpreadsheetApp.getUi() from this context.");
      return uiService(run);
    },
    newConditionalFormatRule: () => ruleBuilder(run),
    newRichTextValue: () => richTextBuilder(run),
    newTextStyle: () => textStyleBuilder(run),
    BooleanCriteria,
    DataValidationCriteria,
    ProtectionType,
    DeveloperMetadataVisibility,
    SheetType: enumOf(["GRID", "OBJECT", "DATASOURCE"]),
    WrapStrategy: enumOf(["WRAP", "OVERFLOW", "CLIP"]),
    BorderStyle: enumOf(["DOTTED", "DASHED", "SOLID", "SOLID_MEDIUM", "SOLID_THICK", "DOUBLE"]),
  });
}

function openable(run: Run, id: string): FileState {
  const file = run.world.files.get(id);
  if (file?.deleted) {
    throw new ServiceError(`Document ${id} is missing (perhaps it was deleted, or you don't have read access?)`);
  }
  if (!file) {
    throw new ServiceError("Unexpected error while getting the method or property openById on object SpreadsheetApp.");
  }
  if (file.access === "none") throw new ServiceError("You do not have permission to access the requested document.");
  // An .xlsx, a document, a folder: nothing that the service can open.
  if (file.mimeType !== MIME.spreadsheet || !file.spreadsheet) {
    throw new ServiceError(`Service Spreadsheets failed while accessing document with id ${id}.`);
  }
  return file;
}

function createSpreadsheet(run: Run, name: string, rows: number, columns: number): FileState {
  const { world } = run;
  const now = world.clock.now;
  const file: FileState = {
    id: newId(world, "created"),
    name,
    mimeType: MIME.spreadsheet,
    parents: [world.rootFolder],
    updated: now,
    created: now,
    trashed: false,
    deleted: false,
    access: "owner",
    size: 0,
    spreadsheet: makeSpreadsheet([makeSheet(0, "シート1", rows, columns)]),
    unsaved: null,
    target: null,
  };
  world.files.set(file.id, file);
  return file;
}
