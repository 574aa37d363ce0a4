import { matchYearAt } from "../fiscal-year/match";
import type { FiscalYear } from "../fiscal-year/types";
import { isDigit } from "../fold";
import { matchNumber } from "./numbers";
import { closingBracket, type Draft, matchAt, skipBlanks, skipSpaces } from "./scan";
import { readPlainUnit } from "./units";
import { BOUND_AFTER, CHANGE_AFTER, STATUS, TRAILING } from "./words";

const RANK = /(?:全国|県内|県下|都道府県中?|市町村中?)(?:第)?\d+位(?:\/\d+)?/y;
const PER_TIME = /\/ ?(年|月|週|日|回|人)間?(?![\d一-鿿])/y;
const SAME_PERCENT = /^(\d+)%(以上|超)$/;
const OF_WHICH = /^(?:内数?|うち|内訳|再掲)[:、,]?/;
const YEAR_WORDS =
  /^(?:年度|年|末|度末|の|現在|時点|実績|実績値|数値|値|調査|決算|確定値|速報値|見込み?|値:|[\s:・])*$/;
const TREND = /^(?:[↑↓→↗↘⬆⬇⇧⇩⇗⇘]\s*|[(][↑↓→↗↘⬆⬇⇧⇩⇗⇘][)]\s*)$/;
const FIRST_BARE_YEAR = 1950;
const LAST_BARE_YEAR = 2099;

/** Everything that may follow an amount: bound, change, status, notes, parentheses. Returns where it ends, -1 for a broken bracket. */
export function readTail(text: string, start: number, draft: Draft): number {
  let at = start;
  let isWorded = false;
  for (;;) {
    const from = skipSpaces(text, at);
    if (from >= text.length) return at;
    const bound = BOUND_AFTER.match(text, from);
    if (bound) {
      // 「2.1ポイント目標を上回る」: the bound is of the word between, not of the figure.
      if (isWorded) return -1;
      at = bound.end;
      if (draft.bound !== "within" && !(draft.bound !== null && draft.bound !== "about" && bound.value === "about")) {
        if (draft.bound === "about") draft.notes.push("約");
        if (draft.bound !== "range") draft.bound = bound.value;
      }
      continue;
    }
    const change = CHANGE_AFTER.match(text, from);
    if (change) {
      at = change.end;
      const against = draft.relative?.against ?? null;
      const againstYear = draft.relative?.againstYear;
      draft.relative = { change: change.value, against, ...(againstYear === undefined ? {} : { againstYear }) };
      continue;
    }
    const status = STATUS.match(text, from);
    if (status) {
      draft.status = status.value;
      at = status.end;
      continue;
    }
    const per =
      text[from] !== "/" || draft.unit === null || draft.unit.includes("/") ? null : matchAt(PER_TIME, text, from);
    if (per) {
      draft.unit = `${draft.unit}/${per[1]}`;
      at = from + per[0].length;
      continue;
    }
    const rank = "全県都市".includes(text[from] ?? "?") ? matchAt(RANK, text, from) : null;
    const trailing = rank ? null : TRAILING.match(text, from);
    if (rank || trailing) {
      const end = rank ? from + rank[0].length : trailing!.end;
      draft.notes.push(text.slice(from, end));
      isWorded = trailing !== null;
      at = end;
      continue;
    }
    const behind = from > at && draft.fiscalYear === null ? yearBehind(text.slice(from)) : null;
    if (behind !== null) {
      draft.fiscalYear = behind;
      draft.isYearBehind = true;
      takeStatus(text.slice(from), draft);
      return text.length;
    }
    // 「50.3 ↑」: how it goes, said behind the figure; 「49.9→50.3」 is a change.
    if (TREND.test(text.slice(from))) {
      draft.notes.push(text.slice(from).trim());
      return text.length;
    }
    const bracket = skipBlanks(text, at);
    if (text[bracket] === "(" || text[bracket] === "[") {
      const close = closingBracket(text, bracket);
      if (close < 0) return -1;
      readGroup(text.slice(bracket + 1, close), draft);
      at = close + 1;
      continue;
    }
    if (text[bracket] === "※" || text[bracket] === "*") {
      readNote(text.slice(bracket + 1), draft);
      return text.length;
    }
    return at;
  }
}

