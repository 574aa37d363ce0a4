import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { parseA1, type Workbook } from "../../../shared/sheet";
import { cellKey, type WorkbookModel } from "../backend";
import { type OpenExcelPage, openExcelPage, type PageOptions } from "../backend/open-page";

const ROOT = resolve(__dirname, "..", "..", "..");
export const FOLDER = resolve(ROOT, "dist", "office-addin");

/** Builds the add-in where it is missing or old. */
export function buildAddIn(): void {
  const script = 'import("./scripts/bundle.mjs").then((bundle) => bundle.ensureOfficeAddin())';
  execFileSync(process.execPath, ["-e", script], { cwd: ROOT, stdio: "pipe" });
}

/** The built pane, 320 px wide, in front of the workbook. `command`: as from a button of the ribbon. */
export function openBuilt(
  browser: Browser,
  workbook: Workbook | WorkbookModel,
  { command, ...options }: Partial<PageOptions> & { readonly command?: string } = {},
): Promise<OpenExcelPage> {
  return openExcelPage(browser, {
    workbook,
    folder: FOLDER,
    start: command === undefined ? "taskpane.html" : `taskpane.html?do=${command}`,
    ...options,
    browser: { viewport: { width: 320, height: 720 }, reducedMotion: "reduce", ...options.browser },
  });
}

/** Waits until a check is through and its list is drawn. */
export async function untilListed(page: Page): Promise<void> {
  await page.locator(".scope-shown").waitFor();
  await page.locator(".progress").waitFor({ state: "detached" });
}

/** Waits until the workbook in the test's process holds what is asked; gives the last value where it never does. */
export async function settled<T>(ask: () => T, isSettled: (value: T) => boolean, patience = 15_000): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const value = ask();
    if (isSettled(value) || Date.now() > end) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What a cell of the workbook holds; "" where there is nothing. */
export function textIn(model: WorkbookModel, sheet: string, cell: string): string {
  const { row, column } = parseA1(cell)!;
  const found = model.sheets.find(({ name }) => name === sheet);
  return String(found?.cells.get(cellKey(row, column))?.value ?? "");
}
