import { basename } from "node:path";
import type { Cell, Sheet, Workbook } from "../shared/sheet";
import { readFile } from "../xlsx/read-file";
import type { ParsedArguments } from "./arguments";
import { readBytes } from "./check-file";

/** `tenken snapshot FILE`: the sheets as the core sees them, as JSON: the form of a bug report. */
export async function snapshot(args: ParsedArguments): Promise<number> {
  const { locale, operands, values } = args;
  const path = operands[0];
  if (path === undefined || operands.length > 1) {
    console.error(
      locale === "ja" ? "使い方: tenken snapshot [--mask] ファイル" : "Usage: tenken snapshot [--mask] FILE",
    );
    return 2;
  }
  const bytes = readBytes(path, locale);
  if (!(bytes instanceof Uint8Array)) {
    console.error(bytes.message);
    return 2;
  }
  const read = await readFile(bytes, basename(path));
  if (!read.ok) {
    console.error(read.error.message[locale]);
    return 2;
  }
  console.log(JSON.stringify(values.mask ? maskWorkbook(read.workbook) : read.workbook));
  return 0;
}

/** Every digit becomes 9, full-width ones too: the layout and the words stay, the figures do not. Years stay readable. */
function maskWorkbook(workbook: Workbook): Workbook {
  return { sheets: workbook.sheets.map(maskSheet) };
}

function maskSheet(sheet: Sheet): Sheet {
  return { ...sheet, cells: sheet.cells.map(maskCell) };
}

const YEAR_TEXT = /^(令和|平成|昭和|[RHSrhs])?\s*[0-9０-９元]{1,4}\s*年?度?/;

function maskDigits(text: string): string {
  return text.replace(/[0-9]/g, "9").replace(/[０-９]/g, "９");
}

function maskCell(cell: Cell): Cell {
  const isYear = cell.type === "text" && /年|^[RHS][0-9]/.test(cell.text) && YEAR_TEXT.test(cell.text);
  if (isYear) return cell;
  const value =
    typeof cell.value === "number"
      ? Number(maskDigits(String(cell.value)))
      : typeof cell.value === "string"
        ? maskDigits(cell.value)
        : cell.value;
  const masked = { ...cell, value, text: maskDigits(cell.text) };
  return cell.note === undefined ? masked : { ...masked, note: maskDigits(cell.note) };
}