/** What stands in parentheses behind a figure: a year, a status, its part or second measure, its unit; all else is a note. */
function readGroup(inside: string, draft: Draft): void {
  const content = inside.trim();
  if (content === "") return;
  const year = yearOf(content);
  if (year !== null) {
    draft.fiscalYear = year.fiscalYear;
    takeStatus(content, draft);
    if (year.rest !== "" && draft.status === null) draft.notes.push(content);
    return;
  }
  const unit = draft.unit === null ? readPlainUnit(content) : null;
  if (unit) {
    draft.unit = unit.unit;
    draft.value *= unit.scale;
    if (draft.high !== null) draft.high *= unit.scale;
    return;
  }
  const part = partOf(content, draft);
  if (part !== null) {
    draft.ofWhich = part;
    if (OF_WHICH.test(content)) draft.notes.push(content);
    return;
  }
  takeStatus(content, draft);
  // 「過半数（50%以上）」: the writing in parentheses is the exact one.
  const exact = SAME_PERCENT.exec(content);
  if (exact && draft.unit === "%" && Number(exact[1]) === draft.value) draft.bound = BOUND_AFTER.whole(exact[2]!)!;
  const bound = BOUND_AFTER.whole(content);
  if (bound && draft.bound === null) draft.bound = bound;
  else draft.notes.push(content);
}

/** 「R1」「令和元年度」「H30確定値」 as all that is left of the cell; a year without its era could be another figure. */
function yearBehind(rest: string): FiscalYear | null {
  return /^(?:[RHSrhs令平昭]|\d{4}年)/.test(rest) ? (yearOf(rest.trim())?.fiscalYear ?? null) : null;
}

/** The year a note is nothing but: 「2019」「R1確定値」「平成30年度数値」「H29年」「4月1日現在」 is none. */
export function yearOf(content: string): { readonly fiscalYear: FiscalYear; readonly rest: string } | null {
  const bare = /^(\d{4})(?:年度?)?$/.exec(content);
  if (bare) {
    const year = Number(bare[1]);
    return year >= FIRST_BARE_YEAR && year <= LAST_BARE_YEAR ? { fiscalYear: year, rest: "" } : null;
  }
  const year = matchYearAt(content, 0);
  if (!year) return null;
  const rest = content.slice(year.end);
  return YEAR_WORDS.test(rest) ? { fiscalYear: year.fiscalYear, rest: rest.trim() } : null;
}

/** A note behind ※; a note that says only which year the figure is of dates it. */
function readNote(written: string, draft: Draft): void {
  const note = written.trim();
  if (note === "") return;
  const year = yearOf(note);
  if (year !== null && draft.fiscalYear === null) draft.fiscalYear = year.fiscalYear;
  takeStatus(note, draft);
  draft.notes.push(note);
}

function takeStatus(content: string, draft: Draft): void {
  if (draft.status !== null) return;
  for (let at = 0; at < content.length; at++) {
    const status = STATUS.match(content, at);
    // 「10月確定予定」: not yet final.
    if (status && /確定(?:予定|見込み?|前)|未確定/.test(content)) draft.status = "provisional";
    else if (status) draft.status = status.value;
    if (status) return;
  }
}

/** 「内…26件」「803」「新規20件」with うち: a number in the total's own unit; null for percentages, years, earlier values. */
function partOf(content: string, draft: Draft): number | null {
  const named = OF_WHICH.exec(content);
  let at = named ? named[0].length : 0;
  if (named) while (at < content.length && !isDigit(content[at])) at++;
  const isNegative = !named && content[0] === "-" && isDigit(content[1]);
  if (isNegative) at = 1;
  const number = matchNumber(content, at);
  if (!number) return null;
  const rest = content.slice(number.end).trim();
  const unit = rest === "" ? null : readPlainUnit(rest);
  if (rest !== "" && (!unit || (draft.unit !== null && unit.unit !== draft.unit))) {
    // 「内空き家バンク契約数26件」: the total carries no unit.
    return null;
  }
  if (rest !== "" && !named && draft.unit === null) return null;
  return (isNegative ? -1 : 1) * number.value * (unit?.scale ?? 1);
}
