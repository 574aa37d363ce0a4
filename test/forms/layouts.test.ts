import { readSheet } from "../../shared/forms/index";
import { actionLineOf, budgetLineOf, grid, linesOf, sheetOf } from "./build-sheet";
import type { Layout } from "./layout";
import { BLOCKS } from "./layouts-blocks";
import { LISTS } from "./layouts-lists";
import { OTHERS } from "./layouts-others";
import { PROJECTS } from "./layouts-projects";

const LAYOUTS: readonly Layout[] = [...LISTS, ...BLOCKS, ...PROJECTS, ...OTHERS];

describe.each(LAYOUTS)("$note", (layout) => {
  const check = (merges: readonly string[]) => {
    const reading = readSheet(sheetOf(grid(layout.sheet), merges));
    expect(linesOf(reading)).toEqual(layout.reads);
    expect([...new Set(reading.regions.map((region) => region.form))]).toEqual(
      layout.form === null ? [] : [layout.form],
    );
    const budgets = reading.regions.flatMap((region) => region.budgets.map(budgetLineOf));
    expect(budgets).toEqual(layout.budgets ?? []);
    const actions = reading.regions.flatMap((region) => region.actions.map(actionLineOf));
    expect(actions).toEqual(layout.actions ?? []);
    if (layout.kinds) {
      expect(reading.regions.flatMap((region) => region.indicators.map((indicator) => indicator.kind))).toEqual(
        layout.kinds,
      );
    }
  };
  if (layout.merges) test("with merged cells", () => check(layout.merges!));
  test("pasted flat", () => check([]));
});

test("there are at least forty different layouts", () => {
  expect(LAYOUTS.length).toBeGreaterThanOrEqual(40);
});
