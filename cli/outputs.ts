import { join } from "node:path";
import type { Locale } from "../shared/locale";
import { tableToCsv } from "../shared/report/csv";
import { RESULT_FILE } from "../shared/report/file-names";
import { type FileReport, REPORT_VERSION } from "../shared/report/file-report";
import { htmlReport } from "../shared/report/html/page";
import { allTables, findingsTable, type ResultTable } from "../shared/report/tables";
import type { Summary } from "../shared/report/types";
import { writeResultWorkbook } from "../xlsx/write-result";
import type { Format } from "./arguments";
import { terminalReport } from "./terminal";
import { writeWhole } from "./write-whole";

/** What the formats are made from: the files one by one, so that a format need not hold all reports at once. */
export interface Batch {
  readonly locale: Locale;
  readonly files: () => Iterable<FileReport>;
  /** The same as JSON, which need not be parsed first. */
  readonly filesAsJson: () => Iterable<string>;
  readonly count: number;
  readonly summary: Summary;
}

/** One format as text, in pieces; xlsx is no text and goes only into a folder. */
export function* renderText(format: Exclude<Format, "xlsx">, batch: Batch): Iterable<string> {
  switch (format) {
    case "json":
      yield* jsonReport(batch);
      break;
    case "csv":
      yield tableToCsv(findingsTable([...batch.files()], tableOptions(batch)));
      break;
    case "html":
      yield* htmlReport(batch);
      break;
    case "table":
      yield* terminalReport(batch);
      break;
  }
}

/** Writes one format into a folder; returns the paths written. */
export function writeFormat(format: Format, batch: Batch, folder: string): readonly string[] {
  const write = (name: string, content: string | Uint8Array | Iterable<string>) => {
    const path = join(folder, name);
    writeWhole(path, content);
    return path;
  };
  switch (format) {
    case "csv":
      return tablesOf(batch).map((table) => write(`${table.name.ja}.csv`, tableToCsv(table)));
    case "xlsx":
      return [write(`${RESULT_FILE}.xlsx`, writeResultWorkbook(tablesOf(batch), batch.locale))];
    default:
      return [write(`${RESULT_FILE}.${format === "table" ? "txt" : format}`, renderText(format, batch))];
  }
}

function* jsonReport(batch: Batch): Iterable<string> {
  yield `{"version":${REPORT_VERSION},"files":[`;
  let first = true;
  for (const file of batch.filesAsJson()) {
    yield `${first ? "" : ",\n"}${file}`;
    first = false;
  }
  yield `],"summary":${JSON.stringify(batch.summary)}}\n`;
}

function tableOptions(batch: Batch) {
  return { locale: batch.locale, showFile: batch.count > 1 };
}

function tablesOf(batch: Batch): readonly ResultTable[] {
  return allTables([...batch.files()], tableOptions(batch));
}
