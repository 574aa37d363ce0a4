import { createOpenWorkbook } from "../../../office-addin/workbook";
import type { MarkRequest, OpenWorkbook } from "../../../office-addin/workbook/contract";
import type { ResultTable } from "../../../shared/report/tables";
import type { EditPlan } from "../../../shared/report/types";
import {
  changesBetween,
  modelOf,
  type OpenExcel,
  type OpenOptions,
  openExcel,
  snapshot,
  type WorkbookModel,
} from "../backend";
import { expectSame } from "./expect-same";
import { formBook } from "./form-sheets";

// Two cores may be busy with other suites.
let excel: OpenExcel;
afterEach(() => excel.close());

const MARKS: MarkRequest["marks"] = [
  { sheet: "事業1", cell: "D40", severity: "error", note: "［要修正］実績がありません。" },
  { sheet: "事業2", cell: "C3", severity: "info", note: "［参考］速報値です。" },
];
/** E2 is empty in a form. */
const FILLS: EditPlan["fills"] = [
  { sheet: "事業1", cell: "E2", kind: "rate", value: 0.939 },
  { sheet: "事業2", cell: "E2", kind: "rating", value: "A" },
];
const TABLE: ResultTable = {
  id: "findings",
  name: { ja: "点検結果", en: "Findings" },
  columns: [
    { heading: "セル", width: 8, align: "left" },
    { heading: "達成率", width: 8, align: "right" },
  ],
  rows: [
    [
      { value: "D40", link: { sheet: "事業1", cell: "D40" } },
      { value: 0.5, format: "0.0%" },
    ],
  ],
};

/** All that a clerk may do to a workbook, once; the sentences it was answered with. */
async function useAll(door: OpenWorkbook): Promise<readonly string[]> {
  const said: string[] = [];
  const tell = ({ skipped }: { readonly skipped: readonly string[] }) => said.push(...skipped);
  const attempt = (work: Promise<{ readonly skipped: readonly string[] }>) =>
    work.then(tell, ({ message }: Error) => said.push(message));
  await attempt(door.mark({ sheets: ["事業1", "事業2"], marks: MARKS, withNotes: true }));
  await attempt(door.writeTables([TABLE], "ja"));
  const fill = door.fill(FILLS);
  await attempt(fill);
  const { filled } = await fill.catch(() => ({ filled: [] }));
  await attempt(door.unfill(filled));
  await attempt(door.clear());
  return [...new Set(said)];
}

const second = (change: (sheet: WorkbookModel["sheets"][number]) => void) => (model: WorkbookModel) =>
  change(model.sheets[1]!);

const READ_ONLY =
  "このブックは読み取り専用で開かれているため、書き込めませんでした。編集できる形で開き直してください。";

/** Each kind of workbook, and what is said of it; what nothing is said of works. */
const KINDS: readonly (readonly [
  what: string,
  make: (model: WorkbookModel) => unknown,
  said: readonly string[],
  options?: OpenOptions,
])[] = [
  ["a hidden sheet", second((sheet) => Object.assign(sheet, { visibility: "hidden" })), []],
  ["a very hidden sheet", second((sheet) => Object.assign(sheet, { visibility: "very-hidden" })), []],
  ["rows hidden by a filter", second((sheet) => [1, 2, 3].forEach((row) => void sheet.filteredRows.add(row))), []],
  [
    "an Excel table with totals",
    second((sheet) =>
      sheet.tables.push({
        id: "{T1}",
        name: "表1",
        area: { top: 0, left: 0, bottom: 20, right: 9 },
        showHeaders: true,
        showTotals: true,
        style: "TableStyleMedium2",
        showFilterButton: true,
        showBandedRows: true,
      }),
    ),
    [],
  ],
  [
    "a protected sheet",
    second((sheet) => Object.assign(sheet, { isProtected: true })),
    [
      "シート「事業2」は保護されているため、印とメモを付けていません（C3）。",
      "シート「事業2」の E2 は保護されているため、記入していません。",
    ],
  ],
  [
    "a workbook whose structure is protected",
    (model) => Object.assign(model, { isStructureProtected: true }),
    ["ブックの構成が保護されているため、点検結果のシートを追加していません。"],
  ],
  ["a workbook open for reading only", (model) => Object.assign(model, { isReadOnly: true }), [READ_ONLY]],
  ["an Excel in German, with R1C1 references", () => {}, [], { locale: "de-DE", referenceStyle: "R1C1" }],
  [
    "an Excel without notes",
    () => {},
    ["このExcelではメモを書けないため、印だけを付けました。説明は作業ウィンドウと「点検結果」のシートにあります。"],
    { requirements: { ExcelApi: "1.9" } },
  ],
];

test.each(KINDS.map((kind) => [kind[0], kind] as const))(
  "%s: read, marked, filled in and cleared, or said why not; afterwards it is as before",
  async (_, [, make, said, options]) => {
    const book = formBook(2);
    const model = modelOf(book);
    make(model);
    excel = openExcel(model, options);
    const door = createOpenWorkbook({ locale: () => "ja" });
    const { workbook, unread } = await door.read({ sheets: "all" });
    expect(unread).toEqual([]);
    expectSame(
      workbook.sheets.map(({ cells }) => cells),
      book.sheets.map(({ cells }) => cells),
    );
    const before = snapshot(model);
    expect(await useAll(door)).toEqual(said);
    expect(changesBetween(before, snapshot(model))).toEqual([]);
  },
);

test("another person types between any two requests: nothing of theirs is lost", async () => {
  const model = modelOf(formBook(2));
  excel = openExcel(model);
  const door = createOpenWorkbook({ locale: () => "ja" });
  await door.read({ sheets: "all" });
  let typed = 0;
  for (let after = 0; after < 10; after += 1) {
    excel.faults.plan({
      after,
      meanwhile: () => {
        typed += 1;
        excel.others.edit("事業1", `Z${typed}`, `共同編集${typed}`);
      },
    });
  }
  await useAll(door);
  expect(typed).toBeGreaterThan(5);
  for (let row = 1; row <= typed; row += 1) {
    expect(model.sheets[0]!.cells.get((row - 1) * 16384 + 25)?.value).toBe(`共同編集${row}`);
  }
  expect(model.sheets.map(({ name }) => name)).toEqual(["事業1", "事業2"]);
  expect(model.sheets.flatMap(({ conditionalFormats }) => conditionalFormats)).toEqual([]);
});
