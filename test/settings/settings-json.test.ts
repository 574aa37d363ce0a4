import { DEFAULT_SETTINGS, evaluateOptionsOf, readSettingsJson, ruleSeverity } from "../../shared/settings";
import fc from "../made-up";

const read = (settings: unknown) => readSettingsJson(JSON.stringify(settings), "ja");

test("no settings are the defaults of the design: 行革4段階, half up to 0.1 %, 150 %, 30 %", () => {
  expect(read({})).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
  expect(DEFAULT_SETTINGS.scale.id).toBe("gyokaku-4");
  expect(DEFAULT_SETTINGS.rounding).toEqual({ mode: "half-up", percentDigits: 1 });
  expect(DEFAULT_SETTINGS.thresholds).toEqual({ overAchievement: 1.5, magnitude: 10, budgetJump: 0.3 });
  expect(evaluateOptionsOf(DEFAULT_SETTINGS).rateMethods).toEqual({
    higher: "actual/plan",
    lower: "plan/actual",
    keep: "actual/plan",
  });
});

test("everything can be set, in the words of staff or in the values", () => {
  const { settings, problems } = read({
    fiscalYear: "令和2年度",
    locale: "日本語",
    scale: "独法S～D",
    rateMethods: { higher: "実績÷目標", lower: "2－実績÷計画", keep: "actual/plan" },
    rounding: { mode: "切り捨て", digits: "２" },
    rules: { "target-met": "しない", "actual-final": "要修正", "plan-present": true },
    synonyms: { 計画: ["ねらい値"], actual: "できた値" },
    columns: [{ column: "F", as: "計画", sheet: "一覧*" }],
    indicators: [
      { name: "1箱あたり単価", direction: "増加型", method: "baseline-progress", scale: "茨城型", baselineYear: "R元" },
    ],
    rollUp: "平均",
    thresholds: { overAchievement: "120%", magnitude: 100, budgetJump: 20 },
    expectedSheets: "5-1、5-2",
  });
  expect(problems).toEqual([]);
  expect(settings.fiscalYear).toBe(2020);
  expect(settings.locale).toBe("ja");
  expect(settings.scale.id).toBe("dokuho-sd");
  expect(settings.rateMethods).toEqual({ higher: "actual/plan", lower: "2-actual/plan", keep: "actual/plan" });
  expect(settings.rounding).toEqual({ mode: "truncate", percentDigits: 2 });
  expect(settings.rules).toEqual({ "target-met": "off", "actual-final": "error" });
  expect(settings.forms).toEqual({
    synonyms: { plan: ["ねらい値"], actual: ["できた値"] },
    columns: [{ column: "F", key: "plan", sheet: "一覧*" }],
  });
  expect(settings.indicators).toHaveLength(1);
  expect(settings.indicators[0]).toMatchObject({
    name: "1箱あたり単価",
    direction: "higher",
    method: "baseline-progress",
    baselineYear: 2019,
  });
  expect(settings.indicators[0]?.scale?.id).toBe("ibaraki");
  expect(settings.rollUp).toBe("average");
  expect(settings.thresholds).toEqual({ overAchievement: 1.2, magnitude: 100, budgetJump: 0.2 });
  expect(settings.expectedSheets).toEqual(["5-1", "5-2"]);
});

test("the severity of a rule: its own, the settings', or off", () => {
  const { settings } = read({ rules: { "target-met": "off", "actual-final": "error" } });
  expect(ruleSeverity(settings, "target-met", "warning")).toBeNull();
  expect(ruleSeverity(settings, "actual-final", "info")).toBe("error");
  expect(ruleSeverity(settings, "budget-sum", "error")).toBe("error");
});

