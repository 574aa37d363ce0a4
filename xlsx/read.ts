import { readXlsx, type Sheet as SourceSheet } from "hucre/xlsx";
import type { Cell, Sheet, Workbook } from "../shared/sheet";
import { resultSheetIndices } from "./annotate/workbook-parts";
import { type FileError, fileError } from "./errors";
import { openPackage, type Package } from "./package";
import { readCells } from "./read/cells";
import { makeLeanPackage } from "./read/lean-package";
import { cleanMerges } from "./read/merges";
import { readCsv } from "./read-csv";
import type { InflateRaw } from "./zip/unpack";

export interface ReadOptions {
  /** Only its ending is looked at: .csv, .tsv and .txt are read as text. */
  readonly fileName?: string;
  /** A faster inflate of the host, e.g. Node's zlib (see unpack.ts). Default: fflate. */
  readonly inflate?: InflateRaw;
}

export type ReadResult =
  | { readonly ok: true; readonly workbook: Workbook; readonly source: "xlsx" | "csv" }
  | { readonly ok: false; readonly error: FileError };

/**
 * Reads a workbook file into plain sheets. Never throws and never unpacks more than ZIP_LIMITS allow: a file that
 * cannot be read gives a code and one sentence in both languages. Chart sheets and result
 * sheets of our own are left out, and so are our sections of notes.
 */
export async function readWorkbook(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadResult> {
  const source = openPackage(bytes, options.inflate);
  if (!source.ok) {
    const isText = source.error.code === "not-a-workbook" && TEXT_ENDING.test(options.fileName ?? "");
    return isText ? readText(bytes, options.fileName) : source;
  }
  try {
    return await readPackage(source.value);
  } catch {
    // What hucre cannot parse: broken XML, cells outside the sheet.
    return { ok: false, error: fileError("damaged", "XML") };
  }
}

const TEXT_ENDING = /\.(?:csv|tsv|txt)$/i;

function readText(bytes: Uint8Array, fileName: string | undefined): ReadResult {
  const read = readCsv(bytes, fileName);
  return read.ok ? { ok: true, workbook: read.value, source: "csv" } : read;
}

async function readPackage(source: Package): Promise<ReadResult> {
  const lean = makeLeanPackage(source);
  if (!lean.ok) return lean;
  const read = await readXlsx(lean.value.bytes, { readStyles: true });
  const context = { formats: lean.value.formats, uses1904: source.uses1904 };
  const ours = new Set(resultSheetIndices(source.workbookXml));
  const sheets = read.sheets.flatMap((sheet, i): Sheet[] => {
    const { name, visibility, index } = source.sheets[i]!;
    if (ours.has(index)) return [];
    const cells = readCells(sheet, context);
    const plain: Sheet = {
      name,
      cells,
      merges: cleanMerges(
        (sheet.merges ?? []).map((m) => ({ top: m.startRow, left: m.startCol, bottom: m.endRow, right: m.endCol })),
      ),
      visibility,
      isProtected: lean.value.isProtected[i]!,
      ...hiddenLines(sheet, cells),
    };
    return [plain];
  });
  return { ok: true, workbook: { sheets }, source: "xlsx" };
}

/** Hidden rows and columns as far as cells reach; forms often hide all the rest. */
function hiddenLines(sheet: SourceSheet, cells: readonly Cell[]): Pick<Sheet, "hiddenRows" | "hiddenColumns"> {
  const lastRow = cells.length > 0 ? cells[cells.length - 1]!.row : -1;
  const lastColumn = cells.reduce((last, cell) => Math.max(last, cell.column), -1);
  const rows: number[] = [];
  for (const [row, definition] of sheet.rowDefs ?? []) if (definition.hidden && row <= lastRow) rows.push(row);
  const columns: number[] = [];
  for (const [column, definition] of (sheet.columns ?? []).entries()) {
    if (definition.hidden && column <= lastColumn) columns.push(column);
  }
  return {
    ...(rows.length > 0 ? { hiddenRows: rows.sort((a, b) => a - b) } : {}),
    ...(columns.length > 0 ? { hiddenColumns: columns } : {}),
  };
}
