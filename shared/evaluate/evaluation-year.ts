import type { FiscalYear } from "../fiscal-year/types";
import type { SheetReading, YearRecord } from "../indicator";
import type { Sheet } from "../sheet";

export interface ReadSheet {
  readonly sheet: Sheet;
  readonly reading: SheetReading;
}

/** The latest year with any actual; null where no record has one. */
export function latestYearWithActual(reading: SheetReading): FiscalYear | null {
  let latest: FiscalYear | null = null;
  for (const region of reading.regions) {
    for (const indicator of region.indicators) {
      for (const year of indicator.years) {
        if (year.fiscalYear !== null && reachesYear(year) && (latest === null || year.fiscalYear > latest)) {
          latest = year.fiscalYear;
        }
      }
    }
  }
  return latest;
}

function reachesYear({ actual }: YearRecord): boolean {
  return actual !== null && actual.reading.kind !== "blank";
}

export function findEvaluationYear(sheets: readonly ReadSheet[]): FiscalYear | null {
  const years = sheets.map(({ reading }) => latestYearWithActual(reading)).filter((year) => year !== null);
  return years.length === 0 ? null : Math.max(...years);
}
