import { createOpenWorkbook } from "../../../office-addin/workbook";
import type { Sheet, Workbook } from "../../../shared/sheet";
import { modelOf, type OpenExcel, type OpenOptions, openExcel, type WorkbookModel } from "../backend";
import { HostError } from "../backend/protocol";
import { expectSame } from "./expect-same";
import { formBook, formSheet } from "./form-sheets";

const MEGABYTES = 1024 * 1024;

// Two cores may be busy with other suites.
let excel: OpenExcel;
afterEach(() => excel.close());

function open(workbook: Workbook | WorkbookModel, options: OpenOptions = {}) {
  excel = openExcel(workbook, options);
  return createOpenWorkbook({ locale: () => "ja" });
}

describe("at most two syncs and one for each 4 MB", () => {
  test.each([
    [1, 2],
    [30, 2],
    [300, 4],
  ])("%i usual sheets take %i syncs", async (count, syncs) => {
    const book = formBook(count);
    const { workbook, unread } = await open(book).read({ sheets: "all" });
    expect(unread).toEqual([]);
    expectSame(workbook.sheets, book.sheets);
    const { requests, bytesIn, bytesOut, largestRequest, largestResponse } = excel.counts;
    expect(requests).toBeLessThanOrEqual(2 + Math.floor((bytesIn + bytesOut) / (4 * MEGABYTES)));
    expect(requests).toBe(syncs);
    expect(Math.max(largestRequest, largestResponse)).toBeLessThan(5 * MEGABYTES);
  });

  test.each([
    ["one long sheet", { sheets: [formSheet(1, 12_000)] }],
    [
      "a long sheet among short ones",
      {
        sheets: [
          ...formBook(10).sheets,
          { ...formSheet(11, 8_000) },
          ...formBook(5).sheets.map((sheet) => ({ ...sheet, name: `別${sheet.name}` })),
        ],
      },
    ],
    ["one very wide sheet", { sheets: [wideSheet(600, 400)] }],
    ["thirty sheets of 300 rows", formBook(30, 300)],
  ])("%s", async (_, book) => {
    const { workbook } = await open(book).read({ sheets: "all" });
    expectSame(workbook.sheets, book.sheets);
    const { requests, bytesIn, bytesOut } = excel.counts;
    expect(requests).toBeLessThanOrEqual(2 + Math.ceil((bytesIn + bytesOut) / (4 * MEGABYTES)));
  });

  function wideSheet(columns: number, rows: number): Sheet {
    const cells = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns / 20 }, (_, i) => ({
        row,
        column: i * 20 + 19,
        type: "number" as const,
        value: row * 1000 + i,
        text: String(row * 1000 + i),
      })),
    ).flat();
    return { name: "横長", cells, merges: [], visibility: "visible", isProtected: false };
  }
});

test("only what is asked for: no other property is loaded, nothing is traced or kept", async () => {
  await open(formBook(2)).read({ sheets: "all" });
  const asked = [...excel.counts.actions.keys()].filter((name) => name.startsWith("Range."));
  expect(asked.filter((name) => !name.endsWith("()")).sort()).toEqual([
    "Range.columnCount",
    "Range.formulas",
    "Range.numberFormat",
    "Range.rowCount",
    "Range.text",
    "Range.values",
  ]);
  expect(excel.session.keptCount).toBe(0);
});

test("a sheet of more than five million cells is named and left out, the others are read", async () => {
  const far: Sheet = {
    ...formSheet(2),
    cells: [...formSheet(2).cells, { row: 1_000_000, column: 9, type: "text", value: "端", text: "端" }],
  };
  const { workbook, unread } = await open({ sheets: [formSheet(1), far] }).read({ sheets: "all" });
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["事業1"]);
  expect(unread).toEqual([
    {
      sheet: "事業2",
      sentence: "シート「事業2」は500万セルを超えるため、点検していません。使っていない行や列を削除してください。",
    },
  ]);
});

