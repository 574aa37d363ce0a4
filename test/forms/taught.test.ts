import { readSheet } from "../../shared/forms/index";
import { fitsSheetPattern } from "../../shared/forms/words/options";
import { grid, linesOf, sheetOf } from "./build-sheet";

const ODD = grid(`
  ねらうもの|単位|ねらい値|出来高
  健診受診率|％|50|47.1
  相談件数|件|120|133`);

test("unknown headings are not guessed", () => {
  expect(readSheet(sheetOf(ODD)).regions).toEqual([]);
});

test("synonyms teach the headings", () => {
  const options = { synonyms: { indicator: ["ねらうもの"], plan: ["ねらい値"], actual: ["出来高"] } };
  expect(linesOf(readSheet(sheetOf(ODD), options))).toEqual(["健診受診率 [％] -:50/47.1", "相談件数 [件] -:120/133"]);
});

test("headings of one sheet are taught for that sheet only", () => {
  const options = {
    columns: [
      { sheet: "指標*", column: "ねらうもの", key: "indicator" as const },
      { sheet: "指標*", column: "ねらい値", key: "plan" as const },
      { sheet: "指標*", column: "出来高", key: "actual" as const },
    ],
  };
  expect(linesOf(readSheet(sheetOf(ODD, [], "指標一覧"), options))).toHaveLength(2);
  expect(linesOf(readSheet(sheetOf(ODD, [], "名簿"), options))).toEqual([]);
});

test("columns are taught by their letters", () => {
  const options = {
    columns: [
      { column: "A", key: "indicator" as const },
      { column: "B", key: "unit" as const },
      { column: "C", key: "plan" as const },
      { column: "D", key: "actual" as const },
    ],
  };
  expect(linesOf(readSheet(sheetOf(ODD), options))).toEqual(["健診受診率 [％] -:50/47.1", "相談件数 [件] -:120/133"]);
  const rows = grid(`
    指標名|R5目標|参考|R5実績
    出生数|230|1|188`);
  const moved = {
    columns: [
      { column: "C", key: "actual" as const },
      { column: "D", key: "remarks" as const },
    ],
  };
  expect(linesOf(readSheet(sheetOf(rows), moved))).toEqual(["出生数 [~] 2023:230/~ -:~/1"]);
});

test.each([
  [undefined, "何でも", true],
  ["*", "何でも", true],
  ["指標*", "指標一覧", true],
  ["指標*", "一覧", false],
  ["*一覧", "指標一覧", true],
  ["5-*-a", "5-1-a", true],
  ["5-*-a", "5-a", false],
  ["5-1", "5-1", true],
  ["5-1", "5-10", false],
])("pattern %s on %s: %s", (pattern, name, fits) => {
  expect(fitsSheetPattern(pattern, name)).toBe(fits);
});
