import { compareFigures, roundShare } from "../rounding";
import type { Verdict } from "../types";
import type { LevelBound, RatingLevel, RatingScale, ScaleFigure } from "./types";

/** What is known of one year of one indicator; null where it cannot be computed. */
export interface ScaleFigures {
  readonly verdict: "met" | "missed";
  readonly rate: number | null;
  readonly progress: number | null;
  readonly elapsedShare: number | null;
  readonly beyondPlan: number | null;
  readonly beyondBaseline: number | null;
  readonly isPlan100Percent: boolean;
}

const FIGURES: Readonly<Record<ScaleFigure, (figures: ScaleFigures) => number | null>> = {
  rate: rateOf,
  progress: (figures) => figures.progress,
  "elapsed-share": (figures) => figures.elapsedShare,
  "beyond-plan": (figures) => figures.beyondPlan,
  "beyond-baseline": (figures) => figures.beyondBaseline,
  met: (figures) => (figures.verdict === "met" ? 1 : 0),
};

/**
 * The rate, never in contradiction to the verdict: a met plan without a rate (plan 0, actual 0) counts as 100 %;
 * a missed plan stays below 100 % (「12.0未満」 with 12.0, a rate that rounding would lift).
 */
function rateOf({ rate, verdict }: ScaleFigures): number | null {
  if (verdict === "met") return rate === null ? 1 : Math.max(rate, 1);
  return rate === null ? null : Math.min(rate, 1 - 1e-9);
}

/** The label of the first level whose bounds all hold; null where a figure it needs is unknown or no level holds. */
export function rateByScale(scale: RatingScale, figures: ScaleFigures): string | null {
  const exception = scale.exceptions.find((entry) => entry.when === "plan-is-100-percent" && figures.isPlan100Percent);
  for (const level of exception?.levels ?? scale.levels) {
    const holds = levelHolds(level, figures, scale);
    if (holds === null) return null;
    if (holds) return level.label;
  }
  return null;
}

/**
 * The rating a scale gives for figures that were judged before: for showing what another scale would say.
 * The scale's own class where nothing was measured; null where nothing can be said.
 */
export function rateAgain(scale: RatingScale, verdict: Verdict, figures: ScaleFigures | null): string | null {
  if (verdict === "not-measured") return scale.notMeasured;
  return figures === null ? null : rateByScale(scale, figures);
}

/** null: unknown, so that no lower level may be given either. */
function levelHolds(level: RatingLevel, figures: ScaleFigures, scale: RatingScale): boolean | null {
  if (level.bounds === null) return false;
  let isUnknown = false;
  for (const bound of level.bounds) {
    const figure = FIGURES[bound.figure](figures);
    if (figure === null) isUnknown = true;
    else if (!boundHolds(bound, scale.rounding ? roundShare(figure, scale.rounding) : figure)) return false;
  }
  return isUnknown ? null : true;
}

function boundHolds(bound: LevelBound, figure: number): boolean {
  return (
    (bound.atLeast === undefined || compareFigures(figure, bound.atLeast) >= 0) &&
    (bound.above === undefined || compareFigures(figure, bound.above) > 0) &&
    (bound.atMost === undefined || compareFigures(figure, bound.atMost) <= 0) &&
    (bound.below === undefined || compareFigures(figure, bound.below) < 0)
  );
}

/** Labels from best to worst. */
export function levelsOf(scale: RatingScale): readonly string[] {
  return scale.levels.map((level) => level.label);
}
