import { type Google, googleOf, spreadsheetOf, worldOf } from "../fake";
import { builtScript } from "../script";

let google: Google;
let code = "";
beforeAll(async () => {
  code = await builtScript();
  google = googleOf(
    code,
    worldOf({
      files: {
        book: spreadsheetOf({
          sheets: [{ name: "表", cells: [], merges: [], visibility: "visible", isProtected: false }],
        }),
      },
      container: "book",
    }),
  );
});

/** What the cell shows: the value, or the sentence of #ERROR!. */
function shown(name: string, ...args: unknown[]): unknown {
  const { value, error, counts } = google.formula(name, args);
  expect(Object.keys(counts)).toEqual([]);
  return error === null ? JSON.parse(JSON.stringify(value)) : { error };
}

test.each([
  ["TENKEN_RATE", ["23.0", "21.6"], 0.939],
  ["TENKEN_RATE", [1510, 1196], 0.792],
  ["TENKEN_RATE", ["13.2以内", "10.6"], 1.245],
  ["TENKEN_RATE", [2, 1, "減少"], 2],
  ["TENKEN_VERDICT", ["6.5%以下", "3.7%"], "達成"],
  ["TENKEN_VERDICT", ["98.78", "98.70"], "未達"],
  ["TENKEN_RATING", ["100", "98"], "B"],
  ["TENKEN_RATING", [100, 120, "独法S～D"], "A"],
  ["TENKEN_NUMBER", ["50億8千9百万円"], 5089000000],
  ["TENKEN_NUMBER", ["▲18.9%"], -18.9],
  ["TENKEN_YEAR", ["H31.4"], 2019],
  ["TENKEN_YEAR", ["令和2年度"], 2020],
] as const)("%s(%j) is %j", (name, args, expected) => {
  expect(shown(name, ...args)).toEqual(expected);
});

test("a date is read in the time zone of the script, and belongs to the year that began in April", () => {
  const inJapan = (text: string) => new Date(`${text}T00:00:00+09:00`);
  expect(shown("TENKEN_YEAR", inJapan("2021-03-31"))).toBe(2020);
  expect(shown("TENKEN_YEAR", inJapan("2021-04-01"))).toBe(2021);
});

test("a blank cell gives a blank cell", () => {
  expect(shown("TENKEN_RATE", "", "")).toBe("");
  expect(shown("TENKEN_NUMBER", "")).toBe("");
});

test("ranges in, arrays out; one cell serves all rows", () => {
  expect(shown("TENKEN_RATE", [["100"], ["50"], [""]], [["98"], ["60"], [""]])).toEqual([[0.98], [1.2], [""]]);
  expect(shown("TENKEN_VERDICT", 100, [[99, 100, 101]])).toEqual([["未達", "達成", "達成"]]);
});

test("a cell alone shows why there is no result; in a range the sentence stands in its place", () => {
  expect(shown("TENKEN_NUMBER", "検討する")).toEqual({ error: expect.stringMatching(/検討する.*。$/) });
  expect(shown("TENKEN_NUMBER", [["約600"], ["検討する"]])).toEqual([[600], [expect.stringMatching(/検討する.*。$/)]]);
});

test("ranges of different sizes are refused as a whole, with the sizes", () => {
  expect(shown("TENKEN_RATE", [["1"], ["2"]], [["1"], ["2"], ["3"]])).toEqual({
    error: expect.stringContaining("範囲の大きさが合いません（2行1列と3行1列）。"),
  });
});

test("arguments too many change nothing", () => {
  expect(shown("TENKEN_YEAR", "R2", "R3", "R4")).toBe(2020);
});

test("a thousand rows are answered by one call", () => {
  const column = (of: (row: number) => string) => Array.from({ length: 1000 }, (_, row) => [of(row)]);
  const rates = shown(
    "TENKEN_RATE",
    column((row) => `${row + 1}以上`),
    column((row) => String((row + 1) * 2)),
  ) as number[][];
  expect(rates.every(([rate]) => rate === 2)).toBe(true);
});

describe("help while a formula is typed", () => {
  /** The comment that stands right before the declaration at the top level. */
  const commentOf = (name: string) =>
    new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\nfunction ${name}\\(([^)]*)\\)`).exec(code);

  test.each([
    ["TENKEN_RATE", "plan, actual, direction, baseline"],
    ["TENKEN_VERDICT", "plan, actual, direction"],
    ["TENKEN_RATING", "plan, actual, scale, direction"],
    ["TENKEN_NUMBER", "text"],
    ["TENKEN_YEAR", "text"],
  ])("%s(%s) is declared at the top level with its help", (name, parameters) => {
    const [, comment = "", declared] = commentOf(name) ?? [];
    expect(declared).toBe(parameters);
    expect(comment).toContain("@customfunction");
    expect(comment).toContain("@return {");
    const named = [...comment.matchAll(/@param \{[^}]+\} \[?(\w+)\]? (\S.*)/g)];
    expect(named.map(([, parameter]) => parameter).join(", ")).toBe(parameters);
    for (const [, , help] of named) expect(help).toMatch(/^[一-龠]+：.*[ぁ-ん]/);
  });

  test("the words of the help", () => {
    const [, comment = ""] = commentOf("TENKEN_RATE") ?? [];
    expect(comment).toContain("計画と実績から達成率を求めます");
    expect(comment).toContain('@param {"減少"} [direction] 方向：「増加」「減少」「維持」のどれか。');
  });
});
