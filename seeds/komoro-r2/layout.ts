/** Draws one 施策シート: label column A, baseline B, 計画/実績 C, years D to G, the last year over G and H. */
import type { YearBlock } from "../schema";
import type { CellLook } from "../style";
import { area, type Canvas, linesOf, newCanvas, type SeedSheet } from "../workbook";
import type { PolicySheet } from "./schema";

const WIDTHS = [10, 15, 6, 13, 13, 13, 7, 7];
const LAST = WIDTHS.length - 1;
const LINE_POINTS = 16;

const label: CellLook = { border: "thin", fill: "DDEBF7", align: "center", wrap: true };
const field: CellLook = { border: "thin", wrap: true, align: "left", indent: 1 };
const prose: CellLook = { border: "thin", wrap: true, align: "left", valign: "top", indent: 1 };
const FIGURE = { figure: true } as const;
const centred: CellLook = { border: "thin", align: "center", wrap: true };
const heading: CellLook = { bold: true, size: 12 };
const title: CellLook = { ...field, bold: true, size: 12 };

/** The note that the planning division leaves at the first 実績 of a sheet. */
const ACTUAL_NOTE = "測定できなかった年度は「—」とし、特記事項に理由を記入してください。";

export function drawPolicySheet(sheet: PolicySheet): SeedSheet {
  const footer = `&C施策 ${sheet.code}`;
  const canvas = newCanvas(sheet.code, WIDTHS, { page: { paper: "A4", scale: 84, footer } });
  let row = drawHead(canvas, sheet);
  row = drawPassage(canvas, row, "◆現状と課題", null, [sheet.issues]);
  row = drawPassage(canvas, row, "◆方針", "目的", [sheet.purpose]);
  row = drawPassage(canvas, row, sheet.priorityHeading, null, sheet.priorities);
  row = drawPassage(canvas, row, "◆目標", "計 画", sheet.goals, "・目標の計画と達成状況");
  row = drawPassage(canvas, row, "◆実績", "令和2年度実績", sheet.results);
  canvas.breakBefore(row);
  canvas.put(row++, 0, "◆成果指標(アウトカム)", heading);
  canvas.put(row++, 0, "・目標の計画と達成状況");
  for (const [index, block] of sheet.indicators.entries()) row = drawBlock(canvas, row, block, sheet, index === 0);
  row = drawNextSteps(canvas, row + 1, sheet);
  row = drawPassage(canvas, row, "◆個別計画", null, [sheet.relatedPlans]);
  drawPassage(canvas, row, "◆特記事項", null, [sheet.remarks]);
  return canvas.sheet();
}

function drawHead(canvas: Canvas, sheet: PolicySheet): number {
  const lines = [
    [`政策 ${sheet.policy.number}`, sheet.policy.title],
    [`施策 ${sheet.code}`, sheet.title],
  ] as const;
  for (const [row, [name, text]] of lines.entries()) {
    canvas.put(row, 0, name, { ...label, bold: true });
    canvas.block(area(row, 1, row, LAST), text, title);
    fitHeight(canvas, row, text, 1, LAST, 18);
  }
  const departments = [sheet.department, ...sheet.related];
  for (const [index, department] of departments.entries()) {
    const row = 3 + index;
    canvas.put(row, 0, index === 0 ? "所 管" : "関 連", label);
    canvas.block(area(row, 1, row, 2), department, field);
  }
  return 3 + departments.length + 1;
}

/** A heading, a label line over the box where the form has one, and the box. Returns the row after a blank one. */
function drawPassage(
  canvas: Canvas,
  top: number,
  name: string,
  over: string | null,
  lines: readonly string[],
  caption?: string,
): number {
  let row = top;
  canvas.put(row++, 0, name, heading);
  if (caption) canvas.put(row++, 0, caption);
  if (over) canvas.block(area(row, 0, row, LAST), over, label);
  if (over) row++;
  drawBox(canvas, row, lines);
  return row + 2;
}

