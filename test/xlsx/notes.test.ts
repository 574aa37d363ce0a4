import { seedDocuments } from "../../seeds";
import { readWorkbook } from "../../xlsx/read";
import { addNotes, readNotes } from "../../xlsx/read/notes";

const part = (comments: string) =>
  `<?xml version="1.0"?><comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>企画課</author></authors><commentList>${comments}</commentList></comments>`;

test("runs of a note are joined, phonetics and our own section left out", () => {
  const xml = part(
    '<comment ref="C7" authorId="0"><text><r><rPr><b/></rPr><t>実績は</t></r><r><t xml:space="preserve"> 決算後&#10;に記入</t></r><rPh sb="0" eb="2"><t>ジッセキ</t></rPh></text></comment>' +
      '<comment ref="D8" authorId="0"><text><t>確認済\n【点検の結果】\n未達です。\n【点検ここまで】</t></text></comment>' +
      '<comment ref="E9" authorId="0"><text><t>【点検の結果】\n未達です。\n【点検ここまで】</t></text></comment>',
  );
  expect([...(readNotes(xml) ?? [])]).toEqual([
    ["6,2", "実績は 決算後\nに記入"],
    ["7,3", "確認済"],
  ]);
});

test.each([
  ["a prefix", '<x:comments xmlns:x="u"><x:comment ref="A1"/></x:comments>'],
  ["CDATA", part('<comment ref="A1"><text><t><![CDATA[x]]></t></text></comment>')],
  ["no address", part('<comment ref="1A"><text><t>x</t></text></comment>')],
])("%s is left to the other reader", (_, xml) => {
  expect(readNotes(xml)).toBeNull();
});

test("a note on an empty cell becomes a cell, in its place", () => {
  const cell = (row: number, column: number) => ({ row, column, type: "number" as const, value: 1, text: "1" });
  const notes = new Map([
    ["0,1", "空"],
    ["1,0", "付"],
  ]);
  expect(addNotes([cell(0, 0), cell(1, 0)], notes)).toEqual([
    cell(0, 0),
    { row: 0, column: 1, type: "text", value: null, text: "", note: "空" },
    { ...cell(1, 0), note: "付" },
  ]);
});

test.each(seedDocuments.map((document) => [document.id, document] as const))(
  "%s, which has notes, reads the same both ways",
  async (_, document) => {
    const bytes = document.build();
    const [plain, other] = [await readWorkbook(bytes), await readWorkbook(bytes, { onlyHucre: true })];
    expect(plain).toEqual(other);
    expect(plain.ok && plain.workbook.sheets.length).toBeGreaterThan(0);
  },
);
