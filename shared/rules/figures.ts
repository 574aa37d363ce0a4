import type { EvaluatedIndicator } from "../evaluate/types";
import type { Entry } from "../indicator";
import type { Quantity } from "../quantity/types";
import { inBaseUnit, scaleOfUnit } from "../quantity/units";
import { recordsByYear, singleQuantity } from "./entries";

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

/** The unit a bare figure of the indicator is in: the unit cell's, else the one in the name. */
export function formUnitOf({ indicator }: EvaluatedIndicator): string | null {
  const unit = indicator.unit?.text ?? "";
  return unit.trim() === "" ? indicator.unitInName : unit;
}

/** An entry with its figures in the base unit, so that 「198千冊」 and a bare 201 under 千冊 can be compared. */
export function inBaseUnits(entry: Entry | null, formUnit: string | null): Entry | null {
  if (entry?.reading.kind !== "quantities") return entry;
  const quantities = entry.reading.quantities.map(
    (quantity): Quantity => (quantity.relative ? quantity : { ...quantity, ...inBaseUnit(quantity, formUnit) }),
  );
  return { ...entry, reading: { ...entry.reading, quantities } };
}

/** The figures of an indicator that stand alone in their cells, baseline first, then by year. */
export function figuresOf(indicator: EvaluatedIndicator): readonly Figure[] {
  const scale = scaleOfUnit(formUnitOf(indicator));
  const figure = (entry: Entry | null, measure: Figure["measure"], fiscalYear: number | null): readonly Figure[] => {
    const quantity = singleQuantity(entry);
    if (!entry || !quantity) return [];
    const value = quantity.unit === null ? quantity.value * scale : quantity.value;
    return [{ entry, value, decimals: quantity.decimals, measure, fiscalYear }];
  };
  return [
    ...figure(indicator.indicator.baseline, "baseline", null),
    ...recordsByYear(indicator).flatMap((record) => [
      ...figure(record.plan, "plan", record.fiscalYear),
      ...figure(record.actual, "actual", record.fiscalYear),
    ]),
  ];
}
