import type { Area } from "../../shared/sheet";
import { attempt } from "./attempt";

type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** Where the user who runs the script may not write in one sheet. */
export interface Locked {
  /** The sheet is protected as a whole, but for `exceptions`. */
  readonly isWhole: boolean;
  readonly exceptions: readonly Area[];
  /** Protected ranges. */
  readonly areas: readonly Area[];
}

const FREE: Locked = { isWhole: false, exceptions: [], areas: [] };

/**
 * Protections that hold for this user, by sheet. Who may edit in spite of a protection (its owner, its editors) may
 * write there by hand as well, so nothing is circumvented. Two calls a file, and one a protection.
 * https://developers.google.com/apps-script/reference/spreadsheet/protection#canEdit()
 */
export function lockedBySheet(service: GoogleAppsScript.Spreadsheet.Spreadsheet): ReadonlyMap<string, Locked> {
  const locked = new Map<string, Locked>();
  const change = (protection: Protection, grow: (before: Locked) => Locked) => {
    const name = protection.getRange().getSheet().getName();
    locked.set(name, grow(locked.get(name) ?? FREE));
  };
  for (const protection of held(service, "SHEET")) {
    const exceptions = areasOf(attempt(() => protection.getUnprotectedRanges()));
    change(protection, (before) => ({ ...before, isWhole: true, exceptions }));
  }
  for (const protection of held(service, "RANGE")) {
    const areas = areasOf([protection.getRange()]);
    change(protection, (before) => ({ ...before, areas: [...before.areas, ...areas] }));
  }
  return locked;
}

function held(service: GoogleAppsScript.Spreadsheet.Spreadsheet, type: "SHEET" | "RANGE"): readonly Protection[] {
  const all = attempt(() => service.getProtections(SpreadsheetApp.ProtectionType[type]));
  return all.filter((protection) => !attempt(() => protection.canEdit()));
}

/** By numbers: a protected column is "C:C" in letters. */
function areasOf(ranges: readonly GoogleAppsScript.Spreadsheet.Range[]): Area[] {
  return ranges.map((range) => ({
    top: range.getRow() - 1,
    left: range.getColumn() - 1,
    bottom: range.getLastRow() - 1,
    right: range.getLastColumn() - 1,
  }));
}
