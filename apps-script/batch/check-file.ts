import { inspectWithFacts } from "../../shared/inspect";
import type { Locale } from "../../shared/locale";
import type { Settings } from "../../shared/settings";
import { mayPass, type Refusal, refusalOf, refusalText } from "../refusals";
import { SpreadsheetProblem } from "../spreadsheet";
import { type File, openFile } from "../spreadsheet/file";
import { markSheets } from "../spreadsheet/mark";
import { readFile } from "../spreadsheet/read";
import type { ListedFile, Reason } from "./journal";
import { type FileRecord, recordOf, unreadRecord } from "./record";

export interface CheckOptions {
  readonly locale: Locale;
  /** null: each file's own. */
  readonly settings: Settings | null;
  readonly withMarks: boolean;
}

export interface CheckedFile {
  readonly record: FileRecord;
  /** The modified time that stands for what was checked. */
  readonly modified: number | null;
}

/**
 * Opens, reads and checks one file. Only what may be tried again is thrown: a quota, or a refusal that passes.
 * Nothing is written into the file unless marks are wanted.
 */
export function checkFile(listed: ListedFile, options: CheckOptions): CheckedFile {
  const unread = (reason: Reason, detail: string | null) => ({
    record: unreadRecord(reason, detail),
    modified: listed.modified,
  });
  let file: File;
  try {
    file = openFile(SpreadsheetApp.openById(listed.id), options.locale);
  } catch (error) {
    return unread(reasonOf(error, listed.id), null);
  }
  try {
    return checkOpened(file, listed, options, unread);
  } catch (error) {
    const refusal = refusalOf(error);
    if (mayPass(refusal)) throw error;
    return unread(REASON_OF[refusal] ?? "fault", refusalText(error));
  }
}

function checkOpened(
  file: File,
  listed: ListedFile,
  options: CheckOptions,
  unread: (reason: Reason, detail: string | null) => CheckedFile,
): CheckedFile {
  const { workbook, unread: unreadSheets } = readFile(file);
  const passing = unreadSheets.find(({ kind }) => kind === "busy");
  if (passing) throw new SpreadsheetProblem("busy", passing.sentence, "timed out");
  if (workbook.sheets.length === 0) {
    const first = unreadSheets[0];
    if (!first) return unread("no-sheet", null);
    return unread(first.kind === "too-large" ? "too-large" : "no-sheet", first.sentence);
  }
  const inspection = inspectWithFacts(workbook, { locale: options.locale, settings: options.settings });
  const leftOut = unreadSheets.map(({ sentence }) => sentence);
  const gids = Object.fromEntries([...file.sheets()].map(([name, sheet]) => [name, sheet.getSheetId()]));
  let modified = listed.modified;
  if (options.withMarks) {
    const before = lastUpdated(listed.id);
    const { skipped } = markSheets(file, {
      sheets: workbook.sheets.map(({ name }) => name),
      marks: inspection.report.edits.marks,
      withNotes: true,
    });
    leftOut.push(...skipped);
    SpreadsheetApp.flush();
    // Our own marks are no edit of the staff's. If somebody edited meanwhile, the old time stays: checked again.
    if (before === listed.modified) modified = lastUpdated(listed.id);
  }
  return { record: recordOf(inspection, { gids, leftOut, locale: options.locale }), modified };
}

function lastUpdated(id: string): number {
  return DriveApp.getFileById(id).getLastUpdated().getTime();
}

const REASON_OF: Readonly<Partial<Record<Refusal, Reason>>> = {
  permission: "no-permission",
  gone: "gone",
  "too-large": "too-large",
};

/** The file was seen in Drive and does not open: Drive is asked why. */
function reasonOf(error: unknown, id: string): Reason {
  const refusal = refusalOf(error);
  if (mayPass(refusal)) throw error;
  if (refusal === "too-large") return "too-large";
  try {
    if (DriveApp.getFileById(id).isTrashed()) return "trashed";
    return REASON_OF[refusal] ? "no-permission" : "fault";
  } catch (second) {
    if (mayPass(refusalOf(second))) throw second;
    return "gone";
  }
}
