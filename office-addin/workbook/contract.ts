import type { Locale } from "../../shared/locale";
import type { Fill } from "../../shared/report/fill-value";
import type { ResultTable } from "../../shared/report/tables";
import type { EditPlan } from "../../shared/report/types";
import type { Area, Workbook } from "../../shared/sheet";
import type { CellPlace } from "../../ui";

/**
 * The open workbook as the pane sees it: the only door to Excel. Everything is batched; no call is made per cell.
 * What Excel refuses rejects with a WorkbookProblem, whose sentence can be shown as it is.
 */
export interface OpenWorkbook {
  /** What this Excel can do, found out once; the pane hides or explains what is missing. */
  readonly abilities: Abilities;
  /** Reads the sheets named, or all. At most 2 syncs, and one per 4 MB of what is read. */
  readonly read: (request: ReadRequest) => Promise<WorkbookReading>;
  /**
   * Reads the touched areas, and the formulas that may depend on them; gives the workbook with new Sheet values where
   * something changed, the others stay the same objects. One sync.
   */
  readonly readAgain: (known: Workbook, touched: readonly TouchedArea[]) => Promise<WorkbookReading>;
  /** The active sheet, and what is selected in it. */
  readonly selection: () => Promise<Selection>;
  /** Activates the sheet (shows no hidden one: says so) and selects the cell. */
  readonly showCell: (place: Omit<CellPlace, "file">) => Promise<void>;
  /** Makes marks and notes of ours exactly those of the plan, on the sheets named; at most 2 syncs. */
  readonly mark: (request: MarkRequest) => Promise<Outcome>;
  /**
   * Removes marks, notes and result sheets of ours and nothing else. 2 syncs; one more where there are sheets that
   * were never seen before.
   */
  readonly clear: () => Promise<Outcome>;
  /** Writes into cells that are still empty; the outcome says how many were not. */
  readonly fill: (fills: EditPlan["fills"]) => Promise<Outcome & { readonly filled: readonly FilledCell[] }>;
  /**
   * Empties the cells again that still hold what was filled in, where the words beside and above them are the same:
   * after rows were inserted, the same rating may be another row's, written by the staff.
   */
  readonly unfill: (filled: readonly FilledCell[]) => Promise<Outcome>;
  /**
   * Writes or refreshes result sheets of ours; a sheet of the same name that is not ours is left alone and ours gets
   * another name. The settings sheet (id "settings") alone is known by its name: its contents are replaced whoever made
   * it, the pane asks before. `sheets`: the names under which they stand now, for who wants to show one.
   */
  readonly writeTables: (
    tables: readonly ResultTable[],
    locale: Locale,
  ) => Promise<Outcome & { readonly sheets: readonly string[] }>;
  /**
   * Calls back on every edit of any sheet by anyone; resolves to what stops it. What this object writes itself is not
   * told: who fills cells reads them again by what `fill` gives back.
   */
  readonly watch: (hear: (change: WorkbookChange) => void) => Promise<() => Promise<void>>;
}

/** A cell that was filled in. */
export type FilledCell = Fill & {
  /** Of the words beside and above it; absent: nobody looked. */
  readonly print?: string;
  /** It was given a number format: undoing takes it away again. */
  readonly isFormatted?: true;
};

export interface Abilities {
  /** Notes (ExcelApi 1.18). */
  readonly notes: boolean;
  /** Merged areas can be asked for (ExcelApi 1.13). */
  readonly merges: boolean;
  /** Edits are told (ExcelApi 1.9). */
  readonly changes: boolean;
  /** An edit says whether this add-in made it (ExcelApi 1.14). */
  readonly editSource: boolean;
  /** New names of sheets are told (ExcelApi 1.17). */
  readonly renames: boolean;
}

export interface ReadRequest {
  readonly sheets: "all" | readonly string[];
  /** Share read, 0 to 1, after each sync. */
  readonly onProgress?: (share: number) => void;
  /** Asked before each sync; true: rejects with a problem of kind "cancelled". */
  readonly isCancelled?: () => boolean;
}

export interface WorkbookReading {
  readonly workbook: Workbook;
  /** One sentence a sheet that could not be read, e.g. more than 5 million cells. */
  readonly unread: readonly { readonly sheet: string; readonly sentence: string }[];
}

export interface TouchedArea {
  readonly sheet: string;
  readonly area: Area;
}

export interface Selection {
  readonly sheet: string;
  /** The first area selected. */
  readonly area: Area;
  /** All of them, where several are selected at once. */
  readonly areas: readonly Area[];
}

/** `structure`: sheets came, went or were renamed, or rows and columns moved: read the sheet named, or all, again. */
export type WorkbookChange =
  | { readonly kind: "cells"; readonly touched: TouchedArea }
  | { readonly kind: "structure"; readonly sheet: string | null };

export interface MarkRequest {
  readonly sheets: readonly string[];
  readonly marks: EditPlan["marks"];
  readonly withNotes: boolean;
}

/** What was written, and one sentence for each thing that was not. */
export interface Outcome {
  readonly written: number;
  readonly skipped: readonly string[];
}

export type ProblemKind =
  | "cancelled"
  | "old-excel"
  | "busy"
  | "offline"
  | "protected"
  | "read-only"
  | "too-large"
  | "sheet-gone"
  | "sheet-hidden"
  | "no-selection"
  | "unknown";
