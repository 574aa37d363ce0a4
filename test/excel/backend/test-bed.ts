import type { Workbook } from "../../../shared/sheet";
import type { WorkbookModel } from "./model";
import { type OpenExcel, type OpenOptions, openExcel } from "./open";

/** Opens a workbook, does the work, and takes Excel away again whatever happens. */
export async function inExcel<T>(
  workbook: Workbook | WorkbookModel,
  work: (excel: OpenExcel) => Promise<T>,
  options: OpenOptions = {},
): Promise<T> {
  const excel = openExcel(workbook, options);
  try {
    return await work(excel);
  } finally {
    excel.close();
  }
}

/** The code of the error a piece of work ends with; "done" where it ends well. */
export async function codeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return "done";
  } catch (thrown) {
    return (thrown as { code?: string }).code ?? String(thrown);
  }
}

/** One Excel.run with one sync at its end. */
export function once<T>(queue: (context: Excel.RequestContext) => () => T): Promise<T> {
  return Excel.run(async (context) => {
    const collect = queue(context);
    await context.sync();
    return collect();
  });
}
