import type { LocalText } from "../../locale";
import type { RoundingMode } from "../rounding";

/**
 * What a rating scale looks at. All are shares and all grow the better it went, whatever the direction.
 * - rate: the achievement rate by the method in force
 * - progress: (actual - baseline) / (plan - baseline)
 * - elapsed-share: actual / (final target x share of the years gone by)
 * - beyond-plan: how far the actual is beyond the plan, as a share of the plan; 0 at the plan
 * - beyond-baseline: the same against the baseline
 * - met: 1 when the plan is met, 0 when it is missed
 */
export type ScaleFigure = "rate" | "progress" | "elapsed-share" | "beyond-plan" | "beyond-baseline" | "met";

/** Holds for one figure; all bounds given must hold. 80 % is 0.8. */
export interface LevelBound {
  readonly figure: ScaleFigure;
  /** Inclusive. */
  readonly atLeast?: number;
  /** Exclusive. */
  readonly above?: number;
  /** Inclusive. */
  readonly atMost?: number;
  /** Exclusive. */
  readonly below?: number;
}

export interface RatingLevel {
  /** As it stands in the sheet: "A", "②", "おおむね順調". */
  readonly label: string;
  readonly meaning: LocalText;
  /** All must hold. `null`: only a person gives this level; figures never do. */
  readonly bounds: readonly LevelBound[] | null;
}

export interface ScaleException {
  /** plan-is-100-percent: the plan itself is 100 %, so that nothing above can be reached. */
  readonly when: "plan-is-100-percent";
  /** In place of the scale's own levels. */
  readonly levels: readonly RatingLevel[];
}

/** Where a scale was read. `number`: its row in the survey of standards (N national, P prefecture, C city, R reform). */
export interface ScaleSource {
  readonly publisher: string;
  readonly number: string | null;
  readonly url: string | null;
}

export interface RatingScale {
  readonly id: string;
  readonly name: LocalText;
  /** Best first. The first level whose bounds hold is the rating. */
  readonly levels: readonly RatingLevel[];
  /** How a figure is rounded before it is held against the bounds; null: as it is. */
  readonly rounding: { readonly mode: RoundingMode; readonly percentDigits: number } | null;
  /** The class for an indicator without a figure ("N", "−", "評価なし"); null: none, the rating stays empty. */
  readonly notMeasured: string | null;
  readonly exceptions: readonly ScaleException[];
  /** What the source leaves open and how it is read here. */
  readonly remarks: LocalText | null;
  /** Where the scale was read; null for a municipality's own. */
  readonly source: ScaleSource | null;
}
