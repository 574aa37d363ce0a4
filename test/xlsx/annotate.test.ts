import type { ResultTable } from "../../shared/report/tables";
import type { EditPlan } from "../../shared/report/types";
import { annotateWorkbook, clearWorkbook } from "../../xlsx/annotate";
import { readWorkbook } from "../../xlsx/read";
import { readZip } from "../../xlsx/zip/read-zip";
import { newBudget, unpack } from "../../xlsx/zip/unpack";
import { zipParts } from "./build-package";
import { FIXTURE_PARTS } from "./fixture";

const original = zipParts(FIXTURE_PARTS);

const plan: EditPlan = {
  marks: [
    { sheet: "施策5-1", cell: "B2", severity: "warning", note: "［確認］目標が低すぎます。" },
    { sheet: "施策5-1", cell: "A3", severity: "info", note: "［参考］<速報値> & 見込み" },
    { sheet: "施策5-1", cell: "C3", severity: "error", note: "［要修正］達成率が合いません。" },
    { sheet: "保護", cell: "A1", severity: "error", note: "［要修正］空欄です。" },
    { sheet: "協議", cell: "A1", severity: "info", note: "［参考］会話のあるセル" },
    { sheet: "協議", cell: "B1", severity: "info", note: "［参考］会話のないセル" },
  ],
  fills: [
    { sheet: "施策5-1", cell: "C2", kind: "rating", value: "=A" },
    { sheet: "施策5-1", cell: "C5", kind: "rate", value: 0.939 },
    { sheet: "施策5-1", cell: "D4", kind: "rating", value: "B" },
    { sheet: "施策5-1", cell: "E3", kind: "rating", value: "A" },
    { sheet: "施策5-1", cell: "B3", kind: "rating", value: "A" },
  ],
};

const tables: readonly ResultTable[] = [
  {
    id: "findings",
    name: { ja: "点検結果", en: "Findings" },
    columns: [
      { heading: "重要度", width: 10, align: "center" },
      { heading: "セル", width: 8, align: "left" },
      { heading: "達成率", width: 10, align: "right" },
    ],
    rows: [
      [
        { value: "● 要修正", tone: "error" },
        { value: "B2", link: { sheet: "施策5-1", cell: "B2" } },
        { value: 0.9, format: "0.0%" },
      ],
      [{ value: "=1+1" }, { value: null }, { value: 3 }],
    ],
  },
  {
    id: "indicators",
    name: { ja: "評価一覧", en: "Indicators" },
    columns: [{ heading: "指標", width: 20, align: "left" }],
    rows: [],
  },
];

const options = { locale: "ja", resultSheets: tables } as const;

/** Every part unpacked, by name. */
function partsOf(bytes: Uint8Array): Map<string, string> {
  const zip = readZip(bytes);
  if (!zip.ok) throw new Error(zip.error.code);
  return new Map(
    zip.value.entries.map((entry) => {
      const content = unpack(zip.value, entry, newBudget());
      if (!content.ok) throw new Error(`${entry.name}: ${content.error.code}`);
      return [entry.name, Buffer.from(content.value).toString("latin1")];
    }),
  );
}

const before = partsOf(original);
const annotated = annotateWorkbook(original, plan, options);
const after = partsOf(annotated.bytes);

function utf8(parts: Map<string, string>, name: string): string {
  return Buffer.from(parts.get(name) ?? "", "latin1").toString("utf8");
}

const CHANGED = [
  "[Content_Types].xml",
  "xl/workbook.xml",
  "xl/_rels/workbook.xml.rels",
  "xl/worksheets/sheet1.xml",
  "xl/worksheets/sheet4.xml",
  "xl/styles.xml",
  "xl/comments1.xml",
  "xl/comments4.xml",
  "xl/drawings/vmlDrawing1.vml",
  "xl/drawings/vmlDrawing4.vml",
];

