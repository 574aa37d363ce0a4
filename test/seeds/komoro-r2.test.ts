import { type CellValue, formatValue, readXlsx, type Sheet } from "hucre";
import { buildKomoroR2, komoroR2SeedSheets } from "../../seeds/komoro-r2/build";
import { komoroR2Expected } from "../../seeds/komoro-r2/expected";
import { policySheetSchema } from "../../seeds/komoro-r2/schema";
import { komoroR2Sheets } from "../../seeds/komoro-r2/sheets";
import { checkSeed, type YearBlock } from "../../seeds/schema";
import { toPlainText } from "../../seeds/workbook";

const sheets = komoroR2Sheets();
const filled = (code?: string) =>
  sheets
    .filter((sheet) => code === undefined || sheet.code === code)
    .flatMap((sheet) => sheet.indicators.filter((block) => block.name !== ""));

describe("data", () => {
  test("24 sheets in order, 54 filled indicators, 19 empty blocks", () => {
    const codes = "1-1 1-2 1-3 1-4 1-5 1-6 2-1 2-2 2-3 3-1 3-2 3-3 4-1 4-2 4-3 5-1 5-2 5-3 5-4 6-1 6-2 6-3 6-4 6-5";
    expect(sheets.map((sheet) => sheet.code).join(" ")).toBe(codes);
    expect(filled()).toHaveLength(54);
    expect(sheets.flatMap((sheet) => sheet.indicators)).toHaveLength(73);
  });

  test("plans for four years, actuals only for the first", () => {
    for (const block of filled()) {
      expect(block.plans.every((plan) => plan !== "")).toBe(true);
      expect(block.actuals[0]).not.toBe("");
      expect(block.actuals.slice(1)).toEqual(["", "", ""]);
    }
  });

  test("year headings are those of the document, 平成2年度 in sheet 5-1 alone", () => {
    for (const sheet of sheets) {
      const first = sheet.code === "5-1" ? "平成2年度" : "令和2年度";
      for (const block of sheet.indicators) {
        expect(block.years).toEqual([first, "令和3年度", "令和4年度", "令和5年度"]);
      }
    }
  });

  test("figures of single blocks, typed from the document", () => {
    const figures = (b: YearBlock) => [b.name, b.unit, b.formula, b.baseline, ...b.plans, b.actuals[0]];
    expect(figures(filled("2-1")[0]!)).toEqual([
      "一人一日当たりごみの排出量(家庭系ごみ、括弧内は事業系ごみを含めた値)",
      "g",
      "",
      "595(803)",
      "594(800)",
      "593(797)",
      "592(794)",
      "591(791)",
      "600(814)",
    ]);
    expect(figures(filled("5-3")[0]!)).toEqual([
      "安定した水道水の供給に対する市民満足度(市民意識調査)",
      "%",
      "総収支比率(総収益/総費用)×100",
      "83.5",
      "84.0",
      "84.5",
      "85.0",
      "85.0",
      "85.8",
    ]);
    expect(figures(filled("6-4")[0]!)).toEqual([
      "市税現年度収納率",
      "%",
      "",
      "98.73",
      "98.78",
      "98.83",
      "98.88",
      "98.93",
      "98.70",
    ]);
    expect(figures(filled("4-3")[0]!)).toEqual([
      "新築住宅着工数と空き家バンク契約数",
      "件",
      "",
      "171(内空き家バンク契約数26件)",
      "160",
      "160",
      "160",
      "160",
      "197",
    ]);
  });

  test("今後の方針: four sheets to be extended, the others kept", () => {
    const extended = sheets.filter((sheet) => sheet.nextPolicy === "拡充").map((sheet) => sheet.code);
    expect(extended).toEqual(["1-2", "4-2", "4-3", "5-4"]);
  });

  test("a hole in the data is named", () => {
    const broken = { ...sheets[0], code: "9-9" };
    expect(() => checkSeed(policySheetSchema, "1-1.json", broken)).toThrow(/1-1\.json: code/);
    const block = { ...sheets[0]!.indicators[0]!, plans: ["小100 中100"] };
    expect(() => checkSeed(policySheetSchema, "1-1.json", { ...sheets[0], indicators: [block, block, block] })).toThrow(
      /indicators\.0: needs a plan and an actual/,
    );
  });
});

