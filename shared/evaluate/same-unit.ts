import type { Quantity } from "../quantity/types";
import { convertTo, foldUnit } from "../quantity/units";

/**
 * The value of `other` in the unit that `plan` is in: 480,000円 beside a plan of 500 under 千円 is 480. A cell without a
 * unit is in the form's unit; where neither says one, the figures are taken as they are. null: the units do not convert.
 */
export function valueInUnitOf(plan: Quantity, other: Quantity, formUnit: string | null): number | null {
  if (plan.unit === other.unit) return other.value;
  const from = other.unit ?? formUnit;
  const to = plan.unit ?? formUnit;
  if (from === null || to === null) return other.value;
  const source = foldUnit(from);
  const goal = foldUnit(to);
  if (source === null || goal === null || source === goal) return other.value;
  const converted = convertTo(other.value, from, to);
  if (converted !== null) return converted;
  return withoutPer(source) === withoutPer(goal) ? other.value : null;
}

/** 「回/年」 and 「回」 count the same thing. */
function withoutPer(unit: string): string {
  return unit.split("/")[0]!;
}
