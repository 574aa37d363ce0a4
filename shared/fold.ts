/**
 * One table of characters. Staff mix widths, dashes, blanks and squared units within one sheet; all reading and
 * comparing goes through this table, and offsets lead back to what was written.
 */

/** Text after folding, with the way back: `written` cuts the source by a range of the folded text. */
export interface Folded {
  readonly text: string;
  /** Where each folded UTF-16 unit comes from in the source. */
  readonly starts: readonly number[];
  /** Where the source character of each folded unit ends. */
  readonly ends: readonly number[];
}

/** Every code point that staff and PDF exports use for a dash (field pattern 75, 76); ー and ｰ only where they stand alone. */
const DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\u2501\u2574\u2576\uFE58\uFE63\uFF0D\u00AD";
const WAVES = "\u223C\u301C\u3030\uFF5E\u02DC";
const BLANKS =
  "\t\u000B\u000C\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000";
const NOTHING = "\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF\uFE0E\uFE0F";
const TRIANGLES = "\u25B2\u25B3\u25B4\u25B5";

/** Characters that stand for the same thing, by what they are folded to. */
const SAME: readonly (readonly [to: string, from: string])[] = [
  ["-", DASHES],
  ["~", WAVES],
  [" ", BLANKS],
  ["", NOTHING],
  ["○", "\u25CB\u25EF\u2B55\u26AA"],
  ["×", "\u00D7\u2715\u2716\u2573\u274C\u2A2F"],
  ["◎", "\u25CE"],
  ["→", "\u2192\u21D2\u27A1\u21E8\u2794\u279C\u27F6"],
  ["…", "\u2026\u2025\u22EF"],
  ["・", "\u00B7\u2022\u2219\u22C5\u25AA\u25E6\uFF65\u30FB"],
  ["≧", "\u2265\u2267"],
  ["≦", "\u2264\u2266"],
  ["'", "\u2018\u2019\u02BC"],
  ['"', "\u201C\u201D"],
  ["(", "\uFE59\uFF5F\u27EE"],
  [")", "\uFE5A\uFF60\u27EF"],
  ["[", "\u3014\u3010\uFE5D"],
  ["]", "\u3015\u3011\uFE5E"],
  ["%", "\uFE6A\u066A"],
  ["/", "\u2044\u2215"],
  [":", "\uFE55\u2236"],
  ["\\", "\u00A5\uFFE5"],
  ["2", "\u00B2\u2082"],
  ["3", "\u00B3\u2083"],
];

/** Squared and ligature characters, by what they spell out. */
const SPELLED_OUT: readonly (readonly [from: string, to: string])[] = [
  ["㎥", "m3"],
  ["㎡", "m2"],
  ["㎞", "km"],
  ["㎢", "km2"],
  ["㎝", "cm"],
  ["㎜", "mm"],
  ["㎏", "kg"],
  ["㎎", "mg"],
  ["㎍", "μg"],
  ["㎖", "ml"],
  ["㎗", "dl"],
  ["㎘", "kl"],
  ["ℓ", "L"],
  ["㏄", "cc"],
  ["㏊", "ha"],
  ["㏑", "ln"],
  ["㎾", "kW"],
  ["㎿", "MW"],
  ["㍑", "リットル"],
  ["㌧", "トン"],
  ["㌫", "%"],
  ["㌔", "キロ"],
  ["㌢", "センチ"],
  ["㌘", "グラム"],
  ["㍍", "メートル"],
  ["㌶", "ヘクタール"],
  ["㌃", "アール"],
  ["㌦", "ドル"],
  ["㌻", "ページ"],
  ["㌍", "カロリー"],
  ["㌣", "セント"],
  ["㍗", "ワット"],
  ["㍾", "明治"],
  ["㍽", "大正"],
  ["㍼", "昭和"],
  ["㍻", "平成"],
  ["㋿", "令和"],
  ["½", "1/2"],
  ["⅓", "1/3"],
  ["⅔", "2/3"],
  ["¼", "1/4"],
  ["¾", "3/4"],
  ["⅕", "1/5"],
  ["‐", "-"],
  ["№", "No."],
  ["℡", "TEL"],
  ["㈱", "(株)"],
  ["㈲", "(有)"],
  ["㊤", "上"],
  ["㊥", "中"],
  ["㊦", "下"],
  ["㊙", "秘"],
  ["㌍", "カロリー"],
];

const HALF_KATAKANA =
  "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜";
const VOICED_FROM = "カキクケコサシスセソタチツテトハヒフヘホウ";
const VOICED_TO = "ガギグゲゴザジズゼゾダヂヅデドバビブベボヴ";
const SEMI_VOICED_FROM = "ハヒフヘホ";
const SEMI_VOICED_TO = "パピプペポ";
const KANJI_DIGITS = "一二三四五六七八九十百千万億兆";

const TABLE = buildTable();

function buildTable(): ReadonlyMap<number, string> {
  const table = new Map<number, string>();
  for (const [to, from] of SAME) for (const character of from) table.set(character.codePointAt(0)!, to);
  for (const [from, to] of SPELLED_OUT) table.set(from.codePointAt(0)!, to);
  // Full-width ASCII, except the dash and the wave above.
  for (let code = 0xff01; code <= 0xff5d; code++) {
    if (!table.has(code)) table.set(code, String.fromCharCode(code - 0xfee0));
  }
  for (let i = 0; i < HALF_KATAKANA.length; i++) table.set(0xff61 + i, HALF_KATAKANA[i]!);
  return table;
}

