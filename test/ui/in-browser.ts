import type { Page } from "playwright-core";
import type { FileReport } from "../../shared/report/file-report";
import { inBrowser as anyInBrowser, newPage, type WatchedPage } from "../browser-page";
import { putReports, sampleReports, type TestPage } from "./open-page";

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

/** Tests of the interface in a browser; no page of theirs may have had an error. */
export function inBrowser(name: string, tests: (browser: InBrowser) => void): void {
  anyInBrowser(name, () => {
    let samples: TestPage | null = null;
    const folders: TestPage[] = [];
    const opened: WatchedPage[] = [];

    async function open(url: string, { width = 1280, height = 800, scheme = "light" }: Opened = {}): Promise<Page> {
      const watched = await newPage({ viewport: { width, height }, colorScheme: scheme });
      opened.push(watched);
      await watched.page.goto(url);
      return watched.page;
    }

    async function build(reports: readonly FileReport[]): Promise<TestPage> {
      const page = await putReports(reports);
      folders.push(page);
      return page;
    }

    afterEach(async () => {
      const pages = opened.splice(0);
      for (const { close } of pages) await close();
      expect(pages.flatMap(({ faults }) => faults)).toEqual([]);
    });
    afterAll(() => {
      for (const folder of folders) folder.remove();
    });
    tests({
      openSamples: async (how) => {
        samples ??= await build(await sampleReports());
        return open(samples.url, how);
      },
      openReports: async (reports, how) => open((await build(reports)).url, how),
    });
  });
}
