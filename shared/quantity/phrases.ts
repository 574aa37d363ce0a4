import { matchYearAt } from "../fiscal-year/match";
import { isDigit } from "../fold";
import { yearOf } from "./tail";
import type { Bound, Quantity, RelativeChange, Word } from "./types";
import { readPlainUnit } from "./units";
import { AGAINST, BOUND_AFTER, WORDS } from "./words";

export type Phrase =
  | { readonly kind: "word"; readonly word: Word }
  | { readonly kind: "quantity"; readonly quantity: Quantity };

const ENDINGS = /(?:する予定|した|しました|する|します|済み?|を図る|させる|している|の実施|を実施)?[。.]?$/;
const STEPS =
  /^(.+?)(?:を|の|と同)?(以上|以下|を上回る|を上回ること|上回る|を下回る|を下回ること|下回る|を下回らない|を下回らないこと|を超える|超|未満|より高い|より低い)$/;
const EITHER = /^(.+?)(?:と)?(?:同等|同じ)(?:又は|または|か|もしくは)(?:それ)?以上$/;
/** 「全都道府県(47)」: the count of all. */
const FULL_COUNT = /^(全[^\d()]{1,10})\(([1-9]\d{0,2}(?:,\d{3})*|[1-9]\d*)([^\d()]*)\)$/;
const HIGHER: Readonly<Record<string, Bound>> = { より高い: "above", より低い: "below" };

/** 「完了（R5.3）」「令和5年度完了」「×（未実施）」: a date or a note without figures stays beside the word. */
function readWord(tight: string): Word | undefined {
  const word = WORDS.whole(tight) ?? WORDS.whole(tight.replace(ENDINGS, ""));
  if (word) return word;
  const noted = /^([^()[\]\d]{1,12})[([]([^()[\]]{1,16})[)\]]$/.exec(tight);
  if (noted && (!/\d/.test(noted[2]!) || yearOf(noted[2]!))) return readWord(noted[1]!);
  const year = matchYearAt(tight, 0);
  return year
    ? WORDS.whole(
        tight
          .slice(year.end)
          .replace(/^(?:末|中|に|:)/, "")
          .replace(ENDINGS, ""),
      )
    : undefined;
}

/**
 * Whole texts without a figure of their own: 「維持」「策定済」「○」 are words; 「前年度以上」「基準値を上回る」 bound the figure
 * of another year and are read as 100 % of it. null for all else.
 */
export function readPhrase(tight: string): Phrase | null {
  if (tight.length > 24 || isDigit(tight[0])) return null;
  const word = readWord(tight);
  if (word) return { kind: "word", word };
  const full = FULL_COUNT.exec(tight);
  if (full) {
    const unit = full[3] === "" ? null : (readPlainUnit(full[3]!)?.unit ?? null);
    if (full[3] !== "" && unit === null) return null;
    const value = Number(full[2]!.replace(/,/g, ""));
    return { kind: "quantity", quantity: { value, unit, bound: null, label: null, note: full[1]!, decimals: 0 } };
  }
  const stepped = EITHER.exec(tight) ?? STEPS.exec(tight);
  if (!stepped) return null;
  const against = AGAINST.whole(stepped[1]!) ?? AGAINST.whole(stepped[1]!.replace(/の?(?:値|実績値?|水準|数値)$/, ""));
  if (!against) return null;
  const bound: Bound = stepped[2] === undefined ? "at-least" : (HIGHER[stepped[2]] ?? BOUND_AFTER.whole(stepped[2])!);
  const relative: RelativeChange = { change: "ratio", against };
  return { kind: "quantity", quantity: { value: 100, unit: "%", bound, label: null, relative, decimals: 0 } };
}