/**
 * The text with every character in its one usual form: half-width letters and digits, full-width katakana, "-" for
 * all dashes, "~" for waves, " " for blanks, "\n" for line ends, squared units spelled out. △ and ▲ become "-" only
 * before a digit; ー only where it is no vowel mark. Nothing is trimmed; capitals stay.
 */
export function fold(text: string): string {
  return needsNoFolding(text) ? text : foldEach(text, null, null);
}

/** `fold` with offsets back to the source. */
export function foldWithOffsets(text: string): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  return { text: foldEach(text, starts, ends), starts, ends };
}

/** Folded and without any blank or line end: for comparing labels (「実 績」= "実績"). */
export function foldTight(text: string): string {
  const folded = fold(text);
  return /\s/.test(folded) ? folded.replace(/\s+/g, "") : folded;
}

/** The source range of a folded range; an empty range gives an empty one. */
export function writtenRange(
  folded: Folded,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  const last = folded.ends.length === 0 ? 0 : folded.ends[folded.ends.length - 1]!;
  const from = start < folded.starts.length ? folded.starts[start]! : last;
  return { start: from, end: end > start ? folded.ends[end - 1]! : from };
}

/** Whether the character is a digit 0-9 (folded text). */
export function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= "0" && character <= "9" && character.length === 1;
}

function needsNoFolding(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code >= 0x20 && code <= 0x7e) || code === 0x0a) continue;
    if (isPlainJapanese(code)) continue;
    return false;
  }
  return true;
}

/** Hiragana, katakana letters and ideographs: never folded. */
function isPlainJapanese(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3041 && code <= 0x3096) || (code >= 0x30a1 && code <= 0x30fa);
}

function foldEach(text: string, starts: number[] | null, ends: number[] | null): string {
  let out = "";
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at)!;
    let next = at + (code > 0xffff ? 2 : 1);
    let to: string;
    if ((code >= 0x20 && code <= 0x7e) || code === 0x0a || isPlainJapanese(code)) {
      to = text[at]!;
    } else if (code >= 0xff66 && code <= 0xff9d) {
      to = TABLE.get(code)!;
      const voiced = voicedWith(to, text[next]);
      if (voiced !== null) {
        to = voiced;
        next += 1;
      } else if (code === 0xff70 && !isVowelMark(text, at)) to = "-";
    } else {
      to = foldInContext(text, at, code, next);
      if (code === 0x0d && text[next] === "\n") next += 1;
    }
    out += to;
    if (starts && ends) {
      for (let i = 0; i < to.length; i++) {
        starts.push(at);
        ends.push(next);
      }
    }
    at = next;
  }
  return out;
}

function foldInContext(text: string, at: number, code: number, next: number): string {
  const character = text.slice(at, next);
  if (code === 0x0d || code === 0x2028 || code === 0x2029 || code === 0x85) return "\n";
  if (code === 0x30fc) return isVowelMark(text, at) ? "ー" : "-";
  if (TRIANGLES.includes(character))
    return isBeforeDigit(text, next) ? "-" : code === 0x25b2 || code === 0x25b4 ? "▲" : "△";
  // 〇 is a digit in 二〇二〇 and a circle elsewhere.
  if (code === 0x3007)
    return KANJI_DIGITS.includes(text[at - 1] ?? "?") || KANJI_DIGITS.includes(text[next] ?? "?") ? "〇" : "○";
  const folded = TABLE.get(code);
  if (folded !== undefined) return folded;
  // Radicals and compatibility ideographs look like the plain ideograph and come out of PDF files.
  if ((code >= 0x2e80 && code <= 0x2fd5) || (code >= 0xf900 && code <= 0xfaff)) return character.normalize("NFKC");
  return character;
}

function voicedWith(kana: string, mark: string | undefined): string | null {
  if (mark === "\uFF9E") {
    const at = VOICED_FROM.indexOf(kana);
    return at < 0 ? null : VOICED_TO[at]!;
  }
  if (mark === "\uFF9F") {
    const at = SEMI_VOICED_FROM.indexOf(kana);
    return at < 0 ? null : SEMI_VOICED_TO[at]!;
  }
  return null;
}

/** ー belongs to a word when a letter, kana or ideograph touches it; else it was typed for a dash. */
function isVowelMark(text: string, at: number): boolean {
  return isWordCharacter(text.charCodeAt(at - 1)) || isWordCharacter(text.charCodeAt(at + 1));
}

function isWordCharacter(code: number): boolean {
  if (Number.isNaN(code)) return false;
  if (isPlainJapanese(code) || (code >= 0xff66 && code <= 0xff9f)) return true;
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xff21 && code <= 0xff5a);
}

function isBeforeDigit(text: string, from: number): boolean {
  let at = from;
  while (at < text.length && BLANKS.concat(" ").includes(text[at]!)) at++;
  const code = text.charCodeAt(at);
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}
