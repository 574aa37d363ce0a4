import type { FiscalYear } from "../fiscal-year/types";
import type { Quantity } from "../quantity/types";

/** Figures of plan and actual that belong together. */
export interface QuantityPair {
  readonly label: string | null;
  readonly plan: Quantity;
  readonly actual: Quantity;
}

/**
 * One quantity a label, in the order written. Where a label has several versions (「42.7(R1確定値) 40.2(R2速報値)」)
 * the one of the record's year is taken, else the latest; of one year the final before the provisional.
 * null: several figures that neither label nor year tells apart.
 */
export function oneVersionEach(
  quantities: readonly Quantity[],
  fiscalYear: FiscalYear | null,
): readonly Quantity[] | null {
  const groups = new Map<string | null, Quantity[]>();
  for (const quantity of quantities) {
    const group = groups.get(quantity.label);
    if (group) group.push(quantity);
    else groups.set(quantity.label, [quantity]);
  }
  const chosen: Quantity[] = [];
  for (const group of groups.values()) {
    const version = pickVersion(group, fiscalYear);
    if (!version) return null;
    chosen.push(version);
  }
  return chosen;
}

function pickVersion(group: readonly Quantity[], fiscalYear: FiscalYear | null): Quantity | null {
  if (group.length === 1) return group[0]!;
  const dated = group.filter((quantity) => quantity.fiscalYear !== undefined);
  if (dated.length > 0) {
    const ofYear = dated.filter((quantity) => quantity.fiscalYear === fiscalYear);
    const latest = Math.max(...dated.map((quantity) => quantity.fiscalYear!));
    const candidates = ofYear.length > 0 ? ofYear : dated.filter((quantity) => quantity.fiscalYear === latest);
    return finalFirst(candidates);
  }
  return group.some((quantity) => quantity.status !== undefined) ? finalFirst(group) : null;
}

function finalFirst(versions: readonly Quantity[]): Quantity | null {
  if (versions.length === 1) return versions[0]!;
  const final = versions.filter((quantity) => quantity.status === "final");
  return final.length === 1 ? final[0]! : null;
}

/**
 * Pairs plan and actual: by label, or as the only figure of each. A second measure in parentheses
 * (594(800) against 600(814)) makes a pair of its own where both sides have it; a part written on one side only
 * (171(内…26件) against 160) is left out. null: the labels do not match.
 */
export function pairQuantities(
  plans: readonly Quantity[],
  actuals: readonly Quantity[],
): readonly QuantityPair[] | null {
  const pairs: QuantityPair[] = [];
  for (const plan of plans) {
    const actual = partnerOf(plan, plans, actuals);
    if (!actual) return null;
    const label = plan.label ?? actual.label;
    pairs.push({ label, plan, actual });
    const second = secondMeasure(plan, actual, label);
    if (second) pairs.push(second);
  }
  return plans.length === actuals.length ? pairs : null;
}

function partnerOf(plan: Quantity, plans: readonly Quantity[], actuals: readonly Quantity[]): Quantity | undefined {
  const sameLabel = actuals.find((actual) => actual.label === plan.label);
  if (sameLabel) return sameLabel;
  const only = plans.length === 1 && actuals.length === 1 ? actuals[0]! : undefined;
  // 「平均25日以内」 against 「23」: a label on one side only does not keep two single figures apart.
  return only && (only.label === null || plan.label === null) ? only : undefined;
}

function secondMeasure(plan: Quantity, actual: Quantity, label: string | null): QuantityPair | null {
  if (plan.ofWhich === undefined || actual.ofWhich === undefined) return null;
  return {
    label: `${label ?? ""}( )`,
    plan: partOf(plan, plan.ofWhich),
    actual: partOf(actual, actual.ofWhich),
  };
}

/** The quantity in the parentheses: same unit, bound and status, its own value. */
function partOf(quantity: Quantity, value: number): Quantity {
  const { ofWhich: _total, ...rest } = quantity;
  return { ...rest, value };
}

/** The quantity of the same label among those of another cell (baseline, previous year); the only one if unlabelled. */
export function sameComponent(quantities: readonly Quantity[], label: string | null): Quantity | null {
  const found = quantities.find((quantity) => quantity.label === label);
  if (found) return found;
  return quantities.length === 1 && (label === null || quantities[0]!.label === null) ? quantities[0]! : null;
}
