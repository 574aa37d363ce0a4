import { inspect } from "../../shared/inspect";
import { DEFAULT_SETTINGS, type Thresholds } from "../../shared/settings";
import { grid, sheetOf } from "../forms/build-sheet";

const FIGURES = sheetOf(
  grid(`
    指標名|単位|区分|R1|R2
    利用者数|人|目標|200|200
    ||実績|190|260
    来場者数|人|目標|1000|1000
    ||実績|990|10000`),
  ["A2:A3", "B2:B3", "A4:A5", "B4:B5"],
);
const BUDGETS = sheetOf(
  grid(`
    事業名|事業A
    区分|令和5年度|令和6年度
    年度別事業費|10000|12500
    国・県支出金|0|0
    地方債|0|0
    その他|0|0
    一般財源|10000|12500`),
);

function found(sheet: typeof FIGURES, rule: string, thresholds: Partial<Thresholds>): readonly string[] {
  const settings = { ...DEFAULT_SETTINGS, thresholds: { ...DEFAULT_SETTINGS.thresholds, ...thresholds } };
  return inspect({ sheets: [sheet] }, { locale: "ja", settings })
    .sheets.flatMap((one) => one.findings)
    .filter((finding) => finding.rule === rule)
    .map((finding) => finding.cell);
}

test("over-achievement is asked about from the share of the settings on", () => {
  // Ten times the plan is a slip until someone says otherwise; with slips not asked about it is an excess.
  const noSlips = { magnitude: 10000 };
  expect(found(FIGURES, "over-achievement", {})).toEqual([]);
  expect(found(FIGURES, "over-achievement", noSlips)).toEqual(["E5"]);
  expect(found(FIGURES, "over-achievement", { ...noSlips, overAchievement: 1.3 })).toEqual(["E3", "E5"]);
  expect(found(FIGURES, "over-achievement", { ...noSlips, overAchievement: 11 })).toEqual([]);
});

test("magnitude is asked about from the power of ten of the settings on", () => {
  expect(found(FIGURES, "magnitude-plausible", {})).toEqual(["E5"]);
  expect(found(FIGURES, "magnitude-plausible", { magnitude: 20 })).toEqual([]);
});

test("a budget is asked about beyond the share of the settings", () => {
  expect(found(BUDGETS, "budget-jump", {})).toEqual([]);
  expect(found(BUDGETS, "budget-jump", { budgetJump: 0.2 })).toEqual(["C3"]);
  expect(found(BUDGETS, "budget-jump", { budgetJump: 0.25 })).toEqual([]);
});
