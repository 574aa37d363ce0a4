import { compareIndicatorFacts, type IndicatorFacts, indicatorFactsOf } from "../../shared/rules/indicator-facts";
import { evaluateAll, layOutAll } from "./given";

const NAME = "子育て環境に満足している市民の割合";

/** What one file with one sheet says: plan and actual of 令和元年度 and 令和2年度. */
function factsOfFile(file: string, figures: readonly [string, string, string, string], name = NAME): IndicatorFacts[] {
  const [plan1, actual1, plan2, actual2] = figures;
  const years = { 令和元年度: { plan: plan1, actual: actual1 }, 令和2年度: { plan: plan2, actual: actual2 } };
  const [sheet] = evaluateAll(layOutAll({ name, unit: "％", years }));
  return sheet ? [...indicatorFactsOf(sheet, file)] : [];
}

function inShort(facts: readonly IndicatorFacts[]): readonly string[] {
  return compareIndicatorFacts(facts).map(
    ({ here, there, fiscalYear, measure }) =>
      `${fiscalYear} ${measure} ${here.file}:${here.at.text} / ${there.file}:${there.at.text}`,
  );
}

test("sheets of one name in different files are compared", () => {
  const facts = [...factsOfFile("a", ["59", "57", "60", "58"]), ...factsOfFile("b", ["59", "57", "61", "58"])];
  expect(inShort(facts)).toEqual(["2020 plan b:61 / a:60"]);
});

test("the minority is reported against the majority, wherever it stands", () => {
  const facts = [
    ...factsOfFile("a", ["59", "57", "60", "85"]),
    ...factsOfFile("b", ["59", "57", "60", "58"]),
    ...factsOfFile("c", ["59", "57", "60", "58"]),
    ...factsOfFile("d", ["59", "52", "60", "58"]),
  ];
  expect(inShort(facts)).toEqual(["2019 actual d:52 / a:57", "2020 actual a:85 / b:58"]);
});

test("two against two: the later pair is reported against the first", () => {
  const facts = ["58", "58", "59", "59"].flatMap((actual, index) =>
    factsOfFile(`${index}`, ["61", "57", "60", actual]),
  );
  expect(inShort(facts)).toEqual(["2020 actual 2:59 / 0:58", "2020 actual 3:59 / 0:58"]);
});

test("nothing is said where no half of the files agrees", () => {
  const facts = ["58", "59", "62", "63"].flatMap((actual, index) =>
    factsOfFile(`${index}`, ["61", "57", "60", actual]),
  );
  expect(inShort(facts)).toEqual([]);
});

test("a short name needs two telling figures in common", () => {
  const one = [
    ...factsOfFile("a", ["52", "48.7", "53", "51.2"], "参加率"),
    ...factsOfFile("b", ["52", "48.7", "53", "49.9"], "参加率"),
  ];
  expect(inShort(one)).toEqual(["2020 actual b:49.9 / a:51.2"]);
  const none = [
    ...factsOfFile("a", ["50", "48", "60", "51.2"], "参加率"),
    ...factsOfFile("b", ["50", "48", "60", "49.9"], "参加率"),
  ];
  expect(inShort(none)).toEqual([]);
});

test("facts are plain data and say the same after a round trip", () => {
  const facts = [...factsOfFile("a", ["59", "57", "60", "58"]), ...factsOfFile("b", ["59", "57", "60", "85"])];
  const copied = JSON.parse(JSON.stringify(facts)) as IndicatorFacts[];
  expect(inShort(copied)).toEqual(["2020 actual b:85 / a:58"]);
});
