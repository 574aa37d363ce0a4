import type { Area } from "../../../shared/sheet";
import { areaAddress, cellsOf, columnsOf, isWholeColumns, isWholeRows, rowsOf } from "./area";
import { cellsIn, isCovered, valueType } from "./cells";
import { entryOf } from "./entry";
import { type CellModel, type CellValue, cellAt, cellKey, type SheetModel } from "./model";
import { HostError, type Json } from "./protocol";
import type { Session } from "./session";

/** Refuses to change cells of a file open for reading only, or locked cells of a protected sheet. */
export function assertWritable(sheet: SheetModel, areas: readonly Area[], session: Session): void {
  if (session.model.isReadOnly) throw new HostError("AccessDenied");
  if (!sheet.isProtected) return;
  for (const area of areas) {
    let unlocked = 0;
    for (const { cell } of cellsIn(sheet, area)) if (cell.style.unlocked) unlocked++;
    if (unlocked < cellsOf(area)) throw new HostError("AccessDenied");
  }
}

/** Refuses conditional formats where the protection of the sheet does not let everybody make them. */
export function assertFormats(sheet: SheetModel, session: Session): void {
  if (!session.model.isReadOnly && sheet.formattedBy === "all") return;
  assertFree(sheet, session);
}

/** Refuses what a protected sheet allows nobody: notes, rows, tables. */
export function assertFree(sheet: SheetModel, session: Session): void {
  if (session.model.isReadOnly || sheet.isProtected) throw new HostError("AccessDenied");
}

/** Refuses to add, remove, rename, move or hide sheets. */
export function assertStructureFree(session: Session): void {
  if (session.model.isReadOnly || session.model.isStructureProtected) throw new HostError("AccessDenied");
}

/** Calls back with what is written to each cell: one value for all, or a table of the area's size. */
export function eachWritten(
  area: Area,
  written: Json,
  write: (row: number, column: number, value: CellValue) => void,
): void {
  // https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded
  if (isWholeColumns(area) || isWholeRows(area)) throw new HostError("InvalidArgument");
  const isTable = Array.isArray(written);
  const table = written as readonly (readonly Json[])[];
  if (isTable) {
    const fits =
      table.length === rowsOf(area) && table.every((line) => Array.isArray(line) && line.length === columnsOf(area));
    if (!fits) {
      throw new HostError(
        "InvalidArgument",
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
  }
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const value = isTable ? table[row - area.top]![column - area.left]! : written;
      // null leaves the cell as it is.
      if (value === null) continue;
      if (typeof value === "object") throw new HostError("InvalidArgument");
      write(row, column, value);
    }
  }
}

/** Puts values or formulas into cells and tells who listens. */
export function putEntries(sheet: SheetModel, area: Area, written: Json, session: Session): void {
  assertWritable(sheet, [area], session);
  const before = sheet.cells.get(cellKey(area.top, area.left));
  const valueBefore = before?.value ?? "";
  const typeBefore = valueType(before);
  eachWritten(area, written, (row, column, value) => {
    // Cells under a merged area take nothing.
    if (isCovered(sheet, row, column)) return;
    if (value === "" && !sheet.cells.has(cellKey(row, column))) return;
    putEntry(cellAt(sheet, row, column), value);
  });
  const after = sheet.cells.get(cellKey(area.top, area.left));
  tellChanged(sheet, area, session, {
    ...(cellsOf(area) === 1
      ? {
          valueBefore,
          valueAfter: after?.value ?? "",
          valueTypeBefore: typeBefore,
          valueTypeAfter: valueType(after),
        }
      : {}),
  });
}

function putEntry(cell: CellModel, written: CellValue): void {
  const entry = entryOf(written, cell);
  cell.value = entry.value;
  cell.formula = entry.formula;
  cell.shown = null;
  if (entry.numberFormat && cell.numberFormat === "General") cell.numberFormat = entry.numberFormat;
}

/** Worksheet.onChanged. */
export function tellChanged(
  sheet: SheetModel,
  area: Area,
  session: Session,
  more: { readonly [name: string]: Json | undefined } = {},
): void {
  session.events.happened("changed", sheet.id, {
    address: areaAddress(area),
    changeType: "RangeEdited",
    triggerSource: session.events.author.triggerSource,
    worksheetId: sheet.id,
    ...more,
  });
}
