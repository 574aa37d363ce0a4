import type { Locale } from "../locale";
import { addSummaries } from "./summary";
import type { Report, SheetReport, Summary } from "./types";

/** Version of the JSON that `tenken check --format json` writes; raised when a field changes its meaning. */
export const REPORT_VERSION = 1;

/** Why a file could not be read: a stable code, and one plain sentence. */
export interface FileError {
  readonly code: string;
  readonly message: string;
}

/** One file of a batch. Exactly one of `error` and a summary that counts is meaningful. */
export interface FileReport {
  readonly path: string;
  readonly sheets: readonly SheetReport[];
  readonly summary: Summary;
  readonly error: FileError | null;
  /** Path of the annotated copy, and what could not be marked in it and why; absent without --annotate. */
  readonly annotated?: { readonly path: string; readonly skipped: readonly string[] };
}

export interface BatchReport {
  readonly version: typeof REPORT_VERSION;
  readonly locale: Locale;
  readonly files: readonly FileReport[];
  readonly summary: Summary;
}

export const NO_SUMMARY: Summary = addSummaries([]);

export function fileReport(path: string, report: Report): FileReport {
  return { path, sheets: report.sheets, summary: report.summary, error: null };
}

export function unreadableFile(path: string, error: FileError): FileReport {
  return { path, sheets: [], summary: NO_SUMMARY, error };
}
