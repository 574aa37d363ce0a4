import { readXlsx } from "hucre/xlsx";
import { buildMinamiAlps, minamiAlps, minamiAlpsSheets } from "../../seeds/minami-alps";
import {
  ACTIONS,
  FIVE_YEAR_PLANS,
  NAMED_PAIRS,
  PLANS_WITHOUT_RESULT,
  RATINGS_CONTRADICTED,
  RATINGS_MISSING,
  RATINGS_STRICTER,
  UNNAMED_PAIRS,
} from "./truth/minami-alps";

const actions = minamiAlps.policies.flatMap((policy, index) =>
  policy.items.flatMap((item) => item.actions.map((action) => ({ ...action, sheet: index + 1 }))),
);
const named = (name: string) => actions.find((action) => action.name === name)!;

/** Figure of a pair as a plain number, so that the typed verdict can be checked by arithmetic. */
function numberIn(text: string): number {
  const oku = /^(\d+)億(\d+)千(\d+)百万円$/.exec(text);
  if (oku) return Number(oku[1]) * 1e8 + Number(oku[2]) * 1e7 + Number(oku[3]) * 1e6;
  return Number(
    text
      .replace("▲", "-")
      .replace(/,/g, "")
      .replace(/[^\d.-].*$/, ""),
  );
}

test("38 actions with their ratings", () => {
  expect(actions.map((action) => [action.sheet, action.name, action.rating])).toEqual(ACTIONS);
});

test.each([...NAMED_PAIRS, ...UNNAMED_PAIRS])("$action: $planName $plan, $actual is $verdict", (pair) => {
  const action = named(pair.action);
  const lastOf = (name: string): string => name.split(" ").at(-1)!;
  expect(`基本方針${action.sheet}`).toBe(pair.sheet);
  for (const part of [lastOf(pair.planName), pair.plan]) expect(`${action.goal}\n${action.plan}`).toContain(part);
  for (const part of [lastOf(pair.actualName), pair.actual]) {
    expect(`${action.actual}\n${action.check}`).toContain(part);
  }
  const atMost = pair.lower !== undefined || pair.plan.endsWith("以下");
  const [plan, actual] = [numberIn(pair.plan), numberIn(pair.actual)];
  expect((atMost ? actual <= plan : actual >= plan) ? "met" : "missed").toBe(pair.verdict);
});

test.each([...PLANS_WITHOUT_RESULT, ...FIVE_YEAR_PLANS])("%s: %s %s is only planned", (name, figure, plan) => {
  const action = named(name);
  expect(action.goal + action.plan).toContain(figure);
  expect(action.goal + action.plan).toContain(plan);
});

test("twenty pairs share a name, seven of the 24 pairs are missed besides the one of the budget's size", () => {
  expect(NAMED_PAIRS).toHaveLength(20);
  const missed = [...NAMED_PAIRS, ...UNNAMED_PAIRS].filter((pair) => pair.verdict === "missed");
  expect(missed.map((pair) => pair.actual)).toEqual([
    "414億円",
    "4,000千円",
    "75.7%",
    "98.1%",
    "66.4%",
    "32.6%",
    "50億8千9百万円",
    "624人",
  ]);
});

test("an A beside a missed figure stands once; one rating is missing; one is stricter than its figures", () => {
  const missed = new Set([...NAMED_PAIRS, ...UNNAMED_PAIRS].filter((p) => p.verdict === "missed").map((p) => p.action));
  const contradicted = actions.filter((action) => action.rating === "A" && missed.has(action.name));
  expect(contradicted.map((action) => [action.name, action.rating])).toEqual(RATINGS_CONTRADICTED);
  expect(actions.filter((action) => action.rating === "").map((action) => action.name)).toEqual(RATINGS_MISSING);
  expect(actions.filter((action) => action.rating === "C").map((action) => [action.name, action.rating])).toEqual(
    RATINGS_STRICTER,
  );
});

test("slips of the original stay", () => {
  expect(named("定員適正化の推進").actual).toContain("(平成2年4月1日現在624人)");
  expect(named("計画的な除去の実施").goal).toContain("除却");
  expect(named("経費の節減・合理化の徹底").leads).toEqual(["●政策推進課", "・財政政課"]);
});

describe("the workbook", () => {
  const sheets = minamiAlpsSheets();

  test("has one sheet a 基本方針, fourteen columns and a heading of two rows", () => {
    expect(sheets.map((sheet) => sheet.name)).toEqual(["基本方針1", "基本方針2", "基本方針3", "基本方針4"]);
    for (const sheet of sheets) {
      expect(Math.max(...sheet.cells.map((cell) => cell.column))).toBe(13);
      expect(sheet.merges).toContainEqual({ top: 6, left: 11, bottom: 6, right: 12 });
      expect(sheet.merges).toContainEqual({ top: 7, left: 10, bottom: 7, right: 11 });
    }
  });

  test("puts goal, plan, result and rating of an action into one row", () => {
    const first = sheets[0]!.cells.filter((cell) => cell.row === 10 && cell.value !== null);
    expect(first.map((cell) => [cell.column, cell.text])).toEqual([
      [2, "①歳出構造の見直し"],
      [3, "1"],
      [4, "有利な市債の有効活用による将来負担の軽減(健全化判断比率の抑制)"],
      [6, "有利な地方債の活用、物件費の圧縮、基金取り崩しの抑制"],
      [8, "・健全化判断比率\n実質公債費比率 6.5%以下\n将来負担比率 31.8%以下"],
      [9, "[達成目安] 第6期財政計画値\n・実質公債費比率 6.5%\n・将来負担比率 31.8%"],
      [10, "・実質公債費比率 3.7%\n・将来負担比率 ▲18.9%"],
      [11, "・繰上償還と基金の積立により抑制"],
      [12, "A"],
      [13, "合併特例債の残りがわずか。財源の検討"],
    ]);
  });

  test("opens", async () => {
    const book = await readXlsx(buildMinamiAlps());
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(sheets.map((sheet) => sheet.name));
    expect(book.sheets[2]!.rows.flat()).toContain("退職者数に対し6名増員\n(平成2年4月1日現在624人)");
  });
});
