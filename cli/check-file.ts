import { readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { inspectWithFacts } from "../shared/inspect";
import type { Locale } from "../shared/locale";
import { annotatedName, isWorkbookName } from "../shared/report/file-names";
import { type FileReport, fileReport, unreadableFile } from "../shared/report/file-report";
import { copyTables } from "../shared/report/tables";
import type { Report, Summary } from "../shared/report/types";
import type { IndicatorFacts } from "../shared/rules/indicator-facts";
import type { Settings } from "../shared/settings";
import { annotateWorkbook } from "../xlsx/annotate";
import { NODE_CODEC } from "../xlsx/node-codec";
import { readFile } from "../xlsx/read-file";
import type { InputFile } from "./files";
import { WriteProblem, writeWhole } from "./write-whole";

/** What every worker is told once. */
export interface CheckSetup {
  readonly locale: Locale;
  /** null: each workbook's own sheet 「点検設定」, else the defaults. */
  readonly settings: Settings | null;
  /** Folder for annotated copies; null: none are made. */
  readonly annotateInto: string | null;
  readonly fill: boolean;
  /** Where the worker leaves the file's report, so that a batch of any size keeps memory flat. */
  readonly spillInto: string;
}

export interface CheckJob {
  readonly index: number;
  readonly file: InputFile;
}

/** What comes back of a file: small, the report itself waits on disk. */
export interface CheckResult {
  readonly index: number;
  readonly path: string;
  readonly facts: readonly IndicatorFacts[];
  readonly summary: Summary;
  readonly isRead: boolean;
}

/** Larger files are refused before they are read: no such sheet of record is near this size. */
const LARGEST_FILE = 512 * 1024 * 1024;

export function spillPath(setup: CheckSetup, index: number): string {
  return join(setup.spillInto, `${index}.json`);
}

/** Checks one file. Total: whatever is wrong with it becomes the report's `error`. */
export async function checkFile(job: CheckJob, setup: CheckSetup): Promise<CheckResult> {
  const { report, facts } = await reportOn(job.file, setup);
  return leaveReport(report, facts, job.index, setup);
}

/** Leaves a report for the end of the batch. */
export function leaveReport(
  report: FileReport,
  facts: readonly IndicatorFacts[],
  index: number,
  setup: CheckSetup,
): CheckResult {
  writeWhole(spillPath(setup, index), JSON.stringify(report));
  return { index, path: report.path, facts, summary: report.summary, isRead: report.error === null };
}

async function reportOn(
  file: InputFile,
  setup: CheckSetup,
): Promise<{ report: FileReport; facts: readonly IndicatorFacts[] }> {
  const { locale } = setup;
  const failed = (code: string, message: string) => ({
    report: unreadableFile(file.shown, { code, message }),
    facts: [],
  });
  const bytes = readBytes(file.path, locale);
  if (!(bytes instanceof Uint8Array)) return failed(bytes.code, bytes.message);
  try {
    const read = await readFile(bytes, basename(file.path));
    if (!read.ok) return failed(read.error.code, read.error.message[locale]);
    const { report, facts } = inspectWithFacts(read.workbook, { locale, settings: setup.settings, file: file.shown });
    const base = fileReport(file.shown, report);
    const annotated = setup.annotateInto ? annotate(file, bytes, report, setup, setup.annotateInto) : undefined;
    return { report: annotated ? { ...base, annotated } : base, facts };
  } catch (error) {
    if (error instanceof WriteProblem) return failed("not-written", error.text[locale]);
    const detail = error instanceof Error ? error.message : String(error);
    return failed(
      "internal",
      locale === "ja"
        ? `このファイルの点検中にTenkenの内部で問題が起きました（${detail}）。tenken snapshot の結果を添えてお知らせください。`
        : `Tenken failed on this file (${detail}). Please report it with the output of "tenken snapshot".`,
    );
  }
}

/** The bytes of a file, or one sentence on why they cannot be had. */
export function readBytes(path: string, locale: Locale): Uint8Array | { code: string; message: string } {
  const ja = locale === "ja";
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) {
      return { code: "folder", message: ja ? "ファイルではなくフォルダーです。" : "This is a folder, not a file." };
    }
    if (stat.size > LARGEST_FILE) {
      return {
        code: "too-large",
        message: ja ? "ファイルが大きすぎます（512 MBまで）。" : "The file is too large (512 MB at most).",
      };
    }
    return readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (code === "ENOENT")
      return { code: "missing", message: ja ? "ファイルが見つかりません。" : "There is no such file." };
    if (code === "EACCES" || code === "EPERM") {
      return {
        code: "no-permission",
        message: ja ? "ファイルを読む権限がありません。" : "No permission to read the file.",
      };
    }
    if (code === "EBUSY") {
      return {
        code: "busy",
        message: ja
          ? "ほかで開いているため読めません。閉じてからもう一度実行してください。"
          : "The file is open elsewhere: close it and run again.",
      };
    }
    return {
      code: "unreadable",
      message: ja ? `ファイルを読めません（${code}）。` : `The file cannot be read (${code}).`,
    };
  }
}

function annotate(
  file: InputFile,
  bytes: Uint8Array,
  report: Report,
  setup: CheckSetup,
  folder: string,
): NonNullable<FileReport["annotated"]> | undefined {
  const name = basename(file.path);
  if (!isWorkbookName(name)) return undefined;
  const { bytes: annotated, skipped } = annotateWorkbook(
    bytes,
    setup.fill ? report.edits : { ...report.edits, fills: [] },
    { locale: setup.locale, resultSheets: copyTables(report.sheets, setup.locale), codec: NODE_CODEC },
  );
  // A file named from elsewhere ("../x.xlsx") still lands inside the output folder.
  const within = dirname(file.shown)
    .split(/[\\/]/)
    .filter((part) => part !== ".." && part !== "." && !part.includes(":"));
  const path = join(folder, ...within, annotatedName(name));
  writeWhole(path, annotated);
  return { path, skipped };
}
