/** 小諸 公約の進捗: five pillars of pledges and results in prose, one sheet. */
import { checkSeed } from "../schema";
import { type CellLook, FONTS } from "../style";
import { area, buildWorkbook, type Canvas, linesOf, newCanvas, type SeedSheet } from "../workbook";
import pillars from "./pillars.json";
import { documentSchema, type PledgePillar } from "./schema";

export const KOMORO_PLEDGES_TITLE = "小諸市長公約「こもろ未来プロジェクト」の進捗";

export const komoroPledges = checkSeed(documentSchema, "komoro-pledges", {
  source: {
    municipality: "小諸市",
    document: "小諸ぷらいど通信 VOL.5.02（2020.1 発行、改訂版）",
    pages: "「こもろ未来プロジェクト」の進捗状況、5つの柱",
  },
  heading: "市政3年半の軌跡(2016.4~2020.1)",
  pillars,
});

/** Text on the left, framed highlights on the right. */
const WIDTHS = [3, 46, 24, 2, 32];
const TEXT_WIDTH = WIDTHS[1]! + WIDTHS[2]!;
const BOX_COLUMN = 4;
const BOX_ROWS = 3;
const LINE_HEIGHT = 14;

const band: CellLook = { bold: true, size: 12, fill: "FFF2CC", border: { top: "medium", bottom: "medium" } };
const subheading: CellLook = { bold: true, size: 10 };
const line: CellLook = { wrap: true, size: 10 };
const box: CellLook = { border: "double", wrap: true, align: "center", bold: true, size: 10 };

export function komoroPledgesSheets(): SeedSheet[] {
  const canvas = newCanvas("公約進捗", WIDTHS, { page: { paper: "A4", pagesHigh: 0 } });
  canvas.block(area(0, 0, 0, BOX_COLUMN), KOMORO_PLEDGES_TITLE, { bold: true, size: 14, align: "center" });
  canvas.block(area(1, 0, 1, BOX_COLUMN), komoroPledges.heading, { align: "center" });
  canvas.put(2, 1, "【凡例】 ●：政策として掲げたもの　・：取り組み実績　囲み：主な実績", { size: 9 });
  canvas.height(0, 24);
  let row = 4;
  for (const pillar of komoroPledges.pillars) row = pillarRows(canvas, row, pillar) + 1;
  return [canvas.sheet()];
}

/** The sample workbook. */
export function buildKomoroPledges(): Uint8Array {
  return buildWorkbook(komoroPledgesSheets(), { title: KOMORO_PLEDGES_TITLE, font: FONTS.meiryo, size: 10 });
}

function pillarRows(canvas: Canvas, top: number, pillar: PledgePillar): number {
  canvas.block(area(top, 0, top, BOX_COLUMN), pillar.title, band);
  canvas.height(top, 22);
  let row = top + 1;
  for (const pledge of pillar.pledges) row = textRow(canvas, row, `●${pledge}`);
  canvas.put(row++, 1, "<主な取り組み実績>", subheading);
  for (const result of pillar.results) row = textRow(canvas, row, `・${result.text}`);
  let boxTop = top + 2;
  for (const highlight of pillar.boxes) {
    canvas.block(area(boxTop, BOX_COLUMN, boxTop + BOX_ROWS - 1, BOX_COLUMN), highlight.text, box);
    boxTop += BOX_ROWS + 1;
  }
  return Math.max(row, boxTop);
}

function textRow(canvas: Canvas, row: number, text: string): number {
  canvas.block(area(row, 1, row, 2), text, line);
  canvas.height(row, LINE_HEIGHT * linesOf(text, TEXT_WIDTH) + 3);
  return row + 1;
}
