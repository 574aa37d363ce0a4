/** The browser of tests: where it is, how it is started, and pages that are watched. The one place that opens one. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { findBrowser } from "../scripts/set-up.mjs";

/** Flags that keep the browser from talking to anybody. */
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** How long one step may take: patience with slow and busy machines, which no test passes or fails by. */
const PATIENCE_MS = 90_000;

/**
 * TENKEN_SLOW_PAGE=8 makes every page eight times as slow, which shows tests that look at one before it is ready:
 * https://chromedevtools.github.io/devtools-protocol/tot/Emulation/#method-setCPUThrottlingRate
 */
const SLOWNESS = Number(process.env.TENKEN_SLOW_PAGE ?? 1);

let own: Promise<Browser> | null = null;
let isClosedAtEnd = false;

/** `describe` where there is a browser; else one line says that these are passed over. */
export function inBrowser(name: string, tests: () => void): void {
  if (findBrowser() === null) {
    console.warn(`No browser found (set TENKEN_BROWSER to one): passed over: ${name}`);
    describe.skip(name, tests);
    return;
  }
  // One browser serves the whole test file.
  if (!isClosedAtEnd) afterAll(async () => (await own)?.close());
  isClosedAtEnd = true;
  describe(name, tests);
}

function ownBrowser(): Promise<Browser> {
  own ??= chromium.launch({
    executablePath: findBrowser()!,
    args: QUIET,
    env: { ...process.env, TZ: "Asia/Tokyo" },
    timeout: PATIENCE_MS,
  });
  return own;
}

export interface WatchedPage {
  readonly page: Page;
  /** Uncaught errors, errors on the console, and what the page's policy forbade. */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
}

/** An empty page with nothing remembered, in Japanese and without animations unless told otherwise. */
export async function newPage(options: BrowserContextOptions = {}, browser?: Browser): Promise<WatchedPage> {
  const context = await (browser ?? (await ownBrowser())).newContext({
    locale: "ja-JP",
    reducedMotion: "reduce",
    ...options,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  if (SLOWNESS > 1) {
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWNESS });
  }
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" || message.text().startsWith("policy:")) faults.push(message.text());
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.log(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  return { page, faults, close: () => context.close() };
}