test("a chunk refused for its size is asked again in halves", async () => {
  const book = formBook(3, 600);
  const { workbook } = await open(book, { limits: { payloadBytes: 200_000, cellsPerGet: 5_000_000 } }).read({
    sheets: "all",
  });
  expectSame(workbook.sheets, book.sheets);
});

test("a get that gives nulls because it has too many cells is asked again in halves", async () => {
  const book = { sheets: [formSheet(1, 3500)] };
  const { workbook } = await open(book, { limits: { payloadBytes: 5 * MEGABYTES, cellsPerGet: 9_000 } }).read({
    sheets: "all",
  });
  expectSame(workbook.sheets, book.sheets);
});

test.each([
  ["one a row", 20, 1],
  ["twenty a row", 20, 20],
  ["far below the window", 5000, 20],
])("many merged areas are read although Excel names at most 512 at once: %s", async (_, top, each) => {
  const merges = Array.from({ length: 1500 }, (_, i) => {
    const row = top + Math.floor(i / each);
    const left = 2 + 2 * (i % each);
    return { top: row, left, bottom: row, right: left + 1 };
  });
  const book = { sheets: [{ ...formSheet(1, 6000), merges }, formSheet(2)] };
  const { workbook } = await open(book).read({ sheets: "all" });
  expect(workbook.sheets[0]!.merges).toEqual(merges);
  expectSame(workbook.sheets[1], book.sheets[1]);
});

test("an Excel in which an empty sheet has no used range", async () => {
  const book = { sheets: [...formBook(2).sheets, { ...formSheet(3), cells: [], merges: [] }] };
  const model = modelOf(book);
  model.sheets[0]!.notes.set(1, { author: "", content: "担当に確認", visible: false, width: 1, height: 1 });
  const door = open(model);
  Object.assign(excel.session, {
    guard: (kind: string, member: string) => {
      if (kind === "Worksheet" && member === "GetUsedRange") throw new HostError("ItemNotFound");
    },
  });
  const { workbook } = await door.read({ sheets: "all" });
  expectSame(workbook.sheets[1], book.sheets[1]);
  expectSame(workbook.sheets[2], book.sheets[2]);
  expect(workbook.sheets[0]!.merges).toEqual(book.sheets[0]!.merges);
  expect(workbook.sheets[0]!.cells.find(({ note }) => note !== undefined)).toMatchObject({
    column: 1,
    note: "担当に確認",
  });
  expect(excel.counts.requests).toBe(4);
});

test("result sheets of ours and our sections of notes are left out", async () => {
  const model = modelOf(formBook(2));
  const [first, second] = model.sheets;
  second!.names.push({ name: "_tenken_result", formula: "='事業2'!$A$1", visible: false, comment: "" } as never);
  first!.notes.set(0, {
    author: "",
    content: "担当に確認\n【点検の結果】\n［要修正］…\n【点検ここまで】",
    visible: false,
    width: 1,
    height: 1,
  });
  first!.notes.set(1, {
    author: "",
    content: "【点検の結果】\n［確認］…\n【点検ここまで】",
    visible: false,
    width: 1,
    height: 1,
  });
  const { workbook } = await open(model).read({ sheets: "all" });
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["事業1"]);
  expect(
    workbook.sheets[0]!.cells.filter(({ note }) => note !== undefined).map(({ row, column, note }) => [
      row,
      column,
      note,
    ]),
  ).toEqual([[0, 0, "担当に確認"]]);
});

test("a narrow column, a hidden one and a workbook from 1904 do not change what is read", async () => {
  const model = modelOf({ sheets: [{ ...formSheet(1), cells: [] }] });
  const put = (column: number, value: string | number, numberFormat: string, shown: string) => {
    model.sheets[0]!.cells.set(column, { value, formula: null, numberFormat, shown } as never);
  };
  put(0, 0.523, "0.0%", "####");
  put(1, 45383, "yyyy/m/d", "########");
  put(2, 1234, "#,##0", "");
  put(3, "####", "General", "####");
  put(4, 43921, "yyyy/m/d", "2024/4/1");
  const { workbook } = await open(model).read({ sheets: "all" });
  expect(workbook.sheets[0]!.cells.map(({ type, value, text }) => [type, value, text])).toEqual([
    ["number", 0.523, "52.3%"],
    ["date", 45383, "2024/4/1"],
    ["number", 1234, "1,234"],
    ["text", "####", "####"],
    ["date", 45383, "2024/4/1"],
  ]);
});

