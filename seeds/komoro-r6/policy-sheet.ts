/** The sheet of a 施策: its sections and three blocks for outcome indicators, of which the last may be empty. */
import { area, type Canvas, linesOf, newCanvas, type SeedSheet } from "../workbook";
import { INDICATOR_YEARS, type Policy } from "./schema";
import { label, section, small, title, value } from "./style";

const WIDTHS = [11, 13, 8, 13, 13, 13, 8, 8];
const LAST = WIDTHS.length - 1;
const WHOLE_WIDTH = WIDTHS.reduce((sum, width) => sum + width, 0);
const LINE_HEIGHT = 14;

/** `policyHeading` is the 政策 above the 施策, e.g. ["政策 6", "すべての主体が…"]. */
export function policySheet(policy: Policy, policyHeading: readonly [string, string]): SeedSheet {
  const canvas = newCanvas(policy.id, WIDTHS, { page: { paper: "A4", pagesHigh: 1, footer: "&P" } });
  for (const [row, [id, name]] of [policyHeading, [`施策 ${policy.id}`, policy.title] as const].entries()) {
    canvas.put(row, 0, id, label);
    canvas.block(area(row, 1, row, LAST), name, title);
    canvas.height(row, 22);
  }
  let row = departments(canvas, 3, policy);
  row = text(canvas, row, "◆現状と課題", policy.issues);
  row = text(canvas, row, "◆方針", policy.direction, "目的");
  row = text(canvas, row, "◆今後の取り組みのうち令和6年度重点方針と目標", policy.focus);
  row = text(canvas, row, "◆目標", policy.goal, "計　画", "・目標の計画と達成状況");
  canvas.put(row, 0, "◆成果指標(アウトカム)", section);
  canvas.put(row + 1, 0, "・目標の計画と達成状況", small);
  row += 2;
  for (let index = 0; index < 3; index++) row = indicatorBlock(canvas, row, policy.indicators[index]);
  row = text(canvas, row + 1, "◆目標の実現に向けた今後の取り組み", policy.next);
  row = text(canvas, row, "◆SDGsの取り組み", policy.sdgs.join("\n"));
  row = text(canvas, row, "◆個別計画", policy.plans);
  text(canvas, row, "◆特記事項", "");
  return canvas.sheet();
}

function departments(canvas: Canvas, top: number, policy: Policy): number {
  for (const [index, name] of [policy.department, ...policy.related].entries()) {
    canvas.put(top + index, 0, index === 0 ? "所　管" : "関　連", label);
    canvas.block(area(top + index, 1, top + index, 3), name, value);
  }
  return top + policy.related.length + 2;
}

function text(canvas: Canvas, top: number, heading: string, body: string, head?: string, sub?: string): number {
  let row = top;
  canvas.put(row++, 0, heading, section);
  if (sub) canvas.put(row++, 0, sub, small);
  if (head) canvas.block(area(row, 0, row++, LAST), head, label);
  canvas.block(area(row, 0, row, LAST), body, { ...value, valign: "top" });
  canvas.height(row, LINE_HEIGHT * linesOf(body, WHOLE_WIDTH) + 6);
  return row + 2;
}

/** Five rows; the label 目標値 runs down over three of them, and the last year takes the two columns of the unit. */
function indicatorBlock(canvas: Canvas, top: number, indicator: Policy["indicators"][number] | undefined): number {
  const name = indicator?.name ?? "";
  canvas.put(top, 0, "指標名", label);
  canvas.block(area(top, 1, top, LAST), name, value);
  canvas.put(top + 1, 0, "設定理由", label);
  canvas.block(area(top + 1, 1, top + 1, LAST), indicator?.reason ?? "", value);
  canvas.put(top + 2, 0, "算式", label);
  canvas.block(area(top + 2, 1, top + 2, 5), indicator?.formula ?? "", value);
  canvas.put(top + 2, 6, "単位", label);
  canvas.put(top + 2, 7, indicator?.unit ?? "", { ...value, align: "center" });
  canvas.block(area(top + 3, 0, top + 5, 0), "目標値", label);
  canvas.put(top + 3, 1, "計画策定時", label);
  canvas.put(top + 3, 2, "", label);
  canvas.block(area(top + 4, 1, top + 5, 1), indicator?.baseline ?? "", number, { figure: true });
  canvas.put(top + 4, 2, "計画", label);
  canvas.put(top + 5, 2, "実績", label);
  for (const [index, year] of INDICATOR_YEARS.entries()) {
    const column = 3 + index;
    const right = index === INDICATOR_YEARS.length - 1 ? LAST : column;
    canvas.block(area(top + 3, column, top + 3, right), year, label);
    canvas.block(area(top + 4, column, top + 4, right), indicator?.plan[index] ?? "", number, { figure: true });
    canvas.block(area(top + 5, column, top + 5, right), indicator?.actual[index] ?? "", number, { figure: true });
  }
  for (let row = top; row < top + 6; row++) canvas.height(row, 18);
  return top + 7;
}

const number = { ...value, align: "right" } as const;
