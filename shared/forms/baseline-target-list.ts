import { defineForm, type FormExample } from "./form";

export const form = defineForm({
  id: "baseline-target-list",
  title: { ja: "現状値と目標値の一覧", en: "List of baseline and target" },
  source: "須坂市 第六次総合計画 前期基本計画（成果指標・プロセス指標）",
  labels: ["indicator", "baseline", "plan", "finalTarget", "unit", "kind"],
  fits: (shape) =>
    shape.measures === "columns" &&
    shape.budget === "none" &&
    !shape.isProse &&
    shape.keys.has("baseline") &&
    !shape.keys.has("actual"),
});

export const examples: readonly FormExample[] = [
  {
    note: { ja: "単位が指標名の中、年度が現状値の後ろ", en: "Unit inside the name, year behind the baseline" },
    sheet: [
      ["指標の種類", "指標名", "現状値（年度）", "目標値\n（2025年）"],
      ["市民取組指標", "「広報須坂」を読んでいる人の割合（％）", "86.5（2019）", "90.0"],
      ["統計指標", "経常収支比率（※２）（％）", "91.7（2019）", "90.0 未満"],
    ],
    reads: [
      {
        name: "「広報須坂」を読んでいる人の割合（％）",
        baseline: "86.5（2019）",
        finalTarget: "90.0",
        years: { 2025: { plan: "90.0", actual: null } },
      },
      {
        name: "経常収支比率（※２）（％）",
        baseline: "91.7（2019）",
        finalTarget: "90.0 未満",
        years: { 2025: { plan: "90.0 未満", actual: null } },
      },
    ],
  },
];
