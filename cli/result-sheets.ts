import type { Locale } from "../shared/locale";
import { findingsTable, indicatorsTable, type ResultTable } from "../shared/report/tables";
import type { SheetReport } from "../shared/report/types";

/** The two sheets of ours in an annotated copy: 点検結果 and 評価一覧. */
export function resultSheets(sheets: readonly SheetReport[], locale: Locale): readonly ResultTable[] {
  const sources = [{ path: "", sheets }];
  const options = { locale, showFile: false };
  return [findingsTable(sources, options), indicatorsTable(sources, options)];
}
