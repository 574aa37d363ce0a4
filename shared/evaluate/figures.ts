import type { Entry, Indicator, YearRecord } from "../indicator";
import type { Quantity } from "../quantity/types";
import { scaleOfUnit } from "../quantity/units";

/** A plain figure of an indicator and what it was written as. */
export interface Figure {
  readonly entry: Entry;
  /** In the base unit: 「198千冊」 under 千冊 and a bare 198 are the same. */
  readonly value: number;
  readonly decimals: number;
  readonly measure: "baseline" | "plan" | "actual";
  /** null for the baseline. */
  readonly fiscalYear: number | null;
}

/** The one plain figure of an entry; null where there is none, or several, or a change against something else. */
export function singleQuantity(entry: Entry | null): Quantity | null {
  const quantities = entry?.reading.kind === "quantities" ? entry.reading.quantities : [];
  const only = quantities.length === 1 ? quantities[0] : undefined;
  return only && !only.relative && only.bound !== "within" && only.bound !== "range" ? only : null;
}

/** The unit a bare figure of the indicator is in: the unit cell's, else the one in the name. */
export function formUnitOf({ unit, unitInName }: Indicator): string | null {
  const written = unit?.text ?? "";
  return written.trim() === "" ? unitInName : written;
}

/** The records of an indicator whose year is known, the earliest first. */
export function recordsByYear({ years }: Indicator): readonly (YearRecord & { fiscalYear: number })[] {
  const known = years.flatMap((year) => (year.fiscalYear === null ? [] : [{ ...year, fiscalYear: year.fiscalYear }]));
  return known.sort((a, b) => a.fiscalYear - b.fiscalYear);
}

/** The figures of an indicator that stand alone in their cells, baseline first, then by year. */
export function figuresOf(indicator: Indicator): readonly Figure[] {
  const scale = scaleOfUnit(formUnitOf(indicator));
  const figure = (entry: Entry | null, measure: Figure["measure"], fiscalYear: number | null): readonly Figure[] => {
    const quantity = singleQuantity(entry);
    if (!entry || !quantity) return [];
    const value = quantity.unit === null ? quantity.value * scale : quantity.value;
    return [{ entry, value, decimals: quantity.decimals, measure, fiscalYear }];
  };
  return [
    ...figure(indicator.baseline, "baseline", null),
    ...recordsByYear(indicator).flatMap((record) => [
      ...figure(record.plan, "plan", record.fiscalYear),
      ...figure(record.actual, "actual", record.fiscalYear),
    ]),
  ];
}
