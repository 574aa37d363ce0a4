import { isDigit } from "../fold";
import { ERAS, type EraRow } from "./eras";
import type { FiscalYear, FiscalYearReading } from "./types";

/** A year at a place of a folded text. */
export type YearMatch = Omit<FiscalYearReading, "written">;

export interface YearContext {
  /** A year of the surroundings, for 「3年度」 without an era. */
  readonly near?: FiscalYear;
  /** The text is expected to be nothing but a year: a bare "2020" counts. */
  readonly isWhole?: boolean;
}

const ERA_BODY = / ?(元|\d{1,2}|[一二三四五六七八九十]{1,3}) ?(年 ?度|年)?/y;
const LETTER_BODY = /\.? ?(元|\d{1,2}) ?(年 ?度|年)?/y;
const WESTERN = /(?:FY ?|西暦 ?)?((?:18|19|20|21)\d\d) ?(年 ?度|年|FY)?/y;
const SHORT = /'(\d\d)(年度|年)/y;
const ERA_LEFT_OUT = /(元|\d{1,2}) ?年 ?度/y;
const MONTH_AFTER_YEAR = / ?(\d{1,2}) ?月(?: ?(\d{1,2}) ?日)?/y;
const MONTH_DOTTED = /([./])(\d{1,2})(?:\1(\d{1,2}))?(?![\d.])/y;
const MONTH_DASHED = /-(\d{1,2})-(\d{1,2})(?!\d)/y;
const KANJI = "一二三四五六七八九";
const NUMERAL = /[0-9一二三四五六七八九十]/;
const FIRST_WESTERN = 1868;
const LAST_WESTERN = 2150;

/** The year that begins exactly at `at` of the folded text; null when none does. */
export function matchYearAt(text: string, at: number, context: YearContext = {}): YearMatch | null {
  const code = text.charCodeAt(at);
  if (code >= 0x30 && code <= 0x39) return matchWestern(text, at, context) ?? matchEraLeftOut(text, at, context);
  if (code < 0x80) {
    if (text[at] === "F") return matchWestern(text, at, context);
    if (text[at] === "'") return matchShort(text, at);
    return matchLetter(text, at);
  }
  if (text[at] === "元") return matchEraLeftOut(text, at, context);
  if (text[at] === "西") return matchWestern(text, at, context);
  const row = ERAS.find((era) => text.startsWith(era.name, at));
  return row ? matchEraName(text, at, row) : null;
}

function matchEraName(text: string, at: number, row: EraRow): YearMatch | null {
  const body = sticky(ERA_BODY, text, at + row.name.length);
  if (!body) return null;
  const eraYear = eraNumber(body[1]!);
  const end = at + row.name.length + body[0].trimEnd().length;
  // 「令和123」, 「平成三0」: where the number ends is anybody's guess.
  if (eraYear === null || (body[2] === undefined && NUMERAL.test(text[end] ?? ""))) return null;
  return withEra(text, at, end, row, eraYear, body[2]);
}

function matchLetter(text: string, at: number): YearMatch | null {
  const row = ERAS.find((era) => era.letter === text[at]);
  if (!row || isLetterOrDigit(text[at - 1]) || text[at - 1] === "-") return null;
  const body = sticky(LETTER_BODY, text, at + 1);
  if (!body) return null;
  const eraYear = eraNumber(body[1]!);
  if (eraYear === null || (!row.isLetterUsual && body[2] === undefined)) return null;
  const match = withEra(text, at, at + 1 + body[0].trimEnd().length, row, eraYear, body[2] ?? "年度");
  // "R7n", "H2O", "R2-1", "S3&4" are names of something else; "R2.5%" is a rate.
  const after = text[match.end];
  if (body[2] === undefined && (isLetterOrDigit(after) || after === "&" || after === "%")) return null;
  if (body[2] === undefined && (after === "-" || after === ".") && isDigit(text[match.end + 1])) return null;
  return match;
}

function withEra(
  text: string,
  start: number,
  end: number,
  row: EraRow,
  eraYear: number,
  suffix: string | undefined,
): YearMatch {
  const year = row.firstYear + eraYear - 1;
  const dated =
    isFiscal(suffix) && text[end - 1] === "度"
      ? null
      : matchMonth(text, end, suffix !== undefined && text[end - 1] === "年");
  return {
    fiscalYear: dated ? dated.fiscalYear(year) : year,
    start,
    end: dated ? dated.end : end,
    era: row.era,
    eraYear,
    kind: dated ? "date" : suffix === "年" ? "calendar" : "fiscal",
    isEraOverrun: eraYear > row.lastYear,
    isEraAssumed: false,
  };
}

