import { message } from "../locale";
import { defineRule, type Example } from "./define-rule";
import { hasReason } from "./reasons";
import { formatExcess, formatGap, type Gap, gapOf } from "./shortfall";
import { formatYear, quote } from "./wording";

interface Near extends Gap {
  readonly year: number | null;
  readonly plan: string;
  readonly actual: string;
  readonly isShort: boolean;
}

/** 94.6 against 「概ね95」: by the number it is missed, but whoever wrote 概ね may call it met. */
export const rule = defineRule({
  id: "about-plan-decided",
  scope: "year",
  severity: "warning",
  title: {
    ja: "概数の計画（約・概ね・程度）に近い実績は、達成とみるかどうかが書いてある",
    en: "Where an actual is about an approximate plan, it is said whether that counts as met",
  },
  why: {
    ja: "「概ね95」に94.6が届いたかどうかは、人によって見方が分かれます。",
    en: "Readers differ on whether 94.6 is about 95.",
  },
  messages: {
    near: message<Near>({
      ja: (d) =>
        `${formatYear(d.year, "ja")}の実績${quote(d.actual, "ja")}は概数の計画${quote(d.plan, "ja")}${d.isShort ? `に${formatGap(d.size, d.decimals, d.unit, "ja")}足りませんが` : `${formatExcess(d).replace(/え$/, "えていますが").replace(/ず$/, "きませんが")}`}、達成とみることもできる差です。達成とみるかどうかを決めて、特記事項や備考に書いてください。`,
      en: (d) =>
        `The actual ${quote(d.actual, "en")} of ${formatYear(d.year, "en")} is ${formatGap(d.size, d.decimals, d.unit, "en")} off the approximate plan ${quote(d.plan, "en")}, near enough to be called met. Decide whether it is, and say so in the remarks.`,
    }),
  },
  check({ year, indicator, sheet }, report) {
    const { plan, actual, fiscalYear } = year.record;
    if (year.reason !== "about-plan" || indicator.current !== year || !plan || !actual) return;
    const missed = year.comparisons.find(({ isMet }) => !isMet);
    const gap = missed ? gapOf(indicator, missed, [plan.text, actual.text]) : null;
    if (!missed?.gap || !gap || hasReason(indicator, sheet)) return;
    report("near", { ...gap, year: fiscalYear, plan: plan.text, actual: actual.text, isShort: missed.gap < 0 }, actual);
  },
});

const percent = (plan: string, actual: string) => ({
  unit: "％",
  direction: "higher" as const,
  years: { 令和2年度: { plan, actual } },
});

export const examples = [
  {
    note: { ja: "概ね95に対し94.6", en: "94.6 against about 95" },
    given: percent("概ね95", "94.6"),
    finds: [
      {
        at: "令和2年度.actual",
        key: "near",
        ja: "令和2年度の実績「94.6」は概数の計画「概ね95」に0.4ポイント足りませんが、達成とみることもできる差です。達成とみるかどうかを決めて、特記事項や備考に書いてください。",
        en: 'The actual "94.6" of FY2020 is 0.4 points off the approximate plan "概ね95", near enough to be called met. Decide whether it is, and say so in the remarks.',
      },
    ],
  },
  {
    note: { ja: "約・程度・前後・「約…以上」も同じ", en: "Every way of writing about" },
    given: {
      indicators: [
        percent("約95", "94.6"),
        percent("95程度", "94.6"),
        percent("95前後", "94.6"),
        percent("約95％以上", "94.6"),
      ],
    },
    finds: [
      { at: "令和2年度.actual", key: "near" },
      { at: "2/令和2年度.actual", key: "near" },
      { at: "3/令和2年度.actual", key: "near" },
      { at: "4/令和2年度.actual", key: "near" },
    ],
  },
  {
    note: { ja: "減らす指標で、約100件をわずかに超えた", en: "Lower is better, just beyond about 100" },
    given: { unit: "件", direction: "lower", years: { 令和2年度: { plan: "約100", actual: "103" } } },
    finds: [
      {
        at: "令和2年度.actual",
        key: "near",
        ja: "令和2年度の実績「103」は概数の計画「約100」を3件超えていますが、達成とみることもできる差です。達成とみるかどうかを決めて、特記事項や備考に書いてください。",
      },
    ],
  },
  {
    note: {
      ja: "概数でない計画、離れた実績、届いた実績",
      en: "A plan that is exact, an actual far off, an actual that reaches it",
    },
    given: {
      indicators: [percent("95", "94.6"), percent("概ね95", "80"), percent("概ね95", "92.9"), percent("概ね95", "95")],
    },
    finds: [],
  },
  {
    note: { ja: "約600は百の位までの概数", en: "About 600 is a figure in hundreds" },
    given: {
      indicators: [
        { unit: "人", direction: "higher", years: { 令和2年度: { plan: "約600", actual: "572" } } },
        { unit: "人", direction: "higher", years: { 令和2年度: { plan: "約600", actual: "560" } } },
      ],
    },
    finds: [{ at: "令和2年度.actual", key: "near" }],
  },
  {
    note: { ja: "備考に説明がある", en: "The remarks speak of it" },
    given: { ...percent("概ね95", "94.6"), remarks: "概ね達成とみている。" },
    finds: [],
  },
] satisfies readonly Example<typeof rule>[];
