import { createOpenWorkbook } from "../../../office-addin/workbook";
import { settingsTable } from "../../../shared/report/settings-table";
import type { ResultTable } from "../../../shared/report/tables";
import { DEFAULT_SETTINGS, readSettingsSheet } from "../../../shared/settings";
import {
  modelOf,
  type OpenExcel,
  type OpenOptions,
  openExcel,
  type SheetModel,
  sheetOfRows,
  type WorkbookModel,
} from "../backend";
import { HostError } from "../backend/protocol";

// Two cores may be busy with other suites.
let excel: OpenExcel;
afterEach(() => excel.close());

function open(model: WorkbookModel, options: OpenOptions = {}) {
  excel = openExcel(model, options);
  return createOpenWorkbook({ locale: () => "ja" });
}

const COLUMNS = 16384;
const rowsOf = (sheet: SheetModel, columns: number) => {
  const last = Math.max(
    -1,
    ...[...sheet.cells].filter(([, cell]) => cell.value !== "").map(([at]) => Math.floor(at / COLUMNS)),
  );
  return Array.from({ length: last + 1 }, (_, row) =>
    Array.from({ length: columns }, (_, column) => sheet.cells.get(row * COLUMNS + column)?.value ?? ""),
  );
};
const sheetNamed = (model: WorkbookModel, name: string) => model.sheets.find((sheet) => sheet.name === name)!;

function findings(rows: number): ResultTable {
  return {
    id: "findings",
    name: { ja: "点検結果", en: "Findings" },
    columns: [
      { heading: "重要度", width: 10, align: "center" },
      { heading: "セル", width: 8, align: "left" },
      { heading: "指摘", width: 70, align: "left" },
      { heading: "達成率", width: 10, align: "right" },
    ],
    rows: Array.from({ length: rows }, (_, i) => [
      { value: i % 2 === 0 ? "要修正" : "確認", tone: i % 2 === 0 ? ("error" as const) : ("warning" as const) },
      { value: `D${i + 1}`, link: { sheet: "施策 5'1", cell: `D${i + 1}` } },
      { value: "=1+1 と書いてあります。" },
      i === 0 ? { value: null } : { value: 0.5, format: "0.0%" },
    ]),
  };
}

const book = () => modelOf({ sheets: [sheetOfRows("施策 5'1", [["指標"]])] });

test("a result sheet of ours: rows, texts that stay texts, links, looks, filter; two syncs", async () => {
  const model = book();
  const outcome = await open(model).writeTables([findings(3)], "ja");
  expect(outcome).toEqual({ written: 1, skipped: [], sheets: ["点検結果"] });
  expect(excel.counts.requests).toBe(2);
  const sheet = sheetNamed(model, "点検結果");
  expect(rowsOf(sheet, 4)).toEqual([
    ["重要度", "セル", "指摘", "達成率"],
    ["要修正", "D1", "=1+1 と書いてあります。", ""],
    ["確認", "D2", "=1+1 と書いてあります。", 0.5],
    ["要修正", "D3", "=1+1 と書いてあります。", 0.5],
  ]);
  const at = (row: number, column: number) => sheet.cells.get(row * COLUMNS + column)!;
  expect(at(1, 1).formula).toBe(`=HYPERLINK("#'施策 5''1'!D1","D1")`);
  expect(at(1, 2).formula).toBeNull();
  expect(at(2, 3).numberFormat).toBe("0.0%");
  expect(at(1, 0).style).toMatchObject({ fill: "#FFC7CE", bold: true, horizontal: "Center", wrapText: true });
  expect(at(2, 0).style).toMatchObject({ fill: "#FFEB9C" });
  expect(at(2, 0).style.bold).not.toBe(true);
  expect(at(0, 0).style).toMatchObject({ fill: "#1F4E78", fontColor: "#FFFFFF", bold: true });
  expect(at(1, 1).style).toMatchObject({ fontColor: "#0563C1", underline: "Single" });
  expect(sheet.freeze).toEqual({ rows: 1, columns: 0 });
  expect(sheet.filter?.area).toEqual({ top: 0, left: 0, bottom: 3, right: 3 });
  expect(sheet.names).toMatchObject([{ name: "_tenken_result.findings", visible: false }]);
  expect(sheet.pageLayout).toMatchObject({ Orientation: "Landscape", PaperSize: "A4", PrintTitleRows: "$1:$1" });
  // 70 characters of 7 pixels and 5 more, three quarters of a point each.
  expect(sheet.columnWidths.get(2)).toBe(371.25);
  expect(model.activeSheetId).toBe(model.sheets[0]!.id);
});

