import { linkedCell } from "../../shared/evaluate/linked";
import { inspect, inspectWithFacts } from "../../shared/inspect";
import { type Cell, parseA1, type Sheet } from "../../shared/sheet";
import { sheetOf } from "../forms/build-sheet";

test.each([
  ["'101防災訓練'!G25", "101防災訓練", "G25"],
  ["=集計!$B$3", "集計", "B3"],
  ["=+様式1!AA10", "様式1", "AA10"],
  ["'Ito''s sheet'!A1", "Ito's sheet", "A1"],
  ['IF(様式1!B3="","",様式1!B3)', "様式1", "B3"],
])("%s shows one cell", (formula, sheet, address) => {
  expect(linkedCell(formula)).toEqual({ sheet, ref: parseA1(address) });
});

test.each([
  "様式1!B3*100",
  "様式1!B3+様式2!B3",
  "SUM(様式1!B3:B5)",
  "B3",
  "'[他の課.xlsx]様式1'!B3",
  "[1]様式1!B3",
  'IF(様式1!B2="","",様式1!B3)',
  "様式1!B3:B5",
  "",
])("%s is more, or less, than one cell of this workbook", (formula) => {
  expect(linkedCell(formula)).toBeNull();
});

const SOURCE = sheetOf(
  [
    ["令和5年度実績"],
    ["指標名", "単位", "令和5年度目標", "令和5年度実績"],
    ["健診受診率", "％", "52", "46.2"],
    ["組織率", "％", "95", ""],
  ],
  [],
  "課シート",
);

/** A cell whose formula shows a cell of the source; Excel shows 0 for an empty one. */
function linkTo(address: string, value: number, at: string): Cell {
  return { ...parseA1(at)!, type: "number", value, text: String(value), formula: `課シート!${address}` };
}

function withCells(sheet: Sheet, cells: readonly Cell[]): Sheet {
  const all = [...sheet.cells, ...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...sheet, cells: all };
}

const HEADINGS = [["令和5年度実績一覧"], ["指標名", "単位", "令和5年度目標", "令和5年度実績", "評価"]];
const SUMMARY = withCells(sheetOf([...HEADINGS, ["健診受診率", "％"], ["組織率", "％"]], [], "集計"), [
  linkTo("C3", 52, "C3"),
  linkTo("D3", 46.2, "D3"),
  linkTo("C4", 95, "C4"),
  linkTo("D4", 0, "D4"),
]);

const OPTIONS = { locale: "ja", settings: null } as const;
const findingsOn = (sheets: readonly Sheet[], name: string) =>
  inspect({ sheets }, OPTIONS)
    .sheets.find((sheet) => sheet.name === name)!
    .findings.map(({ rule, cell }) => `${rule} ${cell}`);

test("what a summary only shows is judged where it is written, and counted once", () => {
  const report = inspect({ sheets: [SOURCE, SUMMARY] }, OPTIONS);
  expect(report.summary.indicators).toBe(2);
  expect(report.summary.missed).toBe(1);
  expect(report.summary.notMeasured).toBe(1);
  expect(findingsOn([SOURCE, SUMMARY], "課シート")).toEqual(["target-met D3", "actual-present D4"]);
  expect(findingsOn([SOURCE, SUMMARY], "集計")).toEqual([]);
});

test("the summary alone, or with a figure or a rating of its own, is checked like any sheet", () => {
  expect(findingsOn([SUMMARY], "集計")).toContain("target-met D3");
  const typed = withCells({ ...SUMMARY, cells: SUMMARY.cells.filter(({ row, column }) => row !== 2 || column !== 3) }, [
    { row: 2, column: 3, type: "number", value: 46.1, text: "46.1" },
  ]);
  expect(findingsOn([SOURCE, typed], "集計")).toContain("target-met D3");
  const rated = withCells(SUMMARY, [{ row: 2, column: 4, type: "text", value: "A", text: "A" }]);
  expect(findingsOn([SOURCE, rated], "集計")).toContain("rating-consistent E3");
});

test("an edit of the sheet shown changes what the summary says as a fresh inspection would", () => {
  const first = inspectWithFacts({ sheets: [SOURCE, SUMMARY] }, OPTIONS);
  const cleared = { sheets: [{ ...SOURCE, cells: [] }, SUMMARY] };
  const next = inspectWithFacts(cleared, OPTIONS, first);
  expect(next.report).toEqual(inspectWithFacts(cleared, OPTIONS).report);
  expect(next.report.summary.indicators).toBe(2);
  expect(first.report.summary.indicators).toBe(2);
});
