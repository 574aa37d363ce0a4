import { isDigit } from "../fold";
import { matchKanjiNumber, matchNumber, type NumberMatch, scaled } from "./numbers";
import { type Draft, isBoundary, matchAt, type ReadContext, skipSpaces } from "./scan";
import { SCALE_WORDS } from "./unit-table";
import { UNITS_IN_CELL } from "./units";
import { BOUND_AFTER, NOT_AMOUNT } from "./words";

/** Units after which a new item may begin without a blank: 「売却額5,000千円貸付額…」. */
const HARD_UNITS = "%円";
/** A kanji numeral counts only before these: 一部, 一般, 十分 are words. */
const KANJI_UNITS =
  /(?:割|人|名|件|回|日|円|年|か所|箇所|カ所|ヶ所|倍|校|本|台|施設|団体|か月|ヶ月|%|冊|世帯|戸|社|店|便|校区|地区)(?!口|間接|般|体|気|員|称|格)/y;
const FREE_UNIT = /(?![〇一二三四五六七八九十百千万億兆])[A-Za-z一-鿿ァ-ヺー々・]{1,10}/y;
const PER = / ?(?:\/|毎) ?(\d+(?:\.\d+)?)?/y;
/** What a counted "per" may count: 円/60kg, 件/3年; 「5件/12人」 is two figures. */
const COUNTED_PER = /^(?:年|か月|日|時間|km2?|kg|g|t|m[23]?|ha|a|L|万人|千人|人)$/;
const FRACTION_WORDS = /分の(\d+)/y;
const OF_TOTAL = /\/(\d[\d,]*)/y;
const ONE_IN = /人に(\d+)人/y;
const PERCENT_OF_TEN = /割(?:([\d一二三四五六七八九])分)?/y;
const KANJI_DIGITS = "〇一二三四五六七八九";
const SPACED_SCALE = / ([百千万億兆]{1,2})/y;
const RANGE = / ?~ ?|から/y;
const LARGEST_SIMPLE_DENOMINATOR = 10;

/** Whether an amount can begin here. */
export function startsAmount(text: string, at: number): boolean {
  const character = text[at];
  if (isDigit(character)) return true;
  if (character === "+" || character === "-" || character === "±") return isDigit(text[skipSpaces(text, at + 1)]);
  if (character === "\\") return isDigit(text[skipSpaces(text, at + 1)]);
  if (character === "ゼ" || character === "倍" || character === "半" || character === "過") {
    return /^(?:ゼロ|倍増|半減|半数|過半数)/.test(text.slice(at, at + 3));
  }
  const kanji = matchKanjiNumber(text, at);
  return kanji !== null && matchAt(KANJI_UNITS, text, kanji.end) !== null;
}

/** Sign, number, scale, unit, and the upper end of a range; fills the draft and returns where it ends, -1 when it is none. */
export function readAmount(text: string, start: number, draft: Draft, context: ReadContext): number {
  const named = readNamedAmount(text, start, draft);
  if (named >= 0) return named;
  let at = start;
  let sign: 1 | -1 = 1;
  if (text[at] === "±") draft.bound = "within";
  if (text[at] === "-") sign = -1;
  draft.isSigned = text[at] === "-" || text[at] === "+" || text[at] === "±";
  if (text[at] === "±" || text[at] === "-" || text[at] === "+") {
    at += 1;
    if (text[at] === " " && sign < 0 && !context.hasTriangle) return -1;
    at = skipSpaces(text, at);
  }
  const isYen = text[at] === "\\";
  if (isYen) at = skipSpaces(text, at + 1);
  const number = matchNumber(text, at) ?? matchKanjiNumber(text, at);
  if (!number) return -1;
  takeNumber(draft, number, sign);
  at = number.end;
  const fraction = "分人割/".includes(text[at] ?? "?") ? readFraction(text, at, draft) : -1;
  if (fraction >= 0) return fraction;
  at = readSpacedScale(text, at, draft);
  const unit = readUnitAt(text, at, context, draft.label !== null);
  if (unit === REJECTED) return -1;
  if (unit) {
    draft.unit = unit.unit;
    at = unit.end;
  }
  if (isYen) draft.unit = draft.unit ?? "円";
  const ranged = readRange(text, at, draft, context);
  if (ranged !== 0) return ranged;
  return at;
}

/** 「38,430 千円」: the scale stands with its unit, a blank behind the digits. */
function readSpacedScale(text: string, at: number, draft: Draft): number {
  const words = draft.power === 0 ? matchAt(SPACED_SCALE, text, at) : null;
  if (!words || UNITS_IN_CELL.match(text, at + words[0].length) === null) return at;
  draft.power = [...words[1]!].reduce((power, word) => power + SCALE_WORDS[word]!, 0);
  draft.value = draft.sign * scaled(draft.digits, draft.power);
  draft.decimals = Math.max(0, draft.decimals - draft.power);
  return at + words[0].length;
}

