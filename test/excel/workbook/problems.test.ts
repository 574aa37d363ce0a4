import { asProblem, kindOf, SENTENCES, WorkbookProblem } from "../../../office-addin/workbook/problems";
import { WORDS } from "../../../office-addin/workbook/words";

const refusal = (code: string) => Object.assign(new Error("…"), { code });

test.each([
  ["InvalidOperationInCellEditMode", "busy"],
  ["Conflict", "busy"],
  ["AccessDenied", "protected"],
  ["ItemNotFound", "sheet-gone"],
  ["ResponsePayloadSizeLimitExceeded", "too-large"],
  ["RequestPayloadSizeLimitExceeded", "too-large"],
  ["ApiNotFound", "old-excel"],
  ["ConnectionFailure", "offline"],
  ["InvalidSelection", "no-selection"],
  ["SomethingNew", "unknown"],
])("%s is %s", (code, kind) => {
  expect(kindOf(refusal(code))).toBe(kind);
  expect(asProblem(refusal(code), "ja")).toBeInstanceOf(WorkbookProblem);
});

test("what is thrown is kept as the cause; an unknown code is named", () => {
  const error = refusal("SomethingNew");
  const problem = asProblem(error, "en");
  expect(problem).toMatchObject({
    cause: error,
    code: "SomethingNew",
    message: "Excel stopped halfway. Please try again. (SomethingNew)",
  });
  expect(asProblem("なぞ", "ja").message).toBe("Excelの処理が途中で止まりました。もう一度お試しください。");
  expect(asProblem(problem, "ja")).toBe(problem);
});

test("every sentence is whole in both languages", () => {
  const data = { sheet: "施策1", cells: "A1", why: "X" };
  const sentences = [
    ...Object.values(SENTENCES),
    ...Object.values(WORDS).map((words) => ({ ja: words.ja(data), en: words.en(data) })),
  ];
  expect(sentences.length).toBeGreaterThan(15);
  for (const { ja, en } of sentences) {
    expect(ja).toMatch(/。$/);
    expect(en).toMatch(/[.)]$/);
    expect(ja + en).not.toMatch(/undefined|null|NaN|\[object/);
  }
});
