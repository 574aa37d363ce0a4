import { resultPlace, type StandingSheet } from "../../shared/report/result-place";
import { resultName, resultTableOf } from "../../shared/report/tags";

const place = (wanted: string, sheets: readonly StandingSheet[], taken: readonly string[] = []) => {
  const { name, existing } = resultPlace("findings", wanted, sheets, new Set(taken));
  return existing === null ? `new ${name}` : name;
};
const staffs = (name: string) => ({ name, table: null });
const ours = (name: string, table = "findings") => ({ name, table });

test.each([
  ["nothing is there", [], "new 点検結果"],
  ["it is there", [staffs("5-1"), ours("点検結果")], "点検結果"],
  ["staff renamed it", [ours("4月の点検")], "4月の点検"],
  ["staff renamed it and have a sheet of that name", [staffs("点検結果"), ours("4月の点検")], "4月の点検"],
  ["staff have a sheet of that name", [staffs("点検結果")], "new 点検結果(2)"],
  ["of a sheet and its copy the one with the name", [ours("点検結果 (2)"), ours("点検結果")], "点検結果"],
  ["of two that were renamed the first", [ours("旧"), ours("新")], "旧"],
  ["another table of ours has the name", [ours("点検結果", "indicators")], "new 点検結果(2)"],
  ["a mark that names no table", [ours("点検結果", "")], "点検結果"],
  [
    "a mark that names no table, beside a sheet of the staff",
    [staffs("点検結果"), ours("点検結果(2)", "")],
    "点検結果(2)",
  ],
  ["a mark that names no table, under another name", [ours("4月", "")], "new 点検結果"],
] as const)("%s", (_, sheets, expected) => {
  expect(place("点検結果", sheets)).toBe(expected);
});

test("names are compared without regard to case, and one given away in the same run is taken", () => {
  expect(place("Findings", [staffs("FINDINGS")])).toBe("new Findings(2)");
  expect(place("Findings", [ours("old"), ours("findings")])).toBe("findings");
  expect(place("点検結果", [], ["点検結果"])).toBe("new 点検結果(2)");
});

test("our mark names the table, and no other name is one of ours", () => {
  expect(resultName("findings")).toBe("_tenken_result.findings");
  expect(["_tenken_result.missing", "_tenken_result", "_tenken_results", "findings"].map(resultTableOf)).toEqual([
    "missing",
    "",
    null,
    null,
  ]);
});
