import { message } from "../locale";
import { defineRule, type Example } from "./define-rule";
import { explainsChange, firmDirection, isForecast, plannedDirection, planPath } from "./plan-path";
import { formatYear, quote } from "./wording";

export const rule = defineRule({
  id: "plan-not-lowered",
  scope: "indicator",
  severity: "warning",
  title: {
    ja: "計画は、年度が進むにつれて後退しない",
    en: "Plans do not move against the direction from year to year",
  },
  why: {
    ja: "計画が途中で後退していると、入力の誤りか、説明のない計画の引き下げかを見分けられません。",
    en: "A plan that falls back on the way may be a slip or a target lowered without a word.",
  },
  messages: {
    lowered: message<{
      direction: "higher" | "lower";
      from: { year: number; plan: string };
      to: { year: number; plan: string };
    }>({
      ja: (d) =>
        `${d.direction === "higher" ? "高い" : "低い"}ほどよい指標ですが、計画が${formatYear(d.from.year, "ja")}の${quote(d.from.plan, "ja")}から${formatYear(d.to.year, "ja")}の${quote(d.to.plan, "ja")}へ後退しています。数値を確かめ、見直した場合は理由を特記事項に書いてください。`,
      en: (d) =>
        `${d.direction === "higher" ? "Higher" : "Lower"} is better, yet the plan moves from ${quote(d.from.plan, "en")} (${formatYear(d.from.year, "en")}) to ${quote(d.to.plan, "en")} (${formatYear(d.to.year, "en")}). Check the figures, or give the reason for the change in the remarks.`,
    }),
  },
  check({ indicator }, report) {
    const { name, kind, remarks } = indicator.indicator;
    const direction = plannedDirection(indicator.direction);
    // The workload of an activity varies with the year's work.
    if (!direction || kind === "activity" || isForecast(name.text) || explainsChange(remarks)) return;
    const path = planPath(indicator, direction);
    // A direction known only from the trend must at least be the way most steps go.
    if (!firmDirection(indicator.direction) && path.along <= path.against.length) return;
    const step = path.against[0];
    if (!step) return;
    const [from, to] = step;
    const data = {
      direction,
      from: { year: from.fiscalYear, plan: from.plan.text },
      to: { year: to.fiscalYear, plan: to.plan.text },
    };
    report("lowered", data, to.plan);
  },
});

const shown = (text: string, value: number) => ({ type: "number", value, text, numberFormat: "#,##0" }) as const;

