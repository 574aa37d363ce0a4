import type { Outcome, SpreadsheetReading } from "../../../apps-script/spreadsheet";
import { cellAt, touchCell } from "../fake";
import { probe } from "./run-probe";
import { cellArea, number, sheetOf, snapshot, staffRule, stateIn, text, worldWith } from "./sheets";

const CELLS = [text(0, 0, "指標名"), text(0, 1, "令和2年度"), text(1, 0, "要介護認定率"), number(1, 1, 14.6)];
const mark = (cell: string, severity: "error" | "warning" | "info", note = `${cell}の説明`, sheet = "5-1") => ({
  sheet,
  cell,
  severity,
  note,
});
const MARKS = [mark("B2", "error"), mark("B3", "error"), mark("C2", "warning"), mark("A1", "info")];

function book() {
  const world = worldWith([sheetOf("5-1", CELLS), sheetOf("5-2", CELLS)]);
  const sheet = stateIn(world, "5-1");
  sheet.rules.push(staffRule("=B2>10", [cellArea(1, 1)]), { ...staffRule("", []), criteria: "GRADIENT", values: [] });
  touchCell(sheet, 1, 1).note = "担当：確認済み";
  touchCell(sheet, 50, 20).note = "表の外のメモ";
  return world;
}

test("one rule a severity behind those of the staff, and our section behind the staff's note", async () => {
  const world = book();
  const { answer } = await probe<Outcome>(world, "readAndMark", { sheets: ["5-1"], marks: MARKS, withNotes: true });
  expect(answer).toEqual({ written: 4, skipped: [] });
  const sheet = stateIn(world, "5-1");
  expect(sheet.rules.slice(0, 2)).toEqual(stateIn(book(), "5-1").rules);
  expect(sheet.rules.slice(2)).toEqual([
    {
      criteria: "CUSTOM_FORMULA",
      values: ['=LEN("tenken:error")>0'],
      // Neighbours are one rectangle.
      ranges: [{ top: 1, left: 1, bottom: 2, right: 1 }],
      background: "#ffc7ce",
      fontColor: null,
      rest: { bold: true },
    },
    {
      criteria: "CUSTOM_FORMULA",
      values: ['=LEN("tenken:warning")>0'],
      ranges: [cellArea(1, 2)],
      background: "#ffeb9c",
      fontColor: null,
      rest: { underline: true },
    },
    {
      criteria: "CUSTOM_FORMULA",
      values: ['=LEN("tenken:info")>0'],
      ranges: [cellArea(0, 0)],
      background: "#ddebf7",
      fontColor: null,
      rest: { italic: true },
    },
  ]);
  expect(cellAt(sheet, 1, 1)?.note).toBe("担当：確認済み\n【点検の結果】\nB2の説明\n【点検ここまで】");
  expect(cellAt(sheet, 2, 1)?.note).toBe("【点検の結果】\nB3の説明\n【点検ここまで】");
  expect(cellAt(sheet, 50, 20)?.note).toBe("表の外のメモ");
});

test("the same marks twice leave the same spreadsheet, and clearing gives back the one before", async () => {
  const world = book();
  const before = snapshot(world);
  await probe(world, "readAndMark", { sheets: ["5-1", "5-2"], marks: MARKS, withNotes: true });
  const once = snapshot(world);
  expect(once).not.toEqual(before);
  await probe(world, "readAndMark", { sheets: ["5-1", "5-2"], marks: MARKS, withNotes: true });
  expect(snapshot(world)).toEqual(once);
  const { answer } = await probe<Outcome>(world, "clear");
  expect(answer).toEqual({ written: 1, skipped: [] });
  expect(snapshot(world)).toEqual(before);
});

test("marks that stand already are not written again", async () => {
  const world = book();
  await probe(world, "readAndMark", { sheets: ["5-1"], marks: MARKS, withNotes: true });
  const { answer, run } = await probe<Outcome>(world, "readAndMark", {
    sheets: ["5-1"],
    marks: MARKS,
    withNotes: true,
  });
  expect(answer).toEqual({ written: 4, skipped: [] });
  expect(run.counts).not.toHaveProperty(["Sheet.setConditionalFormatRules"]);
  expect(run.counts).not.toHaveProperty(["Range.setNotes"]);
});

