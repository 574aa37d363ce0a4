import { buildCli, tenken } from "./run-cli";

beforeAll(buildCli);

const readings = (...args: string[]) => {
  const { code, out, err } = tenken(["read", ...args]);
  expect([code, err]).toEqual([0, ""]);
  return JSON.parse(out);
};

describe("read --format json", () => {
  test("one entry a text, as the contract shows it", () => {
    expect(tenken(["read", "--format", "json", "男性83.6以上 女性85.1以上"]).out).toBe(
      '[{"raw":"男性83.6以上 女性85.1以上","kind":"quantities","quantities":[{"value":83.6,"unit":null,"bound":"at-least","label":"男性"},{"value":85.1,"unit":null,"bound":"at-least","label":"女性"}]}]\n',
    );
  });

  test("scales multiplied out, % kept", () => {
    const [oku, sen, percent] = readings("--format", "json", "50億8千9百万円", "1,443 千円", "▲18.9%");
    expect(oku.quantities).toEqual([{ value: 5089000000, unit: "円", bound: null, label: null }]);
    expect(sen.quantities).toEqual([{ value: 1443000, unit: "円", bound: null, label: null }]);
    expect(percent.quantities).toEqual([{ value: -18.9, unit: "%", bound: null, label: null }]);
  });

  test("texts that begin with a dash are texts, before and behind the flag", () => {
    const [minus, dash, twoDashes] = readings("-5", "-", "--format", "json", "--");
    expect(minus.quantities[0].value).toBe(-5);
    expect(dash).toEqual({ raw: "-", kind: "absent", absence: "dash" });
    expect(twoDashes).toBeUndefined();
    expect(readings("--format=json", "--", "--lang")).toMatchObject([{ raw: "--lang", kind: "unreadable" }]);
  });

  const TABLE: readonly (readonly [text: string, expected: object])[] = [
    ["集計中", { kind: "absent", absence: "pending" }],
    ["調査未実施", { kind: "absent", absence: "not-surveyed" }],
    ["", { kind: "blank" }],
    ["増加", { kind: "words", word: "increase" }],
    ["±10％以内", { kind: "quantities", quantities: [{ value: 10, unit: "%", bound: "within", label: null }] }],
    ["5～10", { kind: "quantities", quantities: [{ value: 5, high: 10, unit: null, bound: "range", label: null }] }],
    ["15％減", { quantities: [{ value: 15, unit: "%", relative: { change: "decrease", against: null } }] }],
    [
      "42.7(R1確定値) 40.2(R2速報値)",
      {
        quantities: [
          { value: 42.7, fiscalYear: 2019, status: "final" },
          { value: 40.2, fiscalYear: 2020, status: "provisional" },
        ],
      },
    ],
    ["171(内空き家バンク契約数26件)", { quantities: [{ value: 171, ofWhich: 26 }] }],
  ];
  // One run reads them all: it answers in the order of the texts.
  let read: readonly unknown[] = [];
  beforeAll(() => {
    read = readings("--format", "json", ...TABLE.map(([text]) => text));
    expect(read).toHaveLength(TABLE.length);
  });
  test.each(TABLE)("%s", (text, expected) => {
    expect(read[TABLE.findIndex(([own]) => own === text)]).toMatchObject({ raw: text, ...expected });
  });
});

test("read for people: one line a text", () => {
  expect(tenken(["read", "12.0 未満", "―"]).out).toBe("12.0 未満\t12 未満\n―\tなし（横線）\n");
  expect(tenken(["read", "--lang", "en", "13.2以内"]).out).toMatch(/^13\.2以内\t13\.2 at most\n$/);
});

test("read without a text says how it is called", () => {
  expect(tenken(["read"])).toEqual({ code: 2, out: "", err: "使い方: tenken read [--format json] 文字…\n" });
});

describe("eval", () => {
  test.each<[readonly string[], object]>([
    [
      ["--plan", "2以下", "--actual", "0.75", "--unit", "mg/L"],
      { verdict: "met", achievementRate: 2.67, method: "plan/actual", rating: "A", direction: "lower" },
    ],
    [["--plan", "98.78", "--actual", "98.70", "--unit", "%"], { verdict: "missed" }],
    [["--plan", "-15", "--actual", "▲18.9"], { verdict: "missed", achievementRate: null }],
    [["--plan", "0", "--actual", "0", "--direction", "lower"], { verdict: "met", achievementRate: null }],
    [["--plan", "100", "--actual", "80", "--direction=lower"], { verdict: "met", achievementRate: 1.25 }],
    [["--plan", "100", "--actual", "集計中"], { verdict: "not-measured", rating: null }],
    // S is given by people only.
    [["--plan", "100", "--actual", "125", "--scale", "独法S-D"], { rating: "A" }],
  ])("%j", (args, expected) => {
    const { code, out, err } = tenken(["eval", ...args, "--format", "json"]);
    expect([code, err]).toEqual([0, ""]);
    expect(JSON.parse(out)).toMatchObject(expected);
  });

  test.each<[string, readonly string[]]>([
    ["--plan と --actual を指定してください。\n", ["--plan", "1"]],
    [
      "--direction には higher・lower・keep のどれかを指定してください。\n",
      ["--plan", "1", "--actual", "2", "--direction", "up"],
    ],
  ])("%s", (err, args) => {
    expect(tenken(["eval", ...args])).toEqual({ code: 2, out: "", err });
  });

  test("a scale that no one knows is named, with those there are", () => {
    const { code, out, err } = tenken(["eval", "--plan", "1", "--actual", "2", "--scale", "五段階"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^--scale の「五段階」という判定基準はありません。使えるのは .+、.+ です。\n$/);
  });
});
