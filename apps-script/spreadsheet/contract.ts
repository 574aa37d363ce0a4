import type { Locale } from "../../shared/locale";
import type { ResultTable } from "../../shared/report/tables";
import type { EditPlan } from "../../shared/report/types";
import type { Area, Workbook } from "../../shared/sheet";

/**
 * One Google spreadsheet, as menu, sidebar, edit trigger and batch use it. Every call goes to the services in whole
 * ranges: at most 10 service calls to read a sheet and 6 to write it, whatever its number of cells.
 */
export interface OpenSpreadsheet {
  /** Sheets that are not ours, read whole; `sheets`: only these. */
  readonly read: (sheets?: readonly string[]) => SpreadsheetReading;
  /** Makes marks and notes of ours exactly those of the plan, on the sheets named. */
  readonly mark: (request: MarkRequest) => Outcome;
  /** Removes marks, notes and result sheets of ours and nothing else. */
  readonly clear: () => Outcome;
  /** Writes into cells that are still empty. */
  readonly fill: (fills: EditPlan["fills"]) => Outcome & { readonly filled: EditPlan["fills"] };
  /** Empties the cells again that still hold what was filled in. */
  readonly unfill: (filled: EditPlan["fills"]) => Outcome;
  /** Writes or refreshes result sheets of ours; a sheet of the same name that is not ours is left alone. */
  readonly writeTables: (tables: readonly ResultTable[], locale: Locale) => Outcome;
}

export interface SpreadsheetReading {
  readonly workbook: Workbook;
  /** One sentence a sheet that could not be read. */
  readonly unread: readonly { readonly sheet: string; readonly sentence: string }[];
}

export interface MarkRequest {
  readonly sheets: readonly string[];
  readonly marks: EditPlan["marks"];
  readonly withNotes: boolean;
  /** Only inside this area of the one sheet: what lies outside keeps the marks it has (edit trigger). */
  readonly within?: Area;
}

/** What was written, and one sentence for each thing that was not. */
export interface Outcome {
  readonly written: number;
  readonly skipped: readonly string[];
}
