import type { FiscalYear } from "../../fiscal-year/types";
import type { YearHeading } from "../../indicator";
import type { Slot } from "./grid";

/** First years of the eras: era year 1 is the year given. */
const ERA_STARTS: readonly number[] = [2019, 1989, 1926];

/**
 * The headings of one run of years, with the year meant where the neighbours prove it.
 * 平成2年度 before 令和3年度, 令和4年度 is 2020; a later final year or an earlier baseline year stays as written.
 */
export function readHeadings(slots: readonly Slot[]): YearHeading[] {
  const written = slots.map((slot) => slot.label?.year?.fiscalYear ?? null);
  const assumed = slots.map((slot) => slot.label?.year?.isEraAssumed === true);
  const eraYears = slots.map((slot) => slot.label?.year?.eraYear ?? null);
  // A heading that both its neighbours correct must not mislead them in turn: 令和4年度, 平成5年度, 令和6年度.
  const between = written.map((year, i) => yearBetween(written, assumed, i) ?? year);
  const meant = written.map((year, i) => yearByNeighbours(year, between, assumed, eraYears, i) ?? year);
  return slots.map((slot, i) => ({
    row: slot.cell.row,
    column: slot.cell.column,
    text: slot.cell.text,
    words: [slot.text],
    writtenYear: written[i]!,
    fiscalYear: meant[i]!,
  }));
}

/** The year between two neighbours that leave room for just one. */
function yearBetween(
  written: readonly (FiscalYear | null)[],
  assumed: readonly boolean[],
  i: number,
): FiscalYear | null {
  const before = i > 0 && !assumed[i - 1] ? written[i - 1]! : null;
  const after = i + 1 < written.length && !assumed[i + 1] ? written[i + 1]! : null;
  return before !== null && after !== null && after - before === 2 ? before + 1 : null;
}

/** The year its neighbours prove for one heading, or null where they prove nothing. */
function yearByNeighbours(
  own: FiscalYear | null,
  written: readonly (FiscalYear | null)[],
  assumed: readonly boolean[],
  eraYears: readonly (number | null)[],
  i: number,
): FiscalYear | null {
  const before = i > 0 && !assumed[i - 1] ? written[i - 1]! : null;
  const after = i + 1 < written.length && !assumed[i + 1] ? written[i + 1]! : null;
  if (before !== null && after !== null && after - before === 2) return before + 1;
  if (own !== null && !assumed[i] && (own - 1 === before || own + 1 === after)) return null;
  const eraYear = eraYears[i]!;
  if (eraYear !== null) {
    // The era is missing or slipped: the same number under another era continues the run.
    for (const start of ERA_STARTS) {
      const year = start + eraYear - 1;
      const continues = (before !== null && year === before + 1) || (after !== null && year === after - 1);
      if (continues && (assumed[i] || (own !== null && Math.abs(own - year) > 20))) return year;
    }
  }
  if (before !== null && after !== null) return null;
  // At an end, only what cannot be right is corrected: a repeated, a falling or an open year.
  const isImpossible = own === null || (before !== null && own <= before) || (after !== null && own >= after);
  return isImpossible ? yearByOthers(written, i) : null;
}

/** The year that continues all the others, if they are at least two and run on by one. */
function yearByOthers(written: readonly (FiscalYear | null)[], i: number): FiscalYear | null {
  let offset: number | null = null;
  let others = 0;
  for (let j = 0; j < written.length; j++) {
    if (j === i) continue;
    const year = written[j]!;
    if (year === null || (offset !== null && year - j !== offset)) return null;
    offset = year - j;
    others++;
  }
  return others >= 2 && offset !== null ? offset + i : null;
}
