import { type RunRequest, runGoogle, sheetOf, type World } from "./fake";
import { MIXED, worldWith } from "./fake-sheet";

/** Runs the lines as the body of a function and gives what it returns, as plain data. */
function run(code: string, world: World = worldWith(), request: Partial<RunRequest> = {}) {
  return runGoogle(`function go() { ${code} }`, world, { call: "go", ...request });
}
function give(code: string, world?: World): unknown {
  const { value, error } = run(code, world);
  if (error !== null) throw new Error(error);
  return JSON.parse(JSON.stringify(value));
}
const ACTIVE = "const sheet = SpreadsheetApp.getActiveSheet();";

describe("reading", () => {
  test("values, texts, formulas, formats and notes", () => {
    const read = (method: string) => give(`${ACTIVE} return sheet.getDataRange().${method}();`);
    expect(read("getDisplayValues")).toEqual([
      ["指標名", "52.3%", "TRUE"],
      ["2021/4/1", "#REF!", ""],
      ["", "12", ""],
    ]);
    expect(read("getFormulas")).toEqual([
      ["", "", ""],
      ["", "", ""],
      ["", "=SUM(B1:B2)", ""],
    ]);
    expect(read("getNumberFormats")).toEqual([
      ["General", "0.0%", "General"],
      ["yyyy/m/d", "General", "General"],
      ["General", "General", "General"],
    ]);
    expect(read("getNotes")).toEqual([
      ["担当に確認", "", ""],
      ["", "", ""],
      ["", "", ""],
    ]);
  });

  test("dates come as Date of the script's own realm, errors as text, percent as number, blank as an empty text", () => {
    const { value } = run(`${ACTIVE}
      const values = sheet.getDataRange().getValues();
      const date = values[1][0];
      return [date instanceof Date, date.getTime(), values[0][1], values[1][1], values[1][2], values instanceof Array];`);
    expect([...(value as unknown[])]).toEqual([true, Date.UTC(2021, 2, 31, 15), 0.523, "#REF!", "", true]);
  });

  test("a date is midnight of the spreadsheet's zone, whatever the zone of the script", () => {
    const world = worldWith([MIXED], { timeZone: "America/New_York" });
    const parts = `${ACTIVE} const d = sheet.getRange("A2").getValue(); return [d.getDate(), d.getHours(), d.toISOString()];`;
    // Summer time in New York: thirteen hours behind Tokyo.
    expect(give(parts, world)).toEqual([31, 11, "2021-03-31T15:00:00.000Z"]);
    expect(give(parts)).toEqual([1, 0, "2021-03-31T15:00:00.000Z"]);
  });

  test("getDataRange ends at the last content: notes and looks do not count", () => {
    expect(
      give(`${ACTIVE} return [sheet.getDataRange().getA1Notation(), sheet.getLastRow(), sheet.getLastColumn()];`),
    ).toEqual(["A1:C3", 3, 3]);
    const empty = worldWith([{ ...MIXED, cells: [] }]);
    expect(give(`${ACTIVE} return [sheet.getDataRange().getA1Notation(), sheet.getLastRow()];`, empty)).toEqual([
      "A1",
      0,
    ]);
  });

  test("a cell that nobody formatted names the format that the world says", () => {
    const world = worldWith([MIXED], { automaticFormat: "0.###############" });
    expect(give(`${ACTIVE} return sheet.getRange("A1").getNumberFormat();`, world)).toBe("0.###############");
  });
});

describe("ranges", () => {
  test.each([
    ["getRange(2, 3)", "C2"],
    ["getRange(2, 3, 2)", "C2:C3"],
    ["getRange(2, 3, 2, 4)", "C2:F3"],
    ['getRange("B2:C5")', "B2:C5"],
    ['getRange("$B$2")', "B2"],
    ['getRange("B:B")', "B1:B100"],
    ['getRange("3:4")', "A3:Z4"],
    ["getRange('施策!D4')", "D4"],
    ["getRange(1, 1).offset(2, 1, 2, 2)", "B3:C4"],
    ["getRange('B2:D4').getCell(2, 3)", "D3"],
  ])("%s is %s", (call, notation) => {
    expect(give(`${ACTIVE} return sheet.${call}.getA1Notation();`)).toBe(notation);
  });

  test.each([
    ["getRange(0, 1)", "The starting row of the range is too small."],
    ["getRange(1, 0)", "The starting column of the range is too small."],
    ["getRange(1, 1, 0)", "The number of rows in the range must be at least 1."],
    ["getRange(1, 1, 1, 0)", "The number of columns in the range must be at least 1."],
    ["getRange(101, 1)", "The coordinates of the range are outside the dimensions of the sheet."],
    ["getRange(1, 27)", "The coordinates of the range are outside the dimensions of the sheet."],
    ['getRange("A101")', "Range not found"],
    ['getRange("")', "Range not found"],
    ["getRange('別のシート!A1')", "Range not found"],
    ["getRange(1, 1).offset(-1, 0)", "The coordinates of the range are outside the dimensions of the sheet."],
    ["getRange('A1:B2').getCell(3, 1)", "Cell reference out of range"],
  ])("%s is refused", (call, message) => {
    expect(run(`${ACTIVE} sheet.${call};`)).toMatchObject({ ended: "failed", error: `Exception: ${message}` });
  });
});

