import type { LocalText } from "../../locale";
import type { LevelBound, RatingLevel, RatingScale, ScaleFigure } from "./types";

/** A level that begins at a share and ends where the better one begins. */
export interface Band {
  readonly label: string;
  /** Inclusive; null: everything below the band before. */
  readonly from: number | null;
  readonly meaning: LocalText;
}

/** Levels from bands, best first: each ends, exclusive, where the one before it begins. */
export function bands(figure: ScaleFigure, rows: readonly Band[]): readonly RatingLevel[] {
  return rows.map(({ label, from, meaning }, index) => {
    const better = rows[index - 1]?.from ?? null;
    const bound: LevelBound = {
      figure,
      ...(from === null ? {} : { atLeast: from }),
      ...(better === null ? {} : { below: better }),
    };
    return { label, meaning, bounds: [bound] };
  });
}

/** What most scales leave as it is. */
export const PLAIN = {
  rounding: null,
  notMeasured: null,
  exceptions: [],
  remarks: null,
} satisfies Partial<RatingScale>;
