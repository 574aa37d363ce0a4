import { findBareFigures } from "../../shared/quantity/bare-figures";

test.each<[text: string, written: string, value: number, unit: string]>([
  ["50億8千9百万円", "50億8千9百万円", 5_089_000_000, "円"],
  ["・５０億円", "５０億円", 5_000_000_000, "円"],
  ["退職者数に対し6名増員\n(平成2年4月1日現在624人)", "624人", 624, "人"],
  ["（令和3年3月31日現在　624人）", "624人", 624, "人"],
  ["R2年度末時点 97.2%", "97.2%", 97.2, "%"],
])("the figure of %j", (text, written, value, unit) => {
  const figures = findBareFigures(text);
  expect(figures).toMatchObject([{ written, quantity: { value, unit } }]);
  expect(text.slice(figures[0]!.start, figures[0]!.end)).toBe(written);
});

test.each([
  ["a name stands before it", "財政調整基金残高40.6億円"],
  ["a name stands above it", "保育園児数\n(令和2年4月1日現在 624人)"],
  ["it belongs to the words above", "・講座の開催\n(45人)\n45人"],
  ["no unit", "624"],
  ["a list of two", "624人 12人"],
  ["a sentence", "前年度より5件増え、10月に実施した"],
  ["a date", "令和3年4月1日現在"],
  ["a change", "5%減"],
  ["nothing", ""],
])("none: %s", (_, text) => {
  expect(findBareFigures(text)).toEqual([]);
});
