import { createOpenWorkbook } from "../../../office-addin/workbook";
import type { WorkbookChange } from "../../../office-addin/workbook/contract";
import type { ResultTable } from "../../../shared/report/tables";
import type { Workbook } from "../../../shared/sheet";
import { modelOf, type OpenExcel, type OpenOptions, openExcel, sheetOfRows, type WorkbookModel } from "../backend";
import { formBook } from "./form-sheets";

// Two cores may be busy with other suites.
let excel: OpenExcel;
afterEach(() => excel.close());

function open(workbook: Workbook | WorkbookModel, options: OpenOptions = {}) {
  excel = openExcel(workbook, options);
  return createOpenWorkbook({ locale: () => "ja" });
}

const area = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });
const book = () => ({
  sheets: [
    sheetOfRows("5-1", [
      ["指標", "計画", "実績"],
      ["利用者数", 100, 98],
    ]),
    sheetOfRows("5-2", [["指標"]]),
  ],
});
const TABLE: ResultTable = {
  id: "findings",
  name: { ja: "点検結果", en: "Findings" },
  columns: [{ heading: "指摘", width: 10, align: "left" }],
  rows: [[{ value: "実績がありません。" }]],
};

describe("selection", () => {
  test("one area, several, whole columns", async () => {
    const door = open(book());
    excel.others.select("5-2", "B2:C3");
    expect(await door.selection()).toEqual({ sheet: "5-2", area: area(1, 1, 2, 2), areas: [area(1, 1, 2, 2)] });
    expect(excel.counts.requests).toBe(1);
    excel.model.selection = [area(0, 0), area(4, 2, 5, 3)];
    expect((await door.selection()).areas).toEqual([area(0, 0), area(4, 2, 5, 3)]);
    excel.model.selection = [area(0, 1, 1048575, 2)];
    expect((await door.selection()).area).toEqual(area(0, 1, 1048575, 2));
  });

  test("a chart is selected: one sentence", async () => {
    const door = open(book());
    excel.faults.plan({ code: "InvalidSelection" });
    await expect(door.selection()).rejects.toMatchObject({
      kind: "no-selection",
      message: "セルが選ばれていません。シートのセルを選んでから、もう一度お試しください。",
    });
  });

  test("a cell is shown: its sheet in front, the cell selected", async () => {
    const door = open(book());
    await door.showCell({ sheet: "5-2", cell: "B7" });
    expect(await door.selection()).toMatchObject({ sheet: "5-2", area: area(6, 1) });
  });

  test.each([
    ["1.20", "with events of new names"],
    ["1.9", "without"],
  ])("a sheet that was renamed, moved or deleted since it was read (ExcelApi %s, %s)", async (version) => {
    const model = modelOf({ sheets: [...book().sheets, sheetOfRows("5-3", [["指標"]])] });
    const door = open(model, { requirements: { ExcelApi: version } });
    await door.read({ sheets: "all" });
    // The two sheets change names; a finding still means the sheet that was read.
    excel.others.renameSheet("5-1", "5-x");
    excel.others.renameSheet("5-2", "5-1");
    await door.showCell({ sheet: "5-2", cell: "A1" });
    expect((await door.selection()).sheet).toBe("5-1");
    await door.showCell({ sheet: "5-1", cell: "C2" });
    expect(await door.selection()).toMatchObject({ sheet: "5-x", area: area(1, 2) });
    model.sheets.reverse();
    await door.showCell({ sheet: "5-3", cell: "A1" });
    expect((await door.selection()).sheet).toBe("5-3");
    excel.others.deleteSheet("5-3");
    await expect(door.showCell({ sheet: "5-3", cell: "A1" })).rejects.toMatchObject({
      message: "対象のシートが見つかりません。削除されたか、名前が変わっています。もう一度点検してください。",
    });
  });

  test("a hidden sheet stays hidden and a missing one is named so", async () => {
    const model = modelOf(book());
    model.sheets[1]!.visibility = "very-hidden";
    const door = open(model);
    await expect(door.showCell({ sheet: "5-2", cell: "B7" })).rejects.toMatchObject({
      kind: "sheet-hidden",
      message: "シート「5-2」は非表示のため、移動できません。再表示してからお試しください。",
    });
    await expect(door.showCell({ sheet: "9-9", cell: "B7" })).rejects.toMatchObject({ kind: "sheet-gone" });
  });
});

