import { readSheet } from "../../shared/forms/index";
import type { Sheet } from "../../shared/sheet";
import { budgetLineOf, linesOf } from "./build-sheet";
import { PROJECT_SHEETS } from "./project-sheets";
import { layOut, onGraphPaper, type ProjectSheet } from "./project-sheets/project-sheet";

/** What a project sheet says of a reading; parts it is silent about are left out. */
function asExpected(read: Sheet, { kinds, departments }: ProjectSheet): Partial<ProjectSheet> {
  const { regions } = readSheet(read);
  const indicators = regions.flatMap((region) => region.indicators);
  return {
    reads: linesOf(readSheet(read)),
    budgets: regions.flatMap((region) => region.budgets.map(budgetLineOf)),
    ...(kinds && { kinds: indicators.map((one) => one.kind) }),
    ...(departments && { departments: indicators.map((one) => one.department?.text ?? "~") }),
  };
}

describe.each(PROJECT_SHEETS)("$note", (given) => {
  const { note: _note, sheet: _sheet, mistakes: _mistakes, ...expected } = given;
  const { sheet } = layOut(given);
  const check = (read: Sheet) => expect(asExpected(read, given)).toEqual({ budgets: [], ...expected });
  test("with merged cells", () => check(sheet));
  test("pasted flat", () => check({ ...sheet, merges: [] }));
  test("on graph paper", () => check(onGraphPaper(sheet, 3)));
  test("on graph paper, merges lost", () => check({ ...onGraphPaper(sheet, 3), merges: [] }));
});
