import { basename } from "node:path";
import type { Locale } from "../shared/locale";
import { readSettingsJson, readSettingsSheet, SETTINGS_SHEET_NAME, type Settings } from "../shared/settings";
import { readFile } from "../xlsx/read-file";
import type { UsageProblem } from "./arguments";
import { readBytes } from "./check-file";

/** Settings in force, and a sentence for each that is wrong; the right ones still hold. */
export interface LoadedSettings {
  readonly settings: Settings | null;
  readonly problems: readonly string[];
}

/** Reads --settings: JSON, or a workbook with a sheet 「点検設定」. Without a path: null. */
export async function loadSettings(path: string | undefined, locale: Locale): Promise<LoadedSettings | UsageProblem> {
  if (path === undefined) return { settings: null, problems: [] };
  const bytes = readBytes(path, locale);
  const refuse = (sentence: string): UsageProblem => ({
    usage: { ja: `設定「${path}」: ${sentence}`, en: `Settings "${path}": ${sentence}` },
  });
  if (!(bytes instanceof Uint8Array)) return refuse(bytes.message);
  const read = path.toLowerCase().endsWith(".json")
    ? readSettingsJson(new TextDecoder().decode(bytes), locale)
    : await readSheet(bytes, path, locale);
  if (typeof read === "string") return refuse(read);
  return {
    settings: read.settings,
    problems: read.problems.map((problem) => `${basename(path)} ${problem.at}: ${problem.message}`),
  };
}

async function readSheet(bytes: Uint8Array, path: string, locale: Locale) {
  const read = await readFile(bytes, basename(path));
  if (!read.ok) return read.error.message[locale];
  const sheet = read.workbook.sheets.find((candidate) => candidate.name === SETTINGS_SHEET_NAME);
  if (sheet) return readSettingsSheet(sheet, locale);
  return locale === "ja"
    ? `「${SETTINGS_SHEET_NAME}」という名前のシートがありません。`
    : `There is no sheet named "${SETTINGS_SHEET_NAME}".`;
}
