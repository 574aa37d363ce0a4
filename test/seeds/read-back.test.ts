/** The sample files of four documents read back as they were drawn: cells, shown texts, merges. */
import { asSheet } from "../../seeds/as-sheet";
import { buildKomoroPledges, komoroPledgesSheets } from "../../seeds/komoro-pledges";
import { buildKomoroR6, komoroR6Sheets } from "../../seeds/komoro-r6";
import { buildMinamiAlps, minamiAlpsSheets } from "../../seeds/minami-alps";
import { buildSuzaka, suzakaSheets } from "../../seeds/suzaka";
import { readWorkbook } from "../../xlsx/read";

test.each([
  ["komoro-r6", buildKomoroR6, komoroR6Sheets],
  ["suzaka", buildSuzaka, suzakaSheets],
  ["minami-alps", buildMinamiAlps, minamiAlpsSheets],
  ["komoro-pledges", buildKomoroPledges, komoroPledgesSheets],
] as const)("%s", async (_, build, draw) => {
  const result = await readWorkbook(build());
  if (!result.ok) throw new Error("the sample workbook was not read");
  const drawn = draw().map(asSheet);
  expect(result.workbook.sheets.map((sheet) => sheet.name)).toEqual(drawn.map((sheet) => sheet.name));
  for (const [index, sheet] of result.workbook.sheets.entries()) {
    expect(sheet.cells).toEqual(drawn[index]!.cells);
    expect(new Set(sheet.merges.map((m) => JSON.stringify(m)))).toEqual(
      new Set(drawn[index]!.merges.map((m) => JSON.stringify(m))),
    );
  }
});
