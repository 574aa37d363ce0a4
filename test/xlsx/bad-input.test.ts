import { deflateSync } from "fflate";
import { type ReadResult, readWorkbook } from "../../xlsx/read";
import { readFile } from "../../xlsx/read-file";
import { HEAD, MAIN, OFFICE, simplePackage, simpleWorkbook, zipParts } from "./build-package";
import { FIXTURE_PARTS } from "./fixture";

function cellsOf(result: ReadResult, sheet = 0): unknown[] {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message.en}`);
  return result.workbook.sheets[sheet]!.cells.map((c) => [c.row, c.column, c.type, c.value, c.text]);
}

async function codeOf(bytes: Uint8Array, fileName?: string): Promise<string> {
  for (const read of [readWorkbook(bytes, fileName ? { fileName } : {}), readFile(bytes, fileName ?? "x.xlsx")]) {
    const result = await read;
    if (result.ok) return "ok";
    for (const sentence of Object.values(result.error.message)) {
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
      expect(sentence).toMatch(/[.。]$/);
    }
  }
  const result = await readWorkbook(bytes, fileName ? { fileName } : {});
  return result.ok ? "ok" : result.error.code;
}

const utf16 = (text: string) => Uint8Array.from(Buffer.from(text, "utf16le"));
const ole2 = (stream: string) =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(504).fill(0), ...utf16(stream)]);
const sheet = (name: string, xml: string) => ({ name, xml });
const one = simpleWorkbook([sheet("S", '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>')]);

describe("files that are no workbook", () => {
  test.each<[string, Uint8Array, string | undefined, string]>([
    ["no bytes", new Uint8Array(0), undefined, "empty"],
    ["text named .xlsx", new TextEncoder().encode("計画,実績"), "a.xlsx", "not-a-workbook"],
    ["random bytes", Uint8Array.from({ length: 999 }, (_, i) => (i * 37) % 251), "a.xlsx", "not-a-workbook"],
    [".xls", ole2("Workbook"), "a.xls", "xls"],
    [".xls renamed", ole2("Book\0"), "a.xlsx", "xls"],
    ["password", ole2("EncryptedPackage"), "a.xlsx", "password"],
    ["an old Word file", ole2("WordDocument"), "a.doc", "not-a-workbook"],
    ["some other zip", zipParts({ "readme.txt": "hello" }), "a.xlsx", "not-a-workbook"],
    [
      "a .docx",
      zipParts({ "_rels/.rels": FIXTURE_PARTS["_rels/.rels"]!, "xl/workbook.xml": "<document/>" }),
      "a",
      "not-a-workbook",
    ],
    [
      ".ods",
      zipParts({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" }, true),
      "a.ods",
      "ods",
    ],
  ])("%s", async (_, bytes, name, code) => {
    expect(await codeOf(bytes, name)).toBe(code);
  });

  test(".xlsb", async () => {
    const parts = simplePackage([sheet("S", "<sheetData/>")]);
    const rels = parts["_rels/.rels"]!.replace("workbook.xml", "workbook.bin");
    expect(await codeOf(zipParts({ ...parts, "_rels/.rels": rels, "xl/workbook.bin": "x" }))).toBe("xlsb");
  });
});

describe("damaged files", () => {
  test("cut anywhere: one code, never a throw", async () => {
    const whole = zipParts(FIXTURE_PARTS);
    const codes = new Set<string>();
    for (let length = 1; length < whole.length; length += 97) codes.add(await codeOf(whole.subarray(0, length)));
    expect([...codes].sort()).toEqual(["not-a-workbook", "truncated"]);
    expect(await codeOf(whole.subarray(0, whole.length - 1))).toBe("truncated");
  });

  test("every byte of a small file flipped: reads or refuses, never throws or hangs", async () => {
    const seen = new Set<string>();
    for (let i = 0; i < one.length; i += 3) {
      const broken = one.slice();
      broken[i]! ^= 0xff;
      seen.add(await codeOf(broken));
    }
    expect(seen.has("damaged")).toBe(true);
  });

  test.each([
    ["XML that ends too early", `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v>`],
    ["no worksheet at all", `<html xmlns="worksheet"/>`],
    ["a cell outside the sheet", '<sheetData><row r="1"><c r="ZZZZ1"><v>1</v></c></row></sheetData>'],
    ["a cell without sense", '<sheetData><row r="x"><c r="!!"><v>1</v></c></row></sheetData>'],
  ])("%s", async (_, xml) => {
    expect(await codeOf(simpleWorkbook([sheet("S", xml)]))).toBe("damaged");
  });

  test("a listed sheet that is missing", async () => {
    const parts = simplePackage([sheet("S", "<sheetData/>")]);
    delete parts["xl/worksheets/sheet1.xml"];
    expect(await codeOf(zipParts(parts))).toBe("damaged");
  });
});

describe("bombs", () => {
  const bomb = deflateSync(new Uint8Array(64 * 1024 * 1024));
  const withSheet = (size: number, packed: Uint8Array) => {
    const bytes = zipParts({ ...simplePackage([sheet("S", "<sheetData/>")]), "xl/worksheets/sheet1.xml": "@@" });
    // Replace the sheet's entry by hand: its packed bytes and the size it declares, in both headers.
    return replaceEntry(bytes, "xl/worksheets/sheet1.xml", packed, size);
  };

  test("a ratio of 1,000 is refused before unpacking", async () => {
    expect(await codeOf(withSheet(64 * 1024 * 1024, bomb))).toBe("too-large");
  });

  test("a part larger than the limit is refused by its declared size", async () => {
    expect(await codeOf(withSheet(300 * 1024 * 1024, bomb))).toBe("too-large");
  });

  test("a part that unpacks to more than it declares is stopped", async () => {
    const before = process.memoryUsage().arrayBuffers;
    expect(await codeOf(withSheet(1000, bomb))).toBe("damaged");
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024);
  });

  test("entries that share their bytes are refused", async () => {
    const view = new DataView(one.slice().buffer);
    const bytes = new Uint8Array(view.buffer);
    // Let every entry of the directory claim the bytes of the whole file.
    for (let at = 0; at + 46 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) {
        view.setUint32(at + 20, bytes.length - 300, true);
        view.setUint32(at + 42, 0, true);
      }
    }
    expect(["damaged", "truncated"]).toContain(await codeOf(bytes));
  });
});

function replaceEntry(zip: Uint8Array, name: string, packed: Uint8Array, size: number): Uint8Array {
  const text = Buffer.from(zip).toString("latin1");
  const local = text.indexOf(name) - 30;
  const view = new DataView(zip.buffer, zip.byteOffset);
  const oldSize = view.getUint32(local + 18, true);
  const dataStart = local + 30 + name.length;
  const out = Buffer.concat([zip.subarray(0, dataStart), packed, zip.subarray(dataStart + oldSize)]);
  const moved = packed.length - oldSize;
  const header = new DataView(out.buffer, out.byteOffset);
  header.setUint32(local + 18, packed.length, true);
  header.setUint32(local + 22, size, true);
  const end = out.length - 22;
  header.setUint32(end + 16, header.getUint32(end + 16, true) + moved, true);
  for (let at = header.getUint32(end + 16, true); header.getUint32(at, true) === 0x02014b50; ) {
    const length = header.getUint16(at + 28, true);
    const offset = header.getUint32(at + 42, true);
    if (offset === local) {
      header.setUint32(at + 20, packed.length, true);
      header.setUint32(at + 24, size, true);
    } else if (offset > local) header.setUint32(at + 42, offset + moved, true);
    at += 46 + length;
  }
  return out;
}

describe("unusual workbooks that are read", () => {
  test("Strict OOXML, with an ISO date", async () => {
    const strict = (text: string) =>
      text
        .split(MAIN)
        .join("http://purl.oclc.org/ooxml/spreadsheetml/main")
        .split(OFFICE)
        .join("http://purl.oclc.org/ooxml/officeDocument/relationships");
    const parts = simplePackage(
      [
        sheet(
          "S",
          '<sheetData><row r="1"><c r="A1"><v>5</v></c><c r="B1" s="0" t="d"><v>2024-04-01T12:00:00</v></c></row></sheetData>',
        ),
      ],
      { styles: `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>` },
    );
    const bytes = zipParts(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strict(text)])));
    expect(cellsOf(await readWorkbook(bytes))).toEqual([
      [0, 0, "number", 5, "5"],
      [0, 1, "date", 45383.5, "2024/4/1"],
    ]);
  });

  test("prefixed namespaces", async () => {
    const xml =
      `${HEAD}<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>実績</x:t></x:is></x:c>` +
      '<x:c r="C2" s="0"/></x:row></x:sheetData><x:sheetProtection sheet="1"/><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>';
    const result = await readWorkbook(simpleWorkbook([sheet("S", xml)]));
    expect(cellsOf(result)).toEqual([[1, 1, "text", "実績", "実績"]]);
    if (!result.ok) return;
    expect(result.workbook.sheets[0]!.isProtected).toBe(true);
    expect(result.workbook.sheets[0]!.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
  });

  test("1,048,576 rows of formatting with no content", async () => {
    const rows: string[] = [];
    for (let r = 1; r <= 1048576; r++) rows.push(`<row r="${r}" s="1" customFormat="1"><c r="A${r}" s="1"/></row>`);
    rows[0] = '<row r="1"><c r="A1" t="inlineStr"><is><t>指標</t></is></c><c r="XFD1" s="1"/></row>';
    const bytes = zipParts(simplePackage([sheet("S", `<sheetData>${rows.join("")}</sheetData>`)]), true);
    expect(cellsOf(await readFile(bytes, "a.xlsx"))).toEqual([[0, 0, "text", "指標", "指標"]]);
  });

  test("5,000 sheets", async () => {
    const many = Array.from({ length: 5000 }, (_, i) =>
      sheet(`S${i}`, `<sheetData><row r="1"><c r="A1"><v>${i}</v></c></row></sheetData>`),
    );
    const result = await readFile(simpleWorkbook(many), "a.xlsx");
    expect(cellsOf(result, 4999)).toEqual([[0, 0, "number", 4999, "4999"]]);
  });

  test("a sheet with only pictures", async () => {
    const result = await readWorkbook(simpleWorkbook([sheet("写真", '<sheetData/><drawing r:id="rId1"/>')]));
    expect(cellsOf(result)).toEqual([]);
  });

  test("merges that overlap, are reversed, single or endless", async () => {
    const refs = ["A1:C3", "B2:D4", "F2:E1", "G1:G1", "A1:C3", "H1:XFD1048576"];
    const merges = refs.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
    const result = await readWorkbook(simpleWorkbook([sheet("S", `<sheetData/><mergeCells>${merges}</mergeCells>`)]));
    if (!result.ok) throw new Error(result.error.code);
    expect(result.workbook.sheets[0]!.merges).toEqual([
      { top: 0, left: 0, bottom: 2, right: 2 },
      { top: 0, left: 4, bottom: 1, right: 5 },
      { top: 0, left: 7, bottom: 1048575, right: 16383 },
    ]);
  });

  test("error values, booleans, formulas without a result", async () => {
    const cells =
      '<c r="A1" t="e"><v>#REF!</v></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C1" t="b"><v>0</v></c>' +
      '<c r="D1"><f>A2+1</f></c><c r="E1" t="str"><f>""</f><v></v></c>';
    const result = await readWorkbook(simpleWorkbook([sheet("S", `<sheetData><row r="1">${cells}</row></sheetData>`)]));
    expect(cellsOf(result)).toEqual([
      [0, 0, "error", "#REF!", "#REF!"],
      [0, 1, "error", "#DIV/0!", "#DIV/0!"],
      [0, 2, "boolean", false, "FALSE"],
      [0, 3, "text", null, ""],
      [0, 4, "text", "", ""],
    ]);
  });

  test("32,767 characters, names with quotes and emoji, hidden and very hidden sheets", async () => {
    const long = `${"課題".repeat(16383)}。`;
    const result = await readWorkbook(
      simpleWorkbook([
        {
          name: "It&apos;s &quot;施策&quot; 😀&amp;&lt;",
          xml: `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${long}</t></is></c></row></sheetData>`,
        },
        { name: "隠し", state: "hidden", xml: "<sheetData/>" },
        { name: "設定", state: "veryHidden", xml: "<sheetData/>" },
      ]),
    );
    if (!result.ok) throw new Error(result.error.code);
    expect(result.workbook.sheets.map((s) => [s.name, s.visibility])).toEqual([
      ['It\'s "施策" 😀&<', "visible"],
      ["隠し", "hidden"],
      ["設定", "very-hidden"],
    ]);
    expect(result.workbook.sheets[0]!.cells[0]!.text).toHaveLength(32767);
  });

  test("a book that counts days from 1904", async () => {
    const bytes = simpleWorkbook(
      [sheet("S", '<sheetData><row r="1"><c r="A1" s="0"><v>43921</v></c></row></sheetData>')],
      {
        styles: `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>`,
        workbookPr: '<workbookPr date1904="1"/>',
      },
    );
    expect(cellsOf(await readWorkbook(bytes))).toEqual([[0, 0, "date", 45383, "2024/4/1"]]);
  });

  test("cells without addresses are placed by counting", async () => {
    const bytes = simpleWorkbook([
      sheet("S", "<sheetData><row><c/><c><v>1</v></c></row><row/><row><c><v>2</v></c></row></sheetData>"),
    ]);
    expect(cellsOf(await readWorkbook(bytes))).toEqual([
      [0, 1, "number", 1, "1"],
      [2, 0, "number", 2, "2"],
    ]);
  });
});
