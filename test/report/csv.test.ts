import { tableToCsv } from "../../shared/report/csv";
import type { ResultTable } from "../../shared/report/tables";

function tableOf(...values: readonly (string | number | null)[]): ResultTable {
  return {
    id: "findings",
    name: { ja: "点検結果", en: "Findings" },
    columns: values.map((_, index) => ({ heading: `列${index + 1}`, width: 10, align: "left" })),
    rows: [values.map((value) => ({ value }))],
  };
}

const line = (...values: readonly (string | number | null)[]) => tableToCsv(tableOf(...values)).split("\r\n")[1];

test("opens in Japanese Excel by double click: byte order mark, CRLF, headings first", () => {
  expect(tableToCsv(tableOf("あ", 1))).toBe("\uFEFF列1,列2\r\nあ,1\r\n");
});

test.each<[written: string, csv: string]>([
  ["a,b", '"a,b"'],
  ['「"」', '"「""」"'],
  ["一行\n二行", '"一行\n二行"'],
  ["", ""],
])("quotes %j", (written, csv) => {
  expect(line(written)).toBe(csv);
});

test.each<[written: string, csv: string, why: string]>([
  ["=1+1", "'=1+1", "a formula"],
  ["+1以上", "'+1以上", "Excel would try to compute it"],
  ["@SUM(A1)", "'@SUM(A1)", "an old formula sign"],
  ["-15", "-15", "a number"],
  ["+3.5%", "+3.5%", "a number"],
  ["-1,234", '"-1,234"', "a number with a comma"],
  ["-", "-", "the usual dash"],
  ["-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0", "a known attack"],
])("%s is never run as a formula (%s: %s)", (written, csv) => {
  expect(line(written)).toBe(csv);
});

test("numbers and empty cells", () => {
  expect(line(0.939, null, -3)).toBe("0.939,,-3");
});
