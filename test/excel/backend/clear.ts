import type { Area } from "../../../shared/sheet";
import { cellsOf, holds, overlaps, without } from "./area";
import { cellsIn, hasContent } from "./cells";
import { assertWritable, tellChanged } from "./edit";
import { cellKey, keyPlace, type SheetModel } from "./model";
import { HostError } from "./protocol";
import type { Session } from "./session";

/** Range.clear: "All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks". */
export function clearCells(sheet: SheetModel, area: Area, what: string, session: Session): void {
  assertWritable(sheet, [area], session);
  const contents = what === "All" || what === "Contents";
  const formats = what === "All" || what === "Formats";
  for (const { row, column, cell } of [...cellsIn(sheet, area)]) {
    if (contents) Object.assign(cell, { value: "", formula: null, shown: null });
    if (formats) Object.assign(cell, { numberFormat: "General", style: {} });
    if (what.includes("Hyperlinks")) delete cell.style.hyperlink;
    if (!hasContent(cell) && formats) sheet.cells.delete(cellKey(row, column));
  }
  if (formats) {
    // Clearing formats takes the conditional ones of the area too.
    sheet.conditionalFormats = sheet.conditionalFormats
      .map((format) => ({ ...format, areas: format.areas.flatMap((part) => without(part, area)) }))
      .filter((format) => format.areas.length > 0);
  }
  if (what === "All") for (const key of sheet.notes.keys()) if (keyInside(key, area)) sheet.notes.delete(key);
  if (contents) tellChanged(sheet, area, session);
}

function keyInside(key: number, area: Area): boolean {
  const { row, column } = keyPlace(key);
  return holds(area, row, column);
}

/** Range.merge: the first value stays, the others go. */
export function mergeCells(sheet: SheetModel, area: Area, across: boolean, session: Session): void {
  if (sheet.isProtected) throw new HostError("AccessDenied");
  assertWritable(sheet, [area], session);
  const parts = across
    ? Array.from({ length: area.bottom - area.top + 1 }, (_, i) => ({
        ...area,
        top: area.top + i,
        bottom: area.top + i,
      }))
    : [area];
  for (const part of parts) {
    sheet.merges = sheet.merges.filter((m) => !overlaps(m, part));
    if (cellsOf(part) > 1) sheet.merges.push(part);
    for (const { row, column, cell } of cellsIn(sheet, part)) {
      if (row !== part.top || column !== part.left) Object.assign(cell, { value: "", formula: null, shown: null });
    }
  }
  tellChanged(sheet, area, session);
}

export function unmergeCells(sheet: SheetModel, area: Area, session: Session): void {
  if (sheet.isProtected) throw new HostError("AccessDenied");
  assertWritable(sheet, [area], session);
  sheet.merges = sheet.merges.filter((m) => !overlaps(m, area));
}
