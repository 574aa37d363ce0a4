import { DEFAULT_SETTINGS, readSettingsJson, writeSettingsJson } from "../../shared/settings";

const EVERYTHING = {
  fiscalYear: "令和3年度",
  locale: "en",
  scale: "市の4段階",
  scales: [
    {
      name: "市の4段階",
      levels: [
        { label: "◎", from: 120, meaning: "大きく上回る" },
        { label: "○", from: 99.5 },
        { label: "△" },
        { label: "×", byPeople: true },
      ],
      figure: "progress",
      rounding: "truncate",
      digits: 0,
      notMeasured: "―",
    },
    { name: "二択", levels: [{ label: "済", from: 100 }, { label: "未" }] },
  ],
  rateMethods: { higher: "baseline-progress", lower: "2-actual/plan", keep: "actual/plan" },
  rounding: { mode: "truncate", digits: 2 },
  rules: { "target-met": "off", "unit-present": "error" },
  synonyms: { plan: ["ねらい値", "めあて"], actual: ["できばえ"] },
  columns: [
    { column: "F", as: "plan", sheet: "様式*" },
    { column: "成果", as: "actual" },
  ],
  indicators: [
    {
      name: "審査期間",
      sheet: "5-1",
      direction: "lower",
      method: "plan/actual",
      scale: "二択",
      baselineYear: "平成27年度",
    },
    { name: "離職率", direction: "lower" },
  ],
  rollUp: "points",
  thresholds: { overAchievement: 130, magnitude: 20, budgetJump: 15 },
  expectedSheets: ["1-1", "様式*"],
};

test("a settings file with everything says the same after reading and writing", () => {
  const { settings, problems } = readSettingsJson(JSON.stringify(EVERYTHING), "ja");
  expect(problems).toEqual([]);
  expect(JSON.parse(writeSettingsJson(settings))).toEqual(EVERYTHING);
});

test("the defaults, written and read, are the defaults", () => {
  const { settings, problems } = readSettingsJson(writeSettingsJson(DEFAULT_SETTINGS), "ja");
  expect(problems).toEqual([]);
  expect(settings).toEqual(DEFAULT_SETTINGS);
});
