import { columnName } from "../shared/sheet";
import { CONTENT_TYPES } from "./annotate/workbook-parts";
import { MINIMAL_STYLES } from "./annotate/workbook-styles";
import { encodeXml } from "./xml";
import { writeZip, type ZipPart } from "./zip/write-zip";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

/** Characters of the standard font; wide enough for words of settings and their explanations. */
const WIDTHS = [30, 24, 60];

/** A workbook of one sheet of plain cells: texts as text, never as formulas. The same rows give the same bytes. */
export function writePlainWorkbook(name: string, rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const part = (partName: string, text: string): ZipPart => ({
    kind: "new",
    name: partName,
    bytes: new TextEncoder().encode(HEAD + text),
  });
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (list: string) => `<Relationships xmlns="${PACKAGE}/relationships">${list}</Relationships>`;
  return writeZip([
    part(
      "[Content_Types].xml",
      `<Types xmlns="${PACKAGE}/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        `<Override PartName="/xl/workbook.xml" ContentType="${WORKBOOK_TYPE}"/>` +
        `<Override PartName="/xl/styles.xml" ContentType="${CONTENT_TYPES.styles}"/>` +
        `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${CONTENT_TYPES.worksheet}"/></Types>`,
    ),
    part("_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml"))),
    part(
      "xl/workbook.xml",
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
        `<sheet name="${encodeXml(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    part(
      "xl/_rels/workbook.xml.rels",
      relations(relation(1, "worksheet", "worksheets/sheet1.xml") + relation(2, "styles", "styles.xml")),
    ),
    part("xl/styles.xml", MINIMAL_STYLES.slice(HEAD.length)),
    part("xl/worksheets/sheet1.xml", sheetXml(rows)),
  ]);
}

function sheetXml(rows: readonly (readonly (string | number)[])[]): string {
  const widths = WIDTHS.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  const data = rows.map((row, r) => {
    const cells = row.map((value, c) => (value === "" ? "" : cellXml(`${columnName(c)}${r + 1}`, value)));
    return `<row r="${r + 1}">${cells.join("")}</row>`;
  });
  return (
    `<worksheet xmlns="${MAIN}"><cols>${widths.join("")}</cols>` + `<sheetData>${data.join("")}</sheetData></worksheet>`
  );
}

function cellXml(address: string, value: string | number): string {
  if (typeof value === "number") return `<c r="${address}"><v>${value}</v></c>`;
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${encodeXml(value)}</t></is></c>`;
}
