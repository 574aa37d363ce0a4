import type { Indicator } from "../../indicator";
import type { DirectionEvidence } from "../types";

export interface WordEvidence extends DirectionEvidence {
  /** The words settle the direction by themselves (目標の方向「増加」, 「100以上が望ましい」): a falling plan is explained. */
  readonly isExplicit: boolean;
}

export function evidenceOfWords(_indicator: Indicator): readonly WordEvidence[] {
  return [];
}
