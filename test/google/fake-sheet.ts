import type { Cell, Sheet } from "../../shared/sheet";
import { spreadsheetOf, type World, type WorldRequest, worldOf } from "./fake";

/** Cells of a made-up sheet: row, column, what it holds. */
export type Given = readonly (readonly [
  row: number,
  column: number,
  cell: Partial<Cell> & { readonly value: Cell["value"] },
])[];

export function sheetWith(name: string, given: Given, more: Partial<Sheet> = {}): Sheet {
  const cells = given.map(([row, column, cell]): Cell => {
    const type = typeof cell.value === "number" ? "number" : typeof cell.value === "boolean" ? "boolean" : "text";
    return { row, column, type, text: String(cell.value), ...cell };
  });
  return { name, cells, merges: [], visibility: "visible", isProtected: false, ...more };
}

/** A small sheet with each kind of cell. */
export const MIXED = sheetWith(
  "施策",
  [
    [0, 0, { value: "指標名", note: "担当に確認" }],
    [0, 1, { value: 0.523, numberFormat: "0.0%" }],
    [0, 2, { value: true }],
    [1, 0, { value: 44287, type: "date", numberFormat: "yyyy/m/d" }],
    [1, 1, { value: null, type: "error", text: "#REF!" }],
    [2, 1, { value: 12, formula: "SUM(B1:B2)" }],
    [4, 3, { value: null, text: "", note: "右下" }],
  ],
  { merges: [{ top: 0, left: 0, bottom: 0, right: 0 }] },
);

export const worldWith = (sheets: readonly Sheet[] = [MIXED], request: WorldRequest = {}): World =>
  worldOf({ files: { book: spreadsheetOf({ sheets }) }, container: "book", ...request });