function drawBox(canvas: Canvas, row: number, lines: readonly string[]): void {
  const text = lines.join("\n");
  canvas.block(area(row, 0, row, LAST), text, prose);
  fitHeight(canvas, row, text, 0, LAST);
}

function drawBlock(canvas: Canvas, top: number, block: YearBlock, sheet: PolicySheet, isFirst: boolean): number {
  drawLabelled(canvas, top, "指標名", block.name, LAST, { ...field, bold: true });
  drawLabelled(canvas, top + 1, "設定理由", block.reason, LAST, field);
  drawLabelled(canvas, top + 2, "算式", block.formula, LAST - 2, field);
  if (sheet.unitCell === "own") {
    canvas.put(top + 2, LAST - 1, "単位", label);
    canvas.put(top + 2, LAST, block.unit, centred);
  } else {
    canvas.block(area(top + 2, LAST - 1, top + 2, LAST), block.unit ? `単位 ${block.unit}` : "単位", centred);
  }
  canvas.block(area(top + 3, 0, top + 5, 0), "目標値", label);
  canvas.put(top + 3, 1, "計画策定時", label);
  canvas.put(top + 3, 2, "", label);
  canvas.block(area(top + 4, 1, top + 5, 1), brokenAtBlanks(block.baseline, WIDTHS[1]!), centred, FIGURE);
  canvas.put(top + 4, 2, "計画", label);
  canvas.put(top + 5, 2, "実績", label, isFirst ? { note: ACTUAL_NOTE } : {});
  for (const [index, year] of block.years.entries()) {
    const left = 3 + index;
    const right = index === block.years.length - 1 ? LAST : left;
    canvas.block(area(top + 3, left, top + 3, right), year, label);
    const width = widthOf(left, right);
    canvas.block(area(top + 4, left, top + 4, right), brokenAtBlanks(block.plans[index]!, width), centred, FIGURE);
    canvas.block(area(top + 5, left, top + 5, right), brokenAtBlanks(block.actuals[index]!, width), centred, FIGURE);
  }
  for (const [row, texts] of [block.plans, block.actuals].entries()) {
    const lines = Math.max(...texts.map((text) => linesOf(brokenAtBlanks(text, WIDTHS[3]!), WIDTHS[3]!)));
    canvas.height(top + 4 + row, Math.max(18, lines * LINE_POINTS + 2));
  }
  return top + 6;
}

function drawLabelled(canvas: Canvas, row: number, name: string, text: string, right: number, look: CellLook): void {
  canvas.put(row, 0, name, label);
  canvas.block(area(row, 1, row, right), text, look);
  fitHeight(canvas, row, text, 1, right);
}

function drawNextSteps(canvas: Canvas, top: number, sheet: PolicySheet): number {
  const choices = ["拡充", "維持", "縮小", "廃止"];
  let row = top;
  canvas.put(row, 0, "◆目標の実現に向けた今後の取り組み", heading);
  if (sheet.nextPolicyPlace !== "beside-heading") row++;
  if (sheet.nextPolicyPlace === "one-cell") {
    canvas.block(area(row, 5, row, LAST), `今後の方針 ${sheet.nextPolicy}`, centred);
  } else {
    canvas.put(row, 5, "今後の方針", label);
    canvas.block(area(row, 6, row, LAST), sheet.nextPolicy, centred);
    canvas.choices(area(row, 6, row, LAST), choices);
  }
  drawBox(canvas, row + 1, sheet.nextActions);
  return row + 3;
}

/** Staff who write two figures into one narrow cell put them on two lines. */
function brokenAtBlanks(text: string, width: number): string {
  return linesOf(text, width) > 1 ? text.replace(/ /g, "\n") : text;
}

function widthOf(left: number, right: number): number {
  return WIDTHS.slice(left, right + 1).reduce((sum, width) => sum + width, 0);
}

function fitHeight(canvas: Canvas, row: number, text: string, left: number, right: number, linePoints = LINE_POINTS) {
  // The indent takes a character off each side.
  canvas.height(row, Math.max(18, linesOf(text, widthOf(left, right) - 2) * linePoints + 4));
}
