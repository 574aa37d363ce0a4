import { komoroR2SeedSheets } from "../../seeds/komoro-r2/build";
import { komoroR2Expected } from "../../seeds/komoro-r2/expected";
import { rollUpWorkbook } from "../../shared/evaluate/roll-up";
import { gyokaku } from "../../shared/evaluate/scales/gyokaku";
import { evaluateSeeds } from "./sheets";

const { workbookYear, sheets } = evaluateSeeds(komoroR2SeedSheets());
const found = sheets.flatMap((sheet) =>
  sheet.indicators.map(({ indicator, direction, current }) => ({
    sheet: sheet.sheet.name,
    name: indicator.name.text,
    direction: direction.direction,
    verdict: current?.verdict,
  })),
);

test("the year is 令和2年度, in the workbook and in each sheet with indicators", () => {
  expect(workbookYear).toBe(2020);
  const years = sheets.filter((sheet) => sheet.indicators.length > 0).map((sheet) => sheet.evaluationYear);
  expect([...new Set(years)]).toEqual([2020]);
});

test("direction and verdict of every indicator are those a reader of the document wrote down", () => {
  expect(found).toEqual(
    komoroR2Expected.map(({ sheet, name, direction, verdict }) => ({ sheet, name, direction, verdict })),
  );
});

test("54 indicators: 18 met, 32 missed, 4 not measured", () => {
  const { all } = rollUpWorkbook(sheets, gyokaku, "worst");
  expect(all.indicators).toBe(54);
  expect(all.verdicts).toEqual({ met: 18, missed: 32, "not-measured": 4, "not-due": 0, unjudgeable: 0 });
  expect(all.shareMet).toBe(0.36);
});

test("no direction is disputed: each falling plan is explained by its words", () => {
  const disputed = sheets.flatMap((sheet) =>
    sheet.indicators.filter(({ direction }) => direction.isDisputed).map(({ indicator }) => indicator.name.text),
  );
  expect(disputed).toEqual([]);
});
