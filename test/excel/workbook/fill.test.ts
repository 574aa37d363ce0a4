import { createOpenWorkbook } from "../../../office-addin/workbook";
import type { EditPlan } from "../../../shared/report/types";
import { modelOf, type OpenExcel, type OpenOptions, openExcel, sheetOfRows, type WorkbookModel } from "../backend";

// Two cores may be busy with other suites.
let excel: OpenExcel;
afterEach(() => excel.close());

function open(model: WorkbookModel, options: OpenOptions = {}) {
  excel = openExcel(model, options);
  return createOpenWorkbook({ locale: () => "ja" });
}

type Fill = EditPlan["fills"][number];
const rating = (cell: string, value = "A", sheet = "評価"): Fill => ({ sheet, cell, kind: "rating", value });
const rate = (cell: string, value: number, sheet = "評価"): Fill => ({ sheet, cell, kind: "rate", value });

const book = () =>
  modelOf({
    sheets: [
      sheetOfRows("評価", [
        ["指標", "達成率", "評価"],
        ["利用者数", null, null],
        ["満足度", null, "B"],
        ["件数", null, null],
      ]),
    ],
  });

const COLUMNS = 16384;
const shown = (model: WorkbookModel, row: number, column: number) => {
  const cell = model.sheets[0]!.cells.get(row * COLUMNS + column);
  return [cell?.value ?? "", cell?.numberFormat ?? "General"];
};
function put(model: WorkbookModel, row: number, column: number, more: object) {
  const empty = { value: "", formula: null, numberFormat: "General", shown: null, style: {} };
  model.sheets[0]!.cells.set(row * COLUMNS + column, { ...empty, ...more });
}

test("empty cells are filled, others are left and named, in two syncs", async () => {
  const model = book();
  const fills = [rate("B2", 0.939), rating("C2"), rating("C3", "A"), rating("C4", "=D")];
  const outcome = await open(model).fill(fills);
  expect(outcome).toEqual({
    written: 3,
    filled: [
      { ...rate("B2", 0.939), print: expect.any(String), isFormatted: true },
      { ...rating("C2"), print: expect.any(String) },
      { ...rating("C4", "=D"), print: expect.any(String) },
    ],
    skipped: ["シート「評価」の C3 は空欄ではないため、記入していません。"],
  });
  expect(excel.counts.requests).toBe(2);
  expect(shown(model, 1, 1)).toEqual([0.939, "0.0%"]);
  expect(shown(model, 1, 2)).toEqual(["A", "General"]);
  expect(shown(model, 2, 2)).toEqual(["B", "General"]);
  expect(shown(model, 3, 2)).toEqual(["=D", "General"]);
  expect(model.sheets[0]!.cells.get(3 * COLUMNS + 2)!.formula).toBeNull();
});

test("a rate suits the format that the cell has", async () => {
  const model = book();
  put(model, 1, 1, { numberFormat: "0%" });
  put(model, 2, 1, { numberFormat: "0.0" });
  put(model, 3, 1, { numberFormat: "@" });
  put(model, 4, 1, { numberFormat: "yyyy/m/d" });
  await open(model).fill([rate("B2", 0.939), rate("B3", 0.939), rate("B4", 0.939), rate("B5", 1.5)]);
  expect([1, 2, 3, 4].map((row) => shown(model, row, 1))).toEqual([
    [0.939, "0%"],
    [93.9, "0.0"],
    ["93.9%", "@"],
    ["150%", "yyyy/m/d"],
  ]);
});

test("a formula without a result, and a cell under a merged one, are not empty", async () => {
  const model = book();
  put(model, 1, 2, { formula: '=IF(A2="","",1)' });
  model.sheets[0]!.merges = [{ top: 3, left: 1, bottom: 3, right: 2 }];
  const outcome = await open(model).fill([rating("C2"), rate("B4", 0.5), rating("C4")]);
  expect(outcome.filled).toMatchObject([rate("B4", 0.5)]);
  expect(outcome.skipped).toEqual(["シート「評価」の C2、C4 は空欄ではないため、記入していません。"]);
});

test("on a protected sheet only cells that are not locked, and no format is changed", async () => {
  const model = book();
  model.sheets[0]!.isProtected = true;
  put(model, 1, 2, { style: { unlocked: true } });
  put(model, 1, 1, { style: { unlocked: true } });
  const outcome = await open(model).fill([rating("C2"), rate("B2", 0.9), rating("C4")]);
  expect(outcome).toEqual({
    written: 1,
    filled: [{ ...rating("C2"), print: expect.any(String) }],
    skipped: ["シート「評価」の B2、C4 は保護されているため、記入していません。"],
  });
});

test("undo empties what still holds the fill, and gives the format back", async () => {
  const model = book();
  const door = open(model);
  const { filled } = await door.fill([rate("B2", 0.939), rating("C2"), rating("C4")]);
  put(model, 3, 2, { value: "C" });
  expect(await door.unfill(filled)).toEqual({
    written: 2,
    skipped: [
      "シート「評価」の C4 は、記入した後に書き換えられたか、行や列の位置が変わっているため、そのまま残しました。",
    ],
  });
  expect(shown(model, 1, 1)).toEqual(["", "General"]);
  expect(shown(model, 1, 2)).toEqual(["", "General"]);
  expect(shown(model, 3, 2)).toEqual(["C", "General"]);
});

