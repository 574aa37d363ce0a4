import { defineForm, type FormExample } from "./form";
import type { TableShape } from "./shape";

/** Years alone under 「目標値」 or 「実績値」: the other half stands in a table of its own. */
function isHalf({ measures, titleMeasure, yearColumns, keys }: TableShape): boolean {
  return measures === "none" && titleMeasure !== null && yearColumns > 1 && keys.has("indicator");
}

export const form = defineForm({
  id: "plain-list",
  title: { ja: "1行1指標の一覧（計画と実績の列）", en: "One row an indicator, columns for plan and actual" },
  source: "design 5, family 6",
  labels: ["indicator", "plan", "actual", "rate", "rating", "unit", "year"],
  fits: (shape) =>
    (shape.measures === "columns" || isHalf(shape)) &&
    shape.budget === "none" &&
    !shape.isProse &&
    (shape.keys.has("actual") || !shape.keys.has("baseline")),
});

export const examples: readonly FormExample[] = [
  {
    note: { ja: "年度が1つの一覧", en: "A list for one year" },
    sheet: [
      ["No.", "指標名", "単位", "令和5年度目標", "令和5年度実績", "達成率", "備考"],
      ["1", "特定健康診査受診率", "％", "50", "44.8", "89.6%", ""],
      ["2", "図書館の貸出冊数", "冊", "120,000", "131,045", "109.2%", ""],
      ["", "合計", "", "", "", "", ""],
    ],
    reads: [
      { name: "特定健康診査受診率", unit: "％", years: { 2023: { plan: "50", actual: "44.8" } } },
      { name: "図書館の貸出冊数", unit: "冊", years: { 2023: { plan: "120,000", actual: "131,045" } } },
    ],
  },
];
