import { message } from "../locale";
import { defineRule, type Example } from "./define-rule";
import { fitOfScale, ratingsOf } from "./rated-years";
import { quoteAll } from "./wording";

interface Unknown {
  readonly scale: { readonly ja: string; readonly en: string };
  /** Neither the settings nor a legend on the sheets name the scale. */
  readonly isAssumed: boolean;
  readonly wrong: number;
  readonly all: number;
  /** Ratings that the scale does not have. */
  readonly foreign: readonly string[];
}

/** More than these would only lengthen the sentence. */
const MOST_NAMED = 4;

function evidence(d: Unknown, locale: "ja" | "en"): string {
  if (d.foreign.length > 0) {
    const named = quoteAll(d.foreign.slice(0, MOST_NAMED), locale);
    return locale === "ja"
      ? `評価の${named}が「${d.scale.ja}」の区分にないため`
      : `the ratings ${named} are no levels of "${d.scale.en}"`;
  }
  return locale === "ja"
    ? `評価のある${d.all}件のうち${d.wrong}件が「${d.scale.ja}」で数値から決まる区分と違うため`
    : `${d.wrong} of ${d.all} ratings differ from what the figures give under "${d.scale.en}"`;
}

/** Said once for a workbook, in place of a complaint about every rating. */
export const rule = defineRule({
  id: "rating-scale-known",
  scope: "workbook",
  severity: "info",
  title: { ja: "評価に使った判定基準がわかる", en: "It is known which scale the ratings were given by" },
  why: {
    ja: "A・B・Cの意味は団体や計画ごとに違い、基準がわからなければ評価と数値を比べられません。",
    en: "A, B and C mean different things in each plan; without the scale ratings cannot be compared with figures.",
  },
  messages: {
    unknown: message<Unknown>({
      ja: (d) =>
        d.isAssumed
          ? `評価の判定基準がわかりません。${evidence(d, "ja")}、評価と数値の比較はしていません。点検設定の「判定基準」で使っている基準を選ぶか、「独自の判定基準」に区分と下限を書くと比較できます。`
          : `${evidence(d, "ja")}、別の基準による評価かもしれません。評価と数値の比較はしていません。点検設定の「判定基準」（またはシートの凡例）と評価を確かめてください。`,
      en: (d) =>
        d.isAssumed
          ? `The rating scale is not known: ${evidence(d, "en")}. Ratings were not compared with the figures. Choose the scale under "Rating scale" in the settings, or describe it under "Own rating scales".`
          : `Another scale may have been used: ${evidence(d, "en")}. Ratings were not compared with the figures. Check the rating scale of the settings (or the legend on the sheet) and the ratings.`,
    }),
  },
  check({ sheets }, report, context) {
    const { wrong, rated, foreign, isOther } = fitOfScale(sheets, context);
    const first = wrong[0]?.at ?? foreign[0];
    if (!isOther || !first) return;
    const owner = sheets.find((sheet) => ratingsOf(sheet).includes(first));
    const data: Unknown = {
      scale: context.scale.name,
      isAssumed: context.scale.isAssumed,
      wrong: wrong.length,
      all: rated.length,
      foreign: context.scale.isAssumed ? [...new Set(foreign.map((at) => at.text.trim()))] : [],
    };
    report("unknown", data, first, owner?.sheet.name);
  },
});

const year = (plan: string, actual: string, rating: string) => ({
  direction: "higher" as const,
  years: { 令和2年度: { plan, actual, rating } },
});

export const examples = [
  {
    note: {
      ja: "「達成」「未達成」は、どの基準でも意味が決まっている",
      en: "達成 and 未達成 mean the same under any scale",
    },
    given: { indicators: [year("50", "55", "達成"), year("50", "44", "未達成"), year("50", "51", "達成")] },
    finds: [],
  },
  {
    note: { ja: "A＝改善、B＝変わらない、C＝悪化とみられる評価", en: "A for better, B for unchanged, C for worse" },
    given: {
      indicators: [year("100", "95", "A"), year("100", "92", "A"), year("100", "97", "C"), year("100", "101", "B")],
    },
    finds: [
      {
        at: "令和2年度.rating",
        key: "unknown",
        ja: "評価の判定基準がわかりません。評価のある4件のうち4件が「行革4段階」で数値から決まる区分と違うため、評価と数値の比較はしていません。点検設定の「判定基準」で使っている基準を選ぶか、「独自の判定基準」に区分と下限を書くと比較できます。",
        en: 'The rating scale is not known: 4 of 4 ratings differ from what the figures give under "Four levels". Ratings were not compared with the figures. Choose the scale under "Rating scale" in the settings, or describe it under "Own rating scales".',
      },
    ],
  },
  {
    note: { ja: "Sがあるなら、Aの意味も別", en: "Where S is given, A means something else too" },
    given: { indicators: [year("100", "107", "S"), year("100", "99", "A"), year("100", "85", "B")] },
    finds: [
      {
        at: "2/令和2年度.rating",
        key: "unknown",
        ja: "評価の判定基準がわかりません。評価の「S」が「行革4段階」の区分にないため、評価と数値の比較はしていません。点検設定の「判定基準」で使っている基準を選ぶか、「独自の判定基準」に区分と下限を書くと比較できます。",
      },
    ],
  },
  {
    note: { ja: "◎○△×の記号", en: "Signs" },
    given: { indicators: [year("100", "107", "◎"), year("100", "99", "○"), year("100", "60", "×")] },
    finds: [{ at: "令和2年度.rating", key: "unknown" }],
  },
  {
    note: {
      ja: "シートごとに評価が一つずつでも、ブック全体でみる",
      en: "One rating a sheet: the workbook as a whole tells",
    },
    given: [
      { indicators: [year("100", "100", "A")] },
      { indicators: [year("100", "95", "A")] },
      { indicators: [year("100", "65", "B")] },
    ],
    finds: [{ at: "B!令和2年度.rating", key: "unknown" }],
  },
  {
    note: { ja: "一つだけの違いでは、基準が別とはいえない", en: "One that differs does not speak against the scale" },
    given: { indicators: [year("100", "92", "A"), year("100", "100", "A"), year("100", "85", "B")] },
    finds: [],
  },
  {
    note: { ja: "基準どおりの評価、評価のないシート", en: "Ratings that fit, and none" },
    given: { indicators: [year("100", "100", "A"), year("100", "85", "B"), year("100", "85", "―")] },
    finds: [],
  },
] satisfies readonly Example<typeof rule>[];
