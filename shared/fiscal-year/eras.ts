import type { Era } from "./types";

/** One era: how it is written, and the calendar year of its year 1. */
export interface EraRow {
  readonly era: Era;
  readonly name: string;
  readonly letter: string;
  readonly firstYear: number;
  /** The last year that was counted in this era; a later one (平成32年度) is counted on. */
  readonly lastYear: number;
  /** Whether the letter alone (R2) may stand for the era; M7 and T5 are something else far more often. */
  readonly isLetterUsual: boolean;
}

/** Newest first. Source: the eras' proclamation dates (1868, 1912, 1926, 1989, 2019). */
export const ERAS: readonly EraRow[] = [
  { era: "reiwa", name: "令和", letter: "R", firstYear: 2019, lastYear: 99, isLetterUsual: true },
  { era: "heisei", name: "平成", letter: "H", firstYear: 1989, lastYear: 31, isLetterUsual: true },
  { era: "showa", name: "昭和", letter: "S", firstYear: 1926, lastYear: 64, isLetterUsual: true },
  { era: "taisho", name: "大正", letter: "T", firstYear: 1912, lastYear: 15, isLetterUsual: false },
  { era: "meiji", name: "明治", letter: "M", firstYear: 1868, lastYear: 45, isLetterUsual: false },
];
