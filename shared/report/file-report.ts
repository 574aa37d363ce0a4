import type { Locale } from "../locale";
import { addSummaries } from "./summary";
import type { Finding, Report, SheetReport, Summary } from "./types";

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
  /** As in the file's report; absent where the file could not be read. */
  readonly rollUp?: Report["rollUp"];
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

const NO_SUMMARY: Summary = addSummaries([]);

export function fileReport(path: string, report: Report): FileReport {
  return { path, sheets: report.sheets, summary: report.summary, rollUp: report.rollUp, error: null };
}

export function unreadableFile(path: string, error: FileError): FileReport {
  return { path, sheets: [], summary: NO_SUMMARY, error };
}

/** The report with findings that only a comparison with other files can make, each at the end of its sheet. */
export function addFindings(report: FileReport, findings: readonly Finding[]): FileReport {
  if (findings.length === 0) return report;
  const sheets = report.sheets.map((sheet) => {
    const added = findings.filter((finding) => finding.sheet === sheet.name);
    return added.length === 0 ? sheet : { ...sheet, findings: [...sheet.findings, ...added] };
  });
  const counts = { ...report.summary.findings };
  for (const finding of findings) counts[finding.severity] += 1;
  return { ...report, sheets, summary: { ...report.summary, findings: counts } };
}
