import type { Locale } from "../../shared/locale";
import { settingsTable } from "../../shared/report/settings-table";
import { readSettingsJson, readSettingsSheet, SETTINGS_SHEET_NAME, type Settings } from "../../shared/settings";
import { readWorkbook } from "../../xlsx/read";
import { writeResultWorkbook } from "../../xlsx/write-result";
import type { Made } from "../protocol";
import { readBytes } from "./check-file";
import { SPREADSHEET_TYPE } from "./make-results";

/** 点検設定.xlsx: a workbook with the settings sheet, to be copied into workbooks or handed to other sections. */
export function makeSettingsWorkbook(settings: Settings, locale: Locale): Made {
  const bytes = writeResultWorkbook([settingsTable(settings, locale)], locale);
  return {
    name: `${SETTINGS_SHEET_NAME}.xlsx`,
    type: SPREADSHEET_TYPE,
    content: new Blob([bytes as Uint8Array<ArrayBuffer>], { type: SPREADSHEET_TYPE }),
    skipped: [],
  };
}

/** Settings out of a file: JSON, or a workbook with the sheet 点検設定. Throws one sentence. */
export async function readSettingsFile(
  file: File,
  locale: Locale,
): Promise<{ settings: Settings; problems: readonly string[] }> {
  const bytes = await readBytes(file, locale);
  if (!(bytes instanceof Uint8Array)) throw new Error(bytes.message);
  if (/\.json$/i.test(file.name)) return worded(readSettingsJson(new TextDecoder().decode(bytes), locale));
  const read = await readWorkbook(bytes, { fileName: file.name });
  if (!read.ok) throw new Error(read.error.message[locale]);
  const sheet = read.workbook.sheets.find(({ name }) => name === SETTINGS_SHEET_NAME);
  if (sheet) return worded(readSettingsSheet(sheet, locale));
  throw new Error(
    locale === "ja"
      ? `「${SETTINGS_SHEET_NAME}」という名前のシートがありません。`
      : `There is no sheet named "${SETTINGS_SHEET_NAME}".`,
  );
}

function worded(read: ReturnType<typeof readSettingsJson>): { settings: Settings; problems: readonly string[] } {
  return {
    settings: read.settings,
    problems: read.problems.map((problem) => `${problem.at}: ${problem.message}`),
  };
}
