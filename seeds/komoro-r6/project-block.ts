/** The block of a 事務事業, and the short block that has the budget only. Seven columns from `left` on. */
import type { CellLook } from "../style";
import { area, type Canvas, linesOf } from "../workbook";
import { BUDGET_YEARS, type Budget, type BudgetOnly, type Project } from "./schema";
import { amount, centred, label, sideLabel, value } from "./style";

export const BLOCK_WIDTHS = [10, 7, 27, 8, 15, 15, 15] as const;
const LAST = BLOCK_WIDTHS.length - 1;
const TEXT_WIDTH = BLOCK_WIDTHS.slice(1).reduce((sum, width) => sum + width, 0);
const LINE_HEIGHT = 13.5;

/** "text": the cell holds the text 「38,430 千円」; "number": it holds 38430 and the number format adds the unit. */
export type AmountStyle = "text" | "number";

const BUDGET_ROWS = [
  ["total", "年度別事業費"],
  ["grants", "国・県支出金"],
  ["bonds", "地方債"],
  ["other", "その他"],
  ["general", "一般財源"],
] as const satisfies readonly (readonly [keyof Budget, string])[];

/** Puts the block and returns the row after it. */
export function projectBlock(canvas: Canvas, top: number, left: number, project: Project, style: AmountStyle): number {
  const put = newPutter(canvas, left);
  put(top, 0, 4, "事務事業名", label);
  put(top, 5, 5, "新規・継続", label);
  put(top, 6, 6, "事業優先順位", label);
  put(top + 1, 0, 4, project.name, { ...value, bold: true, align: "center" });
  put(top + 1, 5, 5, project.status, centred);
  put(top + 1, 6, 6, project.priority, centred);
  put(top + 2, 0, 4, project.accountHeading, label);
  put(top + 2, 5, 5, "所管課", label);
  put(top + 2, 6, 6, "市長公約事項", label);
  put(top + 3, 0, 4, project.account, centred);
  put(top + 3, 5, 5, project.department, { ...centred, shrink: true, wrap: false });
  put(top + 3, 6, 6, project.pledge, centred);
  let row = textRow(canvas, top + 4, left, "事業概要", project.outline);
  row = budgetRows(canvas, row, left, project.budget, style);
  row = textRow(canvas, row, left, "目的", project.purpose);
  put(row, 0, LAST, "令和6年度の目標", label);
  put(row + 1, 0, LAST, project.target, { ...value, valign: "top" });
  canvas.height(row + 1, LINE_HEIGHT * linesOf(project.target, TEXT_WIDTH) + 6);
  row = activityRows(canvas, row + 2, left, project);
  return textRow(canvas, row, left, "特記事項", project.remarks);
}

/** Puts the block and returns the row after it. */
export function budgetOnlyBlock(
  canvas: Canvas,
  top: number,
  left: number,
  block: BudgetOnly,
  style: AmountStyle,
): number {
  const put = newPutter(canvas, left);
  put(top, 0, 5, "事務事業名", label);
  put(top, 6, 6, "新規・継続", label);
  put(top + 1, 0, 5, block.name, { ...value, bold: true, align: "center" });
  put(top + 1, 6, 6, block.status, centred);
  put(top + 2, 0, 5, "会計・款・項・目", label);
  put(top + 2, 6, 6, "所管課", label);
  put(top + 3, 0, 5, block.account, centred);
  put(top + 3, 6, 6, block.department, { ...centred, shrink: true, wrap: false });
  return budgetRows(canvas, top + 4, left, block.budget, style);
}

/** Where a budget has two years only, the third column of the form stays empty, heading included. */
function budgetRows(canvas: Canvas, top: number, left: number, budget: Budget, style: AmountStyle): number {
  const put = newPutter(canvas, left);
  canvas.block(area(top, left, top + 5, left), "投入\n指標", label);
  put(top, 1, 3, "", label);
  put(top + 1, 1, 3, "年度別事業費", label);
  canvas.block(area(top + 2, left + 1, top + 4, left + 1), "特定\n財源", label);
  put(top + 2, 2, 3, "国・県支出金", label);
  put(top + 3, 2, 3, "地方債", label);
  put(top + 4, 2, 3, "その他", label);
  put(top + 5, 1, 3, "一般財源", label);
  for (const [index, year] of BUDGET_YEARS.entries()) {
    const column = left + 4 + index;
    canvas.put(top, column, budget.total[index] === undefined ? "" : year, label);
    for (const [offset, [key]] of BUDGET_ROWS.entries()) {
      const printed = budget[key][index];
      const text = printed === undefined ? "" : `${printed} 千円`;
      if (style === "number") canvas.figure(top + 1 + offset, column, text, amount, { units: true });
      else canvas.put(top + 1 + offset, column, text, amount);
    }
  }
  return top + 6;
}

/** The form has room for two targets at least; their label runs down over heading and targets. */
function activityRows(canvas: Canvas, top: number, left: number, project: Project): number {
  const put = newPutter(canvas, left);
  const count = Math.max(2, project.activities.length);
  canvas.block(area(top, left, top + count, left), "活動目標", sideLabel);
  put(top, 1, 2, "指標名", label);
  put(top, 3, 3, "単位", label);
  for (const [index, year] of BUDGET_YEARS.entries()) put(top, 4 + index, 4 + index, year, label);
  for (let index = 0; index < count; index++) {
    const row = top + 1 + index;
    const activity = project.activities[index];
    put(row, 1, 2, activity?.name ?? "", value);
    put(row, 3, 3, activity?.unit ?? "", centred);
    for (const year of [0, 1, 2] as const) {
      canvas.figure(row, left + 4 + year, activity?.years[year] ?? "", amount);
    }
    canvas.height(row, LINE_HEIGHT * Math.max(2, linesOf(activity?.name ?? "", BLOCK_WIDTHS[1] + BLOCK_WIDTHS[2])));
  }
  canvas.height(top, 18);
  return top + 1 + count;
}

function textRow(canvas: Canvas, row: number, left: number, name: string, text: string): number {
  canvas.put(row, left, name, label);
  canvas.block(area(row, left + 1, row, left + LAST), text, { ...value, valign: "top" });
  canvas.height(row, Math.max(20, LINE_HEIGHT * linesOf(text, TEXT_WIDTH) + 6));
  return row + 1;
}

type Putter = (row: number, from: number, to: number, text: string, look: CellLook) => void;

/** Puts text into the columns `from` to `to` of the block, merged where they are several. */
function newPutter(canvas: Canvas, left: number): Putter {
  return (row, from, to, text, look) => canvas.block(area(row, left + from, row, left + to), text, look);
}
