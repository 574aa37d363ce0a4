import { message } from "../locale";
import { defineRule, type Example } from "./define-rule";
import { isOtherScale, ratingsOf } from "./rated-years";
import { readRating } from "./rating-words";
import { quote, quoteAll } from "./wording";

/**
 * Only where the sheet plainly uses the scale in force: no more than a third of the ratings is not of it,
 * and no foreign one occurs twice or is better than the best of an assumed scale (then the sheet has a scale of its own, which is a matter of the settings).
 */
export const rule = defineRule({
  id: "rating-in-scale",
  scope: "sheet",
  severity: "error",
  title: { ja: "評価は、判定基準にある区分で書かれている", en: "A rating is a level of the rating scale" },
  why: {
    ja: "基準にない区分は、集計でどの評価にも数えられません。",
    en: "A rating outside the scale is counted nowhere in the summaries.",
  },
  messages: {
    foreign: message<{ rating: string; levels: readonly string[]; scale: { ja: string; en: string } }>({
      ja: (d) =>
        `評価${quote(d.rating, "ja")}は、判定基準（${d.scale.ja}）の区分${quoteAll(d.levels, "ja")}にありません。このままでは集計されないため、いずれかの区分に直してください。`,
      en: (d) =>
        `The rating ${quote(d.rating, "en")} is not a level of the scale (${d.scale.en}: ${quoteAll(d.levels, "en")}) and would not be counted. Change it to one of these.`,
    }),
  },
  check({ sheet }, report, context) {
    const { scale } = context;
    if (scale.isAssumed && isOtherScale([sheet], context)) return;
    const read = ratingsOf(sheet).map((at) => ({ at, reading: readRating(at.text, scale.levels) }));
    const inScale = read.filter(({ reading }) => reading.kind === "level");
    const foreign = read.filter(({ reading }) => reading.kind === "other").map(({ at }) => at);
    if (foreign.length * 2 > inScale.length) return;
    if (new Set(foreign.map((at) => at.text.trim())).size < foreign.length) return;
    for (const at of foreign) report("foreign", { rating: at.text, levels: scale.levels, scale: scale.name }, at);
  },
});

const action = (rating: string) => ({ plan: "見直しを行う。", actual: "見直しを行った。", rating });

export const examples = [
  {
    note: { ja: "A～Dの中に一つだけE", en: "One E among A to D" },
    given: { actions: [action("A"), action("B"), action("Ａ"), action("E")] },
    finds: [
      {
        at: "4/rating",
        key: "foreign",
        ja: "評価「E」は、判定基準（行革4段階）の区分「A」「B」「C」「D」にありません。このままでは集計されないため、いずれかの区分に直してください。",
      },
    ],
  },
  {
    note: { ja: "指標の年度ごとの評価も同じ", en: "The ratings of an indicator's years too" },
    given: {
      years: {
        平成30年度: { plan: "1", actual: "1", rating: "A" },
        令和元年度: { plan: "10", actual: "9", rating: "b" },
        令和2年度: { plan: "1", actual: "1", rating: "B+" },
      },
    },
    finds: [{ at: "令和2年度.rating", key: "foreign" }],
  },
  {
    note: { ja: "多くが基準にない評価なら、別の判定基準を使うシート", en: "A sheet with a scale of its own" },
    given: { actions: [action("順調"), action("やや遅れ"), action("A"), action("遅れ")] },
    finds: [],
  },
  {
    note: {
      ja: "同じ区分外の評価が二度あれば、様式の区分とみる",
      en: "The same foreign rating twice is a level of the form",
    },
    given: { actions: [action("A"), action("B"), action("A"), action("A"), action("S"), action("S")] },
    finds: [],
  },
  {
    note: { ja: "Aより上の区分があれば、別の判定基準を使うシート", en: "A level above A is a level of the form" },
    given: { actions: [action("A"), action("B"), action("C"), action("S")] },
    finds: [],
  },
  {
    note: {
      ja: "書き添えのある評価、対象外、空欄、文章",
      en: "Ratings with words beside them, out of scope, blanks, sentences",
    },
    given: {
      actions: [
        action("A：目標を達成"),
        action("B評価"),
        action("【C】"),
        action("A(B)"),
        action("対象外"),
        action("－"),
        action(""),
        action("次年度に評価を行う予定"),
      ],
    },
    finds: [],
  },
  {
    note: {
      ja: "評価が一つだけでは、基準を使うシートかわからない",
      en: "One rating does not show which scale the sheet uses",
    },
    given: { actions: [action("A"), action("E")] },
    finds: [],
  },
] satisfies readonly Example<typeof rule>[];
