import { inspect } from "../../shared/inspect";
import type { Finding } from "../../shared/report/types";
import { a1, type Sheet } from "../../shared/sheet";
import { PROJECT_SHEETS } from "../forms/project-sheets";
import { layOut } from "../forms/project-sheets/project-sheet";

function findingsIn(sheet: Sheet): readonly Finding[] {
  return inspect({ sheets: [sheet] }, { locale: "ja", settings: null }).sheets.flatMap(({ findings }) => findings);
}

describe.each(PROJECT_SHEETS)("$note", (given) => {
  test("a sheet without mistakes is not asked about", () => {
    const said = findingsIn(layOut(given).sheet).filter(({ severity }) => severity !== "info");
    expect(said.map(({ rule, cell }) => `${rule} ${cell}`)).toEqual([]);
  });

  const mistakes = given.mistakes ?? [];
  if (mistakes.length > 0)
    test.each(mistakes)("$note is found", ({ at, write, rule, on }) => {
      const { sheet, marks } = layOut(given, { [at]: write });
      const place = a1(marks.get(on ?? at)!);
      const said = findingsIn(sheet).map((finding) => `${finding.rule} ${finding.cell}`);
      expect(said).toContain(`${rule} ${place}`);
    });
});
