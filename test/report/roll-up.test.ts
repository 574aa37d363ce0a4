import { departmentName } from "../../shared/evaluate/department-name";
import { inspect } from "../../shared/inspect";
import { DEFAULT_SETTINGS } from "../../shared/settings";
import { grid, sheetOf } from "../forms/build-sheet";

const SHEET = sheetOf(
  grid(`
    施策|指標名|単位|担当課|目標|実績
    移住|移住者数|人|企画課|100|120
    移住|相談件数|件|商工課|100|90
    広報|閲覧数|件|企画課|100|50
    広報|会員数|人|企画課|100|―`),
);

test.each([
  ["企画課", "企画課"],
  [" 税務課・\n収納管理室 ", "税務課・ 収納管理室"],
  ["【取組主管課】・下水道課 【関係課等】・全ての課等", "下水道課"],
  ["【取組主管課】 ●政策推進課 ・財政課 【関係課等】 ・全ての課等", "政策推進課、財政課"],
  ["●政策推進課", "政策推進課"],
  ["【取組主管課】 【関係課等】", null],
  ["", null],
])("who answers by %j", (written, name) => {
  expect(departmentName(written)).toBe(name);
});

test("the report rolls its indicators up by sheet, policy and department", () => {
  const { rollUp, summary } = inspect({ sheets: [SHEET] }, { locale: "ja", settings: DEFAULT_SETTINGS });
  expect(rollUp.departments).toMatchObject([
    {
      key: "企画課",
      indicators: 3,
      verdicts: { met: 1, missed: 1, "not-measured": 1 },
      ratings: [
        { rating: "A", count: 1 },
        { rating: "C", count: 1 },
      ],
      shareMet: 0.5,
      rating: "C",
    },
    { key: "商工課", indicators: 1, ratings: [{ rating: "B", count: 1 }], rating: "B" },
  ]);
  expect(rollUp.policies.map(({ key, indicators }) => [key, indicators])).toEqual([
    ["移住", 2],
    ["広報", 2],
  ]);
  expect(rollUp.sheets.map(({ key }) => key)).toEqual(["Sheet1"]);
  expect(rollUp.all.verdicts).toMatchObject({ met: summary.met, missed: summary.missed });
});

test("the method of the settings decides the rating of a group", () => {
  const settings = { ...DEFAULT_SETTINGS, rollUp: "average" as const };
  const { rollUp } = inspect({ sheets: [SHEET] }, { locale: "ja", settings });
  expect(rollUp.departments[0]).toMatchObject({ key: "企画課", rating: "B" });
});

test("the parts of plan and actual are kept for charts", () => {
  const sheet = sheetOf(
    grid(`
      指標名|単位|基準値|区分|R1|R2
      学力調査|%|小93.5 中98.1|目標|小100 中100|小100 中100
      |||実績|小99 中101|―
      利用者数|人|500(700)|目標|600(814)|620(830)
      |||実績|594(800)|610`),
    ["A2:A3", "B2:B3", "C2:C3", "A4:A5", "B4:B5", "C4:C5"],
  );
  const [first, second] = inspect({ sheets: [sheet] }, { locale: "ja", settings: null }).sheets[0]!.indicators;
  expect(first!.baselineComponents).toEqual([
    { label: "小", plan: null, actual: 93.5 },
    { label: "中", plan: null, actual: 98.1 },
  ]);
  expect(first!.periods.map((period) => period.components)).toEqual([
    [
      { label: "小", plan: 100, actual: 99 },
      { label: "中", plan: 100, actual: 101 },
    ],
    [
      { label: "小", plan: 100, actual: null },
      { label: "中", plan: 100, actual: null },
    ],
  ]);
  expect(second!.periods.map((period) => period.components)).toEqual([
    [
      { label: "", plan: 600, actual: 594 },
      { label: "( )", plan: 814, actual: 800 },
    ],
    [
      { label: "", plan: 620, actual: 610 },
      { label: "( )", plan: 830, actual: null },
    ],
  ]);
});
