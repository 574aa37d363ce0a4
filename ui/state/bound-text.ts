import type { LevelBound, RatingLevel } from "../../shared/evaluate/scales/types";
import type { Words } from "../words";

/** "80%以上 100%未満": the bounds of a level in words; null where only people give it. */
export function levelBounds({ bounds }: RatingLevel, words: Words): string | null {
  if (bounds === null) return null;
  return bounds.map((bound) => boundText(bound, words)).join(words.listComma);
}

function boundText(bound: LevelBound, words: Words): string {
  if (bound.figure === "met") return bound.atLeast === undefined ? words.boundMissed : words.boundMet;
  const parts = [
    bound.atLeast === undefined ? null : words.atLeast(percent(bound.atLeast)),
    bound.above === undefined ? null : words.above(percent(bound.above)),
    bound.atMost === undefined ? null : words.atMost(percent(bound.atMost)),
    bound.below === undefined ? null : words.below(percent(bound.below)),
  ].filter((part) => part !== null);
  return `${words.scaleFigures[bound.figure] ?? ""} ${parts.join(" ")}`.trim();
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(12))}%`;
}
