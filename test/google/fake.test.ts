import { runGoogle, spreadsheetOf, worldOf } from "./fake";

const book = () =>
  spreadsheetOf({
    sheets: [
      {
        name: "施策",
        visibility: "visible",
        isProtected: false,
        merges: [],
        cells: [
          { row: 0, column: 0, type: "text", value: "指標名", text: "指標名" },
          { row: 0, column: 1, type: "number", value: 0.523, text: "52.3%", numberFormat: "0.0%" },
          { row: 1, column: 0, type: "date", value: 44287, text: "2021/4/1", numberFormat: "yyyy/m/d" },
          { row: 1, column: 1, type: "error", value: null, text: "#REF!" },
        ],
      },
    ],
  });

const run = (code: string, world = worldOf({ files: { a: book() }, container: "a" })) =>
  runGoogle(`function go() { ${code} }`, world, { call: "go" });

test("values, texts and dates come as Apps Script gives them", () => {
  const { value, error, counts } = run(`
    const range = SpreadsheetApp.getActiveSheet().getDataRange();
    const values = range.getValues();
    return [values[0][1], range.getDisplayValues()[0][1], values[1][1], values[1][0] instanceof Date,
      values[1][0].getFullYear(), values[1][0].getHours(), Array.isArray(values), values instanceof Array, range.getA1Notation()];
  `);
  expect(error).toBeNull();
  expect([...(value as unknown[])]).toEqual([0.523, "52.3%", "#REF!", true, 2021, 0, true, true, "A1:B2"]);
  expect(counts).toEqual({
    "SpreadsheetApp.getActiveSheet": 1,
    "Sheet.getDataRange": 1,
    "Range.getValues": 1,
    "Range.getDisplayValues": 1,
    "Range.getA1Notation": 1,
  });
});

test("nothing but ECMAScript and the services stands at the top level", () => {
  const { value } = run(`
    return ["setTimeout", "URL", "TextEncoder", "fetch", "window", "document", "process", "require", "module",
      "structuredClone", "Buffer", "performance", "queueMicrotask", "btoa"].filter((name) => name in globalThis);
  `);
  expect([...(value as string[])]).toEqual([]);
});
