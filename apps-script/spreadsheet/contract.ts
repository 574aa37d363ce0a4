import type { Locale } from "../../shared/locale";
import type { ResultTable } from "../../shared/report/tables";
import type { EditPlan } from "../../shared/report/types";
import type { Area, Workbook } from "../../shared/sheet";
import type { Refusal } from "../refusals";

/**
 * One Google spreadsheet, as menu, sidebar, edit trigger and batch use it. Every call goes to the services in whole
 * ranges: at most 10 service calls to read a sheet and 6 to write it, whatever its number of cells.
 */
export interface OpenSpreadsheet {
  /** Names of the sheets that are not ours, in their order. */
  readonly names: () => readonly string[];
  /** The service's own sheet; null: there is none of that name, or it is ours. */
  readonly sheet: (name: string) => GoogleAppsScript.Spreadsheet.Sheet | null;
  /** Sheets that are not ours, read whole; `sheets`: only these. `until`: no further sheet is begun after this moment. */
  readonly read: (sheets?: readonly string[], until?: number) => SpreadsheetReading;
  /** Makes marks and notes of ours exactly those of the plan, on the sheets named. */
  readonly mark: (request: MarkRequest) => Outcome;
  /** Removes marks, notes and result sheets of ours and nothing else. */
  readonly clear: () => Outcome;
  /** Writes into cells that are still empty. */
  readonly fill: (fills: EditPlan["fills"]) => Outcome & { readonly filled: readonly FilledCell[] };
  /** Empties the cells again that still hold what was filled in. `left`: those that could not be written to now. */
  readonly unfill: (filled: readonly FilledCell[]) => Outcome & { readonly left: readonly FilledCell[] };
  /**
   * Writes or refreshes result sheets of ours; a sheet of the same name that is not ours is left alone and ours gets
   * another name. The settings sheet (id "settings") alone is known by its name and belongs to the staff: its contents
   * are replaced whoever made it, who calls asks before.
   */
  readonly writeTables: (tables: readonly ResultTable[], locale: Locale) => TablesOutcome;
}

export interface SpreadsheetReading {
  readonly workbook: Workbook;
  /** One sentence a sheet that could not be read. */
  readonly unread: readonly {
    readonly sheet: string;
    readonly sentence: string;
    /** There was no time left; nothing is wrong with the sheet. */
    readonly isOutOfTime?: true;
    /** What the service refused it for; absent where it was not asked. */
    readonly kind?: Refusal;
  }[];
}

export interface MarkRequest {
  readonly sheets: readonly string[];
  readonly marks: EditPlan["marks"];
  readonly withNotes: boolean;
  /** Only inside this area of the one sheet: what lies outside keeps the marks it has (edit trigger). Costs one more local call for each rectangle of marks that is there. */
  readonly within?: Area;
}

/**
 * A cell that was filled in. `row`: a print of the words at the beginning of its row; after rows were inserted or sorted
 * another row stands there, and what it holds is the staff's.
 */
export type FilledCell = EditPlan["fills"][number] & { readonly row?: string };

/** `sheets`: names of the sheets written, by id of the table. */
export interface TablesOutcome extends Outcome {
  readonly sheets: ReadonlyMap<ResultTable["id"], string>;
}

/** What was written, and one sentence for each thing that was not. */
export interface Outcome {
  readonly written: number;
  readonly skipped: readonly string[];
}
