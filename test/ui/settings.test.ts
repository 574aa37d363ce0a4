import { findScale } from "../../shared/evaluate/scales";
import { DEFAULT_SETTINGS, readSettingsJson } from "../../shared/settings";
import { levelBounds } from "../../ui/state/bound-text";
import { findingRows } from "../../ui/state/finding-rows";
import { indicatorRows } from "../../ui/state/indicator-rows";
import { previewScale } from "../../ui/state/scale-preview";
import { chosenDirection, withDirection } from "../../ui/state/settings-change";
import { type Draft, draftOf, EMPTY_INDICATOR, newScale, readDraft } from "../../ui/state/settings-draft";
import { rollUpRows, summarizeBy } from "../../ui/state/summary-groups";
import { wordsIn } from "../../ui/words";
import { finding, indicator, period, report } from "./make-report";

const DRAFT = draftOf(DEFAULT_SETTINGS);
const read = (part: Partial<Draft>) => readDraft({ ...DRAFT, ...part }, "ja", null);

test("fields left as they are mean the defaults", () => {
  expect(read({})).toEqual({ settings: DEFAULT_SETTINGS, problems: new Map() });
});

test("settings of a file go through the fields unchanged", () => {
  const { settings } = readSettingsJson(
    JSON.stringify({
      fiscalYear: "R2",
      scales: [
        { name: "市の基準", levels: [{ label: "○", from: 90 }, { label: "×" }], rounding: "切り捨て", digits: 0 },
      ],
      scale: "市の基準",
      rules: { "target-met": "しない" },
      synonyms: { plan: ["ねらい値"] },
      columns: [{ column: "F", as: "計画", sheet: "様式*" }],
      indicators: [{ name: "離職率", direction: "減少型", baselineYear: "H27" }],
      thresholds: { overAchievement: 120 },
      expectedSheets: ["1-1", "1-2"],
    }),
    "ja",
  );
  expect(readDraft(draftOf(settings), "ja", null)).toEqual({ settings, problems: new Map() });
});

test.each<[name: string, part: Partial<Draft>, at: string, message: string]>([
  [
    "a year that is none",
    { fiscalYear: "来年" },
    "fiscalYear",
    "「来年」は年度として読めないため、使いません。「令和2年度」「R2」「2020」のように書いてください。",
  ],
  [
    "five digits",
    { rounding: { mode: "half-up", digits: "5" } },
    "rounding.digits",
    "「5」はここに書ける数値ではないため、使いません。0から4までの数値を書いてください。",
  ],
  [
    "a bound that is no number",
    { scales: [{ ...newScale("案"), levels: newScale("案").levels.map((level) => ({ ...level, from: "多め" })) }] },
    "scales[0].levels[0].from",
    "「多め」はここに書ける数値ではないため、使いません。-1000から1000までの数値を書いてください。",
  ],
  [
    "bounds in the wrong order",
    {
      scales: [
        { ...newScale("案"), levels: [...newScale("案").levels].reverse().slice(1).concat(newScale("案").levels[2]!) },
      ],
    },
    "scales[0]",
    "判定基準「案」の下限が大きい順に並んでいないため、使いません。最も良い区分から順に、下限を下げて書いてください。",
  ],
  [
    "an indicator without a name, after a blank row",
    { indicators: [EMPTY_INDICATOR, { ...EMPTY_INDICATOR, direction: "lower" }] },
    "indicators[1].name",
    "空欄のままでは使えません。入力するか、この行を削除してください。",
  ],
])("what is wrong is said at its field: %s", (_name, part, at, message) => {
  const { problems } = read(part);
  expect([...problems]).toContainEqual([at, message]);
});

test("a new scale of one's own can be chosen at once", () => {
  const { settings, problems } = read({ scales: [newScale("案")], scale: "案" });
  expect(problems.size).toBe(0);
  expect(settings.scale.levels.map((level) => levelBounds(level, wordsIn("ja")))).toEqual([
    "達成率 100%以上",
    "達成率 80%以上 100%未満",
    "達成率 80%未満",
  ]);
});

const INDICATORS = indicatorRows(
  report(
    "a.xlsx",
    [],
    [
      // 21.6 of 23 is 93.9 %.
      indicator(),
      indicator({
        name: "離職率",
        department: null,
        periods: [
          period({
            verdict: "met",
            rating: "A",
            scaleFigures: { ...period().scaleFigures!, verdict: "met", rate: 1.25 },
          }),
        ],
      }),
      indicator({ periods: [period({ verdict: "not-measured", rating: null, scaleFigures: null })] }),
      indicator({ current: null }),
    ],
  ),
);

test.each<[scale: string, ratings: Readonly<Record<string, number>>, unrated: number, changed: number]>([
  ["行革4段階", { A: 1, B: 1, C: 0, D: 0 }, 2, 0],
  ["独法S～D", { S: 0, A: 1, B: 0, C: 1, D: 0 }, 2, 1],
  // Its own class for what was not measured: 評価なし. At 125 % nothing is known beyond the plan here.
  ["達成・未達成", { 達成: 1, 未達成: 1 }, 2, 2],
])("another scale is tried on the figures of the reports: %s", (name, ratings, unrated, changed) => {
  const preview = previewScale(INDICATORS, findScale(name)!);
  expect(Object.fromEntries(preview.ratings.map(({ rating, count }) => [rating, count]))).toEqual(ratings);
  expect(preview.unrated).toBe(unrated);
  expect(preview.changed).toBe(changed);
});

test("a corrected direction is one row of the settings, and can be taken back", () => {
  const lower = withDirection(DEFAULT_SETTINGS, "離職率", "lower");
  expect(lower.indicators).toEqual([{ name: "離職率", direction: "lower" }]);
  expect(chosenDirection(lower, "離職率 ", "5-1")).toBe("lower");
  expect(chosenDirection(lower, "定着率", "5-1")).toBeNull();
  const keep = withDirection(lower, "離職率", "keep");
  expect(keep.indicators).toEqual([{ name: "離職率", direction: "keep" }]);
  expect(withDirection(keep, "離職率", null)).toEqual(DEFAULT_SETTINGS);
});

test("what else the settings say of an indicator stays when its direction is corrected", () => {
  const settings = {
    ...DEFAULT_SETTINGS,
    indicators: [{ name: "離職率", sheet: "5-*", direction: "higher" as const, baselineYear: 2015 }],
  };
  expect(withDirection(settings, "離職率", "lower").indicators).toEqual([
    { name: "離職率", sheet: "5-*", baselineYear: 2015 },
    { name: "離職率", direction: "lower" },
  ]);
});

test("summaries by department: verdicts, share met without what was not measured, the worst rating", () => {
  const findings = findingRows(report("a.xlsx", [finding({ department: "都市計画課", severity: "error" })]));
  const groups = summarizeBy("department", INDICATORS, findings, DEFAULT_SETTINGS.scale, "worst");
  expect(
    groups.map(({ name, rollUp, findings: counts }) => [
      name,
      rollUp.indicators,
      rollUp.shareMet,
      rollUp.rating,
      counts.error,
    ]),
  ).toEqual([
    ["都市計画課", 3, 0, "B", 1],
    [null, 1, 1, "A", 0],
  ]);
  expect(rollUpRows(INDICATORS, DEFAULT_SETTINGS.scale, "worst")).toMatchObject({
    indicators: 4,
    shareMet: 0.5,
    rating: "B",
    verdicts: { met: 1, missed: 1, "not-measured": 1, "not-due": 1, unjudgeable: 0 },
  });
});
