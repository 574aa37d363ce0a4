import { formUnitOf as unitOfForm } from "../evaluate/figures";
import type { EvaluatedIndicator } from "../evaluate/types";
import type { Entry } from "../indicator";
import type { Quantity } from "../quantity/types";
import { inBaseUnit } from "../quantity/units";

/** The unit a bare figure of the indicator is in: the unit cell's, else the one in the name. */
export function formUnitOf({ indicator }: EvaluatedIndicator): string | null {
  return unitOfForm(indicator);
}

/** An entry with its figures in the base unit, so that 「198千冊」 and a bare 201 under 千冊 can be compared. */
export function inBaseUnits(entry: Entry | null, formUnit: string | null): Entry | null {
  if (entry?.reading.kind !== "quantities") return entry;
  const quantities = entry.reading.quantities.map(
    (quantity): Quantity => (quantity.relative ? quantity : { ...quantity, ...inBaseUnit(quantity, formUnit) }),
  );
  return { ...entry, reading: { ...entry.reading, quantities } };
}
