/** Files that people hand in and that are no usual workbook. */
import { deflateSync } from "fflate";
import { MAIN, OFFICE, simplePackage, simpleWorkbook, zipParts } from "../xlsx/build-package";
import { listWorkbook, MET, MISSED } from "./sample-list";

const sheet = (name: string, xml: string) => ({ name, xml });
const utf16 = (text: string) => Uint8Array.from(Buffer.from(text, "utf16le"));

function ole2(stream: string): Uint8Array {
  return Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(504).fill(0), ...utf16(stream)]);
}

/** A worksheet that unpacks to a thousand times its size. */
function bomb(): Uint8Array {
  const parts = simplePackage([sheet("S", "<sheetData/>")]);
  const filled = zipParts({ ...parts, "xl/worksheets/sheet1.xml": "@".repeat(32 * 1024 * 1024) });
  if (filled.length > deflateSync(new Uint8Array(32 * 1024 * 1024)).length * 20)
    throw new Error("the bomb is not packed");
  return filled;
}

const whole = listWorkbook([MET, MISSED]);

/** [name, content, code of the error]. */
export const UNREADABLE: readonly (readonly [name: string, content: Uint8Array, code: string])[] = [
  ["空.xlsx", new Uint8Array(0), "empty"],
  ["文章.xlsx", new TextEncoder().encode("計画と実績"), "not-a-workbook"],
  ["旧形式.xls", ole2("Workbook"), "xls"],
  ["暗号化.xlsx", ole2("EncryptedPackage"), "password"],
  [
    "表.ods",
    zipParts({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" }, true),
    "ods",
  ],
  ["途中まで.xlsx", whole.subarray(0, whole.length - 40), "truncated"],
  ["爆弾.xlsx", bomb(), "too-large"],
];

const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;
const text = (place: string, value: string) => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (place: string, value: number) => `<c r="${place}"><v>${value}</v></c>`;

/** 指標名 | 目標値 | 実績値 with one missed indicator, as worksheet XML. */
const LIST =
  row(1, text("A1", "令和2年度実績")) +
  row(2, text("A2", "指標名") + text("B2", "目標値") + text("C2", "実績値")) +
  row(3, text("A3", "講座の参加者数（人）") + number("B3", 100) + number("C3", 90));

function asStrict(parts: Record<string, string>): Uint8Array {
  const strict = (xml: string) =>
    xml
      .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
      .replaceAll(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships");
  return zipParts(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strict(xml)])));
}

function prefixed(): Uint8Array {
  const inner = `<sheetData>${LIST}</sheetData>`.replace(/<(\/?)(\w)/g, "<$1x:$2");
  return simpleWorkbook([sheet("S", `<x:worksheet xmlns:x="${MAIN}">${inner}</x:worksheet>`)]);
}

function formattedRows(): Uint8Array {
  const rows = [LIST];
  for (let r = 4; r <= 1_048_576; r += 1) rows.push(`<row r="${r}" s="1" customFormat="1"><c r="A${r}" s="1"/></row>`);
  return zipParts(simplePackage([sheet("S", `<sheetData>${rows.join("")}</sheetData>`)]), true);
}

const merges = ["E1:G3", "F2:H4", "G3:E1", "H4:H4"].map((ref) => `<mergeCell ref="${ref}"/>`).join("");
const errors = row(3, `${text("A3", "参加者数") + number("B3", 100)}<c r="C3" t="e"><v>#REF!</v></c>`);

/** [name, content, indicators that are read]. Unusual but whole. */
export const UNUSUAL: readonly (readonly [name: string, content: () => Uint8Array, indicators: number])[] = [
  ["strict.xlsx", () => asStrict(simplePackage([sheet("S", `<sheetData>${LIST}</sheetData>`)])), 1],
  ["prefixed.xlsx", prefixed, 1],
  ["rows.xlsx", formattedRows, 1],
  [
    "merges.xlsx",
    () => simpleWorkbook([sheet("S", `<sheetData>${LIST}</sheetData><mergeCells>${merges}</mergeCells>`)]),
    1,
  ],
  [
    "errors.xlsx",
    () => simpleWorkbook([sheet("S", `<sheetData>${LIST.replace(/<row r="3">.*/, errors)}</sheetData>`)]),
    1,
  ],
  [
    "long.xlsx",
    () => simpleWorkbook([sheet("S", `<sheetData>${LIST}${row(5, text("A5", "課題".repeat(16383)))}</sheetData>`)]),
    1,
  ],
  ["picture.xlsx", () => simpleWorkbook([sheet("写真", '<sheetData/><drawing r:id="rId1"/>')]), 0],
  [
    "sheets.xlsx",
    () =>
      simpleWorkbook(
        Array.from({ length: 5000 }, (_, i) => sheet(`S${i}`, `<sheetData>${row(1, number("A1", i))}</sheetData>`)),
      ),
    0,
  ],
];
