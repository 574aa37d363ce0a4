import { TABLE_LOOK, TONE_LOOKS } from "../../../shared/report/look";
import type { ResultColumn, ResultTable, ResultTone } from "../../../shared/report/tables";
import type { Area } from "../../../shared/sheet";
import { addressOf, addressTexts, areasOf, columnAddress } from "../addresses";

const BORDERS = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;
const ALIGN = { left: "Left", right: "Right", center: "Center" } as const;

/** Looks of a result sheet of ours, column by column and tone by tone; never a cell of the staff's. */
export function drawTable(sheet: Excel.Worksheet, table: ResultTable): void {
  const { columns, rows } = table;
  if (columns.length === 0) return;
  const last = { top: 0, left: 0, bottom: rows.length, right: columns.length - 1 };
  const whole = sheet.getRange(addressOf(last));
  whole.format.wrapText = true;
  whole.format.verticalAlignment = "Center";
  for (const name of BORDERS) {
    const border = whole.format.borders.getItem(name);
    border.style = "Continuous";
    border.color = `#${TABLE_LOOK.grid}`;
  }
  columns.forEach((column, at) => {
    drawColumn(sheet, table, column, at);
  });
  drawTones(sheet, table);
  const head = sheet.getRange(addressOf({ ...last, bottom: 0 }));
  head.format.fill.color = `#${TABLE_LOOK.heading.fill}`;
  head.format.font.color = `#${TABLE_LOOK.heading.text}`;
  head.format.font.bold = true;
  head.format.font.underline = "None";
  head.format.horizontalAlignment = "Center";
  if (rows.length > 0) sheet.getRange(addressOf({ ...last, top: 1 })).format.autofitRows();
  head.format.rowHeight = TABLE_LOOK.heading.points;
  furnish(sheet, whole);
}

function drawColumn(sheet: Excel.Worksheet, { rows }: ResultTable, column: ResultColumn, at: number): void {
  const range = sheet.getRange(columnAddress(at));
  range.format.columnWidth = pointsOf(column.width);
  const body: Area = { top: 1, left: at, bottom: rows.length, right: at };
  if (rows.length === 0) return;
  const cells = sheet.getRange(addressOf(body));
  cells.format.horizontalAlignment = ALIGN[column.align];
  if (!rows.some((row) => row[at]?.link)) return;
  cells.format.font.color = `#${TABLE_LOOK.link}`;
  cells.format.font.underline = "Single";
}

/** Characters of the standard font to points: 7 pixels each and 5 between columns, 3/4 point a pixel. */
export function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

function drawTones(sheet: Excel.Worksheet, { rows }: ResultTable): void {
  const cells = new Map<ResultTone, { row: number; column: number }[]>();
  rows.forEach((row, i) => {
    row.forEach(({ tone }, column) => {
      if (!tone || (TONE_LOOKS[tone].fill === null && !TONE_LOOKS[tone].isBold)) return;
      const list = cells.get(tone) ?? [];
      cells.set(tone, list);
      list.push({ row: i + 1, column });
    });
  });
  for (const [tone, refs] of cells) {
    const look = TONE_LOOKS[tone];
    for (const address of addressTexts(areasOf(refs))) {
      const { format } = sheet.getRanges(address);
      if (look.fill !== null) format.fill.color = `#${look.fill}`;
      if (look.isBold) format.font.bold = true;
    }
  }
}

/** What makes a sheet handy: heading in view, filter. */
function furnish(sheet: Excel.Worksheet, whole: Excel.Range): void {
  sheet.tabColor = `#${TABLE_LOOK.heading.fill}`;
  sheet.showGridlines = false;
  sheet.freezePanes.freezeRows(1);
  sheet.autoFilter.apply(whole);
}

/** For print: landscape A4, one page wide, the heading on each page. Excel refuses this where there is no printer. */
export function layOutPages(sheet: Excel.Worksheet): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintTitleRows("$1:$1");
}
