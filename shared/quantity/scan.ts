import type { FiscalYear } from "../fiscal-year/types";
import { isDigit } from "../fold";
import type { Bound, QuantityStatus, RelativeChange } from "./types";
import { BOUND_AFTER, CHANGE_AFTER, STATUS, TRAILING } from "./words";

/** A quantity while its parts are being read. */
export interface Draft {
  value: number;
  high: number | null;
  /** Digits and scale words of the last number, for a unit that a neighbour lends. */
  digits: string;
  power: number;
  sign: 1 | -1;
  /** "+" or "-" stands before the number. */
  isSigned: boolean;
  /** A comparison was written before the number: 「前年度比」 may give a share, 「基準値より」 only a change. */
  link: "ratio" | "change" | null;
  unit: string | null;
  bound: Bound | null;
  label: string | null;
  status: QuantityStatus | null;
  fiscalYear: FiscalYear | null;
  notes: string[];
  ofWhich: number | null;
  relative: RelativeChange | null;
  decimals: number;
  /** Stands before or behind an arrow: 「H27 19.8%→H31 23.8%」. */
  isInSeries: boolean;
  /** Its year stands behind it, after a blank and without parentheses: 「68.3 R1」. */
  isYearBehind: boolean;
}

export function emptyDraft(): Draft {
  return {
    value: 0,
    high: null,
    digits: "",
    power: 0,
    sign: 1,
    isSigned: false,
    link: null,
    unit: null,
    bound: null,
    label: null,
    status: null,
    fiscalYear: null,
    notes: [],
    ofWhich: null,
    relative: null,
    decimals: 0,
    isInSeries: false,
    isYearBehind: false,
  };
}

/** What the cell is read under. */
export interface ReadContext {
  /** The unit column, folded: a spelling no table knows is still a unit when the column says so. */
  readonly unit: string | null;
  /** "▲ 18.9": a blank between sign and number, which a list bullet "- 5" has too. */
  readonly hasTriangle: boolean;
  /** Running text: what follows a figure need not be understood. */
  readonly isProse: boolean;
}

/** The match of a sticky pattern at `at`. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

export function skipSpaces(text: string, at: number): number {
  let to = at;
  while (text[to] === " ") to++;
  return to;
}

export function skipBlanks(text: string, at: number): number {
  let to = at;
  while (text[to] === " " || text[to] === "\n") to++;
  return to;
}

/** Whether a number or unit can end here: what follows is no further part of a word. */
export function isBoundary(text: string, at: number): boolean {
  const next = text[at];
  if (next === undefined || " \n()[]、,;:/~→↑↓↗↘※。・-<>=+".includes(next)) return true;
  if (next >= "①" && next <= "⑳") return true;
  if (next === "か" && text[at + 1] === "ら" && isDigit(text[at + 2])) return true;
  return (
    BOUND_AFTER.match(text, at) !== null ||
    CHANGE_AFTER.match(text, at) !== null ||
    STATUS.match(text, at) !== null ||
    TRAILING.match(text, at) !== null
  );
}

/** The bracket that closes the one at `at`; -1 when none does. */
export function closingBracket(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    const character = text[i];
    if (character === "(" || character === "[") depth++;
    else if (character === ")" || character === "]") {
      depth--;
      if (depth === 0) return i;
    }
  }
  return -1;
}
