import type { Cell, Workbook } from "../../../shared/sheet";

const text = (row: number, column: number, value: string): Cell => ({ row, column, type: "text", value, text: value });
const number = (row: number, column: number, value: number): Cell => ({
  row,
  column,
  type: "number",
  value,
  text: String(value),
});

/** A list with columns of its own for rate and rating, both still empty: 0.98 and B, 1.2 and A. */
export const LIST: Workbook = {
  sheets: [
    {
      name: "一覧",
      visibility: "visible",
      isProtected: false,
      merges: [],
      cells: [
        text(0, 0, "令和2年度実績"),
        ...["指標名", "単位", "目標値", "実績値", "達成率", "評価", "備考"].map((label, column) =>
          text(1, column, label),
        ),
        ...[text(2, 0, "市税の収納率"), text(2, 1, "%"), number(2, 2, 100), number(2, 3, 98)],
        text(2, 6, "滞納が残った。"),
        ...[text(3, 0, "講座の参加者数"), text(3, 1, "人"), number(3, 2, 50), number(3, 3, 60)],
      ],
    },
  ],
};