/** [settings, key, the whole sentence]. The other settings of the same file must hold. */
const WRONG: readonly (readonly [given: object, at: string, sentence: string])[] = [
  [
    { fiscalYear: "来年" },
    "fiscalYear",
    "「来年」は年度として読めないため、使いません。「令和2年度」「R2」「2020」のように書いてください。",
  ],
  [
    { rounding: { mode: "五捨六入" } },
    "rounding.mode",
    "「五捨六入」という値はないため、使いません。「四捨五入」「切り捨て」のどれかを書いてください。",
  ],
  [
    { rounding: { digits: 9 } },
    "rounding.digits",
    "「9」はここに書ける数値ではないため、使いません。0から4までの数値を書いてください。",
  ],
  [
    { rules: { "target-reached": "off" } },
    "rules.target-reached",
    "「target-reached」という点検規則はないため、使いません。規則の名前（例 target-met）を確認してください。",
  ],
  [
    { rules: { "target-met": 3 } },
    "rules.target-met",
    "「3」はここに書ける値ではないため、使いません。文字か数値を書いてください。",
  ],
  [{ ruels: {} }, "ruels", "「ruels」という設定項目はないため、使いません。項目の名前を確認してください。"],
  [
    { indicators: [{ direction: "増加型" }] },
    "indicators[0]",
    "「name」が書かれていないため、この行の設定を使いません。「name」を書いてください。",
  ],
  [
    { indicators: { name: "a" } },
    "indicators",
    '「{"name":"a"}」はここに書ける値ではないため、使いません。指標ごとの設定の一覧を書いてください。',
  ],
  [
    { indicators: [{ name: "a" }, { name: "b", direction: "横ばい" }] },
    "indicators[1].direction",
    "「横ばい」という値はないため、使いません。「増加型」「減少型」「維持・範囲型」のどれかを書いてください。",
  ],
  [
    {
      scales: [
        {
          name: "市の基準",
          levels: [
            { label: "A", from: 80 },
            { label: "B", from: 100 },
          ],
        },
      ],
    },
    "scales[0]",
    "判定基準「市の基準」の下限が大きい順に並んでいないため、使いません。最も良い区分から順に、下限を下げて書いてください。",
  ],
  [
    {
      scales: [{ name: "市の基準", levels: [{ label: "A" }, { label: "B", from: 50 }] }],
    },
    "scales[0]",
    "判定基準「市の基準」で、下限のない区分が最後の一つになっていないため、使いません。下限のない区分は最後に一つだけ置いてください。",
  ],
];

test.each(WRONG)("%j is named by its key in plain words, and the rest holds", (given, at, sentence) => {
  const { settings, problems } = read({ ...given, rollUp: "平均" });
  expect(problems).toEqual([{ at, message: sentence }]);
  expect(settings.rollUp).toBe("average");
});

test("an unknown scale is answered with the names there are", () => {
  const { settings, problems } = read({ scale: "5段階" });
  expect(settings.scale.id).toBe("gyokaku-4");
  expect(problems).toHaveLength(1);
  expect(problems[0]?.at).toBe("scale");
  expect(problems[0]?.message).toMatch(/^「5段階」という判定基準はないため、使いません。「行革4段階」「独法S～D」/);
});

test.each(["", "{", "[1]", "null", "42", '"a"', '{"scale":}'])(
  "%j: defaults and one problem, never a throw",
  (text) => {
    const { settings, problems } = readSettingsJson(text, "ja");
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(/。$/);
  },
);

test("no word of the schema library reaches the reader, in either language", () => {
  const given = JSON.stringify({
    fiscalYear: {},
    rules: [],
    synonyms: { x: 1 },
    scales: [{ name: 1, levels: [] }],
    columns: [null, 3],
  });
  for (const locale of ["ja", "en"] as const) {
    const messages = readSettingsJson(given, locale).problems.map((problem) => problem.message);
    expect(messages.length).toBeGreaterThan(4);
    for (const message of messages)
      expect(message).not.toMatch(/invalid|expected|string|array|undefined|NaN|\[object/i);
  }
});

test("a scale of one's own rates like a preset; a level may be left to people", () => {
  const { settings, problems } = read({
    scale: "市の基準",
    scales: [
      {
        name: "市の基準",
        levels: [
          { label: "甲", from: 100 },
          { label: "乙", from: 70 },
          { label: "丙" },
          { label: "特", byPeople: true },
        ],
        rounding: "切り捨て",
        digits: 0,
        notMeasured: "－",
      },
    ],
  });
  expect(problems).toEqual([]);
  expect(settings.scale.name.ja).toBe("市の基準");
  expect(settings.scale.rounding).toEqual({ mode: "truncate", percentDigits: 0 });
  expect(settings.scale.levels.map((level) => level.label)).toEqual(["甲", "乙", "丙", "特"]);
  expect(settings.scale.levels[1]?.bounds).toEqual([{ figure: "rate", atLeast: 0.7, below: 1 }]);
  expect(settings.scale.levels[3]?.bounds).toBeNull();
});

const KEYS = [
  "fiscalYear",
  "scale",
  "scales",
  "rateMethods",
  "rounding",
  "rules",
  "synonyms",
  "columns",
  "indicators",
  "thresholds",
  "expectedSheets",
];

test("whatever stands in the file, reading ends with whole settings and sentences", () => {
  const part = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.array(fc.dictionary(fc.constantFrom("name", "levels", "label", "column", "as"), fc.jsonValue({ maxDepth: 2 }))),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...KEYS, "x"), part), (given) => {
      const { settings, problems } = readSettingsJson(JSON.stringify(given), "ja");
      expect(Object.keys(settings)).toEqual(Object.keys(DEFAULT_SETTINGS));
      for (const { at, message } of problems) {
        expect(at).not.toBe("");
        expect(message).toMatch(/。$/);
      }
    }),
    { numRuns: 200 },
  );
});
