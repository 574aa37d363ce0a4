/** 施策 6-4: figures, names and labels as printed; sentences in our own words. */
import type { PolicyInput } from "./schema";

export const policy64: PolicyInput = {
  id: "6-4",
  title: "市税収入をはじめとする自主財源の安定的な確保を図ります",
  department: "税務課",
  related: ["企画課", "—", "—", "—", "—"],
  issues: "人口減少による税収の減と、滞納の増加が心配される。",
  direction: "自主納付の促進と納税意識の向上、ふるさと納税による自主財源の確保。",
  focus: "滞納者への適正な処分。収納率の目標 98.98%",
  goal: "①税への理解と自主納付の意識の向上。\n②専門知識をもつ職員の育成。",
  next: "租税教室と税の作文、職員の研修、滞納処分の適正な実施。",
  sdgs: ["ゴール10「人や国の不平等をなくそう」"],
  plans: "",
  indicators: [
    {
      name: "市税現年度収納率",
      reason: "自発的な納税の定着が収納率の向上につながるため。",
      formula: "",
      unit: "%",
      baseline: "98.73",
      plan: ["98.83", "98.88", "98.93", "98.98"],
      actual: ["98.81", "98.95", "", ""],
    },
  ],
  projects: [
    {
      name: "賦課徴収費運営費",
      status: "継続",
      account: "一般会計・2総務費・2徴収費・2賦課徴収費",
      department: "税務課",
      accountHeading: "会計・款・項・目",
      priority: "B",
      pledge: "1:無",
      outline: "・市税の賦課と徴収",
      purpose: "市税の適正な賦課と徴収による財源確保",
      target: "滞納処分に集中、現年度収納率 98.98%",
      remarks: "令和4年度から公売事業を統合",
      budget: {
        total: "127,779 153,260 153,260",
        grants: "8,768 0 0",
        bonds: "0 0 0",
        other: "3,738 3,638 3,638",
        general: "115,273 149,622 149,622",
      },
      activities: [{ name: "市税収納率(現年度課税分)", unit: "%", years: ["98.98", "99.03", "99.08"] }],
    },
  ],
  budgetOnly: [
    {
      name: "税務総務費人件費",
      status: "継続",
      account: "一般会計・2総務費・2徴税费・1税務総務費",
      department: "税務課",
      budget: {
        total: "162,634 165,671 165,671",
        grants: "66,000 65,000 64,000",
        bonds: "0 0 0",
        other: "0 0 0",
        general: "96,634 100,671 101,671",
      },
    },
  ],
};
