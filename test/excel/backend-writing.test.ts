import { changesBetween, type OpenExcel, openExcel, sheetOfRows, snapshot } from "./backend";
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

function at(address: string) {
  const place = { A2: [1, 0], B2: [1, 1], B3: [2, 1], C1: [0, 2], D1: [0, 3] }[address]!;
  return sheet.cells.get(cellKey(place[0]!, place[1]!));
}

test.each([
  ["12", { value: 12, formula: null }],
  [" 1,443 ", { value: 1443, formula: null, numberFormat: "#,##0" }],
  ["52.3%", { value: 0.523, formula: null, numberFormat: "0.00%" }],
  ["2024/4/1", { value: 45383, formula: null, numberFormat: "yyyy/m/d" }],
  ["1-2", { value: 46024, formula: null, numberFormat: 'm"月"d"日"' }],
  ["true", { value: true, formula: null }],
  ["#N/A", { value: "#N/A", formula: null }],
  ["=B2+1", { value: 0, formula: "=B2+1" }],
  ["-達成", { value: "#NAME?", formula: "=-達成" }],
  ["'=B2", { value: "=B2", formula: null }],
  ["達成", { value: "達成", formula: null, numberFormat: "General" }],
])("%j is taken as typed by hand", async (text, expected) => {
  await write((found) => {
    found.getRange("B3").values = [[text]];
  });
  expect(at("B3")).toMatchObject(expected);
});

test("text format keeps what is written as text; null leaves a cell, an empty text empties it", async () => {
  await write((found) => {
    const range = found.getRange("B3:C3");
    range.numberFormat = [["@", "@"]];
    range.values = [["=1", "1-2"]];
    found.getRange("A2:B2").values = [[null, ""]];
  });
  expect(at("B3")).toMatchObject({ value: "=1", formula: null });
  expect(at("A2")).toMatchObject({ value: "利用者数" });
  expect(at("B2")).toMatchObject({ value: "" });
});

test("a table of another size and a whole column are refused, and nothing of the call is done", async () => {
  const before = snapshot(excel.model);
  const wrongSize = () =>
    write((found) => {
      found.getRange("A1:B2").values = [["a"]];
    });
  const wholeColumn = () =>
    write((found) => {
      found.getRange("C:C").values = [["a"]];
    });
  expect(await codeOf(wrongSize)).toBe("InvalidArgument");
  expect(await codeOf(wholeColumn)).toBe("InvalidArgument");
  expect(changesBetween(before, snapshot(excel.model))).toEqual([]);
});

test("a batch stops where it is refused; what was done before stays", async () => {
  const before = snapshot(excel.model);
  const work = () =>
    write((found, context) => {
      found.getRange("C1").values = [["先"]];
      context.workbook.worksheets.getItem("無い").getRange("A1").values = [["後"]];
      found.getRange("D1").values = [["後"]];
    });
  expect(await codeOf(work)).toBe("ItemNotFound");
  expect(changesBetween(before, snapshot(excel.model))).toEqual(["+ 施策!C1 value"]);
});

test("cells under a merged area take nothing; merging keeps the first value alone", async () => {
  await write((found) => {
    found.getRange("A2:B2").merge();
    found.getRange("A2:B3").values = [
      ["上", "下に隠れる"],
      ["左", "右"],
    ];
  });
  expect([at("A2")?.value, at("B2")?.value, at("B3")?.value]).toEqual(["上", "", "右"]);
  await write((found) => found.getRange("B2").unmerge());
  expect(sheet.merges).toEqual([]);
});

test("clearing contents leaves the looks; clearing formats cuts conditional formats out of the area", async () => {
  await write((found) => {
    const range = found.getRange("B1:B3");
    range.format.fill.color = "yellow";
    range.conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
    found.getRange("B1:B2").clear("Contents");
  });
  expect([at("B2")?.value, at("B2")?.style.fill]).toEqual(["", "#FFFF00"]);
  const used = (valuesOnly: boolean) =>
    once((context) => {
      const range = context.workbook.worksheets.getItem("施策").getUsedRange(valuesOnly);
      range.load("address");
      return () => range.address;
    });
  expect([await used(true), await used(false)]).toEqual(["施策!A1:A3", "施策!A1:B3"]);
  await write((found) => found.getRange("B2").clear("Formats"));
  expect(sheet.conditionalFormats[0]!.areas).toEqual([
    { top: 0, left: 1, bottom: 0, right: 1 },
    { top: 2, left: 1, bottom: 2, right: 1 },
  ]);
  expect([at("B2")?.style.fill, at("B3")?.style.fill]).toEqual([undefined, "#FFFF00"]);
});

