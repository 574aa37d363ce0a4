import type { Indicator } from "../../indicator";
import type { Direction, DirectionEvidence } from "../types";

/** First signs and words of a column 方向; forms/ lets no others in. */
const WAYS: readonly (readonly [pattern: RegExp, direction: Direction])[] = [
  [/^(?:[↑↗⬆⇧⇗]|増|上昇|向上)/, "higher"],
  [/^(?:[↓↘⬇⇩⇘]|減|低|削減)/, "lower"],
  [/^(?:[→⇒]|維持|横ばい)/, "keep"],
];

/** What the form itself says of the indicator in a column 方向; null where it has none. */
export function evidenceOfMark(indicator: Indicator): DirectionEvidence | null {
  const text = indicator.directionMark?.text.trim() ?? "";
  const way = WAYS.find(([pattern]) => pattern.test(text));
  return way ? { source: "words", text, direction: way[1] } : null;
}
