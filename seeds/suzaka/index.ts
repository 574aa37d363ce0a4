/** 須坂市 総合計画 前期基本計画, 施策 35 to 39: lists of outcome and process indicators, one sheet a 施策. */

import { checkSeed } from "../schema";
import type { CellLook } from "../style";
import { FONTS } from "../style";
import { area, buildWorkbook, type Canvas, linesOf, newCanvas, type SeedSheet } from "../workbook";
import measures from "./measures.json";
import { documentSchema, type SuzakaMeasure } from "./schema";

export const SUZAKA_TITLE = "須坂市 成果指標・プロセス指標（施策 35 から 39）";

export const suzaka = checkSeed(documentSchema, "suzaka", {
  source: { municipality: "須坂市", document: "総合計画 前期基本計画 3. 施策の展開", pages: "施策 35 から 39" },
  measures,
});

const WIDTHS = [15, 22, 26, 18, 14];
const NAME_WIDTH = WIDTHS[1]! + WIDTHS[2]!;
const LINE_HEIGHT = 15;

const heading: CellLook = { bold: true, size: 14, fill: "FCE4D6", border: { bottom: "medium" } };
const section: CellLook = { bold: true, size: 11, color: "833C0B" };
const label: CellLook = { border: "thin", fill: "F8CBAD", align: "center", wrap: true, bold: true };
const cell: CellLook = { border: "thin", wrap: true };
const right: CellLook = { border: "thin", align: "right" };

/** The sheets in the order of the document. */
export function suzakaSheets(): SeedSheet[] {
  return suzaka.measures.map(measureSheet);
}

/** The sample workbook. */
export function buildSuzaka(): Uint8Array {
  return buildWorkbook(suzakaSheets(), { title: SUZAKA_TITLE, font: FONTS.yuGothic, size: 10 });
}

function measureSheet(measure: SuzakaMeasure): SeedSheet {
  const last = WIDTHS.length - 1;
  const canvas = newCanvas(`施策${measure.number}`, WIDTHS, { page: { paper: "A4", pagesHigh: 1 } });
  canvas.put(0, 0, measure.goal, { size: 9 });
  canvas.put(1, 0, measure.basicMeasure, { size: 9 });
  canvas.block(area(2, 0, 2, last), `施策 ${measure.number}  ${measure.title}`, heading);
  canvas.height(2, 24);
  canvas.put(4, 0, "施策の目指す姿", section);
  canvas.block(area(5, 0, 5, last), `●${measure.aim}`, cell);
  canvas.put(6, 0, "担当課", label);
  canvas.block(area(6, 1, 6, last), measure.departments.join("、"), cell);
  let row = outcomeTable(canvas, 8, measure);
  if (measure.note) canvas.put(row++, 0, measure.note, { size: 9 });
  processTable(canvas, row + 1, measure);
  return canvas.sheet();
}

function outcomeTable(canvas: Canvas, top: number, measure: SuzakaMeasure): number {
  canvas.put(top, 0, "【成果指標】", section);
  canvas.put(top + 1, 0, "指標の種類", label);
  valueHeadings(canvas, top + 1, 1);
  let row = top + 2;
  for (const outcome of measure.outcomes) {
    canvas.put(row, 0, outcome.kind, { ...cell, align: "center" });
    indicatorCells(canvas, row++, 1, outcome);
  }
  return row;
}

/** Process indicators have no kind: their names take the columns of both. */
function processTable(canvas: Canvas, top: number, measure: SuzakaMeasure): void {
  canvas.put(top, 0, "【プロセス指標】", section);
  valueHeadings(canvas, top + 1, 0);
  for (const [index, process] of measure.processes.entries()) indicatorCells(canvas, top + 2 + index, 0, process);
}

function valueHeadings(canvas: Canvas, row: number, nameColumn: number): void {
  canvas.block(area(row, nameColumn, row, 2), "指標名", label);
  canvas.put(row, 3, "現状値（年度）", label);
  canvas.put(row, 4, "目標値\n（2025年）", label);
  canvas.height(row, LINE_HEIGHT * 2 + 2);
}

function indicatorCells(
  canvas: Canvas,
  row: number,
  nameColumn: number,
  indicator: SuzakaMeasure["processes"][number],
): void {
  const width = nameColumn === 0 ? NAME_WIDTH + WIDTHS[0]! : NAME_WIDTH;
  canvas.block(area(row, nameColumn, row, 2), indicator.name, cell);
  canvas.figure(row, 3, indicator.baseline, right);
  canvas.figure(row, 4, indicator.target, right);
  canvas.height(row, LINE_HEIGHT * linesOf(indicator.name, width) + 6);
}
