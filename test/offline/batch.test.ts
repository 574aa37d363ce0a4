import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { MET, MISSED } from "../cli/sample-list";
import { listWorkbook } from "./list-workbook";
import { buildPage, dropOnPage, inBrowser, openBrowser, openOffline, untilChecked } from "./open-page";

jest.setTimeout(180_000);

/** Longest time that the page may be deaf to the user; the machines that run tests are slow and busy. */
const LONGEST_BLOCK_MS = 500;

inBrowser("a folder of 1,000 workbooks", () => {
  let browser: Browser;
  let folder = "";
  beforeAll(async () => {
    buildPage();
    folder = mkdtempSync(join(tmpdir(), "tenken-batch-"));
    for (const part of ["総務部", "建設部"]) {
      mkdirSync(join(folder, part));
      for (let i = 1; i <= 500; i += 1) {
        const name = `様式${String(i).padStart(3, "0")}.xlsx`;
        // Every tenth misses its plan; each has an indicator of its own, so that no two are compared.
        const own = { ...(i % 10 === 0 ? MISSED : MET), name: `${part}の指標${i}` };
        writeFileSync(join(folder, part, name), listWorkbook([own]));
      }
    }
    writeFileSync(join(folder, "~$様式001.xlsx"), "lock file of Excel");
    writeFileSync(join(folder, "様式001_点検済.xlsx"), "a copy of ours");
    writeFileSync(join(folder, "メモ.txt"), "no sheet");
    browser = await openBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("is checked while the page stays responsive; files of one name are kept apart", async () => {
    const { page, requests, faults, close } = await openOffline(browser);
    await page.evaluate(() => {
      const blocks: number[] = [];
      Object.assign(window, { blocks });
      new PerformanceObserver((list) => blocks.push(...list.getEntries().map(({ duration }) => duration))).observe({
        entryTypes: ["longtask"],
      });
    });
    await dropOnPage(page, [folder]);
    await page
      .getByText(/点検しています.*／1,000ファイル/)
      .first()
      .waitFor();
    await untilChecked(page, 1000, 50_000);
    expect(await page.locator(".status").textContent()).toContain("1,000指標");
    const found = page.locator(".status .severity-warning");
    expect(await found.textContent()).toContain("100");
    const blocks = await page.evaluate(() => (window as unknown as { blocks: number[] }).blocks);
    expect(Math.max(0, ...blocks)).toBeLessThan(LONGEST_BLOCK_MS);

    await page.locator("[data-search]").fill("様式010.xlsx");
    await page.getByTestId("finding").filter({ hasText: "指標10" }).first().waitFor();
    expect(await page.locator(".group-name").allTextContents()).toEqual([
      expect.stringContaining("建設部/様式010.xlsx"),
      expect.stringContaining("総務部/様式010.xlsx"),
    ]);
    expect(requests).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  }, 180_000);

  test("stops when it is cancelled and keeps what was checked", async () => {
    const { page, faults, close } = await openOffline(browser);
    await dropOnPage(page, [folder]);
    const progress = page.locator(".progress");
    await progress.getByText(/点検しています/).waitFor();
    await page
      .getByText(/^[1-9][0-9,]*ファイル$/)
      .first()
      .waitFor();
    await progress.getByRole("button", { name: "中止する" }).click();
    await page.getByText(/^中止しました。1,000ファイルのうち/).waitFor();
    await progress.waitFor({ state: "detached" });
    // What workers had in hand still arrives, and drawing may wait for its turn.
    await page.waitForTimeout(3000);
    const shown = await page.locator(".status span").first().textContent();
    const count = Number((shown ?? "").replace(/\D/g, ""));
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(1000);
    await page.waitForTimeout(1500);
    expect(await page.locator(".status span").first().textContent()).toBe(shown);
    expect(faults).toEqual([]);
    await close();
  }, 180_000);
});

inBrowser("a worker that dies", () => {
  test("is replaced; its file is reported and the others are checked", async () => {
    buildPage();
    const browser = await openBrowser();
    const folder = mkdtempSync(join(tmpdir(), "tenken-death-"));
    for (const name of ["一.xlsx", "死.xlsx", "二.xlsx", "三.xlsx"]) {
      writeFileSync(join(folder, name), listWorkbook([{ ...MISSED, name: `指標${name}` }]));
    }
    const { page, close } = await openOffline(browser);
    // No file of ours kills a worker; so the worker of this page ends itself when it is given this one.
    await page.evaluate(() => {
      const { postMessage } = Worker.prototype;
      Worker.prototype.postMessage = function (this: Worker, order: { take?: { path?: string } }) {
        if (order.take?.path?.includes("死.xlsx")) setTimeout(() => this.dispatchEvent(new Event("error")));
        else postMessage.call(this, order);
      } as typeof postMessage;
    });
    await dropOnPage(page, [folder]);
    await untilChecked(page, 4);
    await page.getByText("このファイルは点検できませんでした").waitFor();
    expect(await page.locator(".unread").textContent()).toContain("死.xlsx");
    expect(await page.locator(".status").textContent()).toContain("3指標");
    await close();
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }, 180_000);
});
