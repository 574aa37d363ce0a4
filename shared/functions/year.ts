import { findFiscalYears, readFiscalYear } from "../fiscal-year/read";
import type { FiscalYearReading } from "../fiscal-year/types";
import { fold } from "../fold";
import { quote } from "../rules/wording";
import { isBlank, isUnsure, textOf } from "./cell-reading";
import { dateOfSerial } from "./date-serial";
import { problem } from "./messages";
import type { FunctionInput, FunctionResult } from "./types";

/** 1927-05-18 to 2173-10-13: serial numbers of dates, and never a year someone typed. */
const SERIALS = { from: 10000, to: 100000 };

/**
 * YEAR: the fiscal year as the calendar year in which it begins: 「令和2年度」 and 「R2」 2020, 「H31.3」 2018. A date
 * (as Google Sheets hands it over, or Excel's serial number) is of the year that runs from April to March.
 */
export function year(text: FunctionInput): FunctionResult {
  // 0 is no year: it can only be a blank cell.
  if (isBlank(text) || isUnsure(text)) return { value: "" };
  if (typeof text === "object" && text?.kind === "date") return { value: fiscalYearOf(text.year, text.month) };
  const written = textOf(text);
  if (typeof text === "number" && text >= SERIALS.from && text < SERIALS.to) {
    const date = dateOfSerial(text);
    return { value: fiscalYearOf(date.year, date.month) };
  }
  const whole = readFiscalYear(written);
  if (whole) return { value: whole.fiscalYear };
  const found = findFiscalYears(written);
  const years = [...new Set(found.map(({ fiscalYear }) => fiscalYear))];
  if (years.length === 1) return isSpan(written, found[0]!) ? spanProblem(written) : { value: years[0]! };
  if (years.length > 1) {
    return problem(
      "value",
      `${quote(written, "ja")}には年度が${years.length}つあります（${years.join("、")}）。年度が1つのセルを指定してください。`,
      `${quote(written, "en")} names ${years.length} years (${years.join(", ")}). Name a cell with one.`,
    );
  }
  return problem(
    "value",
    `${quote(written, "ja")}を年度として読めません。「令和2年度」「R2」「2020」のように元号か西暦で書いてください。`,
    `${quote(written, "en")} cannot be read as a fiscal year. Write it like "令和2年度", "R2" or "2020".`,
  );
}

/** 「2019～2021年度」: only one of the two is written as a year, yet both are meant. */
function isSpan(written: string, { start, end }: FiscalYearReading): boolean {
  const before = fold(written.slice(0, start));
  const after = fold(written.slice(end));
  return /[0-9元]\s*(?:年度?)?\s*(?:[~→-]|から)\s*$/.test(before) || /^\s*(?:[~→-]|から)\s*[0-9元]/.test(after);
}

function spanProblem(written: string): FunctionResult {
  return problem(
    "value",
    `${quote(written, "ja")}は期間で、1つの年度になりません。年度が1つのセルを指定してください。`,
    `${quote(written, "en")} is a span of years, not one. Name a cell with one year.`,
  );
}

function fiscalYearOf(calendarYear: number, month: number): number {
  return month >= 4 ? calendarYear : calendarYear - 1;
}
