import type { Locale } from "../../shared/locale";
import { clearFile } from "./clear";
import type { OpenSpreadsheet } from "./contract";
import { openFile } from "./file";
import { fillCells, unfillCells } from "./fill";
import { markSheets } from "./mark";
import { readFile } from "./read";
import { writeTables } from "./write-tables";

export { problemOf, SpreadsheetProblem } from "./attempt";
export type { FilledCell, MarkRequest, OpenSpreadsheet, Outcome, SpreadsheetReading, TablesOutcome } from "./contract";

/**
 * Opens a spreadsheet for the length of one run: its sheets, our result sheets, protections and time zone are asked
 * for once. Errors of the service that concern the whole file are thrown as SpreadsheetProblem with one sentence.
 */
export function openSpreadsheet(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  locale: Locale = "ja",
): OpenSpreadsheet {
  const file = openFile(spreadsheet, locale);
  return {
    names: () => [...file.sheets().keys()],
    sheet: (name) => file.sheets().get(name) ?? null,
    read: (sheets, until) => readFile(file, sheets, until),
    mark: (request) => markSheets(file, request),
    clear: () => clearFile(file),
    fill: (fills) => fillCells(file, fills),
    unfill: (filled) => unfillCells(file, filled),
    writeTables: (tables, tableLocale) => writeTables(file, tables, tableLocale),
  };
}