test("refreshed in place: no old rows are left, and twice is the same", async () => {
  const model = book();
  const door = open(model);
  await door.writeTables([findings(9)], "ja");
  const { id } = sheetNamed(model, "点検結果");
  await door.writeTables([findings(2)], "ja");
  const sheet = sheetNamed(model, "点検結果");
  expect(sheet.id).toBe(id);
  expect(rowsOf(sheet, 4)).toHaveLength(3);
  expect([...sheet.cells].filter(([at, cell]) => at >= 3 * COLUMNS && Object.keys(cell.style).length > 0)).toEqual([]);
  expect(sheet.filter?.area.bottom).toBe(2);
  expect(sheet.names).toHaveLength(1);
  const once = JSON.stringify([...sheet.cells]);
  await door.writeTables([findings(2)], "ja");
  expect(JSON.stringify([...sheetNamed(model, "点検結果").cells])).toBe(once);
  expect(model.sheets).toHaveLength(2);
});

test("a sheet of that name that is not ours is left alone, and ours gets another name, again and again", async () => {
  const model = modelOf({ sheets: [sheetOfRows("点検結果", [["手で書いた結果"]])] });
  const door = open(model);
  for (let run = 0; run < 2; run++) {
    expect((await door.writeTables([findings(1)], "ja")).sheets).toEqual(["点検結果(2)"]);
  }
  expect(model.sheets.map(({ name }) => name)).toEqual(["点検結果", "点検結果(2)"]);
  expect(rowsOf(model.sheets[0]!, 1)).toEqual([["手で書いた結果"]]);
});

test("a result sheet that staff renamed or moved is refreshed where it is, in any language; a name of theirs stays theirs", async () => {
  const model = book();
  const door = open(model);
  await door.writeTables([findings(4)], "ja");
  excel.others.renameSheet("点検結果", "4月の点検");
  excel.others.addSheet("点検結果");
  for (const locale of ["ja", "en", "ja"] as const) {
    expect((await door.writeTables([findings(1)], locale)).sheets).toEqual(["4月の点検"]);
  }
  expect(model.sheets.map(({ name }) => name).sort()).toEqual(["4月の点検", "施策 5'1", "点検結果"].sort());
  expect(rowsOf(sheetNamed(model, "4月の点検"), 4)).toHaveLength(2);
  expect(sheetNamed(model, "点検結果").cells.size).toBe(0);
});

test("a sheet that an earlier version wrote says nothing of its table and is known by its name", async () => {
  const model = book();
  const door = open(model);
  await door.writeTables([findings(4)], "ja");
  sheetNamed(model, "点検結果").names[0]!.name = "_tenken_result";
  expect((await door.writeTables([findings(1)], "ja")).sheets).toEqual(["点検結果"]);
  expect(model.sheets).toHaveLength(2);
  expect(rowsOf(sheetNamed(model, "点検結果"), 4)).toHaveLength(2);
});

test("clear removes result sheets of ours alone; what is read before and after is the same", async () => {
  const model = modelOf({ sheets: [sheetOfRows("点検結果", [["手で書いた結果"]])] });
  const door = open(model);
  await door.writeTables([findings(1)], "ja");
  expect((await door.read({ sheets: "all" })).workbook.sheets.map(({ name }) => name)).toEqual(["点検結果"]);
  expect(await door.clear()).toEqual({ written: 1, skipped: [] });
  expect(model.sheets.map(({ name }) => name)).toEqual(["点検結果"]);
});

test("the only sheet that is seen stays", async () => {
  const model = book();
  const door = open(model);
  await door.writeTables([findings(1)], "ja");
  model.sheets[0]!.visibility = "hidden";
  expect(await door.clear()).toEqual({
    written: 0,
    skipped: ["ほかに表示されているシートがないため、シート「点検結果」を消していません。"],
  });
});

test("settings come back from the sheet they were written to, whoever made it; clear leaves it", async () => {
  const settings = { ...DEFAULT_SETTINGS, fiscalYear: 2021, expectedSheets: ["5-1", "5-2"] };
  for (const sheets of [
    [],
    [
      sheetOfRows("点検設定", [
        ["項目", "値"],
        ["評価年度", "令和元年度"],
        ["古い行", 1, 2, 3],
      ]),
    ],
  ]) {
    const model = modelOf({ sheets: [sheetOfRows("5-1", [["指標"]]), ...sheets] });
    const door = open(model);
    expect((await door.writeTables([settingsTable(settings, "ja")], "ja")).sheets).toEqual(["点検設定"]);
    await door.clear();
    const { workbook } = await door.read({ sheets: ["点検設定"] });
    const read = readSettingsSheet(workbook.sheets[0]!, "ja");
    expect(read.problems).toEqual([]);
    expect(read.settings).toMatchObject({ fiscalYear: 2021, expectedSheets: ["5-1", "5-2"] });
    expect(rowsOf(sheetNamed(model, "点検設定"), 1).flat()).not.toContain("古い行");
    excel.close();
  }
});

