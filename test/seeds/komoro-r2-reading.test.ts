import { asSheet } from "../../seeds/as-sheet";
import { buildKomoroR2, komoroR2SeedSheets } from "../../seeds/komoro-r2/build";
import { readWorkbook } from "../../xlsx/read";

test("reading the file gives the sheets as they were drawn", async () => {
  const result = await readWorkbook(buildKomoroR2());
  if (!result.ok) throw new Error("the sample workbook was not read");
  const drawn = komoroR2SeedSheets().map(asSheet);
  expect(result.workbook.sheets.map((sheet) => sheet.name)).toEqual(drawn.map((sheet) => sheet.name));
  for (const [index, sheet] of result.workbook.sheets.entries()) {
    expect(sheet.cells).toEqual(drawn[index]!.cells);
    expect(new Set(sheet.merges.map((m) => JSON.stringify(m)))).toEqual(
      new Set(drawn[index]!.merges.map((m) => JSON.stringify(m))),
    );
  }
});
