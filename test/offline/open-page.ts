/** The built page in a real Chromium, from disk, watched for anything it asks for or is forbidden. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

const ROOT = resolve(__dirname, "..", "..");
export const PAGE_PATH = resolve(ROOT, "dist", "offline", "tenken.html");

const named = process.env.TENKEN_BROWSER;
const browserPath = [
  ...(named ? [named] : []),
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
].find((path) => existsSync(path));

// A browser on a busy machine takes its time; a test that fails for that alone passes when it is run again.
jest.retryTimes(2, { logErrorsBeforeRetry: true });

/** `describe` where there is a browser; else one line says that these tests are passed over. */
export const inBrowser: typeof describe = browserPath ? describe : describe.skip;
if (!browserPath) console.warn("No browser found: tests of the offline page are passed over.");

/** Builds the page where it is missing or old. */
export function buildPage(): void {
  const script = 'import("./scripts/bundle.mjs").then((bundle) => bundle.ensureOfflinePage())';
  execFileSync(process.execPath, ["-e", script], { cwd: ROOT, stdio: "pipe" });
}

export function openBrowser(): Promise<Browser> {
  const quiet =
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
  return chromium.launch({ executablePath: browserPath!, args: quiet.split(" ") });
}

export interface Opened {
  readonly page: Page;
  /** Requests to anything but the page itself and its own blobs. */
  readonly requests: readonly string[];
  /** What the policy forbade, uncaught errors, and errors on the console. */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens the page by file://, with the network cut off. */
export async function openOffline(browser: Browser, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: "ja-JP",
    acceptDownloads: true,
    ...options,
  });
  await context.setOffline(true);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const url = pathToFileURL(PAGE_PATH).href;
  const requests: string[] = [];
  const faults: string[] = [];
  page.on("request", (request) => {
    const address = request.url();
    if (address !== url && !address.startsWith("blob:") && !address.startsWith("data:")) requests.push(address);
  });
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" || message.text().startsWith("policy:")) faults.push(message.text());
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.log(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  await page.goto(url);
  return { page, requests, faults, close: () => context.close() };
}

/** Drops files and folders of the disk onto the page, as a hand does: with handles that follow them. */
export async function dropOnPage(page: Page, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await session.send("Input.dispatchDragEvent", { type, x: 160, y: 300, data });
  }
  await session.detach();
}

/** Puts files into the page's file input. */
export async function pickFiles(page: Page, paths: readonly string[]): Promise<void> {
  await page.getByTestId("open-files").setInputFiles([...paths]);
}

/** Waits until all files are through. */
export async function untilChecked(page: Page, files: number, timeout = 20_000): Promise<void> {
  await page
    .getByText(files === 1 ? /^1ファイル$/ : new RegExp(`^${files.toLocaleString("en")}ファイル$`))
    .waitFor({ timeout });
  await page.locator(".progress").waitFor({ state: "detached", timeout });
}
