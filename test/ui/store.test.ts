import { createStore } from "../../ui/store";
import { finding, indicator, report } from "./make-report";

// The store needs no element: the signals' core does without preact, which exists as ES modules only.
jest.mock("@preact/signals", () => jest.requireActual("@preact/signals-core"));

test("reports of many files arrive in parts and are shown together, in the order of their first arrival", () => {
  const shows: (() => void)[] = [];
  const store = createStore({ schedule: (show) => shows.push(show) });
  store.putReports([report("b.xlsx", [finding()])], "opened");
  store.putReports([report("a.xlsx", [finding(), finding({ cell: "E41" })])], "opened");
  expect(store.files.value).toEqual([]);
  expect(shows).toHaveLength(1);
  shows[0]!();
  expect(store.files.value.map(({ path }) => path)).toEqual(["b.xlsx", "a.xlsx"]);
  expect(store.findings.value.map(({ file, finding: { cell } }) => `${file} ${cell}`)).toEqual([
    "b.xlsx D41",
    "a.xlsx D41",
    "a.xlsx E41",
  ]);
  store.putReports([report("b.xlsx")], "changed");
  expect(shows).toHaveLength(2);
  shows[1]!();
  expect(store.files.value.map(({ path }) => path)).toEqual(["b.xlsx", "a.xlsx"]);
  expect(store.summary.value.findings.warning).toBe(2);
});

test("a file saved anew: what is new, what is gone, what stays chosen", () => {
  const store = createStore();
  const stays = finding();
  const goes = finding({ cell: "D43", rule: "actual-present", message: "実績が空欄です。" });
  store.putReports([report("a.xlsx", [stays, goes])], "opened");
  expect(store.changes.value).toEqual([]);
  store.selected.value = store.findings.value[0]!.id;
  const comes = finding({ cell: "G42", rule: "plan-present", message: "計画が空欄です。" });
  store.putReports([report("a.xlsx", [stays, comes])], "changed");
  expect(store.changes.value.map(({ file }) => file)).toEqual(["a.xlsx"]);
  expect(store.changes.value[0]!.appeared).toEqual([store.findings.value[1]!.id]);
  expect(store.gone.value).toEqual([{ file: "a.xlsx", finding: goes }]);
  expect(store.selectedRow.value?.finding).toEqual(stays);
  store.filters.value = { ...store.filters.value, onlyNew: true };
  expect(store.list.value.rows.map((row) => row.finding.cell)).toEqual(["G42"]);
  store.dismissChanges();
  expect(store.list.value.rows).toHaveLength(2);
});

test("a finding with another sentence counts as gone and new; the other language does not", () => {
  const store = createStore();
  store.putReports([report("a.xlsx", [finding()])], "opened");
  const english = finding({ message: "The actual 21.6 is short of the plan 23.0." });
  store.putReports([report("a.xlsx", [english])], "language");
  expect(store.changes.value).toEqual([]);
  store.putReports([report("a.xlsx", [finding({ text: "22.9", message: "令和2年度の実績「22.9」は…" })])], "changed");
  expect(store.changes.value[0]!.appeared).toHaveLength(1);
  expect(store.gone.value.map((entry) => entry.finding.message)).toEqual([
    "The actual 21.6 is short of the plan 23.0.",
  ]);
});

test("the same finding twice in a file is two rows with ids of their own, and one of them can go", () => {
  const store = createStore();
  store.putReports([report("a.xlsx", [finding(), finding()])], "opened");
  expect(new Set(store.findings.value.map((row) => row.id)).size).toBe(2);
  store.putReports([report("a.xlsx", [finding()])], "changed");
  expect(store.changes.value[0]!.appeared).toEqual([]);
  expect(store.gone.value).toHaveLength(1);
});

test("files closed are gone from everywhere; a chosen finding of theirs is no longer chosen", () => {
  const store = createStore();
  store.putReports([report("a.xlsx", [finding()], [indicator()]), report("b.xlsx", [finding()])], "opened");
  store.selected.value = store.findings.value[0]!.id;
  store.removeFiles(["a.xlsx"]);
  expect(store.files.value.map(({ path }) => path)).toEqual(["b.xlsx"]);
  expect(store.indicators.value).toEqual([]);
  expect(store.selectedRow.value).toBeNull();
  store.clear();
  expect(store.files.value).toEqual([]);
});

test("a thousand files with fifty findings each are all listed", () => {
  const store = createStore();
  const findings = Array.from({ length: 50 }, (_, at) => finding({ cell: `D${at + 1}`, sheet: `${at % 5}` }));
  store.putReports(
    Array.from({ length: 1000 }, (_, at) => report(`${at}.xlsx`, findings)),
    "opened",
  );
  expect(store.list.value.shown).toBe(50000);
  expect(store.list.value.items.filter((item) => item.kind === "group")).toHaveLength(5000);
});
