import { type OpenExcel, openExcel, sheetOfRows } from "./backend";
import { cellAt, cellKey, type SheetModel } from "./backend/model";
import { codeOf, once } from "./backend/test-bed";

let excel: OpenExcel;
let sheet: SheetModel;
beforeEach(() => {
  excel = openExcel({
    sheets: [
      sheetOfRows("施策", [
        ["指標名", "実績"],
        ["利用者数", 98],
        ["満足度", null],
      ]),
      sheetOfRows("様式2", [["x"]]),
    ],
  });
  sheet = excel.model.sheets[0]!;
});
afterEach(() => excel.close());

function write(change: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void, name = "施策") {
  return once((context) => {
    change(context.workbook.worksheets.getItem(name), context);
    return () => undefined;
  });
}

test("sheets are added, named, moved, hidden and deleted under Excel's rules", async () => {
  await write((_, context) => {
    const made = context.workbook.worksheets.add("点検結果");
    made.position = 0;
    made.getRange("A1:B1").values = [["重要度", "=1"]];
    made.names.add("_tenken_result", "=TRUE").visible = false;
    made.activate();
  });
  expect(excel.model.sheets.map(({ name }) => name)).toEqual(["点検結果", "施策", "様式2"]);
  expect(excel.model.activeSheetId).toBe(excel.model.sheets[0]!.id);
  expect(excel.model.sheets[0]!.names).toEqual([
    { name: "_tenken_result", formula: "=TRUE", visible: false, comment: "" },
  ]);
  const add = (name: string) => () => write((_, context) => void context.workbook.worksheets.add(name));
  expect(await codeOf(add("点検結果"))).toBe("ItemAlreadyExists");
  expect(await codeOf(add("a/b"))).toBe("InvalidArgument");
  expect(await codeOf(add("あ".repeat(32)))).toBe("InvalidArgument");
  excel.model.sheets[2]!.visibility = "very-hidden";
  expect(await codeOf(() => write((found) => found.activate(), "様式2"))).toBe("InvalidOperation");
  expect(await codeOf(() => write((found) => found.delete(), "様式2"))).toBe("InvalidOperation");
  await write((found) => found.delete(), "点検結果");
  expect(excel.model.activeSheetId).toBe(sheet.id);
  expect(await codeOf(() => write((found) => found.delete()))).toBe("InvalidOperation");
});

test("formulas and names follow a sheet's new name, and lose one that is gone", async () => {
  Object.assign(cellAt(sheet, 2, 1), { formula: '=様式2!A1&"様式2!"' });
  excel.model.names.push({ name: "元", formula: "=様式2!$A$1", visible: true, comment: "" });
  excel.others.renameSheet("様式2", "様式 2");
  expect([sheet.cells.get(cellKey(2, 1))?.formula, excel.model.names[0]?.formula]).toEqual([
    "='様式 2'!A1&\"様式2!\"",
    "='様式 2'!$A$1",
  ]);
  excel.others.deleteSheet("様式 2");
  expect([sheet.cells.get(cellKey(2, 1))?.formula, excel.model.names[0]?.formula]).toEqual([
    '=#REF!A1&"様式2!"',
    "=#REF!$A$1",
  ]);
});

test("rows inserted and deleted take notes, merges and formats with them", async () => {
  sheet.notes.set(cellKey(2, 1), { author: "", content: "集計中", visible: false, width: 1, height: 1 });
  sheet.merges = [{ top: 1, left: 0, bottom: 2, right: 0 }];
  await write((found) => {
    found.getRange("B2:B3").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
    found.getRange("2:2").insert("Down");
  });
  expect(sheet.merges).toEqual([{ top: 2, left: 0, bottom: 3, right: 0 }]);
  expect([...sheet.notes.keys()]).toEqual([cellKey(3, 1)]);
  expect(sheet.conditionalFormats[0]!.areas).toEqual([{ top: 2, left: 1, bottom: 3, right: 1 }]);
  expect(sheet.cells.get(cellKey(2, 1))).toMatchObject({ value: 98 });
  await write((found) => found.getRange("2:3").delete("Up"));
  expect(sheet.merges).toEqual([{ top: 1, left: 0, bottom: 1, right: 0 }]);
  expect([...sheet.notes.keys()]).toEqual([cellKey(1, 1)]);
  expect(sheet.conditionalFormats[0]!.areas).toEqual([{ top: 1, left: 1, bottom: 1, right: 1 }]);
});

test("settings of the workbook and of the document", async () => {
  await write((_, context) => void context.workbook.settings.add("tenken", { 判定: ["A", "B"] }));
  const value = await once((context) => {
    const setting = context.workbook.settings.getItemOrNullObject("TENKEN");
    setting.load("value");
    return () => setting.value;
  });
  expect(value).toEqual({ 判定: ["A", "B"] });
  const { settings } = Office.context.document;
  settings.set("tenken", { a: 1 });
  expect(excel.documentSettings()).toEqual({});
  await new Promise<void>((resolve) => settings.saveAsync(() => resolve()));
  expect(excel.documentSettings()).toEqual({ tenken: { a: 1 } });
});
