/** Small workbooks of one list each, in the way sections keep them: a row an indicator, plan and actual side by side. */
import { buildWorkbook, newCanvas } from "../../seeds/workbook";

export interface ListRow {
  readonly name: string;
  readonly unit: string;
  readonly plan: string;
  readonly actual: string;
}

export const MET: ListRow = { name: "講座の参加者数", unit: "人", plan: "100", actual: "120" };
export const MISSED: ListRow = { name: "市民満足度", unit: "％", plan: "80", actual: "60" };
export const NOT_FILLED: ListRow = { name: "相談件数", unit: "件", plan: "50", actual: "" };

/** 「令和2年度 実績報告」: 指標名, 単位, 目標値, 実績値, 評価; the rating is left empty. */
export function listWorkbook(rows: readonly ListRow[], sheetName = "一覧"): Uint8Array {
  const canvas = newCanvas(sheetName, [30, 8, 12, 12, 8]);
  canvas.put(0, 0, "令和2年度 実績報告");
  for (const [column, heading] of ["指標名", "単位", "目標値", "実績値", "評価"].entries())
    canvas.put(2, column, heading);
  for (const [index, row] of rows.entries()) {
    canvas.put(3 + index, 0, row.name);
    canvas.put(3 + index, 1, row.unit);
    canvas.figure(3 + index, 2, row.plan);
    canvas.figure(3 + index, 3, row.actual);
    canvas.put(3 + index, 4, "");
  }
  return buildWorkbook([canvas.sheet()]);
}
