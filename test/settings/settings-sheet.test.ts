import type { SettingsRow } from "../../shared/settings";
import { DEFAULT_SETTINGS, readSettingsJson, readSettingsSheet, settingsToRows } from "../../shared/settings";
import type { Cell, Sheet } from "../../shared/sheet";

/** A sheet as a host would hand it over; numbers are number cells. */
function sheetOf(rows: readonly SettingsRow[], left = 0): Sheet {
  const cells: Cell[] = rows.flatMap((row, at) =>
    row.flatMap((value, column) =>
      value === ""
        ? []
        : [
            {
              row: at,
              column: column + left,
              type: typeof value === "number" ? ("number" as const) : ("text" as const),
              value,
              text: String(value),
            },
          ],
    ),
  );
  return { name: "点検設定", cells, merges: [], visibility: "visible", isProtected: false };
}

const FULL = readSettingsJson(
  JSON.stringify({
    fiscalYear: "R2",
    locale: "en",
    scale: "市の基準",
    scales: [
      {
        name: "市の基準",
        levels: [
          { label: "甲", from: 110, meaning: "よくできた" },
          { label: "乙", from: 62.5, meaning: "できた" },
          { label: "丙", meaning: "まだ" },
          { label: "丁", meaning: "困難", byPeople: true },
        ],
      },
    ],
    rateMethods: { lower: "2-actual/plan" },
    rounding: { mode: "truncate", digits: 2 },
    rules: { "target-met": "off", "actual-final": "error" },
    synonyms: { plan: ["ねらい値", "めあて"], remarks: ["ひとこと"] },
    columns: [{ column: "F", as: "actual", sheet: "一覧*" }],
    indicators: [
      { name: "1箱あたり単価", direction: "higher" },
      {
        name: "平均気温",
        sheet: "5-1",
        direction: "keep",
        method: "baseline-progress",
        scale: "nagano",
        baselineYear: 2018,
      },
    ],
    rollUp: "points",
    thresholds: { overAchievement: 120, magnitude: 20, budgetJump: 12.5 },
    expectedSheets: ["5-1", "5-2"],
  }),
  "ja",
);

test("what is written to the sheet reads back as the same settings, in both languages", () => {
  expect(FULL.problems).toEqual([]);
  for (const locale of ["ja", "en"] as const) {
    for (const settings of [DEFAULT_SETTINGS, FULL.settings]) {
      const { settings: again, problems } = readSettingsSheet(sheetOf(settingsToRows(settings, locale)), locale);
      expect(problems).toEqual([]);
      const { rules, ...rest } = again;
      const { rules: written, ...expected } = settings;
      expect(rest).toEqual(expected);
      expect(rules).toMatchObject(written);
    }
  }
});

test("the sheet is in the words of staff", () => {
  const rows = settingsToRows(FULL.settings, "ja");
  expect(rows[0]).toEqual(["項目", "値", "説明"]);
  expect(rows[1]?.slice(0, 2)).toEqual(["評価する年度", "令和2年度"]);
  expect(rows).toContainEqual(["市の基準", "乙", 62.5, "できた"]);
  expect(rows).toContainEqual(["ねらい値", "計画"]);
  expect(rows).toContainEqual([
    "平均気温",
    "維持・範囲型",
    "(実績-基準値)÷(計画-基準値)",
    "長野型",
    "平成30年度",
    "5-1",
  ]);
  const words = rows.flat().filter((value): value is string => typeof value === "string");
  for (const word of words) expect(word).not.toMatch(/undefined|null|NaN|\[object/);
});

test("rows may stand anywhere, columns in any order, and an empty value keeps the default", () => {
  const rows: SettingsRow[] = [
    ["点検設定"],
    [],
    ["項目", "値", "説明"],
    ["判定基準", "茨城型", "ここに書く"],
    ["達成率の端数", "", "四捨五入 または 切り捨て"],
    [],
    ["【 指標ごとの方向 】"],
    ["シート", "方向", "指標名"],
    ["5-1", "減少型", "待ち人数"],
    ["", "増加型", "客単価"],
  ];
  for (const left of [0, 3]) {
    const { settings, problems } = readSettingsSheet(sheetOf(rows, left), "ja");
    expect(problems).toEqual([]);
    expect(settings.scale.id).toBe("ibaraki");
    expect(settings.rounding).toEqual({ mode: "half-up", percentDigits: 1 });
    expect(settings.indicators).toEqual([
      { name: "待ち人数", sheet: "5-1", direction: "lower" },
      { name: "客単価", direction: "higher" },
    ]);
  }
});

/** [rows, cell, sentence]: the cell is the one that holds the wrong value. */
const WRONG: readonly (readonly [rows: readonly SettingsRow[], at: string, sentence: string])[] = [
  [
    [
      ["項目", "値"],
      ["評価する年度", "来年"],
    ],
    "B2",
    "「来年」は年度として読めないため、使いません。「令和2年度」「R2」「2020」のように書いてください。",
  ],
  [
    [
      ["項目", "値"],
      ["集計のしかた", "平均"],
    ],
    "A2",
    "「集計のしかた」という設定項目はないため、この行を使いません。項目の名前を確認してください。",
  ],
  [
    [
      ["集計の方法", "平均"],
      ["集計の方法", "点数"],
    ],
    "A2",
    "「集計の方法」はB1にもあるため、この行を使いません。どちらか一つにしてください。",
  ],
  [
    [["【点検規則】"], ["規則", "扱い"], ["target-met", "しない"], ["actual-final", "たまに"]],
    "B4",
    "「たまに」という値はないため、使いません。「要修正」「確認」「参考」「しない」「する」のどれかを書いてください。",
  ],
  [
    [["【指標ごとの方向】"], ["指標名", "方向"], ["待ち人数", "減少型"], ["客単価", "横ばい"]],
    "B4",
    "「横ばい」という値はないため、使いません。「増加型」「減少型」「維持・範囲型」のどれかを書いてください。",
  ],
  [
    [["【指標ごとの方向】"], ["指標名", "方向"], ["", "減少型"]],
    "B3",
    "この行には「指標名」がないため、使いません。「指標名」を書くか、行を消してください。",
  ],
  [
    [
      ["【独自の判定基準】"],
      ["判定基準名", "区分", "下限（%）"],
      ["市の基準", "甲", "たくさん"],
      ["市の基準", "乙", ""],
    ],
    "C3",
    "「たくさん」はここに書ける数値ではないため、使いません。-1000から1000までの数値を書いてください。",
  ],
];

test.each(WRONG)("%j: the cell is named", (rows, at, sentence) => {
  const { problems } = readSettingsSheet(sheetOf(rows), "ja");
  expect(problems).toEqual([{ at, message: sentence }]);
});

test("an empty sheet is the defaults", () => {
  expect(readSettingsSheet(sheetOf([]), "ja")).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
});
