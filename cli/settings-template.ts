import { join } from "node:path";
import { settingsTable } from "../shared/report/settings-table";
import { DEFAULT_SETTINGS, SETTINGS_SHEET_NAME } from "../shared/settings";
import { writeResultWorkbook } from "../xlsx/write-result";
import type { ParsedArguments } from "./arguments";
import { WriteProblem, writeWhole } from "./write-whole";

/** `tenken settings --out DIR`: a workbook with the sheet 「点検設定」, filled with the defaults, to be changed by hand. */
export function writeSettingsTemplate(args: ParsedArguments): number {
  const { locale, values } = args;
  if (values.out === undefined) {
    console.error(locale === "ja" ? "--out でフォルダーを指定してください。" : "Name a folder with --out.");
    return 2;
  }
  const path = join(values.out, `${SETTINGS_SHEET_NAME}.xlsx`);
  try {
    writeWhole(path, writeResultWorkbook([settingsTable(DEFAULT_SETTINGS, locale)], locale));
  } catch (error) {
    if (!(error instanceof WriteProblem)) throw error;
    console.error(error.text[locale]);
    return 2;
  }
  console.log(path);
  return 0;
}
