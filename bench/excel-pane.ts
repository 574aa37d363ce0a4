import { statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { asSheet } from "../seeds/as-sheet";
import type { OpenExcelPage } from "../test/excel/backend/open-page";
import { median, ms, runNode, show } from "./measure";
import { repeatedSheets, workbookOf } from "./sample-workbooks";

const SHEETS = 300;
const ROUNDS = 3;

/**
 * The task pane in a real browser, in front of a workbook of 300 sheets, against the command line on the same file.
 * Excel is the workbook in memory of the tests, whose time is told apart: how fast Excel itself hands cells over is
 * not known here.
 */
export async function excelPane(cli: string, folder: string): Promise<void> {
  // The test bed finds its files from the folder it stands in; a bundle stands nowhere.
  Object.assign(globalThis, { __dirname: resolve("test", "excel", "backend") });
  const { openExcelPage } = await import("../test/excel/backend/open-page");
  const { ensureOfficeAddin } = await import(pathToFileURL(resolve("scripts", "bundle.mjs")).href);
  const { findBrowser } = await import(pathToFileURL(resolve("scripts", "set-up.mjs")).href);
  const executablePath: string | null = findBrowser();
  const addIn: string = await ensureOfficeAddin();
  console.log(`\nTask pane of Excel: a workbook of ${SHEETS} sheets`);
  for (const file of ["taskpane.js", "worker.js", "taskpane.css"]) {
    show(file, `${(statSync(join(addIn, file)).size / 1000).toFixed(0)} kB`);
  }
  if (executablePath === null) {
    console.log("  no browser: nothing else is measured");
    return;
  }
  const drawn = repeatedSheets(SHEETS);
  const sheets = drawn.map(asSheet);
  const path = join(folder, "pane.xlsx");
  writeFileSync(path, workbookOf(drawn));
  show("cells", sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0).toLocaleString("en-US"));
  const args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];
  const browser = await chromium.launch({ executablePath, args });
  const open = (own: Browser) => openExcelPage({ workbook: { sheets }, folder: addIn, start: "taskpane.html" }, own);
  const lines: number[] = [];
  const panes: PaneTimes[] = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      lines.push(runNode([cli, "check", "--format", "json", "--out", join(folder, `pane-${round}`), path]).wallMs);
      panes.push(await measure(await open(browser)));
    }
  } finally {
    await browser.close();
  }
  const of = (key: keyof PaneTimes) => median(panes.map((times) => times[key]));
  const line = median(lines);
  show("command line, with starting and reading", ms(line));
  show("pane, from the button to the list", ms(of("check")));
  show("  of it the workbook of the tests", ms(of("bed")));
  show("ratio pane : command line", (of("check") / line).toFixed(2));
  show("ratio without the workbook of the tests", ((of("check") - of("bed")) / line).toFixed(2));
  show("longest block of the pane", ms(of("block")));
  show("an edit, from the pause after it to the list", ms(of("edit")));
}

interface Seen {
  readonly blocks: number[];
  bed: number;
}

interface PaneTimes {
  readonly check: number;
  /** Time that the workbook in memory took to answer, with the way to its process and back. */
  readonly bed: number;
  readonly block: number;
  readonly edit: number;
}

/** The pane waits so long after the last edit. */
const PAUSE_MS = 600;

async function measure(excel: OpenExcelPage): Promise<PaneTimes> {
  const { page } = excel;
  await page.getByTestId("check-sheet").waitFor();
  await page.evaluate(() => {
    const seen: Seen = { blocks: [], bed: 0 };
    const bed = window as unknown as { excelHandle: (body: string) => Promise<unknown> };
    const { excelHandle } = bed;
    bed.excelHandle = async (body) => {
      const start = performance.now();
      const reply = await excelHandle(body);
      seen.bed += performance.now() - start;
      return reply;
    };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.blocks.push(duration);
    }).observe({ entryTypes: ["longtask"] });
  });
  const seenNow = () => page.evaluate(() => (window as unknown as { seen: Seen }).seen);
  const check = await timeTo(page, ".pane-check-others button:nth-child(2)", '[data-testid="finding"]');
  const { bed } = await seenNow();
  await page.locator(".progress").waitFor({ state: "detached" });
  const report = await page.locator(".finding .address").first().textContent();
  // The cell of the first finding: whatever is typed there, the list says something else.
  const [sheet = "", cell = ""] = [await page.locator(".group-name").first().textContent(), report].map((text) =>
    (text ?? "").trim(),
  );
  const edited = page.evaluate(
    () =>
      new Promise<number>((done) => {
        new MutationObserver(() => {
          if (document.querySelector(".changes")) done(performance.now());
        }).observe(document.body, { subtree: true, childList: true });
      }),
  );
  const start = await page.evaluate(() => performance.now());
  excel.others.edit(sheet, cell, "999999");
  const edit = (await edited) - start - PAUSE_MS;
  await page.waitForTimeout(300);
  const { blocks } = await seenNow();
  await excel.close();
  return { check, bed, block: Math.max(0, ...blocks), edit };
}

/** From a click on one element to the drawing of another, by the page's own clock. */
function timeTo(page: Page, button: string, shown: string): Promise<number> {
  return page.evaluate(
    ([from, to]) =>
      new Promise<number>((done) => {
        const start = performance.now();
        new MutationObserver(() => {
          if (document.querySelector(to!)) requestAnimationFrame(() => done(performance.now() - start));
        }).observe(document.body, { subtree: true, childList: true });
        document.querySelector<HTMLElement>(from!)?.click();
      }),
    [button, shown],
  );
}
