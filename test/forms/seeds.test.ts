import { asSheet } from "../../seeds/as-sheet";
import { komoroPledgesSheets } from "../../seeds/komoro-pledges";
import { komoroR2SeedSheets } from "../../seeds/komoro-r2/build";
import { komoroR6Sheets } from "../../seeds/komoro-r6";
import { minamiAlpsSheets } from "../../seeds/minami-alps";
import { suzakaSheets } from "../../seeds/suzaka";
import { readSheet } from "../../shared/forms/index";
import type { Area, Sheet } from "../../shared/sheet";
import { actionLineOf, budgetLineOf, linesOf } from "./build-sheet";

const BOOKS: readonly [name: string, sheets: Sheet[], counts: readonly [indicators: number, budgets: number]][] = [
  ["小諸市 令和2年度", komoroR2SeedSheets().map(asSheet), [54, 0]],
  ["小諸市 令和6年度", komoroR6Sheets().map(asSheet), [52, 45]],
  ["須坂市", suzakaSheets().map(asSheet), [24, 0]],
  ["南アルプス市", minamiAlpsSheets().map(asSheet), [0, 0]],
];

function everything(sheet: Sheet): string[] {
  const reading = readSheet(sheet);
  return [
    ...linesOf(reading),
    ...reading.regions.flatMap((region) => region.budgets.map(budgetLineOf)),
    ...reading.regions.flatMap((region) => region.actions.map(actionLineOf)),
  ];
}

/** The sheet moved down and to the right, as under a cover of other cells. */
function moved(sheet: Sheet, rows: number, columns: number): Sheet {
  const area = (one: Area): Area => ({
    top: one.top + rows,
    left: one.left + columns,
    bottom: one.bottom + rows,
    right: one.right + columns,
  });
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => ({ ...cell, row: cell.row + rows, column: cell.column + columns })),
    merges: sheet.merges.map(area),
  };
}

describe.each(BOOKS)("%s", (_name, sheets, [indicators, budgets]) => {
  test("has the indicators and budget blocks of the document", () => {
    const regions = sheets.flatMap((sheet) => readSheet(sheet).regions);
    expect(regions.reduce((sum, region) => sum + region.indicators.length, 0)).toBe(indicators);
    expect(regions.reduce((sum, region) => sum + region.budgets.length, 0)).toBe(budgets);
  });

  test("is read the same without its merged areas, and at another place", () => {
    for (const sheet of sheets) {
      const expected = everything(sheet);
      expect(everything({ ...sheet, merges: [] })).toEqual(expected);
      expect(everything(moved(sheet, 3, 2))).toEqual(expected);
    }
  });
});

test("平成2年度 in one sheet is 2020", () => {
  const sheet = BOOKS[0]![1].find((one) => one.name.includes("5-1"))!;
  const headings = readSheet(sheet).regions.flatMap((region) => region.headingRows);
  expect(headings).toHaveLength(4);
  for (const row of headings) {
    expect(row.map((heading) => [heading.text, heading.writtenYear, heading.fiscalYear])).toEqual([
      ["平成2年度", 1990, 2020],
      ["令和3年度", 2021, 2021],
      ["令和4年度", 2022, 2022],
      ["令和5年度", 2023, 2023],
    ]);
  }
});

test("actions and pledges of the documents", () => {
  const actions = BOOKS[3]![1].flatMap((sheet) => readSheet(sheet).regions.flatMap((region) => region.actions));
  expect(actions).toHaveLength(38);
  const first = actions.find((action) => action.name.text.startsWith("有利な市債"))!;
  expect(first.rating?.text).toBe("A");
  expect(first.planTexts.map((text) => text.text).join()).toContain("実質公債費比率 6.5%以下");
  expect(first.actualTexts[0]!.text).toContain("実質公債費比率 3.7%");
  const pledges = komoroPledgesSheets().flatMap((sheet) => readSheet(asSheet(sheet)).regions.flatMap((r) => r.actions));
  const against = pledges.find((pledge) => pledge.planTexts.length > 0)!;
  expect(against.planTexts[0]!.text).toContain("目標45%");
  expect(against.actualTexts[0]!.text).toContain("40.4%");
});
