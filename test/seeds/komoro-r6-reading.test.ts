/** The 令和6年度 sheets through forms and evaluation: as drawn, without merges, as pasted text, as copied from the PDF. */
import { asSheet } from "../../seeds/as-sheet";
import { komoroR6, komoroR6Sheets } from "../../seeds/komoro-r6";
import { komoroR6PastedSheets } from "../../seeds/komoro-r6/pasted";
import { flattenSheet, pasteSheet, type SeedSheet, toPlainText } from "../../seeds/workbook";
import { DEFAULT_EVALUATE_OPTIONS, evaluateSheet, findEvaluationYear } from "../../shared/evaluate";
import { readSheet } from "../../shared/forms";
import type { Entry } from "../../shared/indicator";
import { KOMORO_R6_BUDGETS, KOMORO_R6_DUE, KOMORO_R6_WRONG_SUMS } from "./truth/komoro-r6";

const drawn = komoroR6Sheets();
const VARIANTS: readonly (readonly [string, readonly SeedSheet[]])[] = [
  ["as drawn", drawn],
  ["without merges", drawn.map(flattenSheet)],
  ["as pasted text", drawn.map((sheet) => pasteSheet(sheet.name, toPlainText(sheet, "keep")))],
  ["as pasted text, covered cells left out", drawn.map((sheet) => pasteSheet(sheet.name, toPlainText(sheet, "drop")))],
  ["as copied from the PDF", komoroR6PastedSheets()],
];

/** In yen. */
function amountOf(entry: Entry): number | null {
  return entry.reading.kind === "quantities" ? entry.reading.quantities[0]!.value : null;
}

describe.each(VARIANTS)("%s", (_, sheets) => {
  const readings = sheets.map((sheet) => {
    const seen = asSheet(sheet);
    return { sheet: seen, reading: readSheet(seen) };
  });
  const regions = readings.flatMap(({ reading }) => reading.regions);
  const budgets = regions.flatMap((region) => region.budgets);
  const indicators = regions.flatMap((region) => region.indicators);
  const evaluationYear = findEvaluationYear(readings);
  const evaluated = readings.flatMap(
    ({ sheet, reading }) =>
      evaluateSheet(sheet, reading, { ...DEFAULT_EVALUATE_OPTIONS, workbookYear: evaluationYear }).indicators,
  );

  test("45 budgets with their totals, years and four parts each", () => {
    expect(
      budgets.map(({ project, years }) => [project?.text, years.map((year) => (amountOf(year.total) ?? 0) / 1000)]),
    ).toEqual(KOMORO_R6_BUDGETS.map(([, name, totals]) => [name, totals]));
    for (const { years } of budgets) {
      expect(years.map((year) => year.fiscalYear)).toEqual([2024, 2025, 2026].slice(0, years.length));
      expect(years.map((year) => year.parts.length)).toEqual(years.map(() => 4));
    }
  });

  test("only 職員研修費 does not add up, in two years", () => {
    const wrong = budgets.flatMap(({ project, years }) =>
      years.flatMap(({ fiscalYear, total, parts }) => {
        const sum = parts.reduce((before, part) => before + (amountOf(part) ?? Number.NaN), 0);
        return sum === amountOf(total) ? [] : [[project?.text, fiscalYear]];
      }),
    );
    expect(wrong).toEqual(KOMORO_R6_WRONG_SUMS);
  });

  test("the evaluation year is 令和4年度", () => {
    expect(evaluationYear).toBe(2022);
  });

  test.each(KOMORO_R6_DUE)("$indicator $fiscalYear is $verdict", ({ indicator, fiscalYear, plan, actual, verdict }) => {
    const found = evaluated.filter(({ indicator: { name } }) => name.text === indicator);
    const years = found.flatMap((one) => one.years).filter((year) => year.record.fiscalYear === fiscalYear);
    expect(years.map((year) => [year.record.plan?.text, year.record.actual?.text, year.verdict])).toEqual([
      [plan, actual, verdict],
    ]);
  });

  test("令和5, 6年度 are not due", () => {
    const later = evaluated
      .filter(({ indicator }) => KOMORO_R6_DUE.some((due) => due.indicator === indicator.name.text))
      .flatMap((one) => one.years)
      .filter((year) => (year.record.fiscalYear ?? 0) > 2022);
    expect(later.map((year) => year.verdict)).toEqual(Array.from({ length: 18 }, () => "not-due"));
  });

  test("all 43 activity targets", () => {
    const names = new Set(indicators.map((indicator) => indicator.name.text));
    const targets = komoroR6.policies.flatMap((policy) => policy.projects.flatMap((project) => project.activities));
    expect(targets.filter((target) => !names.has(target.name))).toEqual([]);
  });
});

test("as drawn, remarks merged over the columns of names and figures are no targets: 9 + 43 indicators", () => {
  const names = drawn.flatMap((sheet) =>
    readSheet(asSheet(sheet)).regions.flatMap((region) => region.indicators.map((indicator) => indicator.name.text)),
  );
  expect(names).toEqual(
    komoroR6.policies.flatMap((policy) => [
      ...policy.indicators.map((indicator) => indicator.name),
      ...policy.projects.flatMap((project) => project.activities.map((activity) => activity.name)),
    ]),
  );
});
