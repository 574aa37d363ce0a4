import type { FiscalYear } from "../../shared/fiscal-year/types";

/**
 * The years that a row of headings means, as the forms hand them over: where all but one run on by one,
 * the odd one is the year its place in the row proves. Anything else stays as written.
 */
export function meantYears(written: readonly (FiscalYear | null)[]): readonly (FiscalYear | null)[] {
  const starts = new Map<number, number>();
  written.forEach((year, index) => {
    if (year !== null) starts.set(year - index, (starts.get(year - index) ?? 0) + 1);
  });
  for (const [start, count] of starts) {
    if (count >= 2 && count === written.length - 1) return written.map((_, index) => start + index);
  }
  return written;
}
