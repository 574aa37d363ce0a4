import { cellsOfGrid, type Grid, replaceCells } from "../shared/grid";
import type { Sheet } from "../shared/sheet";
import { isDateFormat } from "../xlsx/number-format";

const GRID: Grid = {
  top: 1,
  left: 2,
  values: [
    ["実績", 0.523, "", 45383],
    [true, "#REF!", "", "=1+1"],
  ],
  texts: [
    ["実績", "52.3%", "", "令和6年4月1日"],
    ["TRUE", "#REF!", "", "=1+1"],
  ],
  formulas: [
    ["実績", "=A1", "", 45383],
    [true, "=B9", '=""', "=1+1"],
  ],
  numberFormats: [
    ["General", "0.0%", "General", '[$-411]ggge"年"m"月"d"日"'],
    ["General", "", "@", "@"],
  ],
  notes: [
    ["", "", "担当より", ""],
    ["", "", "", ""],
  ],
};

test("a grid gives the cells that hold something, each with its type", () => {
  expect(cellsOfGrid(GRID, isDateFormat)).toEqual([
    { row: 1, column: 2, type: "text", value: "実績", text: "実績" },
    { row: 1, column: 3, type: "number", value: 0.523, text: "52.3%", formula: "=A1", numberFormat: "0.0%" },
    { row: 1, column: 4, type: "text", value: null, text: "", note: "担当より" },
    {
      row: 1,
      column: 5,
      type: "date",
      value: 45383,
      text: "令和6年4月1日",
      numberFormat: '[$-411]ggge"年"m"月"d"日"',
    },
    { row: 2, column: 2, type: "boolean", value: true, text: "TRUE" },
    { row: 2, column: 3, type: "error", value: "#REF!", text: "#REF!", formula: "=B9" },
    { row: 2, column: 4, type: "text", value: "", text: "", formula: '=""', numberFormat: "@" },
    // A text that only looks like a formula: its value is the text itself.
    { row: 2, column: 5, type: "text", value: "=1+1", text: "=1+1", numberFormat: "@" },
  ]);
});

test("cells inside an area are replaced, emptied ones go, the rest stays in order", () => {
  const cell = (row: number, column: number, text: string) => ({
    row,
    column,
    type: "text" as const,
    value: text,
    text,
  });
  const sheet: Sheet = {
    name: "1",
    cells: [cell(0, 0, "指標"), cell(1, 0, "前"), cell(1, 1, "消える"), cell(2, 0, "後")],
    merges: [],
    visibility: "visible",
    isProtected: false,
  };
  const changed = replaceCells(sheet, { top: 1, left: 0, bottom: 1, right: 2 }, [cell(1, 0, "新"), cell(1, 2, "増")]);
  expect(changed.cells.map(({ row, column, text }) => [row, column, text])).toEqual([
    [0, 0, "指標"],
    [1, 0, "新"],
    [1, 2, "増"],
    [2, 0, "後"],
  ]);
  expect(sheet.cells).toHaveLength(4);
});
