import type { Area } from "../../../shared/sheet";
import { overlaps, within } from "./a1";
import { ServiceError } from "./errors";
import type { ChangedPart, Run } from "./run";
import type { SheetState, SpreadsheetState } from "./state";
import type { FileState } from "./world";

/** The spreadsheet behind an object, found anew for each call: somebody may have deleted file or sheet meanwhile. */
export function spreadsheetIn(file: FileState): SpreadsheetState {
  if (file.deleted || file.access === "none" || !file.spreadsheet) {
    throw new ServiceError(`Document ${file.id} is missing (perhaps it was deleted, or you don't have read access?)`);
  }
  return file.spreadsheet;
}

export function sheetIn(file: FileState, id: number): SheetState {
  const sheet = spreadsheetIn(file).sheets.find((one) => one.id === id);
  if (!sheet) throw new ServiceError(`Sheet ${id} not found`);
  return sheet;
}

/** Before any change: may this run change this file at all? */
export function changing(run: Run, file: FileState, part: ChangedPart = "all"): SpreadsheetState {
  spreadsheetIn(file);
  if (file.access === "view") {
    throw new ServiceError("You do not have permission to perform that action.");
  }
  run.beforeChange(file, part);
  return file.spreadsheet!;
}

/** The sheet for a change of this area (null: of the sheet itself); refuses what is protected. */
export function changingArea(run: Run, file: FileState, id: number, area: Area | null): SheetState {
  sheetIn(file, id);
  changing(run, file, id);
  const sheet = sheetIn(file, id);
  if (!mayEdit(file, sheet, area)) {
    throw new ServiceError(
      "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
    );
  }
  return sheet;
}

export function mayEdit(file: FileState, sheet: SheetState, area: Area | null): boolean {
  if (file.access === "view" || file.access === "none") return false;
  if (file.access === "owner") return true;
  return sheet.protections.every((protection) => {
    if (protection.userMayEdit || protection.warningOnly) return true;
    if (protection.kind === "SHEET") {
      return area !== null && protection.exceptions.some((exception) => within(area, exception));
    }
    return area === null || !protection.area || !overlaps(area, protection.area);
  });
}
