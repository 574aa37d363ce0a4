import { writeXlsx } from "hucre/xlsx";
import { readWorkbook } from "../../xlsx/read";

test("an ordinary workbook: text, number, percentage, date in an era, boolean, formula", async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "施策 5-1",
        rows: [
          ["指標名", 0.523, 45383],
          [null, true, 1234.5],
        ],
        cells: new Map([
          ["0,1", { value: 0.523, type: "number", style: { numFmt: "0.0%" } }],
          ["0,2", { value: 45383, type: "number", style: { numFmt: 'ggge"年度"' } }],
          ["1,2", { value: 1234.5, type: "number", style: { numFmt: "#,##0" } }],
        ]),
        merges: [{ startRow: 0, startCol: 0, endRow: 1, endCol: 0 }],
      },
    ],
  });
  const result = await readWorkbook(bytes);
  if (!result.ok) throw new Error(result.error.message.en);
  expect(result.workbook.sheets).toEqual([
    {
      name: "施策 5-1",
      cells: [
        { row: 0, column: 0, type: "text", value: "指標名", text: "指標名" },
        { row: 0, column: 1, type: "number", value: 0.523, text: "52.3%", numberFormat: "0.0%" },
        { row: 0, column: 2, type: "date", value: 45383, text: "令和6年度", numberFormat: 'ggge"年度"' },
        { row: 1, column: 1, type: "boolean", value: true, text: "TRUE" },
        { row: 1, column: 2, type: "number", value: 1234.5, text: "1,235", numberFormat: "#,##0" },
      ],
      merges: [{ top: 0, left: 0, bottom: 1, right: 0 }],
      visibility: "visible",
      isProtected: false,
    },
  ]);
});
