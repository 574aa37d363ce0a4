import { judgePair } from "../../shared/evaluate/judge-pair";
import type { Quantity, QuantityReading } from "../../shared/quantity/types";

const figure = (value: number, rest: Partial<Quantity> = {}): QuantityReading => ({
  kind: "quantities",
  raw: String(value),
  quantities: [{ value, unit: null, bound: null, label: null, decimals: 0, ...rest }],
});
const alone = { unit: null, fiscalYear: 2020, baseline: null, baselineYear: null, previous: null };

test("98.70 against 98.78 is missed, whatever rounding would say", () => {
  expect(judgePair(figure(98.78), figure(98.7), { ...alone, direction: "higher" }).verdict).toBe("missed");
});
test("a bound is stronger than the direction", () => {
  const plan = figure(2, { bound: "at-most" });
  expect(judgePair(plan, figure(0.75), { ...alone, direction: "higher" }).verdict).toBe("met");
});
