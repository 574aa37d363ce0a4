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

/** The tasks of a worker: by name, what each takes and gives. A shell may have more than those on files. */
export type TaskTable<Names extends string = string> = {
  readonly [Name in Names]: { readonly take: unknown; readonly give: unknown };
};

/** What every shell that opens files has a worker do. */
export type FileTasks = {
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
};

/** What a worker does for each task of a table. */
export type Doers<Tasks extends TaskTable<keyof Tasks & string>> = {
  readonly [Name in keyof Tasks]: (take: Tasks[Name]["take"]) => Tasks[Name]["give"] | Promise<Tasks[Name]["give"]>;
};

export interface Order {
  readonly id: number;
  readonly task: string;
  readonly take: unknown;
}

/** `problem`: one sentence for the user. */
export type Answer =
  | { readonly id: number; readonly give: unknown }
  | { readonly id: number; readonly problem: string };