test("a chart on a sheet of its own is passed over without a word", async () => {
  const world = worldWith([sheetOf("5-1", CELLS), sheetOf("グラフ", [])]);
  stateIn(world, "グラフ").isGrid = false;
  const { answer } = await probe<SpreadsheetReading>(world, "read");
  expect(answer.workbook.sheets.map(({ name }) => name)).toEqual(["5-1"]);
  expect(answer.unread).toEqual([]);
  expect((await probe<Outcome>(world, "clear")).answer).toEqual({ written: 0, skipped: [] });
});

test("other marks take the place of those before; without notes there are none of ours", async () => {
  const world = book();
  await probe(world, "readAndMark", { sheets: ["5-1"], marks: MARKS, withNotes: true });
  await probe(world, "readAndMark", { sheets: ["5-1"], marks: [mark("A2", "warning")], withNotes: false });
  const sheet = stateIn(world, "5-1");
  expect(sheet.rules.slice(2).map(({ values, ranges }) => [values, ranges])).toEqual([
    [['=LEN("tenken:warning")>0'], [cellArea(1, 0)]],
  ]);
  const notes = [...sheet.cells.values()].map(({ note }) => note).filter((note) => note !== "");
  expect(notes).toEqual(["担当：確認済み", "表の外のメモ"]);
});

test("a note of ours where data no longer are goes too, when nothing is known of the sheet", async () => {
  const world = book();
  await probe(world, "readAndMark", { sheets: ["5-1"], marks: [mark("K30", "error")], withNotes: true });
  expect(cellAt(stateIn(world, "5-1"), 29, 10)?.note).toContain("K30の説明");
  await probe(world, "mark", { sheets: ["5-1"], marks: [], withNotes: true });
  expect(cellAt(stateIn(world, "5-1"), 29, 10)?.note ?? "").toBe("");
  expect(stateIn(world, "5-1").rules).toHaveLength(2);
});

test("within an area, what lies outside keeps its marks and notes", async () => {
  const world = book();
  const marks = [
    mark("A1", "error"),
    mark("B1", "error"),
    mark("A2", "error"),
    mark("B2", "error"),
    mark("C3", "error"),
  ];
  await probe(world, "readAndMark", { sheets: ["5-1"], marks, withNotes: true });
  const within = { top: 0, left: 1, bottom: 1, right: 1 };
  await probe(world, "mark", {
    sheets: ["5-1"],
    marks: [mark("B1", "warning", "新しい説明"), mark("C3", "info", "範囲の外")],
    withNotes: true,
    within,
  });
  const sheet = stateIn(world, "5-1");
  expect(sheet.rules.slice(2).map(({ values, ranges }) => [values[0], ranges])).toEqual([
    ['=LEN("tenken:error")>0', [{ top: 0, left: 0, bottom: 1, right: 0 }, cellArea(2, 2)]],
    ['=LEN("tenken:warning")>0', [cellArea(0, 1)]],
  ]);
  expect(cellAt(sheet, 0, 1)?.note).toBe("【点検の結果】\n新しい説明\n【点検ここまで】");
  expect(cellAt(sheet, 1, 1)?.note).toBe("担当：確認済み");
  expect(cellAt(sheet, 2, 2)?.note).toBe("【点検の結果】\nC3の説明\n【点検ここまで】");
});

test("a protected sheet is left alone and named, the others are marked", async () => {
  const world = book();
  stateIn(world, "5-1").protections.push(protection("SHEET", null));
  const before = structuredClone(stateIn(world, "5-1"));
  const marks = [...MARKS, mark("B2", "error", "説明", "5-2")];
  const { answer } = await probe<Outcome>(world, "readAndMark", { sheets: ["5-1", "5-2"], marks, withNotes: true });
  expect(answer).toEqual({
    written: 1,
    skipped: ["シート「5-1」は保護されているため、印とメモを付けていません（B2、B3、C2、A1）。"],
  });
  expect(stateIn(world, "5-1")).toEqual(before);
  expect(stateIn(world, "5-2").rules).toHaveLength(1);
});

