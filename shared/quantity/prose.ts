import { matchYearAt } from "../fiscal-year/match";
import type { FiscalYear } from "../fiscal-year/types";
import { foldWithOffsets, isDigit, writtenRange } from "../fold";
import { remembering } from "../remember";
import { readAmount } from "./amount";
import { closingBracket, type Draft, emptyDraft, matchAt, type ReadContext, skipSpaces } from "./scan";
import { toQuantity } from "./text";
import type { Quantity } from "./types";
import { BOUND_AFTER, BOUND_BEFORE, CHANGE_AFTER, PREFIX_NOTE, STATUS, TRAILING } from "./words";

/** A figure with its name in running text. Offsets are of the text as given, end excluded. */
export interface NamedFigure {
  /** Folded, without blanks and parentheses: for comparing. */
  readonly name: string;
  /** As written. */
  readonly nameWritten: string;
  /** The word that stands over several figures: 「国保税」 in 「国保税 現年分徴収率 95.0% 滞繰分徴収率 23.0%」. null when none. */
  readonly group: string | null;
  readonly quantity: Quantity;
  /** Number, unit and bound: 「6.5%以下」. */
  readonly start: number;
  readonly end: number;
  readonly written: string;
}

const PROSE: ReadContext = { unit: null, hasTriangle: true, isProse: true };
const DELIMITERS = " \n、。,;:・()[]「」『』<>〈〉《》【】※→=~!?/|";
const BULLETS = "・※「『<〈《【[●○◎■□◆◇-";
/** A name ends in a noun; a verb or particle before a number makes a sentence. */
const NAME_END = /[一-鿿々ァ-ヺーA-Za-z0-9)]$/;
const NO_NAME =
  /(?:する|した|して|から|まで|より|ので|ため|及び|または|約|第|全|各|計画期間|期間)$|^[のはがをにでとも]|を/;
const NOT_A_NAME =
  /^(?:現在|時点|うち|内|計|合計|約|延べ|毎年|年間|平均|目標|実績|参考|年度|月|日|対前年比|前年比|対前年度比|前年度比|主要|[A-Z])$/;
const YEAR_REMAINS = /^(?:年?度?末|当初)?(?:における|現在|時点)?の?/;
/** Between the first figure of a calculation and its result: more figures, operators, "=". */
const EQUATION = /^[\s()+*×÷/\d,.%千百万億円人件㎡-]{0,60}=\s*$/;
const LONGEST_NAME = 30;
const LONGEST_GROUP = 30;

