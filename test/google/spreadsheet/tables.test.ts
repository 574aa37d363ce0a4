import type { Outcome } from "../../../apps-script/spreadsheet";
import type { ResultTable } from "../../../shared/report/tables";
import { cellAt } from "../fake";
import { probe } from "./run-probe";
import { fileIn, sheetOf, snapshot, stateIn, text, worldWith } from "./sheets";

type Written = Outcome & { sheets: [string, string][] };

const TABLE: ResultTable = {
  id: "findings",
  name: { ja: "点検結果", en: "Findings" },
  columns: [
    { heading: "重要度", width: 10, align: "center" },
    { heading: "セル", width: 8, align: "left" },
    { heading: "記載内容", width: 20, align: "left" },
    { heading: "達成率", width: 10, align: "right" },
  ],
  rows: [
    [
      { value: "× 要修正", tone: "error" },
      { value: "B2", link: { sheet: "5-1", cell: "B2" } },
      { value: '=IMPORTXML("x")' },
      { value: 0.939, format: "0.0%" },
    ],
    [
      { value: "・ 参考" },
      { value: "C3", link: { sheet: "なくなった", cell: "C3" } },
      { value: "-18.9" },
      { value: null },
    ],
    [{ value: null }, { value: "@D4" }, { value: "+1以上" }, { value: null }],
  ],
};

const book = () => worldWith([sheetOf("表紙", [text(0, 0, "表紙")]), sheetOf("5-1", [text(0, 0, "指標名")])]);
const names = (world: ReturnType<typeof book>) => fileIn(world).spreadsheet!.sheets.map(({ name }) => name);

test("a result sheet stands behind the others, is marked as ours, and holds nothing but texts, numbers and links", async () => {
  const world = book();
  const { answer } = await probe<Written>(world, "writeTables", [TABLE]);
  expect(answer).toEqual({ written: 1, skipped: [], sheets: [["findings", "点検結果"]] });
  expect(names(world)).toEqual(["表紙", "5-1", "点検結果"]);
  const sheet = stateIn(world, "点検結果");
  expect(sheet.metadata.map(({ key, value, visibility }) => [key, value, visibility])).toEqual([
    ["tenken.result", "findings", "DOCUMENT"],
  ]);
  const shown = [0, 1, 2, 3].map((row) =>
    [0, 1, 2, 3].map((column) => {
      const cell = cellAt(sheet, row, column);
      return [cell?.value ?? null, cell?.formula ?? "", cell?.link ?? null];
    }),
  );
  expect(shown).toEqual([
    [
      ["重要度", "", null],
      ["セル", "", null],
      ["記載内容", "", null],
      ["達成率", "", null],
    ],
    [
      ["× 要修正", "", null],
      ["B2", "", `#gid=${stateIn(world, "5-1").id}&range=B2`],
      ['=IMPORTXML("x")', "", null],
      [0.939, "", null],
    ],
    [
      ["・ 参考", "", null],
      ["C3", "", null],
      ["-18.9", "", null],
      [null, "", null],
    ],
    [
      [null, "", null],
      ["@D4", "", null],
      ["+1以上", "", null],
      [null, "", null],
    ],
  ]);
  expect(cellAt(sheet, 1, 3)?.format).toBe("0.0%");
  expect([...sheet.cells.values()].every(({ formula }) => formula === "")).toBe(true);
  expect(sheet.frozenRows).toBe(1);
});

test("it looks as the one in Excel: frame, white heading on blue, no gridlines, filter, heading in view", async () => {
  const world = book();
  await probe<Written>(world, "writeTables", [TABLE]);
  const sheet = stateIn(world, "点検結果");
  const look = (row: number, column: number) => cellAt(sheet, row, column)?.look;
  expect(look(0, 1)).toEqual({
    background: "#1f4e78",
    fontColor: "#ffffff",
    fontWeight: "bold",
    horizontalAlignment: "center",
    verticalAlignment: "middle",
    wrap: true,
    border: "SOLID #bfbfbf",
  });
  expect(look(1, 0)).toMatchObject({ background: "#ffc7ce", fontWeight: "bold", horizontalAlignment: "center" });
  expect(look(1, 3)).toMatchObject({ horizontalAlignment: "right", border: "SOLID #bfbfbf" });
  expect(look(3, 3)).toMatchObject({ border: "SOLID #bfbfbf" });
  expect([look(4, 0), look(0, 4)]).toEqual([undefined, undefined]);
  expect(sheet).toMatchObject({ gridlinesHidden: true, frozenRows: 1, tabColor: "#1f4e78" });
  expect(sheet.filter).toEqual({ top: 0, left: 0, bottom: 3, right: 3 });
  expect([...sheet.widths]).toEqual([
    [0, 85],
    [1, 69],
    [2, 165],
    [3, 85],
  ]);
  expect([...sheet.heights]).toEqual([[0, 32]]);
});

