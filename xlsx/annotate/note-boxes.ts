import { type CellRef, parseA1 } from "../../shared/sheet";
import { attributeOf, isTrue, nextTag } from "../xml";
import { findChild, type Layout } from "./sheet-layout";
import type { Splice } from "./splice";

/** Boxes of notes live in a VML drawing of the sheet (ECMA-376 part 4, 19.4): one shape a note. */
const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel"';
const SHAPE_TYPE =
  `<v:shapetype ${NAMESPACES} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** A drawing with nothing in it yet. `block` numbers its shapes apart from those of other sheets. */
export function newDrawingXml(block: number): string {
  return (
    `<xml ${NAMESPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout>` +
    `${SHAPE_TYPE}</xml>`
  );
}

/** Adds a hidden box for each cell. `firstId` is used where the drawing has no shapes. Null: no place found. */
export function boxSplices(
  vml: string,
  notes: readonly { readonly cell: string; readonly text: string }[],
  grid: Grid,
  firstId: number,
): Splice[] | null {
  const at = vml.lastIndexOf("</xml>");
  if (at < 0) return null;
  let highest = 0;
  for (const match of vml.matchAll(/id=["']_x0000_s(\d+)["']/g)) highest = Math.max(highest, Number(match[1]));
  let id = highest > 0 ? highest + 1 : firstId;
  let insert = vml.includes('id="_x0000_t202"') ? "" : SHAPE_TYPE;
  for (const note of notes) {
    const ref = parseA1(note.cell);
    if (ref) insert += shape(id++, ref, anchorOf(ref, note.text, grid));
  }
  return [{ at, remove: 0, insert }];
}

function shape(id: number, ref: CellRef, anchor: string): string {
  return (
    `<v:shape ${NAMESPACES} id="_x0000_s${id}" type="#_x0000_t202" ` +
    `style="position:absolute;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${ref.row}</x:Row><x:Column>${ref.column}</x:Column></x:ClientData></v:shape>`
  );
}

/** Widths of columns and heights of rows in pixels, as far as the sheet gives them. */
export interface Grid {
  readonly columnWidth: (column: number) => number;
  readonly rowHeight: (row: number) => number;
}

const LAST_ROW = 1048575;
const LAST_COLUMN = 16383;
const BOX_WIDTH = 320;
/** Full-width characters in one line of a box, and the height of a line. */
const LINE_CHARACTERS = 24;
const LINE_HEIGHT = 18;

/** "column, dx, row, dy, column, dx, row, dy": right of the cell, as large as the text needs. */
function anchorOf(ref: CellRef, text: string, grid: Grid): string {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE_CHARACTERS)), 3);
  const left = Math.min(ref.column + 1, LAST_COLUMN - 1);
  const top = Math.max(ref.row - 1, 0);
  const right = advance(left, 15 + BOX_WIDTH, LAST_COLUMN, grid.columnWidth);
  const bottom = advance(top, 10 + Math.min(lines, 30) * LINE_HEIGHT, LAST_ROW, grid.rowHeight);
  return [left, 15, top, 10, right.index, right.rest, bottom.index, bottom.rest].join(", ");
}

function advance(
  from: number,
  pixels: number,
  last: number,
  size: (index: number) => number,
): { index: number; rest: number } {
  let index = from;
  let rest = pixels;
  while (rest >= size(index) && index < last) rest -= size(index++);
  return { index, rest: Math.round(Math.min(rest, size(index))) };
}

/** Reads the sizes; hidden columns and rows count 0. 8 pixels a character and 4/3 a point are close enough here. */
export function gridOf(xml: string, layout: Layout): Grid {
  const format = findChild(layout, "sheetFormatPr")?.tag;
  const defaultWidth = Number(format ? (attributeOf(format, "defaultColWidth") ?? 9) : 9) * 8;
  const defaultHeight = (Number(format ? (attributeOf(format, "defaultRowHeight") ?? 18) : 18) * 4) / 3;
  const columns: { min: number; max: number; width: number }[] = [];
  const cols = findChild(layout, "cols");
  for (let tag = cols ? nextTag(xml, cols.tag.end) : null; tag?.name === "col"; tag = nextTag(xml, tag.end)) {
    const width = isTrue(attributeOf(tag, "hidden")) ? 0 : Number(attributeOf(tag, "width") ?? 9) * 8;
    columns.push({ min: Number(attributeOf(tag, "min")) - 1, max: Number(attributeOf(tag, "max")) - 1, width });
  }
  const heights = new Map<number, number>();
  for (const match of xml.matchAll(/<(?:\w+:)?row\s[^<>]*>/g)) {
    const height = /\sht="([0-9.]+)"/.exec(match[0]);
    const number = /\sr="(\d+)"/.exec(match[0]);
    if (!number) continue;
    if (/\shidden="(?:1|true)"/.test(match[0])) heights.set(Number(number[1]) - 1, 0);
    else if (height) heights.set(Number(number[1]) - 1, (Number(height[1]) * 4) / 3);
  }
  return {
    columnWidth: (column) => columns.find((c) => column >= c.min && column <= c.max)?.width ?? defaultWidth,
    rowHeight: (row) => heights.get(row) ?? defaultHeight,
  };
}

/** Takes out the boxes of these cells (only boxes of notes, never other shapes). */
export function clearBoxSplices(vml: string, cells: readonly string[]): Splice[] {
  const places = new Set(cells.map((cell) => parseA1(cell)).map((ref) => (ref ? `${ref.row},${ref.column}` : "")));
  const splices: Splice[] = [];
  for (const match of vml.matchAll(/<v:shape\s[\s\S]*?<\/v:shape>/g)) {
    if (!/ObjectType=["']Note["']/.test(match[0])) continue;
    const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(match[0]);
    const column = /<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(match[0]);
    if (row && column && places.has(`${row[1]},${column[1]}`)) {
      splices.push({ at: match.index, remove: match[0].length, insert: "" });
    }
  }
  return splices;
}
