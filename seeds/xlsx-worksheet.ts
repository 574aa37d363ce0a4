/** One worksheet with its notes. Child elements stand in the order of CT_Worksheet, ECMA-376 Part 1, 18.3.1.99. */
import { type Area, a1 } from "../shared/sheet";
import type { LookTable } from "./style";
import type { SeedCell, SeedSheet } from "./workbook";
import { escapeXml, XML_HEAD } from "./xml-text";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PAPER = { A4: 9, A3: 8 } as const;
const NOTE_AUTHOR = "企画課";

export interface StringTable {
  readonly indexOf: (text: string) => number;
  readonly xml: () => string;
}

export function newStringTable(): StringTable {
  const known = new Map<string, number>();
  let uses = 0;
  return {
    indexOf(text) {
      uses++;
      const seen = known.get(text);
      if (seen !== undefined) return seen;
      known.set(text, known.size);
      return known.size - 1;
    },
    xml() {
      const items = [...known.keys()].map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`);
      return `${XML_HEAD}<sst xmlns="${MAIN}" count="${uses}" uniqueCount="${known.size}">${items.join("")}</sst>`;
    },
  };
}

export function worksheetXml(
  sheet: SeedSheet,
  index: number,
  looks: LookTable,
  strings: StringTable,
  hasNotes: boolean,
): string {
  const merges = sheet.merges.map((where) => `<mergeCell ref="${rangeText(where)}"/>`);
  return [
    XML_HEAD,
    `<worksheet xmlns="${MAIN}" xmlns:r="${REL}">`,
    isFitted(sheet) ? `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` : "",
    `<sheetViews>${viewXml(sheet, index)}</sheetViews>`,
    `<sheetFormatPr defaultRowHeight="18"/>`,
    columnsXml(sheet),
    `<sheetData>${rowsXml(sheet, looks, strings)}</sheetData>`,
    merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>` : "",
    choicesXml(sheet),
    Object.keys(sheet.page).length > 0 ? pageXml(sheet) : "",
    hasNotes ? `<legacyDrawing r:id="rId1"/>` : "",
    `</worksheet>`,
  ].join("");
}

function viewXml(sheet: SeedSheet, index: number): string {
  const selected = index === 0 ? ` tabSelected="1"` : "";
  const grid = Object.keys(sheet.page).length > 0 ? ` showGridLines="0"` : "";
  const frozen = sheet.frozen;
  if (!frozen) return `<sheetView${grid}${selected} workbookViewId="0"/>`;
  const { rows, columns } = frozen;
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  const pane = rows > 0 ? (columns > 0 ? "bottomRight" : "bottomLeft") : "topRight";
  const first = a1({ row: rows, column: columns });
  return `<sheetView${grid}${selected} workbookViewId="0"><pane${splits} topLeftCell="${first}" activePane="${pane}" state="frozen"/></sheetView>`;
}

function columnsXml(sheet: SeedSheet): string {
  if (sheet.widths.length === 0) return "";
  const items = sheet.widths.map((w, i) => `<col min="${i + 1}" max="${i + 1}" width="${w}" customWidth="1"/>`);
  return `<cols>${items.join("")}</cols>`;
}

function rowsXml(sheet: SeedSheet, looks: LookTable, strings: StringTable): string {
  const rows = new Map<number, string[]>();
  for (const cell of sheet.cells) {
    const row = rows.get(cell.row) ?? [];
    row.push(cellXml(cell, looks, strings));
    rows.set(cell.row, row);
  }
  for (const row of sheet.heights.keys()) if (!rows.has(row)) rows.set(row, []);
  return [...rows.entries()]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const points = sheet.heights.get(row);
      const height = points === undefined ? "" : ` ht="${points}" customHeight="1"`;
      return `<row r="${row + 1}"${height}>${cells.join("")}</row>`;
    })
    .join("");
}

function cellXml(cell: SeedCell, looks: LookTable, strings: StringTable): string {
  const head = `<c r="${a1(cell)}" s="${looks.indexOf(cell.look)}"`;
  const formula = cell.formula === undefined ? "" : `<f>${escapeXml(cell.formula)}</f>`;
  if (cell.value === null) return formula ? `${head}>${formula}</c>` : `${head}/>`;
  if (typeof cell.value === "number") return `${head}>${formula}<v>${cell.value}</v></c>`;
  if (formula) return `${head} t="str">${formula}<v>${escapeXml(cell.value)}</v></c>`;
  return `${head} t="s"><v>${strings.indexOf(cell.value)}</v></c>`;
}

function choicesXml(sheet: SeedSheet): string {
  if (sheet.choices.length === 0) return "";
  const items = sheet.choices.map(({ area, list }) => {
    const source = escapeXml(`"${list.join(",")}"`);
    return `<dataValidation type="list" imeMode="off" allowBlank="1" showErrorMessage="1" sqref="${rangeText(area)}"><formula1>${source}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${items.length}">${items.join("")}</dataValidations>`;
}

function isFitted(sheet: SeedSheet): boolean {
  return Object.keys(sheet.page).length > 0 && sheet.page.scale === undefined;
}

function pageXml(sheet: SeedSheet): string {
  const { paper = "A4", landscape = false, pagesHigh = 0, scale, footer } = sheet.page;
  const size = scale === undefined ? `fitToWidth="1" fitToHeight="${pagesHigh}"` : `scale="${scale}"`;
  const breaks = sheet.breaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`);
  return [
    `<printOptions horizontalCentered="1"/>`,
    `<pageMargins left="0.6" right="0.6" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>`,
    `<pageSetup paperSize="${PAPER[paper]}" orientation="${landscape ? "landscape" : "portrait"}" ${size}/>`,
    footer ? `<headerFooter><oddFooter>${escapeXml(footer)}</oddFooter></headerFooter>` : "",
    breaks.length > 0
      ? `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks.join("")}</rowBreaks>`
      : "",
  ].join("");
}

export function commentsXml(cells: readonly SeedCell[]): string {
  const items = cells.map((cell) => {
    const text = `<text><t xml:space="preserve">${escapeXml(cell.note ?? "")}</t></text>`;
    return `<comment ref="${a1(cell)}" authorId="0">${text}</comment>`;
  });
  return `${XML_HEAD}<comments xmlns="${MAIN}"><authors><author>${NOTE_AUTHOR}</author></authors><commentList>${items.join("")}</commentList></comments>`;
}

/** Excel draws a note from a VML shape and repairs the file without one: ECMA-376 Part 4, 19.4. */
export function commentShapesXml(cells: readonly SeedCell[], sheetId: number): string {
  const shapes = cells.map((cell, index) => {
    const { row, column } = cell;
    const anchor = [column + 1, 15, Math.max(0, row - 1), 4, column + 3, 40, row + 3, 4].join(", ");
    return [
      `<v:shape id="_x0000_s${sheetId * 1024 + index + 1}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`,
      `<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>`,
      `<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>`,
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>`,
      `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
    ].join("");
  });
  return [
    `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">`,
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${sheetId}"/></o:shapelayout>`,
    `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`,
    ...shapes,
    `</xml>`,
  ].join("");
}

/** "B2:D4", or "B2" for one cell. */
function rangeText(where: Area): string {
  const first = a1({ row: where.top, column: where.left });
  const last = a1({ row: where.bottom, column: where.right });
  return first === last ? first : `${first}:${last}`;
}
