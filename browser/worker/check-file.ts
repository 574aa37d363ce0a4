import { inspectWithFacts } from "../../shared/inspect";
import type { Locale } from "../../shared/locale";
import { type FileError, fileReport, unreadableFile } from "../../shared/report/file-report";
import { readSettingsSheet, SETTINGS_SHEET_NAME, type Settings } from "../../shared/settings";
import type { Workbook } from "../../shared/sheet";
import { readWorkbook } from "../../xlsx/read";
import type { Checked, CheckSetup } from "../protocol";

/** Larger files are refused before they are read: no sheet of record is near this size. */
const LARGEST_FILE = 256 * 1024 * 1024;

/** Checks one file. Total: whatever is wrong with it becomes the report's `error`. */
export async function checkFile(file: File, path: string, setup: CheckSetup): Promise<Checked> {
  const { locale, settings } = setup;
  const failed = (error: FileError): Checked => ({
    report: unreadableFile(path, error),
    facts: [],
    fileSettings: null,
  });
  const bytes = await readBytes(file, locale);
  if (!(bytes instanceof Uint8Array)) return failed(bytes);
  try {
    const read = await readWorkbook(bytes, { fileName: file.name });
    if (!read.ok) return failed({ code: read.error.code, message: read.error.message[locale] });
    const { report, facts } = inspectWithFacts(read.workbook, { locale, settings, file: path });
    return { report: fileReport(path, report), facts, fileSettings: settingsIn(read.workbook, locale) };
  } catch (error) {
    return failed({ code: "internal", message: internalProblem(error, locale) });
  }
}

/** The bytes of a file, or one sentence on why they cannot be had. */
export async function readBytes(file: File, locale: Locale): Promise<Uint8Array | FileError> {
  const ja = locale === "ja";
  if (file.size > LARGEST_FILE) {
    return {
      code: "too-large",
      message: ja ? "ファイルが大きすぎます（256 MBまで）。" : "The file is too large (256 MB at most).",
    };
  }
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    // A File stands for the state of the file when it was opened; browsers refuse it after a change.
    const isGone = error instanceof DOMException && error.name === "NotFoundError";
    if (isGone) {
      return {
        code: "missing",
        message: ja
          ? "ファイルが見つかりません。移動や削除をしていないか確認し、開き直してください。"
          : "The file is gone: it was moved or deleted. Open it again.",
      };
    }
    return {
      code: "changed",
      message: ja
        ? "ファイルを読めません。開いた後に保存されたか、ほかのソフトが使用中です。開き直してください。"
        : "The file cannot be read: it was saved after it was opened here, or is in use. Open it again.",
    };
  }
}

function internalProblem(error: unknown, locale: Locale): string {
  const detail = error instanceof Error ? error.message : String(error);
  return locale === "ja"
    ? `このファイルの処理中に、点検の側で問題が起きました（${detail}）。`
    : `Tenken failed on this file (${detail}).`;
}

function settingsIn(workbook: Workbook, locale: Locale): Settings | null {
  const sheet = workbook.sheets.find(({ name }) => name === SETTINGS_SHEET_NAME);
  return sheet ? readSettingsSheet(sheet, locale).settings : null;
}
