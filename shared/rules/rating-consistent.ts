import type { EvaluatedAction } from "../evaluate/types";
import { message } from "../locale";
import { defineRule, type Example, type RuleContext } from "./define-rule";
import { isOtherScale, type RatedYear, ratedYears } from "./rated-years";
import { readRating } from "./rating-words";
import { deniedVerdicts, type SaidVerdict } from "./said-verdicts";
import { quote } from "./wording";

/** Names of the figures that miss their plan although the action has the best rating. */
function contradicted({ action, figures }: EvaluatedAction, { scale }: RuleContext): readonly string[] {
  const reading = action.rating ? readRating(action.rating.text, scale.levels) : null;
  if (reading?.kind !== "level" || reading.level !== scale.levels[0]) return [];
  return figures
    .filter(({ verdict }) => verdict === "missed")
    .map(({ name, planText, actualText }) => `${name} ${planText}→${actualText}`);
}

/**
 * Of an action the figures are only a part, so lower ratings are left to people; the best one, with a plan missed,
 * is asked about.
 */
export const rule = defineRule({
  id: "rating-consistent",
  scope: "workbook",
  severity: "warning",
  title: { ja: "評価は、数値から決まる区分と一致する", en: "The rating agrees with the figures" },
  why: {
    ja: "数値と評価が食い違うと、公表後に説明を求められます。",
    en: "Where figures and rating differ, readers will ask why.",
  },
  messages: {
    mismatch: message<RatedYear & { scale: { ja: string; en: string }; share: string | null }>({
      ja: (d) =>
        `評価${quote(d.written, "ja")}が、計画${quote(d.plan, "ja")}・実績${quote(d.actual, "ja")}${d.share === null ? "" : `（達成率${d.share}）`}から決まる${quote(d.computed, "ja")}（${d.scale.ja}）と違います。数値か評価を確かめ、判断で変えた場合は理由を書いてください。`,
      en: (d) =>
        `The rating ${quote(d.written, "en")} differs from ${quote(d.computed, "en")} (${d.scale.en}) by plan ${quote(d.plan, "en")} and actual ${quote(d.actual, "en")}${d.share === null ? "" : ` (rate ${d.share})`}. Check both, or give the reason for the judgement.`,
    }),
    word: message<Omit<SaidVerdict, "at" | "isConsistent">>({
      ja: (d) =>
        `${quote(d.written, "ja")}と書かれていますが、実績${quote(d.actual, "ja")}は計画${quote(d.plan, "ja")}を満たして${d.isMet ? "います" : "いません"}。数値か評価を確かめて、そろえてください。`,
      en: (d) =>
        `It says ${quote(d.written, "en")}, yet the actual ${quote(d.actual, "en")} ${d.isMet ? "meets" : "does not meet"} the plan ${quote(d.plan, "en")}. Check the figures and the rating and make them agree.`,
    }),
    figureMissed: message<{ written: string; figures: readonly string[] }>({
      ja: (d) =>
        `評価は${quote(d.written, "ja")}ですが、計画を達成していない数値があります（${d.figures.join("、")}）。評価か数値を確かめ、判断で変えた場合は理由を書いてください。`,
      en: (d) =>
        `The rating is ${quote(d.written, "en")}, yet figures miss their plan (${d.figures.join("; ")}). Check the rating and the figures, or give the reason for the judgement.`,
    }),
  },
  check({ sheets }, report, context) {
    const scale = context.scale.name;
    // Compared with another scale than its own every rating would be wrong; rating-scale-known says that, once.
    const isComparable = !isOtherScale(sheets, context);
    for (const sheet of sheets) {
      const { name } = sheet.sheet;
      for (const verdict of deniedVerdicts(sheet, context)) report("word", verdict, verdict.at, name);
      for (const year of isComparable ? ratedYears(sheet, context) : []) {
        if (year.isConsistent) continue;
        const share = year.rate === null ? null : context.formatRate(year.rate);
        report("mismatch", { ...year, scale, share }, year.at, name);
      }
      for (const action of sheet.actions) {
        const figures = contradicted(action, context);
        const { rating } = action.action;
        if (rating && figures.length > 0) report("figureMissed", { written: rating.text, figures }, rating, name);
      }
    }
  },
});

const year = (plan: string, actual: string, rating: string) => ({
  direction: "higher" as const,
  years: { 令和2年度: { plan, actual, rating } },
});

