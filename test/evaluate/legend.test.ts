import { readLegend } from "../../shared/evaluate/scales/legend";
import type { LevelBound } from "../../shared/evaluate/scales/types";
import { sheetOf } from "../forms/build-sheet";

const levelsOf = (...sheets: readonly (readonly (readonly string[])[])[]) =>
  readLegend(sheets.map((rows, i) => ({ ...sheetOf(rows), name: `${i}` })))?.levels.map(({ label, bounds }) => [
    label,
    bounds?.[0],
  ]) ?? null;
const rate = (bound: Omit<LevelBound, "figure">) => ({ figure: "rate", ...bound });

test("a line under a title", () => {
  const line = "※評価区分　Ａ：達成率100％以上　Ｂ：90％以上100％未満　Ｃ：70％以上90％未満　Ｄ：70％未満";
  expect(levelsOf([["施策評価"], [line], ["指標", "目標", "実績", "評価"]])).toEqual([
    ["A", rate({ atLeast: 1 })],
    ["B", rate({ atLeast: 0.9, below: 1 })],
    ["C", rate({ atLeast: 0.7, below: 0.9 })],
    ["D", rate({ below: 0.7 })],
  ]);
});

test("a level a cell, the label beside it, the worst first", () => {
  const rows = [
    ["評価", "目安"],
    ["×", "達成率60％未満"],
    ["△", "達成率60％以上80％未満"],
    ["○", "達成率80～100％未満"],
    ["◎", "達成率100％以上"],
  ];
  expect(levelsOf(rows)).toEqual([
    ["◎", rate({ atLeast: 1 })],
    ["○", rate({ atLeast: 0.8, below: 1 })],
    ["△", rate({ atLeast: 0.6, below: 0.8 })],
    ["×", rate({ below: 0.6 })],
  ]);
});

test("five levels with S, bounds that are exceeded, lower bounds only", () => {
  expect(levelsOf([["S：110%超 / A：100%以上110%以下 / B：80%以上100%未満 / C：80%未満"]])).toEqual([
    ["S", rate({ above: 1.1 })],
    ["A", rate({ atLeast: 1, atMost: 1.1 })],
    ["B", rate({ atLeast: 0.8, below: 1 })],
    ["C", rate({ below: 0.8 })],
  ]);
  expect(levelsOf([["達成（100％以上）、概ね達成（80％以上）、未達成（80％未満）"]])).toEqual([
    ["達成", rate({ atLeast: 1 })],
    ["概ね達成", rate({ atLeast: 0.8, below: 1 })],
    ["未達成", rate({ below: 0.8 })],
  ]);
});

test.each([
  ["a gap between the levels", [["A：100％以上　B：80％以上90％未満　C：80％未満"]]],
  ["no level below", [["A：100％以上　B：80％以上100％未満"]]],
  ["both sides hold the line", [["A：100％以上　B：100％以下"]]],
  ["shares of the way from the baseline", [["A：進捗率100％以上　B：進捗率80％以上100％未満　C：80％未満"]]],
  ["words only", [["A：目標を達成　B：目標をほぼ達成　C：未達成"]]],
  [
    "ratings with remarks beside them",
    [
      ["A", "受診率60％以上を達成した。"],
      ["B", "加入率50％未満であった。"],
    ],
  ],
  ["prose", [["目標の80％以上を達成した指標が多いが、A地区では60％未満にとどまった。"]]],
])("no scale: %s", (_, rows) => expect(levelsOf(rows)).toBeNull());

test("two sheets that say different things", () => {
  const one = [["A：100％以上　B：80％以上100％未満　C：80％未満"]];
  const other = [["A：100％以上　B：70％以上100％未満　C：70％未満"]];
  expect(levelsOf(one, one)).toHaveLength(3);
  expect(levelsOf(one, other)).toBeNull();
});