test("who may edit in spite of a protection may have the sheet marked", async () => {
  const world = book();
  stateIn(world, "5-1").protections.push({ ...protection("SHEET", null), userMayEdit: true });
  const { answer } = await probe<Outcome>(world, "readAndMark", { sheets: ["5-1"], marks: MARKS, withNotes: true });
  expect(answer).toEqual({ written: 4, skipped: [] });
});

test("cells of a protected range are left out and named", async () => {
  const world = book();
  stateIn(world, "5-1").protections.push(protection("RANGE", { top: 1, left: 1, bottom: 2, right: 1 }));
  const { answer } = await probe<Outcome>(world, "readAndMark", { sheets: ["5-1"], marks: MARKS, withNotes: true });
  expect(answer).toEqual({
    written: 2,
    skipped: ["シート「5-1」の B2、B3 は保護されているため、印とメモを付けていません。"],
  });
  const sheet = stateIn(world, "5-1");
  expect(cellAt(sheet, 1, 1)?.note).toBe("担当：確認済み");
  expect(cellAt(sheet, 1, 2)?.note).toBe("【点検の結果】\nC2の説明\n【点検ここまで】");
});

function protection(
  kind: "SHEET" | "RANGE",
  area: { top: number; left: number; bottom: number; right: number } | null,
) {
  return { id: 1, kind, area, exceptions: [], description: "", warningOnly: false, userMayEdit: false };
}

test("a sheet that was deleted, and a file that may only be viewed, are said in one sentence", async () => {
  const world = book();
  const gone = await probe<Outcome>(world, "mark", {
    sheets: ["9-9"],
    marks: [mark("A1", "error", "x", "9-9")],
    withNotes: true,
  });
  expect(gone.answer).toEqual({
    written: 0,
    skipped: ["シート「9-9」が見つかりません。削除されたか、名前が変わっています。"],
  });
  const viewed = worldWith([sheetOf("5-1", CELLS)], "view");
  const { answer } = await probe<Outcome>(viewed, "readAndMark", { sheets: ["5-1"], marks: MARKS, withNotes: true });
  expect(answer).toEqual({
    written: 0,
    skipped: ["シート「5-1」を処理する権限がありません。ファイルの所有者に確認してください。"],
  });
});

test("where rows came or went between reading and marking, nothing is marked, and it is said", async () => {
  const world = worldWith([sheetOf("5-1", CELLS), sheetOf("5-2", CELLS)]);
  const marks = [mark("B2", "error"), mark("B2", "error", "説明", "5-2")];
  const { answer } = await probe<Outcome>(world, "readAndMark", { sheets: ["5-1", "5-2"], marks, withNotes: true }, [
    {
      call: "Sheet.getLastRow",
      meanwhile: (later) => {
        const sheet = stateIn(later, "5-1");
        sheet.cells = new Map([...sheet.cells].map(([key, cell]) => [key + 18_278, cell]));
      },
    },
  ]);
  expect(answer).toEqual({
    written: 1,
    skipped: ["シート「5-1」は、点検の間に行や列が増減したため、印を付けていません。もう一度点検してください。"],
  });
  expect(stateIn(world, "5-1").rules).toEqual([]);
});

test("a sheet deleted between reading and marking costs only itself", async () => {
  const world = worldWith([sheetOf("5-1", CELLS), sheetOf("5-2", CELLS)]);
  const marks = [mark("B2", "error"), mark("B2", "error", "説明", "5-2")];
  const { answer } = await probe<Outcome>(world, "readAndMark", { sheets: ["5-1", "5-2"], marks, withNotes: true }, [
    {
      call: "Sheet.getConditionalFormatRules",
      meanwhile: (later) => {
        const content = later.files.get("book")!.spreadsheet!;
        content.sheets = content.sheets.filter((sheet) => sheet.name !== "5-1");
      },
    },
  ]);
  expect(answer).toEqual({
    written: 1,
    skipped: ["シート「5-1」が見つかりません。削除されたか、名前が変わっています。"],
  });
});
