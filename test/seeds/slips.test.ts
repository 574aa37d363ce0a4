/** The slips of the published documents, found through the one door; cells counted by hand on the drawn sheets. */
import { asSheet } from "../../seeds/as-sheet";
import { komoroPledgesSheets } from "../../seeds/komoro-pledges";
import { komoroR6Sheets } from "../../seeds/komoro-r6";
import { minamiAlpsSheets } from "../../seeds/minami-alps";
import type { SeedSheet } from "../../seeds/workbook";
import { inspect } from "../../shared/inspect";
import type { Sheet } from "../../shared/sheet";

function findingsOf(sheets: readonly Sheet[]) {
  const report = inspect({ sheets }, { locale: "ja", settings: null });
  return report.sheets.flatMap((sheet) => sheet.findings);
}

const drawn = (sheets: readonly SeedSheet[]): Sheet[] => sheets.map(asSheet);

describe("小諸市 令和6年度", () => {
  const findings = findingsOf(drawn(komoroR6Sheets()));

  test("the one budget that does not add up is the only error, in two years", () => {
    expect(findings.filter((f) => f.severity === "error").map((f) => [f.sheet, f.rule, f.cell])).toEqual([
      ["6-2-11", "budget-sum", "F9"],
      ["6-2-11", "budget-sum", "G9"],
    ]);
  });

  test("the four indicators missed in 令和4年度 are flagged", () => {
    expect(findings.filter((f) => f.rule === "target-met").map((f) => [f.sheet, f.cell])).toEqual([
      ["6-1", "E33"],
      ["6-1", "E40"],
      ["6-5", "E33"],
      ["6-5", "E40"],
    ]);
  });
});

describe("南アルプス市", () => {
  const findings = findingsOf(drawn(minamiAlpsSheets()));
  const cellsOf = (rule: string) => findings.filter((f) => f.rule === rule).map((f) => [f.sheet, f.cell]);

  test("the A beside a result beyond the planned size", () => {
    expect(cellsOf("rating-consistent")).toEqual([["基本方針1", "M15"]]);
  });

  test("the missing rating", () => {
    expect(cellsOf("rating-present")).toEqual([["基本方針4", "M12"]]);
  });

  test("no finding about an action without figures, but for the missing rating", () => {
    // Rows of 基本方針1: 15 予算規模, 18 自主財源, 20 下水道事業, 23 下水道事業特別会計; of 基本方針4: 11, 12 地域自治.
    const flagged = cellsOf("text-figures-met");
    for (const cell of [
      ["基本方針1", "K15"],
      ["基本方針1", "K18"],
      ["基本方針1", "K20"],
      ["基本方針1", "K23"],
      ["基本方針4", "K11"],
      ["基本方針4", "K12"],
    ]) {
      expect(flagged).toContainEqual(cell);
    }
    // 14 経費の節減 and, in 基本方針3, 11 定員適正化 have figures whose result gives no name: they may be flagged too.
    const withFigures = /^基本方針(?:1![A-Z](?:1[458]|2[03])|3![A-Z]11|4![A-Z]1[12])$/;
    const places = findings.filter((f) => f.severity !== "info").map((f) => `${f.sheet}!${f.cell}`);
    expect(places.filter((place) => !withFigures.test(place))).toEqual([]);
  });
});

describe("小諸 公約", () => {
  const [pledges] = drawn(komoroPledgesSheets());
  const arithmetic = (sheet: Sheet) => findingsOf([sheet]).filter((f) => f.rule === "arithmetic-in-text");

  test("the arithmetic of the document holds", () => {
    expect(arithmetic(pledges!)).toEqual([]);
  });

  test.each([
    ["実施率:89.7%", "実施率:98.7%", "89.7"],
    ["金額で50.5倍", "金額で55.0倍", "50.5"],
  ])("%s written as %s would be found", (written, wrong, right) => {
    const cells = pledges!.cells.map((cell) => {
      const text = cell.text.replace(written, wrong);
      return text === cell.text ? cell : { ...cell, text, value: text };
    });
    expect(cells).not.toEqual(pledges!.cells);
    const found = arithmetic({ ...pledges!, cells });
    expect(found).toHaveLength(1);
    expect(found[0]!.message).toContain(right);
  });

  test("six claims are read as pledges", () => {
    const report = inspect({ sheets: [pledges!] }, { locale: "ja", settings: null });
    expect(report.sheets[0]!.actions.map((action) => action.name)).toEqual([
      "ふるさと納税は金額で",
      "差押件数と換価額",
      "係長級以上の女性比率",
      "審議会・委員会等の女性参画率",
      "特定検診受診率",
      "防災訓練の見直し",
    ]);
  });
});