test.each([
  ["a row above them", () => excel.others.insertRows("評価", "2:2")],
  ["a column before them", () => excel.others.insertColumns("評価", "B:B")],
])("undo never empties what staff wrote and what stands there since they inserted %s", async (_, insert) => {
  const model = book();
  const door = open(model);
  // The staff's own A beside and above the cells that are filled.
  put(model, 3, 1, { value: "A" });
  put(model, 2, 2, { value: "A" });
  const { filled } = await door.fill([rating("C4")]);
  insert();
  const before = [...model.sheets[0]!.cells].map(([at, { value }]) => [at, value]);
  expect(await door.unfill(filled)).toEqual({
    written: 0,
    skipped: [
      "シート「評価」の C4 は、記入した後に書き換えられたか、行や列の位置が変わっているため、そのまま残しました。",
    ],
  });
  expect([...model.sheets[0]!.cells].map(([at, { value }]) => [at, value])).toEqual(before);
});

test("undo after another edit: a rating typed in the row, a figure corrected, a row added below", async () => {
  const model = book();
  const door = open(model);
  const { filled } = await door.fill([rating("C2"), rating("C4")]);
  put(model, 1, 1, { value: 0.91 });
  put(model, 3, 1, { value: 1.2 });
  put(model, 2, 2, { value: "A" });
  excel.others.insertRows("評価", "5:5");
  expect((await door.unfill(filled)).written).toBe(2);
  expect([1, 2, 3].map((row) => shown(model, row, 2)[0])).toEqual(["", "A", ""]);
});

test("undo leaves formulas that give what was filled in", async () => {
  const model = book();
  const door = open(model);
  const { filled } = await door.fill([rate("B2", 0.939), rating("C2"), rating("C4", "=D")]);
  put(model, 1, 1, { value: 0.939, formula: "=98/104.37" });
  put(model, 1, 2, { value: "A", formula: '=IF(B2>0.9,"A","B")' });
  expect(await door.unfill(filled)).toEqual({
    written: 1,
    skipped: [
      "シート「評価」の B2、C2 は、記入した後に書き換えられたか、行や列の位置が変わっているため、そのまま残しました。",
    ],
  });
  expect(shown(model, 3, 2)[0]).toBe("");
});

test("nothing to fill asks Excel nothing", async () => {
  const outcome = await open(book()).fill([]);
  expect(outcome).toEqual({ written: 0, filled: [], skipped: [] });
  expect(excel.counts.requests).toBe(0);
});

test("undo after the pane was opened anew", async () => {
  const model = book();
  put(model, 1, 1, { numberFormat: "0.0" });
  const { filled } = await open(model).fill([rate("B2", 0.939), rate("B4", 1.2), rating("C2")]);
  const kept = JSON.parse(JSON.stringify(filled));
  const door = createOpenWorkbook({ locale: () => "ja" });
  expect((await door.unfill(kept)).written).toBe(3);
  expect([shown(model, 1, 1), shown(model, 3, 1), shown(model, 1, 2)]).toEqual([
    ["", "0.0"],
    ["", "General"],
    ["", "General"],
  ]);
});

describe("what goes wrong", () => {
  test("someone types into the cell before the cells are looked at: it is left alone", async () => {
    const model = book();
    const door = open(model);
    excel.faults.plan({ meanwhile: () => put(model, 1, 2, { value: "D" }) });
    const outcome = await door.fill([rating("C2"), rating("C4")]);
    expect(outcome.filled).toMatchObject([rating("C4")]);
    expect(shown(model, 1, 2)[0]).toBe("D");
  });

  test("the sheet is protected halfway: what the first try filled counts as filled", async () => {
    const model = modelOf({ sheets: [sheetOfRows("評価", [["指標"]]), sheetOfRows("別", [["指標"]])] });
    const door = open(model);
    excel.faults.plan({
      after: 1,
      meanwhile: ({ sheets }) => {
        sheets[1]!.isProtected = true;
      },
    });
    const outcome = await door.fill([rating("C2"), rating("C2", "B", "別")]);
    expect(outcome).toMatchObject({
      written: 1,
      filled: [rating("C2")],
      skipped: ["シート「別」の C2 は保護されているため、記入していません。"],
    });
    expect(shown(model, 1, 2)[0]).toBe("A");
  });

  test("a sync that fails once, and a sheet that is gone", async () => {
    const model = book();
    const door = open(model);
    excel.faults.plan({ after: 1, code: "GeneralException" });
    const outcome = await door.fill([rating("C2"), rating("C2", "B", "別")]);
    expect(outcome).toMatchObject({
      written: 1,
      filled: [rating("C2")],
      skipped: ["シート「別」が見つかりません。削除されたか、名前が変わっています。"],
    });
  });
});
