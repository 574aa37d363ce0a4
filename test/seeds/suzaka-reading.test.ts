/** The lists of 須坂市 through the forms: as drawn, without merges, as pasted text. */
import { asSheet } from "../../seeds/as-sheet";
import { suzakaSheets } from "../../seeds/suzaka";
import { flattenSheet, pasteSheet, type SeedSheet, toPlainText } from "../../seeds/workbook";
import { readSheet } from "../../shared/forms";
import type { Entry } from "../../shared/indicator";
import { SUZAKA_INDICATORS } from "./truth/suzaka";

const drawn = suzakaSheets();
const VARIANTS: readonly (readonly [string, readonly SeedSheet[]])[] = [
  ["as drawn", drawn],
  ["without merges", drawn.map(flattenSheet)],
  ["as pasted text", drawn.map((sheet) => pasteSheet(sheet.name, toPlainText(sheet, "drop")))],
];

function quantityOf(entry: Entry | null) {
  return entry?.reading.kind === "quantities" ? entry.reading.quantities[0]! : null;
}

describe.each(VARIANTS)("%s", (_, sheets) => {
  const found = sheets.flatMap((sheet) =>
    readSheet(asSheet(sheet)).regions.flatMap((region) =>
      region.indicators.map((indicator) => ({ sheet: sheet.name, indicator })),
    ),
  );

  test("24 indicators with kind, unit, baseline and target", () => {
    expect(
      found.map(({ sheet, indicator }) => ({
        sheet,
        kind: indicator.kind,
        name: indicator.name.text,
        unit: indicator.unitInName,
        baseline: quantityOf(indicator.baseline)?.value ?? null,
        target: quantityOf(indicator.finalTarget)?.value,
        bound: quantityOf(indicator.finalTarget)?.bound ?? null,
      })),
    ).toEqual(SUZAKA_INDICATORS.map(({ baselineYear: _year, ...truth }) => truth));
    expect(found.map(({ indicator }) => indicator.finalTargetYear)).toEqual(SUZAKA_INDICATORS.map(() => 2025));
  });

  test("the year in parentheses is that of the baseline", () => {
    const withFigure = found.filter(({ indicator }) => quantityOf(indicator.baseline));
    expect(withFigure.map(({ indicator }) => indicator.baselineYear)).toEqual(
      SUZAKA_INDICATORS.filter((truth) => truth.baseline !== null).map((truth) => truth.baselineYear),
    );
  });
});
