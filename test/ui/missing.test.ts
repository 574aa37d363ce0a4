import { findingRows } from "../../ui/state/finding-rows";
import { missingByDepartment, reminderText } from "../../ui/state/missing";
import { secondsLeft } from "../../ui/state/progress";
import { readingOf } from "../../ui/state/reading";
import { finding, report } from "./make-report";

const missing = (part: Parameters<typeof finding>[0]) =>
  finding({ rule: "actual-present", severity: "error", text: "", message: "実績が空欄です。", ...part });

const ROWS = [
  ...findingRows(
    report("提出/R2_施策評価.xlsx", [
      missing({ cell: "D41" }),
      missing({ cell: "D43", rule: "unit-present", place: "空き家の件数・単位" }),
      finding({ cell: "D45" }),
      missing({ sheet: "5-2", cell: "C9", department: null }),
    ]),
  ),
  ...findingRows(
    report("提出/R2_事務事業.xlsx", [missing({ sheet: "様式1", cell: "E7", place: "講座の\n回数・実績" })]),
  ),
];

test("nothing is missing only where a table was read", () => {
  const read = report("a.xlsx");
  const unknown = { ...read, sheets: read.sheets.map((sheet) => ({ ...sheet, forms: [] })) };
  const unread = { ...read, sheets: [], error: { code: "zip", message: "読めません。" } } as unknown as typeof read;
  expect(readingOf([unread, unread])).toBe("unread");
  expect(readingOf([unread, unknown])).toBe("unrecognized");
  expect(readingOf([unread, unknown, read])).toBe("recognized");
});

test("未記入 by department: the most first, cells of nobody last, other findings left out", () => {
  const groups = missingByDepartment(ROWS);
  expect(groups.map(({ department, rows }) => [department, rows.map((row) => row.finding.cell)])).toEqual([
    ["高齢福祉課", ["D41", "D43", "E7"]],
    [null, ["C9"]],
  ]);
});

test("the text for a department can be pasted into mail as it is", () => {
  const text = reminderText(missingByDepartment(ROWS)[0]!, "ja");
  expect(text).toBe(`高齢福祉課　ご担当者様

評価シートの作成にご協力いただき、ありがとうございます。
次の欄が空欄のようですので、ご確認のうえ、ご記入をお願いします。

■ R2_施策評価.xlsx
【シート「5-1」】
・D41　要介護認定率・令和2年度・実績
・D43　空き家の件数・単位

■ R2_事務事業.xlsx
【シート「様式1」】
・E7　講座の 回数・実績

以上、3か所です。

実績がまだ確定していないときや測定していないときは、「集計中」「未実施」などと記入し、備考欄に理由を添えてください。
すでに記入がお済みでしたら、ご容赦ください。
よろしくお願いします。
`);
});

test("what is missing is said where the words of the place do not say it", () => {
  const rows = findingRows(report("a.xlsx", [missing({ place: "要介護認定率・令和2年度" })]));
  expect(reminderText(missingByDepartment(rows)[0]!, "ja")).toContain("・D41　要介護認定率・令和2年度（実績）\n");
  expect(reminderText(missingByDepartment(rows)[0]!, "en")).toContain("- D41  要介護認定率・令和2年度 (Actual)\n");
});

test.each<[name: string, done: number, gone: number, left: number | null]>([
  ["nothing done yet", 0, 5000, null],
  ["too early to say", 10, 1000, null],
  ["a quarter done in ten seconds", 25, 10000, 30],
  ["nearly done", 99, 10000, 1],
  ["done", 100, 10000, null],
])("time left: %s", (_name, done, gone, left) => {
  expect(secondsLeft({ done, total: 100, startedAt: 1000, now: 1000 + gone })).toBe(left);
});