describe("writing", () => {
  test.each([
    ["setValues([[1]])", "The data has 1 but the range has 2."],
    ["setValues([[1, 2], [3]])", "The data has 1 but the range has 2."],
    ["setNotes([['a', 'b']])", "The data has 1 but the range has 2."],
    ["setNumberFormats([['0', '0'], ['0', '0', '0']])", "The data has 3 but the range has 2."],
    ["setValues([[1, 2], [3, 'あ'.repeat(50001)]])", "more than the maximum of 50000 characters"],
  ])("%s does not fit and writes nothing", (call, message) => {
    const world = worldWith();
    const { error } = run(`${ACTIVE} sheet.getRange("E5:F6").${call};`, world);
    expect(error).toContain(message);
    expect([...sheetOf(world, "施策").cells.values()].filter(({ type }) => type !== "blank")).toHaveLength(6);
  });

  /** What a typed text becomes: value, what is shown, formula. */
  test.each([
    ["12", 12, "12", ""],
    ["1,443", 1443, "1,443", ""],
    ["52.3%", 0.523, "52.30%", ""],
    ["小100 中100", "小100 中100", "小100 中100", ""],
    ["'=A1", "=A1", "=A1", ""],
    ["'0012", "0012", "0012", ""],
    ["true", true, "TRUE", ""],
    ["+A1", "#NAME?", "#NAME?", "=+A1"],
    ['=HYPERLINK("#gid=0&range=A1","A1")', "A1", "A1", '=HYPERLINK("#gid=0&range=A1","A1")'],
    ["", "", "", ""],
  ])("%s is read as if typed", (text, value, shown, formula) => {
    expect(
      give(`${ACTIVE} const r = sheet.getRange("E5").setValue(${JSON.stringify(text)});
        return [r.getValue(), r.getDisplayValue(), r.getFormula()];`),
    ).toEqual([value, shown, formula]);
  });

  test("a text like a date becomes a date, in a text cell it does not", () => {
    expect(
      give(`${ACTIVE} const a = sheet.getRange("E5").setValue("2021/4/1"), b = sheet.getRange("E6").setNumberFormat("@").setValue("2021/4/1");
        return [a.getValue() instanceof Date, a.getDisplayValue(), b.getValue()];`),
    ).toEqual([true, "2021/04/01", "2021/4/1"]);
  });

  test("rich text is written as it stands", () => {
    expect(
      give(`${ACTIVE}
        const value = SpreadsheetApp.newRichTextValue().setText("=A1").setLinkUrl("#gid=0&range=A1").build();
        const r = sheet.getRange("E5:F5").setRichTextValues([[value, SpreadsheetApp.newRichTextValue().setText("12").build()]]);
        return [r.getValues(), r.getFormulas(), r.getRichTextValues()[0][0].getLinkUrl()];`),
    ).toEqual([[["=A1", "12"]], [["", ""]], "#gid=0&range=A1"]);
  });

  test("a drop-down that rejects refuses other values and writes nothing; one that warns does not", () => {
    const world = worldWith();
    const area = { top: 4, left: 4, bottom: 5, right: 4 };
    const list = { area, allowed: ["A", "B"], rejects: true };
    sheetOf(world, "施策").validations.push(list);
    const write = `${ACTIVE} sheet.getRange("D5:E5").setValues([["x", "Ｃ"]]);`;
    expect(run(write, world).error).toContain("The data you entered in cell E5 violates the data validation rules");
    expect(give(`${ACTIVE} return sheet.getRange("D5:E5").getValues();`, world)).toEqual([["", ""]]);
    expect(run(`${ACTIVE} sheet.getRange("D5:E6").setValues([["x", "A"], ["y", ""]]);`, world).error).toBeNull();
    expect(run(`${ACTIVE} sheet.getRangeList(["E5"]).setValue("C");`, world).error).toContain("cell E5");
    list.rejects = false;
    expect(run(write, world).error).toBeNull();
    expect(
      give(
        `${ACTIVE} const [[none], [some]] = sheet.getRange("E4:E5").getDataValidations();
         return [none, some.getAllowInvalid(), some.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST, some.getCriteriaValues()[0]];`,
        world,
      ),
    ).toEqual([null, true, true, ["A", "B"]]);
  });

  test("what is taken back leaves nothing behind", () => {
    const world = worldWith();
    const before = sheetOf(world, "施策").cells.size;
    run(
      `${ACTIVE} const r = sheet.getRange("H1:I2");
      r.setNotes([["a", "b"], ["c", "d"]]).setValue(1).setFontWeight("bold").setBackground("#ff0000");
      r.clearNote().clear();`,
      world,
    );
    expect(sheetOf(world, "施策").cells.size).toBe(before);
  });
});

