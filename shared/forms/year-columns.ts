import { defineForm, type FormExample } from "./form";

export const form = defineForm({
  id: "year-columns",
  title: { ja: "年度を横に、計画と実績を縦に並べた様式", en: "Years across, plan and actual in rows" },
  source: "小諸市 令和2年度 施策評価シート（成果指標）",
  labels: ["indicator", "plan", "actual", "baseline", "unit", "year"],
  fits: (shape) => shape.measures === "rows" && shape.budget !== "columns" && !shape.isProse,
});

export const examples: readonly FormExample[] = [
  {
    note: { ja: "指標ごとの枠、計画の行と実績の行", en: "One block an indicator, a row of plans and a row of actuals" },
    sheet: [
      ["指標名", "要介護認定率", "", "", "", "", ""],
      ["設定理由", "介護予防の効果を表すから。", "", "", "", "", ""],
      ["算式", "", "", "", "", "単位", "%"],
      ["目標値", "計画策定時", "", "令和2年度", "令和3年度", "令和4年度", "令和5年度"],
      ["", "13.2", "計画", "13.2以内", "13.2以内", "13.2以内", "13.2以内"],
      ["", "", "実績", "13.4", "", "", ""],
    ],
    merges: ["B1:G1", "B2:G2", "B3:E3", "B4:C4", "A4:A6", "B5:B6"],
    reads: [
      {
        name: "要介護認定率",
        unit: "%",
        baseline: "13.2",
        years: {
          2020: { plan: "13.2以内", actual: "13.4" },
          2021: { plan: "13.2以内", actual: "" },
          2022: { plan: "13.2以内", actual: "" },
          2023: { plan: "13.2以内", actual: "" },
        },
      },
    ],
  },
];
