import type { Cell, Sheet } from "../../../shared/sheet";
import { asks, cellOf, marksOf, spreadsheetWith } from "../spreadsheet-of-staff";
import { expectAsChecked } from "./checked-sheet";

describe("what other sheets say still holds", () => {
  const text = (row: number, column: number, value: string): Cell => ({
    row,
    column,
    type: "text",
    value,
    text: value,
  });
  const number = (row: number, column: number, value: number): Cell => ({
    ...text(row, column, String(value)),
    type: "number",
    value,
  });
  const PLANS = [110, 120, 130];
  /** 小諸市's layout: year columns, plan and actual rows. */
  const sheet = (name: string, plans: readonly number[], actuals: readonly (number | null)[]): Sheet => ({
    name,
    visibility: "visible",
    isProtected: false,
    merges: [],
    cells: [
      text(0, 0, "指標名"),
      text(0, 1, "市営駐車場の駐車台数"),
      text(1, 0, "単位"),
      text(1, 1, "台"),
      text(2, 0, "目標値"),
      text(2, 1, "計画策定時"),
      ...["令和2年度", "令和3年度", "令和4年度"].map((year, index) => text(2, 3 + index, year)),
      number(3, 1, 100),
      text(3, 2, "計画"),
      ...plans.map((value, index) => number(3, 3 + index, value)),
      text(4, 2, "実績"),
      ...actuals.flatMap((value, index) => (value === null ? [] : [number(4, 3 + index, value)])),
    ],
  });

  test("a difference from another sheet keeps its mark until one of the two cells is edited", async () => {
    const plans = [1130, 1247, 1351];
    const google = await spreadsheetWith({
      sheets: [sheet("甲", plans, [1187, 1253]), sheet("乙", plans, [1187, 1325])],
    });
    expect(google.run("checkAllSheets").error).toBeNull();
    expect(cellOf(google, "乙", "E5")?.note).toContain("シート「甲」のE5では「1253」です");
    google.edit({ sheet: "乙", at: "D5", values: [[null]] });
    expect(marksOf(google, "乙")).toContain("D5 error");
    expect(cellOf(google, "乙", "E5")?.note).toContain("シート「甲」のE5では「1253」です");
    google.edit({ sheet: "乙", at: "E5", values: [[1253]] });
    expect(marksOf(google, "乙")).not.toContain("E5 warning");
    expect(cellOf(google, "乙", "E5")?.note ?? "").toBe("");
    google.edit({ sheet: "乙", at: "D5", values: [[1187]] });
    expectAsChecked(google, "乙", "checkAllSheets");
  });

  test("the year that the other sheets report is the year an edited sheet is judged by", async () => {
    // 乙 has come to 令和3年度; 甲 has not filled it in.
    const google = await spreadsheetWith({ sheets: [sheet("甲", PLANS, [120]), sheet("乙", PLANS, [120, 125])] });
    expect(google.run("checkAllSheets").error).toBeNull();
    expect(marksOf(google, "甲")).toContain("E5 error");
    google.edit({ sheet: "甲", at: "D5", values: [[90]] });
    expect(marksOf(google, "甲")).toContain("E5 error");
    expectAsChecked(google, "甲", "checkAllSheets");
  });

  test("an edit that changes the year of the whole spreadsheet has all sheets read again", async () => {
    const google = await spreadsheetWith({ sheets: [sheet("甲", PLANS, [120]), sheet("乙", PLANS, [120])] });
    google.run("checkAllSheets");
    const run = google.edit({ sheet: "甲", at: "E5", values: [[100]] });
    expect([run.error, run.counts["Range.getValues"]]).toEqual([null, 3]);
    expectAsChecked(google, "甲", "checkAllSheets");
  });

  test("sheets that settings expect are not missing because only one was read", async () => {
    const google = await spreadsheetWith({ sheets: [sheet("甲", PLANS, [120]), sheet("乙", PLANS, [120])] });
    expect(asks(google, "saveSettings", { settings: '{"expectedSheets":["甲","乙","丙"]}' }).problem).toBeNull();
    google.run("checkAllSheets");
    google.edit({ sheet: "乙", at: "D5", values: [[90]] });
    expectAsChecked(google, "乙", "checkAllSheets");
    google.edit({ sheet: "甲", at: "D5", values: [[90]] });
    expectAsChecked(google, "甲", "checkAllSheets");
  });
});
