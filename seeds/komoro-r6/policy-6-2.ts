/** 施策 6-2: figures, names and labels as printed; sentences in our own words. */

import { projects62Part1 } from "./policy-6-2-projects-1";
import { projects62Part2 } from "./policy-6-2-projects-2";
import type { PolicyInput } from "./schema";

export const policy62: PolicyInput = {
  id: "6-2",
  title: "戦略的で効率的・効果的な行政経営を推進します",
  department: "企画課",
  related: ["全課", "—", "—", "—", "—"],
  issues: "行政マネジメントシステムの再構築、シティプロモーション、ICTの活用が課題。",
  direction: "事業の見直しを財政計画、公共施設マネジメントと一体で行い、ICTで市民サービスと行政運営を改善する。",
  focus: "・公共施設と一体の行財政改革\n・予算編成の新手法\n・DX\n・情報発信と関係人口の増加",
  goal: "①PDCAが自律的に回っている。\n②自律した職員が育っている。",
  next: "第12次基本計画の策定、DXの推進、シティプロモーションによる人口の社会増。",
  sdgs: ["ゴール11「住み続けられるまちづくりを」", "ゴール17「パートナーシップで目標を達成しよう」"],
  plans: "",
  indicators: [
    {
      name: "人口の社会増減数",
      reason: "政策1～5の推進により人口の社会増が図れるため。",
      formula: "1年間の転入数－転出数",
      unit: "人",
      baseline: "-15",
      plan: ["+1以上", "+1以上", "+1以上", "+1以上"],
      actual: ["16", "167", "", ""],
    },
  ],
  projects: [...projects62Part1, ...projects62Part2],
  budgetOnly: [
    {
      name: "議員報酬等",
      status: "継続",
      account: "一般会計・1議会費・1議会費・1議会費",
      department: "議会事務局",
      budget: { total: "128,909 129,662", grants: "0 0", bonds: "0 0", other: "0 0", general: "128,909 129,662" },
    },
    {
      name: "議会事務局人件費",
      status: "継続",
      account: "一般会計・1議会費・1議会費・1議会費",
      department: "議会事務局",
      budget: { total: "39,099 39,399", grants: "0 0", bonds: "0 0", other: "0 0", general: "39,099 39,399" },
    },
    {
      name: "選挙管理委員会人件費",
      status: "継続",
      account: "一般会計・2総務費・4選挙費・1選挙管理委員会費",
      department: "選挙管理委員会事務局",
      budget: { total: "12,620 12,620", grants: "0 0", bonds: "0 0", other: "0 0", general: "12,620 12,620" },
    },
    {
      name: "市長選挙運営費",
      status: "継続",
      account: "一般会計・2総務費・4選挙費・2市長選挙費",
      department: "選挙管理委員会事務局",
      budget: { total: "15,275 0", grants: "0 0", bonds: "0 0", other: "0 0", general: "15,275 0" },
    },
    {
      name: "小諸市等公平委員会特別会計繰出金",
      status: "継続",
      account: "一般会計・2総務費・1総務管理費・1一般管理費",
      department: "総務課",
      budget: { total: "299 299", grants: "0 0", bonds: "0 0", other: "0 0", general: "299 299" },
    },
    {
      name: "企画費運営費",
      status: "継続",
      account: "一般会計・2総務費・1総務管理費・4企画費",
      department: "企画課",
      budget: { total: "458 728", grants: "0 0", bonds: "0 0", other: "0 0", general: "458 728" },
    },
  ],
  garbled: "the page with the budget-only blocks is cut off after 令和7年度",
};
