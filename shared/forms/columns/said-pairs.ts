import type { Grid } from "../grid/grid";
import { factsOf, isHeadingRow } from "../grid/heading-words";
import { squash } from "../words/label-spelling";
import type { PairKey } from "../words/pair-labels";
import { levelsIn } from "../words/said-levels";

/** What the lines around a table say of two figures in one cell or in one pair of rows. */
export interface SaidPairs {
  /** 「（目標／実績）」. */
  readonly bySlash: PairKey | null;
  /** 「（　）内は目標値」. */
  readonly inParentheses: "plan" | "actual" | null;
  /** 「上段：目標　下段：実績」. */
  readonly byLines: PairKey | null;
}

const BRACKETS =
  /(?:[(][-~○…]?[)]|かっこ|カッコ|括弧)(?:内|書き?|の中|の数値|内の数値|内数値)*(?:は|が|:|=|…|→)?(?:各年度|当該年度|年度|その年度)?の?(目標|計画|実績)(?!との|に対|達成|比)/;
/** 「下段（　）：実績」 is said of the rows, and of the parentheses too. */
const LOWER_BRACKETS = /下段(?:の)?[(][)](?:内|書き?)?(?:は|が|:|=)?(目標|計画|実績)/;
/** 「目標値（実績値）」 as a heading. */
const HEADING = /^(?:目標|計画|実績)(?:数値|値)?[(](目標|計画|実績)(?:数値|値)?[)]$/;
const PLAN_SLASH = /(?:目標|計画)(?:数値|値)?\/(?:実績)(?:数値|値)?/;
const ACTUAL_SLASH = /実績(?:数値|値)?\/(?:目標|計画)(?:数値|値)?/;
/** 「達成率＝実績/目標」 explains a rate. */
const FORMULA = /率|度合|割合|比|[=÷×*]|算/;
/** Rows above the table, and rows of notes below it, in which it may be said. */
const ABOVE = 4;
const BELOW = 60;
const NOTE = /^[(（【［[]?\s*(?:※|＊|\*|注|[(（]\s*[)）]|上段|下段|[◆■●○◇□・])/;
const LONGEST = 80;

/** Looks for the words in the headings, in the lines above them and in the notes below the table. */
export function saidPairs(grid: Grid, top: number, bottom: number): SaidPairs {
  let said: SaidPairs = { bySlash: null, inParentheses: null, byLines: null };
  for (const text of linesAround(grid, top, bottom)) {
    const line = squash(text);
    said = {
      bySlash: said.bySlash ?? slashIn(line),
      inParentheses: said.inParentheses ?? bracketsIn(line),
      byLines: said.byLines ?? linesIn(line),
    };
  }
  return said;
}

/** Short texts of the headings and the lines above them, and notes below the table. */
export function* linesAround(grid: Grid, top: number, bottom: number): Generator<string> {
  for (let row = bottom; row >= Math.max(0, top - ABOVE); row--) {
    for (const slot of grid.rowAt(row)?.slots ?? []) if (slot.text.length <= LONGEST) yield slot.text;
  }
  for (let row = bottom + 1; row <= bottom + BELOW; row++) {
    const found = grid.rowAt(row);
    if (!found) continue;
    if (isHeadingRow(factsOf(found))) return;
    const [first] = found.slots;
    if (first && found.slots.length <= 2 && first.text.length <= LONGEST && NOTE.test(first.text)) yield first.text;
  }
}

function slashIn(line: string): PairKey | null {
  if (FORMULA.test(line)) return null;
  return PLAN_SLASH.test(line) ? "planActual" : ACTUAL_SLASH.test(line) ? "actualPlan" : null;
}

/** Which measure a line says to stand in parentheses. */
export function bracketsIn(line: string): "plan" | "actual" | null {
  const word = BRACKETS.exec(line)?.[1] ?? LOWER_BRACKETS.exec(line)?.[1] ?? HEADING.exec(line)?.[1];
  return word === undefined ? null : word === "実績" ? "actual" : "plan";
}

function linesIn(line: string): PairKey | null {
  const levels = levelsIn(line);
  if (levels?.length !== 2) return null;
  return levels[0] === "plan" && levels[1] === "actual"
    ? "planActual"
    : levels[0] === "actual" && levels[1] === "plan"
      ? "actualPlan"
      : null;
}
