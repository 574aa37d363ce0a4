import { join } from "node:path";
import { createOpenWorkbook } from "../office-addin/workbook";
import { asSheet } from "../seeds/as-sheet";
import { inspect } from "../shared/inspect";
import { allTables } from "../shared/report/tables";
import { DEFAULT_SETTINGS } from "../shared/settings";
import { ms, show, timeOf } from "./measure";
import { repeatedSheets } from "./sample-workbooks";

/**
 * What the Excel shell asks of Excel: syncs and bytes, against Microsoft's office.js over the workbook in memory of the
 * tests. Times hold for both together, and not for Excel itself.
 */
export async function excel(): Promise<void> {
  // The test bed finds its files from the folder it stands in; a bundle stands nowhere.
  Object.assign(globalThis, { __dirname: join(process.cwd(), "test", "excel", "backend") });
  const { openExcel } = await import("../test/excel/backend");
  console.log("\nOpen Excel: syncs, kB sent, kB received");
  for (const count of [1, 30, 300]) {
    const sheets = repeatedSheets(count).map(asSheet);
    const cells = sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);
    const report = inspect({ sheets }, { locale: "ja", settings: DEFAULT_SETTINGS });
    const sources = [{ path: "", sheets: report.sheets }];
    const options = { locale: "ja", showFile: false } as const;
    const tables = allTables(sources, options);
    const host = openExcel({ sheets });
    const book = createOpenWorkbook({ locale: () => "ja" });
    const names = sheets.map(({ name }) => name);
    const measure = async <T>(label: string, work: () => Promise<T>): Promise<T> => {
      host.counts.reset();
      let result: T | undefined;
      const time = await timeOf(async () => {
        result = await work();
      });
      const { requests, bytesIn, bytesOut } = host.counts;
      const kilobytes = (bytes: number) => (bytes / 1000).toFixed(0);
      show(`  ${label}`, `${requests} syncs, ${kilobytes(bytesIn)} kB, ${kilobytes(bytesOut)} kB (${ms(time)})`);
      return result as T;
    };
    console.log(
      `${count} sheets, ${cells} cells, ${report.edits.marks.length} marks, ${report.edits.fills.length} fills`,
    );
    const { workbook } = await measure("read all", () => book.read({ sheets: "all" }));
    await measure("read one sheet", () => book.read({ sheets: names.slice(0, 1) }));
    const touched = [{ sheet: names[0]!, area: { top: 5, left: 3, bottom: 5, right: 3 } }];
    await measure("read one edited cell again", () => book.readAgain(workbook, touched));
    const marks = { sheets: names, marks: report.edits.marks, withNotes: true };
    await measure("marks and notes", () => book.mark(marks));
    await measure("marks and notes again", () => book.mark(marks));
    const { filled } = await measure("fill", () => book.fill(report.edits.fills));
    await measure("undo", () => book.unfill(filled));
    await measure("three result sheets", () => book.writeTables(tables, "ja"));
    await measure("three result sheets again", () => book.writeTables(tables, "ja"));
    await measure("clear", () => book.clear());
    host.close();
  }
}