export const examples = [
  {
    note: { ja: "90％なのにA", en: "A at 90 %" },
    given: year("100", "92", "A"),
    finds: [
      {
        at: "令和2年度.rating",
        key: "mismatch",
        ja: "評価「A」が、計画「100」・実績「92」（達成率92.0%）から決まる「B」（行革4段階）と違います。数値か評価を確かめ、判断で変えた場合は理由を書いてください。",
      },
    ],
  },
  {
    note: {
      ja: "届いていないのに「達成」、届いているのに「未達成」",
      en: "達成 where the plan is missed, 未達成 where it is met",
    },
    given: {
      indicators: [
        year("40", "31", "達成"),
        year("40", "45", "未達成"),
        year("40", "40", "目標達成"),
        year("40", "39", "未達"),
        year("40", "38", "おおむね達成"),
        year("40", "―", "未達成"),
      ],
    },
    finds: [
      {
        at: "令和2年度.rating",
        key: "word",
        ja: "「達成」と書かれていますが、実績「31」は計画「40」を満たしていません。数値か評価を確かめて、そろえてください。",
        en: 'It says "達成", yet the actual "31" does not meet the plan "40". Check the figures and the rating and make them agree.',
      },
      {
        at: "2/令和2年度.rating",
        key: "word",
        ja: "「未達成」と書かれていますが、実績「45」は計画「40」を満たしています。数値か評価を確かめて、そろえてください。",
      },
    ],
  },
  {
    note: {
      ja: "よい方向が書かれていなければ、担当者の言葉のほうが確か",
      en: "Where the direction is assumed, the word is the better evidence",
    },
    given: { years: { 令和2年度: { plan: "40", actual: "31", rating: "達成" } } },
    finds: [],
  },
  {
    note: {
      ja: "多くが食い違うなら、「達成」は別の意味で使われている",
      en: "Where most disagree, 達成 means something else",
    },
    given: {
      indicators: [
        year("40", "31", "達成"),
        year("40", "35", "達成"),
        year("40", "39", "達成"),
        year("40", "40", "達成"),
      ],
    },
    finds: [],
  },
  {
    note: { ja: "数値どおりの評価", en: "Ratings as the figures give them" },
    given: { indicators: [year("100", "100", "A"), year("100", "92", "Ｂ"), year("100", "50", "C評価")] },
    finds: [],
  },
  {
    note: { ja: "Dは人だけが付ける区分", en: "D is given by people only" },
    given: { indicators: [year("100", "92", "D"), year("100", "50", "D")] },
    finds: [],
  },
  {
    note: { ja: "達成していればDにはならない", en: "No D where the plan was met" },
    given: year("100", "110", "D"),
    finds: [{ at: "令和2年度.rating", key: "mismatch" }],
  },
  {
    note: { ja: "79.97％は丸め方によりBともCともなる", en: "79.97 % is B or C, by rounding" },
    given: { indicators: [year("10000", "7997", "B"), year("10000", "7997", "C")] },
    finds: [],
  },
  {
    note: { ja: "99.9％は丸めても達成ではない", en: "99.9 % is not met, however rounded" },
    given: year("98.78", "98.70", "A"),
    finds: [{ at: "令和2年度.rating", key: "mismatch" }],
  },
  {
    note: { ja: "多くが食い違うなら判定基準が別で、比べない", en: "Where many differ the scale is another" },
    given: {
      indicators: [year("100", "95", "A"), year("100", "92", "A"), year("100", "97", "A"), year("100", "50", "C")],
    },
    finds: [],
  },
  {
    note: { ja: "概数の計画に近い実績は、AともBともみられる", en: "About an approximate plan, A and B are both right" },
    given: { indicators: [year("概ね95", "94.6", "A"), year("概ね95", "94.6", "B")] },
    finds: [],
  },
  {
    note: {
      ja: "判定できない年度や空欄の評価は比べない",
      en: "Years without a verdict and empty ratings are not compared",
    },
    given: {
      indicators: [year("100", "集計中", "A"), year("－", "92", "A"), year("100", "92", ""), year("100", "92", "E")],
    },
    finds: [],
  },
  {
    note: { ja: "行革: 徴収率が計画に届かないのにA", en: "An action rated A although a figure misses its plan" },
    given: {
      actions: [
        { plan: "現年分徴収率 98.5％", actual: "現年分徴収率 98.1％", rating: "A" },
        { plan: "現年分徴収率 98.5％", actual: "現年分徴収率 98.1％", rating: "B" },
        { plan: "現年分徴収率 98.5％", actual: "現年分徴収率 99.3％", rating: "A" },
        { plan: "規則に基づき見直す。", actual: "見直した。", rating: "A" },
      ],
    },
    finds: [
      {
        at: "rating",
        key: "figureMissed",
        ja: "評価は「A」ですが、計画を達成していない数値があります（現年分徴収率 98.5％→98.1％）。評価か数値を確かめ、判断で変えた場合は理由を書いてください。",
      },
    ],
  },
  {
    note: {
      ja: "ほとんどが基準どおりなら、違うものを一つずつ指す",
      en: "Where nearly all fit, those that do not are named",
    },
    given: {
      indicators: [
        ...[year("100", "95", "A"), year("100", "92", "A"), year("100", "97", "B")],
        ...[year("100", "50", "C"), year("100", "101", "A"), year("100", "85", "B")],
        ...[year("100", "60", "C"), year("100", "120", "A"), year("100", "88", "B")],
      ],
    },
    finds: [
      { at: "令和2年度.rating", key: "mismatch" },
      { at: "2/令和2年度.rating", key: "mismatch" },
    ],
  },
] satisfies readonly Example<typeof rule>[];
