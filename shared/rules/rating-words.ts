import { fold } from "../fold";

/** Written instead of a rating, and rightly (field: rating standards 2.2, extra classes). */
const NOT_RATED =
  /^([-‐‑–—―ー−──…]+|対象外|評価対象外|未評価|評価なし|評価不能|評価困難|判定不能|完了|終了|事業終了|中止|廃止|休止|未着手|未実施|集計中|精査中|未定|該当なし|なし|N\/?A|N)$/i;

/** Longer texts are comments in the rating's column. */
const LONGEST_RATING = 8;

function squeeze(text: string): string {
  return fold(text).replace(/\s+/g, "");
}

/** Better than the best of A, B, C, D: a sheet that gives it has another scale, in which A may be less than 100 %. */
export function isBeyondBest(text: string): boolean {
  return /^(?:S{1,2}|AA|特[AＡ]|☆|★)(?:評価|判定|ランク)?$/i.test(squeeze(text));
}

/** 達成 and 未達成 say what the figures say, whatever scale is in force: true, false; null: another text. */
export function readVerdictWord(text: string): boolean | null {
  const match = /^(?:目標)?(?:(達成(?:済|済み)?)|未達成|未達)$/.exec(squeeze(text));
  return match ? match[1] !== undefined : null;
}

/** What stands in a cell of the rating column. */
export type WrittenRatingReading =
  | { readonly kind: "level"; readonly level: string }
  | { readonly kind: "blank" }
  /** A dash, 対象外, 中止 …, or a sentence: not a rating and not a mistake. */
  | { readonly kind: "not-rated" }
  /** Looks like a rating, but of no level of this scale. */
  | { readonly kind: "other" };

/**
 * Reads a rating by the levels of a scale: "Ａ", "a", "A評価", "A：目標を達成", "【A】". With a second rating in
 * parentheses (「A(B)」, this year's and last year's in some forms) the first counts.
 */
export function readRating(text: string, levels: readonly string[]): WrittenRatingReading {
  const written = squeeze(text);
  if (written === "") return { kind: "blank" };
  if (NOT_RATED.test(written)) return { kind: "not-rated" };
  const bare = written
    .replace(/^[[【「『(](.+?)[\]】」』)]$/, "$1")
    .replace(/[:・](.*)$/, "")
    .replace(/\([^()]*\)$/, "")
    .replace(/(評価|判定|ランク)$/, "")
    .toUpperCase();
  const level = levels.find((one) => squeeze(one).toUpperCase() === bare);
  if (level !== undefined) return { kind: "level", level };
  return { kind: written.length > LONGEST_RATING ? "not-rated" : "other" };
}
