import type { Locale } from "../shared/locale";
import type { FileReport } from "../shared/report/file-report";
import type { Finding } from "../shared/report/types";
import type { IndicatorFacts } from "../shared/rules/indicator-facts";
import type { Settings } from "../shared/settings";
import type { SheetLook } from "../xlsx/look";

/** What page and workers say to each other. Files cross as File objects: their bytes are read in the worker only. */
export interface CheckSetup {
  readonly locale: Locale;
  /** null: each workbook's own sheet 「点検設定」, else the defaults. */
  readonly settings: Settings | null;
}

export interface Checked {
  readonly report: FileReport;
  /** What a comparison with the other files needs; plain data. */
  readonly facts: readonly IndicatorFacts[];
  /** What the workbook's own settings sheet says; null: it has none. */
  readonly fileSettings: Settings | null;
}

/** A file the page may hand to the user. */
export interface Made {
  readonly name: string;
  readonly type: string;
  readonly content: Blob;
  /** What could not be written and why, one sentence each. */
  readonly skipped: readonly string[];
}

/** Every task of a worker: what it takes, what it gives. */
export interface Tasks {
  check: { take: { file: File; path: string; setup: CheckSetup }; give: Checked };
  /** Facts cross in portions, as reports do. */
  keepFacts: { take: { facts: readonly IndicatorFacts[]; isFirst: boolean }; give: null };
  compare: {
    take: { setup: CheckSetup };
    give: ReadonlyMap<string, readonly Finding[]>;
  };
  look: { take: { file: File; sheet: string; locale: Locale }; give: SheetLook };
  annotate: { take: { file: File; path: string; setup: CheckSetup }; give: Made };
  /** One file of several: a .zip of what was made. */
  pack: { take: { name: string; files: readonly { readonly path: string; readonly content: Blob }[] }; give: Made };
  /** Reports cross in portions, so that the page is not held up; they are kept until one of the next tasks. */
  keep: { take: { files: readonly FileReport[]; isFirst: boolean }; give: null };
  makeWorkbook: { take: { locale: Locale }; give: Made };
  makePage: { take: { locale: Locale }; give: Made };
  makeCsv: { take: { locale: Locale }; give: Made };
  makeSettingsWorkbook: { take: { settings: Settings; locale: Locale }; give: Made };
  readSettings: { take: { file: File; locale: Locale }; give: { settings: Settings; problems: readonly string[] } };
}

export type TaskName = keyof Tasks;

export interface Order<Name extends TaskName = TaskName> {
  readonly id: number;
  readonly task: Name;
  readonly take: Tasks[Name]["take"];
}

/** `problem`: one sentence for the user. */
export type Answer<Name extends TaskName = TaskName> =
  | { readonly id: number; readonly give: Tasks[Name]["give"] }
  | { readonly id: number; readonly problem: string };

/** To the watching worker: what to look at from now on. Handles are followed; files without one only show that they changed. */
export interface WatchOrder {
  readonly watch: readonly WatchedFile[];
}

export interface WatchedFile {
  readonly path: string;
  readonly file: File;
  readonly handle: FileSystemFileHandle | null;
}

/** From the watching worker: `file` is the new state; null where the page has to ask for the file again. */
export interface WatchNews {
  readonly path: string;
  readonly file: File | null;
}