test("another language and R1C1 references change nothing", async () => {
  const book = formBook(2);
  const { workbook } = await open(book, { locale: "de-DE", referenceStyle: "R1C1" }).read({ sheets: "all" });
  expectSame(workbook.sheets, book.sheets);
});

test("filtered rows are read and named as hidden", async () => {
  const model = modelOf(formBook(1));
  model.sheets[0]!.filteredRows.add(7);
  const { workbook } = await open(model).read({ sheets: "all" });
  expect(workbook.sheets[0]!.hiddenRows).toEqual([7]);
  expect(workbook.sheets[0]!.cells).toEqual(formSheet(1).cells);
});

test("Excel with the least: no notes, no merged areas, everything else", async () => {
  const book = formBook(2);
  const door = open(book, { requirements: { ExcelApi: "1.9" } });
  expect(door.abilities).toMatchObject({ notes: false, merges: false, changes: true });
  const { workbook } = await door.read({ sheets: "all" });
  expectSame(
    workbook.sheets,
    book.sheets.map((sheet) => ({ ...sheet, merges: [] })),
  );
});

describe("what goes wrong", () => {
  test("a sync that fails once is sent again", async () => {
    for (const after of [0, 1]) {
      const book = formBook(2);
      const door = open(book);
      excel.faults.plan({ after, code: "GeneralException" });
      expectSame((await door.read({ sheets: "all" })).workbook.sheets, book.sheets);
      excel.close();
    }
  });

  test("a sync that goes on failing gives one sentence", async () => {
    const door = open(formBook(2));
    excel.faults.plan({ code: "GeneralException", times: 1000 });
    await expect(door.read({ sheets: "all" })).rejects.toMatchObject({
      kind: "unknown",
      message: "Excelの処理が途中で止まりました。もう一度お試しください。（GeneralException）",
    });
  });

  test("while a cell is being edited", async () => {
    const door = open(formBook(2));
    excel.faults.plan({ after: 1, code: "InvalidOperationInCellEditMode", times: 1000 });
    await expect(door.read({ sheets: "all" })).rejects.toMatchObject({
      kind: "busy",
      message: "Excelがほかの操作の途中です。セルの入力を確定（Enter）してから、もう一度お試しください。",
    });
    expect(excel.counts.requests).toBe(2);
  });

  test("a sheet that is deleted meanwhile is not in the workbook any more", async () => {
    const book = formBook(3);
    const door = open(book);
    excel.faults.plan({ after: 1, meanwhile: (model) => model.sheets.splice(1, 1) });
    expect((await door.read({ sheets: "all" })).workbook.sheets.map(({ name }) => name)).toEqual(["事業1", "事業3"]);
  });

  test("sheets asked for by name that are not there are named", async () => {
    const { workbook, unread } = await open(formBook(2)).read({ sheets: ["事業2", "事業9"] });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["事業2"]);
    expect(unread).toEqual([
      { sheet: "事業9", sentence: "シート「事業9」が見つかりません。削除されたか、名前が変わっています。" },
    ]);
  });

  test("cancelled before a sync", async () => {
    const door = open(formBook(140));
    const shares: number[] = [];
    const reading = door.read({
      sheets: "all",
      onProgress: (share) => shares.push(share),
      isCancelled: () => shares.length > 1,
    });
    await expect(reading).rejects.toMatchObject({ kind: "cancelled", message: "中止しました。" });
    expect(excel.counts.requests).toBe(2);
  });

  test("progress goes up to 1", async () => {
    const shares: number[] = [];
    await open(formBook(140)).read({ sheets: "all", onProgress: (share) => shares.push(share) });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[shares.length - 1]).toBe(1);
  });
});
