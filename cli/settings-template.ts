import { join } from "node:path";
import type { Locale } from "../shared/locale";
import { DEFAULT_SETTINGS, SETTINGS_SHEET_NAME, settingsToRows } from "../shared/settings";
import { writeResultWorkbook } from "../xlsx/write-result";
import type { ParsedArguments } from "./arguments";
import { WriteProblem, writeWhole } from "./write-whole";

/** Widths of the columns of the settings sheet, in characters. */
const WIDTHS = [30, 26, 60, 18, 14, 14];

/** `tenken settings --out DIR`: a workbook with the sheet 「点検設定」, filled with the defaults, to be changed by hand. */
export function writeSettingsTemplate(args: ParsedArguments): number {
  const { locale, values } = args;
  if (values.out === undefined) {
    console.error(locale === "ja" ? "--out でフォルダーを指定してください。" : "Name a folder with --out.");
    return 2;
  }
  const path = join(values.out, `${SETTINGS_SHEET_NAME}.xlsx`);
  try {
    writeWhole(path, settingsWorkbook(locale));
  } catch (error) {
    if (!(error instanceof WriteProblem)) throw error;
    console.error(error.text[locale]);
    return 2;
  }
  console.log(path);
  return 0;
}

function settingsWorkbook(locale: Locale): Uint8Array {
  const [heading = [], ...rows] = settingsToRows(DEFAULT_SETTINGS, locale);
  const table = {
    id: "settings" as const,
    name: { ja: SETTINGS_SHEET_NAME, en: SETTINGS_SHEET_NAME },
    columns: WIDTHS.map((width, index) => ({ heading: String(heading[index] ?? ""), width, align: "left" as const })),
    rows: rows.map((row) => row.map((value) => ({ value: value === "" ? null : value }))),
  };
  return writeResultWorkbook([table], locale);
}
