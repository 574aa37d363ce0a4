import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { FileReport } from "../../shared/report/file-report";
import { finding, indicator, period, report } from "./make-report";
import { buildPage, openBrowser, sampleReports, type TestPage } from "./open-page";

const executable = browserPath();
/** TENKEN_BROWSER is set by `npm test`; a test run alone looks at the usual place. */
function browserPath(): string | null {
  const path = process.env.TENKEN_BROWSER || "/usr/bin/chromium";
  return existsSync(path) ? path : null;
}

const inBrowser = executable === null ? describe.skip : describe;
if (executable === null) console.warn("No browser found: the interface is not tested in one.");

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

// A browser on a busy machine takes its time.
jest.setTimeout(120000);

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

inBrowser("the interface in a browser", () => {
  let browser: Browser;
  let samples: TestPage;
  /** A few sheets of each sample: every kind of row, and quick to look through. */
  let fewSheets: TestPage;
  const pages: TestPage[] = [];
  const contexts: BrowserContext[] = [];

  async function open(
    url: string,
    size: { readonly width: number; readonly height: number } = { width: 1280, height: 800 },
    colorScheme: "light" | "dark" = "light",
  ): Promise<Page> {
    const context = await browser.newContext({ viewport: size, colorScheme, locale: "ja-JP", reducedMotion: "reduce" });
    contexts.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(15000);
    page.on("pageerror", (error) => {
      throw error;
    });
    await page.goto(url);
    return page;
  }

  async function openReports(reports: readonly FileReport[], size?: { width: number; height: number }): Promise<Page> {
    const built = await buildPage(reports);
    pages.push(built);
    return open(built.url, size);
  }

  beforeAll(async () => {
    const reports = await sampleReports();
    samples = await buildPage(reports);
    fewSheets = await buildPage(reports.map((file) => ({ ...file, sheets: file.sheets.slice(-3) })));
    browser = await openBrowser(executable!);
  });

  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
  });

  afterAll(async () => {
    await browser?.close();
    for (const page of [samples, fewSheets, ...pages]) page?.remove();
  });

  test.each([
    [1280, "light"],
    [320, "dark"],
    [300, "light"],
  ] as const)("nobody is shut out, nothing is wider than the window: %s px, %s", async (width, scheme) => {
    const found: string[] = [];
    const page = await open(fewSheets.url, { width, height: 800 }, scheme);
    for (const [name, goTo] of Object.entries(VIEWS)) {
      await page.goto(fewSheets.url);
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

  test("with the keyboard alone: from the search field through findings to the reminder text", async () => {
    const page = await open(samples.url);
    // Lists that scroll take the focus as well; what is in them is not what is focused.
    const focused = () =>
      page.evaluate(() => (document.activeElement?.matches("a, button") ? document.activeElement.textContent : ""));
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("本文へ移動");
    await page.focus("#tab-missing");
    await page.keyboard.press("ArrowRight");
    expect(await focused()).toContain("指摘");
    await page.keyboard.press("/");
    await page.keyboard.type("審査期間");
    const rows = page.getByTestId("finding");
    const all = await page.evaluate("store.findings.value.length");
    await page.waitForFunction(`store.list.value.shown < ${all}`);
    await page.keyboard.press("Escape");
    await page.waitForFunction(`store.list.value.shown === ${all}`);
    await rows.first().getByRole("button").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    const shown = (await page.evaluate("shown")) as readonly { cell: string }[];
    const cells = (await page.evaluate("store.list.value.rows.slice(0, 3).map((row) => row.finding.cell)")) as string[];
    // The first key press goes to the first row, as nothing was chosen before.
    expect(shown.map(({ cell }) => cell)).toEqual([cells[0], cells[1], cells[0]]);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-expanded"))).toBe("true");
    await page.keyboard.press("End");
    const last = (await page.evaluate("store.list.value.rows.at(-1).id")) as string;
    expect(await page.evaluate("store.selected.value")).toBe(last);
    expect(await page.evaluate(() => document.activeElement?.closest("[data-testid=finding]") !== null)).toBe(true);
    await page.focus("#tab-findings");
    await page.keyboard.press("ArrowLeft");
    const tabTo = async (words: string) => {
      for (let step = 0; step < 30 && !(await focused()).includes(words); step++) await page.keyboard.press("Tab");
      expect(await focused()).toContain(words);
    };
    await tabTo("文面を見る");
    await page.keyboard.press("Enter");
    await tabTo("文面をコピー");
    await page.keyboard.press("Enter");
    await page.waitForFunction("copied.length === 1");
    expect(await page.evaluate("copied[0]")).toContain("お世話になっております。");
  });

  test("in a narrow pane the sheet lies over the list, and Escape leads back to the row", async () => {
    const page = await open(samples.url, { width: 320, height: 640 });
    await page.click("#tab-findings");
    await page.getByTestId("finding").nth(1).getByRole("button").click();
    await page.waitForSelector(".is-sheet-shown");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("次へ");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.activeElement?.closest("[data-testid=finding]") !== null);
    const at = await page.evaluate("store.list.value.rows.findIndex((row) => row.id === store.selected.value)");
    expect(at).toBe(2);
    expect(await page.isVisible(".sheet-pane")).toBe(false);
  });

  test("a direction corrected on an indicator's page goes into the settings and is checked at once", async () => {
    const page = await open(samples.url);
    await page.click("#tab-indicators");
    await page.getByRole("searchbox").fill("子育てしやすい");
    await page.getByTestId("indicator").first().getByRole("button").click();
    await page.getByLabel("減少型（少ないほど良い）").check();
    const applied = (await page.evaluate("applied")) as { indicators: unknown }[];
    expect(applied.map(({ indicators }) => indicators)).toEqual([
      [{ name: "子育てしやすい環境づくりに対する市民満足度(市民意識調査)", direction: "lower" }],
    ]);
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.querySelector("dialog[open]") === null);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("子育てしやすい");
  });

  test("settings: a mistake is said at its field and holds nothing; put right, it is applied and remembered", async () => {
    const page = await open(samples.url);
    await page.click("#tab-settings");
    const year = page.getByLabel("年度", { exact: true });
    await year.fill("来年");
    await page.getByRole("button", { name: "この設定で点検する" }).click();
    expect(await page.evaluate("applied")).toEqual([]);
    expect(await year.evaluate((element) => document.activeElement === element)).toBe(true);
    await expect(page.locator(".settings").innerText()).resolves.toContain("「来年」は年度として読めないため");
    await year.fill("Ｒ３");
    await page.getByLabel("独法S～D").check();
    await expect(page.getByTestId("scale-preview").innerText()).resolves.toMatch(/今と評価が変わる指標：\d+件/);
    await page
      .getByLabel("「実績が計画を達成している」の扱い")
      .selectOption("off")
      .catch(async () => {
        await page.locator(".rules select").first().selectOption("off");
      });
    await page.getByRole("button", { name: "この設定で点検する" }).click();
    const [applied] = (await page.evaluate("applied")) as {
      fiscalYear: number;
      scale: { id: string };
      rules: object;
    }[];
    expect(applied!.fiscalYear).toBe(2021);
    expect(applied!.scale.id).toBe("dokuho-sd");
    expect(Object.values(applied!.rules)).toEqual(["off"]);
    await page.getByRole("button", { name: "設定ファイルに書き出す" }).click();
    const [saved] = (await page.evaluate("saved")) as { name: string; text: string }[];
    expect(saved!.name).toBe("点検設定.json");
    expect(JSON.parse(saved!.text)).toMatchObject({ fiscalYear: "令和3年度", scale: "dokuho-sd" });
    await page.getByRole("button", { name: "設定ファイルを読み込む" }).click();
    await page.waitForSelector(".notice.bad");
    await expect(page.locator(".notice").innerText()).resolves.toContain("no-such-rule");
  });

  test("ten thousand findings scroll without a long block, and the keys reach the last one", async () => {
    const many = Array.from({ length: 20 }, (_, file) =>
      report(
        `${file}.xlsx`,
        Array.from({ length: 500 }, (__, at) =>
          finding({ cell: `D${at + 1}`, message: "長さの違う文。".repeat(1 + (at % 9)), sheet: `${at % 7}` }),
        ),
      ),
    );
    const page = await openReports(many);
    await page.click("#tab-findings");
    await page.waitForSelector("[data-testid=finding]");
    const drawn = await page.getByTestId("finding").count();
    expect(drawn).toBeGreaterThan(5);
    expect(drawn).toBeLessThan(80);
    const longest = await page.evaluate(async () => {
      let worst = 0;
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) worst = Math.max(worst, entry.duration);
      });
      observer.observe({ entryTypes: ["longtask"] });
      const scroller = document.querySelector(".findings")!;
      for (let step = 0; step < 60; step++) {
        scroller.scrollTop += 700;
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
      return worst;
    });
    expect(longest).toBeLessThan(500);
    // What the eye rests on stays while rows above it are measured: going up again shows rows without gaps.
    const gap = await page.evaluate(async () => {
      const scroller = document.querySelector(".findings")!;
      let worst = 0;
      for (let step = 0; step < 20; step++) {
        scroller.scrollTop -= 300;
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        const box = scroller.getBoundingClientRect();
        const rows = [...scroller.querySelectorAll("[role=listitem]")].map((row) => row.getBoundingClientRect());
        worst = Math.max(worst, rows[0]!.top - box.top, box.bottom - rows[rows.length - 1]!.bottom);
      }
      return worst;
    });
    expect(gap).toBeLessThanOrEqual(0);
    await page.getByTestId("finding").first().getByRole("button").focus();
    await page.keyboard.press("End");
    await page.waitForFunction(
      () => document.activeElement?.closest("[data-testid=finding]")?.getAttribute("aria-posinset") === "10000",
    );
  });

  test("whatever stands in cells, names and messages stays text", async () => {
    const hostile = [
      "<img src=x onerror=\"window.hit='img'\">",
      "<script>window.hit='script'</script>",
      "=cmd|' /C calc'!A0",
      "\u202eevil\u2066\u200f",
      "あ".repeat(32767),
      "</textarea><svg onload=\"window.hit='svg'\">",
      "javascript:window.hit='link'",
    ];
    const findings = hostile.map((text, at) =>
      finding({
        text,
        place: text,
        message: text,
        sheet: text,
        department: text,
        cell: `D${at + 1}`,
        rule: at % 2 === 0 ? "actual-present" : "target-met",
      }),
    );
    const indicators = hostile.map((text) =>
      indicator({
        name: text,
        unit: text,
        department: text,
        policy: text,
        baseline: { cell: "C1", text },
        directionEvidence: [{ source: "words", text, direction: "higher" }],
        periods: [
          period({ plan: { cell: "D1", text }, rating: text, writtenRating: { cell: "E1", text: `${text}!` } }),
        ],
      }),
    );
    const page = await openReports(
      hostile.map((text, at) => report(`${text.slice(0, 200)}${at}.xlsx`, findings, indicators)),
    );
    for (const tab of ["missing", "findings", "indicators", "summary", "settings"]) {
      await page.click(`#tab-${tab}`);
      if (tab === "missing")
        for (const button of await page.locator(".department-head button").all()) await button.click();
      if (tab === "findings") {
        await page.click(".filter-bar [aria-expanded]");
        await page.getByTestId("finding").first().getByRole("button").click();
      }
      if (tab === "indicators") {
        await page.getByTestId("indicator").first().getByRole("button").click();
        await page.waitForSelector("dialog[open]");
        await page.keyboard.press("Escape");
      }
      expect(
        await page.evaluate(() => document.querySelectorAll("#root img, #root script, #root a:not(.skip)").length),
      ).toBe(0);
      const longest = await page.evaluate(() =>
        Math.max(0, ...[...document.querySelectorAll("bdi")].map((element) => (element.textContent ?? "").length)),
      );
      expect(longest).toBeLessThan(500);
    }
    expect(await page.evaluate("window.hit")).toBeUndefined();
  });

  test("in English no Japanese is left over, apart from what the sheets say", async () => {
    const page = await openReports([
      report(
        "a.xlsx",
        [finding({ place: "Rate", message: "Short of the plan.", department: "Planning", rule: "actual-present" })],
        [indicator({ name: "Rate", department: "Planning", policy: null })],
      ),
    ]);
    await page.getByRole("button", { name: /^English/ }).click();
    const japanese = /[\u3041-\u30fa\u4e00-\u9fff]/;
    for (const tab of ["missing", "findings", "indicators", "summary", "settings"]) {
      await page.click(`#tab-${tab}`);
      if (tab === "missing") await page.click(".department-head button");
      const lines = (await page.locator("main").innerText()).split("\n").filter((line) => japanese.test(line));
      // The shell's own button; years, levels and sources as they are written.
      const named = /令和|平成|^Source:|ファイル|^達成 未達成$|^順調 やや遅れ 遅れ$|^80%以上/;
      expect(lines.filter((line) => !named.test(line))).toEqual([]);
    }
  });
});
