/** The parts of an .xlsx package around the worksheets. ECMA-376 Part 1, chapters 12 and 18. */
import { type Area, columnName } from "../shared/sheet";
import { newLookTable } from "./style";
import type { SeedSheet } from "./workbook";
import { stylesXml } from "./xlsx-styles";
import { commentShapesXml, commentsXml, newStringTable, worksheetXml } from "./xlsx-worksheet";
import { escapeXml, XML_HEAD } from "./xml-text";

export interface PackageProperties {
  readonly title: string;
  /** Name of the default font. */
  readonly font: string;
  /** Points; absent: 11. */
  readonly size?: number;
  readonly creator?: string;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PKG = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Path and text of every part, content types first as Excel writes them. */
export function packageParts(sheets: readonly SeedSheet[], properties: PackageProperties): [string, string][] {
  const looks = newLookTable({ font: properties.font, size: properties.size ?? 11, valign: "center" });
  const strings = newStringTable();
  const sheetParts = sheets.flatMap((sheet, index) => partsOfSheet(sheet, index, looks, strings));
  return [
    ["[Content_Types].xml", contentTypesXml(sheets)],
    ["_rels/.rels", rootRelations()],
    ["docProps/core.xml", coreXml(properties)],
    ["xl/workbook.xml", workbookXml(sheets)],
    ["xl/_rels/workbook.xml.rels", workbookRelations(sheets)],
    ...sheetParts,
    ["xl/styles.xml", stylesXml(looks.looks())],
    ["xl/sharedStrings.xml", strings.xml()],
  ];
}

type Looks = ReturnType<typeof newLookTable>;
type Strings = ReturnType<typeof newStringTable>;

function partsOfSheet(sheet: SeedSheet, index: number, looks: Looks, strings: Strings): [string, string][] {
  const id = index + 1;
  const noted = sheet.cells.filter((cell) => cell.note !== undefined);
  const parts: [string, string][] = [
    [`xl/worksheets/sheet${id}.xml`, worksheetXml(sheet, index, looks, strings, noted.length > 0)],
  ];
  if (noted.length === 0) return parts;
  parts.push([
    `xl/worksheets/_rels/sheet${id}.xml.rels`,
    relations([
      ["rId1", `${REL}/vmlDrawing`, `../drawings/vmlDrawing${id}.vml`],
      ["rId2", `${REL}/comments`, `../comments${id}.xml`],
    ]),
  ]);
  parts.push([`xl/comments${id}.xml`, commentsXml(noted)]);
  parts.push([`xl/drawings/vmlDrawing${id}.vml`, commentShapesXml(noted, id)]);
  return parts;
}

function hasNotes(sheet: SeedSheet): boolean {
  return sheet.cells.some((cell) => cell.note !== undefined);
}

function contentTypesXml(sheets: readonly SeedSheet[]): string {
  const override = (path: string, type: string) => `<Override PartName="${path}" ContentType="${type}"/>`;
  const sheetTypes = sheets.flatMap((sheet, index) => [
    override(`/xl/worksheets/sheet${index + 1}.xml`, `${TYPE}.worksheet+xml`),
    ...(hasNotes(sheet) ? [override(`/xl/comments${index + 1}.xml`, `${TYPE}.comments+xml`)] : []),
  ]);
  return [
    XML_HEAD,
    `<Types xmlns="${PKG}/content-types">`,
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    `<Default Extension="xml" ContentType="application/xml"/>`,
    `<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>`,
    override("/xl/workbook.xml", `${TYPE}.sheet.main+xml`),
    ...sheetTypes,
    override("/xl/styles.xml", `${TYPE}.styles+xml`),
    override("/xl/sharedStrings.xml", `${TYPE}.sharedStrings+xml`),
    override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    `</Types>`,
  ].join("");
}

function relations(rows: readonly (readonly [string, string, string])[]): string {
  const items = rows.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `${XML_HEAD}<Relationships xmlns="${PKG}/relationships">${items.join("")}</Relationships>`;
}

function rootRelations(): string {
  return relations([
    ["rId1", `${REL}/officeDocument`, "xl/workbook.xml"],
    ["rId2", `${PKG}/relationships/metadata/core-properties`, "docProps/core.xml"],
  ]);
}

function workbookRelations(sheets: readonly SeedSheet[]): string {
  const rows = sheets.map((_, i) => [`rId${i + 1}`, `${REL}/worksheet`, `worksheets/sheet${i + 1}.xml`] as const);
  return relations([
    ...rows,
    [`rId${sheets.length + 1}`, `${REL}/styles`, "styles.xml"],
    [`rId${sheets.length + 2}`, `${REL}/sharedStrings`, "sharedStrings.xml"],
  ]);
}

function coreXml(properties: PackageProperties): string {
  return [
    XML_HEAD,
    `<cp:coreProperties xmlns:cp="${PKG}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">`,
    `<dc:title>${escapeXml(properties.title)}</dc:title>`,
    `<dc:creator>${escapeXml(properties.creator ?? "")}</dc:creator>`,
    `</cp:coreProperties>`,
  ].join("");
}

function workbookXml(sheets: readonly SeedSheet[]): string {
  const items = sheets.map((s, i) => `<sheet name="${escapeXml(s.name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const names = sheets.flatMap((sheet, index) => definedNames(sheet, index));
  return [
    XML_HEAD,
    `<workbook xmlns="${MAIN}" xmlns:r="${REL}">`,
    `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20490" windowHeight="7770"/></bookViews>`,
    `<sheets>${items.join("")}</sheets>`,
    names.length > 0 ? `<definedNames>${names.join("")}</definedNames>` : "",
    `<calcPr calcId="191029"/>`,
    `</workbook>`,
  ].join("");
}

function definedNames(sheet: SeedSheet, index: number): string[] {
  const used = usedArea(sheet);
  if (!used || Object.keys(sheet.page).length === 0) return [];
  const quoted = escapeXml(`'${sheet.name.replace(/'/g, "''")}'`);
  const printed = `$A$1:$${columnName(used.right)}$${used.bottom + 1}`;
  const names = [`<definedName name="_xlnm.Print_Area" localSheetId="${index}">${quoted}!${printed}</definedName>`];
  const rows = sheet.page.titleRows;
  if (rows) {
    const range = `$${rows[0] + 1}:$${rows[1] + 1}`;
    names.push(`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted}!${range}</definedName>`);
  }
  return names;
}

function usedArea(sheet: SeedSheet): Area | null {
  if (sheet.cells.length === 0) return null;
  const right = Math.max(...sheet.cells.map((cell) => cell.column));
  return { top: 0, left: 0, bottom: Math.max(...sheet.cells.map((cell) => cell.row)), right };
}
