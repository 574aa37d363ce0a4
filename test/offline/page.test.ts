import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { accessFaults } from "../access-faults";
import { inBrowser } from "../browser-page";
import { buildPage, goToTab, type Opened, openOffline, PAGE_PATH, untilChecked } from "./open-page";

describe("the file", () => {
  let html = "";
  beforeAll(() => {
    buildPage();
    html = readFileSync(PAGE_PATH, "utf8");
  });

  test("is smaller than 1.5 MB", () => {
    expect(Buffer.byteLength(html)).toBeLessThan(1_500_000);
    expect(Buffer.byteLength(html)).toBeGreaterThan(300_000);
  });

  test("forbids connections and whatever it does not hold, by hashes of exactly what it holds", () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
    for (const directive of ["default-src 'none'", "connect-src 'none'", "base-uri 'none'", "form-action 'none'"]) {
      expect(policy).toContain(directive);
    }
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? "";
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? "";
    expect(script.length).toBeGreaterThan(100_000);
    expect(policy).toContain(`script-src ${hash(script)}`);
    expect(policy).toContain(`style-src ${hash(style)}`);
  });

  test("names no address that could be loaded", () => {
    const markup = html.replace(/<script[\s\S]*?<\/script>|<style>[\s\S]*?<\/style>/g, "");
    expect(markup).not.toMatch(/(?:src|href)\s*=\s*"(?!data:)/);
    expect(/<style>([\s\S]*?)<\/style>/.exec(html)?.[1]).not.toMatch(/@import|url\((?!["']?data:)/);
  });
});

inBrowser("the page with the samples", () => {
  let opened: Opened;
  let page: Page;
  beforeAll(async () => {
    buildPage();
    opened = await openOffline();
    page = opened.page;
  });
  afterAll(async () => {
    await opened?.close();
  });

  test("first use says what it is, that nothing is sent, and has no violation", async () => {
    await page.getByTestId("try-samples").waitFor();
    expect(await page.locator(".start-lead li").count()).toBe(3);
    await page.getByText("このページは何も送りません。").waitFor();
    await page.getByText("情報システム担当の方へ").click();
    await page.getByText("Content-Security-Policy").waitFor();
    expect(await accessFaults(page)).toEqual([]);
  });

  test("samples open with one click; the findings of the published documents stand in the list", async () => {
    await page.getByTestId("try-samples").click();
    await page.getByTestId("finding").first().waitFor();
    await page.getByText("5ファイル").waitFor();
    await page.locator("[data-search]").fill("平成2年度");
    const slip = page.getByTestId("finding").filter({ hasText: "令和2年度" });
    await slip.first().waitFor();
    await slip.first().filter({ hasText: "D35" }).waitFor();
  });

  test("choosing a finding marks its cell on the sheet, by sign and not by colour alone", async () => {
    await page.getByTestId("finding").first().locator(".finding-main").click();
    const cell = page.locator('[data-cell="D35"].is-active');
    await cell.waitFor();
    expect(await cell.locator(".mark-sign").textContent()).toBe("×");
    expect(await cell.locator(".sheet-text").textContent()).toBe("平成2年度");
    expect(await cell.getAttribute("aria-label")).toMatch(/^D35 平成2年度 このセルの指摘1件 要修正/);
    expect(await cell.getAttribute("title")).toContain("平成2年度");
    await page.locator("[data-search]").fill("");
  });

  test("the sheet looks as in the workbook: merged cells, widths, fills and borders", async () => {
    // 指標名 of the first indicator of the sheet: a merged cell; the heading beside it has a fill.
    const frame = page.getByTestId("sheet-frame");
    const merged = frame.locator('[role="gridcell"][aria-colspan]').first();
    expect(Number(await merged.getAttribute("aria-colspan"))).toBeGreaterThan(1);
    const colors = await page.evaluate(() => {
      const found = new Set<string>();
      for (const tile of document.querySelectorAll<HTMLCanvasElement>(".sheet-tile")) {
        const { data } = tile.getContext("2d")!.getImageData(0, 0, tile.width, tile.height);
        for (let at = 0; at < data.length; at += 4) found.add([data[at], data[at + 1], data[at + 2]].join());
      }
      return [...found];
    });
    expect(colors).toContain("255,255,255");
    expect(colors).toContain("0,0,0");
    expect(colors).toContain("221,235,247");
  });

  test.each(["未記入", "指摘", "評価一覧", "集計", "設定"])("%s has no violation", async (name) => {
    await goToTab(page, name);
    expect(await accessFaults(page)).toEqual([]);
  });

  test("nothing is wider than a window of 320 pixels", async () => {
    await page.setViewportSize({ width: 320, height: 720 });
    const tooWide: string[] = [];
    for (const name of ["未記入", "指摘", "評価一覧", "集計", "設定"]) {
      await page.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
      if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) tooWide.push(name);
    }
    for (const name of ["ファイルを開く", "フォルダーを開く", "保存・出力", "English", "配色：自動"]) {
      const box = await page.getByRole("button", { name, exact: true }).boundingBox();
      if (!box || box.x < 0 || box.x + box.width > 320) tooWide.push(name);
    }
    expect(tooWide).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  test("dark colours and English have none either", async () => {
    await page.emulateMedia({ colorScheme: "dark" });
    await goToTab(page, "指摘");
    expect(await accessFaults(page)).toEqual([]);
    await page.getByRole("button", { name: /English/ }).click();
    await page.getByRole("button", { name: "Open files" }).waitFor();
    await page.getByText(/^5 files$/).waitFor();
    await page
      .getByTestId("finding")
      .first()
      .filter({ hasText: /Error|Check|Note/ })
      .waitFor();
    expect(await accessFaults(page)).toEqual([]);
    await page.getByRole("button", { name: /日本語/ }).click();
    await page.emulateMedia({ colorScheme: "light" });
  });

  test("nothing was asked for, nothing was forbidden, nothing failed", () => {
    expect(opened.requests).toEqual([]);
    expect(opened.faults).toEqual([]);
  });
});

inBrowser("the keyboard alone", () => {
  beforeAll(buildPage);

  test("opens the samples, walks through findings and cells, and saves", async () => {
    const { page, faults, close } = await openOffline();
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim().slice(0, 40) ?? "");
    await page.getByTestId("try-samples").waitFor();
    for (let tries = 0; (await focused()) !== "見本で試す" && tries < 20; tries++) await page.keyboard.press("Tab");
    expect(await focused()).toBe("見本で試す");
    await page.keyboard.press("Enter");
    // All of them: each file that arrives may put rows above those that are there.
    await untilChecked(page, 5);

    const inList = () => page.evaluate(() => document.activeElement?.classList.contains("finding-main") ?? false);
    for (let tries = 0; !(await inList()) && tries < 40; tries++) await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    // Nothing was chosen before: the first key chooses the first finding.
    const third = page.getByTestId("finding").nth(2).locator('.finding-main[aria-expanded="true"]');
    await third.waitFor();
    await page.waitForFunction(() => document.activeElement?.matches('.finding-main[aria-expanded="true"]'));
    const address = await third.locator(".address").last().textContent();
    const cell = (address ?? "").replace("セル", "").trim();
    await page.locator(`.sheet-frame:not(.is-waiting) [data-cell="${cell}"].is-active`).waitFor();

    const onCell = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.cell ?? "");
    for (let tries = 0; (await onCell()) === "" && tries < 60; tries++) await page.keyboard.press("Tab");
    expect(await onCell()).toBe(cell);
    await page.keyboard.press("Control+Home");
    expect(await onCell()).toBe("A1");
    await page.keyboard.press("Alt+ArrowDown");
    await page.waitForFunction(() => document.querySelector(".sheet-cell.is-active.marked") !== null);
    await page.keyboard.press("Escape");

    const label = () => page.evaluate(() => document.activeElement?.getAttribute("data-testid") ?? "");
    for (let tries = 0; (await label()) !== "save" && tries < 60; tries++) await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await page.getByTestId("save-csv").waitFor();
    for (let tries = 0; (await label()) !== "save-csv" && tries < 10; tries++) await page.keyboard.press("ArrowDown");
    const download = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    expect((await download).suggestedFilename()).toBe("点検結果.csv");
    expect(faults).toEqual([]);
    await close();
  });
});
