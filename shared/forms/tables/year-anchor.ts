import { findFiscalYears, readFiscalYear } from "../../fiscal-year/read";
import type { FiscalYear } from "../../fiscal-year/types";
import type { Cell, Sheet } from "../../sheet";
import { squash } from "../words/label-spelling";

/** Words for a year by its distance from the year a sheet is about. */
const DISTANCES: readonly (readonly [words: RegExp, distance: number])[] = [
  [/前々年度|前前年度|一昨年度/, -2],
  [/前年度|昨年度/, -1],
  [/翌々年度|次々年度/, 2],
  [/翌年度|次年度|来年度/, 1],
  [/本年度|今年度|当年度|当該年度|現年度/, 0],
];
/** 評価年度 may be the year of writing; among other such words it is the year that is judged. */
const JUDGED_YEAR = /^評価(?:対象)?年度(?=$|の?(?:目標|計画|実績)|[(]?(?:決算|予算|見込))/;
const LONGEST = 40;

/** 「前年度実績」: where the word stands and how far the year is away; null for other texts, 「前年度比」 included by its reader. */
export interface NamedYear {
  readonly distance: number;
  readonly start: number;
  readonly end: number;
}

/** The named year in a text without blanks. */
export function namedYearIn(squashed: string): NamedYear | null {
  for (const [words, distance] of DISTANCES) {
    const match = words.exec(squashed);
    if (match) return { distance, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

/** 評価年度 beside 前年度 and 翌年度. */
export function judgedYearIn(squashed: string): NamedYear | null {
  const match = JUDGED_YEAR.exec(squashed);
  return match ? { distance: 0, start: 0, end: squashed.indexOf("年度") + 2 } : null;
}

/** What the named years of a sheet are counted from. */
export interface YearAnchor {
  /** null: the sheet does not say it. */
  readonly fiscalYear: FiscalYear | null;
  /** 評価年度 stands among the named years. */
  readonly hasJudgedYear: boolean;
}

interface NamedCell {
  readonly cell: Cell;
  readonly squashed: string;
  readonly named: NamedYear;
}

/** Most cells need no second look. */
const MAY_NAME = /[前昨翌次来本今当現該価象]\s*年\s*度/;
/** Words looked at more closely; a list may repeat them in every row. */
const FIRST = 24;

/** Finds the year that 本年度 or 当該年度 means; null where the sheet has no such words at all. */
export function findAnchor(sheet: Sheet): YearAnchor | null {
  const named: NamedCell[] = [];
  const judged: NamedCell[] = [];
  for (const cell of sheet.cells) {
    if (cell.type !== "text" || cell.text.length > LONGEST || !MAY_NAME.test(cell.text)) continue;
    const squashed = squash(cell.text);
    const own = namedYearIn(squashed);
    if (own) named.push({ cell, squashed, named: own });
    else {
      const year = judgedYearIn(squashed);
      if (year) judged.push({ cell, squashed, named: year });
    }
  }
  if (named.length === 0) return null;
  const rows = new Set(named.map(({ cell }) => cell.row));
  const among = judged.filter(({ cell }) => rows.has(cell.row));
  const all = [...named, ...among];
  const fiscalYear = spelledOut(sheet, all) ?? reported(sheet, all) ?? titled(sheet, all);
  return { fiscalYear, hasJudgedYear: among.length > 0 };
}

/** 「前年度（R4）」, or 「前年度」 with 「令和4年度」 under it, say it themselves, if they agree. */
function spelledOut(sheet: Sheet, cells: readonly NamedCell[]): FiscalYear | null {
  const years = new Set<FiscalYear>();
  const below = new Map<string, string>();
  const rows = new Set(cells.map(({ cell }) => cell.row + 1));
  for (const { row, column, text } of sheet.cells) if (rows.has(row)) below.set(`${row}:${column}`, text);
  for (const { cell, squashed, named } of cells) {
    const rest = squashed.slice(named.end);
    const under = squash(below.get(`${cell.row + 1}:${cell.column}`) ?? "");
    const [year] = /^[(]/.test(rest) ? findFiscalYears(rest) : [];
    const alone = year ?? (rest === "" ? readFiscalYear(under) : null);
    if (alone) years.add(alone.fiscalYear - named.distance);
  }
  return years.size === 1 ? [...years][0]! : null;
}

/** 「（令和5年度実績）」, 「令和4年度分」, 「令和5年度の実施結果」. */
const REPORTED =
  /^度?(?:の|における)?(?:事務事業|事業|施策|取組|業務)?(?:の)?(?:実績|決算|実施(?:事業|結果|状況)?分?|分(?:[)）]|$)|取組(?:結果|実績|状況)|対象|達成状況|進捗状況|事業[)])/;
/** 「評価対象年度 | 令和5年度」. */
const LABEL = /^(?:評価対象年度|対象年度|実績年度|報告年度|事業実施年度)[:]?$/;
/** The sheet's words about itself stand in its first rows. */
const TITLE_ROWS = 8;

/**
 * The year the sheet reports is 当該年度, and 本年度 where an actual of it is asked for; where only 前年度 has an actual,
 * the year after is 本年度.
 */
function reported(sheet: Sheet, cells: readonly NamedCell[]): FiscalYear | null {
  const years = new Set<FiscalYear>();
  sheet.cells.forEach((cell, i) => {
    if (cell.row >= TITLE_ROWS || cell.type !== "text" || cell.text.length > LONGEST) return;
    const text = squash(cell.text);
    if (LABEL.test(text)) {
      const next = sheet.cells[i + 1];
      const [year] = next && next.row === cell.row ? findFiscalYears(next.text) : [];
      if (year) years.add(year.fiscalYear);
      return;
    }
    if (namedYearIn(text)) return;
    for (const year of findFiscalYears(text)) {
      if (REPORTED.test(text.slice(year.end))) years.add(year.fiscalYear);
    }
  });
  if (years.size !== 1) return null;
  const year = [...years][0]!;
  const first = cells.slice(0, FIRST);
  const current = first.filter(({ named }) => named.distance === 0);
  if (current.length === 0) return null;
  if (current.some((one) => /当該|評価/.test(one.squashed) || asksForActual(sheet, one))) return year;
  const isPast = first.some((one) => one.named.distance === -1 && asksForActual(sheet, one));
  return isPast ? year + 1 : null;
}

/** 「本年度実績」, or 実績 in the row beneath the word, or a figure of it in a row of 実績. */
function asksForActual(sheet: Sheet, { cell, squashed }: NamedCell): boolean {
  if (/実績/.test(squashed)) return true;
  if (/目標|計画|予定|見込|予算/.test(squashed)) return false;
  const area = sheet.merges.find(({ top, left }) => top === cell.row && left === cell.column);
  const next = sheet.cells.find((other) => other.row === cell.row && other.column > cell.column);
  const right = area?.right ?? (next ? next.column - 1 : cell.column + 2);
  const bottom = area?.bottom ?? cell.row;
  if (sheet.cells.some((o) => o.row === bottom + 1 && o.column >= cell.column && o.column <= right && isActual(o)))
    return true;
  const rows = new Set(
    sheet.cells
      .filter((other) => other.row > bottom && other.column < cell.column && isActual(other))
      .map(({ row }) => row),
  );
  return sheet.cells.some((other) => rows.has(other.row) && other.column === cell.column && other.text.trim() !== "");
}

function isActual({ type, text }: Cell): boolean {
  return type === "text" && /^(?:\S{0,2}実績\S{0,2})$/.test(squash(text));
}

const SHEET = /シート|調書|評価表|評価書|評価票|管理表|カルテ|説明書|調査票/;
const PLANNED = /^[(]?(?:当初)?(?:予算|計画|目標|見込)/;
const OVER = /^[(]?の?(?:実績|決算)/;

/** 「令和6年度 事務事業評価シート」 with 当年度予算 and without 当年度実績: the sheet is written in the year it names. */
function titled(sheet: Sheet, cells: readonly NamedCell[]): FiscalYear | null {
  const says = (what: RegExp) =>
    cells.some(({ squashed, named }) => named.distance === 0 && what.test(squashed.slice(named.end)));
  if (!says(PLANNED) || says(OVER)) return null;
  const years = new Set<FiscalYear>();
  for (const { row, type, text } of sheet.cells) {
    if (row >= TITLE_ROWS || type !== "text" || text.length > LONGEST || !SHEET.test(text)) continue;
    for (const { fiscalYear } of findFiscalYears(squash(text))) years.add(fiscalYear);
  }
  return years.size === 1 ? [...years][0]! : null;
}
