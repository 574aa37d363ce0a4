import { shorten } from "../../shared/report/shorten";
import { type ListOptions, listFindings, NO_FILTERS } from "../../ui/state/finding-list";
import { findingRows } from "../../ui/state/finding-rows";
import { finding, indicator, period, report } from "./make-report";

const ROWS = findingRows(
  report(
    "R2_施策評価.xlsx",
    [
      finding({ cell: "D41" }),
      finding({
        cell: "D43",
        severity: "error",
        rule: "actual-present",
        message: "実績が空欄です。",
        text: "",
        department: "都市\n計画課",
      }),
      finding({ sheet: "5-2", cell: "B4", severity: "info", rule: "actual-final", text: "５９％", department: null }),
      finding({ sheet: "5-2", cell: "C9", severity: "error", rule: "unit-present", department: "都市計画課" }),
    ],
    [
      indicator({
        periods: [period(), period({ fiscalYear: 2021, actual: { cell: "D43", text: "" }, verdict: "not-measured" })],
      }),
    ],
  ),
);

const OPTIONS: ListOptions = {
  filters: NO_FILTERS,
  grouping: "none",
  sort: "place",
  folded: new Set(),
  appeared: new Set(),
};

function cells(part: Partial<ListOptions["filters"]>, options: Partial<ListOptions> = {}): readonly string[] {
  const list = listFindings(ROWS, { ...OPTIONS, ...options, filters: { ...NO_FILTERS, ...part } });
  return list.rows.map((row) => row.finding.cell);
}

test.each<[name: string, part: Partial<ListOptions["filters"]>, cells: readonly string[]]>([
  ["nothing filtered", {}, ["D41", "D43", "B4", "C9"]],
  ["errors only", { severities: ["error"] }, ["D43", "C9"]],
  ["no severity at all", { severities: [] }, []],
  ["cells of years that were missed", { verdict: "missed" }, ["D41"]],
  ["cells of years that were not measured", { verdict: "not-measured" }, ["D43"]],
  ["one rule", { rule: "unit-present" }, ["C9"]],
  ["a department written over two lines", { department: "都市 計画課" }, ["D43"]],
  ["findings of no department", { department: "" }, ["B4"]],
  ["a file that is not there", { file: "other.xlsx" }, []],
  ["a cell address", { search: "d43" }, ["D43"]],
  ["half-width for what is written full-width", { search: "59%" }, ["B4"]],
  ["two words, both needed", { search: "5-2　高齢" }, []],
  ["two words in different parts", { search: "空欄 D43" }, ["D43"]],
  ["the words of the rule", { search: "単位" }, ["C9"]],
])("filter: %s", (_name, part, expected) => {
  expect(cells(part)).toEqual(expected);
});

test("the counts of hidden rows and of each severity are told", () => {
  const list = listFindings(ROWS, { ...OPTIONS, filters: { ...NO_FILTERS, severities: ["error"] } });
  expect(list.shown).toBe(2);
  expect(list.total).toBe(4);
  expect(list.bySeverity).toEqual({ error: 2, warning: 1, info: 1 });
});

test("sorted by severity, each severity stays in the order of the sheets", () => {
  expect(cells({}, { sort: "severity" })).toEqual(["D43", "C9", "D41", "B4"]);
});

test.each<[ListOptions["grouping"], readonly (readonly [string | null, number])[]]>([
  [
    "sheet",
    [
      ["5-1", 2],
      ["5-2", 2],
    ],
  ],
  // The most errors first; then as they appear.
  [
    "rule",
    [
      ["actual-present", 1],
      ["unit-present", 1],
      ["target-met", 1],
      ["actual-final", 1],
    ],
  ],
  [
    "department",
    [
      ["都市 計画課", 1],
      ["都市計画課", 1],
      ["高齢福祉課", 1],
      [null, 1],
    ],
  ],
])("grouped by %s", (grouping, expected) => {
  const list = listFindings(ROWS, { ...OPTIONS, grouping });
  const groups = list.items.flatMap((item) => (item.kind === "group" ? [[item.group.value, item.group.count]] : []));
  expect(groups).toEqual(expected);
  expect(list.rows).toHaveLength(4);
});

test("rows of a folded group are counted but not walked through", () => {
  const open = listFindings(ROWS, { ...OPTIONS, grouping: "sheet" });
  const first = open.items[0]!;
  if (first.kind !== "group") throw new Error("a group comes first");
  const list = listFindings(ROWS, { ...OPTIONS, grouping: "sheet", folded: new Set([first.group.key]) });
  expect(list.rows.map((row) => row.finding.cell)).toEqual(["B4", "C9"]);
  expect(list.shown).toBe(4);
});

test.each<[string, number, string]>([
  ["短い", 10, "短い"],
  ["一行目\n二行目", 10, "一行目 二行目"],
  ["あいうえおかきくけこ", 5, "あいうえお…"],
  ["𠮷野家𠮷野家", 4, "𠮷野家𠮷…"],
  ["", 5, ""],
])("%j cut to %s characters is %j", (text, most, expected) => {
  expect(shorten(text, most)).toBe(expected);
});

test("a cell full of text is cut", () => {
  expect(shorten("あ".repeat(32767), 48)).toBe(`${"あ".repeat(48)}…`);
});
