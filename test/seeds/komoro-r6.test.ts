import { readXlsx } from "hucre/xlsx";
import { buildKomoroR6, komoroR6, komoroR6Sheets } from "../../seeds/komoro-r6";
import type { SeedCell, SeedSheet } from "../../seeds/workbook";
import { KOMORO_R6_BUDGETS, KOMORO_R6_DUE, KOMORO_R6_WRONG_SUMS } from "./truth/komoro-r6";

const indicators = komoroR6.policies.flatMap((policy) =>
  policy.indicators.map((indicator) => ({ ...indicator, policy: policy.id })),
);
const budgets = komoroR6.policies.flatMap((policy) =>
  [...policy.projects, ...policy.budgetOnly].map((block) => ({ ...block, policy: policy.id })),
);
const thousands = (printed: string): number => Number(printed.replace(/,/g, ""));

function cellAt(sheet: SeedSheet, row: number, column: number): SeedCell | undefined {
  return sheet.cells.find((cell) => cell.row === row && cell.column === column);
}

test("nine indicators in five 施策", () => {
  expect(komoroR6.policies.map((policy) => [policy.id, policy.indicators.length])).toEqual([
    ["6-1", 2],
    ["6-2", 1],
    ["6-3", 3],
    ["6-4", 1],
    ["6-5", 2],
  ]);
});

test.each(KOMORO_R6_DUE)("$indicator $fiscalYear: $plan, $actual is $verdict", (due) => {
  const found = indicators.find((indicator) => indicator.name === due.indicator && indicator.policy === due.sheet);
  const index = due.fiscalYear - 2021;
  expect([found?.plan[index], found?.actual[index]]).toEqual([due.plan, due.actual]);
  const plan = Number.parseFloat(due.plan);
  const actual = Number(due.actual);
  const met = due.plan.endsWith("以下") ? actual <= plan : actual >= plan;
  expect(met ? "met" : "missed").toBe(due.verdict);
});

test("令和5, 6年度 have plans and no actuals", () => {
  for (const indicator of indicators) {
    expect(indicator.plan.every((plan) => plan !== "")).toBe(true);
    expect(indicator.actual.slice(2)).toEqual(["", ""]);
  }
});

test("45 budget blocks with the totals of the document", () => {
  expect(budgets.map((b) => [b.policy, b.name, b.budget.total.map(thousands)])).toEqual(KOMORO_R6_BUDGETS);
});

test("only 職員研修費 does not add up, in two years", () => {
  const wrong = budgets.flatMap(({ name, budget }) =>
    budget.total.flatMap((total, index) => {
      const parts = [budget.grants, budget.bonds, budget.other, budget.general].map((part) => thousands(part[index]!));
      return parts.reduce((sum, part) => sum + part, 0) === thousands(total) ? [] : [[name, 2024 + index]];
    }),
  );
  expect(wrong).toEqual(KOMORO_R6_WRONG_SUMS);
});

test("43 activity targets, three of them empty and one in words", () => {
  const activities = komoroR6.policies.flatMap((policy) => policy.projects.flatMap((project) => project.activities));
  expect(activities).toHaveLength(43);
  expect(activities.filter((activity) => activity.years.every((year) => /^[\d.,]+$/.test(year)))).toHaveLength(39);
  expect(activities.filter((activity) => activity.years[0] === "実施する").map((activity) => activity.name)).toEqual([
    "人材育成基本方針の見直し",
  ]);
  expect(activities.filter((activity) => activity.garbled).map((activity) => activity.name)).toEqual([
    "事務局職員研修",
    "人材育成基本方針に沿った職員研修の実施",
    "ファイルサーバーの点検・整理",
  ]);
});

describe("the workbook", () => {
  const sheets = komoroR6Sheets();
  const named = (name: string): SeedSheet => sheets.find((sheet) => sheet.name === name)!;

  test("has a sheet a 施策, and projects singly or together", () => {
    expect(sheets.map((sheet) => sheet.name)).toEqual([
      "6-1",
      "6-1 事務事業",
      "6-2",
      ...Array.from({ length: 13 }, (_, index) => `6-2-${index + 1}`),
      "6-2 予算のみ",
      "6-3",
      "6-3 事務事業",
      "6-3 予算のみ",
      "6-4",
      "6-4 事務事業",
      "6-5",
      "6-5 事務事業",
    ]);
  });

  test("shows the same amounts whether they are text or numbers", () => {
    const asText = named("6-1 事務事業").cells.find((cell) => cell.text === "38,430 千円");
    expect(asText).toMatchObject({ value: "38,430 千円" });
    expect(asText?.look.format).toBeUndefined();
    const asNumber = named("6-3 事務事業").cells.find((cell) => cell.text === "156,450 千円");
    expect(asNumber).toMatchObject({ value: 156450, look: { format: '#,##0" 千円"' } });
  });

  test("has an empty third column where the page is cut off", () => {
    const sheet = named("6-2 予算のみ");
    expect([4, 5, 6].map((column) => cellAt(sheet, 4, column)?.text)).toEqual(["令和6年度", "令和7年度", ""]);
    expect([4, 5, 6].map((column) => cellAt(sheet, 5, column)?.value)).toEqual([128909, 129662, null]);
  });

  test("keeps three indicator blocks on every 施策 sheet", () => {
    for (const id of ["6-1", "6-2", "6-3", "6-4", "6-5"]) {
      expect(named(id).cells.filter((cell) => cell.text === "指標名")).toHaveLength(3);
    }
  });

  test("opens", async () => {
    const book = await readXlsx(buildKomoroR6());
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(sheets.map((sheet) => sheet.name));
    const training = book.sheets.find((sheet) => sheet.name === "6-2-11")!;
    expect(training.rows.flat()).toContain("職員研修費");
    expect(training.rows.flat().filter((value) => value === "1,453 千円")).toHaveLength(2);
  });
});
