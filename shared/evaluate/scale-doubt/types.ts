import type { Entry } from "../../indicator";

/** Why the scale of a figure is in doubt: a share under %, or a slip of one, two or three digits. */
export type ScaleDoubtKind = "share" | "larger" | "smaller";

/**
 * A figure that is off by a power of ten from everything beside it. Nothing else is concluded from it: no verdict, rate
 * or rating, and no trend of the years beside it. One cause gives one finding.
 */
export interface ScaleDoubt {
  readonly kind: ScaleDoubtKind;
  /** The entry as it was read. */
  readonly entry: Entry;
  /** By about how many times it is off. */
  readonly times: number;
  /** A figure that shows it: the plan of the year where it does. */
  readonly beside: Entry;
}

/** What is looked for; a rule that is off doubts nothing. */
export interface ScaleDoubtOptions {
  readonly shares: boolean;
  /** From which power of ten on; null: not at all. */
  readonly magnitude: number | null;
}
