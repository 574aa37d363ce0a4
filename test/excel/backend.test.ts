import { openExcel, sheetOfRows } from "./backend";

const book = () => ({
  sheets: [
    sheetOfRows("5-1", [
      ["指標", 12, "23.0"],
      [null, 0.5],
    ]),
    sheetOfRows("5-2", []),
  ],
});

test("sheets are listed and a used range is read", async () => {
  const excel = openExcel(book());
  try {
    const read = await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load("items/name,items/visibility,items/protection/protected");
      const used = sheets.getItem("5-1").getUsedRangeOrNullObject(true);
      used.load("values,text,formulas,numberFormat,address,valueTypes");
      const empty = sheets.getItem("5-2").getUsedRangeOrNullObject(true);
      empty.load("values");
      await context.sync();
      return {
        sheets: sheets.items.map((s) => [s.name, s.visibility, s.protection.protected]),
        values: used.values,
        address: used.address,
        isEmpty: empty.isNullObject,
      };
    });
    expect(read).toEqual({
      sheets: [
        ["5-1", "Visible", false],
        ["5-2", "Visible", false],
      ],
      values: [
        ["指標", 12, "23.0"],
        ["", 0.5, ""],
      ],
      address: "'5-1'!A1:C2",
      isEmpty: true,
    });
    expect(excel.counts.syncs).toBe(1);
  } finally {
    excel.close();
  }
});

test("notes, conditional formats and edits reach the workbook", async () => {
  const excel = openExcel(book());
  try {
    const heard: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => {
        heard.push(`${event.address} ${event.source}`);
      });
      await context.sync();
    });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("5-1");
      const format = sheet.getRanges("A1,C1:C2").conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = '=LEN("tenken")>0';
      format.custom.format.fill.color = "#FFEB9C";
      (sheet as unknown as { notes: { add(a: string, c: string): void } }).notes.add("C2", "点検");
      sheet.getRange("C2").values = [["追記"]];
      await context.sync();
    });
    await excel.tellEvents();
    const sheet = excel.model.sheets[0]!;
    expect(sheet.conditionalFormats.map((f) => [f.formula, f.fill, f.areas.length])).toEqual([
      ['=LEN("tenken")>0', "#FFEB9C", 2],
    ]);
    expect([...sheet.notes.values()].map((note) => note.content)).toEqual(["点検"]);
    expect(heard).toEqual(["C2 Local"]);
  } finally {
    excel.close();
  }
});
