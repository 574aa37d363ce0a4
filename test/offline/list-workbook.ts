import { buildWorkbook, newCanvas } from "../../seeds/workbook";
import type { ListRow } from "../cli/sample-list";

/** 「令和2年度 実績報告」 without a column for ratings: a list whose only findings are those of its rows. */
export function listWorkbook(rows: readonly ListRow[], sheetName = "一覧"): Uint8Array {
  const canvas = newCanvas(sheetName, [30, 8, 12, 12]);
  canvas.put(0, 0, "令和2年度 実績報告");
  for (const [column, heading] of ["指標名", "単位", "目標値", "実績値"].entries()) canvas.put(2, column, heading);
  for (const [index, row] of rows.entries()) {
    canvas.put(3 + index, 0, row.name);
    canvas.put(3 + index, 1, row.unit);
    canvas.figure(3 + index, 2, row.plan);
    canvas.figure(3 + index, 3, row.actual);
  }
  return buildWorkbook([canvas.sheet()]);
}
