import { matchYearAt } from "../fiscal-year/match";
import { isDigit } from "../fold";
import { readAmount, startsAmount } from "./amount";
import { scaled } from "./numbers";
import { closingBracket, type Draft, emptyDraft, matchAt, type ReadContext, skipBlanks } from "./scan";
import { readTail, yearOf } from "./tail";
import {
  AGAINST,
  AGAINST_LINK,
  BOUND_AFTER,
  BOUND_BEFORE,
  CHANGE_AFTER,
  PREFIX_NOTE,
  STATUS,
  TRAILING,
  WORDS,
} from "./words";

/**
 * The one grammar of a cell, over folded text:
 *
 *   cell   = item { separator item }
 *   item   = { lead } amount tail
 *   lead   = year | bound-before | against link | note-word | "(" … ")" | label
 *   amount = [sign] number [scale] [unit] [ "~" number … ]        (amount.ts)
 *   tail   = { bound | change | status | word | "(" … ")" | "※" … }   (tail.ts)
 *
 * Whatever does not fit makes the whole text unreadable: no figure is picked out of words that were not understood.
 */
export function parseCell(text: string, context: ReadContext): Draft[] | null {
  const items: Draft[] = [];
  let at = skipSeparators(text, 0);
  while (at < text.length) {
    const draft = emptyDraft();
    const end = readItem(text, at, draft, context);
    if (end < 0) return null;
    items.push(draft);
    at = skipBlanks(text, end);
    if (text[at] === "→") {
      draft.isInSeries = true;
      at = skipBlanks(text, at + 1);
      if (at >= text.length) return null;
      continue;
    }
    const next = skipSeparators(text, at);
    if (next === end && next < text.length && draft.label === null && draft.bound === null) return null;
    at = next;
  }
  if (items.length === 0) return null;
  lendUnits(items);
  return isTellable(items) ? items : null;
}