describe("watch", () => {
  async function listen(model: WorkbookModel, options: OpenOptions = {}) {
    const door = open(model, options);
    const heard: WorkbookChange[] = [];
    const stop = await door.watch((change) => heard.push(change));
    return { door, heard, stop };
  }

  test("edits by anyone, with the sheet's name and the area", async () => {
    const { heard, stop } = await listen(modelOf(book()));
    excel.others.edit("5-1", "C2", 97);
    excel.others.edit("5-2", "A2:B3", "x");
    await excel.tellEvents();
    expect(heard).toEqual([
      { kind: "cells", touched: { sheet: "5-1", area: area(1, 2) } },
      { kind: "cells", touched: { sheet: "5-2", area: area(1, 0, 2, 1) } },
    ]);
    await stop();
    excel.others.edit("5-1", "C2", 96);
    await excel.tellEvents();
    expect(heard).toHaveLength(2);
  });

  test("rows that move, sheets that come, go and get other names", async () => {
    const { heard } = await listen(modelOf(book()));
    excel.others.insertRows("5-1", "2:2");
    excel.others.addSheet("5-3");
    excel.others.renameSheet("5-1", "5-1改");
    excel.others.edit("5-1改", "A1", "指標名");
    excel.others.deleteSheet("5-2");
    await excel.tellEvents();
    expect(heard).toEqual([
      { kind: "structure", sheet: "5-1" },
      { kind: "structure", sheet: null },
      { kind: "structure", sheet: null },
      { kind: "cells", touched: { sheet: "5-1改", area: area(0, 0) } },
      { kind: "structure", sheet: null },
    ]);
  });

  test.each(["1.20", "1.9"])("what the add-in writes itself is not told (ExcelApi %s)", async (version) => {
    const { door, heard } = await listen(modelOf(book()), { requirements: { ExcelApi: version } });
    await door.mark({
      sheets: ["5-1"],
      marks: [{ sheet: "5-1", cell: "C2", severity: "error", note: "…" }],
      withNotes: true,
    });
    const { filled } = await door.fill([
      { sheet: "5-1", cell: "D2", kind: "rating", value: "A" },
      { sheet: "5-1", cell: "D3", kind: "rating", value: "B" },
    ]);
    await door.writeTables([TABLE], "ja");
    await door.writeTables([TABLE], "ja");
    await door.unfill(filled);
    await door.clear();
    await excel.tellEvents();
    expect(heard).toEqual([]);
    excel.others.edit("5-1", "D2", "C");
    await excel.tellEvents();
    expect(heard).toEqual([{ kind: "cells", touched: { sheet: "5-1", area: area(1, 3) } }]);
  });

  test("edits on a result sheet of ours are not told", async () => {
    const { door, heard } = await listen(modelOf(book()));
    await door.writeTables([TABLE], "ja");
    excel.others.edit("点検結果", "B2", "済");
    await excel.tellEvents();
    expect(heard).toEqual([]);
  });
});

