import { formWorkbook } from "../../bench/xlsx-sheets";
import { readWorkbook } from "../../xlsx/read";
import { readPlainSheet } from "../../xlsx/read/plain-sheet";
import { readSharedStrings } from "../../xlsx/read/shared-strings";
import { encodeXml } from "../../xlsx/xml";
import fc from "../made-up";
import { HEAD, MAIN, simpleWorkbook, zipParts } from "./build-package";
import { FIXTURE_PARTS } from "./fixture";

/** Usual sheets are read by our own quicker reader, all others by hucre: both must say the same. */
async function bothWays(bytes: Uint8Array) {
  return { plain: await readWorkbook(bytes), hucre: await readWorkbook(bytes, { onlyHucre: true }) };
}

test("the quicker reader does read usual sheets, and leaves unusual ones to hucre", () => {
  const context = { formats: ["General"], uses1904: false };
  const read = (inside: string) =>
    readPlainSheet(
      `<worksheet xmlns="${MAIN}"><sheetData><row r="1">${inside}</row></sheetData></worksheet>`,
      ["計画"],
      context,
    )?.cells.length ?? null;
  expect(readSharedStrings(strings)).toEqual(["計画", "達成 ", "a\rb&", ""]);
  expect(read('<c r="A1" t="s"><v>0</v></c><c r="B1"/><c r="C1"><f>A1</f><v>2</v></c>')).toBe(2);
  expect(read('<c r="B1"><v>1</v></c><c r="A1"><v>1</v></c>')).toBe(null);
  expect(read("<c r='A1'><v>1</v></c>")).toBe(null);
  expect(read("<c><v>1</v></c>")).toBe(null);
  expect(read('<c s="0" r="A1"><v>1</v></c>')).toBe(null);
  expect(read('<c r="A1" x="a/b"><v>1</v></c>')).toBe(null);
  expect(read('<c r="A1"><v><![CDATA[1]]></v></c>')).toBe(null);
  expect(read('<c r="A1"><v>abc</v></c>')).toBe(null);
  expect(read('<c r="XFE1"><v>1</v></c>')).toBe(null);
  expect(read('<c r="A1" t="inlineStr"><is><r><t>x</t></r></is></c>')).toBe(null);
});

test.each([
  ["the fixture with every part", zipParts(FIXTURE_PARTS)],
  ["thirty forms", formWorkbook(30)],
])("%s reads the same both ways", async (_, bytes) => {
  const { plain, hucre } = await bothWays(bytes);
  expect(plain.ok).toBe(true);
  expect(plain).toEqual(hucre);
});

const styles = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="176" formatCode="0.0%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="57"/></cellXfs></styleSheet>`;
const strings = `${HEAD}<sst xmlns="${MAIN}"><si><t>計画</t></si><si><r><t>達</t></r><r><t xml:space="preserve">成 </t></r><rPh sb="0" eb="1"><t>タツ</t></rPh></si><si><t>a_x000D_b&amp;</t></si><si/></sst>`;

const text = fc.string({ unit: "grapheme", maxLength: 12 }).map(encodeXml);
const content = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => ({ type: "", inside: `<v>${n}</v>` })),
  fc.integer({ min: -9, max: 60000 }).map((n) => ({ type: "", inside: `<f>A1+${Math.abs(n)}</f><v>${n}</v>` })),
  fc.integer({ min: 0, max: 4 }).map((n) => ({ type: ' t="s"', inside: `<v>${n}</v>` })),
  text.map((t) => ({ type: ' t="str"', inside: `<f>"x"</f><v>${t}</v>` })),
  text.map((t) => ({ type: ' t="inlineStr"', inside: `<is><t xml:space="preserve">${t}</t></is>` })),
  text.map((t) => ({ type: ' t="inlineStr"', inside: `<is><r><t>${t}</t></r><r><t>${t}</t></r></is>` })),
  fc.boolean().map((b) => ({ type: ' t="b"', inside: `<v>${b ? 1 : 0}</v>` })),
  fc.constant({ type: ' t="e"', inside: "<f>1/0</f><v>#DIV/0!</v>" }),
  fc.constant({ type: "", inside: "" }),
  fc.constant({ type: "", inside: "<f>B2</f>" }),
);
const cell = fc.record({ skip: fc.integer({ min: 0, max: 2 }), style: fc.integer({ min: 0, max: 2 }), content });
const sheetXml = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 5 }).map((rows) => {
  const lines = rows.map((cells, r) => {
    let column = 0;
    const inside = cells.map((c) => {
      column += c.skip + 1;
      const ref = `${String.fromCharCode(64 + column)}${r + 1}`;
      return `<c r="${ref}" s="${c.style}"${c.content.type}>${c.content.inside}</c>`;
    });
    return `<row r="${r + 1}">${inside.join("")}</row>`;
  });
  return `<sheetData>${lines.join("")}</sheetData><mergeCells count="1"><mergeCell ref="A9:B10"/></mergeCells>`;
});

test("any sheet of usual cells reads the same both ways", async () => {
  await fc.assert(
    fc.asyncProperty(sheetXml, async (xml) => {
      const { plain, hucre } = await bothWays(simpleWorkbook([{ name: "S", xml }], { styles, strings }));
      expect(plain.ok).toBe(true);
      expect(plain).toEqual(hucre);
    }),
    { numRuns: 150 },
  );
});

test("shared formulas, hidden rows and columns, merges", async () => {
  const xml =
    '<cols><col min="2" max="3" width="9" hidden="1"/><col min="5" max="16384" hidden="1" width="0"/></cols><sheetData>' +
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1+SUM(D1:E1)&amp;"B1"&amp;\'B1 x\'!B1</f><v>1</v></c><c r="D1"><v>4</v></c></row>' +
    '<row r="2" hidden="1"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>' +
    '<row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c><c r="F3"><v>1</v></c></row><row r="4" hidden="1"/></sheetData>';
  const { plain, hucre } = await bothWays(simpleWorkbook([{ name: "S", xml }]));
  expect(plain).toEqual(hucre);
  if (!plain.ok) throw new Error(plain.error.code);
  const sheet = plain.workbook.sheets[0]!;
  expect(sheet.cells.filter((c) => c.formula).map((c) => c.formula)).toEqual([
    `=B1*$C$1+SUM(D1:E1)&"B1"&'B1 x'!B1`,
    `=B2*$C$1+SUM(D2:E2)&"B1"&'B1 x'!B2`,
    `=B3*$C$1+SUM(D3:E3)&"B1"&'B1 x'!B3`,
  ]);
  expect(sheet.hiddenRows).toEqual([1]);
  expect(sheet.hiddenColumns).toEqual([1, 2, 4, 5]);
});
