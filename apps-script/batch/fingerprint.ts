import { version } from "../../package.json";
import type { Locale } from "../../shared/locale";
import { readSettingsSheet, SETTINGS_SHEET_NAME, type Settings } from "../../shared/settings";
import { chosenSettings } from "../settings-in-force";
import type { File } from "../spreadsheet/file";
import { readFile } from "../spreadsheet/read";

/**
 * The planning division's settings for all files: those chosen in the sidebar, else the sheet 「点検設定」 of the result
 * file; null: each file's own.
 */
export function settingsOfBatch(file: File, locale: Locale): Settings | null {
  const chosen = chosenSettings(locale);
  if (chosen) return chosen;
  const sheet = readFile(file, [SETTINGS_SHEET_NAME]).workbook.sheets[0];
  return sheet ? readSettingsSheet(sheet, locale).settings : null;
}

/** Changes with whatever the result of an unchanged file depends on. */
export function fingerprintOf(settings: Settings | null, locale: Locale, withMarks: boolean): string {
  return `${version}-${hash(JSON.stringify([settings, locale, withMarks]))}`;
}

/** FNV-1a, twice with different starts: chance agreement of two settings is out of the question. */
function hash(text: string): string {
  return [0x811c9dc5, 0x01000193]
    .map((start) => {
      let value = start;
      for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
      return (value >>> 0).toString(36);
    })
    .join("");
}
