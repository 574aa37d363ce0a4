import { buildKomoroR2 } from "../seeds/komoro-r2/build";
import { replaceCells } from "../shared/grid";
import { type Inspection, inspectWithFacts } from "../shared/inspect";
import { readSettingsJson } from "../shared/settings";
import { type Cell, parseA1, type Sheet, type Workbook } from "../shared/sheet";
import { readFile } from "../xlsx/read-file";

const OPTIONS = { locale: "ja", settings: null } as const;

function typed(sheet: Sheet, address: string, text: string): Sheet {
  const { row, column } = parseA1(address)!;
  const cell: Cell = { row, column, type: "text", value: text, text };
  return replaceCells(sheet, { top: row, left: column, bottom: row, right: column }, text === "" ? [] : [cell]);
}

/** The workbook after one cell of one sheet was typed; the other sheets stay the same objects. */
function edited(workbook: Workbook, name: string, address: string, text: string): Workbook {
  return { sheets: workbook.sheets.map((sheet) => (sheet.name === name ? typed(sheet, address, text) : sheet)) };
}

function judgedAnew(before: Inspection, after: Inspection): string[] {
  return [...after.trace.judged]
    .filter(([sheet, judged]) => before.trace.judged.get(sheet) !== judged)
    .map(([{ name }]) => name);
}

describe("an inspection after an edit", () => {
  let workbook: Workbook;
  let first: Inspection;
  beforeAll(async () => {
    const read = await readFile(buildKomoroR2(), "komoro-r2.xlsx");
    if (!read.ok) throw new Error(read.error.message.en);
    workbook = read.workbook;
    first = inspectWithFacts(workbook, OPTIONS);
  });

  test("says what a fresh one says, and judges only the sheet that changed", () => {
    const places = first.report.sheets.flatMap(({ name, indicators }) =>
      indicators.flatMap(({ periods }) => periods.map(({ actual }) => ({ name, cell: actual?.cell }))),
    );
    const some = places.filter(({ cell }, index) => cell !== undefined && index % 17 === 0).slice(0, 8);
    expect(some.length).toBeGreaterThan(4);
    let current = workbook;
    let previous = first;
    for (const [index, { name, cell }] of some.entries()) {
      current = edited(current, name, cell!, ["", "0", "▲3.5", "調査中"][index % 4]!);
      const next = inspectWithFacts(current, OPTIONS, previous);
      const fresh = inspectWithFacts(current, OPTIONS);
      expect(next.report).toEqual(fresh.report);
      expect(next.facts).toEqual(fresh.facts);
      expect(judgedAnew(previous, next)).toEqual([name]);
      previous = next;
    }
  });

  test("other settings, language or year are not answered from the one before", () => {
    const read = readSettingsJson('{"fiscalYear":"R3"}', "ja");
    expect(read.problems).toEqual([]);
    const otherYear = { ...OPTIONS, settings: read.settings };
    expect(inspectWithFacts(workbook, otherYear, first).report).toEqual(inspectWithFacts(workbook, otherYear).report);
    const english = { ...OPTIONS, locale: "en" } as const;
    expect(inspectWithFacts(workbook, english, first).report).toEqual(inspectWithFacts(workbook, english).report);
  });

  test("sheets that come and go leave nothing behind", () => {
    const fewer = { sheets: workbook.sheets.slice(1) };
    const next = inspectWithFacts(fewer, OPTIONS, first);
    expect(next.report).toEqual(inspectWithFacts(fewer, OPTIONS).report);
    expect([...next.trace.judged.keys()]).toEqual(fewer.sheets);
  });
});
