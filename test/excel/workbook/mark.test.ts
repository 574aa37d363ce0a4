import { createOpenWorkbook } from "../../../office-addin/workbook";
import { modelOf, type OpenExcel, type OpenOptions, openExcel, type WorkbookModel } from "../backend";
import { formBook } from "./form-sheets";
import { D40, mark, note, REQUEST, seen, staffFormat } from "./marks";

let excel: OpenExcel;
afterEach(() => excel.close());

function open(model: WorkbookModel, options: OpenOptions = {}) {
  excel = openExcel(model, options);
  return createOpenWorkbook({ locale: () => "ja" });
}

test("one conditional format a severity and sheet, behind the staff's, in two syncs", async () => {
  const model = modelOf(formBook(2));
  model.sheets[0]!.conditionalFormats.push(staffFormat("=A1>1"));
  const outcome = await open(model).mark(REQUEST);
  expect(outcome).toEqual({ written: 4, skipped: [] });
  expect(excel.counts.requests).toBe(2);
  const [first, second] = model.sheets.map((sheet) => sheet.conditionalFormats);
  expect(first!.map(({ formula, fill, areas }) => [formula, fill, areas])).toEqual([
    ["=A1>1", "#FF0000", [{ top: 0, left: 0, bottom: 90, right: 9 }]],
    ['=LEN("tenken:error")>0', "#FFC7CE", [{ top: 39, left: 3, bottom: 40, right: 3 }]],
    ['=LEN("tenken:warning")>0', "#FFEB9C", [{ top: 1, left: 1, bottom: 1, right: 1 }]],
  ]);
  expect(first![1]).toMatchObject({
    bold: true,
    stopIfTrue: false,
    borders: { EdgeTop: { style: "Continuous", color: "#9C0006" } },
  });
  expect(first![2]).toMatchObject({ underline: "Single", borders: { EdgeLeft: { style: "Dash", color: "#7F6000" } } });
  expect(second!.map(({ formula, borders }) => [formula, borders.EdgeBottom])).toEqual([
    ['=LEN("tenken:info")>0', { style: "Dot", color: "#1F4E78" }],
  ]);
});

test("notes stand behind what staff wrote, and clear takes them away exactly", async () => {
  const model = modelOf(formBook(2));
  const [first] = model.sheets;
  first!.conditionalFormats.push(staffFormat("=A1>1"));
  first!.notes.set(D40, note("担当に確認中"));
  first!.notes.set(5, note("ここは触らない"));
  const before = seen(model);
  const door = open(model);
  await door.mark(REQUEST);
  expect(first!.notes.get(D40)!.content).toBe(
    "担当に確認中\n【点検の結果】\n［要修正］実績がありません。\n【点検ここまで】",
  );
  expect(first!.notes.get(16384 + 1)!.content).toBe("【点検の結果】\n［確認］単位がありません。\n【点検ここまで】");
  expect(first!.notes.get(5)!.content).toBe("ここは触らない");
  expect(await door.clear()).toEqual({ written: 2, skipped: [] });
  expect(seen(model)).toEqual(before);
});

test("run twice, the same workbook; other marks, exactly those", async () => {
  const model = modelOf(formBook(2));
  model.sheets[0]!.notes.set(D40, note("担当に確認中"));
  const door = open(model);
  await door.mark(REQUEST);
  const once = JSON.stringify(seen(model));
  await door.mark(REQUEST);
  expect(JSON.stringify(seen(model))).toBe(once);
  await door.mark({ ...REQUEST, marks: [mark("事業1", "A1", "info", "［参考］…")] });
  expect(model.sheets.map((sheet) => sheet.conditionalFormats.length)).toEqual([1, 0]);
  expect([...model.sheets[0]!.notes].map(([at, { content }]) => [at, content]).sort()).toEqual([
    [0, "【点検の結果】\n［参考］…\n【点検ここまで】"],
    [D40, "担当に確認中"],
  ]);
  expect(model.sheets[1]!.notes.size).toBe(0);
});

test("without notes: marks alone, and those of an earlier run go", async () => {
  const model = modelOf(formBook(2));
  const door = open(model);
  await door.mark(REQUEST);
  expect(await door.mark({ ...REQUEST, withNotes: false })).toEqual({ written: 4, skipped: [] });
  expect(model.sheets.map(({ notes }) => notes.size)).toEqual([0, 0]);
});

test("thousands of marks: addresses are split where their text gets too long, still two syncs", async () => {
  const model = modelOf(formBook(2));
  const marks = Array.from({ length: 6000 }, (_, i) =>
    mark("事業1", `${"ACEG"[i % 4]}${1 + Math.floor(i / 4) * 2}`, "warning", "［確認］…"),
  );
  const door = open(model);
  expect((await door.mark({ sheets: ["事業1"], marks, withNotes: false })).written).toBe(6000);
  expect(excel.counts.requests).toBe(2);
  const areas = model.sheets[0]!.conditionalFormats.flatMap((format) => format.areas);
  expect(areas).toHaveLength(6000);
});

test("notes of more than 4 MB take one sync more for each 4 MB, and none is left out", async () => {
  const model = modelOf(formBook(1));
  const text = "あ".repeat(900);
  const marks = Array.from({ length: 3000 }, (_, i) => mark("事業1", `H${i + 1}`, "warning", text));
  await open(model).mark({ sheets: ["事業1"], marks, withNotes: true });
  const { requests, bytesIn, bytesOut, largestRequest } = excel.counts;
  expect(requests).toBeLessThanOrEqual(2 + Math.ceil((bytesIn + bytesOut) / (4 * 1024 * 1024)));
  expect(largestRequest).toBeLessThan(5 * 1024 * 1024);
  expect(model.sheets[0]!.notes.size).toBe(3000);
});

test("Excel without notes: marks only, and one sentence says where the explanations are", async () => {
  const model = modelOf(formBook(2));
  const outcome = await open(model, { requirements: { ExcelApi: "1.17" } }).mark(REQUEST);
  expect(outcome).toEqual({
    written: 4,
    skipped: [
      "このExcelではメモを書けないため、印だけを付けました。説明は作業ウィンドウと「点検結果」のシートにあります。",
    ],
  });
  expect(model.sheets.map(({ conditionalFormats }) => conditionalFormats.length)).toEqual([2, 1]);
});

test("a protected sheet is named and not touched", async () => {
  const model = modelOf(formBook(2));
  model.sheets[0]!.isProtected = true;
  const outcome = await open(model).mark(REQUEST);
  expect(outcome).toEqual({
    written: 1,
    skipped: ["シート「事業1」は保護されているため、印とメモを付けていません（D40、D41、B2）。"],
  });
  expect(model.sheets[0]!.conditionalFormats).toEqual([]);
});

test("a cell with a threaded comment gets a mark and no note", async () => {
  const model = modelOf(formBook(2));
  model.comments.push({
    id: "{1}",
    sheetId: model.sheets[0]!.id,
    row: 39,
    column: 3,
    author: "企画課",
    content: "確認お願いします",
    replies: [],
    resolved: false,
    date: "",
  } as never);
  const outcome = await open(model).mark(REQUEST);
  expect(outcome.skipped).toEqual(["シート「事業1」の D40 には、ほかのコメントがあるためメモを付けていません。"]);
  expect([...model.sheets[0]!.notes.keys()]).toEqual([16384 + 1]);
});
