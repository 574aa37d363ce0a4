import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { inBrowser } from "../browser-page";
import { type Folder, newFolder } from "../cli/run-cli";
import { MET, MISSED, NOT_FILLED } from "../cli/sample-list";
import { listWorkbook } from "./list-workbook";
import {
  buildPage,
  dropOnPage,
  gateWorkers,
  openGate,
  openOffline,
  pickFiles,
  untilChecked,
  untilHeld,
} from "./open-page";

inBrowser("a file that is saved while the page is open", () => {
  let folder: Folder;
  beforeAll(buildPage);
  beforeEach(() => {
    folder = newFolder();
  });
  afterEach(() => folder.remove());

  test("is checked again, and the page says what is new and what is gone", async () => {
    const path = folder.put("講座.xlsx", listWorkbook([MET, NOT_FILLED]));
    const { page, requests, faults, close } = await openOffline();
    await dropOnPage(page, [path]);
    await page.getByTestId("finding").filter({ hasText: "相談件数" }).first().waitFor();
    await page.getByText("1ファイルの保存を見張っています。").waitFor();
    expect(await page.getByTestId("finding").filter({ hasText: "市民満足度" }).count()).toBe(0);

    writeFileSync(path, listWorkbook([MET, { ...NOT_FILLED, actual: "55" }, MISSED]));
    await page.getByTestId("finding").filter({ hasText: "市民満足度" }).first().waitFor();
    await page.getByText("点検し直しました", { exact: true }).waitFor();
    await page.getByText(/^なくなった指摘 1件$/).click();
    await page.locator(".changes li").filter({ hasText: "D5" }).waitFor();

    // Excel writes a new file and puts it in the old one's place.
    writeFileSync(folder.at("~新.tmp"), listWorkbook([MET]));
    renameSync(folder.at("~新.tmp"), path);
    await page.getByText("指摘はありません。").waitFor();
    expect(readFileSync(path)).toEqual(Buffer.from(listWorkbook([MET])));
    expect(requests).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test("half-written for a moment is not taken for damaged", async () => {
    const whole = listWorkbook([MET, MISSED]);
    const path = folder.put("講座.xlsx", listWorkbook([MET]));
    const { page, close } = await openOffline();
    await dropOnPage(page, [path]);
    await page.getByText("指摘はありません。").waitFor();
    // The page sees the half, reads it, says nothing and looks again: that second look is held back.
    await gateWorkers(page, 1);
    writeFileSync(path, whole.subarray(0, whole.length / 2));
    await untilHeld(page);
    expect(await page.getByText("途中で切れています").count()).toBe(0);
    expect(await page.getByText("指摘はありません。").count()).toBe(1);
    writeFileSync(path, whole);
    await openGate(page);
    await page.getByTestId("finding").filter({ hasText: "市民満足度" }).first().waitFor();
    await close();
  });

  test("without a handle: the page says so, notices the change and offers to open it again", async () => {
    const path = folder.put("講座.xlsx", listWorkbook([MET]));
    const { page, faults, close } = await openOffline();
    await pickFiles(page, [path]);
    await untilChecked(page, 1);
    await page.getByText("この開き方では、自動で点検し直せません。").waitFor();
    writeFileSync(path, listWorkbook([MET, MISSED]));
    await page.getByText("「講座.xlsx」が保存されました。").waitFor();
    await page.getByRole("button", { name: "開き直す" }).waitFor();
    await pickFiles(page, [path]);
    await page.getByTestId("finding").filter({ hasText: "市民満足度" }).first().waitFor();
    await page.getByText(/^新しい指摘 1件$/).waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});
