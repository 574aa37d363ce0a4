import { seedDocuments } from "../../seeds";
import { inspect } from "../../shared/inspect";
import type { Cell, Sheet, Workbook } from "../../shared/sheet";
import { formatValue } from "../../xlsx/number-format";
import { readWorkbook } from "../../xlsx/read";
import { zipParts } from "../xlsx/build-package";
import { FIXTURE_PARTS } from "../xlsx/fixture";
import { spreadsheetOf, worldOf } from "./fake";
import { builtScript, readThroughScript } from "./script";

/**
 * The same sample workbook gives the same Sheet values in every shell: here read by the built script through the
 * services, and from the file. Google Sheets differs in three ways, and in no other:
 * - which rows and columns are hidden can only be asked one by one (isRowHiddenByUser), so it is not read;
 * - there is only one kind of hidden sheet;
 * - what is read ends with the last row and the last column that hold a value (getDataRange): empty merged areas and
 *   notes beyond are not read. The report is the same: see the last line of each test.
 */
function asInSheets(sheet: Sheet): Sheet {
  const { hiddenRows: _, hiddenColumns: __, ...rest } = sheet;
  const filled = sheet.cells.filter(({ value, formula }) => value !== null || formula !== undefined);
  const lastRow = Math.max(0, ...filled.map(({ row }) => row));
  const lastColumn = Math.max(0, ...filled.map(({ column }) => column));
  return {
    ...rest,
    cells: sheet.cells.filter(({ row, column }) => row <= lastRow && column <= lastColumn),
    merges: sheet.merges.filter(({ top, left }) => top <= lastRow && left <= lastColumn),
    visibility: sheet.visibility === "visible" ? "visible" : "hidden",
  };
}

const reportOf = (sheets: readonly Sheet[]) => inspect({ sheets }, { locale: "ja", settings: null });

let code = "";
beforeAll(async () => {
  code = await builtScript();
});

async function fileOf(bytes: Uint8Array): Promise<Workbook> {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.error.code);
  return read.workbook;
}

function readBack(workbook: Workbook, change: (content: ReturnType<typeof spreadsheetOf>) => void = () => undefined) {
  const content = spreadsheetOf(workbook);
  change(content);
  const world = worldOf({ files: { book: { content, access: "edit" } }, container: "book" });
  return readThroughScript(code, world).sheets;
}

test.each(seedDocuments.map((document) => [document.fileName, document] as const))(
  "%s reads the same through Google Sheets as from the file",
  async (_, document) => {
    const workbook = await fileOf(document.build());
    expect(workbook.sheets.length).toBeGreaterThan(0);
    const read = readBack(workbook);
    expect(read).toEqual(workbook.sheets.map(asInSheets));
    expect(reportOf(read)).toEqual(reportOf(workbook.sheets));
  },
);

test("the fixture with every part reads the same", async () => {
  const workbook = await fileOf(zipParts(FIXTURE_PARTS));
  const read = readBack(workbook);
  expect(read).toEqual(workbook.sheets.map(asInSheets));
  expect(reportOf(read).sheets.map(({ findings }) => findings)).toEqual(
    reportOf(workbook.sheets).sheets.map(({ findings }) => findings),
  );
});

