import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inBrowser } from "../browser-page";
import { MET, MISSED } from "../cli/sample-list";
import { until } from "../until";
import { listWorkbook } from "./list-workbook";
import {
  buildPage,
  dropOnPage,
  gateWorkers,
  openGate,
  openOffline,
  postedOf,
  untilChecked,
  untilHeld,
} from "./open-page";

/** More than the page holds back for a slow file before it shows them out of order. */
const FILES = 120;

inBrowser("a folder of many workbooks", () => {
  let folder = "";
  beforeAll(() => {
    buildPage();
    folder = mkdtempSync(join(tmpdir(), "tenken-batch-"));
    for (const part of ["総務部", "建設部"]) {
      mkdirSync(join(folder, part));
      for (let i = 1; i <= FILES / 2; i += 1) {
        const name = `様式${String(i).padStart(3, "0")}.xlsx`;
        // Every tenth misses its plan; each has an indicator of its own, so that no two are compared.
        const own = { ...(i % 10 === 0 ? MISSED : MET), name: `${part}の指標${i}` };
        writeFileSync(join(folder, part, name), listWorkbook([own]));
      }
    }
    writeFileSync(join(folder, "~$様式001.xlsx"), "lock file of Excel");
    writeFileSync(join(folder, "様式001_点検済.xlsx"), "a copy of ours");
    writeFileSync(join(folder, "メモ.txt"), "no sheet");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("is checked while the page can be used; files of one name are kept apart", async () => {
    const { page, requests, faults, close } = await openOffline();
    await gateWorkers(page, 40);
    await dropOnPage(page, [folder]);
    await untilHeld(page);
    const progress = page.locator(".progress").getByText(`／${FILES}ファイル`);
    await progress.waitFor();
    await page.getByRole("tab", { name: /^設定/ }).click();
    await page.getByRole("button", { name: "この設定で点検する" }).waitFor();
    expect(await progress.count()).toBe(1);
    await page.getByRole("tab", { name: /^指摘/ }).click();
    await openGate(page);
    await untilChecked(page, FILES);
    expect(await page.locator(".status").textContent()).toContain(`${FILES}指標`);
    expect(await page.locator(".status .severity-warning").textContent()).toContain("12");

    await page.locator("[data-search]").fill("様式010.xlsx");
    const groups = page.locator(".group-name");
    expect(
      await until(
        () => groups.allTextContents(),
        ({ length }) => length === 2,
      ),
    ).toEqual([expect.stringContaining("建設部/様式010.xlsx"), expect.stringContaining("総務部/様式010.xlsx")]);
    expect(requests).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test("stops when it is cancelled and keeps what was checked and what workers had in hand", async () => {
    const { page, faults, close } = await openOffline();
    await gateWorkers(page, 20);
    await dropOnPage(page, [folder]);
    const given = await untilHeld(page);
    expect(given).toBeLessThan(FILES);
    const progress = page.locator(".progress");
    await progress.getByRole("button", { name: "中止する" }).click();
    await page.getByText(/^中止しました。120ファイルのうち/).waitFor();
    await openGate(page);
    await untilChecked(page, given);
    expect(await postedOf(page)).toBe(given);
    expect(faults).toEqual([]);
    await close();
  });
});

inBrowser("a worker that dies", () => {
  test("is replaced; its file is reported and the others are checked", async () => {
    buildPage();
    const folder = mkdtempSync(join(tmpdir(), "tenken-death-"));
    for (const name of ["一.xlsx", "死.xlsx", "二.xlsx", "三.xlsx"]) {
      writeFileSync(join(folder, name), listWorkbook([{ ...MISSED, name: `指標${name}` }]));
    }
    const { page, close } = await openOffline();
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
    rmSync(folder, { recursive: true, force: true });
  });
});