function matchWestern(text: string, at: number, context: YearContext): YearMatch | null {
  // FY2020, 西暦2020 or four digits; all other numbers are none.
  if (isDigit(text[at]) && !(isDigit(text[at + 1]) && isDigit(text[at + 2]) && isDigit(text[at + 3]))) return null;
  if (isDigit(text[at - 1]) || ((text[at - 1] === "." || text[at - 1] === ",") && isDigit(text[at - 2]))) return null;
  const body = sticky(WESTERN, text, at);
  if (!body) return null;
  const year = Number(body[1]);
  let end = at + body[0].trimEnd().length;
  if (year < FIRST_WESTERN || year > LAST_WESTERN) return null;
  const suffix = body[2];
  const dated = isFiscal(suffix) ? null : matchMonth(text, end, suffix === "年");
  const isNamed = suffix !== undefined || /^(?:FY|西暦)/.test(body[0]);
  if (!isNamed && !dated) {
    const isAlone = context.isWhole === true ? !/[\d.,]/.test(text[end] ?? "") : isInParentheses(text, at, end);
    if (!isAlone) return null;
  }
  if (dated) end = dated.end;
  else if (isDigit(text[end])) return null;
  return {
    fiscalYear: dated ? dated.fiscalYear(year) : year,
    start: at,
    end,
    era: null,
    eraYear: null,
    kind: dated ? "date" : suffix === "年" ? "calendar" : "fiscal",
    isEraOverrun: false,
    isEraAssumed: false,
  };
}

/** 「'21年度」: two digits of the western year. */
function matchShort(text: string, at: number): YearMatch | null {
  const body = sticky(SHORT, text, at);
  if (!body) return null;
  const short = Number(body[1]);
  return {
    fiscalYear: short + (short >= 70 ? 1900 : 2000),
    start: at,
    end: at + body[0].length,
    era: null,
    eraYear: null,
    kind: body[2] === "年" ? "calendar" : "fiscal",
    isEraOverrun: false,
    isEraAssumed: false,
  };
}

/** 「3年度」: the nearest 3rd year of an era to the years around it; unread without them. */
function matchEraLeftOut(text: string, at: number, context: YearContext): YearMatch | null {
  const near = context.near;
  if (near === undefined || isDigit(text[at - 1]) || /[.,第前翌昨]/.test(text[at - 1] ?? " ")) return null;
  const body = sticky(ERA_LEFT_OUT, text, at);
  const eraYear = body ? eraNumber(body[1]!) : null;
  if (!body || eraYear === null) return null;
  let best: EraRow | null = null;
  for (const row of ERAS) {
    const distance = Math.abs(row.firstYear + eraYear - 1 - near);
    if (best === null || distance < Math.abs(best.firstYear + eraYear - 1 - near)) best = row;
  }
  return {
    fiscalYear: best!.firstYear + eraYear - 1,
    start: at,
    end: at + body[0].length,
    era: null,
    eraYear,
    kind: "fiscal",
    isEraOverrun: false,
    isEraAssumed: true,
  };
}

interface MonthMatch {
  readonly end: number;
  readonly fiscalYear: (calendarYear: number) => FiscalYear;
}

/** A month (and day) after a year; January to March belong to the fiscal year before. */
function matchMonth(text: string, at: number, isAfterYearWord: boolean): MonthMatch | null {
  let month: number;
  let day: string | undefined;
  let length: number;
  const worded = isAfterYearWord ? sticky(MONTH_AFTER_YEAR, text, at) : null;
  const dotted = worded || isAfterYearWord ? null : sticky(MONTH_DOTTED, text, at);
  const dashed = worded || dotted || isAfterYearWord ? null : sticky(MONTH_DASHED, text, at);
  if (worded) [month, day, length] = [Number(worded[1]), worded[2], worded[0].length];
  else if (dotted) [month, day, length] = [Number(dotted[2]), dotted[3], dotted[0].length];
  else if (dashed) [month, day, length] = [Number(dashed[1]), dashed[2], dashed[0].length];
  else return null;
  if (month < 1 || month > 12 || (day !== undefined && (Number(day) < 1 || Number(day) > 31))) return null;
  return { end: at + length, fiscalYear: (year) => (month <= 3 ? year - 1 : year) };
}

function isInParentheses(text: string, start: number, end: number): boolean {
  return /[([]\s*$/.test(text.slice(Math.max(0, start - 3), start)) && /^\s*[)\]]/.test(text.slice(end, end + 3));
}

function isFiscal(suffix: string | undefined): boolean {
  return suffix !== undefined && suffix !== "年";
}

function eraNumber(written: string): number | null {
  if (written === "元") return 1;
  if (isDigit(written[0])) return Number(written) >= 1 ? Number(written) : null;
  // 二十三 = 2 tens and 3; 十 alone is 10.
  const ten = written.indexOf("十");
  if (ten < 0) return written.length === 1 ? KANJI.indexOf(written) + 1 : null;
  const tens = ten === 0 ? 1 : KANJI.indexOf(written[0]!) + 1;
  const ones = written.length > ten + 1 ? KANJI.indexOf(written[ten + 1]!) + 1 : 0;
  return ten <= 1 && written.length <= ten + 2 ? tens * 10 + ones : null;
}

function isLetterOrDigit(character: string | undefined): boolean {
  return character !== undefined && /[A-Za-z0-9]/.test(character);
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
