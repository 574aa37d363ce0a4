import type { EvaluatedIndicator } from "../evaluate/types";
import type { Entry } from "../indicator";
import { recordsByYear, singleQuantity } from "./entries";

/** A plain figure of an indicator and what it was written as. */
export interface Figure {
  readonly entry: Entry;
  readonly value: number;
  readonly decimals: number;
  readonly measure: "baseline" | "plan" | "actual";
  /** null for the baseline. */
  readonly fiscalYear: number | null;
}

/** The figures of an indicator that stand alone in their cells, baseline first, then by year. */
export function figuresOf(indicator: EvaluatedIndicator): readonly Figure[] {
  const figure = (entry: Entry | null, measure: Figure["measure"], fiscalYear: number | null): readonly Figure[] => {
    const quantity = singleQuantity(entry);
    if (!entry || !quantity) return [];
    return [{ entry, value: quantity.value, decimals: quantity.decimals, measure, fiscalYear }];
  };
  return [
    ...figure(indicator.indicator.baseline, "baseline", null),
    ...recordsByYear(indicator).flatMap((record) => [
      ...figure(record.plan, "plan", record.fiscalYear),
      ...figure(record.actual, "actual", record.fiscalYear),
    ]),
  ];
}
