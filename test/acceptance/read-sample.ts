import { buildWorkbook, pasteSheet, type SeedSheet, toPlainText } from "../../seeds/workbook";
import { inspect } from "../../shared/inspect";
import type { IndicatorReport, Report, SheetReport } from "../../shared/report/types";
import { readFile } from "../../xlsx/read-file";

/** A sample workbook as a user's file: built, read back from its bytes, checked with the default settings. */
export async function reportOn(bytes: Uint8Array): Promise<Report> {
  const read = await readFile(bytes, "sample.xlsx");
  if (!read.ok) throw new Error(read.error.message.en);
  return inspect(read.workbook, { locale: "ja", settings: null });
}

/** The same sheets pasted as plain text: one tab a column, no merges, every figure a text. */
export function pastedAsText(sheets: readonly SeedSheet[]): Uint8Array {
  return buildWorkbook(sheets.map((sheet) => pasteSheet(sheet.name, toPlainText(sheet, "drop"))));
}

export function indicatorsOf(report: Report): readonly { sheet: SheetReport; indicator: IndicatorReport }[] {
  return report.sheets.flatMap((sheet) => sheet.indicators.map((indicator) => ({ sheet, indicator })));
}

export function findingsOf(report: Report, rule: string): readonly (readonly [sheet: string, cell: string])[] {
  return report.sheets.flatMap((sheet) =>
    sheet.findings.filter((finding) => finding.rule === rule).map((finding) => [finding.sheet, finding.cell] as const),
  );
}
