/** A drawn sheet as the core sees it, without the way through a file: for tests and benches of the core alone. */
import type { Cell, Sheet } from "../shared/sheet";
import type { SeedCell, SeedSheet } from "./workbook";

/** Same cells, texts and merges that reading the built workbook gives. */
export function asSheet(sheet: SeedSheet): Sheet {
  return {
    name: sheet.name,
    cells: sheet.cells.filter(holdsSomething).map(asCell),
    merges: sheet.merges,
    visibility: "visible",
    isProtected: false,
  };
}

function holdsSomething(cell: SeedCell): boolean {
  return cell.value !== null || cell.note !== undefined || cell.formula !== undefined;
}

function asCell(cell: SeedCell): Cell {
  return {
    row: cell.row,
    column: cell.column,
    type: typeof cell.value === "number" ? "number" : "text",
    value: cell.value,
    text: cell.text,
    ...(cell.formula === undefined ? {} : { formula: cell.formula }),
    ...(cell.look.format === undefined ? {} : { numberFormat: cell.look.format }),
    ...(cell.note === undefined ? {} : { note: cell.note }),
  };
}
