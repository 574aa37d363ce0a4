import type { ExpectedReading } from "../../shared/forms/form";
import { FORMS, readSheet } from "../../shared/forms/index";
import type { ActionItem, BudgetBlock, Indicator, Region } from "../../shared/indicator";
import { sheetOf } from "./build-sheet";

const EXAMPLES = FORMS.flatMap(({ form, examples }) =>
  examples.map((example) => ({ id: form.id, example, note: example.note.en })),
);

/** The parts of an indicator that an example speaks of. */
function indicatorAs(expected: ExpectedReading, found: Indicator | undefined): ExpectedReading {
  if (!found) return {};
  const years: Record<string, { plan?: string | null; actual?: string | null }> = {};
  for (const year of found.years) {
    years[String(year.fiscalYear ?? "-")] = { plan: year.plan?.text ?? null, actual: year.actual?.text ?? null };
  }
  return {
    ...(expected.name === undefined ? {} : { name: found.name.text }),
    ...(expected.unit === undefined ? {} : { unit: found.unit?.text ?? "" }),
    ...(expected.baseline === undefined ? {} : { baseline: found.baseline?.text ?? "" }),
    ...(expected.finalTarget === undefined ? {} : { finalTarget: found.finalTarget?.text ?? "" }),
    ...(expected.years === undefined ? {} : { years }),
  };
}

function budgetAs(found: BudgetBlock | undefined): ExpectedReading {
  if (!found) return {};
  const budget: Record<string, string[]> = {};
  for (const year of found.years) {
    budget[String(year.fiscalYear ?? "-")] = [year.total.text, ...year.parts.map((part) => part.text)];
  }
  return { name: found.project?.text ?? "", budget };
}

function actionAs(expected: ExpectedReading, found: ActionItem | undefined): ExpectedReading {
  if (!found) return {};
  return {
    name: found.name.text,
    ...(expected.rating === undefined ? {} : { rating: found.rating?.text ?? "" }),
    ...(expected.plan === undefined ? {} : { plan: found.planTexts[0]?.text ?? "" }),
    ...(expected.actual === undefined ? {} : { actual: found.actualTexts[0]?.text ?? "" }),
  };
}

function readsOf(expected: readonly ExpectedReading[], regions: readonly Region[]): ExpectedReading[] {
  const indicators = regions.flatMap((region) => region.indicators);
  const budgets = regions.flatMap((region) => region.budgets);
  const actions = regions.flatMap((region) => region.actions);
  return expected.map((one) => {
    if (one.budget) return budgetAs(budgets.shift());
    if (actions.length > 0) return actionAs(one, actions.shift());
    return indicatorAs(one, indicators.shift());
  });
}

describe.each(EXAMPLES)("$id: $note", ({ id, example }) => {
  const versions: [string, readonly string[]][] = [["as written", example.merges ?? []]];
  if (example.merges) versions.push(["without its merged areas", []]);
  test.each(versions)("is read by its own family alone, %s", (_name, merges) => {
    const reading = readSheet(sheetOf(example.sheet, merges));
    expect([...new Set(reading.regions.map((region) => region.form))]).toEqual([id]);
    expect(readsOf(example.reads, reading.regions)).toEqual(example.reads);
    const count = reading.regions.reduce(
      (sum, r) => sum + r.indicators.length + r.budgets.length + r.actions.length,
      0,
    );
    expect(count).toBe(example.reads.length);
  });
});

test("every family has an example, and ids are unique", () => {
  for (const { form, examples } of FORMS) expect([form.id, examples.length > 0]).toEqual([form.id, true]);
  expect(new Set(FORMS.map(({ form }) => form.id)).size).toBe(7);
});

test("every cell a family reads is said where it stands", () => {
  for (const { example } of EXAMPLES) {
    const reading = readSheet(sheetOf(example.sheet, example.merges ?? []));
    for (const region of reading.regions) {
      for (const indicator of region.indicators) {
        for (const year of indicator.years) {
          for (const entry of [year.plan, year.actual]) {
            if (entry) expect(example.sheet[entry.row]?.[entry.column] ?? "").toBe(entry.text);
          }
        }
      }
    }
  }
});
