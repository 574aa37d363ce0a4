import { readQuantity } from "../../shared/quantity/text";

// A count of a whole with its rate: which of them is the figure follows from the unit of the form.

function figure(text: string, unit: string | null): string {
  const reading = readQuantity(text, unit);
  if (reading.kind !== "quantities") return reading.kind;
  return reading.quantities.map(({ value, unit: read }) => `${value}${read ?? ""}`).join(" ");
}

test.each([
  ["12/15施設（70.0％）", "％", "70%"],
  ["12／15（７０．０％）", "％", "70%"],
  ["12/15（80%）", null, "80%"],
  ["15施設中12施設（80.0％）", "％", "80%"],
  ["1,200人中808人（67.3％）", "％", "67.3%"],
  ["80.0％（12/15）", "％", "80%"],
  ["12/15施設（80.0％）", "施設", "12施設"],
  // The part exceeds the whole: a date, or a slip.
  ["15/12（80%）", "％", "unreadable"],
  ["3/0（80%）", "％", "unreadable"],
])("「%s」 under %s is %s", (text, unit, expected) => {
  expect(figure(text, unit)).toBe(expected);
});
