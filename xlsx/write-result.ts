import type { Locale } from "../shared/locale";
import { belongsToStaff, type ResultTable, withoutLinks } from "../shared/report/tables";
import { applySplices } from "./annotate/splice";
import { CONTENT_TYPES } from "./annotate/workbook-parts";
import { MINIMAL_STYLES, newStyleDraft } from "./annotate/workbook-styles";
import { styleKeys } from "./result/styles";
import { plainWorksheetXml, quoteSheet, tableRange, worksheetXml } from "./result/worksheet";
import { encodeXml } from "./xml";
import { writeZip, type ZipPart } from "./zip/write-zip";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

/**
 * A workbook of its own with one sheet a table (`--format xlsx`). Links are left out: the cells they point to are
 * in other files. The same tables give the same bytes.
 */
export function writeResultWorkbook(tables: readonly ResultTable[], locale: Locale): Uint8Array {
  const parts: ZipPart[] = [];
  const add = (name: string, text: string) => parts.push({ kind: "new", name, bytes: new TextEncoder().encode(text) });
  const draft = newStyleDraft(MINIMAL_STYLES)!;
  const keys = draft.addResultStyles(styleKeys(tables.map(withoutLinks)));
  const styles = applySplices(MINIMAL_STYLES, draft.splices(false)).text;
  const names = tables.map((table) => table.name[locale]);
  add("[Content_Types].xml", contentTypes(tables.length));
  add("_rels/.rels", relations([["officeDocument", "xl/workbook.xml"]]));
  add("xl/workbook.xml", workbookXml(tables, names));
  const sheetRelations = tables.map((_, i): [string, string] => ["worksheet", `worksheets/sheet${i + 1}.xml`]);
  add("xl/_rels/workbook.xml.rels", relations([...sheetRelations, ["styles", "styles.xml"]]));
  add("xl/styles.xml", styles);
  for (const [i, table] of tables.entries()) {
    add(
      `xl/worksheets/sheet${i + 1}.xml`,
      belongsToStaff(table) ? plainWorksheetXml(table) : worksheetXml(withoutLinks(table), keys, { hasLinks: false }),
    );
  }
  return writeZip(parts);
}

function contentTypes(sheets: number): string {
  const override = (part: string, type: string) => `<Override PartName="${part}" ContentType="${type}"/>`;
  const all = Array.from({ length: sheets }, (_, i) =>
    override(`/xl/worksheets/sheet${i + 1}.xml`, CONTENT_TYPES.worksheet),
  );
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${override("/xl/workbook.xml", WORKBOOK_TYPE)}${override("/xl/styles.xml", CONTENT_TYPES.styles)}` +
    `${all.join("")}</Types>`
  );
}

function relations(list: readonly (readonly [type: string, target: string])[]): string {
  const all = list.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
}

function workbookXml(tables: readonly ResultTable[], names: readonly string[]): string {
  const sheets = names.map((name, i) => `<sheet name="${encodeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const definedNames = tables.map((table, i) => {
    if (belongsToStaff(table)) return "";
    const range = tableRange(table);
    const at = encodeXml(quoteSheet(names[i]!));
    return (
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${at}!${range.filter}</definedName>` +
      `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${at}!${range.titles}</definedName>`
    );
  });
  const all = definedNames.join("");
  return (
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews>` +
    `<sheets>${sheets.join("")}</sheets>${all === "" ? "" : `<definedNames>${all}</definedNames>`}</workbook>`
  );
}
