import type { Entry, Indicator, YearRecord } from "../indicator";

/** A figure or a word stands there. */
function isStated(entry: Entry | null): entry is Entry {
  return entry !== null && (entry.reading.kind === "quantities" || entry.reading.kind === "words");
}

/** No plan was meant for the year: no cell, an empty one, a dash, 未設定. */
function hasNoPlan({ plan }: YearRecord): boolean {
  if (plan === null || plan.reading.kind === "blank") return true;
  return plan.reading.kind === "absent" && (plan.reading.absence === "dash" || plan.reading.absence === "unset");
}

/**
 * Lists of KPIs (総合戦略) give an actual every year and a target for the last year only. The target that a year without
 * a plan is on the way to: the next year's that has one, else the final target. null where the year has a plan, where no
 * target lies ahead, and where an empty cell follows a year with a plan: that one was forgotten.
 */
export function targetAhead(indicator: Indicator, record: YearRecord): Entry | null {
  const { fiscalYear } = record;
  if (fiscalYear === null || !hasNoPlan(record)) return null;
  const before = indicator.years.find((year) => year.fiscalYear === fiscalYear - 1);
  if (record.plan?.reading.kind === "blank" && before && isStated(before.plan)) return null;
  const { finalTarget, finalTargetYear } = indicator;
  const ahead = [
    ...indicator.years.map((year) => ({ year: year.fiscalYear, target: year.plan })),
    { year: finalTargetYear ?? Number.POSITIVE_INFINITY, target: finalTarget },
  ];
  let next: { readonly year: number; readonly target: Entry } | null = null;
  for (const { year, target } of ahead) {
    if (year === null || year <= fiscalYear || !isStated(target)) continue;
    if (next === null || year < next.year) next = { year, target };
  }
  return next ? next.target : null;
}

/** The record of the final target's year is judged against it where the form gives that year no plan of its own. */
export function withFinalTarget(indicator: Indicator, record: YearRecord): YearRecord {
  const { finalTarget, finalTargetYear } = indicator;
  const isEmpty = record.plan === null || record.plan.reading.kind === "blank";
  const isItsYear = record.fiscalYear !== null && record.fiscalYear === finalTargetYear;
  return isEmpty && isItsYear && isStated(finalTarget) ? { ...record, plan: finalTarget } : record;
}
