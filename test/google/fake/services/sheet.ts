import { areaFrom, areaOf } from "../a1";
import { ServiceError } from "../errors";
import { expose, type Faked } from "../expose";
import { changing, changingArea, sheetIn, spreadsheetIn } from "../open-file";
import type { Run } from "../run";
import { type SheetState, usedSize } from "../state";
import { type FileState, newId } from "../world";
import { addMetadata, metadataFinder, metadataIn } from "./metadata";
import { protectionService, protectionsIn } from "./protection";
import { rangeService } from "./range";
import { rangeListService } from "./range-list";
import { ruleService, ruleStateOf } from "./rules";
import { sheetLayout } from "./sheet-layout";
import { spreadsheetService } from "./spreadsheet";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What stands behind a Sheet. */
export interface SheetRef {
  readonly run: Run;
  readonly file: FileState;
  readonly sheetId: number;
}

export function sheetService(run: Run, file: FileState, id: number): Sheet {
  const ref: SheetRef = { run, file, sheetId: id };
  const groups = [identity, content, conditionalFormats, sheetLayout].map((methods) => () => methods(ref));
  return expose<Sheet>(run, "Sheet", groups, ref);
}

function identity({ run, file, sheetId }: SheetRef): Faked<Sheet> {
  const sheet = () => sheetIn(file, sheetId);
  const again = () => sheetService(run, file, sheetId);
  const place = { file, sheet: sheetId, list: () => sheet().metadata };
  return {
    getName: () => sheet().name,
    getSheetName: () => sheet().name,
    getSheetId: () => sheet().id,
    getParent: () => spreadsheetService(run, file),
    getIndex: () => spreadsheetIn(file).sheets.indexOf(sheet()) + 1,
    getType: () => (sheet().isGrid ? "GRID" : "OBJECT") as unknown as GoogleAppsScript.Spreadsheet.SheetType,
    isSheetHidden: () => sheet().hidden,
    setName: (name: string) => {
      checkName(spreadsheetIn(file).sheets, name, sheetId);
      changing(run, file, sheetId);
      sheet().name = name;
      return again();
    },
    hideSheet: () => {
      if (spreadsheetIn(file).sheets.every((one) => one.hidden || one.id === sheetId)) {
        throw new ServiceError("You can't remove all the visible sheets in a document.");
      }
      changing(run, file, sheetId);
      sheet().hidden = true;
      return again();
    },
    showSheet: () => {
      changing(run, file, sheetId);
      sheet().hidden = false;
      return again();
    },
    activate: () => {
      spreadsheetIn(file).activeSheet = sheet().id;
      spreadsheetIn(file).selection = null;
      return again();
    },
    addDeveloperMetadata: (...args: readonly unknown[]) => {
      addMetadata(run, place, args);
      return again();
    },
    getDeveloperMetadata: () => metadataIn(run, [place]),
    createDeveloperMetadataFinder: () => metadataFinder(run, () => [place]),
    getProtections: (kind: GoogleAppsScript.Spreadsheet.ProtectionType) => protectionsIn(run, file, [sheet()], kind),
    protect: () => {
      changing(run, file, sheetId);
      const target = sheet();
      const protection = {
        id: Number(newId(run.world, "p").slice(2)),
        kind: "SHEET" as const,
        area: null,
        exceptions: [],
        description: "",
        warningOnly: false,
        userMayEdit: true,
      };
      target.protections.push(protection);
      return protectionService(run, file, target, protection);
    },
  };
}

export function checkName(sheets: readonly SheetState[], name: string, own: number | null): void {
  if (name === "") throw new ServiceError("The name of the sheet must not be empty.");
  const twin = sheets.some((sheet) => sheet.id !== own && sheet.name.toLowerCase() === name.toLowerCase());
  if (twin) throw new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
}

function content({ run, file, sheetId }: SheetRef): Faked<Sheet> {
  const sheet = () => sheetIn(file, sheetId);
  const again = () => sheetService(run, file, sheetId);
  const grid = (): SheetState => {
    if (!sheet().isGrid) throw new ServiceError("This operation is not supported on a sheet that is not a grid.");
    return sheet();
  };
  const empty = (clear: (state: SheetState) => void) => {
    clear(changingArea(run, file, sheetId, null));
    return again();
  };
  const dropContent = (state: SheetState) => {
    for (const cell of state.cells.values())
      Object.assign(cell, { type: "blank", value: null, formula: "", link: null });
  };
  const dropLooks = (state: SheetState) => {
    for (const cell of state.cells.values()) Object.assign(cell, { format: "General", look: {} });
    state.rules = [];
  };
  return {
    getRange: (first: number | string, column?: number, rows?: number, columns?: number) =>
      rangeService(
        run,
        file,
        sheetId,
        typeof first === "string"
          ? areaOf(ownPart(first, grid()), grid())
          : areaFrom(grid(), first, column!, rows, columns),
      ),
    getRangeList: (notations: string[]) =>
      rangeListService(
        run,
        notations.map((one) => ({ file, sheet: sheetId, area: areaOf(ownPart(one, grid()), grid()) })),
      ),
    getDataRange: () => {
      const { rows, columns } = usedSize(grid());
      return rangeService(run, file, sheetId, areaFrom(sheet(), 1, 1, Math.max(rows, 1), Math.max(columns, 1)));
    },
    getLastRow: () => usedSize(grid()).rows,
    getLastColumn: () => usedSize(grid()).columns,
    getMaxRows: () => grid().rows,
    getMaxColumns: () => grid().columns,
    clear: (options?: { formatOnly?: boolean | undefined; contentsOnly?: boolean | undefined }) =>
      empty((state) => {
        if (!options?.formatOnly) dropContent(state);
        if (!options?.contentsOnly) dropLooks(state);
      }),
    clearContents: () => empty(dropContent),
    clearFormats: () => empty(dropLooks),
    clearNotes: () =>
      empty((state) => {
        for (const cell of state.cells.values()) cell.note = "";
      }),
  };
}

/** "'5-1'!B2" -> "B2" where the sheet is meant. */
function ownPart(notation: string, sheet: SheetState): string {
  const cut = notation.lastIndexOf("!");
  if (cut < 0) return notation;
  const name = notation
    .slice(0, cut)
    .replace(/^'(.*)'$/, "$1")
    .replace(/''/g, "'");
  if (name !== sheet.name) throw new ServiceError("Range not found");
  return notation.slice(cut + 1);
}

function conditionalFormats({ run, file, sheetId }: SheetRef): Faked<Sheet> {
  return {
    getConditionalFormatRules: () =>
      sheetIn(file, sheetId).rules.map((rule) =>
        ruleService(run, { rule: structuredClone(rule), file, sheet: sheetId }),
      ),
    setConditionalFormatRules: (rules: GoogleAppsScript.Spreadsheet.ConditionalFormatRule[]) => {
      const bound = rules.map(ruleStateOf);
      if (bound.some((one) => one.file !== file || one.sheet !== sheetId)) {
        throw new ServiceError("Conditional format rule cannot reference a different sheet.");
      }
      // The whole list is replaced: a protected sheet refuses it, protected ranges inside do not.
      changingArea(run, file, sheetId, { top: -1, left: -1, bottom: -1, right: -1 }).rules = bound.map(({ rule }) =>
        structuredClone(rule),
      );
    },
    clearConditionalFormatRules: () => {
      changingArea(run, file, sheetId, { top: -1, left: -1, bottom: -1, right: -1 }).rules = [];
    },
  };
}
