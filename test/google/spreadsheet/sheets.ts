import type { Cell, Sheet } from "../../../shared/sheet";
import { type Access, type FileState, spreadsheetOf, type World, worldOf } from "../fake";
import type { CellState, RuleState, SheetState } from "../fake/state";

export const text = (row: number, column: number, value: string): Cell => ({
  row,
  column,
  type: "text",
  value,
  text: value,
});
export const number = (row: number, column: number, value: number): Cell => ({
  row,
  column,
  type: "number",
  value,
  text: String(value),
});

export function sheetOf(name: string, cells: readonly Cell[], more: Partial<Sheet> = {}): Sheet {
  return { name, visibility: "visible", isProtected: false, merges: [], cells, ...more };
}

/** A world with one spreadsheet, to which the script is bound. */
export function worldWith(sheets: readonly Sheet[], access: Access = "edit"): World {
  return worldOf({ files: { book: { content: spreadsheetOf({ sheets }), access } }, container: "book" });
}

export function fileIn(world: World): FileState {
  return world.files.get("book")!;
}

export function stateIn(world: World, name: string): SheetState {
  const found = fileIn(world).spreadsheet!.sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`No sheet ${name}`);
  return found;
}

/** Everything the spreadsheet holds as plain data, for "nothing else has changed". An untouched cell is no cell. */
export function snapshot(world: World): unknown {
  const { nextId: _, sheets, ...content } = fileIn(world).spreadsheet!;
  const plain = sheets.map(({ cells, ...sheet }) => ({
    ...sheet,
    widths: [...sheet.widths],
    heights: [...sheet.heights],
    rowsHiddenByUser: [...sheet.rowsHiddenByUser],
    rowsHiddenByFilter: [...sheet.rowsHiddenByFilter],
    columnsHiddenByUser: [...sheet.columnsHiddenByUser],
    cells: [...cells].filter(([, cell]) => !isUntouched(cell)).sort(([a], [b]) => a - b),
  }));
  return JSON.parse(JSON.stringify({ ...content, sheets: plain }));
}

function isUntouched({ type, formula, format, note, link, look }: CellState): boolean {
  const isBlank = type === "blank" && formula === "" && note === "" && link === null;
  return isBlank && format === "General" && Object.keys(look).length === 0;
}

export function staffRule(formula: string, ranges: RuleState["ranges"]): RuleState {
  return {
    ranges,
    criteria: "CUSTOM_FORMULA",
    values: [formula],
    background: "#00ff00",
    fontColor: null,
    rest: { strikethrough: true },
  };
}

export const cellArea = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });
