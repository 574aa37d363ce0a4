import type { Entry, Indicator, Written, YearRecord } from "../../shared/indicator";
import { readQuantity } from "../../shared/quantity/read";

export const at = (text: string): Written => ({ row: 0, column: 0, text, words: [] });
export const entry = (text: string): Entry => ({ ...at(text), reading: readQuantity(text) });

export interface Given {
  readonly name?: string;
  readonly unit?: string;
  readonly reason?: string;
  readonly formula?: string;
  readonly goal?: string;
  readonly baseline?: string;
  readonly baselineYear?: number;
  readonly finalTarget?: string;
  readonly finalTargetYear?: number;
  /** Year -> plan, actual. */
  readonly years?: Readonly<Record<number, readonly [plan: string, actual?: string]>>;
}

/** An indicator as the forms would read it, without a sheet around it. */
export function indicatorOf(given: Given): Indicator {
  const years: YearRecord[] = Object.entries(given.years ?? {}).map(([year, [plan, actual]]) => ({
    fiscalYear: Number(year),
    heading: null,
    plan: { ...entry(plan), column: Number(year) },
    actual: actual === undefined ? null : { ...entry(actual), row: 1, column: Number(year) },
    writtenRate: null,
    writtenRating: null,
  }));
  return {
    name: at(given.name ?? ""),
    kind: "outcome",
    unit: given.unit === undefined ? null : at(given.unit),
    unitInName: null,
    reason: given.reason === undefined ? null : at(given.reason),
    formula: given.formula === undefined ? null : at(given.formula),
    goal: given.goal === undefined ? [] : [at(given.goal)],
    baseline: given.baseline === undefined ? null : entry(given.baseline),
    baselineYear: given.baselineYear ?? null,
    finalTarget: given.finalTarget === undefined ? null : { ...entry(given.finalTarget), row: 9 },
    finalTargetYear: given.finalTargetYear ?? null,
    years,
    department: null,
    policy: null,
    remarks: [],
    area: { top: 0, left: 0, bottom: 0, right: 0 },
  };
}
