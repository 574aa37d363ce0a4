import { findFiscalYears } from "../../fiscal-year/read";
import { fold } from "../../fold";
import type { Entry } from "../../indicator";
import { readCellQuantity, readQuantity } from "../../quantity/read";
import { remembering } from "../../remember";
import type { PairKey } from "../words/pair-labels";
import { insideParentheses, writtenOf } from "./entries";
import type { Slot } from "./grid";

/** The two parts of a cell as written; `order` where the cell itself says which is which. */
export interface PairParts {
  readonly first: string;
  readonly second: string;
  readonly order: PairKey | null;
  readonly style: "words" | "slash" | "parentheses" | "lines";
  /** The second part stands in parentheses. */
  readonly isBracketed: boolean;
}

const PLAN = "[【［\\[（(]?(?:目標|計画|予定|見込)(?:値|数値|数)?[】］\\]）)]?\\s*[:：=＝]?\\s*";
const ACTUAL = "[【［\\[（(]?実績(?:値|数値|数)?[】］\\]）)]?\\s*[:：=＝]?\\s*";
const END = "[\\s　、,，;；／/・]*";
const WORDS: readonly (readonly [spelled: RegExp, order: PairKey])[] = [
  [new RegExp(`^${PLAN}(.*?)${END}${ACTUAL}(.*)$`, "s"), "planActual"],
  [new RegExp(`^${ACTUAL}(.*?)${END}${PLAN}(.*)$`, "s"), "actualPlan"],
];
const BRACKETED = /^([^()（）]+)[(（]([^()（）]*)[)）]$/;
const TWO_LINES = /^([^\n]+)\n([^\n]+)$/;
/** 「42（2019）」: a year, not a figure. */
const BARE_YEAR = /^(?:19[89]|20[0-6])[0-9]$/;
/** A sign without which no text holds two figures. */
export const MAY_BE_PAIR = /[/／()（）\n]|実績/;
/** Longer texts tell something. */
const LONGEST = 60;

/** Parts the text of a cell into a plan and an actual; null where it does not hold exactly two figures. */
export const splitPair = remembering((text: string): PairParts | null => {
  const whole = text.trim();
  if (whole === "" || whole.length > LONGEST) return null;
  // Most cells hold one figure: a glance tells.
  if (!MAY_BE_PAIR.test(whole)) return null;
  return byWords(whole) ?? bySlash(whole) ?? byParentheses(whole) ?? byLines(whole);
});

/** 「目標100 実績95」, 「目標：100⏎実績：95」, 「目標100（実績95）」. */
function byWords(whole: string): PairParts | null {
  for (const [spelled, order] of WORDS) {
    const match = spelled.exec(whole);
    if (!match) continue;
    const first = match[1]!.trim();
    const second = closed(match[2]!.trim());
    if (isPart(first) && isPart(second)) return { first, second, order, style: "words", isBracketed: false };
  }
  return null;
}

/** The bracket that was opened before 実績 closes behind its figure. */
function closed(text: string): string {
  return /[）)]$/.test(text) && !/[（(]/.test(text) ? text.slice(0, -1).trim() : text;
}

/** 「100／95」; of several slashes (100人/日／95人/日) the one that leaves a figure on both sides. */
function bySlash(whole: string): PairParts | null {
  const slashes = [...whole.matchAll(/[/／]/g)].map((match) => match.index ?? 0);
  const wide = slashes.filter((at) => whole[at] === "／");
  const found = (wide.length === 1 ? wide : slashes).flatMap((at) => {
    const first = whole.slice(0, at).trim();
    const second = whole.slice(at + 1).trim();
    return isPart(first) && isPart(second) && first + second !== "" ? [{ first, second }] : [];
  });
  return found.length === 1 ? { ...found[0]!, order: null, style: "slash", isBracketed: false } : null;
}

/** 「100（95）」, 「84.0（　）」, 「95⏎(100)」. */
function byParentheses(whole: string): PairParts | null {
  const match = BRACKETED.exec(whole);
  if (!match) return null;
  const first = match[1]!.trim();
  const second = match[2]!.trim();
  if (first === "" || BARE_YEAR.test(second) || !isPart(first) || !isPart(second)) return null;
  return { first, second, order: null, style: whole.includes("\n") ? "lines" : "parentheses", isBracketed: true };
}

function byLines(whole: string): PairParts | null {
  const match = TWO_LINES.exec(whole);
  if (!match) return null;
  const first = match[1]!.trim();
  const inside = insideParentheses(match[2]!);
  const second = inside ?? match[2]!.trim();
  return isPart(first) && isPart(second)
    ? { first, second, order: null, style: "lines", isBracketed: inside !== null }
    : null;
}

/** A figure, a word that stands for one, or nothing; 「R3」 and 「月」 are none of them. */
function isPart(text: string): boolean {
  if (text === "") return true;
  const reading = readQuantity(text);
  if (reading.kind === "quantities") {
    return reading.quantities.length === 1 && !(/^[RHＲＨ令平]/.test(text) && findFiscalYears(fold(text)).length > 0);
  }
  return reading.kind === "words" || reading.kind === "absent";
}

function entryOf(slot: Slot, words: readonly string[], unit: string | null): Entry {
  return { ...writtenOf(slot, words), reading: readCellQuantity(slot.cell, unit), cell: slot.cell };
}

/**
 * Plan and actual of a cell under a heading of both. Of a lone figure no one can tell which it is, unless the other one
 * would stand in parentheses behind it (`isBracketed`).
 */
export function pairEntries(
  slot: Slot | null,
  blank: Entry,
  words: readonly string[],
  key: PairKey,
  unit: string | null,
  isBracketed: boolean,
): { readonly plan: Entry | null; readonly actual: Entry | null } {
  if (!slot) return { plan: blank, actual: blank };
  // A date made of 「3/5」 is a fault of the cell; it is told once.
  if (slot.cell.type === "date" || slot.cell.type === "error") return { plan: blank, actual: null };
  const parts = slot.cell.type === "text" ? splitPair(slot.cell.text) : null;
  const entry = (text: string): Entry => ({ ...writtenOf(slot, words), text, reading: readQuantity(text, unit) });
  if (!parts) {
    // 「―」 for the year says that there is neither.
    const only = slot.cell.type === "text" ? entry(slot.cell.text) : entryOf(slot, words, unit);
    const { reading } = only;
    if (reading.kind === "absent" && reading.absence === "dash") return { plan: only, actual: only };
    if (!isBracketed || reading.kind !== "quantities") return { plan: null, actual: null };
    return key === "planActual" ? { plan: only, actual: blank } : { plan: blank, actual: only };
  }
  const isPlanFirst = (parts.order ?? key) === "planActual";
  const first = entry(parts.first);
  const second = entry(parts.second);
  return isPlanFirst ? { plan: first, actual: second } : { plan: second, actual: first };
}

/** 「目標値（実績値）」: the second figure stands in parentheses. */
export function isBracketHeading(words: readonly string[]): boolean {
  return words.some((word) => /[（(]\s*(?:目標|計画|実績)[^()（）]*[)）]/.test(word));
}
