import { attempt } from "../spreadsheet/attempt";
import { OF_BATCH, OWN_KEY } from "../spreadsheet/own-sheets";

type Service = GoogleAppsScript.Spreadsheet.Spreadsheet;
type ServiceSheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Every text begins with it: no text of ours is taken for a formula, number or date, or loses its apostrophe. */
const LEAD = "|";

/** Rows of texts in a hidden sheet of ours: the store of the batch. Positions count from 0; there is no heading. */
export interface WorkSheet {
  readonly rows: () => number;
  /** Texts of `count` columns from `column` on; a cell that holds none of ours is "". */
  readonly read: (row: number, column: number, rows: number, columns: number) => readonly (readonly string[])[];
  /** Writes rows side by side in ONE call, so that all of it is there or nothing. */
  readonly write: (row: number, texts: readonly (readonly string[])[]) => void;
  /** Empties everything. */
  readonly clear: () => void;
}

/** Finds the sheet by its name or makes it; one that died half made is adopted. */
export function openWorkSheet(spreadsheet: Service, name: string): WorkSheet {
  const sheet = findOrMake(spreadsheet, name);
  let maxRows = attempt(() => sheet.getMaxRows());
  let maxColumns = attempt(() => sheet.getMaxColumns());
  return {
    rows: () => attempt(() => sheet.getLastRow()),
    read: (row, column, rows, columns) => {
      const width = Math.min(columns, maxColumns - column);
      if (rows <= 0 || width <= 0) return [];
      return attempt(() => sheet.getRange(row + 1, column + 1, rows, width).getValues()).map((cells) =>
        cells.map((cell: unknown) => (typeof cell === "string" && cell.startsWith(LEAD) ? cell.slice(1) : "")),
      );
    },
    write: (row, texts) => {
      const width = texts.reduce((most, cells) => Math.max(most, cells.length), 1);
      if (row + texts.length > maxRows) {
        const missing = row + texts.length - maxRows + 100;
        sheet.insertRowsAfter(maxRows, missing);
        maxRows += missing;
      }
      if (width > maxColumns) {
        sheet.insertColumnsAfter(maxColumns, width - maxColumns);
        maxColumns = width;
      }
      // What an earlier, longer row left behind goes in the same call.
      const values = texts.map((cells) =>
        Array.from({ length: maxColumns }, (_, i) => (cells[i] === undefined ? "" : LEAD + cells[i])),
      );
      attempt(() => sheet.getRange(row + 1, 1, values.length, maxColumns).setValues(values));
    },
    clear: () => {
      attempt(() => sheet.clearContents());
    },
  };
}

function findOrMake(spreadsheet: Service, name: string): ServiceSheet {
  const found = attempt(() => spreadsheet.getSheetByName(name));
  if (found && attempt(() => found.isSheetHidden())) return found;
  const sheet =
    found ??
    spreadsheet.insertSheet(
      name,
      attempt(() => spreadsheet.getNumSheets()),
    );
  if (!found) trim(sheet);
  // The mark first and hiding last: a hidden sheet is whole.
  if (attempt(() => sheet.getDeveloperMetadata()).every((metadata) => metadata.getKey() !== OWN_KEY)) {
    sheet.addDeveloperMetadata(OWN_KEY, `${OF_BATCH}work`, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
  }
  attempt(() => sheet.hideSheet());
  return sheet;
}

/** A new sheet has 26 columns; each would be written with every row. */
function trim(sheet: ServiceSheet): void {
  const columns = attempt(() => sheet.getMaxColumns());
  if (columns > 4) sheet.deleteColumns(5, columns - 4);
}
