/**
 * What both editions of the script have in common: every export is a function at the top level of Code.js, where menu,
 * triggers, sidebar and formulas find it by its name (scripts/apps-script.mjs).
 */
import { renewAfterEdit } from "./edit-trigger";

export { CUSTOM_FUNCTIONS } from "./functions";
export { checkActiveSheet, checkAllSheets } from "./menu/check";
export { clearMarks } from "./menu/clear";
export { fillRatings, undoFill } from "./menu/fill";
export { showMissing, showResults } from "./menu/results";
export { showSettings, showSidebar } from "./menu/show";

/** Simple trigger on every edit by a person. It says nothing: who edits is not to be interrupted. */
export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  try {
    renewAfterEdit(event);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
  }
}
