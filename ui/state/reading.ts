import type { FileReport } from "../../shared/report/file-report";

/** What became of the opened files: none could be read; none held a table that is known; at least one did. */
export function readingOf(files: readonly FileReport[]): "unread" | "unrecognized" | "recognized" {
  if (files.every(({ error }) => error !== null)) return "unread";
  return files.some(({ sheets }) => sheets.some(({ forms }) => forms.length > 0)) ? "recognized" : "unrecognized";
}