export const examples = [
  {
    note: { ja: "表示は同じでも、セルの値は増えている", en: "Shown alike, but the cells hold rising figures" },
    given: {
      unit: "冊",
      direction: "higher",
      years: { 令和2年度: { plan: shown("5", 4.6) }, 令和3年度: { plan: shown("5", 4.9) } },
    },
    finds: [],
  },
  {
    note: {
      ja: "途中で後退する計画。最初の一つだけを指す",
      en: "A plan that falls back on its way; the first step is named",
    },
    given: {
      name: "総収支比率",
      reason: "100以上が望ましく、計画的な経営ができていくか分かるから。",
      unit: "%",
      baseline: "117.8",
      years: {
        令和2年度: { plan: "116" },
        令和3年度: { plan: "104" },
        令和4年度: { plan: "106" },
        令和5年度: { plan: "105" },
      },
    },
    finds: [
      {
        at: "令和3年度.plan",
        key: "lowered",
        ja: "高いほどよい指標ですが、計画が令和2年度の「116」から令和3年度の「104」へ後退しています。数値を確かめ、見直した場合は理由を特記事項に書いてください。",
      },
    ],
  },
  {
    note: { ja: "減らす指標で計画が増える", en: "Lower is better and the plan rises" },
    given: {
      name: "燃やすごみの量",
      direction: "lower",
      years: {
        令和2年度: { plan: "3,270" },
        令和3年度: { plan: "3,230" },
        令和4年度: { plan: "3,910" },
        令和5年度: { plan: "3,150" },
      },
    },
    finds: [
      {
        at: "令和4年度.plan",
        key: "lowered",
        ja: "低いほどよい指標ですが、計画が令和3年度の「3,230」から令和4年度の「3,910」へ後退しています。数値を確かめ、見直した場合は理由を特記事項に書いてください。",
      },
    ],
  },
  {
    note: { ja: "据え置きは後退ではない", en: "Keeping a plan is not lowering it" },
    given: {
      direction: "higher",
      baseline: "48",
      years: { 令和2年度: { plan: "50" }, 令和3年度: { plan: "60" }, 令和4年度: { plan: "60" } },
    },
    finds: [],
  },
  {
    note: { ja: "見直した理由が特記事項にある", en: "The remarks explain the change" },
    given: {
      direction: "higher",
      years: { 令和2年度: { plan: "98.78" }, 令和3年度: { plan: "98.50" } },
      remarks: "実績との差が大きいため、令和3年度以降の目標値を見直した。",
    },
    finds: [],
  },
  {
    note: { ja: "感染症を踏まえて見直したとある", en: "Revised after an epidemic" },
    given: {
      direction: "higher",
      years: { 令和2年度: { plan: "32,000" }, 令和3年度: { plan: "20,000" } },
      remarks: "コロナの影響を踏まえ令和3年度から見直した",
    },
    finds: [],
  },
  {
    note: { ja: "ほかのことを書いた特記事項は理由にならない", en: "Other remarks do not explain it" },
    given: {
      name: "市税収納率",
      direction: "higher",
      years: { 令和2年度: { plan: "98.78" }, 令和3年度: { plan: "98.50" } },
      remarks: "口座振替の推進に取り組んだ。",
    },
    finds: [{ at: "令和3年度.plan", key: "lowered" }],
  },
  {
    note: { ja: "人口の見通しは減る計画でよい", en: "A population forecast may fall" },
    given: {
      name: "総人口",
      direction: "higher",
      years: { 令和2年度: { plan: "42,000" }, 令和3年度: { plan: "41,600" } },
    },
    finds: [],
  },
  {
    note: { ja: "社会増減は見通しではなく目標", en: "Net migration is an aim, not a forecast" },
    given: {
      name: "人口の社会増減数",
      direction: "higher",
      years: { 令和2年度: { plan: "+20" }, 令和3年度: { plan: "-30" } },
    },
    finds: [{ at: "令和3年度.plan", key: "lowered" }],
  },
  {
    note: { ja: "活動量は年度の仕事で変わる", en: "The workload of an activity varies" },
    given: {
      name: "改修した橋の数",
      kind: "activity",
      direction: "higher",
      years: { 令和2年度: { plan: "5" }, 令和3年度: { plan: "2" } },
    },
    finds: [],
  },
  {
    note: {
      ja: "毎年度下がる計画は方向の読み違いかもしれず、direction-unclear が尋ねる",
      en: "Plans that fall every year are left to direction-unclear",
    },
    given: {
      name: "満足度",
      reason: "数値が向上すれば、施策が進んだと考えられるから。",
      unit: "%",
      baseline: "30",
      years: { 令和2年度: { plan: "28" }, 令和3年度: { plan: "26" }, 令和4年度: { plan: "24" } },
    },
    finds: [],
  },
  {
    note: {
      ja: "「以上」と書いてあれば方向は確かで、毎年度の後退でも指摘する",
      en: "A written bound settles the direction",
    },
    given: {
      name: "実施率",
      unit: "%",
      years: { 令和2年度: { plan: "95以上" }, 令和3年度: { plan: "90以上" }, 令和4年度: { plan: "85以上" } },
    },
    finds: [{ at: "令和3年度.plan", key: "lowered" }],
  },
  {
    note: { ja: "小と中のどちらかが後退", en: "One component falls back" },
    given: {
      direction: "higher",
      years: { 令和2年度: { plan: "小90 中80" }, 令和3年度: { plan: "小90 中70" } },
    },
    finds: [{ at: "令和3年度.plan", key: "lowered" }],
  },
  {
    note: { ja: "空欄や言葉の計画ははさまない", en: "Blanks and words are not steps" },
    given: {
      direction: "higher",
      years: {
        令和2年度: { plan: "20" },
        令和3年度: { plan: "" },
        令和4年度: { plan: "維持" },
        令和5年度: { plan: "25" },
      },
    },
    finds: [],
  },
  {
    note: { ja: "一方が伸びても、もう一方の後退は指摘する", en: "One component's gain does not hide the other's fall" },
    given: {
      direction: "higher",
      years: { 令和2年度: { plan: "小90 中80" }, 令和3年度: { plan: "小95 中70" } },
    },
    finds: [{ at: "令和3年度.plan", key: "lowered" }],
  },
  {
    note: {
      ja: "方向が計画の動きからしかわからなくても、一度だけの後退は指摘する",
      en: "Only the trend tells the direction, and one step goes back",
    },
    given: {
      name: "取り組み",
      baseline: "10",
      years: {
        令和2年度: { plan: "12" },
        令和3年度: { plan: "14" },
        令和4年度: { plan: "11" },
        令和5年度: { plan: "16" },
      },
    },
    finds: [{ at: "令和4年度.plan", key: "lowered" }],
  },
  {
    note: {
      ja: "計画の動きだけでは上げ下げが同数のとき判断しない",
      en: "A trend with as many steps back as forth says nothing",
    },
    given: {
      name: "取り組み",
      baseline: "10",
      years: { 令和2年度: { plan: "12" }, 令和3年度: { plan: "11" }, 令和4年度: { plan: "13" } },
    },
    finds: [],
  },
] satisfies readonly Example<typeof rule>[];
