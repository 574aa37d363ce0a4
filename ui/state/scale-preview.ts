import { rateAgain } from "../../shared/evaluate/scales/apply";
import type { RatingScale } from "../../shared/evaluate/scales/types";
import type { IndicatorRow } from "./indicator-rows";

/** What a scale would say of the opened files. */
export interface ScalePreview {
  /** Best first, levels without an indicator included; then what stands outside the levels. */
  readonly ratings: readonly { readonly rating: string; readonly count: number }[];
  /** Indicators that get no rating: not due, not judged, not measured. */
  readonly unrated: number;
  /** Indicators whose rating differs from the one now in force. */
  readonly changed: number;
}

export function previewScale(rows: readonly IndicatorRow[], scale: RatingScale): ScalePreview {
  const counts = new Map<string, number>(scale.levels.map(({ label }) => [label, 0]));
  let unrated = 0;
  let changed = 0;
  for (const { period, verdict } of rows) {
    const rating = period ? rateAgain(scale, verdict, period.scaleFigures) : null;
    if (rating !== (period?.rating ?? null)) changed += 1;
    if (rating === null) unrated += 1;
    else counts.set(rating, (counts.get(rating) ?? 0) + 1);
  }
  return { ratings: [...counts].map(([rating, count]) => ({ rating, count })), unrated, changed };
}
