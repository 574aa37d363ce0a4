import { readXlsx } from "hucre/xlsx";
import type { EditPlan } from "../../shared/report/types";
import { annotateWorkbook, clearWorkbook } from "../../xlsx/annotate";
import { layoutOf } from "../../xlsx/annotate/sheet-layout";
import { openPackage, readPart } from "../../xlsx/package";
import { readWorkbook } from "../../xlsx/read";
import fc from "../made-up";
import { HEAD, MAIN, OFFICE, simplePackage, simpleWorkbook, zipParts } from "./build-package";

/** Children of a worksheet in the schema's order, each as a file might hold it (ECMA-376, CT_Worksheet). */
const CHILDREN: readonly (readonly [name: string, xml: string])[] = [
  ["sheetPr", "<sheetPr/>"],
  ["dimension", '<dimension ref="A1"/>'],
  ["sheetViews", '<sheetViews><sheetView workbookViewId="0"/></sheetViews>'],
  ["sheetFormatPr", '<sheetFormatPr defaultRowHeight="18"/>'],
  ["cols", '<cols><col min="1" max="2" width="9"/></cols>'],
  ["sheetData", '<sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>'],
  ["sheetCalcPr", "<sheetCalcPr/>"],
  ["protectedRanges", '<protectedRanges><protectedRange name="x" sqref="A1"/></protectedRanges>'],
  ["scenarios", "<scenarios/>"],
  ["autoFilter", '<autoFilter ref="A1:B2"/>'],
  ["sortState", '<sortState ref="A1"/>'],
  ["dataConsolidate", "<dataConsolidate/>"],
  ["customSheetViews", "<customSheetViews><customSheetView><pageMargins/></customSheetView></customSheetViews>"],
  ["mergeCells", '<mergeCells count="1"><mergeCell ref="D1:E1"/></mergeCells>'],
  ["phoneticPr", '<phoneticPr fontId="0"/>'],
  [
    "conditionalFormatting",
    '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="3"><formula>TRUE</formula></cfRule></conditionalFormatting>',
  ],
  ["dataValidations", "<dataValidations/>"],
  ["hyperlinks", '<hyperlinks><hyperlink ref="A1" location="B2"/></hyperlinks>'],
  ["printOptions", "<printOptions/>"],
  ["pageMargins", '<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>'],
  ["pageSetup", "<pageSetup/>"],
  ["headerFooter", "<headerFooter><oddFooter>x</oddFooter></headerFooter>"],
  ["rowBreaks", '<rowBreaks><brk id="1"/></rowBreaks>'],
  ["colBreaks", '<colBreaks><brk id="1"/></colBreaks>'],
  ["customProperties", "<customProperties/>"],
  ["cellWatches", "<cellWatches/>"],
  ["ignoredErrors", "<ignoredErrors/>"],
  ["smartTags", "<smartTags/>"],
  ["drawing", '<drawing r:id="rId9"/>'],
  ["legacyDrawing", ""],
  ["legacyDrawingHF", '<legacyDrawingHF r:id="rId8"/>'],
  ["picture", '<picture r:id="rId7"/>'],
  ["oleObjects", "<oleObjects/>"],
  [
    "AlternateContent",
    '<mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice Requires="x14"><controls><control/></controls></mc:Choice></mc:AlternateContent>',
  ],
  ["webPublishItems", "<webPublishItems/>"],
  ["tableParts", "<tableParts/>"],
  [
    "extLst",
    "<extLst><ext><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>",
  ],
];
const NAMES = CHILDREN.map(([name]) => name);

const plan: EditPlan = {
  marks: [{ sheet: "S", cell: "B2", severity: "error", note: "［要修正］確認" }],
  fills: [{ sheet: "S", cell: "A2", kind: "rating", value: "A" }],
};

function sheetOf(bytes: Uint8Array): string {
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(opened.error.code);
  const xml = readPart(opened.value, "xl/worksheets/sheet1.xml");
  if (!xml.ok) throw new Error(xml.error.code);
  return xml.value;
}

test("whatever a sheet holds, ours stand where the schema wants them, as the root's own children", () => {
  const subsets = fc.subarray(CHILDREN.filter(([name]) => name !== "sheetData" && name !== "legacyDrawing"));
  fc.assert(
    fc.property(subsets, (chosen) => {
      const kept = CHILDREN.filter((child) => child[0] === "sheetData" || chosen.includes(child));
      const original = simpleWorkbook([{ name: "S", xml: kept.map(([, xml]) => xml).join("") }]);
      const annotated = annotateWorkbook(original, plan, { locale: "ja" });
      const children = layoutOf(sheetOf(annotated.bytes))!.children.map((child) => child.tag.name);
      const places = children.map((name) => NAMES.indexOf(name));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(children.filter((name) => name === "conditionalFormatting").length).toBe(
        kept.some(([name]) => name === "conditionalFormatting") ? 2 : 1,
      );
      expect(children).toContain("legacyDrawing");
      expect(sheetOf(clearWorkbook(annotated.bytes))).toBe(sheetOf(original));
    }),
    { numRuns: 120 },
  );
});

