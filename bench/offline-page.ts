import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type Metafile } from "esbuild";
import { type Browser, chromium, type Page } from "playwright-core";
import { median, ms, show } from "./measure";
import { stackedSheets, workbookOf, writeManyWorkbooks } from "./sample-workbooks";

const ROUNDS = 5;
const FILES = 1000;

/** The offline page in a real browser: its size, the way to the first finding, and how responsive it stays. */
export async function offlinePage(_cli: string, folder: string): Promise<void> {
  console.log("offline page");
  const { buildProducts } = await import(pathToFileURL(resolve("scripts", "bundle.mjs")).href);
  const { findBrowser } = await import(pathToFileURL(resolve("scripts", "set-up.mjs")).href);
  const built = (await buildProducts(["offline"])) as { readonly offline: { readonly offline: BuiltPage } };
  showSize(built.offline.offline);
  const executablePath: string | null = findBrowser();
  if (executablePath === null) {
    console.log("  no browser: nothing else is measured");
    return;
  }
  const args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];
  const browser = await chromium.launch({ executablePath, args });
  try {
    await measureFirstFinding(browser, folder);
    await measureBatch(browser, folder);
  } finally {
    await browser.close();
  }
}

interface BuiltPage {
  readonly html: string;
  readonly parts: Readonly<Record<"script" | "style" | "worker" | "samples", string>>;
  readonly page: Metafile;
  readonly worker: Metafile;
}

function showSize({ html, parts, page, worker }: BuiltPage): void {
  const kilobytes = (text: string) => `${(Buffer.byteLength(text) / 1000).toFixed(0)} kB`;
  show("whole file", `${kilobytes(html)}, gzip ${(gzipSync(html).length / 1000).toFixed(0)} kB`);
  for (const [name, text] of Object.entries(parts)) show(`  ${name}`, kilobytes(text));
  show("  of the script", folderSizes(page));
  show("  of the worker", folderSizes(worker));
}

/** "shared 210 kB, ui 96 kB, …", largest first. */
function folderSizes({ outputs }: Metafile): string {
  const sizes = new Map<string, number>();
  for (const [output, { inputs }] of Object.entries(outputs)) {
    if (output.endsWith(".css")) continue;
    for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
      const part = /node_modules\/(@[^/]+\/[^/]+|[^/]+)/.exec(input)?.[1] ?? input.split("/")[0]!;
      sizes.set(part, (sizes.get(part) ?? 0) + bytesInOutput);
    }
  }
  const sorted = [...sizes].sort((a, b) => b[1] - a[1]);
  return sorted.map(([part, size]) => `${part} ${(size / 1000).toFixed(0)}`).join(", ");
}

/** A workbook of about 2 MB: from the drop to the first finding on the screen, against hucre reading it in the same browser. */
async function measureFirstFinding(browser: Browser, folder: string): Promise<void> {
  const path = join(folder, "large.xlsx");
  writeFileSync(path, workbookOf(stackedSheets(330)));
  show("workbook", `${(statSync(path).size / 1e6).toFixed(2)} MB`);
  const bare = await barePage(folder);
  const whole: number[] = [];
  const read: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    read.push(await timeBareRead(browser, bare, path));
    whole.push(await timeFirstFinding(browser, path));
  }
  show("bare read by hucre", ms(median(read)));
  show("drop to first finding", `${ms(median(whole))}  ${(median(whole) / median(read)).toFixed(2)} times`);
}

/** A page that does nothing but read the file it is given. */
async function barePage(folder: string): Promise<string> {
  const script = await build({
    stdin: {
      contents: `import { readXlsx } from "hucre/xlsx";
        document.querySelector("input").onchange = async ({ target }) => {
          const start = performance.now();
          await readXlsx(new Uint8Array(await target.files[0].arrayBuffer()), { readStyles: true });
          window.took = performance.now() - start;
        };`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
  });
  const path = join(folder, "bare.html");
  writeFileSync(
    path,
    `<!doctype html><meta charset="utf-8"><input type="file"><script>${script.outputFiles[0]!.text}</script>`,
  );
  return pathToFileURL(path).href;
}

async function timeBareRead(browser: Browser, url: string, path: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.setInputFiles("input", path);
  const took = await page.waitForFunction(() => (window as unknown as { took?: number }).took);
  const value = (await took.jsonValue()) as number;
  await page.close();
  return value;
}

async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(pathToFileURL(resolve("dist", "offline", "tenken.html")).href);
  await page.waitForSelector("[data-testid=try-samples]");
  await page.evaluate(() => {
    const seen: { droppedAt?: number; foundAt?: number; blocks: number[] } = { blocks: [] };
    Object.assign(window, { seen });
    document.addEventListener("drop", () => (seen.droppedAt ??= performance.now()), true);
    new MutationObserver(() => {
      if (document.querySelector("[data-testid=finding]")) seen.foundAt ??= performance.now();
    }).observe(document.body, { subtree: true, childList: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.blocks.push(duration);
    }).observe({ entryTypes: ["longtask"] });
  });
  return page;
}

interface Seen {
  readonly droppedAt: number;
  readonly foundAt: number;
  readonly blocks: readonly number[];
}

async function drop(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await session.send("Input.dispatchDragEvent", { type, x: 400, y: 300, data });
  }
}

const seenOn = (page: Page) => page.evaluate(() => (window as unknown as { seen: Seen }).seen);

async function timeFirstFinding(browser: Browser, path: string): Promise<number> {
  const page = await openPage(browser);
  await drop(page, path);
  await page.waitForSelector("[data-testid=finding]", { timeout: 120_000 });
  const { droppedAt, foundAt } = await seenOn(page);
  await page.close();
  return foundAt - droppedAt;
}

async function measureBatch(browser: Browser, folder: string): Promise<void> {
  const many = join(folder, "many-offline");
  mkdirSync(many, { recursive: true });
  writeManyWorkbooks(many, FILES);
  const page = await openPage(browser);
  const start = performance.now();
  await drop(page, many);
  await page.waitForSelector(".progress", { timeout: 60_000 });
  await page.waitForSelector(".progress", { state: "detached", timeout: 600_000 });
  const took = performance.now() - start;
  // Blocks are told a moment after they happened.
  await page.waitForTimeout(500);
  const { blocks, droppedAt, foundAt } = await seenOn(page);
  show(`${FILES} workbooks`, `${(took / 1000).toFixed(1)} s, first finding after ${ms(foundAt - droppedAt)}`);
  show("longest block of the page", `${ms(Math.max(0, ...blocks))} (${blocks.length} longer than 50 ms)`);
  await page.close();
}
