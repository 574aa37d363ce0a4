/** One wide sheet of actions: fourteen columns, a heading of two rows, figures inside running text. */
import type { CellLook } from "../style";
import { area, type Canvas, linesOf, newCanvas, type SeedSheet } from "../workbook";
import type { ActionPolicy, SeedAction } from "./schema";

const WIDTHS = [6, 10, 11, 5, 20, 18, 24, 12, 34, 34, 36, 28, 7, 24];
const LAST = WIDTHS.length - 1;
const HEAD_ROW = 6;
const LINE_HEIGHT = 13.5;

const label: CellLook = { border: "thin", fill: "E2EFDA", align: "center", wrap: true };
const text: CellLook = { border: "thin", wrap: true, valign: "top" };
const centred: CellLook = { border: "thin", align: "center" };
const band: CellLook = { border: "thin", fill: "F2F2F2", bold: true };

/** Our own short wording of the four levels. */
const LEVELS = ["A：目標を達成", "B：ほぼ達成、課題あり", "C：未達成、課題あり", "D：未達成、取組困難"];

/** Headings that run down over both rows. */
const TALL_HEADINGS: readonly (readonly [number, string])[] = [
  [0, "基本\n方針"],
  [1, "取り組\nみの方針"],
  [2, "取り組み\nの項目"],
  [3, "No."],
  [4, "具体的な\n取り組み項目"],
  [5, "取組主管課\n関係課等"],
  [6, "今後の取組方向"],
  [7, "関係する\n計画等"],
  [8, "令和2年度の達成目標"],
  [13, "見直し、改善事項\n(Action)"],
];

export function actionSheet(policy: ActionPolicy, name: string, title: string, imprint: string): SeedSheet {
  const canvas = newCanvas(name, WIDTHS, {
    page: { paper: "A3", landscape: true, pagesHigh: 0, titleRows: [HEAD_ROW, HEAD_ROW + 1] },
    frozen: { rows: HEAD_ROW + 2, columns: 5 },
  });
  canvas.put(0, 0, title, { bold: true, size: 14 });
  canvas.put(0, 12, imprint, { size: 10 });
  canvas.put(1, 0, "【取組達成度】");
  for (const [index, level] of LEVELS.entries()) canvas.put(2 + index, 0, level);
  headings(canvas);
  let row = HEAD_ROW + 2;
  canvas.block(area(row, 0, row, LAST), policy.policy, band);
  canvas.put(row + 1, 0, "", centred);
  canvas.block(area(row + 1, 1, row + 1, LAST), policy.line, { ...band, bold: false });
  row += 2;
  for (const item of policy.items) {
    const bottom = row + item.actions.length - 1;
    canvas.block(area(row, 0, bottom, 0), "", centred);
    canvas.block(area(row, 1, bottom, 1), "", centred);
    canvas.block(area(row, 2, bottom, 2), item.name, text);
    for (const action of item.actions) actionRow(canvas, row++, action);
  }
  return canvas.sheet();
}

function headings(canvas: Canvas): void {
  const [top, bottom] = [HEAD_ROW, HEAD_ROW + 1];
  for (const [column, heading] of TALL_HEADINGS) canvas.block(area(top, column, bottom, column), heading, label);
  canvas.put(top, 9, "計画内容 (Plan)", label);
  canvas.put(top, 10, "取組状況 (Do)", label);
  canvas.block(area(top, 11, top, 12), "取組工程に対する評価 (Check)", label);
  canvas.put(bottom, 9, "令和2年度計画", label);
  canvas.block(area(bottom, 10, bottom, 11), "令和2年度の取組内容", label);
  canvas.put(bottom, 12, "取組\n達成度", label);
  canvas.height(top, 16);
  canvas.height(bottom, 26);
}

function actionRow(canvas: Canvas, row: number, action: SeedAction): void {
  canvas.figure(row, 3, action.number, centred);
  const texts: readonly (readonly [number, string])[] = [
    [4, action.name],
    [5, sections(action)],
    [6, action.direction],
    [7, action.relatedPlans],
    [8, action.goal],
    [9, action.plan],
    [10, action.actual],
    [11, action.check],
    [13, action.next],
  ];
  for (const [column, words] of texts) canvas.put(row, column, words, text);
  canvas.put(row, 12, action.rating, centred);
  const lines = Math.max(4, ...texts.map(([column, words]) => linesOf(words, WIDTHS[column]!)));
  canvas.height(row, Math.min(400, LINE_HEIGHT * lines + 6));
}

/** 取組主管課 and 関係課等 share a cell; where both are lost it is empty. */
function sections(action: SeedAction): string {
  if (action.leads.length === 0 && action.related.length === 0) return "";
  return ["【取組主管課】", ...action.leads, "【関係課等】", ...action.related].join("\n");
}
