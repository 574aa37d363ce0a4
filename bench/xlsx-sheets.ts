import { writeZip, type ZipPart } from "../xlsx/zip/write-zip";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const STRINGS = ["成果指標", "計画", "実績", "達成率", "単位", "％", "算式", "特記事項", "担当課", "年度"];
const ROWS = 60;
const COLUMNS = 18;

/**
 * A workbook of `count` evaluation forms as offices circulate them: 60 rows by 18 columns, every cell styled,
 * about a third filled with shared texts, figures and formulas. No two sheets hold the same figures.
 */
export function formWorkbook(count: number): Uint8Array {
  const parts: ZipPart[] = [];
  const add = (name: string, text: string) => parts.push({ kind: "new", name, bytes: new TextEncoder().encode(text) });
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  add(
    "[Content_Types].xml",
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      override("/xl/workbook.xml", "sheet.main") +
      override("/xl/styles.xml", "styles") +
      override("/xl/sharedStrings.xml", "sharedStrings") +
      `${numbers.map((n) => override(`/xl/worksheets/sheet${n}.xml`, "worksheet")).join("")}</Types>`,
  );
  add("_rels/.rels", relations([["rId1", "officeDocument", "xl/workbook.xml"]]));
  add(
    "xl/workbook.xml",
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${numbers
      .map((n) => `<sheet name="施策${n}" sheetId="${n}" r:id="rId${n}"/>`)
      .join("")}</sheets></workbook>`,
  );
  const sheets = numbers.map((n): [string, string, string] => [`rId${n}`, "worksheet", `worksheets/sheet${n}.xml`]);
  add(
    "xl/_rels/workbook.xml.rels",
    relations([...sheets, ["rIdA", "styles", "styles.xml"], ["rIdB", "sharedStrings", "sharedStrings.xml"]]),
  );
  add("xl/styles.xml", stylesXml());
  const strings = STRINGS.map((s) => `<si><t>${s}</t></si>`).join("");
  add("xl/sharedStrings.xml", `${HEAD}<sst xmlns="${MAIN}">${strings}</sst>`);
  for (const n of numbers) add(`xl/worksheets/sheet${n}.xml`, formSheet(n));
  return writeZip(parts);
}

function override(part: string, type: string): string {
  return `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
}

function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const all = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
}

function stylesXml(): string {
  const formats = ["0.0", "0.0%", "#,##0", "ggge&quot;年度&quot;"];
  return (
    `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="4">${formats
      .map((code, i) => `<numFmt numFmtId="${176 + i}" formatCode="${code}"/>`)
      .join("")}</numFmts>` +
    '<fonts count="1"><font><sz val="11"/><name val="ＭＳ 明朝"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
    '<border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders>' +
    `<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="1"/>${formats
      .map((_, i) => `<xf numFmtId="${176 + i}" fontId="0" fillId="0" borderId="1"/>`)
      .join("")}</cellXfs></styleSheet>`
  );
}

function formSheet(seed: number): string {
  let rows = "";
  for (let r = 1; r <= ROWS; r++) {
    let cells = "";
    for (let c = 0; c < COLUMNS; c++) cells += formCell(`${String.fromCharCode(65 + c)}${r}`, r, c, seed);
    rows += `<row r="${r}" spans="1:${COLUMNS}" ht="18" customHeight="1">${cells}</row>`;
  }
  return (
    `${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="A1:R${ROWS}"/><sheetData>${rows}</sheetData>` +
    '<mergeCells count="2"><mergeCell ref="A1:R1"/><mergeCell ref="A2:C2"/></mergeCells></worksheet>'
  );
}

function formCell(ref: string, row: number, column: number, seed: number): string {
  const kind = (row * 7 + column * 3) % 9;
  const style = kind % 5;
  if (kind === 0) return `<c r="${ref}" s="0" t="s"><v>${(row + column) % STRINGS.length}</v></c>`;
  if (kind === 1) return `<c r="${ref}" s="1"><v>${((seed * 31 + row * 7 + column) % 1000) / 10}</v></c>`;
  if (kind === 2) return `<c r="${ref}" s="2"><f>A${row}/B${row}</f><v>${((seed + row) % 100) / 100}</v></c>`;
  return `<c r="${ref}" s="${style}"/>`;
}
