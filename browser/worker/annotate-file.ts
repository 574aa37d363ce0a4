import { inspect } from "../../shared/inspect";
import { annotatedName, isWorkbookName } from "../../shared/report/file-names";
import { copyTables } from "../../shared/report/tables";
import { annotateWorkbook } from "../../xlsx/annotate";
import { readWorkbook } from "../../xlsx/read";
import type { CheckSetup, Made } from "../protocol";
import { readBytes } from "./check-file";
import { SPREADSHEET_TYPE } from "./make-results";

/** An annotated copy of a workbook, byte for byte what the command line makes. Throws one sentence. */
export async function annotateFile(file: File, path: string, setup: CheckSetup): Promise<Made> {
  const { locale, settings } = setup;
  if (!isWorkbookName(file.name)) {
    throw new Error(
      locale === "ja"
        ? "点検済みの写しを作れるのは .xlsx と .xlsm です。"
        : "Annotated copies are made of .xlsx and .xlsm files only.",
    );
  }
  const bytes = await readBytes(file, locale);
  if (!(bytes instanceof Uint8Array)) throw new Error(bytes.message);
  const read = await readWorkbook(bytes, { fileName: file.name });
  if (!read.ok) throw new Error(read.error.message[locale]);
  const report = inspect(read.workbook, { locale, settings, file: path });
  const annotated = annotateWorkbook(
    bytes,
    { ...report.edits, fills: [] },
    { locale, resultSheets: copyTables(report.sheets, locale) },
  );
  return {
    name: annotatedName(file.name),
    type: SPREADSHEET_TYPE,
    content: new Blob([annotated.bytes as Uint8Array<ArrayBuffer>], { type: SPREADSHEET_TYPE }),
    skipped: annotated.skipped,
  };
}
