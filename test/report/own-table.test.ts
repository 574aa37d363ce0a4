import { inspect } from "../../shared/inspect";
import { isOwnTable } from "../../shared/report/own-table";
import type { Cell, Sheet } from "../../shared/sheet";

const sheet = (name: string, rows: readonly (readonly (string | number)[])[]): Sheet => ({
  name,
  visibility: "visible",
  isProtected: false,
  merges: [],
  cells: rows.flatMap((texts, row) =>
    texts.map(
      (value, column): Cell => ({
        row,
        column,
        type: typeof value === "number" ? "number" : "text",
        value,
        text: String(value),
      }),
    ),
  ),
});

const STAFF = sheet("5-1", [
  ["指標名", "単位", "令和2年度計画", "令和2年度実績"],
  ["ごみの量", "g", 600, 590],
  ["参加者数", "人", 100, 90],
]);
const HEADINGS = "シート 指標 担当 単位 年度 計画 実績 判定 達成率 計算方法 評価 記載の評価 推移 備考".split(" ");
const OURS = sheet("評価一覧 のコピー", [
  HEADINGS,
  ["5-1", "ごみの量", "", "g", "令和2年度", "600", "590", "○ 達成", 1.017, "計画÷実績", "A", "", "", ""],
  ["5-1", "参加者数", "", "人", "令和2年度", "100", "90", "× 未達", 0.9, "実績÷計画", "B", "", "", ""],
]);

test("a list of results that came along is told by its whole heading row", () => {
  expect(isOwnTable(OURS)).toBe(true);
  expect(isOwnTable(sheet("x", ["Severity Sheet Cell Place Written Finding Department".split(" ")]))).toBe(false);
  expect(
    isOwnTable(
      sheet("x", [["Severity", "Sheet", "Cell", "Place", "Written", "Finding", "Department", "What should hold"]]),
    ),
  ).toBe(true);
  expect(isOwnTable(sheet("x", [["ファイル", "担当", "シート", "セル", "場所", "内容"]]))).toBe(true);
  for (const staffs of [STAFF, sheet("x", []), sheet("x", [[...HEADINGS, "課長確認"]]), sheet("x", [[""], HEADINGS])]) {
    expect(isOwnTable(staffs)).toBe(false);
  }
});

test("beside the sheets that it repeats it is not judged again, and gets no marks", () => {
  const alone = inspect({ sheets: [STAFF] }, { locale: "ja", settings: null });
  const both = inspect({ sheets: [STAFF, OURS] }, { locale: "ja", settings: null });
  expect(both.summary).toEqual(alone.summary);
  expect(both.summary.indicators).toBe(2);
  expect(both.sheets.map(({ name }) => name)).toEqual(["5-1"]);
  expect(both.edits.marks.filter(({ sheet: name }) => name === OURS.name)).toEqual([]);
});

test("a file of nothing else is somebody's list, and is read as any", () => {
  expect(inspect({ sheets: [OURS] }, { locale: "ja", settings: null }).summary.indicators).toBe(2);
});
