import type { FiscalYear } from "../../fiscal-year/types";
import type { Entry, YearHeading } from "../../indicator";
import { yearIn } from "./surroundings";
import type { Draft } from "./year-records";

/** A target for the end of the period and its year. */
export interface DatedEntry {
  readonly entry: Entry | null;
  readonly fiscalYear: FiscalYear | null;
}

/**
 * Finds the final target among the plans where no column says 最終目標: the only plan of a list of actuals, or one that
 * lies years behind the yearly pairs. A lone 目標値 without a year beside one year's actual is that year's plan.
 * Changes `drafts` accordingly.
 */
export function settleTarget(
  drafts: Draft[],
  found: DatedEntry,
  baseline: Entry | null,
  targetHeading: YearHeading | null,
): DatedEntry {
  const planned = drafts.filter((draft) => draft.plan !== null);
  if (found.entry !== null) {
    if (planned.length === 0 && found.fiscalYear !== null) addTarget(drafts, found, targetHeading);
    return found;
  }
  const only = planned[0];
  if (!only) return found;
  if (planned.length > 1) return farTarget(drafts, planned) ?? found;
  const plan = only.plan!;
  const year = only.fiscalYear ?? yearIn(plan);
  const dated = drafts.filter((draft) => draft !== only && draft.actual !== null && draft.fiscalYear !== null);
  if (year === null) return only.actual === null ? placeUndated(drafts, only, dated, baseline) : found;
  const isLast = drafts.every((draft) => draft.fiscalYear === null || year >= draft.fiscalYear);
  const isLater = drafts.some((draft) => draft.fiscalYear !== null && draft.fiscalYear < year);
  if (!isLast || only.actual !== null || (!isLater && baseline === null)) return found;
  only.fiscalYear = year;
  return { entry: plan, fiscalYear: year };
}

/** 「65.0%（R7）」 beside 「58.2%（R5）」 under headings without years: each value is of the year it names. */
export function splitByOwnYears(drafts: Draft[]): void {
  const at = drafts.findIndex((draft) => draft.fiscalYear === null && draft.heading === null);
  const draft = drafts[at];
  if (!draft?.plan || !draft.actual) return;
  const planYear = yearIn(draft.plan);
  const actualYear = yearIn(draft.actual);
  if (planYear === null || actualYear === null) return;
  draft.fiscalYear = planYear;
  if (planYear === actualYear) return;
  const { actual, writtenRate, writtenRating } = draft;
  drafts.splice(at + 1, 0, { heading: null, fiscalYear: actualYear, plan: null, actual, writtenRate, writtenRating });
  drafts[at] = { ...draft, actual: null, writtenRate: null, writtenRating: null };
}

function addTarget(drafts: Draft[], { entry, fiscalYear }: DatedEntry, heading: YearHeading | null): void {
  const same = drafts.find((draft) => draft.fiscalYear === fiscalYear);
  if (same) same.plan = entry;
  else drafts.push({ heading, fiscalYear, plan: entry, actual: null, writtenRate: null, writtenRating: null });
}

/** Pairs of 目標 and 実績 for each year, then 目標値（令和7年度） two or more years later. */
function farTarget(drafts: Draft[], planned: readonly Draft[]): DatedEntry | null {
  const dated = planned.filter((draft) => draft.fiscalYear !== null);
  const last = dated.reduce<Draft | null>(
    (late, draft) => (late === null || draft.fiscalYear! > late.fiscalYear! ? draft : late),
    null,
  );
  if (!last || last.actual !== null || dated.length !== planned.length) return null;
  const others = planned.filter((draft) => draft !== last);
  const before = Math.max(...others.map((draft) => draft.fiscalYear!));
  if (others.some((draft) => draft.actual === null) || last.fiscalYear! - before < 2) return null;
  drafts.splice(drafts.indexOf(last), 1);
  return { entry: last.plan, fiscalYear: last.fiscalYear };
}

/** A 目標値 without any year: of the one year that has an actual, else of the end of the period. */
function placeUndated(drafts: Draft[], only: Draft, dated: readonly Draft[], baseline: Entry | null): DatedEntry {
  const none = { entry: null, fiscalYear: null };
  if (dated.length === 0) return none;
  const plan = only.plan;
  const isYears = dated.length === 1 && baseline === null;
  if (isYears) dated[0]!.plan = plan;
  only.plan = null;
  if (only.writtenRate === null && only.writtenRating === null) drafts.splice(drafts.indexOf(only), 1);
  return isYears ? none : { entry: plan, fiscalYear: null };
}
