import { readSheet } from "../../shared/forms/index";
import type { Area, Cell, Sheet } from "../../shared/sheet";
import fc from "../made-up";
import { areaOf, grid, linesOf, sheetOf } from "./build-sheet";

const WORDS = [
  "指標名",
  "単位",
  "目標",
  "実績",
  "令和3年度",
  "R4",
  "2021",
  "計画",
  "基準値",
  "12",
  "34.5",
  "％",
  "合計",
  "※注",
  "事業費",
  "一般財源",
  "特記事項",
  "受診率",
  "—",
  "事務事業名",
  "R年度",
  "評価",
  "A",
  "活動指標1",
  "成果指標①単位",
  "第1四半期",
  "人件費",
  "計",
  "（単位：千円）",
  "上段：目標 下段：実績",
  "取組名",
  "方向",
  "↑",
  "R6（見込）",
  "目標（変更後）",
  "担当課",
];

const LIST = `
  指標名|単位|R4目標|R4実績
  受診率|％|50|47.1`;

function withMerges(merges: readonly Area[]): Sheet {
  return { ...sheetOf(grid(LIST)), merges };
}

test("any arrangement of label words is read without a throw, and no cell is counted twice", () => {
  const cell = fc.record({ row: fc.nat(12), column: fc.nat(8), text: fc.constantFrom(...WORDS) });
  const area = fc.record({ top: fc.nat(12), left: fc.nat(8), bottom: fc.nat(14), right: fc.nat(10) });
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 60 }), fc.array(area, { maxLength: 8 }), (drawn, merges) => {
      const cells = new Map<string, Cell>();
      for (const { row, column, text } of drawn)
        cells.set(`${row}:${column}`, { row, column, type: "text", value: text, text });
      const sorted = [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
      const reading = readSheet({ name: "S", cells: sorted, merges, visibility: "visible", isProtected: false });
      expect(reading.unclaimed).toBeGreaterThanOrEqual(0);
      expect(reading.unclaimed).toBeLessThanOrEqual(sorted.length);
      for (const region of reading.regions) {
        for (const indicator of region.indicators) {
          for (const year of indicator.years) {
            for (const entry of [year.plan, year.actual]) {
              if (entry && entry.text !== "") expect(cells.get(`${entry.row}:${entry.column}`)?.text).toBe(entry.text);
            }
          }
        }
      }
    }),
    { numRuns: 400 },
  );
});

test("overlapping, inside-out and whole-sheet merged areas do no harm", () => {
  const expected = ["受診率 [％] 2022:50/47.1"];
  const odd: Area[] = [
    areaOf("A5:C9"),
    areaOf("B7:D12"),
    { top: 9, left: 5, bottom: 2, right: 1 },
    { top: 20, left: 0, bottom: 1_048_575, right: 16_383 },
  ];
  expect(linesOf(readSheet(withMerges(odd)))).toEqual(expected);
});

test("cells handed over in another order are read the same", () => {
  const sheet = sheetOf(grid(LIST));
  const turned: Sheet = { ...sheet, cells: [...sheet.cells].reverse() };
  expect(linesOf(readSheet(turned))).toEqual(["受診率 [％] 2022:50/47.1"]);
});

test("an empty sheet and a sheet of blanks", () => {
  for (const rows of [[], [["", " "], ["　"]]]) {
    const reading = readSheet(sheetOf(rows));
    expect(reading.regions).toEqual([]);
    expect(reading.unclaimed).toBe(0);
    expect(reading.labelsSought).toContain("指標名");
  }
});

test("what was found is named where nothing is recognised", () => {
  const reading = readSheet(
    sheetOf([
      ["指標名", "内容"],
      ["受診率", "よい"],
    ]),
  );
  expect(reading.regions).toEqual([]);
  expect(reading.labelsFound).toEqual(["指標名"]);
  expect(reading.unclaimed).toBe(4);
});

test("a cell of 32,767 characters and five thousand sheets are no trouble", () => {
  const long = "目標10に対し1/2→".repeat(3300).slice(0, 32_767);
  const reading = readSheet(sheetOf([["公約の進捗状況"], [long], ["・特定健診受診率 H25:34.5%→H29:39.7%"]]));
  expect(reading.regions.flatMap((region) => region.actions.map((action) => action.name.text))).toEqual([
    "特定健診受診率",
  ]);
  let indicators = 0;
  for (let n = 0; n < 5000; n++) indicators += linesOf(readSheet(sheetOf(grid(LIST), [], `S${n}`))).length;
  expect(indicators).toBe(5000);
});

test("progress told in a remark of a table is not a pledge", () => {
  const rows = grid(`
    実施計画 進捗状況
    指標名|R5目標|R5実績
    受診率|50%|47%
    女性比率は19.8%→23.8%となった`);
  const reading = readSheet(sheetOf(rows));
  expect(linesOf(reading)).toEqual(["受診率 [~] 2023:50%/47%"]);
  expect(reading.regions.map((region) => region.form)).toEqual(["plain-list"]);
});

test("places and areas of a transposed sheet are those of the sheet", () => {
  const rows = grid(`
    指標名|受診率|参加者数
    単位|％|人
    R4目標|50|300
    R4実績|47.1|284`);
  const region = readSheet(sheetOf(rows)).regions[0]!;
  const second = region.indicators[1]!;
  expect(region.area).toEqual({ top: 0, left: 0, bottom: 3, right: 2 });
  expect(second.area).toEqual({ top: 0, left: 2, bottom: 3, right: 2 });
  expect([second.name.row, second.name.column]).toEqual([0, 2]);
  const year = second.years[0]!;
  expect([year.actual!.row, year.actual!.column, year.actual!.text]).toEqual([3, 2, "284"]);
  expect([year.heading!.row, year.heading!.column]).toEqual([2, 0]);
});

test("an empty actual inside an empty merged area has the address of its corner", () => {
  const rows = grid(`
    指標名|区分|令和4年度||令和5年度|
    受診率|計画|50||52|
    |実績|47.1|||`);
  const sheet = sheetOf(rows, ["C1:D1", "E1:F1", "C2:D2", "E2:F2", "C3:D3", "E3:F3"]);
  const year = readSheet(sheet).regions[0]!.indicators[0]!.years[1]!;
  expect(year.actual).toEqual({
    row: 2,
    column: 4,
    text: "",
    words: ["受診率", "令和5年度", "実績"],
    reading: { kind: "blank", raw: "" },
  });
});
