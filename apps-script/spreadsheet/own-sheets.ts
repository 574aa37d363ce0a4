import { resultPlace } from "../../shared/report/result-place";
import { sheetNameKey } from "../../shared/report/sheet-name";
import { attempt } from "./attempt";
import type { File } from "./file";

type ServiceSheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Key of the metadata on each result sheet of ours; its value is the id of the table. A name would not do: the staff
 * may have a sheet of that name, or rename ours.
 */
export const OWN_KEY = "tenken.result";

/** Ids of the sheets of the batch begin so: results of other files, which stay when the marks of this one are cleared. */
export const OF_BATCH = "batch.";

export interface TableSheet {
  readonly sheet: ServiceSheet;
  readonly isNew: boolean;
}

/** Our sheet for a table, emptied, or a new one behind all others, under a name that nobody has taken. */
export function ownSheetFor(file: File, table: string, wanted: string): TableSheet {
  const own = file.ownSheets();
  const standing = file.names().map((name) => ({ name, table: own.get(name)?.table ?? null }));
  const { name, existing } = resultPlace(table, wanted, standing);
  const known = existing && own.get(existing.name);
  if (known) return emptied(known.sheet);
  // Not tried twice: a call that failed only on its way back has made the sheet.
  const sheet = file.service.insertSheet(name, file.names().length);
  sheet.addDeveloperMetadata(OWN_KEY, table, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
  file.forget();
  return { sheet, isNew: true };
}

/** The sheet of this name, without its contents but as the staff have made it look, or a new one; it is not marked as ours. */
export function staffSheet(file: File, name: string): TableSheet {
  const known = [...file.sheets()].find(([other]) => sheetNameKey(other) === sheetNameKey(name));
  if (known) {
    const [, sheet] = known;
    attempt(() => sheet.clearContents());
    return { sheet, isNew: false };
  }
  const sheet = file.service.insertSheet(name, file.names().length);
  file.forget();
  return { sheet, isNew: true };
}

function emptied(sheet: ServiceSheet): TableSheet {
  attempt(() => sheet.getFilter())?.remove();
  attempt(() => sheet.clear());
  return { sheet, isNew: false };
}