function takeNumber(draft: Draft, number: NumberMatch, sign: 1 | -1): void {
  draft.value = number.value === 0 ? 0 : sign * number.value;
  draft.sign = sign;
  draft.digits = number.digits;
  draft.power = number.power;
  draft.decimals = number.decimals;
}

/** 「ゼロ」「倍増」「半減」「過半数」: amounts without a digit. */
function readNamedAmount(text: string, at: number, draft: Draft): number {
  if (text.startsWith("ゼロ", at)) {
    const unit = UNITS_IN_CELL.match(text, at + 2);
    draft.value = 0;
    draft.unit = unit ? unit.value : null;
    return unit ? unit.end : at + 2;
  }
  if (text.startsWith("倍増", at)) {
    Object.assign(draft, {
      value: 2,
      unit: "倍",
      relative: { change: "ratio", against: draft.relative?.against ?? null },
    });
    return at + 2;
  }
  if (text.startsWith("半減", at)) {
    Object.assign(draft, {
      value: 50,
      unit: "%",
      relative: { change: "decrease", against: draft.relative?.against ?? null },
    });
    return at + 2;
  }
  if (text.startsWith("半数", at)) {
    Object.assign(draft, { value: 50, unit: "%" });
    draft.notes.push("半数");
    return at + 2;
  }
  if (text.startsWith("過半数", at)) {
    Object.assign(draft, { value: 50, unit: "%", bound: "above" });
    draft.notes.push("過半数");
    return at + 3;
  }
  return -1;
}

/** 「2分の1」「1/2」「2.5人に1人」「61/68区」「8割」; -1 when the number is none of them. */
function readFraction(text: string, at: number, draft: Draft): number {
  const worded = matchAt(FRACTION_WORDS, text, at);
  if (worded) {
    if (draft.value <= 0) return -1;
    draft.value = Number(worded[1]) / draft.value;
    return at + worded[0].length;
  }
  const oneIn = matchAt(ONE_IN, text, at);
  if (oneIn && draft.value > 0) {
    draft.value = Number(oneIn[1]) / draft.value;
    return at + oneIn[0].length;
  }
  const tenth = matchAt(PERCENT_OF_TEN, text, at);
  if (tenth) {
    draft.value =
      draft.sign * scaled(draft.digits.match(/^\d/) ? draft.digits : String(draft.value), 1 + draft.power) +
      (tenth[1] === undefined || isDigit(tenth[1]) ? Number(tenth[1] ?? 0) : KANJI_DIGITS.indexOf(tenth[1]));
    draft.unit = "%";
    draft.decimals = Math.max(0, draft.decimals - 1);
    return at + tenth[0].length;
  }
  const total = matchAt(OF_TOTAL, text, at);
  if (!total) return -1;
  const end = at + total[0].length;
  const unit = UNITS_IN_CELL.match(text, skipSpaces(text, end));
  const denominator = Number(total[1]!.replace(/,/g, ""));
  if (unit && isBoundary(text, unit.end)) {
    // 61 of 68 区: the count is the value, the whole a note.
    if (draft.value > denominator) return -1;
    draft.unit = unit.value;
    draft.notes.push(text.slice(at, unit.end));
    return unit.end;
  }
  const isSimple =
    Number.isInteger(draft.value) &&
    draft.value >= 1 &&
    draft.value < denominator &&
    denominator <= LARGEST_SIMPLE_DENOMINATOR;
  if (!isSimple || !isBoundary(text, end) || text[end] === "/") return -1;
  draft.value = draft.value / denominator;
  return end;
}

const REJECTED = "rejected";

/**
 * The unit behind a number: known ones first, then what the unit column says, then any short word that ends where a
 * word can end (「154事業者」). null: none is written. REJECTED: the number is a date, an ordinal or part of a name.
 */
