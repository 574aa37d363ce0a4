import { type FunctionExample, na, value } from "./example";

export const VERDICT: readonly FunctionExample[] = [
  { given: [100, 100], gives: "達成", note: { ja: "ちょうど", en: "Exactly the plan" } },
  { given: [98.78, 98.7], gives: "未達", note: { ja: "丸めて比べない", en: "Never by rounded rates" } },
  { given: [0, 0, "減少"], gives: "達成", note: { ja: "計画0は0で達成", en: "Plan 0 is met at 0" } },
  { given: [0, 1, "減少"], gives: "未達", note: { ja: "計画0で1件", en: "Plan 0, one case" } },
  {
    given: ["１２．０未満", 12],
    gives: "未達",
    note: { ja: "未満はちょうどを含まない", en: "未満 excludes the bound" },
  },
  { given: ["12.0以下", 12], gives: "達成", note: { ja: "以下はちょうどを含む", en: "以下 includes it" } },
  { given: ["▲2,700", "▲2,530"], gives: "達成", note: { ja: "負の値どうし", en: "Negative figures" } },
  { given: ["696～890", 700], gives: "達成", note: { ja: "範囲", en: "A range" } },
  {
    given: ["男性83.6以上\n女性85.1以上", "男性84.0 女性85.0"],
    gives: "未達",
    note: { ja: "内訳はすべて達成して達成", en: "Each component must meet its plan" },
  },
  { given: ["「B」以上", "A"], gives: "達成", note: { ja: "評語の順", en: "Grades in their order" } },
  { given: ["策定", "策定済"], gives: "達成", note: { ja: "実施状況の言葉", en: "A milestone" } },
  { given: ["策定", "検討中"], gives: "未達", note: { ja: "検討中は未着手と同じ", en: "Still being considered" } },
  { given: [100, null], gives: "未測定", note: { ja: "実績が空欄", en: "No actual" } },
  { given: [100, "－"], gives: "未測定", note: { ja: "横線", en: "A dash" } },
  { given: [100, "調査未実施"], gives: "未測定", note: { ja: "調査のない年", en: "No survey" } },
  { given: [null, 5], gives: "判定不能", note: { ja: "計画が空欄", en: "No plan" } },
  { given: ["維持", 5], gives: "判定不能", note: { ja: "比べる値がない", en: "Nothing to compare with" } },
  { given: [null, null], gives: "", note: { ja: "どちらも空欄", en: "Both blank" } },
  {
    given: [100, "○○"],
    gives: value("実績「○○」は様式の書きかけのままです。値を入れてください。"),
    note: { ja: "読めないセルだけがエラー", en: "Only what cannot be read is an error" },
  },
  {
    given: [{ kind: "zero-or-blank" }, { kind: "zero-or-blank" }],
    gives: na('このExcelでは、関数が0と空欄を区別できません。D41&"" のように &"" を付けたセルを指定してください。'),
    note: { ja: "空欄を0として渡す古いExcel", en: "An older Excel that hands blanks over as 0" },
  },
];
