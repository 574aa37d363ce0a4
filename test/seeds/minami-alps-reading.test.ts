/** The action list of 南アルプス市 through forms and evaluation. */
import { asSheet } from "../../seeds/as-sheet";
import { minamiAlpsSheets } from "../../seeds/minami-alps";
import { flattenSheet, type SeedSheet } from "../../seeds/workbook";
import { DEFAULT_EVALUATE_OPTIONS, evaluateSheet } from "../../shared/evaluate";
import { readSheet } from "../../shared/forms";
import {
  ACTIONS,
  FIVE_YEAR_PLANS,
  type FigurePair,
  NAMED_PAIRS,
  PLANS_WITHOUT_RESULT,
  UNNAMED_PAIRS,
} from "./truth/minami-alps";

const drawn = minamiAlpsSheets();
const VARIANTS: readonly (readonly [string, readonly SeedSheet[]])[] = [
  ["as drawn", drawn],
  ["without merges", drawn.map(flattenSheet)],
];

/** Told under another name: a reader pairs 貸付額 with 使用料・賃借料; by the words alone it is not certain. */
const OUT_OF_REACH: ReadonlySet<string> = new Set(["12,610千円"]);

const keyOf = (pair: FigurePair): string => [pair.action, pair.plan, pair.actual, pair.verdict].join("|");

describe.each(VARIANTS)("%s", (_, sheets) => {
  const actions = sheets.flatMap((sheet, index) => {
    const seen = asSheet(sheet);
    return evaluateSheet(seen, readSheet(seen), { ...DEFAULT_EVALUATE_OPTIONS, workbookYear: 2020 }).actions.map(
      (one) => ({ ...one, policy: index + 1 }),
    );
  });
  const figures = actions.flatMap(({ action, figures }) =>
    figures.map((figure) => [action.name.text, figure.planText, figure.actualText, figure.verdict].join("|")),
  );

  test("38 actions with name and rating", () => {
    expect(actions.map(({ policy, action }) => [policy, action.name.text, action.rating?.text])).toEqual(ACTIONS);
  });

  test("every pair that shares a name is matched and judged", () => {
    expect(NAMED_PAIRS.map(keyOf).filter((pair) => !figures.includes(pair))).toEqual([]);
  });

  test("a result without a name is that of the only figure of its unit that is planned", () => {
    const expected = UNNAMED_PAIRS.filter((pair) => !OUT_OF_REACH.has(pair.actual)).map(keyOf);
    expect(expected).toHaveLength(3);
    expect(expected.filter((pair) => !figures.includes(pair))).toEqual([]);
  });

  test("nothing else is matched", () => {
    const known = new Set([...NAMED_PAIRS, ...UNNAMED_PAIRS].map(keyOf));
    expect(figures.filter((figure) => !known.has(figure))).toEqual([]);
  });

  test("plans over five years and plans without a result give no pair", () => {
    for (const [name, , plan] of [...FIVE_YEAR_PLANS, ...PLANS_WITHOUT_RESULT]) {
      expect(figures.filter((figure) => figure.startsWith(`${name}|${plan}|`))).toEqual([]);
    }
  });
});