describe("expected verdicts", () => {
  test("name plan and actual as the data have them, in the same order", () => {
    const written = sheets.flatMap((sheet) =>
      sheet.indicators
        .filter((block) => block.name !== "")
        .map((block) => [sheet.code, block.name, block.plans[0], block.actuals[0]]),
    );
    expect(komoroR2Expected.map((row) => [row.sheet, row.name, row.plan, row.actual])).toEqual(written);
  });

  test("18 met, 32 missed, 4 not measured; 9 where lower is better", () => {
    const count = (verdict: string) => komoroR2Expected.filter((row) => row.verdict === verdict).length;
    expect([count("met"), count("missed"), count("not-measured")]).toEqual([18, 32, 4]);
    expect(komoroR2Expected.filter((row) => row.direction === "lower")).toHaveLength(9);
  });

  test("agree with the plain comparison wherever both are bare numbers", () => {
    for (const row of komoroR2Expected) {
      const [plan, actual] = [row.plan, row.actual].map((text) => Number(text.replace(/,/g, "")));
      if (Number.isNaN(plan!) || Number.isNaN(actual!)) continue;
      const met = row.direction === "higher" ? actual! >= plan! : actual! <= plan!;
      expect([row.name, row.verdict]).toEqual([row.name, met ? "met" : "missed"]);
    }
  });
});

describe("workbook", () => {
  test("shows every indicator as printed", async () => {
    const book = await readXlsx(buildKomoroR2(), { readStyles: true });
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(sheets.map((sheet) => sheet.code));
    for (const [index, sheet] of book.sheets.entries()) {
      const tops = sheet.rows.flatMap((row, at) => (row[0] === "指標名" ? [at] : []));
      expect(tops).toHaveLength(sheets[index]!.indicators.length);
      for (const [at, block] of sheets[index]!.indicators.entries()) expect(blockAt(sheet, tops[at]!)).toEqual(block);
    }
  });

  test("plain figures are numbers, all else is text", async () => {
    const book = await readXlsx(buildKomoroR2());
    const rows = book.sheets[18 - 1]!.rows; // 5-3
    const top = rows.findIndex((row) => row[0] === "指標名");
    expect(rows[top + 4]!.slice(1, 7)).toEqual([83.5, "計画", 84, 84.5, 85, 85]);
    const bod = book.sheets[9 - 1]!.rows; // 2-3
    expect(bod.flat()).toContain("2以下");
    expect(bod.flat()).toContain(0.75);
  });

  test("merges, notes, choices and page breaks are there", async () => {
    const book = await readXlsx(buildKomoroR2(), { readStyles: true });
    for (const sheet of book.sheets) {
      expect(sheet.merges!.length).toBeGreaterThan(40);
      expect([...sheet.cells!.values()].filter((cell) => cell.comment)).toHaveLength(1);
      expect(sheet.rowBreaks).toHaveLength(1);
      expect(sheet.pageSetup?.printArea).toMatch(/^\$A\$1:\$H\$\d+$/);
    }
  });

  test("pasted as text a block reads like the document", () => {
    const text = toPlainText(komoroR2SeedSheets()[15]!, "drop");
    expect(text).toContain(
      [
        "指標名\t小諸駅・市庁舎周辺地域におけるこもろ愛のりくんの利用割合",
        "設定理由\t周辺の利用の高まりで割合が増える【利用頻度①】",
        "算式\t\t単位\t%",
        "目標値\t計画策定時\t\t平成2年度\t令和3年度\t令和4年度\t令和5年度",
        "\t22.6 %\t計画\t23.0\t30.0\t35.0\t40.0",
        "\t\t実績\t21.6",
      ].join("\n"),
    );
  });
});

/** The block whose 指標名 stands in row `top`, as the cells show it. */
function blockAt(sheet: Sheet, top: number): YearBlock {
  const shown = (row: number, column: number): string => {
    const value: CellValue = sheet.rows[row]?.[column] ?? null;
    if (value === null) return "";
    const format = sheet.cells?.get(`${row},${column}`)?.style?.numFmt ?? "General";
    const text = typeof value === "number" ? formatValue(value, format) : String(value);
    return text.replace(/\n/g, " ");
  };
  const across = (row: number) => [3, 4, 5, 6].map((column) => shown(row, column));
  const unit = shown(top + 2, 6) === "単位" ? shown(top + 2, 7) : shown(top + 2, 6).replace("単位 ", "");
  return {
    name: shown(top, 1),
    reason: shown(top + 1, 1),
    formula: shown(top + 2, 1),
    unit,
    years: across(top + 3),
    baseline: shown(top + 4, 1),
    plans: across(top + 4),
    actuals: across(top + 5),
  };
}
