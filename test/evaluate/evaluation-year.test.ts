import { evaluationYearOfSheet, findEvaluationYear, type ReadSheet } from "../../shared/evaluate/evaluation-year";
import type { Cell } from "../../shared/sheet";
import { indicatorOf } from "./indicators";

type Years = Readonly<Record<number, readonly [plan: string, actual?: string]>>;

/** A sheet with these short cells (a list in one row stands side by side) and one indicator with these years. */
function sheet(words: readonly (string | readonly string[])[], years: Years): ReadSheet {
  const cells: Cell[] = words.flatMap((row, at) =>
    (typeof row === "string" ? [row] : row).map((text, column) => ({
      row: at,
      column,
      type: "text",
      value: text,
      text,
    })),
  );
  const area = { top: 0, left: 0, bottom: 0, right: 0 };
  const region = {
    form: "year-columns",
    area,
    indicators: [indicatorOf({ years })],
    budgets: [],
    actions: [],
    headingRows: [],
    fields: [],
  };
  return {
    sheet: { name: "1", cells, merges: [], visibility: "visible", isProtected: false },
    reading: { regions: [region], labelsFound: [], labelsSought: [], unclaimed: 0 },
  };
}

const R2_ONLY: Years = { 2020: ["50", "48"], 2021: ["55", ""], 2022: ["60", ""] };
const TWO_FILLED: Years = { 2021: ["50", "48"], 2022: ["55", "57"], 2023: ["60", ""], 2024: ["60", ""] };
const EMPTY: Years = { 2020: ["50", ""], 2021: ["55", ""] };

const ROWS: readonly (readonly [
  note: string,
  words: readonly (string | readonly string[])[],
  years: Years,
  year: number | null,
])[] = [
  ["the word of a heading", ["令和2年度実績"], EMPTY, 2020],
  ["with blanks and widths", ["令和２年度　実績"], EMPTY, 2020],
  ["words between", ["令和2年度の主な取組実績"], EMPTY, 2020],
  ["目標の達成状況 is a report", ["令和2年度 目標の達成状況"], EMPTY, 2020],
  ["対象年度 beside its year", [["評価対象年度", "令和2年度"]], EMPTY, 2020],
  ["the year of a plan is no word", ["◆令和6年度重点方針と目標"], TWO_FILLED, 2022],
  ["nor that of a goal", ["令和6年度の目標", "令和6年度計画"], TWO_FILLED, 2022],
  ["nor that of a budget", ["令和6年度当初予算"], TWO_FILLED, 2022],
  ["nor a baseline", ["現状値（令和元年度実績）"], EMPTY, null],
  [
    "prose names years in passing",
    [
      "令和5年度の実績は、コロナ禍の影響が残り、当初の想定をやや下回る結果となったものの、概ね順調に推移していると評価できる。",
    ],
    TWO_FILLED,
    2022,
  ],
  [
    "several years as column headings are no word",
    ["令和3年度実績", "令和4年度実績", "令和5年度実績"],
    TWO_FILLED,
    2022,
  ],
  ["評価 of a year that has an actual", ["令和2年度 施策評価シート"], R2_ONLY, 2020],
  ["評価 in the year after: the actual decides", ["令和3年度 事務事業評価シート"], R2_ONLY, 2020],
  ["an actual of a later year overrules the words", ["令和3年度実績"], TWO_FILLED, 2022],
  ["no words: the latest actual", [], R2_ONLY, 2020],
  ["two years filled: the later", [], TWO_FILLED, 2022],
  ["a dash counts: staff had come to that year", [], { 2020: ["50", "—"], 2021: ["55", ""] }, 2020],
  ["集計中 counts", [], { 2020: ["50", "48"], 2021: ["55", "集計中"] }, 2021],
  ["見込み does not", [], { 2020: ["50", "48"], 2021: ["55", "56（見込み）"] }, 2020],
  ["dashes put in beforehand do not", [], { 2020: ["50", "48"], 2021: ["55", "－"], 2022: ["60", "－"] }, 2020],
  ["one dash in the last column does", [], { 2020: ["50", "48"], 2021: ["55", "－"] }, 2021],
  ["nothing at all", [], EMPTY, null],
];

test.each(ROWS)("%s", (_note, words, years, year) => {
  const one = sheet(words, years);
  expect(findEvaluationYear([one])).toBe(year);
  expect(evaluationYearOfSheet(one, findEvaluationYear([one]))).toBe(year);
});

test("an unfilled sheet takes the year of its workbook", () => {
  const filled = sheet([], R2_ONLY);
  const empty = sheet([], EMPTY);
  expect(findEvaluationYear([filled, empty])).toBe(2020);
  expect(evaluationYearOfSheet(empty, 2020)).toBe(2020);
});

test("a sheet of another year keeps its own words", () => {
  const old = sheet(["令和元年度実績"], { 2019: ["50", "48"], 2020: ["50", ""] });
  const now = sheet(["令和2年度実績"], R2_ONLY);
  expect(findEvaluationYear([old, now, now])).toBe(2020);
  expect(evaluationYearOfSheet(old, 2020)).toBe(2019);
});

test("a sheet that is not filled in is still asked for by its title, where other sheets have that year", () => {
  const late = sheet(["令和2年度 施策評価シート"], { 2019: ["50", "48"], 2020: ["50", ""] });
  expect(evaluationYearOfSheet(late, 2020)).toBe(2020);
});

test("no sheets: no year", () => {
  expect(findEvaluationYear([])).toBeNull();
});
