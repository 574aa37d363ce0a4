import { enumOf, expose } from "../expose";
import { changing, sheetIn } from "../open-file";
import type { Run } from "../run";
import type { ProtectionState, SheetState } from "../state";
import type { FileState } from "../world";
import { rangeService } from "./range";

type Protection = GoogleAppsScript.Spreadsheet.Protection;
type Kinds = typeof GoogleAppsScript.Spreadsheet.ProtectionType;

export const ProtectionType = enumOf<Kinds>(["RANGE", "SHEET"]);

export function protectionsIn(
  run: Run,
  file: FileState,
  sheets: readonly SheetState[],
  kind: GoogleAppsScript.Spreadsheet.ProtectionType,
): Protection[] {
  return sheets.flatMap((sheet) =>
    sheet.protections
      .filter((protection) => protection.kind === String(kind))
      .map((protection) => protectionService(run, file, sheet, protection)),
  );
}

export function protectionService(
  run: Run,
  file: FileState,
  sheet: SheetState,
  protection: ProtectionState,
): Protection {
  const whole = () => ({
    top: 0,
    left: 0,
    bottom: sheetIn(file, sheet.id).rows - 1,
    right: sheetIn(file, sheet.id).columns - 1,
  });
  const service: Protection = expose<Protection>(run, "Protection", {
    getProtectionType: () => ProtectionType[protection.kind],
    getDescription: () => protection.description,
    getRange: () => rangeService(run, file, sheet.id, protection.area ?? whole()),
    getRangeName: () => null,
    getUnprotectedRanges: () => protection.exceptions.map((area) => rangeService(run, file, sheet.id, area)),
    isWarningOnly: () => protection.warningOnly,
    canEdit: () =>
      file.access === "owner" || (file.access === "edit" && (protection.userMayEdit || protection.warningOnly)),
    setDescription: (description: string) => {
      changing(run, file, sheet.id);
      const now = sheetIn(file, sheet.id).protections.find((one) => one.id === protection.id);
      if (now) now.description = description;
      return service;
    },
    setWarningOnly: (warningOnly: boolean) => {
      changing(run, file, sheet.id);
      const now = sheetIn(file, sheet.id).protections.find((one) => one.id === protection.id);
      if (now) now.warningOnly = warningOnly;
      return service;
    },
    remove: () => {
      changing(run, file, sheet.id);
      const now = sheetIn(file, sheet.id);
      now.protections = now.protections.filter((one) => one.id !== protection.id);
    },
  });
  return service;
}