test("a result sheet costs so many calls, whatever its rows; columns side by side of one width share one", async () => {
  const even = { ...TABLE, columns: TABLE.columns.map((column) => ({ ...column, width: 12 })) };
  const callsOf = async (world: ReturnType<typeof book>, table: ResultTable) =>
    (await probe<Written>(world, "writeTables", [table])).run.calls.filter(
      ({ server, name }) => server && /^(Sheet|Range|Filter)\./.test(name),
    ).length;
  const [few, many, wide] = [book(), book(), book()];
  const long = {
    ...TABLE,
    rows: Array.from({ length: 900 }, () => TABLE.rows)
      .flat()
      .slice(0, 900),
  };
  expect(await callsOf(few, TABLE)).toBe(23);
  expect(await callsOf(many, long)).toBe(23);
  expect(await callsOf(wide, even)).toBe(20);
  expect(await callsOf(few, TABLE)).toBe(17);
  expect(await callsOf(many, long)).toBe(17);
});

test("written again it is the same sheet, fewer rows leave nothing behind", async () => {
  const world = book();
  await probe(world, "writeTables", [TABLE]);
  const once = snapshot(world);
  await probe(world, "writeTables", [TABLE]);
  expect(snapshot(world)).toEqual(once);
  await probe(world, "writeTables", [{ ...TABLE, rows: TABLE.rows.slice(0, 1) }]);
  expect(names(world)).toEqual(["表紙", "5-1", "点検結果"]);
  const left = [...stateIn(world, "点検結果").cells.values()].filter(({ type }) => type !== "blank");
  expect(left).toHaveLength(8);
});

test("a sheet of that name that is not ours stays, and ours gets another name", async () => {
  const world = worldWith([sheetOf("点検結果", [text(0, 0, "係の一覧")]), sheetOf("5-1", [text(0, 0, "指標名")])]);
  const before = structuredClone(stateIn(world, "点検結果"));
  const { answer } = await probe<Written>(world, "writeTables", [TABLE]);
  expect(answer.sheets).toEqual([["findings", "点検結果(2)"]]);
  expect(stateIn(world, "点検結果")).toEqual(before);
  const again = await probe<Written>(world, "writeTables", [TABLE]);
  expect(again.answer.sheets).toEqual([["findings", "点検結果(2)"]]);
});

test("our result sheet is not read as the staff's, even renamed, and clearing takes exactly ours", async () => {
  const world = worldWith([sheetOf("点検結果", [text(0, 0, "係の一覧")]), sheetOf("5-1", [text(0, 0, "指標名")])]);
  await probe(world, "writeTables", [
    TABLE,
    { ...TABLE, id: "missing", name: { ja: "未記入一覧", en: "Not filled in" } },
  ]);
  stateIn(world, "未記入一覧").name = "各課へ配る";
  const { answer } = await probe<{ workbook: { sheets: { name: string }[] } }>(world, "read");
  expect(answer.workbook.sheets.map(({ name }) => name)).toEqual(["点検結果", "5-1"]);
  const cleared = await probe<Outcome>(world, "clear");
  expect(cleared.answer).toEqual({ written: 2, skipped: [] });
  expect(names(world)).toEqual(["点検結果", "5-1"]);
});

