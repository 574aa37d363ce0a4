import { problem } from "./messages";
import type { FunctionArgument, FunctionInput, FunctionResult, RangeResult } from "./types";

type Rows = readonly (readonly FunctionInput[])[];

/**
 * Applies a function of single cells to ranges. As in the spreadsheet's own arithmetic, one cell serves every cell of
 * the others, a single row every row, a single column every column; shapes that fit neither way are one problem, never
 * figures of rows that do not belong together.
 */
export function mapArrays(
  apply: (...inputs: readonly FunctionInput[]) => FunctionResult,
  given: readonly FunctionArgument[],
): RangeResult {
  const ranges = given.map(rowsOf);
  const height = Math.max(1, ...ranges.map((rows) => rows.length));
  const width = Math.max(1, ...ranges.map(widthOf));
  const misfit = ranges.find((rows) => !fits(rows.length, height) || !fits(widthOf(rows), width));
  if (misfit) return shapesDiffer(ranges);
  const rows: FunctionResult[][] = [];
  for (let i = 0; i < height; i++) {
    const row: FunctionResult[] = [];
    for (let j = 0; j < width; j++) row.push(apply(...ranges.map((cells) => cellAt(cells, i, j))));
    rows.push(row);
  }
  return { rows };
}

function rowsOf(argument: FunctionArgument): Rows {
  if (!Array.isArray(argument)) return [[argument as FunctionInput]];
  return argument.length === 0 ? [[null]] : (argument as Rows);
}

function widthOf(rows: Rows): number {
  let width = 1;
  for (const row of rows) if (row.length > width) width = row.length;
  return width;
}

function fits(size: number, whole: number): boolean {
  return size === 1 || size === whole;
}

function cellAt(rows: Rows, i: number, j: number): FunctionInput {
  const row = rows.length === 1 ? rows[0]! : rows[i]!;
  return row.length === 1 ? row[0] : row[j];
}

function shapesDiffer(ranges: readonly Rows[]): RangeResult {
  const sizes = ranges.filter((rows) => rows.length > 1 || widthOf(rows) > 1);
  const ja = sizes.map((rows) => `${rows.length}行${widthOf(rows)}列`).join("と");
  const en = sizes.map((rows) => `${rows.length} x ${widthOf(rows)}`).join(" and ");
  return problem(
    "value",
    `範囲の大きさが合いません（${ja}）。同じ大きさの範囲か、1つのセルを指定してください。`,
    `The ranges differ in size (${en}). Name ranges of one size, or single cells.`,
  );
}
