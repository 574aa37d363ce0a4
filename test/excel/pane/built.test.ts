import type { Browser } from "playwright-core";
import type { Workbook } from "../../../shared/sheet";
import { listWorkbook, MET, MISSED, NOT_FILLED } from "../../cli/sample-list";
import { inBrowser, openBrowser } from "../../offline/open-page";
import { buildAddIn, openBuilt, settled, untilListed } from "./open-built";
import { workbookOf } from "./open-pane";

jest.setTimeout(60_000);

inBrowser("the pane in front of a workbook", () => {
  let browser: Browser;
  let workbook: Workbook;
  beforeAll(async () => {
    buildAddIn();
    workbook = await workbookOf(listWorkbook([MET, MISSED], "一課"), listWorkbook([NOT_FILLED, MET], "二課"));
    browser = await openBrowser();
  }, 120_000);
  afterAll(() => browser?.close());

  test("checks the active sheet, then all; a finding leads to its cell", async () => {
    const { page, model, requests, faultsSeen, close } = await openBuilt(browser, workbook);
    await page.getByRole("button", { name: "このシートを点検する" }).click();
    await untilListed(page);
    expect(await page.locator(".scope-shown").textContent()).toBe("「一課」の結果");
    await page.getByTestId("finding").filter({ hasText: "市民満足度" }).first().waitFor();
    await page.getByRole("button", { name: "すべてのシート", exact: true }).click();
    await page.getByText("全シートの結果").waitFor();
    const finding = page.getByTestId("finding").filter({ hasText: "相談件数" }).first();
    await finding.locator(".finding-main").click();
    const active = () => model.sheets.find(({ id }) => id === model.activeSheetId)?.name;
    expect(await settled(active, (name) => name === "二課")).toBe("二課");
    expect(requests).toEqual([]);
    expect(faultsSeen).toEqual([]);
    await close();
  });
});