const SEPARATORS = " \n、,;・/。";
const LABEL = /(?:[^\d\s()[\]:=;、。,!?→※±~+<>≦≧\-"'「」『』〈〉《》①-⑳]|-(?![\d-])){1,24}/y;
const CIRCLED = /[①-⑳㉑-㉟Ⅰ-Ⅻⅰ-ⅻ]/y;
const PERIOD = /\d+(?:か年|年|ヶ年|カ年|ヵ年|箇年)間?(?:で|に|の累計で?|累計で?|で計)/y;
const COUNTED = /年|[あ当]た?り/;
const PER_HEAD =
  /(?:市民|町民|県民|職員|区民)?(?:[1一]|\d+)(?:人|世帯|日|校|回|か所|団体|件|施設|戸|人1日|人1日)(?:1日)?(?:当たり|あたり|当り)(?:の|平均)?/y;
const YEAR_GLUE =
  /(?:年?度?末|当初)?(?:現在|時点|までに|まで|の|には|に)?(?:の?(?:実績値?|目標値?|計画値?|現状値?|数値|値))? ?[:=]?/y;
const NO_LABEL =
  /[をはがにでともへ]$|を|第$|No\.?$|TEL|FAX|電話|番号|内線|〒|年度|ため|した|する|して|いる|ので|場合|施策|基本目標|http|www|@/i;
/** 現年度分 and 過年度分 of taxes name what is collected, no year. */
const TAXES_OF_YEARS = /[現過]年度(?=分|課税)/;
/**
 * School years and ages that name who is counted: 「小6 85.2」「3歳児95%」「1歳6か月児健診 98.2%」「65歳以上 12.3%」. A blank or a colon
 * must part a school year from its figure (「小100」 is 100); an age that is itself the figure has no figure behind it.
 */
const GROUP_WITH_DIGITS =
  /((?:小|中|高)(?:学校?)?[1-6](?:年生?)?(?:男子?|女子?|国語|算数|数学|理科|英語)?(?=[ :=\n])|\d歳(?:\d{1,2}[かヶカヵ]月)?児(?:健診|健康診査|歯科健診|歯科健康診査)?|\d{1,2}歳(?:以上|未満)(?=[ :]+\d[\d,.]* ?[%人名件]))[ :=\n]*(?=[+-]?\d)/y;
const HAS_LETTER = /[A-Za-zぁ-んァ-ヺ一-鿿々]/;
const ABOUT_AT_END = /(?:約|概ね|おおむね|およそ|延べ|のべ|平均で?)$/;

function readItem(text: string, start: number, draft: Draft, context: ReadContext): number {
  let at = readLead(text, start, draft);
  if (at < 0) return -1;
  at = readAmount(text, at, draft, context);
  if (at < 0) return -1;
  at = readTail(text, at, draft);
  takePeriod(draft);
  return at >= 0 && settleChange(draft) ? at : -1;
}

const PERIODS: Readonly<Record<string, string>> = { 月: "月", 毎月: "月", 週: "週", 日: "日", 毎日: "日" };
const TIMES_AND_THINGS = "回件人名台校";

/** 「月2回」 is 2 回/月: as 2 回 it would be compared with the 24 of a year. */
function takePeriod(draft: Draft): void {
  const period = draft.notes.map((note) => PERIODS[note]).find((one) => one !== undefined);
  if (period && draft.unit !== null && draft.unit.length === 1 && TIMES_AND_THINGS.includes(draft.unit))
    draft.unit = `${draft.unit}/${period}`;
}

/**
 * Whether a comparison makes sense: 「前年度比105%」 is a share, 「前年度比＋5件」「▲5%減」 are changes without their sign;
 * 「基準値より5%」 and 「前年度比5件」 do not say in which direction.
 */
function settleChange(draft: Draft): boolean {
  const relative = draft.relative;
  if (relative === null) return true;
  if (relative.change !== "ratio") {
    if (draft.sign > 0) return true;
    draft.value = Math.abs(draft.value);
    return relative.change === "decrease" && draft.high === null;
  }
  if (draft.link === null) return true;
  if (draft.isSigned) {
    draft.relative = { ...relative, change: draft.sign < 0 ? "decrease" : "increase" };
    draft.value = Math.abs(draft.value);
    return draft.high === null;
  }
  return draft.link === "ratio" && (draft.unit === null || draft.unit === "%" || draft.unit === "倍");
}

/** What stands before the number. Returns where the number begins, -1 when no number follows. */
function readLead(text: string, start: number, draft: Draft): number {
  let at = start;
  for (;;) {
    at = skipBlanks(text, at);
    if (at >= text.length) return -1;
    const year = matchYearAt(text, at);
    if (year) {
      const link = AGAINST_LINK.match(text, year.end);
      if (link) {
        draft.relative = { change: "ratio", against: "year", againstYear: year.fiscalYear };
        draft.link = link.value;
        at = link.end;
        continue;
      }
      if (draft.fiscalYear !== null) return -1;
      draft.fiscalYear = year.fiscalYear;
      const glue = matchAt(YEAR_GLUE, text, year.end)?.[0] ?? "";
      if (/まで/.test(glue)) draft.notes.push(text.slice(at, year.end) + glue.trim());
      at = year.end + glue.length;
      const status = STATUS.match(text, at);
      if (status) {
        draft.status = status.value;
        at = status.end;
      }
      if (isDigit(text[at]) && isDigit(text[at - 1])) return -1;
      continue;
    }
    const counted = COUNTED.test(text) ? (matchAt(PERIOD, text, at) ?? matchAt(PER_HEAD, text, at)) : null;
    if (counted) {
      draft.notes.push(counted[0]);
      at += counted[0].length;
      continue;
    }
    const group = draft.label === null ? matchAt(GROUP_WITH_DIGITS, text, at) : null;
    if (group) {
      draft.label = group[1]!;
      at += group[0].length;
      continue;
    }
    if (startsAmount(text, at)) return at;
    const next = readLeadWord(text, at, draft);
    if (next < 0) return -1;
    if (next > at) {
      at = next;
      continue;
    }
    const label = readLabel(text, at, draft);
    if (label < 0) return -1;
    at = label;
  }
}

/** Bound, comparison, note word or parenthesis before the number; `at` itself when there is none. */
function readLeadWord(text: string, at: number, draft: Draft): number {
  const bound = BOUND_BEFORE.match(text, at);
  if (bound) {
    draft.bound = bound.value;
    return bound.end;
  }
  const against = AGAINST.match(text, at);
  const link = against ? AGAINST_LINK.match(text, against.end) : null;
  if (against && link) {
    draft.relative = { change: "ratio", against: against.value };
    draft.link = link.value;
    return link.end;
  }
  const note = PREFIX_NOTE.match(text, at);
  if (note) {
    const after = matchAt(/ ?[:=でにの]? ?/y, text, note.end)!;
    const end = note.end + after[0].length;
    const isLead =
      startsAmount(text, end) || BOUND_BEFORE.match(text, end) !== null || PREFIX_NOTE.match(text, end) !== null;
    if (isLead) {
      draft.notes.push(text.slice(at, note.end));
      return end;
    }
  }
  if (text[at] === "(" || text[at] === "[") {
    const close = closingBracket(text, at);
    if (close < 0) return -1;
    const inside = text.slice(at + 1, close).trim();
    const year = yearOf(inside);
    if (year !== null && draft.fiscalYear === null) draft.fiscalYear = year.fiscalYear;
    else if (BOUND_BEFORE.whole(inside)) draft.bound = "about";
    else if (/\d/.test(inside) || inside === "") return -1;
    else if (STATUS.whole(inside)) draft.status = STATUS.whole(inside)!;
    else draft.notes.push(inside);
    return close + 1;
  }
  return at;
}

/** 小, 男性, ①, 実施率: …; -1 for words that make the number something else. */
function readLabel(text: string, at: number, draft: Draft): number {
  if (draft.label !== null) return -1;
  const circled = matchAt(CIRCLED, text, at);
  if (circled) {
    draft.label = circled[0];
    return at + 1;
  }
  const run = matchAt(LABEL, text, at)?.[0];
  if (!run) return -1;
  let end = at + run.length;
  let label = run;
  const about = ABOUT_AT_END.exec(label);
  if (about && about.index > 0) {
    label = label.slice(0, about.index);
    if (BOUND_BEFORE.whole(about[0])) draft.bound = "about";
    else draft.notes.push(about[0]);
  }
  if (NO_LABEL.test(label.replace(TAXES_OF_YEARS, ""))) return -1;
  // "A4", "H2O", "5G": letters that touch the number make a name.
  if (/[A-Za-z.]$/.test(label) && !label.endsWith("pH") && isDigit(text[end])) return -1;
  if (/^[nN]$/.test(label)) return -1;
  if (/^[△▲○◎●×]|[〇一二三四五六七八九十百千万億兆]$/.test(label) || !HAS_LETTER.test(label)) return -1;
  if (BOUND_AFTER.whole(label) || CHANGE_AFTER.whole(label)) return -1;
  end = skipBlanks(text, end);
  const isNamed = text[end] === ":" || text[end] === "=";
  if (isNamed) end = skipBlanks(text, end + 1);
  if (
    !startsAmount(text, end) &&
    BOUND_BEFORE.match(text, end) === null &&
    PREFIX_NOTE.match(text, end) === null &&
    !matchYearAt(text, end)
  ) {
    return -1;
  }
  // 「実施 3回」: a word that says what was done, no component.
  if (!isNamed && (WORDS.whole(label) || TRAILING.whole(label))) draft.notes.push(label);
  else draft.label = label;
  return end;
}

/** In a series or with one unit at the end, the unit (with 千, 万, 億) belongs to all: 「56.5千トン→54.1→53.0」. */
function lendUnits(items: readonly Draft[]): void {
  if (!items.some((item) => item.isInSeries)) return;
  const lender = items.find((item) => item.unit !== null);
  if (!lender) return;
  for (const item of items) {
    if (item.unit !== null || item.high !== null) continue;
    item.unit = lender.unit;
    if (item.power === 0 && lender.power > 0) {
      item.value = item.sign * scaled(item.digits, lender.power);
      item.decimals = Math.max(0, item.decimals - lender.power);
    }
  }
}

/** Several figures can be told apart by label, year or their place in a series; else no one knows which is meant. */
function isTellable(items: readonly Draft[]): boolean {
  if (items.length === 1) return true;
  // 「男性80.5 女性84.7 R2」: of both, or of the last?
  if (items.some((item) => item.isYearBehind)) return false;
  if (items.slice(0, -1).every((item) => item.isInSeries)) return true;
  const keys = new Set(items.map((item) => `${item.label ?? ""}|${item.fiscalYear ?? ""}|${item.status ?? ""}`));
  if (keys.size !== items.length) return false;
  // 「座談会4回開催41名参加」: a figure without a name behind a named one belongs to words that were not read.
  if (items.slice(1).some((item) => item.label === null && item.fiscalYear === null && item.status === null))
    return false;
  return !items.some((item) => item.isInSeries);
}

function skipSeparators(text: string, at: number): number {
  let to = at;
  while (to < text.length && SEPARATORS.includes(text[to]!)) to++;
  return to;
}
