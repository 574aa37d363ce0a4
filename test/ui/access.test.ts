import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { inBrowser } from "./in-browser";
import { sampleReports } from "./open-page";

const AXE = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}

/** What axe finds wrong, one line an element; WCAG 2.2 A and AA and its best practices. */
async function violations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const result = (await page.evaluate("axe.run(document, { resultTypes: ['violations'] })")) as AxeResult;
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary.replace(/\s+/g, " ").slice(0, 200)}`),
  );
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
    [1280, "light"],
    [320, "dark"],
    [300, "light"],
  ] as const)("nobody is shut out, nothing is wider than the window: %s px, %s", async (width, scheme) => {
    const found: string[] = [];
    const files = (await sampleReports()).map((file) => ({ ...file, sheets: file.sheets.slice(-3) }));
    const page = await openReports(files, { width, scheme });
    for (const [name, goTo] of Object.entries(VIEWS)) {
      await page.reload();
      await goTo(page);
      for (const line of await violations(page)) found.push(`${name} — ${line}`);
      const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      if (isTooWide) found.push(`${name} — wider than the window`);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>("button, select, summary, input[type=text]")]
          .filter((element) => element.checkVisibility() && !element.closest(".unseen"))
          .map((element) => ({ text: element.outerHTML.slice(0, 90), box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 1 && (box.width < 24 || box.height < 24))
          .map(({ text, box }) => `${Math.round(box.width)} x ${Math.round(box.height)} ${text}`),
      );
      for (const line of small) found.push(`${name} — target too small: ${line}`);
    }
    expect(found).toEqual([]);
  });
});
