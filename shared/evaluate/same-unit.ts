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
  if (from === null || to === null) return mayShareUnit(plan, other) ? other.value : null;
  const source = foldUnit(from);
  const goal = foldUnit(to);
  if (source === null || goal === null || source === goal) return other.value;
  const converted = convertTo(other.value, from, to);
  if (converted !== null) return converted;
  if (withoutPer(source) !== withoutPer(goal)) return null;
  return isMonthly(plan.unit) !== isMonthly(other.unit) && isMonthly(source) !== isMonthly(goal) ? null : other.value;
}

/** A cell that says 「月2回」 does not count what 「24回」 counts; 「24回」 under 回/年 does. */
function isMonthly(unit: string | null): boolean {
  return unit !== null && /\/[月週日]$/.test(unit);
}

/** A bare figure so many times its neighbour with a unit is of another scale: 1,265 beside 1,400千人. */
const OTHER_SCALE = 200;

/**
 * One side writes its unit, the other and the form write none: 0.5 beside 50%, 210 beside 2倍, or 1,265 beside 1,400千人
 * are not one scale.
 */
function mayShareUnit(plan: Quantity, other: Quantity): boolean {
  const [named, bare] = plan.unit === null ? [other, plan] : [plan, other];
  if (named.unit === "倍") return false;
  const ratio = bare.value === 0 || named.value === 0 ? 1 : Math.abs(named.value / bare.value);
  if (named.unit !== null && (ratio >= OTHER_SCALE || ratio <= 1 / OTHER_SCALE)) return false;
  return named.unit !== "%" || bare.value === 0 || Math.abs(bare.value) > 1 || Math.abs(named.value) <= 1;
}

/** 「回/年」 and 「回」 count the same thing. */
function withoutPer(unit: string): string {
  return unit.split("/")[0]!;
}
