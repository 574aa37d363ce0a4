import type { EvaluatedIndicator, EvaluatedSheet } from "../evaluate/types";
import type { Entry } from "../indicator";
import type { Quantity } from "../quantity/types";
import { rememberingEach } from "../remember";

/** The quantities of an entry; none for a missing cell, words, a dash, a blank or something unreadable. */
export function quantitiesOf(entry: Entry | null): readonly Quantity[] {
  return entry?.reading.kind === "quantities" ? entry.reading.quantities : [];
}

/** Something stands in the cell that says a plan or an actual: a figure or a word. */
export function isStated(entry: Entry | null): entry is Entry {
  return entry !== null && (entry.reading.kind === "quantities" || entry.reading.kind === "words");
}

/** The form has the cell and nothing is in it. */
export function isBlank(entry: Entry | null): entry is Entry {
  return entry !== null && entry.reading.kind === "blank";
}

/** Every entry of an indicator once: baseline, then plan, actual and written rate by year, then the final target. */
export const entriesOfIndicator = rememberingEach((indicator: EvaluatedIndicator): readonly Entry[] => {
  const { baseline, years, finalTarget } = indicator.indicator;
  const inYears = years.flatMap((year) => [year.plan, year.actual, year.writtenRate]);
  return onceEach([baseline, ...inYears, finalTarget]);
});

/** Every entry of a sheet once, budgets included. */
export const entriesOfSheet = rememberingEach((sheet: EvaluatedSheet): readonly Entry[] => {
  const ofBudgets = sheet.budgets.flatMap((budget) => budget.budget.years.flatMap((y) => [y.total, ...y.parts]));
  return onceEach([...sheet.indicators.flatMap(entriesOfIndicator), ...ofBudgets]);
});

// A list with one target year holds the same cell as final target and as the year's plan.
function onceEach(entries: readonly (Entry | null)[]): readonly Entry[] {
  const seen = new Set<string>();
  const once: Entry[] = [];
  for (const entry of entries) {
    if (!entry) continue;
    const key = `${entry.row},${entry.column},${entry.text}`;
    if (seen.has(key)) continue;
    seen.add(key);
    once.push(entry);
  }
  return once;
}
