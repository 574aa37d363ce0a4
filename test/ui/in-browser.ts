import { existsSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { FileReport } from "../../shared/report/file-report";
import { buildPage, openBrowser, sampleReports, type TestPage } from "./open-page";

/** TENKEN_BROWSER is set by `npm test`; a test run alone looks at the usual place. */
function browserPath(): string | null {
  const path = process.env.TENKEN_BROWSER || "/usr/bin/chromium";
  return existsSync(path) ? path : null;
}

export interface Opened {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: "light" | "dark";
}

export interface InBrowser {
  /** The page with the sample workbooks. */
  readonly openSamples: (opened?: Opened) => Promise<Page>;
  readonly openReports: (reports: readonly FileReport[], opened?: Opened) => Promise<Page>;
}

/** Tests that need a browser; skipped, with one line, where there is none. */
export function inBrowser(name: string, tests: (browser: InBrowser) => void): void {
  const executable = browserPath();
  if (executable === null) {
    console.warn("No browser found: the interface is not tested in one.");
    test.skip(name, () => {});
    return;
  }
  // A browser on a busy machine takes its time; a test that fails for that alone passes when it is run again.
  jest.retryTimes(2, { logErrorsBeforeRetry: true });
  jest.setTimeout(180_000);
  describe(name, () => {
    let browser: Browser;
    let samples: TestPage | null = null;
    const pages: TestPage[] = [];
    const contexts: BrowserContext[] = [];

    async function open(url: string, { width = 1280, height = 800, scheme = "light" }: Opened = {}): Promise<Page> {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: scheme,
        locale: "ja-JP",
        reducedMotion: "reduce",
      });
      contexts.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      page.on("pageerror", (error) => {
        throw error;
      });
      await page.goto(url);
      return page;
    }

    async function build(reports: readonly FileReport[]): Promise<TestPage> {
      const page = await buildPage(reports);
      pages.push(page);
      return page;
    }

    beforeAll(async () => {
      browser = await openBrowser(executable);
    });
    afterEach(async () => {
      for (const context of contexts.splice(0)) await context.close();
    });
    afterAll(async () => {
      await browser?.close();
      for (const page of pages) page.remove();
    });
    tests({
      openSamples: async (opened) => {
        samples ??= await build(await sampleReports());
        return open(samples.url, opened);
      },
      openReports: async (reports, opened) => open((await build(reports)).url, opened),
    });
  });
}