test("conditional formats: first in priority, found again by id, deleted alone", async () => {
  const before = snapshot(excel.model);
  const ids = await once((context) => {
    const found = context.workbook.worksheets.getItem("施策");
    const formats = ["=TRUE", "=FALSE"].map((formula) => {
      const format = found.getRanges("B2,B3").conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = formula;
      format.custom.format.font.color = "red";
      format.custom.format.borders.getItem("EdgeBottom").style = "Continuous";
      format.load("id,priority,type");
      return format;
    });
    return () => formats.map(({ id }) => id);
  });
  expect(sheet.conditionalFormats.map(({ formula, fontColor, borders }) => [formula, fontColor, borders])).toEqual([
    ["=FALSE", "#FF0000", { EdgeBottom: { style: "Continuous", color: "#000000" } }],
    ["=TRUE", "#FF0000", { EdgeBottom: { style: "Continuous", color: "#000000" } }],
  ]);
  const listed = await once((context) => {
    const formats = context.workbook.worksheets.getItem("施策").getRange("B3").conditionalFormats;
    formats.load("type,priority,customOrNullObject/rule/formula,cellValueOrNullObject/rule");
    return () =>
      formats.items.map((f) => [f.priority, f.customOrNullObject.rule.formula, f.cellValueOrNullObject.isNullObject]);
  });
  expect(listed).toEqual([
    [0, "=FALSE", true],
    [1, "=TRUE", true],
  ]);
  await write((found) => {
    found.getRange().conditionalFormats.getItem(ids[0]!).delete();
  });
  expect(sheet.conditionalFormats.map(({ formula }) => formula)).toEqual(["=FALSE"]);
  await write((found) => found.getRange().conditionalFormats.clearAll());
  expect(changesBetween(before, snapshot(excel.model))).toEqual([]);
});

test("notes: one a cell, changed, deleted; Excel on the web knows no size of them", async () => {
  const add = () => write((found) => void found.notes.add("B2", "点検"));
  expect(await codeOf(add)).toBe("done");
  expect(await codeOf(add)).toBe("InvalidOperation");
  await write((found) => {
    found.notes.getItem("B2").content = "点検しました";
  });
  expect([...sheet.notes].map(([key, note]) => [key === cellKey(1, 1), note.content])).toEqual([
    [true, "点検しました"],
  ]);
  await write((found) => void found.notes.add("A1", "先頭"));
  const contents = await once((context) => {
    const { notes } = context.workbook.worksheets.getItem("施策");
    notes.load("content");
    return () => notes.items.map(({ content }) => content);
  });
  expect(contents).toEqual(["先頭", "点検しました"]);
  const sizes = () =>
    once((context) => {
      const { notes } = context.workbook.worksheets.getItem("施策");
      notes.load("items");
      return () => notes.items.length;
    });
  expect(await codeOf(sizes)).toBe("UnsupportedOperation");
  expect(await codeOf(() => write((found) => void found.notes.add("B2:B3", "x")))).toBe("InvalidArgument");
  await write((found) => found.notes.getItem("B2").delete());
  expect([...sheet.notes.keys()]).toEqual([0]);
});

test("a protected sheet takes values in unlocked cells and nothing else; its sheet stays readable", async () => {
  sheet.isProtected = true;
  cellAt(sheet, 2, 1).style.unlocked = true;
  const before = snapshot(excel.model);
  const tries: ((found: Excel.Worksheet) => void)[] = [
    (found) => {
      found.getRange("B2").values = [[1]];
    },
    (found) => {
      found.getRange("B3").format.fill.color = "red";
    },
    (found) => void found.getRange("B3").conditionalFormats.add("Custom"),
    (found) => void found.notes.add("B3", "x"),
    (found) => void found.getRange("1:1").insert("Down"),
    (found) => void found.tables.add("A1:B3", true),
    (found) => found.freezePanes.freezeRows(1),
  ];
  for (const change of tries) expect(await codeOf(() => write(change))).toBe("AccessDenied");
  expect(changesBetween(before, snapshot(excel.model))).toEqual([]);
  await write((found) => {
    found.getRange("B3").values = [[0.9]];
  });
  expect(at("B3")).toMatchObject({ value: 0.9 });
});

test("a workbook open for reading refuses every change", async () => {
  excel.model.isReadOnly = true;
  const before = snapshot(excel.model);
  const tries: ((found: Excel.Worksheet, context: Excel.RequestContext) => void)[] = [
    (found) => {
      found.getRange("B2").values = [[1]];
    },
    (found) => void found.notes.add("B3", "x"),
    (_, context) => void context.workbook.worksheets.add("点検結果"),
    (found) => found.delete(),
    (_, context) => void context.workbook.settings.add("a", 1),
  ];
  for (const change of tries) expect(await codeOf(() => write(change))).toBe("AccessDenied");
  expect(changesBetween(before, snapshot(excel.model))).toEqual([]);
});

test("a cell with a threaded comment takes no note", async () => {
  excel.model.comments.push({
    id: "c",
    sheetId: sheet.id,
    row: 1,
    column: 1,
    content: "?",
    authorName: "甲",
    resolved: false,
  });
  expect(await codeOf(() => write((found) => void found.notes.add("B2", "点検")))).toBe("InvalidOperation");
  expect(await codeOf(() => write((found) => void found.notes.add("B3", "点検")))).toBe("done");
});