interface Name {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

/**
 * The named figures of running text: 「・財政調整基金残高40.6億円」「国保税 現年分徴収率 95.0%」「目標額 15,000千円」. Only figures
 * with a unit and a noun directly before them; dates, ordinals, figures in parentheses behind another figure, and
 * figures that a sentence leads to are left out. Never throws; [] when there are none.
 */
export function findNamedFigures(text: string): readonly NamedFigure[] {
  return /[0-9０-９]/.test(text) ? readFigures(text) : [];
}

const readFigures = remembering((text: string): readonly NamedFigure[] => {
  const folded = foldWithOffsets(text);
  const source = folded.text;
  const figures: NamedFigure[] = [];
  let group: string | null = null;
  let year: { readonly end: number; readonly fiscalYear: FiscalYear } | null = null;
  let previousEnd = 0;
  let lastEnd = 0;
  for (let at = 0; at < source.length; ) {
    const found = matchYearAt(source, at);
    if (found) {
      year = { end: found.end, fiscalYear: found.fiscalYear };
      at = found.end;
      continue;
    }
    const counted = pastCount(source, at);
    if (counted > at) {
      at = counted;
      continue;
    }
    if (!beginsFigure(source, at)) {
      at += 1;
      continue;
    }
    const draft = emptyDraft();
    const end = readFigure(source, at, draft);
    if (end < 0) {
      at = skipNumber(source, at);
      continue;
    }
    const last = figures[figures.length - 1];
    if (last && draft.unit === last.quantity.unit && EQUATION.test(source.slice(lastEnd, at))) {
      // 「1,263,695千円 - (475,257千円) = 788,438千円」: the result is the figure of the name.
      const range = writtenRange(folded, at, end);
      figures[figures.length - 1] = {
        ...last,
        quantity: toQuantity(draft),
        ...range,
        written: text.slice(range.start, range.end),
      };
      at = skipParenthesis(source, end);
      previousEnd = at;
      lastEnd = end;
      continue;
    }
    if (
      last &&
      draft.unit !== null &&
      draft.unit !== last.quantity.unit &&
      /^ ?[、,] ?$/.test(source.slice(lastEnd, at))
    ) {
      // 「百歳体操 55グループ、800人以上」: a second figure of the same name, of another kind.
      const range = writtenRange(folded, at, end);
      figures.push({ ...last, quantity: toQuantity(draft), ...range, written: text.slice(range.start, range.end) });
      at = skipParenthesis(source, end);
      previousEnd = at;
      lastEnd = end;
      continue;
    }
    const name = draft.unit === null ? null : nameBefore(source, at, previousEnd, draft);
    if (name) {
      const segment = source.slice(previousEnd, name.start);
      group = groupOf(segment, group);
      if (year && name.start <= year.end + 4 && name.start >= year.end) draft.fiscalYear = year.fiscalYear;
      lastEnd = end;
      const figure = writtenRange(folded, at, end);
      const words = writtenRange(folded, name.start, name.end);
      figures.push({
        name: name.folded,
        nameWritten: text.slice(words.start, words.end),
        group,
        quantity: toQuantity(draft),
        ...figure,
        written: text.slice(figure.start, figure.end),
      });
    }
    at = skipParenthesis(source, end);
    previousEnd = at;
  }
  return figures;
});

/** 「売却額(9件) 16,000千円」: the count in parentheses belongs to the name, the figure comes behind. */
function pastCount(text: string, at: number): number {
  if (text[at] !== "(" || at === 0 || " \n".includes(text[at - 1]!)) return at;
  const close = closingBracket(text, at);
  if (close < 0 || !/^\d[\d,]*[^\d()、。]{0,4}$/.test(text.slice(at + 1, close))) return at;
  return isDigit(text[skipSpaces(text, close + 1)]) ? close + 1 : at;
}

/** A digit that begins a number, or its sign; no digit inside a word ("A4") or a longer number. */
function beginsFigure(text: string, at: number): boolean {
  const character = text[at];
  const before = text[at - 1] ?? " ";
  if (isDigit(character))
    return !/[\d.,A-Za-z+±-]/.test(before) || (before === "-" && /[^\s\n]/.test(text[at - 2] ?? " "));
  if (character !== "-" && character !== "+" && character !== "±") return false;
  // "- 5" after a blank is a list mark; 「▲ 18.9」 is not, but its sign is folded: see ReadContext.hasTriangle.
  return isDigit(text[at + 1]) && !/[\dA-Za-z]/.test(before);
}

/** Amount with bound, status and change; where it ends, -1 for none. */
function readFigure(text: string, start: number, draft: Draft): number {
  let end = readAmount(text, start, draft, PROSE);
  if (end < 0) return -1;
  for (;;) {
    const bound = BOUND_AFTER.match(text, skipSpaces(text, end));
    if (bound && draft.bound !== "range" && draft.bound !== "within") {
      draft.bound = bound.value;
      end = bound.end;
      continue;
    }
    const status = STATUS.match(text, end);
    if (status) {
      draft.status = status.value;
      end = status.end;
      continue;
    }
    const change = CHANGE_AFTER.match(text, end);
    if (!change) return end;
    draft.relative = { change: change.value, against: null };
    end = change.end;
  }
}

/** The noun before a figure; null when a sentence, a date or nothing stands there. */
function nameBefore(text: string, figureStart: number, floor: number, draft: Draft): Name | null {
  let end = figureStart;
  while (end > floor && " \n".includes(text[end - 1]!)) end--;
  const about = [4, 3, 2, 1].find(
    (length) => end - length >= floor && BOUND_BEFORE.whole(text.slice(end - length, end)),
  );
  if (about !== undefined) {
    draft.bound = draft.bound ?? BOUND_BEFORE.whole(text.slice(end - about, end))!;
    end -= about;
    while (end > floor && " \n".includes(text[end - 1]!)) end--;
  }
  const isApart = end < figureStart || text[end - 1] === ":" || text[end - 1] === "=";
  if (text[end - 1] === ":" || text[end - 1] === "=") end -= 1;
  while (end > floor && text[end - 1] === " ") end--;
  let start = end;
  while (start > floor) {
    const character = text[start - 1]!;
    if (character === ")") {
      const open = openingBracket(text, start - 1, floor);
      if (open < 0) return null;
      start = open;
      continue;
    }
    if (DELIMITERS.includes(character)) break;
    start -= 1;
  }
  let words = withoutParentheses(text.slice(start, end));
  const led = matchLead(words);
  words = words.slice(0, words.length - led.length);
  if (led !== "" && BOUND_BEFORE.whole(led) && draft.bound === null) draft.bound = "about";
  const year = yearInside(words);
  const name = (year > 0 ? words.slice(year).replace(YEAR_REMAINS, "") : words).replace(/は$/, "");
  // 「ふるさと納税 - (返礼品・送料) 1,263,695千円」: only parentheses stand before the figure; the noun comes before them.
  if (name === "" && start < end && start > floor)
    return nameBefore(text, beforeOperator(text, start, floor), floor, draft);
  // A single letter is a symbol in a formula (A=54.0ha): the word before it is the name.
  if (/^[A-Z]$/.test(name) && start > floor) return nameBefore(text, start, floor, draft);
  if (words.endsWith("は") && draft.unit === "ポイント") return null;
  if (name.length < 2 || name.length > LONGEST_NAME || NOT_A_NAME.test(name) || NO_NAME.test(name)) return null;
  if (!NAME_END.test(name) && !isApart) return null;
  if (isDigit(text[start - 1]) || /\d/.test(name.slice(-1)) || TRAILING.whole(name)) return null;
  return { start: year > 0 ? end - name.length : start, end, folded: name };
}

function beforeOperator(text: string, from: number, floor: number): number {
  let at = from;
  while (at > floor && " \n+-".includes(text[at - 1]!)) at--;
  return at;
}

/** 約, 延べ, 累計 … at the end of a name belong to the figure. */
function matchLead(words: string): string {
  for (let from = Math.max(1, words.length - 5); from < words.length; from++) {
    const tail = words.slice(from);
    if (BOUND_BEFORE.whole(tail) || (PREFIX_NOTE.whole(tail) && /^(?:約|延べ|のべ|平均|年間)$/.test(tail))) return tail;
  }
  return "";
}

/** Where a year inside a name ends: 「令和2年度末処理率」; 0 for none. */
function yearInside(words: string): number {
  for (let at = 0; at < words.length; at++) {
    const year = matchYearAt(words, at);
    if (year) return year.end;
  }
  return 0;
}

/** The group over a figure, from the words between the figure before and its name. A new bullet ends a group. */
function groupOf(segment: string, current: string | null): string | null {
  const trimmed = segment.trim();
  if (trimmed === "") return current;
  const bullet = Math.max(...[...BULLETS].map((mark) => trimmed.lastIndexOf(mark)), trimmed.lastIndexOf("。"));
  const last =
    trimmed
      .slice(bullet + 1)
      .trim()
      .split(/\s+/)
      .pop() ?? "";
  const words = last.replace(/[:\s]+$/, "");
  if (words === "" || words.length > LONGEST_GROUP || /[\d、。()[\]]/.test(words)) return null;
  return words.replace(/[」』>〉》】]$/, "");
}

function openingBracket(text: string, close: number, floor: number): number {
  let depth = 0;
  for (let at = close; at >= floor; at--) {
    if (text[at] === ")") depth++;
    else if (text[at] === "(" && --depth === 0) return at;
  }
  return -1;
}

function withoutParentheses(words: string): string {
  return words.replace(/\([^()]*\)/g, "").trim();
}

/** Past what stands in parentheses directly behind a figure: an older value, a count, a note. */
function skipParenthesis(text: string, end: number): number {
  const at = skipSpaces(text, end);
  if (text[at] !== "(" && text[at] !== "[") return end;
  const close = closingBracket(text, at);
  return close < 0 ? end : close + 1;
}

function skipNumber(text: string, at: number): number {
  const run = matchAt(/[+\-±]?[\d,.]*/y, text, at)?.[0].length ?? 0;
  return at + Math.max(1, run);
}
