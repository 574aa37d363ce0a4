import { minamiAlpsSheets } from "../../seeds/minami-alps";
import {
  FIVE_YEAR_PLANS,
  NAMED_PAIRS,
  PLANS_WITHOUT_RESULT,
  RATINGS_CONTRADICTED,
  UNNAMED_PAIRS,
} from "../seeds/truth/minami-alps";
import { evaluateSeeds } from "./sheets";

const { sheets } = evaluateSeeds(minamiAlpsSheets());
const actions = sheets.flatMap((sheet) => sheet.actions);
const found = actions.flatMap(({ action, figures }) =>
  figures.map(({ planText, actualText, verdict }) => [action.name.text, planText, actualText, verdict].join(" | ")),
);
const written = ({ action, plan, actual, verdict }: (typeof NAMED_PAIRS)[number]) =>
  [action, plan, actual, verdict].join(" | ");
const ratingOf = (name: string) => actions.find(({ action }) => action.name.text === name)?.computedRating;

test("the figures that plan and result name alike are matched and judged", () => {
  const expected = NAMED_PAIRS.map(written);
  expect(expected).toHaveLength(20);
  expect(expected.filter((pair) => !found.includes(pair))).toEqual([]);
});

test("nothing else is matched than what a reader pairs", () => {
  const pairs = [...NAMED_PAIRS, ...UNNAMED_PAIRS].map(written);
  expect(found.filter((pair) => !pairs.includes(pair))).toEqual([]);
});

test.each(["50億8千9百万円", "624人"])(
  "%s, told without its name, is that of the only planned figure of its unit",
  (actual) => {
    const pair = UNNAMED_PAIRS.find((one) => one.actual === actual)!;
    expect(found).toContain(written(pair));
  },
);

test("a plan without a result, and a total of five years, are left alone", () => {
  for (const [name, , plan] of [...PLANS_WITHOUT_RESULT, ...FIVE_YEAR_PLANS]) {
    expect(found.filter((pair) => pair.startsWith(`${name} | ${plan} |`))).toEqual([]);
  }
});

test("names are those of the text; a group stands before them only where the name needs it", () => {
  const names = actions.flatMap(({ figures }) => figures.map(({ name }) => name));
  expect(names).toEqual(
    expect.arrayContaining(["実質公債費比率", "将来負担比率", "市税 現年分徴収率", "国保税 現年分徴収率"]),
  );
});

test("ratings by the figures: all met is A, else by the lowest rate, never D", () => {
  expect(ratingOf("有利な市債の有効活用による将来負担の軽減(健全化判断比率の抑制)")).toBe("A");
  expect(ratingOf("市税等の徴収率の向上に向けた取り組みの推進")).toBe("A");
  // 4,000 of 5,000千円 is 80 %; 75.7 of 78.1 is 96.9 %; 32.6 of 50.0 is 65.2 %.
  expect(ratingOf("その他の自主財源の確保")).toBe("B");
  expect(ratingOf("下水道事業の健全経営に向けた取り組みの推進")).toBe("B");
  expect(ratingOf("自治会組織の適切な運用")).toBe("C");
  expect(actions.map(({ computedRating }) => computedRating)).not.toContain("D");
});

test("the rating that the figures contradict", () => {
  for (const [name, rating] of RATINGS_CONTRADICTED) expect(ratingOf(name)).not.toBe(rating);
});

test("actions without figures get neither figures nor rating", () => {
  const without = actions.filter(({ figures }) => figures.length === 0);
  expect(without.length).toBeGreaterThan(20);
  expect([...new Set(without.map(({ computedRating }) => computedRating))]).toEqual([null]);
});
