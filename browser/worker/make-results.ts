import type { Locale } from "../../shared/locale";
import { tableToCsv } from "../../shared/report/csv";
import { RESULT_FILE } from "../../shared/report/file-names";
import type { FileReport } from "../../shared/report/file-report";
import { htmlReport } from "../../shared/report/html/page";
import { addSummaries } from "../../shared/report/summary";
import { allTables, findingsTable, type ResultTable } from "../../shared/report/tables";
import { writeResultWorkbook } from "../../xlsx/write-result";
import type { Made } from "../protocol";

export const SPREADSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

let kept: FileReport[] = [];

/** Takes a portion of the reports; the first one forgets what an unfinished task left. */
export function keepReports(files: readonly FileReport[], isFirst: boolean): null {
  if (isFirst) kept = [];
  kept.push(...files);
  return null;
}

function takeReports(): readonly FileReport[] {
  const files = kept;
  kept = [];
  return files;
}

function tablesOf(files: readonly FileReport[], locale: Locale): readonly ResultTable[] {
  return allTables(files, { locale, showFile: files.length > 1 });
}

/** 点検結果.xlsx: 未記入一覧, 点検結果, 評価一覧. */
export function makeWorkbook(locale: Locale): Made {
  const bytes = writeResultWorkbook(tablesOf(takeReports(), locale), locale);
  return made(`${RESULT_FILE}.xlsx`, SPREADSHEET_TYPE, [bytes as Uint8Array<ArrayBuffer>]);
}

/** 点検結果.html: for printing. */
export function makePage(locale: Locale): Made {
  const files = takeReports();
  const summary = addSummaries(files.map((file) => file.summary));
  const pieces = htmlReport({ locale, files: () => files, count: files.length, summary });
  return made(`${RESULT_FILE}.html`, "text/html;charset=utf-8", [...pieces]);
}

/** 点検結果.csv: one row a finding. */
export function makeCsv(locale: Locale): Made {
  const files = takeReports();
  const table = findingsTable(files, { locale, showFile: files.length > 1 });
  return made(`${RESULT_FILE}.csv`, "text/csv;charset=utf-8", [tableToCsv(table)]);
}

function made(name: string, type: string, parts: BlobPart[]): Made {
  return { name, type, content: new Blob(parts, { type }), skipped: [] };
}
