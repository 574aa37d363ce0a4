import { message } from "../locale";
import { defineRule, type Example } from "./define-rule";
import { quote } from "./wording";

/** Says what the figures say; whether the rating fits them is the business of rating-consistent. */
export const rule = defineRule({
  id: "text-figures-met",
  scope: "action",
  severity: "warning",
  title: { ja: "文章の中の実績は、計画の数値を達成している", en: "Figures in the text meet their plan" },
  why: {
    ja: "文章の中の未達は見落とされやすく、理由も書かれないままになります。",
    en: "A plan missed in prose is easily overlooked and left without a reason.",
  },
  messages: {
    missed: message<{ name: string; plan: string; actual: string }>({
      ja: (d) =>
        `${quote(d.name, "ja")}の実績${quote(d.actual, "ja")}は、計画${quote(d.plan, "ja")}を達成していません。数値を確かめ、達成しなかった理由と今後の対応を書いてください。`,
      en: (d) =>
        `${quote(d.name, "en")} is ${quote(d.actual, "en")}, which misses the plan ${quote(d.plan, "en")}. Check the figures, and give the reason and what is to follow.`,
    }),
  },
  check({ action }, report) {
    const said = new Set<string>();
    for (const { name, planText, actualText, verdict, actualAt } of action.figures) {
      // The same pair may stand in two texts of the plan (達成目標 and 年度計画).
      const pair = `${name}\n${planText}\n${actualText}`;
      if (verdict !== "missed" || said.has(pair)) continue;
      said.add(pair);
      report("missed", { name, plan: planText, actual: actualText }, actualAt);
    }
  },
});

export const examples = [
  {
    note: { ja: "徴収率が計画に届かない", en: "A collection rate short of its plan" },
    given: {
      actions: [
        { plan: "現年分徴収率 98.5% 滞繰分徴収率 25.0%", actual: "現年分徴収率 98.1% 滞繰分徴収率 26.2%", rating: "B" },
      ],
    },
    finds: [
      {
        at: "actual",
        key: "missed",
        ja: "「現年分徴収率」の実績「98.1%」は、計画「98.5%」を達成していません。数値を確かめ、達成しなかった理由と今後の対応を書いてください。",
      },
    ],
  },
  {
    note: { ja: "「以下」の計画は下回れば達成", en: "Below an upper bound is met" },
    given: {
      actions: [
        {
          plan: "実質公債費比率 6.5%以下 将来負担比率 31.8%以下",
          actual: "実質公債費比率 3.7% 将来負担比率 ▲18.9%",
        },
      ],
    },
    finds: [],
  },
  {
    note: { ja: "「以下」の計画を上回る", en: "Above an upper bound" },
    given: { actions: [{ plan: "実質公債費比率 6.5%以下", actual: "実質公債費比率 7.1%" }] },
    finds: [{ at: "actual", key: "missed" }],
  },
  {
    note: { ja: "名前の合う数値がない", en: "No figure of the same name" },
    given: { actions: [{ plan: "研修を3回行う。", actual: "説明会を2回行った。" }] },
    finds: [],
  },
  {
    note: { ja: "数値のない取り組み", en: "An action without figures" },
    given: { actions: [{ plan: "規則に基づき見直す。", actual: "見直した。" }] },
    finds: [],
  },
] satisfies readonly Example<typeof rule>[];
