import { createOpenWorkbook } from "../../office-addin/workbook";
import { seedDocuments } from "../../seeds";
import type { Cell, Sheet, Workbook } from "../../shared/sheet";
import { readWorkbook } from "../../xlsx/read";
import { type OpenExcel, openExcel } from "./backend";

// Two cores may be busy with other suites.
let excel: OpenExcel;
afterEach(() => excel.close());

/** The order of merged areas says nothing. */
function comparable({ sheets }: Workbook): readonly Sheet[] {
  return sheets.map((sheet) => ({
    ...sheet,
    merges: [...sheet.merges].sort((a, b) => a.top - b.top || a.left - b.left),
  }));
}

async function readOpen(workbook: Workbook) {
  excel = openExcel(workbook);
  const { workbook: read, unread } = await createOpenWorkbook({ locale: () => "ja" }).read({ sheets: "all" });
  expect(unread).toEqual([]);
  return comparable(read);
}

describe("the same sample read here and by the reader of files gives the same sheets", () => {
  test.each(seedDocuments.map((document) => [document.fileName, document] as const))("%s", async (_, document) => {
    const file = await readWorkbook(document.build(), { fileName: document.fileName });
    if (!file.ok) throw new Error(file.error.message.en);
    const open = await readOpen(file.workbook);
    expect(open.map(({ name }) => name)).toEqual(file.workbook.sheets.map(({ name }) => name));
    for (const [at, sheet] of comparable(file.workbook).entries()) expect(open[at]).toEqual(sheet);
  });
});

const cell = (row: number, column: number, rest: Omit<Cell, "row" | "column">): Cell => ({ row, column, ...rest });
const ODD: Sheet = {
  name: "O'Neil, 様式 1!",
  visibility: "very-hidden",
  isProtected: true,
  merges: [
    { top: 0, left: 0, bottom: 0, right: 3 },
    { top: 2, left: 1, bottom: 60, right: 2 },
  ],
  hiddenRows: [0, 3],
  hiddenColumns: [1],
  cells: [
    cell(0, 0, { type: "text", value: "施策", text: "施策", note: "担当: 企画課" }),
    cell(1, 2, { type: "text", value: null, text: "", note: "メモだけのセル" }),
    cell(2, 1, { type: "number", value: 0.523, text: "52.3%", numberFormat: "0.0%" }),
    cell(2, 3, { type: "date", value: 45383, text: "令和6年度", numberFormat: 'ggge"年度"' }),
    cell(3, 0, { type: "error", value: "#DIV/0!", text: "#DIV/0!", formula: "=1/0" }),
    cell(3, 3, { type: "number", value: 12, text: "12", formula: "=SUM(A1:A3)" }),
    cell(4, 0, { type: "boolean", value: true, text: "TRUE" }),
    cell(4, 1, { type: "text", value: "=A1", text: "=A1" }),
    cell(70, 5, { type: "text", value: " 1,443 千円 ", text: " 1,443 千円 ", numberFormat: "@" }),
    cell(71, 4, { type: "text", value: "", text: "", formula: '=IF(A1="","",1)' }),
  ],
};

test("merges, notes, hidden lines, dates, errors, formulas and a very hidden, protected sheet with an awkward name", async () => {
  const empty: Sheet = { name: "空", visibility: "hidden", isProtected: false, merges: [], cells: [] };
  expect(await readOpen({ sheets: [ODD, empty] })).toEqual([ODD, empty]);
});
