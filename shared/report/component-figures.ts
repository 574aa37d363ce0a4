import type { EvaluatedIndicator, EvaluatedYear } from "../evaluate/types";
import type { Entry } from "../indicator";
import type { Quantity } from "../quantity/types";
import type { ComponentFigures } from "./types";

/** The label of the measure in parentheses, as comparisons have it. */
const SECOND = "( )";

/**
 * The labels under which an indicator plans several figures, in the order written: 小, 中; "" and "( )" for a second
 * measure in parentheses that actuals have too. [] where it plans one.
 */
export function componentLabels({ years }: EvaluatedIndicator): readonly string[] {
  const labels = new Set<string>();
  for (const { record, comparisons } of years) {
    // A part in parentheses of plans alone, or of actuals alone, is a note; so is a label on a single figure.
    const compared = new Set(comparisons.map(({ label }) => label ?? ""));
    const planned = new Set(quantitiesOf(record.plan).map(({ label }) => label ?? ""));
    for (const own of [compared, planned]) {
      if (own.size >= 2) for (const label of own) labels.add(label);
    }
  }
  return [...labels];
}

/** Plan and actual of each label in one year; null where the year has no figure of it. */
export function componentsOfYear(year: EvaluatedYear, labels: readonly string[]): readonly ComponentFigures[] {
  const { record, comparisons } = year;
  return labels.map((label) => {
    // Of several versions (確定値, 速報値) the comparison has already chosen the one of the year.
    const compared = comparisons.find((comparison) => (comparison.label ?? "") === label);
    if (compared) return { label, plan: compared.plan.value, actual: compared.actual.value };
    return { label, plan: figureOf(record.plan, label), actual: figureOf(record.actual, label) };
  });
}

/** The parts of the baseline, as actuals of no plan. */
export function componentsOfBaseline(baseline: Entry | null, labels: readonly string[]): readonly ComponentFigures[] {
  return labels.map((label) => ({ label, plan: null, actual: figureOf(baseline, label) }));
}

function figureOf(entry: Entry | null, label: string): number | null {
  const quantities = quantitiesOf(entry);
  if (label.endsWith(SECOND)) {
    const whole = onlyOne(quantities, label.slice(0, -SECOND.length));
    return whole?.ofWhich ?? null;
  }
  const quantity = onlyOne(quantities, label);
  return quantity && !quantity.relative ? quantity.value : null;
}

/** The quantity of a label; null where there are several (versions of other years) or none. */
function onlyOne(quantities: readonly Quantity[], label: string): Quantity | null {
  const found = quantities.filter((quantity) => (quantity.label ?? "") === label);
  return found.length === 1 ? found[0]! : null;
}

function quantitiesOf(entry: Entry | null): readonly Quantity[] {
  return entry?.reading.kind === "quantities" ? entry.reading.quantities : [];
}
