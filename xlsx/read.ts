import { readXlsx, type Sheet as SourceSheet } from "hucre/xlsx";
import type { Sheet, Workbook } from "../shared/sheet";
import { restoreOriginal } from "./annotate/clear";
import { resultSheetIndices } from "./annotate/workbook-parts";
import { type FileError, fileError } from "./errors";
import { openPackage, type Package } from "./package";
import { type CellContext, readCells } from "./read/cells";
import { makeLeanPackage } from "./read/lean-package";
import { cleanMerges } from "./read/merges";
import type { PlainSheet } from "./read/plain-sheet";
import { readCsv } from "./read-csv";
import type { Codec } from "./zip/unpack";

export interface ReadOptions {
  /** Only its ending is looked at: .csv, .tsv and .txt are read as text. */
  readonly fileName?: string;
  /** A faster inflate and checksum of the host, e.g. Node's zlib (see unpack.ts). */
  readonly codec?: Codec;
  /** Every sheet by hucre, none by the quicker reader of usual sheets: for tests that compare the two. */
  readonly onlyHucre?: boolean;
  /** Only the sheet of this name, for who looks at one sheet of a large workbook. */
  readonly onlySheet?: string;
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
  const source = openPackage(bytes, options.codec);
  if (!source.ok) {
    const isText = source.error.code === "not-a-workbook" && TEXT_ENDING.test(options.fileName ?? "");
    return isText ? readText(bytes, options.fileName) : source;
  }
  try {
    const original = restoreOriginal(source.value);
    const opened = original ? openPackage(original, options.codec) : source;
    return opened.ok ? await readPackage(narrowed(opened.value, options), !options.onlyHucre) : opened;
  } catch {
    // What hucre cannot parse: broken XML, cells outside the sheet.
    return { ok: false, error: fileError("damaged", "XML") };
  }
}

function narrowed(source: Package, { onlySheet }: ReadOptions): Package {
  if (onlySheet === undefined) return source;
  return { ...source, sheets: source.sheets.filter((sheet) => sheet.name === onlySheet) };
}

const TEXT_ENDING = /\.(?:csv|tsv|txt)$/i;

function readText(bytes: Uint8Array, fileName: string | undefined): ReadResult {
  const read = readCsv(bytes, fileName);
  return read.ok ? { ok: true, workbook: read.value, source: "csv" } : read;
}

async function readPackage(source: Package, usesPlainReader = true): Promise<ReadResult> {
  const lean = makeLeanPackage(source, usesPlainReader);
  if (!lean.ok) return lean;
  const { bytes, formats, isProtected } = lean.value;
  const read = bytes ? await readXlsx(bytes, { readStyles: true }) : null;
  const context = { formats, uses1904: source.uses1904 };
  const ours = new Set(resultSheetIndices(source.workbookXml));
  const sheets = lean.value.sheets.flatMap((found, i): Sheet[] => {
    const { name, visibility, index } = source.sheets[i]!;
    if (ours.has(index)) return [];
    const plain = typeof found === "number" ? fromHucre(read!.sheets[found]!, context) : found;
    const sheet: Sheet = {
      name,
      cells: plain.cells,
      merges: cleanMerges(plain.merges),
      visibility,
      isProtected: isProtected[i]!,
      ...hiddenLines(plain),
    };
    return [sheet];
  });
  return { ok: true, workbook: { sheets }, source: "xlsx" };
}

function fromHucre(sheet: SourceSheet, context: CellContext): PlainSheet {
  const hiddenRows: number[] = [];
  for (const [row, definition] of sheet.rowDefs ?? []) if (definition.hidden) hiddenRows.push(row);
  const hiddenColumns: { from: number; to: number }[] = [];
  for (const [column, definition] of (sheet.columns ?? []).entries()) {
    if (definition.hidden) hiddenColumns.push({ from: column, to: column });
  }
  const merges = (sheet.merges ?? []).map((m) => ({
    top: m.startRow,
    left: m.startCol,
    bottom: m.endRow,
    right: m.endCol,
  }));
  return { cells: readCells(sheet, context), merges, hiddenRows, hiddenColumns };
}

/** Hidden rows and columns as far as cells reach; forms often hide all the rest. */
function hiddenLines(sheet: PlainSheet): Pick<Sheet, "hiddenRows" | "hiddenColumns"> {
  const lastRow = sheet.cells.length > 0 ? sheet.cells[sheet.cells.length - 1]!.row : -1;
  const lastColumn = sheet.cells.reduce((last, cell) => Math.max(last, cell.column), -1);
  const rows = sheet.hiddenRows.filter((row) => row <= lastRow).sort((a, b) => a - b);
  const columns = new Set<number>();
  for (const { from, to } of sheet.hiddenColumns) {
    for (let column = from; column <= Math.min(to, lastColumn); column++) columns.add(column);
  }
  return {
    ...(rows.length > 0 ? { hiddenRows: rows } : {}),
    ...(columns.size > 0 ? { hiddenColumns: [...columns].sort((a, b) => a - b) } : {}),
  };
}
