import { isDigit } from "../fold";
import { SCALE_WORDS } from "./unit-table";

/** A number as written at a place of a folded text. */
export interface NumberMatch {
  readonly value: number;
  readonly end: number;
  /** Decimals that are left after the scale: "98.70" 2, 「40.6億」 0. */
  readonly decimals: number;
  /** The digits as written, without 千, 万, 億. */
  readonly digits: string;
  /** Powers of ten that 千, 万, 億 put on it. */
  readonly power: number;
}

const DIGITS = /(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/y;
const KANJI_RUN = /[一二三四五六七八九十百千〇]+(?:[万億兆][一二三四五六七八九十百千〇]*)*/y;
const KANJI_DIGITS = "〇一二三四五六七八九";
const KANJI_NUMBER =
  /^(?:[一二三四五六七八九]?[十百千])*[一二三四五六七八九]?(?:[万億兆](?:[一二三四五六七八九]?[十百千])*[一二三四五六七八九]?)*$|^[一二三四五六七八九][〇一二三四五六七八九]+$/;
/** Beyond this no figure of a municipality is exact any more, and a double neither. */
const MOST_DIGITS = 15;

/**
 * The number that begins at `at`, its scale words multiplied out: 「50億8千9百万」 5089000000, 「3億4300万」 343000000.
 * null for none, for numbers with a leading zero (「0120」「007」: codes, not amounts), and where a scale may have been
 * left out at the end (「2億8」「3万5」).
 */
export function matchNumber(text: string, at: number): NumberMatch | null {
  let digits = matchDigits(text, at);
  if (digits === null) return null;
  let end = at + digits.length;
  let total = 0;
  let section: { digits: string; power: number }[] = [];
  let last = "";
  let lastPower = 0;
  let bigBefore = Number.POSITIVE_INFINITY;
  let smallBefore = Number.POSITIVE_INFINITY;
  for (;;) {
    let small = 0;
    while (SCALE_WORDS[text[end] ?? ""] !== undefined && SCALE_WORDS[text[end]!]! < 4)
      small += SCALE_WORDS[text[end++]!]!;
    const big = SCALE_WORDS[text[end] ?? ""];
    // 8千 after 9百 is no number.
    if (section.length > 0 && small >= smallBefore) return null;
    if (section.length > 0 && small === 0 && isLoneDigit(digits)) return null;
    section.push({ digits, power: small });
    smallBefore = small;
    last = digits;
    lastPower = small;
    if (big !== undefined) {
      end += 1;
      if (big >= bigBefore) return null;
      for (const part of section) total += scaled(part.digits, part.power + big);
      lastPower = small + big;
      section = [];
      bigBefore = big;
      smallBefore = Number.POSITIVE_INFINITY;
    } else if (small === 0) break;
    const next = isDigit(text[end]) ? matchDigits(text, end) : null;
    if (next === null) break;
    digits = next;
    end += digits.length;
  }
  if (!isPlainEnd(section, bigBefore)) return null;
  for (const part of section) total += scaled(part.digits, part.power);
  const point = last.indexOf(".");
  const written = point < 0 ? 0 : last.length - point - 1;
  return { value: total, end, decimals: Math.max(0, written - lastPower), digits: last, power: lastPower };
}

/** 「3万5」「1千2」: 30,005 as it stands, 35,000 as people say it; no one can tell. */
function isLoneDigit(digits: string): boolean {
  return digits.replace(/\..*$/, "").length < 2;
}

/**
 * What stands behind 兆, 億, 万 without one of them: 「1万500」「3万5千」 are plain; 「2億8千」「1億2345」 may mean 万, and are none.
 */
function isPlainEnd(section: readonly { readonly digits: string; readonly power: number }[], big: number): boolean {
  const [first] = section;
  if (!first || big === Number.POSITIVE_INFINITY) return true;
  if (first.power > 0) return big === 4;
  return !isLoneDigit(first.digits) && first.digits.replace(/\..*$/, "").replace(/,/g, "").length > big - 4;
}

/** 「五」「三十」「百二十」「十万」; null for none. The caller checks that a unit follows, since 一部 and 十分 are words. */
export function matchKanjiNumber(text: string, at: number): NumberMatch | null {
  KANJI_RUN.lastIndex = at;
  const run = KANJI_RUN.exec(text)?.[0];
  if (!run || !KANJI_NUMBER.test(run)) return null;
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const character of run) {
    const power = SCALE_WORDS[character];
    if (power === undefined) {
      digit = (digit ?? 0) * 10 + KANJI_DIGITS.indexOf(character);
    } else if (power < 4) {
      section += (digit ?? 1) * 10 ** power;
      digit = null;
    } else {
      total += (section + (digit ?? (section === 0 ? 1 : 0))) * 10 ** power;
      section = 0;
      digit = null;
    }
  }
  return { value: total + section + (digit ?? 0), end: at + run.length, decimals: 0, digits: run, power: 0 };
}

/** Multiplies by a power of ten without the error of a multiplication: 40.6 and 8 give 4060000000. */
export function scaled(digits: string, power: number): number {
  const plain = digits.includes(",") ? digits.replace(/,/g, "") : digits;
  return power === 0 ? Number(plain) : Number(`${plain}e${power}`);
}

function matchDigits(text: string, at: number): string | null {
  DIGITS.lastIndex = at;
  const found = DIGITS.exec(text)?.[0];
  if (found === undefined || found.length > MOST_DIGITS + 6) return null;
  if (found[0] === "0" && found.length > 1 && found[1] !== ".") return null;
  // "12,34" or "1.2.3" are no numbers; "1,234,56" is none either.
  const after = text[at + found.length];
  if ((after === "," || after === ".") && isDigit(text[at + found.length + 1])) return null;
  return found;
}
