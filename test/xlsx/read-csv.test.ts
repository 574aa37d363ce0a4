import { inspect } from "../../shared/inspect";
import { readWorkbook } from "../../xlsx/read";
import { readCsv } from "../../xlsx/read-csv";

const utf8 = (text: string) => new TextEncoder().encode(text);
/** 「計画」「実績」「①」「～」 in Shift_JIS as Windows writes it. */
const SHIFT_JIS = {
  計画: [0x8c, 0x76, 0x89, 0xe6],
  実績: [0x8e, 0xc0, 0x90, 0xd1],
  "①": [0x87, 0x40],
  "～": [0x81, 0x60],
} as const;

function cellsOf(bytes: Uint8Array, fileName?: string) {
  const read = readCsv(bytes, fileName);
  if (!read.ok) throw new Error(read.error.code);
  return read.value.sheets[0]!.cells.map((c) => [c.row, c.column, c.type, c.value, c.text]);
}

const EXPECTED = [
  [0, 0, "text", "計画", "計画"],
  [0, 1, "text", "実績", "実績"],
  [1, 0, "number", 23, "23.0"],
  [1, 1, "number", -21.6, "-21.6"],
];
const TEXT = "計画,実績\r\n23.0,-21.6\r\n";

describe("encodings", () => {
  test.each<[string, Uint8Array]>([
    ["UTF-8", utf8(TEXT)],
    ["UTF-8 with a mark", Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(TEXT)])],
    ["Shift_JIS", Uint8Array.from([...SHIFT_JIS.計画, 0x2c, ...SHIFT_JIS.実績, 0x0a, ...utf8("23.0,-21.6")])],
    ["UTF-16 little endian with a mark", Uint8Array.from([0xff, 0xfe, ...Buffer.from(TEXT, "utf16le")])],
    ["UTF-16 little endian", Uint8Array.from(Buffer.from(TEXT, "utf16le"))],
    ["UTF-16 big endian", Uint8Array.from(Buffer.from(TEXT, "utf16le").swap16())],
  ])("%s", (_, bytes) => {
    expect(cellsOf(bytes)).toEqual(EXPECTED);
  });

  test("characters that only Windows has", () => {
    const bytes = Uint8Array.from([...SHIFT_JIS["①"], 0x2c, ...SHIFT_JIS["～"]]);
    expect(cellsOf(bytes).map((c) => c[4])).toEqual(["①", "～"]);
  });

  test("neither text: one sentence", () => {
    const read = readCsv(Uint8Array.from([0x81, 0xff, 0xfe, 0xfd, 0x80]));
    expect(read.ok ? "ok" : read.error.code).toBe("csv-encoding");
    const empty = readCsv(new Uint8Array(0));
    expect(empty.ok ? "ok" : empty.error.code).toBe("empty");
  });
});

describe("fields", () => {
  test.each<[string, readonly (readonly [row: number, column: number, text: string])[]]>([
    [
      'a,"b,c",d',
      [
        [0, 0, "a"],
        [0, 1, "b,c"],
        [0, 2, "d"],
      ],
    ],
    [
      '"言う ""はい""",x',
      [
        [0, 0, '言う "はい"'],
        [0, 1, "x"],
      ],
    ],
    [
      '"一行目\n二行目",x\ny',
      [
        [0, 0, "一行目\n二行目"],
        [0, 1, "x"],
        [1, 0, "y"],
      ],
    ],
    [
      "a\tb\n1,000\tc",
      [
        [0, 0, "a"],
        [0, 1, "b"],
        [1, 0, "1,000"],
        [1, 1, "c"],
      ],
    ],
    [
      "a;b",
      [
        [0, 0, "a"],
        [0, 1, "b"],
      ],
    ],
    [
      "a,,b,\n\n,c",
      [
        [0, 0, "a"],
        [0, 2, "b"],
        [2, 1, "c"],
      ],
    ],
    [
      "a\rb",
      [
        [0, 0, "a"],
        [1, 0, "b"],
      ],
    ],
    ['"never closed,x', [[0, 0, "never closed,x"]]],
    [
      '"a"b,c',
      [
        [0, 0, "ab"],
        [0, 1, "c"],
      ],
    ],
    ["", []],
  ])("%j", (text, expected) => {
    if (text === "") return expect(readCsv(utf8("\n")).ok).toBe(true);
    return expect(cellsOf(utf8(text)).map((c) => [c[0], c[1], c[4]])).toEqual(expected);
  });

  test.each([
    ["23", 23],
    ["0", 0],
    ["-1.50", -1.5],
    ["0.05", 0.05],
    ["007", "007"],
    ["1-2", "1-2"],
    ["1,234", 1234],
    ["-1,234.50", -1234.5],
    ["1,234,567", 1234567],
    ["12,34", "12,34"],
    ["1234,567", "1234,567"],
    ["0,123", "0,123"],
    ["▲250", "▲250"],
    ["52.3%", "52.3%"],
    ["1e5", "1e5"],
    [" 5", " 5"],
    ["１２", "１２"],
    ["=1+1", "=1+1"],
    ["1234567890123456", "1234567890123456"],
  ])("%j is %p", (text, value) => {
    expect(cellsOf(utf8(`"${text}"`))[0]![3]).toBe(value);
  });
});

test("a grouped number keeps the format it was written in, so that figures of a list are not called text", () => {
  const read = readCsv(utf8('"1,850","-1,234.50",250'));
  expect(read.ok && read.value.sheets[0]!.cells).toMatchObject([
    { type: "number", value: 1850, text: "1,850", numberFormat: "#,##0" },
    { type: "number", value: -1234.5, text: "-1,234.50", numberFormat: "#,##0.00" },
    { type: "number", value: 250, text: "250" },
  ]);
  const list = readCsv(utf8('指標名,単位,目標,実績\n利用者数,人,"1,850",900\n件数,件,20,"1,020"'));
  if (!list.ok) throw new Error(list.error.code);
  const { findings } = inspect(list.value, { locale: "ja", settings: null }).sheets[0]!;
  expect(findings.map((finding) => finding.rule)).not.toContain("number-not-text");
});

test("the ending decides only where the content is no workbook", async () => {
  const csv = await readWorkbook(utf8(TEXT), { fileName: "出力/令和2年度.CSV" });
  expect(csv.ok && csv.source).toBe("csv");
  expect(csv.ok && csv.workbook.sheets[0]!.name).toBe("令和2年度");
  const other = await readWorkbook(utf8(TEXT), { fileName: "a.xlsx" });
  expect(other.ok ? "ok" : other.error.code).toBe("not-a-workbook");
});
