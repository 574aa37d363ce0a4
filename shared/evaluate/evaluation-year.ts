import { findFiscalYears, readFiscalYear } from "../fiscal-year/read";
import type { FiscalYear, FiscalYearReading } from "../fiscal-year/types";
import { fold } from "../fold";
import type { SheetReading, YearRecord } from "../indicator";
import { rememberingEach } from "../remember";
import type { Cell, Sheet } from "../sheet";

/** A sheet with what the forms have read from it. */
export interface ReadSheet {
  readonly sheet: Sheet;
  readonly reading: SheetReading;
}

/** Longer cells are prose: 「令和2年度の市税現年収納率の実績は…」 names years in passing. */
const LABEL_LENGTH = 40;

/** Behind the year, nothing between but a few words that are no plan: 「令和2年度の主な取組実績」「令和2年度 施策評価シート」. */
const REPORTED =
  /^度?の?(?:(?!目標(?!の?達成|の?進捗)|計画(?!の?達成|の?進捗)|方針|予算|当初|見込|予定).){0,14}?(?:実績|達成状況|進捗状況|取組結果|取組状況|実施状況|実施結果|取組成果|決算)/;
const ASSESSED = /^度?の?(?:(?!目標|計画|方針|予算|当初|見込|予定).){0,14}?(?:評価|点検|検証)/;
/** No word above is without one of these signs: most cells need no second look. */
const MAY_REPORT = /[実達進取決評点検対報]/;
/** A baseline is an actual of another year. */
const OTHER_ROLE = /現状|基準|策定時|当初|見込|予定|参考|前年度|前回|比較/;
/** 「評価対象年度：令和2年度」; 評価年度 alone may be the year in which the evaluation is written. */
const YEAR_LABEL = /^(?:評価対象年度|対象年度|実績年度|報告年度|評価対象)[::]?$/;

interface OwnWords {
  readonly reported: readonly FiscalYear[];
  readonly assessed: readonly FiscalYear[];
}

/**
 * What short cells of the sheet say about the year it reports. The workbook's year and the sheet's own ask the same
 * cells.
 */
const ownWords = rememberingEach((sheet: Sheet): OwnWords => {
  const reported = new Set<FiscalYear>();
  const assessed = new Set<FiscalYear>();
  sheet.cells.forEach((cell, index) => {
    const text = labelText(cell);
    if (text === null) return;
    if (YEAR_LABEL.test(text)) {
      const year = yearOf(sheet.cells[index + 1], cell.row);
      if (year) reported.add(year.fiscalYear);
      return;
    }
    if (!/実績|評価|点検|検証|状況|結果|成果|決算|対象/.test(text) || OTHER_ROLE.test(text)) return;
    for (const year of findFiscalYears(text)) {
      if (year.kind === "date") continue;
      const rest = text.slice(year.end);
      if (REPORTED.test(rest) || YEAR_LABEL.test(text.slice(0, year.start))) reported.add(year.fiscalYear);
      else if (ASSESSED.test(rest)) assessed.add(year.fiscalYear);
    }
  });
  return { reported: [...reported], assessed: [...assessed] };
});

function labelText(cell: Cell): string | null {
  if (cell.type !== "text" || cell.text.length > LABEL_LENGTH || !MAY_REPORT.test(cell.text)) return null;
  return fold(cell.text).replace(/\s+/g, "");
}

function yearOf(cell: Cell | undefined, row: number): FiscalYearReading | null {
  return cell && cell.row === row ? readFiscalYear(cell.text) : null;
}

/** The latest year that staff had come to; null where no record shows one. */
function latestYearWithActual(reading: SheetReading): FiscalYear | null {
  return largestOf(yearsReached(reading));
}

/** No spread into Math.max: a long list has more records than a call has room for arguments. */
function largestOf(numbers: Iterable<number>): number | null {
  let largest: number | null = null;
  for (const number of numbers) if (largest === null || number > largest) largest = number;
  return largest;
}

function yearsReached(reading: SheetReading): readonly FiscalYear[] {
  return reading.regions.flatMap((region) => region.indicators.flatMap(({ years }) => yearsOf(years)));
}

/**
 * Years with an actual. 「—」 and 「集計中」 count: staff who wrote them had come to that year. 見込み does not, it is
 * written before the year is over; nor does the 0 of a formula that waits for figures, nor dashes that fill all of
 * several last years: those were put in beforehand.
 */
function yearsOf(records: readonly YearRecord[]): readonly FiscalYear[] {
  let end = records.length;
  while (end > 0 && isDash(records[end - 1]!)) end -= 1;
  const counted = records.length - end >= 2 ? records.slice(0, end) : records;
  return counted.flatMap((record) => (record.fiscalYear !== null && reachesYear(record) ? [record.fiscalYear] : []));
}

function isDash({ actual }: YearRecord): boolean {
  return actual?.reading.kind === "absent" && actual.reading.absence === "dash";
}

function reachesYear({ actual }: YearRecord): boolean {
  if (actual === null || actual.reading.kind === "blank") return false;
  if (actual.reading.kind !== "quantities") return true;
  const isWaiting = actual.cell?.formula !== undefined && actual.reading.quantities.every(({ value }) => value === 0);
  return !isWaiting && actual.reading.quantities.some((quantity) => quantity.status !== "forecast");
}

/**
 * The year a sheet reports by its own words: one year named with 実績, 達成状況 …; else one named with 評価, if any sheet
 * has an actual of it (「令和3年度事務事業評価シート」 often reports 令和2年度). Years in several headings
 * (「令和元年度実績」「令和2年度実績」 as columns) are no word about the sheet. An actual of a later year overrules words.
 */
function yearByWords(sheet: ReadSheet, yearsWithActual: ReadonlySet<FiscalYear>): FiscalYear | null {
  const { reported, assessed } = ownWords(sheet.sheet);
  const own = latestYearWithActual(sheet.reading);
  const named = reported.length === 1 ? reported[0]! : null;
  if (named !== null) return own !== null && own > named ? own : named;
  const judged = assessed.length === 1 && yearsWithActual.has(assessed[0]!) ? assessed[0]! : null;
  return judged !== null && (own === null || own <= judged) ? judged : null;
}

function yearsWithActual(sheets: readonly ReadSheet[]): ReadonlySet<FiscalYear> {
  return new Set(sheets.flatMap(({ reading }) => yearsReached(reading)));
}

/**
 * The year a workbook reports (design section 4): what the words of its sheets name most often, else the latest year with
 * any actual. null: no sheet says anything; then no year is due. Settings come first and are the caller's.
 */
export function findEvaluationYear(sheets: readonly ReadSheet[]): FiscalYear | null {
  const filled = yearsWithActual(sheets);
  const votes = new Map<FiscalYear, number>();
  for (const sheet of sheets) {
    const year = yearByWords(sheet, filled);
    if (year !== null) votes.set(year, (votes.get(year) ?? 0) + 1);
  }
  const most = largestOf(votes.values());
  const named = [...votes.keys()].filter((year) => votes.get(year) === most);
  return largestOf(named) ?? largestOf(filled);
}

/** The year of one sheet of a workbook: its own words, else the workbook's year, else its own latest actual. */
export function evaluationYearOfSheet(sheet: ReadSheet, workbookYear: FiscalYear | null): FiscalYear | null {
  const filled = new Set(yearsWithActual([sheet]));
  if (workbookYear !== null) filled.add(workbookYear);
  return yearByWords(sheet, filled) ?? workbookYear ?? latestYearWithActual(sheet.reading);
}
