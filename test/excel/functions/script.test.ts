import { readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";
import { loadOfficeRuntime } from "../backend/runtime";
import { builtAddIn } from "../product";

interface Problem {
  readonly code: string;
  readonly message: string;
}
type Call = (...given: readonly unknown[]) => unknown[][];

interface Functions {
  readonly calls: ReadonlyMap<string, Call>;
  readonly ErrorOfExcel: new (code: string, message?: string) => Problem;
}

/**
 * The built script in a realm that holds ECMAScript and Excel's CustomFunctions alone: Excel on Windows runs functions
 * without a browser (https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-runtime).
 */
function load(folder: string, file: string, surroundings: object = {}): Functions {
  const { CustomFunctions } = loadOfficeRuntime().window as { CustomFunctions: Record<string, unknown> };
  const calls = new Map<string, Call>();
  const realm = {
    ...surroundings,
    CustomFunctions: { ...CustomFunctions, associate: (id: string, call: Call) => calls.set(id, call) },
  };
  vm.runInContext(readFileSync(join(folder, file), "utf8"), vm.createContext(realm), { filename: file });
  return { calls, ErrorOfExcel: CustomFunctions.Error as Functions["ErrorOfExcel"] };
}

/** As Excel appends it from CustomFunctionsRuntime 1.5 on, and before. */
const INVOCATION = { functionName: "RATE", isInValuePreview: false };
const OLD_INVOCATION = { functionName: "RATE" };
let folder: string;
let ja: Functions;
let en: Functions;
beforeAll(() => {
  folder = builtAddIn();
  ja = load(folder, "functions.js");
  en = load(folder, "functions-en.js");
});

function call(id: string, ...given: readonly unknown[]): unknown[][] {
  const rows = ja.calls.get(id)!(...given, INVOCATION);
  return rows.map((row) => row.map((cell) => (typeof cell === "object" ? (cell as Problem).code : cell)));
}

test("the script associates every function of the metadata and no other", () => {
  const { functions } = JSON.parse(readFileSync(join(folder, "functions.json"), "utf8"));
  const ids = functions.map(({ id }: { id: string }) => id);
  expect(ids).toEqual(["RATE", "VERDICT", "RATING", "NUMBER", "YEAR"]);
  expect([...ja.calls.keys()]).toEqual(ids);
  expect([...en.calls.keys()]).toEqual(ids);
});

test("a cell arrives as a range of one cell and is answered by one cell", () => {
  expect(call("RATE", [[23]], [[21.6]], null, null)).toEqual([[0.939]]);
  expect(call("VERDICT", [["12.0未満"]], [[12]], undefined)).toEqual([["未達"]]);
  expect(call("RATING", [[100]], [[85]], [["茨城型"]], null)).toEqual([["B+"]]);
  expect(call("NUMBER", [["50億8千9百万円"]])).toEqual([[5089000000]]);
  expect(call("YEAR", [["H31.3"]])).toEqual([[2018]]);
});

test("ranges spill, and an error stays in its cell", () => {
  expect(call("RATE", [[100], [0], [50], [""]], [[90], [5], ["集計中"], [""]], [["増加"]], null)).toEqual([
    [0.9],
    ["#DIV/0!"],
    ["#N/A"],
    [""],
  ]);
});

test("full-width figures, dates as serial numbers, and a call that leaves out what may be left out", () => {
  expect(call("NUMBER", [["１，２３４人"], ["５９．５％"], ["▲３"], ["　"]])).toEqual([[1234], [59.5], [-3], [""]]);
  // 31 March and 1 April 2021.
  expect(call("YEAR", [[44286], [44287], ["令和２年度"], [""]])).toEqual([[2020], [2021], [2020], [""]]);
  expect(call("RATE", [["１００"]], [["９０"]])).toEqual([[0.9]]);
  expect(call("VERDICT", [["5"]], [[46024]])).toEqual([["#VALUE!"]]);
});

test("an error of Excel in the range is a cell that cannot be read, not the end of the column", () => {
  const error = new ja.ErrorOfExcel("#REF!");
  expect(call("RATE", [[error], [100]], [[1], [80]], null, null)).toEqual([["#VALUE!"], [0.8]]);
});

test("the sentence goes with the error, in the language of the script", () => {
  const written = [["R年度"]];
  const [[japanese]] = ja.calls.get("NUMBER")!(written) as [[Problem]];
  const [[english]] = en.calls.get("NUMBER")!(written) as [[Problem]];
  expect(japanese).toBeInstanceOf(ja.ErrorOfExcel);
  expect(japanese.message).toBe("セル「R年度」は様式の書きかけのままです。値を入れてください。");
  expect(english.message).toBe('The cell "R年度" is what the form was handed out with. Fill in the value.');
});

test("ranges of different size are one error of the whole formula", () => {
  const wrong = () => ja.calls.get("RATE")!([[1], [2], [3]], [[1], [2]], null, null);
  expect(wrong).toThrow(ja.ErrorOfExcel);
  expect(wrong).toThrow("範囲の大きさが合いません（3行1列と2行1列）。");
});

test("what Excel's runtime sends to Excel carries code and sentence", () => {
  const [[problem]] = ja.calls.get("RATE")!([[100]], [["あいう"]], null, null) as [[Problem]];
  expect(JSON.parse(JSON.stringify(problem))).toMatchObject({
    errorType: "Value",
    basicValue: "#VALUE!",
    message: "実績「あいう」を数値として読めません。数値（単位は付いていてもかまいません）で書いてください。",
  });
});

test("5,000 rows are answered by one call", () => {
  const column = (of: (row: number) => unknown) => Array.from({ length: 5_000 }, (_, row) => [of(row)]);
  const rows = ja.calls.get("RATING")!(
    column(() => "90%以上"),
    column((row) => `${row % 100}.5%`),
    null,
    null,
  );
  expect(rows.length).toBe(5_000);
});

const codesOf = (rows: unknown[][]) =>
  rows.map((row) => row.map((cell) => (typeof cell === "object" ? (cell as Problem).code : cell)));

test("an older Excel hands a blank cell over as 0: no verdict is made of that, and the way round it is told", () => {
  const old = load(folder, "functions.js").calls;
  const rows = old.get("VERDICT")!([[100], [100], [0]], [[0], [90], [0]], null, OLD_INVOCATION);
  expect(codesOf(rows)).toEqual([["#N/A"], ["未達"], ["#N/A"]]);
  expect((rows[0]![0] as Problem).message).toBe(
    'このExcelでは、関数が0と空欄を区別できません。D41&"" のように &"" を付けたセルを指定してください。',
  );
  // D41&"" is text, also for a blank cell; a blank direction comes as 0 too.
  expect(codesOf(old.get("VERDICT")!([["100"]], [[""]], [[0]], OLD_INVOCATION))).toEqual([["未測定"]]);
  expect(codesOf(old.get("RATE")!([["100"]], [["0"]], [[0]], null, OLD_INVOCATION))).toEqual([[0]]);
  expect(codesOf(old.get("RATING")!([["100"]], [["85"]], [[0]], [[0]], OLD_INVOCATION))).toEqual([["B"]]);
});

test("a null in a range shows that blanks are null, and a newer Excel is believed at once", () => {
  const unknown = load(folder, "functions.js").calls;
  const zero = () => codesOf(unknown.get("VERDICT")!([[100]], [[0]], null, OLD_INVOCATION));
  expect(zero()).toEqual([["#N/A"]]);
  expect(codesOf(unknown.get("VERDICT")!([[100]], [[null]], null, OLD_INVOCATION))).toEqual([["未測定"]]);
  expect(zero()).toEqual([["未達"]]);
  const newer = load(folder, "functions.js").calls;
  expect(codesOf(newer.get("VERDICT")!([[100], [0]], [[0], [0]], [["減少"]], INVOCATION))).toEqual([
    ["達成"],
    ["達成"],
  ]);
});

test.each([
  ["1.5", "達成"],
  ["1.3", "#N/A"],
])("where Office says what it supports (%s), that decides", (newest, verdict) => {
  const office = { context: { requirements: { isSetSupported: (_: string, version: string) => version <= newest } } };
  const { calls } = load(folder, "functions.js", { Office: office });
  expect(codesOf(calls.get("VERDICT")!([[0]], [[0]], [["減少"]], INVOCATION))).toEqual([[verdict]]);
});
