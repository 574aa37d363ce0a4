import { attempt } from "./attempt";
import type { File } from "./file";

/**
 * Somebody may have inserted or deleted rows or columns since the sheet was read: every mark would be off. Asking costs
 * two calls; reading the sheet again would cost eight.
 */
export function hasMoved(file: File, sheet: GoogleAppsScript.Spreadsheet.Sheet, name: string): boolean {
  const size = file.sizes.get(name);
  if (!size) return false;
  const rows = attempt(() => sheet.getLastRow());
  const columns = attempt(() => sheet.getLastColumn());
  // An empty sheet is read as its first cell.
  return Math.max(1, rows) !== size.rows || Math.max(1, columns) !== size.columns;
}
