import { foldWithOffsets, writtenRange } from "../fold";
import type { Locale } from "../locale";
import { ERAS } from "./eras";
import { matchYearAt, type YearMatch } from "./match";
import type { Era, FiscalYear, FiscalYearReading } from "./types";

/** What may stand around a year so that the text is still nothing but a year: 「（令和2年度）」「2020(令和2)年度」. */
const ONLY_A_YEAR = /^[\s()[\]/:・'年度末]*$/;
const CAN_HOLD_YEAR = /[0-9０-９元一二三四五六七八九十]/;

/**
 * The year a whole text says: 「令和2年度」「R2」「H31.4」「平成32年度」「2020」「（2019）」. null for all else, also for a
 * template leftover (「R年度」) and a year with words around it (see `findFiscalYears`).
 * `near` is a year of the surroundings; with it 「3年度」 is read as the nearest 3rd year of an era.
 */
export function readFiscalYear(text: string, near?: FiscalYear): FiscalYearReading | null {
  if (text.length > 60 || !CAN_HOLD_YEAR.test(text)) return null;
  const folded = foldWithOffsets(text);
  const matches = matchAll(folded.text, near, true);
  if (matches.length === 0) return null;
  let rest = "";
  let at = 0;
  for (const match of matches) {
    if (match.fiscalYear !== matches[0]!.fiscalYear) return null;
    rest += folded.text.slice(at, match.start);
    at = match.end;
  }
  rest += folded.text.slice(at);
  if (!ONLY_A_YEAR.test(rest)) return null;
  const best = matches.find((match) => match.era !== null && !match.isEraOverrun) ?? matches[0]!;
  const range = writtenRange(folded, best.start, best.end);
  return { ...best, ...range, written: text.slice(range.start, range.end) };
}

/**
 * All years in a text, in order: 「H27 19.8%→H31 23.8%」 gives 2015 and 2019. A bare four-digit number counts only in
 * parentheses 「9,560（2019）」. 「A4」「H2O」「R1n」 are none.
 */
export function findFiscalYears(text: string, near?: FiscalYear): readonly FiscalYearReading[] {
  if (!CAN_HOLD_YEAR.test(text)) return [];
  const folded = foldWithOffsets(text);
  return matchAll(folded.text, near, false).map((match) => {
    const range = writtenRange(folded, match.start, match.end);
    return { ...match, ...range, written: text.slice(range.start, range.end) };
  });
}

/** 2020 -> 「令和2年度」 (2019 -> 「令和元年度」), in English "FY2020". Years before 明治 stay western: 「1860年度」. */
export function formatFiscalYear(year: FiscalYear, locale: Locale): string {
  if (locale === "en") return `FY${year}`;
  const found = eraYearOf(year);
  if (!found) return `${year}年度`;
  return `${found.name}${found.eraYear === 1 ? "元" : found.eraYear}年度`;
}

/** 2020 -> 令和 2. A fiscal year belongs to the era that its larger part lies in: 2019 is 令和元, 1989 平成元. null before 明治. */
export function eraYearOf(
  year: FiscalYear,
): { readonly era: Era; readonly name: string; readonly eraYear: number } | null {
  const row = ERAS.find((candidate) => year >= candidate.firstYear);
  return row ? { era: row.era, name: row.name, eraYear: year - row.firstYear + 1 } : null;
}

function matchAll(text: string, near: FiscalYear | undefined, isWhole: boolean): YearMatch[] {
  const found: YearMatch[] = [];
  for (let at = 0; at < text.length; ) {
    const match = matchYearAt(text, at, near === undefined ? { isWhole } : { isWhole, near });
    if (match) found.push(match);
    at = match ? match.end : at + 1;
  }
  return found;
}
