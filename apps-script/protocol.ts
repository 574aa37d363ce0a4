import type { Locale } from "../shared/locale";
import type { ResultTable } from "../shared/report/tables";
import type { EditPlan } from "../shared/report/types";
import type { PackedSheet } from "./packed-sheet";

/**
 * What the sidebar asks of the script, typed once for both sides. One door: the page calls
 * `google.script.run.askTenken(text)` with an Order and gets an Answer, both as JSON texts. Texts, because
 * google.script.run forbids some values and fails on them as a whole
 * (https://developers.google.com/apps-script/guides/html/reference/run#myFunction(...)).
 *
 * The script reads and writes; the page judges. Measured on the sample workbooks (24 sheets, 2,588 cells): the cells
 * cross as 55 kB, the report made of them would as 132 kB. Judged in the page, another language or other settings
 * cost no call at all, an edit costs one sheet, and no run comes near six minutes. The menu's own functions and the
 * edit trigger judge on the server with the same core.
 */

/** `take` is what is asked with, `give` what comes back. */
export interface Calls {
  readonly start: { readonly take: Record<string, never>; readonly give: Start };
  /** A portion of sheets; the page goes on with `left` until nothing is left, so that progress and cancel work. */
  readonly read: { readonly take: ReadOrder; readonly give: ReadAnswer };
  /** Activates the sheet and selects the cell. */
  readonly show: { readonly take: { readonly sheet: string; readonly cell: string }; readonly give: Done };
  /** Marks and notes of the sheets named; they are read again in the same run, and nothing is written where they changed. */
  readonly mark: { readonly take: MarkOrder; readonly give: WriteAnswer };
  /** Takes away all that is ours: marks, notes, result sheets. */
  readonly clear: { readonly take: Record<string, never>; readonly give: WriteAnswer };
  readonly fill: {
    readonly take: { readonly sheets: readonly KnownSheet[]; readonly fills: EditPlan["fills"] };
    readonly give: WriteAnswer & { readonly filled: EditPlan["fills"] };
  };
  readonly unfill: { readonly take: { readonly filled: EditPlan["fills"] }; readonly give: WriteAnswer };
  readonly writeTables: {
    readonly take: { readonly tables: readonly ResultTable[]; readonly locale: Locale };
    readonly give: WriteAnswer;
  };
  /** Settings as JSON for the whole spreadsheet: menu and edit trigger follow them; null: forgets them. */
  readonly saveSettings: { readonly take: { readonly settings: string | null }; readonly give: Done };
  /** Small choices of this user, where the browser refuses to keep them. */
  readonly remember: { readonly take: { readonly values: Readonly<Record<string, string>> }; readonly give: Done };
  /** Whether an edit renews the marks of sheets that carry some. */
  readonly setLive: { readonly take: { readonly on: boolean }; readonly give: Done };
  /** Stamps of the last edits; two service calls, asked again and again while the page is seen. */
  readonly news: { readonly take: { readonly ids: readonly number[] }; readonly give: News };
  readonly batchStart: { readonly take: BatchOrder; readonly give: BatchState };
  /** Works on it for minutes; the page does not wait for the answer. */
  readonly batchWork: { readonly take: Record<string, never>; readonly give: BatchState };
  readonly batchState: { readonly take: Record<string, never>; readonly give: BatchState };
  readonly batchStop: { readonly take: Record<string, never>; readonly give: BatchState };
  readonly batchResume: { readonly take: Record<string, never>; readonly give: BatchState };
}

export type CallName = keyof Calls;

export interface Order<Name extends CallName = CallName> {
  readonly call: Name;
  readonly take: Calls[Name]["take"];
  /** Language of the sentences that come back. */
  readonly locale: Locale;
}

/** `problem`: one sentence for the user; nothing was written beyond what an earlier answer has said. */
export type Answer<Name extends CallName = CallName> =
  | { readonly give: Calls[Name]["give"] }
  | { readonly problem: string };

export type Edition = "staff" | "planning";

export type Done = Record<string, never>;

export interface SheetEntry {
  /** As getSheetId() gives it; stays when the sheet is renamed. */
  readonly id: number;
  readonly name: string;
}

export interface Start {
  readonly title: string;
  readonly edition: Edition;
  /** In their order; result sheets of ours are left out. */
  readonly sheets: readonly SheetEntry[];
  readonly active: string;
  /** JSON of the settings chosen for this spreadsheet; null: its settings sheet, else the defaults. */
  readonly settings: string | null;
  readonly memory: Readonly<Record<string, string>>;
  readonly isLive: boolean;
  /** What was filled in, by sidebar or menu, and not taken back. */
  readonly filled: EditPlan["fills"];
}

/** What the user chose in the menu to open the page; handed over in the page itself. */
export const INTENTS = ["look", "check-sheet", "check-all", "settings", "batch"] as const;
export type Intent = (typeof INTENTS)[number];

/** `active`: the sheet in front of the user, and the settings sheet. `part`: the next slice of the first sheet named. */
export interface ReadOrder {
  readonly sheets: "all" | "active" | readonly string[];
  readonly part?: { readonly from: number; readonly print: string };
}

/** Sheets whole, or a slice of the first one where it is too long for one answer. */
export interface ReadAnswer {
  readonly sheets: readonly ReadEntry[];
  readonly slice?: Slice;
  /** One sentence a sheet that could not be read. */
  readonly unread: readonly { readonly sheet: string; readonly sentence: string }[];
  /** Names not read yet, for the next order. */
  readonly left: readonly string[];
}

export interface ReadEntry extends Omit<SheetEntry, "name"> {
  readonly sheet: PackedSheet;
  readonly print: string;
  /** Of the last edit before the sheet was read; null: none is known. */
  readonly stamp: string | null;
}

/** Part of a ReadEntry's JSON; `next`: where the next part begins, null at the end. Parts of one print belong together. */
export interface Slice {
  readonly name: string;
  readonly text: string;
  readonly next: number | null;
  readonly print: string;
}

/** A sheet as the page has judged it: written to only while it still reads the same. */
export interface KnownSheet {
  readonly name: string;
  readonly print: string;
}

export interface MarkOrder {
  readonly sheets: readonly (KnownSheet & {
    /** What the edit trigger needs to renew the marks; text made by edit-trigger/knowledge.ts. */
    readonly knowledge: string | null;
  })[];
  readonly marks: EditPlan["marks"];
  readonly withNotes: boolean;
}

export interface WriteAnswer {
  readonly written: number;
  /** One sentence for each thing that was not written. */
  readonly skipped: readonly string[];
  /** Sheets that changed since they were judged; nothing was written there. Read, judge and order again. */
  readonly changed: readonly string[];
}

export interface News {
  readonly stamps: Readonly<Record<string, string>>;
}

export interface BatchOrder {
  /** Address or id of a folder, or addresses of spreadsheets, one a line. */
  readonly source: string;
  readonly withSubfolders: boolean;
  readonly withMarks: boolean;
}

export interface BatchState {
  readonly phase: "none" | "listing" | "running" | "stopped" | "done" | "failed";
  readonly done: number;
  readonly total: number | null;
  /** Files that could not be read. */
  readonly unread: number;
  /** Name of the file in hand or just done. */
  readonly current: string | null;
  /** Address of the spreadsheet with the results. */
  readonly resultUrl: string | null;
  /** One sentence on how it stands, or why it failed. */
  readonly sentence: string;
}
