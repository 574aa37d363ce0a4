import { inspect } from "../../shared/inspect";
import type { Cell } from "../../shared/sheet";

function cellsOf(rows: readonly (readonly (string | number)[])[]): Cell[] {
  return rows.flatMap((row, r) =>
    row.flatMap((value, c): Cell[] =>
      value === ""
        ? []
        : [{ row: r, column: c, type: typeof value === "number" ? "number" : "text", value, text: String(value) }],
    ),
  );
}

test("a list whose columns name no year is of the year that its title names", () => {
  const cells = cellsOf([
    ["令和2年度 事業実績報告"],
    ["指標名", "単位", "目標値", "実績値", "備考"],
    ["相談件数", "件", 80, 60, ""],
    ["講座参加者数", "人", 200, 231, ""],
  ]);
  const sheet = { name: "実績", cells, merges: [], visibility: "visible" as const, isProtected: false };
  const report = inspect({ sheets: [sheet] }, { locale: "ja", settings: null });
  expect(
    report.sheets[0]?.indicators.map((indicator) => indicator.periods.map((p) => [p.fiscalYear, p.verdict])),
  ).toEqual([[[2020, "missed"]], [[2020, "met"]]]);
  expect(report.sheets[0]?.findings.map((finding) => finding.message).join()).toContain("令和2年度の実績「60」");
});