describe("sheets and conditional formats", () => {
  test.each([
    ["book.insertSheet('施策')", 'A sheet with the name "施策" already exists. Please enter another name.'],
    ["book.deleteSheet(book.getSheets()[0])", "You can't remove all the visible sheets in a document."],
    [
      "book.insertSheet('x').setName('施策')",
      'A sheet with the name "施策" already exists. Please enter another name.',
    ],
    ["book.getSheets()[0].hideSheet()", "You can't remove all the visible sheets in a document."],
    ["book.getSheets()[0].insertRowsAfter(100, 400000)", "above the limit of 10000000 cells."],
  ])("%s is refused", (call, message) => {
    expect(run(`const book = SpreadsheetApp.getActiveSpreadsheet(); ${call};`).error).toContain(message);
  });

  test("an object of a sheet that is gone fails", () => {
    const { error } = run(`const book = SpreadsheetApp.getActiveSpreadsheet();
      const sheet = book.insertSheet("x"); const range = sheet.getRange("A1"); book.deleteSheet(sheet); range.getValue();`);
    expect(error).toContain("not found");
  });

  test("rules keep order, ranges, formula with its sign, and look", () => {
    expect(
      give(`${ACTIVE}
        const rule = (formula, color, ...at) => SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formula)
          .setBackground(color).setBold(true).setRanges(at.map((a) => sheet.getRange(a))).build();
        sheet.setConditionalFormatRules([rule('=LEN("x")>0', "#ffc7ce", "A1", "B2:C3"), rule("=$A1>1", "#ddebf7", "D4")]);
        return sheet.getConditionalFormatRules().map((r) => [r.getRanges().map((a) => a.getA1Notation()),
          String(r.getBooleanCondition().getCriteriaType()), r.getBooleanCondition().getCriteriaValues(),
          r.getBooleanCondition().getBackground(), r.getBooleanCondition().getBold(),
          r.getBooleanCondition().getCriteriaType() === SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA]);`),
    ).toEqual([
      [["A1", "B2:C3"], "CUSTOM_FORMULA", ['=LEN("x")>0'], "#ffc7ce", true, true],
      [["D4"], "CUSTOM_FORMULA", ["=$A1>1"], "#ddebf7", true, true],
    ]);
  });

  test.each([
    ["whenFormulaSatisfied('LEN(1)>0').setRanges([sheet.getRange('A1')]).build()", "a formula starts with ="],
    ["whenFormulaSatisfied('=TRUE').build()", "must have at least one range"],
    ["setRanges([sheet.getRange('A1')]).build()", "must have a condition"],
    ["setBackground('#12')", "Invalid color"],
  ])("a rule that Sheets refuses: %s", (call, message) => {
    expect(run(`${ACTIVE} SpreadsheetApp.newConditionalFormatRule().${call};`).error).toContain(message);
  });

  test("metadata of file and sheets is found by its key, and says where it stands", () => {
    expect(
      give(`const book = SpreadsheetApp.getActiveSpreadsheet(); const V = SpreadsheetApp.DeveloperMetadataVisibility;
        book.addDeveloperMetadata("k", "file"); book.getSheets()[0].addDeveloperMetadata("k", "sheet", V.DOCUMENT).addDeveloperMetadata("other");
        return book.createDeveloperMetadataFinder().withKey("k").find().map((m) =>
          [m.getValue(), m.getLocation().getSheet() && m.getLocation().getSheet().getName()]);`),
    ).toEqual([
      ["file", null],
      ["sheet", "施策"],
    ]);
  });
});
