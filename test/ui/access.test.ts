import type { Page } from "playwright-core";
import type { FileReport } from "../../shared/report/file-report";
import { accessFaults, smallTargets, tooWide, untilDrawn } from "../access-faults";
import { inBrowser } from "./in-browser";
import { sampleReports } from "./open-page";

/**
 * The samples with one finding of each rule and one indicator of each verdict and rating: rows of one kind
 * are alike, and a list of them shuts nobody out whom one of them does not.
 */
async function oneOfEach(): Promise<readonly FileReport[]> {
  const seen = new Set<string>();
  const isNew = (...kind: readonly unknown[]) => {
    const before = seen.size;
    return seen.add(kind.join()).size > before;
  };
  return (await sampleReports()).map((file) => {
    const sheets = file.sheets.map((sheet) => ({
      ...sheet,
      findings: sheet.findings.filter(({ rule, severity }) => isNew(rule, severity)),
      indicators: sheet.indicators.filter(({ periods, current, direction, baseline }) => {
        const { verdict, rating } = periods[current ?? -1] ?? {};
        return isNew("indicator", verdict, rating, direction, baseline !== null);
      }),
    }));
    return {
      ...file,
      sheets: sheets.filter(({ findings, indicators }) => findings.length + indicators.length > 0),
    };
  });
}

/** What a person does to come to a view. */
const VIEWS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  missing: (page) => page.click("#tab-missing"),
  reminder: async (page) => {
    await page.click("#tab-missing");
    await page.click(".department-head button");
  },
  findings: (page) => page.click("#tab-findings"),
  "findings with filters": async (page) => {
    await page.click("#tab-findings");
    await page.click(".filter-bar [aria-expanded]");
  },
  "a finding chosen": async (page) => {
    await page.click("#tab-findings");
    await page.click("[data-testid=finding] button");
  },
  indicators: (page) => page.click("#tab-indicators"),
  "an indicator": async (page) => {
    await page.click("#tab-indicators");
    await page.click("[data-testid=indicator]:nth-child(4) button");
    await page.waitForSelector("dialog[open]");
  },
  summary: (page) => page.click("#tab-summary"),
  settings: (page) => page.click("#tab-settings"),
  "settings with mistakes": async (page) => {
    await page.click("#tab-settings");
    await page.getByLabel("年度", { exact: true }).fill("来年");
    await page.getByRole("button", { name: "判定基準を追加" }).click();
    await page.getByRole("button", { name: "言葉を追加" }).click();
    await page.getByRole("button", { name: "指標を追加" }).click();
  },
  saving: (page) => page.click("[data-testid=save]"),
  "everything that is said at the top": (page) =>
    page.evaluate(`
      const files = store.files.value;
      const sheet = { ...files[0].sheets[1], findings: files[0].sheets[1].findings.slice(1) } ;
      const changed = { ...files[0], sheets: files[0].sheets.map((other, at) => (at === 1 ? sheet : other)) };
      store.putReports([changed, { ...files[1], path: "壊れた.xlsx", sheets: [], error: { code: "zip", message: "ファイルが壊れています。" } }], "changed");
      store.putReports(files.slice(0, 1), "changed");
      store.progress.value = { done: 120, total: 1000, startedAt: 0, now: 9000 };
      store.notice.value = { tone: "bad", text: "保存できませんでした。" };
    `) as Promise<void>,
  "nothing opened": (page) => page.evaluate("store.clear()") as Promise<void>,
};

inBrowser("access to every view", ({ openReports }) => {
  test.each([
    [1280, "light", accessFaults],
    [320, "dark", accessFaults],
    // Built and coloured as the two above; only the room is another.
    [300, "light", tooWide],
  ] as const)("nobody is shut out, nothing is wider than the window: %s px, %s", async (width, scheme, faultsOf) => {
    const found: string[] = [];
    const page = await openReports(await oneOfEach(), { width, scheme });
    for (const [name, goTo] of Object.entries(VIEWS)) {
      await page.reload();
      await goTo(page);
      await untilDrawn(page);
      for (const line of [...(await faultsOf(page)), ...(await smallTargets(page))]) found.push(`${name} — ${line}`);
    }
    expect(found).toEqual([]);
  });
});
