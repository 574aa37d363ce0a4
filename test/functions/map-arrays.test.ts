import { mapArrays, rate } from "../../shared/functions";
import type { FunctionArgument, FunctionInput, FunctionResult, RangeResult } from "../../shared/functions/types";
import fc from "../made-up";

const join = (...inputs: readonly FunctionInput[]): FunctionResult => ({
  value: inputs.map((i) => String(i ?? "")).join("+"),
});
const valuesOf = (result: RangeResult) => result.rows?.map((row) => row.map((cell) => cell.value));

test("a cell against a cell gives a cell", () => {
  expect(valuesOf(mapArrays(join, ["a", "b"]))).toEqual([["a+b"]]);
});

test("equal shapes go cell by cell", () => {
  expect(
    valuesOf(
      mapArrays(join, [
        [
          ["a", "b"],
          ["c", "d"],
        ],
        [
          ["1", "2"],
          ["3", "4"],
        ],
      ]),
    ),
  ).toEqual([
    ["a+1", "b+2"],
    ["c+3", "d+4"],
  ]);
});

test("one cell serves a whole range, from either side", () => {
  expect(valuesOf(mapArrays(join, [[["a"], ["b"]], "1"]))).toEqual([["a+1"], ["b+1"]]);
  expect(valuesOf(mapArrays(join, [[["x"]], [["1", "2"]]]))).toEqual([["x+1", "x+2"]]);
});

test("a row against a column gives the table of both, as in the spreadsheet's own arithmetic", () => {
  expect(valuesOf(mapArrays(join, [[["a", "b", "c"]], [["1"], ["2"]]]))).toEqual([
    ["a+1", "b+1", "c+1"],
    ["a+2", "b+2", "c+2"],
  ]);
});

test("a column serves every column of a table", () => {
  expect(
    valuesOf(
      mapArrays(join, [
        [
          ["a", "b"],
          ["c", "d"],
        ],
        [["1"], ["2"]],
      ]),
    ),
  ).toEqual([
    ["a+1", "b+1"],
    ["c+2", "d+2"],
  ]);
});

test("an argument left out is blank for every cell", () => {
  expect(valuesOf(mapArrays(join, [[["a"], ["b"]], undefined, null]))).toEqual([["a++"], ["b++"]]);
});

test("ranges of different size are one problem that names the sizes", () => {
  const result = mapArrays(join, [[["a"], ["b"], ["c"]], [["1"], ["2"]], "x"]);
  expect(result.problem).toEqual({
    kind: "value",
    message: {
      ja: "範囲の大きさが合いません（3行1列と2行1列）。同じ大きさの範囲か、1つのセルを指定してください。",
      en: "The ranges differ in size (3 x 1 and 2 x 1). Name ranges of one size, or single cells.",
    },
  });
});

test("a problem of one cell stays in its cell", () => {
  const result = mapArrays(rate, [
    [[100], [0], [100]],
    [[90], [5], ["?"]],
  ]);
  expect(result.rows?.map(([cell]) => cell?.value ?? cell?.problem?.kind)).toEqual([0.9, "div0", "value"]);
});

test("two columns of 10,000 rows, most of them blank, are done at once", () => {
  const column = (fill: FunctionInput): FunctionArgument =>
    Array.from({ length: 10_000 }, (_, row) => [row % 4 === 0 ? fill : null]);
  const result = mapArrays(rate, [column(200), column(150)]);
  expect(result.rows?.length).toBe(10_000);
  expect(result.rows?.[4]).toEqual([{ value: 0.75 }]);
  expect(result.rows?.[5]).toEqual([{ value: "" }]);
});

test("whatever the shapes: the result is a rectangle as large as the largest argument, or a problem", () => {
  const size = fc.integer({ min: 1, max: 4 });
  const rangeOf = fc
    .tuple(size, size)
    .map(([height, width]) =>
      Array.from({ length: height }, (_, i) => Array.from({ length: width }, (_, j) => `${i}${j}`)),
    );
  fc.assert(
    fc.property(rangeOf, rangeOf, (a, b) => {
      const result = mapArrays(join, [a, b]);
      const height = Math.max(a.length, b.length);
      const width = Math.max(a[0]!.length, b[0]!.length);
      const isFit = [a, b].every((r) => [1, height].includes(r.length) && [1, width].includes(r[0]!.length));
      expect(result.problem === undefined).toBe(isFit);
      if (result.rows) expect(result.rows.map((row) => row.length)).toEqual(Array(height).fill(width));
    }),
  );
});