describe("read again", () => {
  test("one sync; only the touched sheet is another value, and it is the same as read whole", async () => {
    const door = open(formBook(30));
    const { workbook } = await door.read({ sheets: "all" });
    excel.others.edit("事業3", "B7", 4321);
    excel.counts.reset();
    const { workbook: next } = await door.readAgain(workbook, [{ sheet: "事業3", area: area(6, 1) }]);
    expect(excel.counts.requests).toBe(1);
    expect(excel.counts.bytesIn + excel.counts.bytesOut).toBeLessThan(40_000);
    expect(next.sheets.filter((sheet, at) => sheet !== workbook.sheets[at]).map(({ name }) => name)).toEqual(["事業3"]);
    expect(next).toEqual((await door.read({ sheets: "all" })).workbook);
  });

  test("formulas whose results follow are read as well, on other sheets too", async () => {
    const model = modelOf({
      sheets: [sheetOfRows("5-1", [[100, 98, 0]]), sheetOfRows("集計", [[0, "合計"]]), sheetOfRows("別", [[0]])],
    });
    const put = (sheet: number, column: number, formula: string, value: number) =>
      Object.assign(model.sheets[sheet]!.cells.get(column)!, { formula, value });
    put(0, 2, "=B1/A1", 0.98);
    put(1, 0, "='5-1'!C1*100", 98);
    put(2, 0, "=1+1", 2);
    const door = open(model);
    const { workbook } = await door.read({ sheets: "all" });
    excel.others.edit("5-1", "B1", 50);
    put(0, 2, "=B1/A1", 0.5);
    put(1, 0, "='5-1'!C1*100", 50);
    const { workbook: next } = await door.readAgain(workbook, [{ sheet: "5-1", area: area(0, 1) }]);
    expect(next.sheets.map(({ cells }) => cells.map(({ value }) => value))).toEqual([
      [100, 50, 0.5],
      [50, "合計"],
      [2],
    ]);
    expect(next.sheets[2]).toBe(workbook.sheets[2]);
  });

  test.each([
    ["a name", "=単価*2"],
    ["a table", "=SUM(表1[実績])"],
    ["all sheets between two", "=SUM(集計:別!B1)"],
    ["an address in a text", '=INDIRECT(B1&"!B1")'],
  ])("formulas that reach another sheet by %s", async (_, formula) => {
    const model = modelOf({ sheets: [sheetOfRows("5-1", [[100, 98]]), sheetOfRows("集計", [[0, "5-1"]])] });
    const total = model.sheets[1]!.cells.get(0)!;
    Object.assign(total, { formula, value: 196 });
    const door = open(model);
    const { workbook } = await door.read({ sheets: "all" });
    excel.others.edit("5-1", "B1", 50);
    Object.assign(total, { formula, value: 100 });
    const { workbook: next } = await door.readAgain(workbook, [{ sheet: "5-1", area: area(0, 1) }]);
    expect(next.sheets[1]!.cells[0]).toMatchObject({ value: 100, formula });
  });

  test("emptied cells go, notes stay, merged areas follow, whole columns cost no more than what is used", async () => {
    const model = modelOf(book());
    model.sheets[0]!.notes.set(16384 + 2, { author: "", content: "出典: 統計書", visible: false, width: 1, height: 1 });
    const door = open(model);
    const { workbook } = await door.read({ sheets: "all" });
    excel.others.empty("5-1", "C1:C2");
    model.sheets[0]!.merges = [area(0, 2, 1, 2)];
    excel.counts.reset();
    const { workbook: next } = await door.readAgain(workbook, [{ sheet: "5-1", area: area(0, 2, 1048575, 2) }]);
    expect(excel.counts.bytesOut).toBeLessThan(5000);
    expect(next.sheets[0]!.cells.filter(({ column }) => column === 2)).toEqual([
      { row: 1, column: 2, type: "text", value: null, text: "", note: "出典: 統計書" },
    ]);
    expect(next.sheets[0]!.merges).toEqual([area(0, 2, 1, 2)]);
  });

  test("an edit that changed nothing gives the very same workbook values", async () => {
    const door = open(book());
    const { workbook } = await door.read({ sheets: "all" });
    const { workbook: next } = await door.readAgain(workbook, [{ sheet: "5-1", area: area(0, 0, 1, 2) }]);
    expect(next.sheets.every((sheet, at) => sheet === workbook.sheets[at])).toBe(true);
  });

  test("a sheet that is gone, or was never read", async () => {
    const door = open(book());
    const { workbook } = await door.read({ sheets: "all" });
    excel.others.deleteSheet("5-2");
    await expect(door.readAgain(workbook, [{ sheet: "5-2", area: area(0, 0) }])).rejects.toMatchObject({
      kind: "sheet-gone",
      message: "対象のシートが見つかりません。削除されたか、名前が変わっています。もう一度点検してください。",
    });
    await expect(door.readAgain(workbook, [{ sheet: "新", area: area(0, 0) }])).rejects.toMatchObject({
      kind: "sheet-gone",
    });
  });
});