test("renamed by the staff it is refreshed under their name; of copies, the one that still has ours", async () => {
  const world = book();
  await probe(world, "writeTables", [TABLE]);
  stateIn(world, "点検結果").name = "点検結果（11月）";
  const renamed = await probe<Written>(world, "writeTables", [TABLE]);
  expect(renamed.answer.sheets).toEqual([["findings", "点検結果（11月）"]]);
  expect(names(world)).toEqual(["表紙", "5-1", "点検結果（11月）"]);

  // Whether our mark comes along with a copy, no page says: here it does.
  const content = fileIn(world).spreadsheet!;
  const kept = structuredClone(stateIn(world, "点検結果（11月）"));
  content.sheets.push({ ...structuredClone(kept), id: 77_777, name: "点検結果" });
  const again = await probe<Written>(world, "writeTables", [{ ...TABLE, rows: [] }]);
  expect(again.answer.sheets).toEqual([["findings", "点検結果"]]);
  expect(stateIn(world, "点検結果（11月）").cells).toEqual(kept.cells);
});

test("the settings sheet belongs to the staff: known by its name, read, and not cleared", async () => {
  const settings = { ...TABLE, id: "settings", name: { ja: "点検設定", en: "点検設定" } };
  const world = book();
  await probe(world, "writeTables", [settings]);
  await probe(world, "writeTables", [settings]);
  expect(names(world)).toEqual(["表紙", "5-1", "点検設定"]);
  const { answer } = await probe<{ workbook: { sheets: { name: string }[] } }>(world, "read");
  expect(answer.workbook.sheets.map(({ name }) => name)).toContain("点検設定");
  await probe(world, "clear");
  expect(names(world)).toContain("点検設定");
});

test("a settings sheet that the staff have made their own keeps its look, whatever the case of its name", async () => {
  const settings = { ...TABLE, id: "settings", name: { ja: "Tenken設定", en: "Tenken設定" } };
  const world = worldWith([sheetOf("tenken設定", [text(0, 0, "古い設定"), text(9, 9, "控え")])]);
  const sheet = stateIn(world, "tenken設定");
  Object.assign(sheet, { tabColor: "#00ff00", frozenRows: 2 });
  const { answer } = await probe<Written>(world, "writeTables", [settings]);
  expect(answer.sheets).toEqual([["settings", "tenken設定"]]);
  expect(names(world)).toEqual(["tenken設定"]);
  expect([sheet.tabColor, sheet.frozenRows, sheet.filter]).toEqual(["#00ff00", 2, null]);
  expect([cellAt(sheet, 0, 0)?.value, cellAt(sheet, 9, 9)?.value ?? ""]).toEqual(["重要度", ""]);
});

test("a table without rows is its headings", async () => {
  const world = book();
  const { answer } = await probe<Written>(world, "writeTables", [{ ...TABLE, rows: [] }]);
  expect(answer.skipped).toEqual([]);
  const held = [...stateIn(world, "点検結果").cells.values()].filter(({ type }) => type !== "blank");
  expect(held.map(({ value }) => value)).toEqual(["重要度", "セル", "記載内容", "達成率"]);
});

test("a long table finds room, one too long is cut and said", async () => {
  const row = TABLE.rows[1]!;
  const world = book();
  const long = await probe<Written>(world, "writeTables", [
    { ...TABLE, rows: Array.from({ length: 3000 }, () => row) },
  ]);
  expect(long.answer.skipped).toEqual([]);
  expect(cellAt(stateIn(world, "点検結果"), 3000, 2)?.value).toBe("-18.9");
  // Builders of rich texts are answered without the server; what goes there does not grow with the rows.
  expect(long.run.serverCalls).toBeLessThanOrEqual(40);
  const cut = await probe<Written>(world, "writeTables", [
    { ...TABLE, rows: Array.from({ length: 20_001 }, () => row) },
  ]);
  expect(cut.answer.skipped).toEqual(["シート「点検結果」には、はじめの20000行だけを書き込みました。"]);
});

test("who may only view the file gets one sentence", async () => {
  const world = worldWith([sheetOf("5-1", [text(0, 0, "指標名")])], "view");
  const { answer } = await probe<Written>(world, "writeTables", [TABLE]);
  expect(answer.written).toBe(0);
  expect(answer.skipped).toEqual([
    "シート「点検結果」を処理する権限がありません。ファイルの所有者に確認してください。",
  ]);
});
