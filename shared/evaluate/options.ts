import type { FiscalYear } from "../fiscal-year/types";
import type { Rounding } from "./rounding";
import type { ScaleDoubtOptions } from "./scale-doubt/types";
import { gyokaku } from "./scales/gyokaku";
import type { RatingScale } from "./scales/types";
import type { Direction, RateMethod } from "./types";

/** What the settings say about one indicator; found by its name, folded, and by the sheet where one is given. */
export interface IndicatorOverride {
  readonly name: string;
  /** A sheet's name, or a pattern with `*`; absent: all. */
  readonly sheet?: string;
  readonly direction?: Direction;
  readonly method?: RateMethod;
  readonly scale?: RatingScale;
  readonly baselineYear?: FiscalYear;
}

/** How one indicator's figures of several years or parts become one grade in summaries. */
export type RollUpMethod = "worst" | "average" | "points";

export interface EvaluateOptions {
  /** As the settings say; null: found from the sheets. */
  readonly evaluationYear: FiscalYear | null;
  /** What `findEvaluationYear` said of the whole workbook; a sheet's own words come before it. */
  readonly workbookYear: FiscalYear | null;
  readonly scale: RatingScale;
  readonly rateMethods: {
    readonly higher: RateMethod;
    readonly lower: RateMethod;
    readonly keep: RateMethod;
  };
  readonly rounding: Rounding;
  readonly indicators: readonly IndicatorOverride[];
  readonly rollUp: RollUpMethod;
  readonly scaleDoubts: ScaleDoubtOptions;
}

/** Design section 4: 行革4段階, actual/plan and plan/actual, half up to 0.1 %. */
export const DEFAULT_EVALUATE_OPTIONS: EvaluateOptions = {
  evaluationYear: null,
  workbookYear: null,
  scale: gyokaku,
  rateMethods: { higher: "actual/plan", lower: "plan/actual", keep: "actual/plan" },
  rounding: { mode: "half-up", percentDigits: 1 },
  indicators: [],
  rollUp: "worst",
  scaleDoubts: { shares: true, magnitude: 10 },
};
