import { readSheet } from "../../shared/forms/index";
import type { SheetReading } from "../../shared/indicator";
import { actionLineOf, budgetLineOf, linesOf, mergedGrid, sheetOf } from "./build-sheet";
import type { Layout } from "./layout";
import { UNSEEN } from "./unseen";

/** What a layout says of a reading; parts it is silent about are left out. */
function asLayout(reading: SheetReading, layout: Layout): Partial<Layout> {
  const { regions } = reading;
  const indicators = regions.flatMap((region) => region.indicators);
  const actions = regions.flatMap((region) => region.actions);
  const departments = [...indicators, ...actions].map((one) => one.department?.text ?? "~");
  return {
    forms: [...new Set(regions.map((region) => region.form))],
    reads: linesOf(reading),
    budgets: regions.flatMap((region) => region.budgets.map(budgetLineOf)),
    actions: actions.map(actionLineOf),
    ...(layout.kinds && { kinds: indicators.map((one) => one.kind) }),
    ...(layout.departments && { departments }),
    ...(layout.policies && { policies: indicators.map((one) => one.policy?.text ?? "~") }),
    ...(layout.marks && { marks: indicators.map((one) => one.directionMark?.text ?? "~") }),
  };
}

function expectedOf({ note: _note, sheet: _sheet, form, forms, ...layout }: Layout): Partial<Layout> {
  return { budgets: [], actions: [], ...layout, forms: forms ?? (form === null ? [] : [form]) };
}

describe.each(UNSEEN)("$note", (layout) => {
  const { rows, merges } = mergedGrid(layout.sheet);
  const check = (areas: typeof merges) =>
    expect(asLayout(readSheet({ ...sheetOf(rows), merges: areas }), layout)).toEqual(expectedOf(layout));
  if (merges.length > 0) test("with merged cells", () => check(merges));
  test("pasted flat", () => check([]));
});
