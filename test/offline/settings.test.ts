import type { Page } from "playwright-core";
import { buildKomoroR2 } from "../../seeds/komoro-r2/build";
import { inBrowser } from "../browser-page";
import { type Folder, newFolder } from "../cli/run-cli";
import { buildPage, openOffline, pickFiles, untilChecked } from "./open-page";

/** How many findings of a severity the header counts. */
async function countOf(page: Page, severity: string): Promise<number> {
  const text = await page.locator(`.status .severity-${severity}`).textContent();
  return Number((text ?? "").replace(/\D/g, ""));
}

inBrowser("settings", () => {
  let folder: Folder;
  beforeAll(async () => {
    buildPage();
    folder = newFolder();
  });
  afterAll(async () => {
    folder?.remove();
  });

  test("another evaluation year is checked at once, remembered by the browser, and kept from the file", async () => {
    const path = folder.put("小諸市.xlsx", buildKomoroR2());
    const { page, faults, close } = await openOffline();
    await pickFiles(page, [path]);
    await untilChecked(page, 1);
    const before = await countOf(page, "error");
    // 令和3年度 has plans and no actuals in these sheets: each is then missing.
    await page.getByRole("tab", { name: /^設定/ }).click();
    await page.getByRole("textbox", { name: "年度" }).first().fill("令和3年度");
    await page.getByRole("button", { name: "この設定で点検する" }).click();
    await page.waitForFunction(
      (least) => Number(document.querySelector(".status .severity-error")?.textContent?.replace(/\D/g, "")) > least,
      before + 40,
    );
    await page.reload();
    await pickFiles(page, [path]);
    await untilChecked(page, 1);
    expect(await countOf(page, "error")).toBeGreaterThan(before + 40);
    expect(faults).toEqual([]);
    await close();
  });
});
