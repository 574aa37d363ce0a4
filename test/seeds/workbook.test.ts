import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre";
import { asSheet } from "../../seeds/as-sheet";
import { storedFigure } from "../../seeds/figure";
import { area, buildWorkbook, flattenSheet, newCanvas, pasteSheet, toPlainText } from "../../seeds/workbook";

function sample() {
  const canvas = newCanvas("1-1", [10, 8, 8, 8], { page: { paper: "A4" } });
  canvas.block(area(0, 0, 1, 0), "目標値", { border: "thin" });
  canvas.figure(0, 1, "97.80", { border: "thin" }, { note: "確定値" });
  canvas.block(area(0, 2, 0, 3), "3,310", {}, { figure: true });
  canvas.put(1, 1, "小100\n中100", { wrap: true });
  canvas.put(1, 2, "50");
  canvas.figure(1, 3, "+1以上");
  canvas.choices(area(1, 3, 1, 3), ["維持", "拡充"]);
  canvas.breakBefore(1);
  return canvas.sheet();
}

describe("storedFigure", () => {
  test.each([
    ["97.80", 97.8, "0.00"],
    ["50", 50, "General"],
    ["-15", -15, "General"],
    ["3,310", 3310, "#,##0"],
    ["1,234.50", 1234.5, "#,##0.00"],
    ["0.75", 0.75, "0.00"],
  ])("%s", (printed, value, format) => {
    expect(storedFigure(printed)).toEqual({ value, format });
  });

  test.each([
    ["1,443 千円", 1443, '#,##0" 千円"'],
    ["0 千円", 0, '0" 千円"'],
    ["52.3%", 0.523, "0.0%"],
    ["7%", 0.07, "0%"],
  ])("%s with units", (printed, value, format) => {
    expect(storedFigure(printed, true)).toEqual({ value, format });
  });

  test.each(["—", "", "小100", "2以下", "+1以上", "+7", "007", "２４", "1-2", "595(803)", "22.6 %", "52.3%", "1,23"])(
    "%s stays text",
    (printed) => {
      expect(storedFigure(printed)).toBeNull();
    },
  );
});

describe("buildWorkbook", () => {
  test("reads back with values, formats, merges, notes and choices", async () => {
    const book = await readXlsx(buildWorkbook([sample()]), { readStyles: true });
    const sheet = book.sheets[0]!;
    expect(sheet.name).toBe("1-1");
    expect(sheet.rows).toEqual([
      ["目標値", 97.8, 3310, null],
      [null, "小100\n中100", "50", "+1以上"],
    ]);
    expect(sheet.merges).toEqual([
      { startRow: 0, startCol: 0, endRow: 1, endCol: 0 },
      { startRow: 0, startCol: 2, endRow: 0, endCol: 3 },
    ]);
    expect(sheet.cells?.get("0,1")?.style?.numFmt).toBe("0.00");
    expect(sheet.cells?.get("0,1")?.comment?.text).toBe("確定値");
    expect(sheet.dataValidations?.[0]?.values).toEqual(["維持", "拡充"]);
    expect(sheet.pageSetup?.paperSize).toBe("a4");
  });

  test("gives the same bytes twice", () => {
    expect(buildWorkbook([sample()])).toEqual(buildWorkbook([sample()]));
  });
});

/** Child elements of a worksheet in the order of CT_Worksheet, ECMA-376 Part 1, 18.3.1.99. */
const WORKSHEET_ORDER = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetProtection",
  "autoFilter",
  "mergeCells",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "legacyDrawing",
];

test("elements of a worksheet stand in the order of the standard", () => {
  const files = unzipSync(buildWorkbook([sample()]));
  const xml = strFromU8(files["xl/worksheets/sheet1.xml"]!);
  const found = WORKSHEET_ORDER.filter((name) => xml.includes(`<${name}`));
  const places = found.map((name) => xml.indexOf(`<${name}`));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(found).toEqual(expect.arrayContaining(["sheetPr", "mergeCells", "dataValidations", "pageSetup", "rowBreaks"]));
  // Every part that a relation or a content type names is in the package.
  const named = [...strFromU8(files["[Content_Types].xml"]!).matchAll(/PartName="\/([^"]+)"/g)].map((m) => m[1]!);
  expect(named).toContain("xl/comments1.xml");
  for (const path of named) expect(Object.keys(files)).toContain(path);
});

test("asSheet is what the core would get from the file", () => {
  const sheet = asSheet(sample());
  expect(sheet.merges).toEqual([
    { top: 0, left: 0, bottom: 1, right: 0 },
    { top: 0, left: 2, bottom: 0, right: 3 },
  ]);
  expect(sheet.cells).toEqual([
    { row: 0, column: 0, type: "text", value: "目標値", text: "目標値" },
    { row: 0, column: 1, type: "number", value: 97.8, text: "97.80", numberFormat: "0.00", note: "確定値" },
    { row: 0, column: 2, type: "number", value: 3310, text: "3,310", numberFormat: "#,##0" },
    { row: 1, column: 1, type: "text", value: "小100\n中100", text: "小100\n中100" },
    { row: 1, column: 2, type: "text", value: "50", text: "50" },
    { row: 1, column: 3, type: "text", value: "+1以上", text: "+1以上" },
  ]);
});

describe("plain text", () => {
  test("keeps the columns that a merge covers, as copying does", () => {
    expect(toPlainText(sample())).toBe("目標値\t97.80\t3,310\n\t小100 中100\t50\t+1以上");
  });

  test("drops them, as a table out of a PDF does", () => {
    const canvas = newCanvas("a", [8, 8, 8]);
    canvas.block(area(0, 0, 0, 1), "指標名");
    canvas.put(0, 2, "単位");
    canvas.put(1, 1, "計画");
    expect(toPlainText(canvas.sheet(), "drop")).toBe("指標名\t単位\n\t計画");
    expect(toPlainText(canvas.sheet(), "keep")).toBe("指標名\t\t単位\n\t計画");
  });

  test("pasted text has a cell for each field and nothing else", async () => {
    const text = "目標値\t97.80\t3,310\n\t小100 中100";
    const book = await readXlsx(buildWorkbook([pasteSheet("a", text), pasteSheet("b", text, "as-numbers")]));
    expect(book.sheets[0]!.rows).toEqual([
      ["目標値", "97.80", "3,310"],
      [null, "小100 中100", null],
    ]);
    expect(book.sheets[1]!.rows[0]).toEqual(["目標値", 97.8, 3310]);
  });

  test("flattened sheets keep addresses and lose merges and notes", async () => {
    const sheet = (await readXlsx(buildWorkbook([flattenSheet(sample())]), { readStyles: true })).sheets[0]!;
    expect(sheet.merges ?? []).toEqual([]);
    expect(sheet.cells?.get("0,1")?.comment).toBeUndefined();
    expect(sheet.rows[0]).toEqual(["目標値", 97.8, 3310, null]);
  });
});
