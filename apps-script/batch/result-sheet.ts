import { sheetNameKey } from "../../shared/report/sheet-name";
import { attempt } from "../spreadsheet/attempt";
import type { File } from "../spreadsheet/file";
import { OF_BATCH, OWN_KEY } from "../spreadsheet/own-sheets";
import { drawGrid, furnish, HEADER, toneLook } from "../spreadsheet/table-look";
import type { OutRow, TableShape } from "./tables";

type ServiceSheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Our sheet for a table; made, or adopted if an execution died between making and marking it. */
export function ownResultSheet(file: File, part: string, wanted: string): ServiceSheet {
  const id = OF_BATCH + part;
  const own = [...file.ownSheets()].filter(([, { table }]) => table === id);
  // Of copies, the one that still has the name: shared/report/result-place.ts.
  const known = own.find(([name]) => sheetNameKey(name) === sheetNameKey(wanted)) ?? own[0];
  if (known) return known[1].sheet;
  const { service } = file;
  let sheet: ServiceSheet | null = null;
  for (let n = 1; sheet === null; n++) {
    const name = n === 1 ? wanted : `${wanted}(${n})`;
    const found = attempt(() => service.getSheetByName(name));
    // A sheet of this name that holds anything is the staff's.
    if (!found)
      sheet = service.insertSheet(
        name,
        attempt(() => service.getNumSheets()),
      );
    else if (!file.ownSheets().has(name) && attempt(() => found.getLastRow()) === 0) sheet = found;
  }
  sheet.addDeveloperMetadata(OWN_KEY, id, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
  file.forget();
  return sheet;
}

/** Empties the sheet, makes room for so many rows, and writes the headings. */
export function prepareTable(sheet: ServiceSheet, shape: TableShape, rows: number): void {
  attempt(() => sheet.getFilter())?.remove();
  attempt(() => sheet.clear());
  makeRoom(sheet, rows + 1, shape.columns.length);
  const headings = sheet.getRange(1, 1, 1, shape.columns.length);
  attempt(() => headings.setNumberFormat("@"));
  attempt(() => headings.setValues([shape.columns.map(({ heading }) => heading)]));
}

export function makeRoom(sheet: ServiceSheet, rows: number, columns: number): void {
  const maxRows = attempt(() => sheet.getMaxRows());
  const maxColumns = attempt(() => sheet.getMaxColumns());
  if (maxRows < rows) sheet.insertRowsAfter(maxRows, rows - maxRows);
  if (maxColumns < columns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
}

/** Rows carried by one call. */
const ROWS_AT_ONCE = 2000;

/** Writes rows from a row of the table on (0: the first below the headings). Where they go follows from the list alone. */
export function writeRows(sheet: ServiceSheet, shape: TableShape, at: number, rows: readonly OutRow[]): void {
  const width = shape.columns.length;
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const part = rows.slice(from, from + ROWS_AT_ONCE);
    const range = sheet.getRange(at + from + 2, 1, part.length, width);
    const formats = part.map((row) => shape.columns.map((_, column) => formatOf(shape, row, column)));
    attempt(() => range.setNumberFormats(formats));
    const values = part.map((row) => shape.columns.map((_, column) => entryOf(row, column)));
    attempt(() => range.setValues(values));
    if (!part.some(({ tone }) => tone)) continue;
    const tones = part.map(
      ({ tone }) =>
        (column: number) =>
          toneLook(tone?.column === column ? tone.tone : "plain"),
    );
    const each = <T>(of: (look: ReturnType<typeof toneLook>) => T) =>
      tones.map((toneAt) => shape.columns.map((_, column) => of(toneAt(column))));
    attempt(() => range.setBackgrounds(each(({ fill }) => fill) as string[][]));
    attempt(() => range.setFontWeights(each(({ isBold }) => (isBold ? "bold" : "normal"))));
  }
}

function formatOf(shape: TableShape, row: OutRow, column: number): string {
  if (row.link?.column === column) return "General";
  return typeof row.values[column] === "number" ? (shape.formats[column] ?? "General") : "@";
}

/**
 * Every text is written behind an apostrophe, which makes any entry a text and is not part of it:
 * https://developers.google.com/workspace/sheets/api/reference/rest/v4/ValueInputOption (as if typed by the user).
 * The only formulas are our links; what stands in them is an id, a number, an address and a quoted text.
 */
function entryOf(row: OutRow, column: number): string | number {
  const value = row.values[column] ?? null;
  if (value === null || value === "") return "";
  if (row.link?.column === column) return `=HYPERLINK("${row.link.url}","${quoted(String(value))}")`;
  return typeof value === "number" ? value : `'${value}`;
}

function quoted(text: string): string {
  return text.replace(/[\s\u3000]+/g, " ").replace(/"/g, '""');
}

/** Looks that hold for the whole table, after its last row. */
export function finishTable(sheet: ServiceSheet, shape: TableShape, rows: number): void {
  const width = shape.columns.length;
  const headings = sheet.getRange(1, 1, 1, width);
  attempt(() => headings.setBackground(HEADER.fill));
  attempt(() => headings.setFontColor(HEADER.font));
  attempt(() => headings.setFontWeight("bold"));
  const whole = sheet.getRange(1, 1, rows + 1, width);
  drawGrid(whole);
  for (const [i, { align }] of shape.columns.entries()) {
    if (align !== "left") attempt(() => sheet.getRange(1, i + 1, rows + 1, 1).setHorizontalAlignment(align));
  }
  attempt(() => headings.setHorizontalAlignment("center"));
  if (attempt(() => sheet.getFrozenRows()) === 0) furnish(sheet, shape.columns);
  if (!attempt(() => sheet.getFilter())) whole.createFilter();
}
