import { resolve } from "node:path";
import type { Page } from "playwright-core";
import { parseA1, type Workbook } from "../../../shared/sheet";
import { builtProduct } from "../../products";
import { cellKey, type WorkbookModel } from "../backend";
import { type OpenExcelPage, openExcelPage, type PageOptions } from "../backend/open-page";

export const FOLDER = resolve(__dirname, "..", "..", "..", "dist", "office-addin");

/** Builds the add-in where it is missing or old. */
export function buildAddIn(): void {
  builtProduct("office-addin");
}

/** The built pane, 320 px wide, in front of the workbook. `command`: as from a button of the ribbon. */
export function openBuilt(
  workbook: Workbook | WorkbookModel,
  { command, ...options }: Partial<PageOptions> & { readonly command?: string } = {},
): Promise<OpenExcelPage> {
  return openExcelPage({
    workbook,
    folder: FOLDER,
    start: command === undefined ? "taskpane.html" : `taskpane.html?do=${command}`,
    ...options,
    browser: { viewport: { width: 320, height: 720 }, ...options.browser },
  });
}

/** Waits until a check is through and its list is drawn. */
export async function untilListed(page: Page): Promise<void> {
  await page.locator(".scope-shown").waitFor();
  await page.locator(".progress").waitFor({ state: "detached" });
}

/** What a cell of the workbook holds; "" where there is nothing. */
export function textIn(model: WorkbookModel, sheet: string, cell: string): string {
  const { row, column } = parseA1(cell)!;
  const found = model.sheets.find(({ name }) => name === sheet);
  return String(found?.cells.get(cellKey(row, column))?.value ?? "");
}
