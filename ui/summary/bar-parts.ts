import type { RollUp } from "../../shared/evaluate/roll-up";
import type { RatingScale } from "../../shared/evaluate/scales/types";
import type { Verdict } from "../../shared/evaluate/types";
import type { Locale } from "../../shared/locale";
import { shorten } from "../../shared/report/shorten";
import { VERDICT_SIGNS, VERDICT_WORDS } from "../../shared/report/wording";
import type { BarPart } from "./stacked-bar";

const VERDICT_PATTERNS: readonly (readonly [Verdict, BarPart["pattern"]])[] = [
  ["met", "solid"],
  ["missed", "blank"],
  ["not-measured", "hatch"],
  ["unjudgeable", "dots"],
  ["not-due", "grey"],
];

export function verdictParts({ verdicts }: RollUp, locale: Locale): readonly BarPart[] {
  return VERDICT_PATTERNS.map(([verdict, pattern]) => ({
    key: verdict,
    label: `${VERDICT_SIGNS[verdict]} ${VERDICT_WORDS[verdict][locale]}`,
    count: verdicts[verdict],
    pattern,
  }));
}

/** Neighbours differ in pattern; more than six levels begin again. */
const RATING_PATTERNS: readonly BarPart["pattern"][] = ["solid", "lines", "blank", "hatch", "grey", "dots"];

/** All levels of the scale, best first, then ratings outside it. */
export function ratingParts(ratings: RollUp["ratings"], scale: RatingScale): readonly BarPart[] {
  const levels = scale.levels.map(({ label }) => label);
  const others = ratings.map(({ rating }) => rating).filter((rating) => !levels.includes(rating));
  return [...new Set([...levels, ...others])].map((rating, place) => ({
    key: rating,
    label: shorten(rating, 16),
    count: ratings.find((entry) => entry.rating === rating)?.count ?? 0,
    pattern: RATING_PATTERNS[place % RATING_PATTERNS.length]!,
  }));
}
