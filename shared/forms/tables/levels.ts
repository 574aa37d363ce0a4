import type { Band } from "../columns/roles";
import { bracketsIn, linesAround } from "../columns/said-pairs";
import { insideParentheses } from "../grid/entries";
import type { Grid, Slot } from "../grid/grid";
import { squash } from "../words/label-spelling";
import type { LabelKey } from "../words/labels";
import { isPairKey } from "../words/pair-labels";
import { levelsIn } from "../words/said-levels";
import type { TableRow } from "./tables";

/** What the rows of an indicator hold from top to bottom, said once for the table: 上段：目標 下段：実績. */
export interface Levels {
  readonly measures: readonly LabelKey[];
  /** The measure whose figures stand in parentheses: （　）内は目標値. */
  readonly inParentheses: LabelKey | null;
}

/** Most lines around a table need no second look. */
const MAY_SAY = /段|かっこ|カッコ|ｶｯｺ|括弧|[(（⦅]/;

/** Looks for the words in the headings and in the lines around the table; of columns with both in one cell they say nothing. */
export function findLevels(grid: Grid, band: Band, rows: readonly TableRow[]): Levels | null {
  if (band.valueColumns.some(({ key }) => isPairKey(key))) return null;
  if (rows.some(({ measure }) => measure === "plan" || measure === "actual")) return null;
  let measures: readonly LabelKey[] | null = null;
  let inParentheses: LabelKey | null = null;
  for (const text of linesAround(grid, band.top, band.bottom)) {
    if (!MAY_SAY.test(text)) continue;
    const line = squash(text);
    measures ??= levelsIn(line);
    inParentheses ??= bracketsIn(line);
  }
  if (measures) return { measures, inParentheses };
  if (!inParentheses || !isEverySecondBracketed(band, rows)) return null;
  return { measures: [inParentheses === "plan" ? "actual" : "plan", inParentheses], inParentheses };
}

/** Gives the rows of each indicator their measures. */
export function withLevels(rows: readonly TableRow[], { measures, inParentheses }: Levels): TableRow[] {
  return placesOf(rows).map((place, i) => {
    const row = rows[i]!;
    const measure = measures[place];
    return measure === undefined ? row : { ...row, measure, isInParentheses: measure === inParentheses };
  });
}

/** Which row of its indicator each row is: 0 with the name, which may be written again in the next; -1 before any name. */
function placesOf(rows: readonly TableRow[]): readonly number[] {
  let place = -1;
  let name: Slot | null = null;
  return rows.map(({ nameSlot }) => {
    const isAgain = nameSlot === name || (place === 0 && nameSlot?.text === name?.text);
    if (nameSlot && !isAgain) {
      name = nameSlot;
      place = 0;
    } else if (name) place += 1;
    return place;
  });
}

function isEverySecondBracketed(band: Band, rows: readonly TableRow[]): boolean {
  const places = placesOf(rows);
  const lower = rows.filter((_, i) => places[i] === 1);
  const isBracketed = (row: TableRow) => {
    const filled = band.valueColumns.flatMap(({ column, heading }) => (heading ? (row.cells.get(column) ?? []) : []));
    return filled.length > 0 && filled.every((slot) => insideParentheses(slot.cell.text) !== null);
  };
  return lower.length > 0 && places.every((place) => place < 2) && lower.every(isBracketed);
}
