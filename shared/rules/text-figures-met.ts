import { evidenceOfName } from "../evaluate/direction/name";
import type { ActionItem } from "../indicator";
import { message } from "../locale";
import { type ClaimFigure, findClaims } from "../quantity/claims";
import { defineRule, type Example } from "./define-rule";
import { quote } from "./wording";

/** The sentences of the result; where plan and result are parts of one cell (目標45%|に対し40.4%), the cell as it stood. */
function sentencesOf({ planTexts, actualTexts }: ActionItem): readonly string[] {
  return actualTexts.flatMap((actual) => {
    const plan = planTexts.find((text) => text.row === actual.row && text.column === actual.column);
    return `${plan && plan.text !== actual.text ? plan.text : ""}${actual.text}`.split(/\r?\n/);
  });
}

/** 以下 behind the target, else the noun before it, tells that lower is good; most nouns of a target are to rise. */
function isMissed(target: ClaimFigure, current: ClaimFigure, sentence: string): boolean {
  if (target.quantity.high !== undefined || target.quantity.relative || current.quantity.relative) return false;
  const behind = /^\s*(以下|以内|未満|以上|超)/.exec(sentence.slice(target.end))?.[1];
  const subject = sentence.slice(0, target.start).replace(/[\s・]*(目標|計画)値?[:：はの]?\s*$/, "");
  const isLower = behind ? /以下|以内|未満/.test(behind) : evidenceOfName(subject)?.direction === "lower";
  return isLower ? current.quantity.value > target.quantity.value : current.quantity.value < target.quantity.value;
}

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
    for (const { name, planText, actualText, verdict, actualAt } of action.figures) {
      if (verdict !== "missed") continue;
      report("missed", { name, plan: planText, actual: actualText }, actualAt);
    }
    const at = action.action.actualTexts[0];
    if (!at || action.figures.length > 0) return;
    for (const sentence of sentencesOf(action.action)) {
      for (const claim of findClaims(sentence)) {
        if (claim.kind !== "target") continue;
        if (!isMissed(claim.target, claim.current, sentence)) continue;
        const name = action.action.name.text;
        report("missed", { name, plan: claim.target.written, actual: claim.current.written }, at);
      }
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
  {
    note: {
      ja: "名前のない実績は、同じ単位の計画が一つだけのときに比べる",
      en: "A result without a name is compared where one figure of its unit is planned",
    },
    given: {
      actions: [
        { plan: "正規職員数 615人", actual: "(令和2年4月1日現在624人)" },
        { plan: "正規職員数 615人 研修参加者数 200人", actual: "(令和2年4月1日現在624人)" },
        { plan: "研修参加者数 200人", actual: "・講座の開催\n(45人)" },
      ],
    },
    finds: [
      {
        at: "actual",
        key: "missed",
        ja: "「正規職員数」の実績「624人」は、計画「615人」を達成していません。数値を確かめ、達成しなかった理由と今後の対応を書いてください。",
      },
    ],
  },
  {
    note: { ja: "目標と現在値が一つの文にある", en: "Target and current value in one sentence" },
    given: {
      actions: [
        { name: "女性参画率", plan: "", actual: "・審議会等の女性参画率 目標45%に対しH31.4現在40.4%" },
        { name: "女性参画率", plan: "", actual: "・審議会等の女性参画率 目標45%に対しH31.4現在45.4%" },
      ],
    },
    finds: [
      {
        at: "actual",
        key: "missed",
        ja: "「女性参画率」の実績「40.4%」は、計画「45%」を達成していません。数値を確かめ、達成しなかった理由と今後の対応を書いてください。",
      },
    ],
  },
  {
    note: { ja: "減らすものの目標は、下回れば達成", en: "A target for what should fall is met from below" },
    given: {
      actions: [
        { name: "事故", plan: "", actual: "交通事故件数 目標45件に対し現在40件" },
        { name: "事故", plan: "", actual: "交通事故件数 目標45件に対し現在50件" },
        { name: "比率", plan: "", actual: "職員の欠勤率 目標5%以下に対し現在4%" },
      ],
    },
    finds: [{ at: "2/actual", key: "missed" }],
  },
  {
    note: {
      ja: "名前で対応した数値と同じ目標は、二度言わない",
      en: "A target matched by name already is not said twice",
    },
    given: { actions: [{ plan: "女性参画率 45%", actual: "女性参画率 40.4%、目標45%に対し40.4%" }] },
    finds: [{ at: "actual", key: "missed" }],
  },
  {
    note: { ja: "割合や増減だけの文に目標はない", en: "Shares and growth are no targets" },
    given: { actions: [{ plan: "", actual: "実施 61/68区、実施率:89.7%。相談 102件→90件" }] },
    finds: [],
  },
] satisfies readonly Example<typeof rule>[];
