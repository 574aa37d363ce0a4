import { inspect } from "../../shared/inspect";
import { readSettingsJson } from "../../shared/settings";
import { sheetOf } from "../forms/build-sheet";

/** Made-up figures: 93 %, 82 %, 65 % and 107 % of the plans, rated as the line above the table says. */
const ROWS = [
  ["令和5年度 施策指標達成状況"],
  ["※評価区分　Ａ：達成率100％以上　Ｂ：90％以上100％未満　Ｃ：70％以上90％未満　Ｄ：70％未満"],
  ["指標名", "単位", "R5目標", "R5実績", "達成率", "評価", "備考"],
  ["特定健診受診率", "％", "60", "55.8", "93.0%", "Ｂ", "時期をずらした。"],
  ["がん検診受診率", "％", "50", "41", "82.0%", "Ｃ", "会場を減らした。"],
  ["健康教室参加者数", "人", "1000", "650", "65.0%", "Ｄ", "定員を減らした。"],
  ["ボランティア登録者数", "人", "200", "214", "107.0%", "Ａ", ""],
];

function ratingsOf(rows: readonly (readonly string[])[], settings: string | null = null) {
  const read = settings === null ? null : readSettingsJson(settings, "ja").settings;
  const report = inspect({ sheets: [sheetOf(rows)] }, { locale: "ja", settings: read });
  const [sheet] = report.sheets;
  return {
    ratings: sheet?.indicators.map(({ periods }) => periods[0]?.rating),
    disputed: sheet?.findings.filter(({ rule }) => rule.startsWith("rating-")).map(({ cell }) => cell),
  };
}

test("a rating scale explained on the sheet is the one the ratings are judged by", () => {
  expect(ratingsOf(ROWS)).toEqual({ ratings: ["B", "C", "D", "A"], disputed: [] });
});

test("a rating against the legend is found", () => {
  const wrong = ROWS.map((row) => row.map((text) => (text === "Ｄ" ? "Ｃ" : text)));
  expect(ratingsOf(wrong).disputed).toEqual(["F6"]);
});

test("the settings are stronger than the legend", () => {
  const { ratings } = ratingsOf(ROWS, '{"scale":"達成・未達成"}');
  expect(ratings).toEqual(["未達成", "未達成", "未達成", "達成"]);
});
