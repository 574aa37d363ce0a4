import { readXlsx } from "hucre/xlsx";
import { buildSuzaka, suzaka, suzakaSheets } from "../../seeds/suzaka";
import { SUZAKA_INDICATORS, SUZAKA_TARGETS_BELOW_BASELINE } from "./truth/suzaka";

const listed = suzaka.measures.flatMap((measure) => [
  ...measure.outcomes.map(({ name, baseline, target }) => ({ measure: measure.number, name, baseline, target })),
  ...measure.processes.map(({ name, baseline, target }) => ({ measure: measure.number, name, baseline, target })),
]);
const numberIn = (text: string): number => Number(text.replace(/,/g, "").replace(/ 未満$/, ""));

test("24 indicators: 9 of outcome, 15 of process", () => {
  expect(listed).toHaveLength(24);
  expect(suzaka.measures.map((m) => [m.number, m.outcomes.length, m.processes.length])).toEqual([
    ["35", 2, 2],
    ["36", 1, 4],
    ["37", 2, 3],
    ["38", 2, 4],
    ["39", 2, 2],
  ]);
});

test.each(SUZAKA_INDICATORS)("$name: $baseline ($baselineYear) to $target", (truth) => {
  const found = listed.find((indicator) => indicator.name === truth.name)!;
  expect(`施策${found.measure}`).toBe(truth.sheet);
  const [, figure, year] = /^([^（]*)(?:（(\d{4})[）)])?$/.exec(found.baseline)!;
  expect(figure === "―" ? null : numberIn(figure!)).toBe(truth.baseline);
  expect(year === undefined ? null : Number(year)).toBe(truth.baselineYear);
  expect(numberIn(found.target)).toBe(truth.target);
  expect(found.target.endsWith("未満") ? "below" : null).toBe(truth.bound);
});

test("the truth names every indicator, in the order of the document", () => {
  expect(SUZAKA_INDICATORS.map((indicator) => indicator.name)).toEqual(listed.map((indicator) => indicator.name));
});

test("two targets with an upper bound lie above their baseline", () => {
  const worse = SUZAKA_INDICATORS.filter((i) => i.bound === "below" && i.baseline !== null && i.target > i.baseline);
  expect(worse.map((indicator) => indicator.name)).toEqual(SUZAKA_TARGETS_BELOW_BASELINE);
});

test("the workbook opens, figures are numbers where staff could have typed numbers", async () => {
  const book = await readXlsx(buildSuzaka());
  expect(book.sheets.map((sheet) => sheet.name)).toEqual(["施策35", "施策36", "施策37", "施策38", "施策39"]);
  const cells = suzakaSheets()[2]!.cells;
  expect(cells.find((cell) => cell.text === "0.590")).toMatchObject({ value: 0.59, look: { format: "0.000" } });
  expect(cells.find((cell) => cell.text === "90.0 未満")).toMatchObject({ value: "90.0 未満" });
  expect(cells.find((cell) => cell.text === "96.1（2019）")).toMatchObject({ value: "96.1（2019）" });
});