test("a table of more than 4 MB takes one sync more for each 4 MB", async () => {
  const model = book();
  const long = "あ".repeat(1200);
  const { rows, ...table } = findings(3000);
  const big = { ...table, rows: rows.map(([first, link, _, last]) => [first!, link!, { value: long }, last!]) };
  const door = open(model);
  await door.writeTables([big], "ja");
  const { requests, bytesIn, largestRequest } = excel.counts;
  expect(requests).toBeLessThanOrEqual(2 + Math.ceil(bytesIn / (4 * 1024 * 1024)));
  expect(largestRequest).toBeLessThan(5 * 1024 * 1024);
  expect(rowsOf(sheetNamed(model, "点検結果"), 4)).toHaveLength(3001);
  expect(sheetNamed(model, "点検結果").cells.get(3000 * COLUMNS + 2)!.value).toBe(long);
});

test("long names as links, line breaks and quotes", async () => {
  const model = book();
  const label = `"${"指標名".repeat(200)}"`;
  const table: ResultTable = {
    id: "indicators",
    name: { ja: "評価一覧", en: "Indicators" },
    columns: [{ heading: "指標", width: 44, align: "left" }],
    rows: [
      [{ value: label, link: { sheet: "施策 5'1", cell: "A1" } }],
      [{ value: "一行目\n'二行目" }],
      [{ value: "1-2" }],
    ],
  };
  await open(model).writeTables([table], "ja");
  const sheet = sheetNamed(model, "評価一覧");
  const formula = sheet.cells.get(COLUMNS)!.formula!;
  const literals = formula.match(/"(?:[^"]|"")*"/g)!;
  expect(Math.max(...literals.map((text) => text.slice(1, -1).replace(/""/g, '"').length))).toBeLessThanOrEqual(255);
  expect(
    literals
      .slice(1)
      .map((text) => text.slice(1, -1).replace(/""/g, '"'))
      .join(""),
  ).toBe(label);
  expect(sheet.cells.get(2 * COLUMNS)!.value).toBe("一行目\n'二行目");
  expect(sheet.cells.get(3 * COLUMNS)!.value).toBe("1-2");
});

describe("what goes wrong", () => {
  test("the structure of the workbook is protected: one sentence", async () => {
    const model = book();
    model.isStructureProtected = true;
    expect(
      await open(model).writeTables(
        [findings(1), { ...findings(1), id: "missing", name: { ja: "未記入一覧", en: "x" } }],
        "ja",
      ),
    ).toEqual({
      written: 0,
      skipped: ["ブックの構成が保護されているため、点検結果のシートを追加していません。"],
      sheets: [],
    });
  });

  test("our sheet was protected by staff: it is left as it is and named", async () => {
    const model = book();
    const door = open(model);
    await door.writeTables([findings(3)], "ja");
    sheetNamed(model, "点検結果").isProtected = true;
    expect(await door.writeTables([findings(1)], "ja")).toEqual({
      written: 0,
      skipped: ["シート「点検結果」は保護されているため、書き込んでいません。"],
      sheets: [],
    });
    expect(rowsOf(sheetNamed(model, "点検結果"), 4)).toHaveLength(4);
  });

  test("someone makes a sheet of the same name meanwhile", async () => {
    const model = book();
    const door = open(model);
    excel.faults.plan({ after: 1, meanwhile: () => excel.others.addSheet("点検結果") });
    expect((await door.writeTables([findings(1)], "ja")).sheets).toEqual(["点検結果(2)"]);
  });

  test.each([0, 1])("sync %i fails once", async (after) => {
    const model = book();
    const door = open(model);
    excel.faults.plan({ after, code: "GeneralException" });
    expect((await door.writeTables([findings(1)], "ja")).sheets).toEqual(["点検結果"]);
    expect(model.sheets).toHaveLength(2);
  });

  test("no printer: the layout of pages is refused and everything else is written", async () => {
    const model = book();
    const door = open(model);
    Object.assign(excel.session, {
      guard: (kind: string) => {
        if (kind === "PageLayout") throw new HostError("GeneralException");
      },
    });
    expect(await door.writeTables([findings(2), settingsTable(DEFAULT_SETTINGS, "ja")], "ja")).toEqual({
      written: 2,
      skipped: [],
      sheets: ["点検結果", "点検設定"],
    });
    expect(rowsOf(sheetNamed(model, "点検結果"), 4)).toHaveLength(3);
    expect(sheetNamed(model, "点検結果").filter).not.toBeNull();
    expect(sheetNamed(model, "点検設定").cells.size).toBeGreaterThan(50);
  });

  test("read-only: one sentence, no sheet", async () => {
    const model = book();
    model.isReadOnly = true;
    await expect(open(model).writeTables([findings(1)], "ja")).rejects.toMatchObject({ kind: "read-only" });
    expect(model.sheets).toHaveLength(1);
  });
});
