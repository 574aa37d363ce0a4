import { defineForm, type FormExample } from "./form";

export const form = defineForm({
  id: "action-list",
  title: { ja: "取組ごとの計画・実績・評価の一覧", en: "One row an action: plan text, actual text, rating" },
  source: "南アルプス市 第3次行政改革実施計画 取組み結果",
  labels: ["action", "planText", "actualText", "rating", "department", "plan", "actual"],
  fits: (shape) => shape.isProse && shape.budget === "none",
});

export const examples: readonly FormExample[] = [
  {
    note: {
      ja: "見出しが2行に分かれ、評価の見出しが結合されていたもの",
      en: "Heading over two rows; the merged heading of the rating was lost",
    },
    sheet: [
      [
        "基本",
        "取り組み",
        "No.",
        "具体的な",
        "取組主管課",
        "計画内容 (Plan)",
        "取組状況 (Do)",
        "取組工程に対する評価 (Check)",
        "",
        "見直し、改善事項",
      ],
      [
        "方針",
        "の項目",
        "No.",
        "取り組み項目",
        "関係課等",
        "令和 2 年度計画",
        "令和2年度の取組内容",
        "取組達成度",
        "",
        "(Action)",
      ],
      ["1 財政の健全化", "", "", "", "", "", "", "", "", ""],
      [
        "",
        "①歳出構造の見直し",
        "1",
        "有利な市債の有効活用",
        "【取組主管課】財政課",
        "[達成目安] 第6期財政計画値 ・実質公債費比率 6.5% ・将来負担比率 31.8%",
        "・実質公債費比率 3.7% ・将来負担比率 ▲18.9%",
        "・新規市債の発行が減り、比率は下がった。",
        "A",
        "大規模事業の精査が必要",
      ],
      [
        "",
        "",
        "2",
        "基金の確保と活用",
        "【取組主管課】財政課",
        "・令和2年度末基金残高を96億円以上確保する。",
        "・財政調整基金残高40.6億円 ・減債基金残高27.7億円",
        "・財政調整基金を2.1億円積み立てた。",
        "A",
        "柔軟な対応を続ける",
      ],
    ],
    reads: [
      {
        name: "有利な市債の有効活用",
        rating: "A",
        plan: "[達成目安] 第6期財政計画値 ・実質公債費比率 6.5% ・将来負担比率 31.8%",
        actual: "・実質公債費比率 3.7% ・将来負担比率 ▲18.9%",
      },
      {
        name: "基金の確保と活用",
        rating: "A",
        plan: "・令和2年度末基金残高を96億円以上確保する。",
        actual: "・財政調整基金残高40.6億円 ・減債基金残高27.7億円",
      },
    ],
  },
];
