import { type Area, a1, type Cell, type Sheet } from "../../../shared/sheet";

const ROWS = 60;
const COLUMNS = 18;
const WORDS = ["要介護認定率", "目標", "実績", "令和2年度", "％", "商工観光課"];

/** A sheet as a project has one: 60 rows of 18 columns, a quarter of the cells filled, some merged, some formulas. */
export function formSheet(number: number, rows = ROWS): Sheet {
  const cells: Cell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const cell = formCell(number, row, column);
      if (cell) cells.push({ row, column, ...cell });
    }
  }
  const merges: Area[] = [{ top: 0, left: 0, bottom: 0, right: COLUMNS - 1 }];
  for (let row = 2; row + 1 < rows; row += 5) merges.push({ top: row, left: 5, bottom: row + 1, right: 7 });
  return { name: `事業${number}`, cells, merges, visibility: "visible", isProtected: false };
}

function formCell(number: number, row: number, column: number): Omit<Cell, "row" | "column"> | null {
  const kind = (row * 7 + column * 3) % 12;
  if (kind === 0) {
    const word = WORDS[(row + column) % WORDS.length]!;
    return { type: "text", value: word, text: word };
  }
  if (kind === 1) {
    const value = number * 1000 + row * 20 + column;
    return { type: "number", value, text: String(value) };
  }
  if (kind !== 2) return null;
  const formula = `=${a1({ row, column: 0 })}/${a1({ row, column: 1 })}`;
  return { type: "number", value: 0.25, text: "25.0%", formula, numberFormat: "0.0%" };
}

export function formBook(sheets: number, rows = ROWS) {
  return { sheets: Array.from({ length: sheets }, (_, i) => formSheet(i + 1, rows)) };
}