const MADE_UP: Sheet = {
  name: "施策 5-1（作成中）",
  visibility: "visible",
  isProtected: false,
  merges: [
    { top: 0, left: 0, bottom: 0, right: 3 },
    { top: 2, left: 0, bottom: 3, right: 0 },
    { top: 6, left: 5, bottom: 8, right: 6 },
  ],
  cells: [
    { row: 0, column: 0, type: "text", value: "施策評価シート　", text: "施策評価シート　" },
    { row: 1, column: 1, type: "date", value: 45383, text: "令和6年度", numberFormat: 'ggge"年度"' },
    { row: 1, column: 2, type: "date", value: 45383.75, text: "2024/4/1 18:00", numberFormat: "yyyy/m/d h:mm" },
    { row: 1, column: 3, type: "date", value: 0.5, text: "12:00", numberFormat: "h:mm" },
    { row: 2, column: 1, type: "number", value: 0.523, text: "52.3%", numberFormat: "0.0%" },
    {
      row: 2,
      column: 2,
      type: "number",
      value: 1234567,
      text: "1,234,567",
      numberFormat: "#,##0",
      formula: "=SUM(B9:B12)",
    },
    { row: 2, column: 3, type: "text", value: "", text: "", formula: '=IF(B3="","",B3)' },
    { row: 3, column: 1, type: "error", value: "#DIV/0!", text: "#DIV/0!", formula: "=B3/0" },
    { row: 3, column: 2, type: "text", value: "'=1+1", text: "'=1+1", numberFormat: "@" },
    { row: 3, column: 3, type: "boolean", value: true, text: "TRUE" },
    { row: 4, column: 1, type: "text", value: "12.0", text: "12.0", numberFormat: "@" },
    { row: 4, column: 2, type: "text", value: null, text: "", note: "企画課：ここは来年度から\n使う欄です" },
    { row: 4, column: 3, type: "number", value: -18.9, text: "▲18.9", numberFormat: '0.0;"▲"0.0', note: "速報値" },
    { row: 7, column: 5, type: "text", value: "備考", text: "備考" },
  ],
};
const HIDDEN: Sheet = {
  name: "リスト",
  visibility: "hidden",
  isProtected: true,
  merges: [],
  cells: [{ row: 0, column: 0, type: "text", value: "達成", text: "達成" }],
};
const EMPTY: Sheet = { name: "白紙", visibility: "visible", isProtected: false, merges: [], cells: [] };

test("merges, notes, dates, errors, formulas, hidden and protected sheets arrive as they are", () => {
  expect(readBack({ sheets: [MADE_UP, HIDDEN, EMPTY] })).toEqual([MADE_UP, HIDDEN, EMPTY]);
});

test.each(["Asia/Tokyo", "America/New_York", "Europe/London", "Pacific/Chatham", "UTC"])(
  "dates keep their day and time in a spreadsheet of %s",
  (timeZone) => {
    // A winter and a summer day, the last minute of a day, a time alone, and the first day Excel knows.
    const serials = [45306.25, 45474, 45474 + 1439 / 1440, 0.75, 1, 36526.000011574];
    const cells = serials.map(
      (value, row): Cell => ({
        row,
        column: 0,
        type: "date",
        value,
        text: formatValue(value, "yyyy/m/d h:mm:ss"),
        numberFormat: "yyyy/m/d h:mm:ss",
      }),
    );
    const [read] = readBack({ sheets: [{ ...EMPTY, cells }] }, (content) => {
      content.timeZone = timeZone;
    });
    const values = read?.cells.map((cell) => [cell.type, Number(cell.value)]) ?? [];
    expect(values).toHaveLength(serials.length);
    // A point in time is exact to the millisecond.
    for (const [i, [type, value]] of values.entries()) {
      expect(type).toBe("date");
      expect(Math.abs(Number(value) - serials[i]!) * 86_400_000).toBeLessThanOrEqual(0.51);
    }
  },
);

test("notes where no data are do not reach the core, and hidden rows are not told", () => {
  const far: Cell = { row: 40, column: 20, type: "text", value: null, text: "", note: "表の外のメモ" };
  const [read] = readBack({ sheets: [{ ...MADE_UP, cells: [...MADE_UP.cells, far], hiddenRows: [4] }] });
  expect(read).toEqual(MADE_UP);
  expect(reportOf([read!]).sheets[0]?.findings).toEqual(reportOf([MADE_UP]).sheets[0]?.findings);
});

test("an automatic format has no name of its own in the Sheet", () => {
  const content = spreadsheetOf({
    sheets: [{ ...EMPTY, cells: [{ row: 0, column: 0, type: "number", value: 3, text: "3" }] }],
  });
  const world = worldOf({
    files: { book: { content, access: "edit" } },
    container: "book",
    automaticFormat: "0.###############",
  });
  expect(readThroughScript(code, world).sheets[0]?.cells).toEqual([
    { row: 0, column: 0, type: "number", value: 3, text: "3" },
  ]);
});
