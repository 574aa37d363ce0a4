import type { Locale } from "../locale";
import { SETTINGS_SHEET_NAME, type Settings, settingsToRows } from "../settings";
import type { ResultTable } from "./tables";

/** Characters of the standard font; wide enough for words of settings and their explanations. */
const WIDTHS = [30, 24, 60];

/** The settings sheet 「点検設定」 as a table: reading the sheet that a shell writes of it gives the same settings. */
export function settingsTable(settings: Settings, locale: Locale): ResultTable {
  const [heading = [], ...rows] = settingsToRows(settings, locale);
  const width = Math.max(...[heading, ...rows].map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => ({
    heading: String(heading[at] ?? ""),
    width: WIDTHS[at] ?? 16,
    align: "left" as const,
  }));
  const cellsOf = (row: (typeof rows)[number]) =>
    columns.map((_, at) => ({ value: row[at] === undefined || row[at] === "" ? null : row[at] }));
  // Its name is the same in every language: by it the sheet is found again.
  return {
    id: "settings",
    name: { ja: SETTINGS_SHEET_NAME, en: SETTINGS_SHEET_NAME },
    columns,
    rows: rows.map(cellsOf),
  };
}