function readUnitAt(
  text: string,
  at: number,
  context: ReadContext,
  hasLabel: boolean,
): { readonly unit: string; readonly end: number } | null | typeof REJECTED {
  const from = skipSpaces(text, at);
  if (from >= text.length) return null;
  if (context.unit !== null && text.startsWith(context.unit, from) && isBoundary(text, from + context.unit.length)) {
    return { unit: context.unit, end: from + context.unit.length };
  }
  const known = UNITS_IN_CELL.match(text, from);
  const barred = NOT_AMOUNT.match(text, from);
  // 「65歳以上」 names a group, 「80.5歳以上」 can only be a figure.
  const isAge = text[from] === "歳" && /\d\.\d+$/.test(text.slice(Math.max(0, from - 8), from));
  if (
    barred &&
    !isAge &&
    (!known || barred.end >= known.end) &&
    (context.isProse || isBarred(text, barred.end, known !== null))
  )
    return REJECTED;
  if (known) {
    const per = readPer(text, known.end);
    if (per) return { unit: `${known.value}/${per.unit}`, end: per.end };
    if (context.isProse || HARD_UNITS.includes(known.value) || isBoundary(text, known.end))
      return { unit: known.value, end: known.end };
    if (text[known.end] === "に" || text[known.end] === "を") return { unit: known.value, end: known.end };
  }
  if (from !== at) return null;
  // 「95程度」「95前後」: a bound, and no unit.
  const bound = BOUND_AFTER.match(text, at);
  if (bound && isBoundary(text, bound.end)) return null;
  const free = readFreeUnit(text, at);
  if (free) return free;
  if (isBoundary(text, at)) return null;
  // 「小100中100」: the next component begins without a blank.
  return hasLabel && /^[^\d\s()[\]、。,]{1,4}[:=]?[+-]?\d/.test(text.slice(at, at + 8)) ? null : REJECTED;
}

/** 「/年」「毎月」「/60kg」 behind a unit; null for none and for what is no unit. */
function readPer(text: string, at: number): { readonly unit: string; readonly end: number } | null {
  const per = text[at] === " " || text[at] === "/" || text[at] === "毎" ? matchAt(PER, text, at) : null;
  if (!per) return null;
  const from = at + per[0].length;
  const count = per[1] ?? "";
  const scale = matchAt(/[万千]/y, text, from)?.[0] ?? "";
  const plain = matchAt(/[月週](?!間)/y, text, from)?.[0];
  const known = plain === undefined ? UNITS_IN_CELL.match(text, from + scale.length) : { value: plain, end: from + 1 };
  if (!known || !isBoundary(text, known.end)) return null;
  if (count !== "" && (!COUNTED_PER.test(scale + known.value) || (scale === "" && known.value === "人"))) return null;
  return { unit: `${count}${scale}${known.value}`, end: known.end };
}

function isBarred(text: string, end: number, hasUnit: boolean): boolean {
  return hasUnit || isBoundary(text, end) || isDigit(text[end]) || /[一-鿿ァ-ヺぁ-ん]/.test(text[end] ?? "");
}

function readFreeUnit(text: string, at: number): { readonly unit: string; readonly end: number } | null {
  const run = matchAt(FREE_UNIT, text, at)?.[0];
  if (!run) return null;
  for (let length = 1; length <= run.length; length++) {
    if (!isBoundary(text, at + length)) continue;
    // The next is a component label, no unit: 「100 中100」 has a blank, 「100中100」 a digit behind.
    const unit = run.slice(0, length);
    if (/[・ー]$/.test(unit) || /^[A-Za-z]{1,2}$/.test(unit)) return null;
    if (/^[増減約超未以各他内計小中大男女有無可否済数余]/.test(unit)) return null;
    return { unit, end: at + length };
  }
  return null;
}

/** 「5~10」「80%~90%」「5-10人」; 0 when there is no range, -1 when it is a broken one, else its end. */
function readRange(text: string, at: number, draft: Draft, context: ReadContext): number {
  const wave = matchAt(RANGE, text, at);
  const isHyphen = !wave && text[at] === "-" && isDigit(text[at + 1]);
  if (!wave && !isHyphen) return 0;
  let from = at + (wave ? wave[0].length : 1);
  const sign = text[from] === "-" ? -1 : 1;
  if (sign < 0 || text[from] === "+") from += 1;
  const number = matchNumber(text, from);
  if (!number) return wave?.[0] === "から" ? 0 : -1;
  const unit = readUnitAt(text, number.end, context, draft.label !== null);
  if (unit === REJECTED) return -1;
  // "1-2" may be a branch number or a date; with a unit behind it is a range.
  if (isHyphen && (!unit || draft.sign < 0)) return -1;
  if (unit && draft.unit === null && draft.power === 0 && number.power > 0)
    draft.value = draft.sign * scaled(draft.digits, number.power);
  if (unit && draft.unit !== null && draft.unit !== unit.unit) return -1;
  const high = sign * number.value;
  if (!(draft.value < high)) return -1;
  draft.high = high;
  draft.bound = "range";
  draft.unit = unit ? unit.unit : draft.unit;
  draft.decimals = Math.max(draft.decimals, number.decimals);
  return unit ? unit.end : number.end;
}
