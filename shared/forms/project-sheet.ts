import { defineForm, type FormExample } from "./form";

export const form = defineForm({
  id: "project-sheet",
  title: {
    ja: "事務事業の説明書（事業費の内訳と活動目標）",
    en: "Project sheet with budget lines and activity targets",
  },
  source: "小諸市 令和6年度 実施計画書兼事業説明書",
  labels: ["project", "budgetTotal", "budgetPart", "indicator", "unit", "year"],
  fits: (shape) => shape.budget === "rows" || (shape.isInProject && shape.measures === "none" && shape.yearColumns > 0),
});

export const examples: readonly FormExample[] = [
  {
    note: {
      ja: "結合が失われ、その他と一般財源が左にずれたもの",
      en: "Merges lost: some labels stand one column left",
    },
    sheet: [
      ["事務事業名", "", "新規・継続", "事業優先順位", ""],
      ["市民協働推進事業", "", "継続", "B", ""],
      ["投入指標", "", "令和6年度", "令和7年度", "令和8年度"],
      ["", "年度別事業費", "38,430 千円", "57,430 千円", "42,430 千円"],
      ["", "特定財源", "", "", ""],
      ["", "国・県支出金", "0 千円", "0 千円", "0 千円"],
      ["", "地方債", "0 千円", "0 千円", "0 千円"],
      ["その他", "31 千円", "31 千円", "31 千円", ""],
      ["一般財源", "38,399 千円", "57,399 千円", "42,399 千円", ""],
      ["活動目標", "指標名", "単位", "令和6年度", "令和7年度", "令和8年度"],
      ["", "集会施設等補助金の要望に対する交付率", "%", "100", "100", "100"],
      ["特記事項", "区長会研修会の開催回数", "回", "3", "3", "3"],
    ],
    reads: [
      {
        name: "市民協働推進事業",
        budget: {
          2024: ["38,430 千円", "0 千円", "0 千円", "31 千円", "38,399 千円"],
          2025: ["57,430 千円", "0 千円", "0 千円", "31 千円", "57,399 千円"],
          2026: ["42,430 千円", "0 千円", "0 千円", "31 千円", "42,399 千円"],
        },
      },
      {
        name: "集会施設等補助金の要望に対する交付率",
        unit: "%",
        years: {
          2024: { plan: "100", actual: null },
          2025: { plan: "100", actual: null },
          2026: { plan: "100", actual: null },
        },
      },
      {
        name: "区長会研修会の開催回数",
        unit: "回",
        years: {
          2024: { plan: "3", actual: null },
          2025: { plan: "3", actual: null },
          2026: { plan: "3", actual: null },
        },
      },
    ],
  },
];
