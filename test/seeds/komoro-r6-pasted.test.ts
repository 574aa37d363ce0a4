import { komoroR6 } from "../../seeds/komoro-r6";
import { komoroR6Pasted, komoroR6PastedSheets } from "../../seeds/komoro-r6/pasted";

const AMOUNT = /^[\d,]+ 千円$/;

test("the pasted blocks are the blocks of the workbook with the same amounts in the same order", () => {
  for (const [index, { policy, blocks }] of komoroR6Pasted.entries()) {
    const { id, projects, budgetOnly } = komoroR6.policies[index]!;
    expect(policy).toBe(id);
    const expected = [...projects, ...budgetOnly].map(({ name, budget }) => [
      name,
      ...[budget.total, budget.grants, budget.bonds, budget.other, budget.general].flat().map((a) => `${a} 千円`),
    ]);
    const found = blocks.map(({ name, lines }) => [
      name,
      ...lines.flatMap((line) => line.split("\t").filter((field) => AMOUNT.test(field))),
    ]);
    expect(found).toEqual(expected);
  }
});

test("activity targets keep name, unit and years in one line", () => {
  for (const [index, { blocks }] of komoroR6Pasted.entries()) {
    for (const project of komoroR6.policies[index]!.projects) {
      const { lines } = blocks.find((block) => block.name === project.name)!;
      const rows = lines.map((line) => line.split("\t").filter((field) => field !== "" && field !== "特記事項"));
      for (const { name, unit, years } of project.activities) {
        expect(rows).toContainEqual([name, unit, ...years].filter((field) => field !== ""));
      }
    }
  }
});

test("indicator rows keep plan and actual of the 施策", () => {
  for (const [index, { sheet }] of komoroR6Pasted.entries()) {
    for (const { name, unit, baseline, plan, actual, formula } of komoroR6.policies[index]!.indicators) {
      const at = sheet.indexOf(`指標名\t${name}`);
      expect(sheet[at + 2]).toBe(`算式\t${formula}\t\t\t\t\t単位\t${unit}`);
      expect(sheet[at + 4]).toBe(["", baseline, "計画", ...plan].join("\t"));
      expect(sheet[at + 5]).toBe(["", "", "実績", ...actual.filter((text) => text !== "")].join("\t"));
    }
  }
});

test("figures do not stand below their years everywhere", () => {
  const sheet = komoroR6PastedSheets().find((one) => one.name === "6-1 事務事業")!;
  const columnOf = (text: string): number => sheet.cells.find((cell) => cell.text === text)!.column;
  expect(columnOf("令和6年度")).toBe(2);
  expect(columnOf("38,430 千円")).toBe(2);
  expect(columnOf("38,399 千円")).toBe(1);
  expect(sheet.merges).toEqual([]);
});
