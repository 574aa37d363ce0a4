import type { EvaluatedSheet } from "../evaluate/types";
import type { Written } from "../indicator";
import { message } from "../locale";
import { defineRule, type Example } from "./define-rule";

interface RatingCell {
  readonly at: Written;
  readonly isBlank: boolean;
}

/** The rating cells of everything that has a result to rate: judged years, actions with an actual. */
function ratingCells(sheet: EvaluatedSheet): readonly RatingCell[] {
  const cells: RatingCell[] = [];
  const add = (at: Written | null) => {
    if (at) cells.push({ at, isBlank: at.text.trim() === "" });
  };
  for (const { years } of sheet.indicators) {
    for (const year of years) if (year.verdict === "met" || year.verdict === "missed") add(year.record.writtenRating);
  }
  for (const { action } of sheet.actions)
    if (action.actualTexts.some((text) => text.text.trim() !== "")) add(action.rating);
  return cells;
}

/** A column that is empty from top to bottom is still to be filled (by hand or by the checker): said once. */
export const rule = defineRule({
  id: "rating-present",
  scope: "sheet",
  severity: "warning",
  title: { ja: "実績のある年度には評価が書かれている", en: "What has an actual has a rating" },
  why: {
    ja: "評価が空欄のものは、集計で評価なしとして扱われます。",
    en: "What has no rating is left out of the summaries.",
  },
  messages: {
    missing: message<Record<never, never>>({
      ja: () => "実績が書かれていますが、評価が空欄です。集計から漏れるため、評価を記入してください。",
      en: () => "There is an actual but no rating, so the summaries would leave it out. Fill in the rating.",
    }),
    noneFilled: message<{ count: number }>({
      ja: (d) =>
        `評価の欄が、実績のある${d.count}件すべてで空欄です。集計から漏れるため、評価を記入するか、評価の記入機能を使ってください。`,
      en: (d) =>
        `The rating is empty for all ${d.count} entries that have an actual, so the summaries would leave them out. Fill them in, or let the checker fill them.`,
    }),
  },
  check({ sheet }, report) {
    const cells = ratingCells(sheet);
    const blanks = cells.filter(({ isBlank }) => isBlank);
    const first = blanks[0];
    if (!first) return;
    if (blanks.length === cells.length && blanks.length > 1) report("noneFilled", { count: blanks.length }, first.at);
    else for (const { at } of blanks) report("missing", {}, at);
  },
});

export const examples = [
  {
    note: { ja: "ほかの行には評価がある", en: "The other rows are rated" },
    given: {
      actions: [
        { plan: "見直しを行う。", actual: "見直しを行った。", rating: "A" },
        { plan: "見直しを行う。", actual: "見直しを行った。", rating: "" },
      ],
    },
    finds: [
      {
        at: "2/rating",
        key: "missing",
        ja: "実績が書かれていますが、評価が空欄です。集計から漏れるため、評価を記入してください。",
      },
    ],
  },
  {
    note: { ja: "指標の評価が空欄", en: "An indicator without its rating" },
    given: { direction: "higher", years: { 令和2年度: { plan: "10", actual: "9", rating: "" } } },
    finds: [{ at: "令和2年度.rating", key: "missing" }],
  },
  {
    note: { ja: "すべて空欄なら一度だけ", en: "An empty column is said once" },
    given: {
      indicators: [
        { direction: "higher", years: { 令和2年度: { plan: "10", actual: "9", rating: "" } } },
        { direction: "higher", years: { 令和2年度: { plan: "10", actual: "12", rating: "" } } },
        { direction: "higher", years: { 令和2年度: { plan: "10", actual: "", rating: "" } } },
      ],
    },
    finds: [
      {
        at: "令和2年度.rating",
        key: "noneFilled",
        ja: "評価の欄が、実績のある2件すべてで空欄です。集計から漏れるため、評価を記入するか、評価の記入機能を使ってください。",
      },
    ],
  },
  {
    note: { ja: "実績がない年度、期限前の年度、評価の欄がない様式", en: "No actual, not yet due, no rating column" },
    given: {
      indicators: [
        {
          direction: "higher",
          years: {
            令和元年度: { plan: "10", actual: "9", rating: "B" },
            令和2年度: { plan: "10", actual: "", rating: "" },
          },
        },
        { direction: "higher", years: { 令和3年度: { plan: "10", actual: "", rating: "" } } },
        { direction: "higher", years: { 令和2年度: { plan: "10", actual: "9" } } },
      ],
    },
    finds: [],
  },
  {
    note: { ja: "ダッシュや対象外は記入とみる", en: "A dash counts as filled in" },
    given: { direction: "higher", years: { 令和2年度: { plan: "10", actual: "9", rating: "－" } } },
    finds: [],
  },
  {
    note: { ja: "取組内容が空欄の行は評価も要らない", en: "An action without an actual needs no rating" },
    given: { actions: [{ plan: "見直しを行う。", actual: "", rating: "" }] },
    finds: [],
  },
  {
    note: { ja: "一部だけ空欄なら、一つずつ指す", en: "Where some are rated each empty one is named" },
    given: {
      actions: [
        { plan: "見直しを行う。", actual: "見直しを行った。", rating: "A" },
        { plan: "見直しを行う。", actual: "見直しを行った。", rating: "" },
        { plan: "見直しを行う。", actual: "見直しを行った。", rating: "" },
      ],
    },
    finds: [
      { at: "2/rating", key: "missing" },
      { at: "3/rating", key: "missing" },
    ],
  },
] satisfies readonly Example<typeof rule>[];