test.each([
  ["no rows", "<sheetData/>", '<sheetData><row r="2"><c r="A2"'],
  ["an empty row", '<sheetData><row r="2" s="0"/></sheetData>', '<sheetData><row r="2" s="0"><c r="A2"'],
  ["rows before", '<sheetData><row r="1"/></sheetData>', '<row r="1"/><row r="2"><c r="A2"'],
  ["rows behind", '<sheetData><row r="3"/></sheetData>', '<sheetData><row r="2"><c r="A2"'],
  [
    "cells behind",
    '<sheetData><row r="2"><c r="C2"/></row></sheetData>',
    '<c r="A2" t="inlineStr"><is><t xml:space="preserve">A</t></is></c><c r="C2"/>',
  ],
  ["a styled cell", '<sheetData><row r="2"><c r="A2" s="1"></c></row></sheetData>', '<c r="A2" s="1" t="inlineStr">'],
])("a fill into a sheet with %s", async (_, xml, expected) => {
  const annotated = annotateWorkbook(
    simpleWorkbook([{ name: "S", xml }]),
    { marks: [], fills: plan.fills },
    { locale: "ja" },
  );
  expect(sheetOf(annotated.bytes)).toContain(expected);
  const read = await readXlsx(annotated.bytes);
  expect(read.sheets[0]!.rows[1]![0]).toBe("A");
  // Our own reading sees the sheet as it was, so that a second run plans the same fill again.
  const ours = await readWorkbook(annotated.bytes);
  expect(ours.ok && ours.workbook.sheets[0]!.cells).toEqual([]);
});

test("prefixed files get prefixed elements, and come back as they were", async () => {
  const xml = `${HEAD}<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="2"><x:c r="B2"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  const parts = simplePackage([{ name: "S", xml }], {
    styles: `<x:styleSheet xmlns:x="${MAIN}"><x:fonts count="1"><x:font><x:sz val="11"/></x:font></x:fonts><x:cellXfs count="1"><x:xf numFmtId="0"/></x:cellXfs></x:styleSheet>`,
  });
  const workbook = `<x:workbook xmlns:x="${MAIN}" xmlns:rel="${OFFICE}"><x:sheets><x:sheet name="S" sheetId="1" rel:id="rId1"/></x:sheets></x:workbook>`;
  const original = zipParts({ ...parts, "xl/workbook.xml": workbook });
  const table = {
    id: "findings",
    name: { ja: "点検結果", en: "F" },
    columns: [{ heading: "列", width: 9, align: "left" }],
    rows: [],
  } as const;
  const annotated = annotateWorkbook(original, plan, { locale: "ja", resultSheets: [table] });
  const sheet = sheetOf(annotated.bytes);
  expect(sheet).toContain('<x:c r="A2" t="inlineStr"><x:is><x:t xml:space="preserve">A</x:t></x:is></x:c>');
  expect(sheet).toContain("<x:formula>LEN(&quot;tenken:error&quot;)&gt;0</x:formula>");
  expect(sheet).toMatch(/<x:legacyDrawing xmlns:r="[^"]*" r:id="rIdTenken2"\/>/);
  const opened = openPackage(annotated.bytes);
  expect(opened.ok && opened.value.sheets.map((s) => s.name)).toEqual(["S", "点検結果"]);
  expect(opened.ok && opened.value.workbookXml).toContain('rel:id="rIdTenken1"/></x:sheets><x:definedNames>');
  expect(sheetOf(clearWorkbook(annotated.bytes))).toBe(xml);
});

test("a book without styles, or with its structure locked", () => {
  const plain = simpleWorkbook([{ name: "S", xml: "<sheetData/>" }]);
  const annotated = annotateWorkbook(plain, plan, { locale: "en" });
  const opened = openPackage(annotated.bytes);
  expect(opened.ok && opened.value.relations.map((r) => r.type)).toEqual(["worksheet", "styles", "customXml"]);
  const locked = simpleWorkbook([{ name: "S", xml: "<sheetData/>" }], {
    workbookPr: '<workbookProtection lockStructure="1"/>',
  });
  const table = { id: "findings", name: { ja: "点検結果", en: "Findings" }, columns: [], rows: [] } as const;
  const result = annotateWorkbook(locked, { marks: [], fills: [] }, { locale: "en", resultSheets: [table] });
  expect(result.bytes).toBe(locked);
  expect(result.skipped).toEqual(["The structure of the workbook is protected, so no result sheets were added."]);
});