describe("an annotated copy", () => {
  test("changes only the directory, styles, annotated sheets and their notes; 35 of 45 parts are byte-identical", () => {
    const changed = [...before].filter(([name, content]) => after.get(name) !== content).map(([name]) => name);
    expect(changed.sort()).toEqual([...CHANGED].sort());
    expect(before.size).toBe(45);
  });

  test("adds two result sheets and the record, nothing else", () => {
    expect([...after.keys()].filter((name) => !before.has(name))).toEqual([
      "xl/worksheets/tenkenSheet1.xml",
      "xl/worksheets/tenkenSheet2.xml",
      "customXml/tenken1.xml",
    ]);
  });

  test("the sheet keeps every byte of its own around what was added", () => {
    const sheet = utf8(after, "xl/worksheets/sheet1.xml");
    const marks =
      '<conditionalFormatting sqref="C3"><cfRule type="expression" dxfId="1" priority="8"><formula>LEN(&quot;tenken:error&quot;)&gt;0</formula></cfRule></conditionalFormatting>' +
      '<conditionalFormatting sqref="B2"><cfRule type="expression" dxfId="2" priority="9"><formula>LEN(&quot;tenken:warning&quot;)&gt;0</formula></cfRule></conditionalFormatting>' +
      '<conditionalFormatting sqref="A3"><cfRule type="expression" dxfId="3" priority="10"><formula>LEN(&quot;tenken:info&quot;)&gt;0</formula></cfRule></conditionalFormatting>';
    const expected = (FIXTURE_PARTS["xl/worksheets/sheet1.xml"] as string)
      .replace("<dataValidations", `${marks}<dataValidations`)
      .replace('<c r="C2" s="3"/>', '<c r="C2" s="3" t="inlineStr"><is><t xml:space="preserve">=A</t></is></c>')
      .replace("<v>23.9</v></c></row>", '<v>23.9</v></c><c r="C5" s="4"><v>0.939</v></c></row>')
      .replace(
        '<row r="5">',
        '<row r="4"><c r="D4" t="inlineStr"><is><t xml:space="preserve">B</t></is></c></row><row r="5">',
      );
    expect(sheet).toBe(expected);
  });

  test("a note of the staff is followed by our section; other cells get a note of their own", () => {
    const comments = utf8(after, "xl/comments1.xml");
    expect(comments).toContain('<t>企画課:</t></r><r><t xml:space="preserve">\n前年度の値を確認</t></r><r>');
    expect(comments).toContain("【点検の結果】\n［確認］目標が低すぎます。\n【点検ここまで】</t></r></text>");
    expect(comments).toContain(
      "書式は変えない\n【点検の結果】\n［参考］&lt;速報値&gt; &amp; 見込み\n【点検ここまで】</t>",
    );
    expect(comments).toContain("<author>企画課</author><author>Tenken</author>");
    expect(comments).toContain('<comment ref="C3" authorId="1">');
    const boxes = utf8(after, "xl/drawings/vmlDrawing1.vml");
    expect(boxes.match(/ObjectType="Note"/g)).toHaveLength(3);
    expect(boxes).toContain('id="_x0000_s1100"');
  });

  test("says what could not be written", () => {
    expect(annotated.skipped).toEqual([
      "シート「施策5-1」の E3、B3 は空欄ではないため、記入していません。",
      "シート「保護」は保護されているため、印とメモを付けていません（A1）。",
      "シート「協議」の A1 には、ほかのコメントがあるためメモを付けていません。",
    ]);
  });

  test("result sheets get names that are free, local names, and the staff's own sheet stays", () => {
    const workbook = utf8(after, "xl/workbook.xml");
    expect(workbook).toContain(
      '<sheet name="点検結果(2)" sheetId="10" r:id="rIdTenken1"/><sheet name="評価一覧" sheetId="11" r:id="rIdTenken2"/></sheets>',
    );
    expect(workbook).toContain(
      `<definedName name="_tenken_result.findings" localSheetId="6" hidden="1">'点検結果(2)'!$A$1</definedName>`,
    );
    expect(workbook).toContain('<calcPr fullCalcOnLoad="1" calcId="191029"/>');
    const sheet = utf8(after, "xl/worksheets/tenkenSheet1.xml");
    expect(sheet).toContain('<is><t xml:space="preserve">=1+1</t></is>');
    expect(sheet).toContain(`<hyperlink ref="B2" location="'施策5-1'!B2"/>`);
    expect(sheet).not.toContain("<f>");
  });

  test("a second run gives the same bytes", () => {
    const again = annotateWorkbook(annotated.bytes, plan, options);
    expect(Buffer.from(again.bytes).equals(Buffer.from(annotated.bytes))).toBe(true);
    expect(again.skipped).toEqual(annotated.skipped);
  });

  test("clear gives back every part byte for byte, in the old order", () => {
    const cleared = partsOf(clearWorkbook(annotated.bytes));
    expect([...cleared.keys()]).toEqual([...before.keys()]);
    expect([...cleared].filter(([name, content]) => before.get(name) !== content)).toEqual([]);
  });

  test("a file without anything of ours is returned as it is", () => {
    expect(clearWorkbook(original)).toBe(original);
    expect(annotateWorkbook(original, { marks: [], fills: [] }, { locale: "ja" }).bytes).toBe(original);
  });

  test("reads like the original: fills, result sheets and our notes are not seen", async () => {
    const first = await readWorkbook(original);
    const second = await readWorkbook(annotated.bytes);
    expect(first.ok).toBe(true);
    expect(second).toEqual(first);
  });

  test("after another program has saved it, ours is found by its tags", async () => {
    const saved = new Map(after);
    const bytes = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));
    saved.set("xl/styles.xml", saved.get("xl/styles.xml")!.replace("<styleSheet ", '<styleSheet xmlns:q="urn:q" '));
    const resaved = zipParts(Object.fromEntries([...saved].map(([name, text]) => [name, bytes(text)])));
    const cleared = partsOf(clearWorkbook(resaved));
    expect([...cleared.keys()]).toEqual([...before.keys()]);
    const filled = [
      "xl/worksheets/sheet1.xml",
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/comments1.xml",
      "xl/comments4.xml",
    ];
    const changed = [...cleared].filter(([name, content]) => before.get(name) !== content).map(([name]) => name);
    expect(changed.sort()).toEqual([...filled].sort());
    const sheet = utf8(cleared, "xl/worksheets/sheet1.xml");
    expect(sheet).not.toContain("tenken");
    expect(sheet).toContain("=A</t>");
    expect(utf8(cleared, "xl/workbook.xml").replace(' fullCalcOnLoad="1"', "")).toBe(FIXTURE_PARTS["xl/workbook.xml"]);
    const comments = utf8(cleared, "xl/comments1.xml");
    expect(comments).not.toContain("点検");
    expect(comments).toContain('<t xml:space="preserve">書式は変えない</t>');
  });
});
