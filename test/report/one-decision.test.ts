import { marksOn } from "../../shared/report/edit-plan";
import { type Fill, fillValue, holdsFill } from "../../shared/report/fill-value";
import { MARK_LOOKS, TONE_LOOKS } from "../../shared/report/look";
import { freeSheetName } from "../../shared/report/sheet-name";
import { cutText } from "../../shared/report/shorten";
import { cellList, SKIPPED } from "../../shared/report/skipped";
import { allTables, copyTables } from "../../shared/report/tables";
import { hasNoteSection, withNoteSection, withoutNoteSection } from "../../shared/report/tags";
import { SEVERITIES } from "../../shared/rules/define-rule";
import { isDateFormat } from "../../xlsx/number-format";

const RATE: Fill = { sheet: "5-1", cell: "E3", kind: "rate", value: 0.939 };
const RATING: Fill = { sheet: "5-1", cell: "F3", kind: "rating", value: "A" };

test.each([
  ["", 0.939, true],
  ["General", 0.939, true],
  ["0.###############", 0.939, true],
  ["0.0%", 0.939, false],
  ["0.0%;-0.0%;0;@", 0.939, false],
  ["0.0", 93.9, false],
  ["#,##0.0", 93.9, false],
  ["@", "93.9%", false],
  ['@"程度"', "93.9%", false],
  ["yyyy/m/d", "93.9%", false],
])("a rate under the format %p is written as %p", (format, value, needsRateFormat) => {
  expect(fillValue(RATE, format, isDateFormat)).toEqual({ value, needsRateFormat });
  expect(holdsFill(RATE, value)).toBe(true);
});

test("a rate is known again only as it was written, a rating and a level that is a number stay what they are", () => {
  for (const other of [0.938, 94, "94%", "0.939", "", null]) expect(holdsFill(RATE, other)).toBe(false);
  expect(fillValue({ ...RATE, value: 0.57 }, "0", isDateFormat).value).toBe(57);
  expect(fillValue(RATING, "General", isDateFormat)).toEqual({ value: "A", needsRateFormat: false });
  expect(fillValue({ ...RATING, value: 4 }, "General", isDateFormat)).toEqual({ value: 4, needsRateFormat: false });
  expect([holdsFill(RATING, "A"), holdsFill(RATING, "a")]).toEqual([true, false]);
});

test("each severity is told apart by frame and by font, not by its colour alone; its tone is that of its mark", () => {
  const looks = SEVERITIES.map((severity) => MARK_LOOKS[severity]);
  expect(new Set(looks.map(({ frame }) => frame.line)).size).toBe(3);
  expect(new Set(looks.map(({ text }) => text)).size).toBe(3);
  for (const severity of SEVERITIES) expect(TONE_LOOKS[severity].fill).toBe(MARK_LOOKS[severity].fill);
  for (const { fill, frame } of looks) expect(fill + frame.color).toMatch(/^[0-9A-F]{12}$/);
});

test("a name is taken whatever its case", () => {
  const taken = new Set(["点検結果", "点検結果(2)", "findings"]);
  expect(freeSheetName("点検結果", (key) => taken.has(key))).toBe("点検結果(3)");
  expect(freeSheetName("Findings", (key) => taken.has(key))).toBe("Findings(2)");
  expect(freeSheetName("評価一覧", (key) => taken.has(key))).toBe("評価一覧");
});

test("our section stands behind the staff's own words and takes the place of the one before", () => {
  expect(withNoteSection("", "直す")).toBe("【点検の結果】\n直す\n【点検ここまで】");
  const noted = withNoteSection("係のメモ", "直す");
  expect(noted).toBe("係のメモ\n【点検の結果】\n直す\n【点検ここまで】");
  expect(withNoteSection(noted, "見る")).toBe("係のメモ\n【点検の結果】\n見る\n【点検ここまで】");
  expect([hasNoteSection(noted), hasNoteSection("係のメモ"), hasNoteSection(withoutNoteSection(noted))]).toEqual([
    true,
    false,
    false,
  ]);
});

test("one mark a cell, the first; other sheets and what is no cell are left out", () => {
  const mark = (sheet: string, cell: string, note: string) => ({ sheet, cell, severity: "error" as const, note });
  const marks = [mark("5-1", "B2", "a"), mark("5-2", "B2", "b"), mark("5-1", "B2", "c"), mark("5-1", "?", "d")];
  expect(marksOn(marks, "5-1")).toEqual([mark("5-1", "B2", "a")]);
});

test("a cut text keeps to the limit and to whole characters", () => {
  expect(cutText("あいう", 3)).toBe("あいう");
  expect(cutText("あいうえ", 3)).toBe("あい…");
  expect(cutText("あ𠮷野家", 3)).toBe("あ…");
});

test("five cells are named, more are counted", () => {
  expect(cellList(["A1", "A2"], "ja")).toBe("A1、A2");
  expect(cellList(["A1", "A2", "A3", "A4", "A5", "A6", "A7"], "ja")).toBe("A1、A2、A3、A4、A5 ほか2か所");
  expect(cellList(["A1", "A2", "A3", "A4", "A5", "A6"], "en")).toBe("A1, A2, A3, A4, A5 and 1 more");
});

test("every sentence is whole in both languages and names the sheet", () => {
  const { structure, ...others } = SKIPPED;
  for (const words of Object.values(others)) {
    expect(words.ja({ sheet: "施策1", cells: "B2" })).toMatch(/シート「施策1」.+。$/);
    expect(words.en({ sheet: "施策1", cells: "B2" })).toMatch(/^Sheet "施策1".+\.$/);
  }
  expect(structure.ja({})).toMatch(/^ブックの構成.+。$/);
});

test("result sheets come in one order everywhere", () => {
  const options = { locale: "ja" as const, showFile: false };
  expect(allTables([], options).map(({ name }) => name.ja)).toEqual(["未記入一覧", "点検結果", "評価一覧"]);
  expect(copyTables([], "ja").map(({ name }) => name.ja)).toEqual(["点検結果", "評価一覧"]);
});
