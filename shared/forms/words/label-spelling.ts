import { fold } from "../../fold";
import { remembering } from "../../remember";
import { withoutLevels } from "./pair-labels";

export const BRACKETS = /[【】〔〕〈〉《》「」『』[\]<>"“”]/g;
const LEADING =
  /^(?:[◆■●○◇□▼▽◎★☆※・•*⇒→▶►-]|[①-⑳]|[(][0-9a-zア-ン一二三四五六七八九十]{1,2}[)]|[0-9ⅠⅡⅢⅣⅤ]{1,2}[.、]|[ア-コ][.、)])+/;
export const FOOTNOTE = /(?:[(]?(?:※|\*|注)[0-9]{0,2}[)]?|:|[0-9]{1,2}[)])+$/;
const TRAILING = /(?:の?推移|の?一覧|の状況等|欄)$/;

/** Takes blanks out and folds: labels are compared in this spelling. */
export const squash = remembering((text: string): string => fold(text).replace(/\s+/g, ""));

/** The words of a squashed label without brackets, marks before them, footnotes and 「の推移」 behind them. */
export function strip(squashed: string): string {
  const text = squashed.replace(BRACKETS, "").replace(LEADING, "");
  // 「目標値（m2）」 ends in a unit, not in a footnote.
  const isUnit = /[(][^()※*注]*[^()0-9※*注][^()]*[)]$/.test(text);
  const isNumbered = /[(][0-9]{1,2}[)]$/.test(text);
  return withoutLevels((isUnit || isNumbered ? text : text.replace(FOOTNOTE, "")).replace(TRAILING, ""));
}
