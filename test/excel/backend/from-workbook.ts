import type { Sheet, Workbook } from "../../../shared/sheet";
import { readWorkbook } from "../../../xlsx/read";
import { shownText } from "./cells";
import { cellAt, cellKey, emptySheet, emptyWorkbook, newSheetId, type SheetModel, type WorkbookModel } from "./model";

/** The open workbook that shows what a Tenken Workbook holds; from a file: `readWorkbook` gives one. */
export function modelOf(workbook: Workbook, name = "点検.xlsx"): WorkbookModel {
  const model = emptyWorkbook(name);
  for (const sheet of workbook.sheets) model.sheets.push(sheetOf(sheet, model));
  const front = model.sheets.find((sheet) => sheet.visibility === "visible") ?? model.sheets[0];
  model.activeSheetId = front?.id ?? "";
  return model;
}

function sheetOf(source: Sheet, model: WorkbookModel): SheetModel {
  const sheet = emptySheet(newSheetId(model), source.name);
  sheet.visibility = source.visibility;
  sheet.isProtected = source.isProtected;
  sheet.merges = [...source.merges];
  for (const row of source.hiddenRows ?? []) sheet.hiddenRows.add(row);
  for (const column of source.hiddenColumns ?? []) sheet.hiddenColumns.add(column);
  for (const given of source.cells) {
    const { row, column, value, text, formula, numberFormat, note } = given;
    if (value !== null || formula !== undefined || numberFormat !== undefined) {
      const cell = cellAt(sheet, row, column);
      // An error cell of a file may have no value: Excel gives its text.
      cell.value = given.type === "error" ? text : (value ?? "");
      cell.formula = formula ?? null;
      cell.numberFormat = numberFormat ?? "General";
      if (shownText(cell) !== text) cell.shown = text;
    }
    if (note !== undefined) {
      sheet.notes.set(cellKey(row, column), { author: "", content: note, visible: false, width: 96, height: 55.5 });
    }
  }
  return sheet;
}

/** A sheet of plain texts and numbers: for tests that need a few cells. */
export function sheetOfRows(name: string, rows: readonly (readonly (string | number | boolean | null)[])[]): Sheet {
  return {
    name,
    merges: [],
    visibility: "visible",
    isProtected: false,
    cells: rows.flatMap((line, row) =>
      line.flatMap((value, column) => {
        if (value === null || value === "") return [];
        const type = typeof value === "number" ? "number" : typeof value === "boolean" ? "boolean" : "text";
        return [
          {
            row,
            column,
            type,
            value,
            text: typeof value === "boolean" ? String(value).toUpperCase() : String(value),
          } as const,
        ];
      }),
    ),
  };
}

/** The open workbook of an .xlsx file, as Tenken's own reader sees it: values, texts, formats, merges, notes, hidden lines. */
export async function modelOfFile(bytes: Uint8Array, name = "点検.xlsx"): Promise<WorkbookModel> {
  const read = await readWorkbook(bytes, { fileName: name });
  if (!read.ok) throw new Error(read.error.message.en);
  return modelOf(read.workbook, name);
}
