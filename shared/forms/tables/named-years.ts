import type { Sheet } from "../../sheet";
import type { LabelReading, Vocabulary } from "../words/label-reading";
import { squash } from "../words/label-spelling";
import type { LabelKey } from "../words/labels";
import { findAnchor, judgedYearIn, namedYearIn, type YearAnchor } from "./year-anchor";

const PERIOD: readonly LabelKey[] = ["period"];
const MARK: readonly LabelKey[] = ["mark"];
const PLAIN = { year: null, isYearTemplate: false, isBareYear: false, inParentheses: null, inline: null } as const;

/**
 * The vocabulary of a sheet that names years by their distance: 前年度実績, 本年度目標, 翌年度. Where the sheet says which
 * year it is about, they are read as years; where it does not, 本年度目標 is a 目標 without a year, and the figures of
 * other years are nobody's.
 */
export function withNamedYears(vocabulary: Vocabulary, sheet: Sheet): Vocabulary {
  const anchor = findAnchor(sheet);
  return anchor ? { read: (text) => readNamed(text, anchor, vocabulary) ?? vocabulary.read(text) } : vocabulary;
}

function readNamed(text: string, anchor: YearAnchor, vocabulary: Vocabulary): LabelReading | null {
  if (text.length > 40) return null;
  const squashed = squash(text);
  const named = namedYearIn(squashed) ?? (anchor.hasJudgedYear ? judgedYearIn(squashed) : null);
  if (!named) return null;
  const before = squashed.slice(0, named.start);
  const after = squashed.slice(named.end);
  // 「前年度（R4）」 says its year itself.
  if (/[0-9]/.test(after)) return null;
  if (anchor.fiscalYear !== null) return vocabulary.read(`${before}${anchor.fiscalYear + named.distance}年度${after}`);
  const rest = `${before}${after}`.replace(/^の|[()]/g, "");
  const own = rest === "" ? MARK : vocabulary.read(rest)?.keys;
  if (!own) return null;
  return { ...PLAIN, keys: named.distance === 0 ? own : PERIOD };
}

/** 「本年度」 without a year: whether its actual is due no one can tell. */
export function isOpenYear(words: readonly string[]): boolean {
  return words.some((word) => (namedYearIn(squash(word)) ?? judgedYearIn(squash(word)))?.distance === 0);
}

/** 「前年度実績」 as the label of a row: a year of its own, whatever stands over the columns. */
export function isNamedYear(text: string): boolean {
  return text.length < 20 && namedYearIn(squash(text)) !== null;
}
