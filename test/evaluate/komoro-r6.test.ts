import { komoroR6Sheets } from "../../seeds/komoro-r6";
import { KOMORO_R6_DUE } from "../seeds/truth/komoro-r6";
import { evaluateSeeds } from "./sheets";

const { workbookYear, sheets } = evaluateSeeds(komoroR6Sheets());
const years = sheets.flatMap((sheet) =>
  sheet.indicators.flatMap((indicator) =>
    indicator.years.map((year) => ({
      sheet: sheet.sheet.name,
      indicator: indicator.indicator.name.text,
      fiscalYear: year.record.fiscalYear,
      plan: year.record.plan?.text,
      actual: year.record.actual?.text,
      verdict: year.verdict,
    })),
  ),
);

test("the plans run to 令和6年度, the actuals to 令和4年度: that is the year", () => {
  expect(workbookYear).toBe(2022);
});

test("the 18 due years are judged as a reader judges them", () => {
  expect(years.filter(({ verdict }) => verdict !== "not-due")).toEqual(KOMORO_R6_DUE);
});

test("nothing after 令和4年度 is due", () => {
  const later = years.filter(({ fiscalYear }) => fiscalYear === null || fiscalYear > 2022);
  expect(later.length).toBeGreaterThan(18);
  expect([...new Set(later.map(({ verdict }) => verdict))]).toEqual(["not-due"]);
});
