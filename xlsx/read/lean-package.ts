import { fail, type Outcome, succeed } from "../errors";
import { type Package, parseRelations, readPart, relationsPart } from "../package";
import { encodeXml } from "../xml";
import { writeZip, type ZipPart } from "../zip/write-zip";
import { addNotes, type Notes, readNotes } from "./notes";
import { dropPhonetics } from "./phonetics";
import { type PlainSheet, readPlainSheet } from "./plain-sheet";
import { readSharedStrings } from "./shared-strings";
import { readNumberFormats } from "./styles";
import { isComplete, isSheetProtected, trimSheet } from "./trim-sheet";

export interface LeanPackage {
  /** Sheets read already, and for the others their position in `bytes`. One a sheet of the workbook. */
  readonly sheets: readonly (PlainSheet | number)[];
  /** What is left for hucre; null if nothing is. */
  readonly bytes: Uint8Array | null;
  /** One a sheet: whether its cells refuse edits, which hucre does not tell reliably. */
  readonly isProtected: readonly boolean[];
  /** Number format code of each cell style. */
  readonly formats: readonly string[];
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELS = "http://schemas.openxmlformats.org/package/2006/relationships";

/**
 * A package with nothing but what has to be read: directory, strings, number formats, cells and notes. Parts are
 * unpacked here once, under our limits, and stored unpacked; charts, pictures and pivots are never touched.
 * Usual sheets are read on the way (plain-sheet.ts); the package holds those with notes or anything unusual.
 * Cells without content are left out, which also keeps sheets of mere formatting quick.
 *
 * Style i gets the neutral number format "#i", so that the reader neither turns serial numbers into dates
 * nor formats anything: both are done by xlsx/number-format.ts.
 */
export function makeLeanPackage(source: Package, usesPlainReader = true): Outcome<LeanPackage> {
  const parts: ZipPart[] = [];
  const add = (name: string, text: string) =>
    parts.push({ kind: "new", name, bytes: new TextEncoder().encode(text), storage: "unchecked" });
  const isProtected: boolean[] = [];

  const styles = readRelated(source, "styles");
  if (!styles.ok) return styles;
  const formats = readNumberFormats(styles.value);
  const strings = readRelated(source, "sharedStrings");
  if (!strings.ok) return strings;

  const texts = usesPlainReader ? readSharedStrings(strings.value) : null;
  const context = { formats, uses1904: source.uses1904 };
  const sheets: (PlainSheet | number)[] = [];
  const names: string[] = [];

  for (const sheet of source.sheets) {
    const xml = readPart(source, sheet.part);
    if (!xml.ok) return xml;
    if (!isComplete(xml.value)) return fail("damaged", sheet.part);
    isProtected.push(isSheetProtected(xml.value));
    const comments = readComments(source, sheet.part);
    if (!comments.ok) return comments;
    const notes = comments.value === "" ? NO_NOTES : readNotes(comments.value);
    const found = texts && notes ? readPlainSheet(xml.value, texts, context) : null;
    const plain = found && notes ? { ...found, cells: addNotes(found.cells, notes) } : null;
    const i = names.length;
    sheets.push(plain ?? i);
    if (plain) continue;
    names.push(sheet.name);
    add(`xl/worksheets/s${i}.xml`, trimSheet(xml.value));
    if (comments.value === "") continue;
    add(`xl/c${i}.xml`, dropPhonetics(comments.value));
    add(`xl/worksheets/_rels/s${i}.xml.rels`, relations([["comments", `/xl/c${i}.xml`]]));
  }

  if (names.length === 0) return succeed({ sheets, bytes: null, isProtected, formats });
  add("xl/workbook.xml", workbookXml(names));
  const sheetRelations = names.map((_, i): [string, string] => ["worksheet", `worksheets/s${i}.xml`]);
  const others: [string, string][] = [["styles", "styles.xml"]];
  if (strings.value !== "") others.push(["sharedStrings", "sharedStrings.xml"]);
  add("xl/_rels/workbook.xml.rels", relations([...sheetRelations, ...others]));
  add("xl/styles.xml", neutralStyles(formats));
  if (strings.value !== "") add("xl/sharedStrings.xml", strings.value);
  add("_rels/.rels", relations([["officeDocument", "xl/workbook.xml"]]));
  add("[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`);
  return succeed({ sheets, bytes: writeZip(parts), isProtected, formats });
}

function readRelated(source: Package, type: string): Outcome<string> {
  const relation = source.relations.find((r) => r.type === type);
  return relation && source.archive.byName.has(relation.target) ? readPart(source, relation.target) : succeed("");
}

function readComments(source: Package, sheetPart: string): Outcome<string> {
  const relsName = relationsPart(sheetPart);
  if (!source.archive.byName.has(relsName)) return succeed("");
  const rels = readPart(source, relsName);
  if (!rels.ok) return rels;
  const relation = parseRelations(rels.value, sheetPart).find((r) => r.type === "comments");
  return relation && source.archive.byName.has(relation.target) ? readPart(source, relation.target) : succeed("");
}

function workbookXml(names: readonly string[]): string {
  const sheets = names.map((name, i) => `<sheet name="${encodeXml(name)}" sheetId="${i + 1}" r:id="r${i}"/>`);
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join("")}</sheets></workbook>`;
}

function relations(list: readonly (readonly [type: string, target: string])[]): string {
  const all = list.map(([type, target], i) => `<Relationship Id="r${i}" Type="${OFFICE}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE_RELS}">${all.join("")}</Relationships>`;
}

const NO_NOTES: Notes = new Map();

const FIRST_CUSTOM_ID = 200;

function neutralStyles(formats: readonly string[]): string {
  let custom = "";
  let xfs = "";
  for (const [i, format] of formats.entries()) {
    const plain = format === "General";
    if (!plain) custom += `<numFmt numFmtId="${FIRST_CUSTOM_ID + i}" formatCode="#${i}"/>`;
    xfs += `<xf numFmtId="${plain ? 0 : FIRST_CUSTOM_ID + i}"/>`;
  }
  return `<styleSheet xmlns="${MAIN}"><numFmts>${custom}</numFmts><cellXfs>${xfs}</cellXfs></styleSheet>`;
}
