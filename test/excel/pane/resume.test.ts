import type { Page } from "playwright-core";
import { inBrowser } from "../../browser-page";
import { listWorkbook, MET, MISSED, NOT_FILLED } from "../../cli/sample-list";
import { until, untilHolds } from "../../until";
import { modelOf, type WorkbookModel } from "../backend";
import { buildAddIn, openBuilt, textIn, untilListed } from "./open-built";
import { workbookOf } from "./open-pane";

/** A button of the ribbon: Excel loads its page into the pane. */
const press = (page: Page, command: string) => page.goto(`https://add-in.example/taskpane.html?do=${command}`);

inBrowser("a button of the ribbon loads the pane anew", () => {
  let model: WorkbookModel;
  beforeAll(buildAddIn);
  beforeEach(async () => {
    model = modelOf(
      await workbookOf(listWorkbook([MET, MISSED], "一課"), listWorkbook([NOT_FILLED, MET], "二課")),
      "評価シート.xlsx",
    );
  });

  test("and what was listed, chosen, switched and being edited is still there", async () => {
    const { page, others, requests, faultsSeen, close } = await openBuilt(model, { command: "check" });
    await untilListed(page);
    await page.getByPlaceholder("指標名・言葉・セル番地").fill("市民");
    await page.getByTestId("finding").filter({ hasText: "市民満足度" }).first().locator(".finding-main").click();
    await page.getByLabel("入力のたびに点検する").uncheck();
    await page.locator("#tab-settings").click();
    await page.getByLabel("年度", { exact: true }).fill("令和3年度");
    others.activate("二課");
    await press(page, "settings");
    await page.getByLabel("年度", { exact: true }).waitFor();
    await untilHolds(() => page.getByLabel("年度", { exact: true }).inputValue(), "令和3年度");
    await page.locator("#tab-findings").click();
    await untilListed(page);
    // The sheet that was being checked, not the one that is in front by now.
    await untilHolds(() => page.locator(".scope-shown").textContent(), "「一課」の結果");
    await untilHolds(() => page.getByPlaceholder("指標名・言葉・セル番地").inputValue(), "市民");
    await untilHolds(() => page.getByTestId("finding").count(), 1);
    await untilHolds(() => page.locator(".finding.is-selected").count(), 1);
    await untilHolds(() => page.getByLabel("入力のたびに点検する").isChecked(), false);
    await press(page, "check");
    await untilListed(page);
    await untilHolds(() => page.locator(".scope-shown").textContent(), "「二課」の結果");
    await page.locator("#tab-settings").click();
    await untilHolds(() => page.getByLabel("年度", { exact: true }).inputValue(), "令和3年度");
    const outliving = await page.evaluate(() => JSON.stringify(localStorage));
    expect(outliving).not.toMatch(/市民|一課|令和3/);
    expect([requests, faultsSeen]).toEqual([[], []]);
    await close();
  });

  test("and settings for this pane alone hold, and what was filled in can be undone", async () => {
    const { page, faultsSeen, close } = await openBuilt(model, { command: "checkAll" });
    await untilListed(page);
    await page.getByTestId("save").click();
    await page.getByTestId("save-fill").click();
    await page.getByRole("button", { name: "記入する", exact: true }).click();
    await page.locator(".undo-line").waitFor();
    await page.locator("#tab-settings").click();
    await page.getByLabel("年度", { exact: true }).fill("令和3年度");
    await page.getByRole("button", { name: "この設定で点検する" }).click();
    await page.getByRole("button", { name: "この画面だけで使う" }).click();
    await press(page, "missing");
    await untilListed(page);
    await page.locator("#tab-settings").click();
    await untilHolds(() => page.getByLabel("年度", { exact: true }).inputValue(), "令和3年度");
    await page.getByText("この画面を閉じるまで使う設定です。").waitFor();
    await page.getByRole("button", { name: "元に戻す" }).click();
    expect(
      await until(
        () => textIn(model, "一課", "E4"),
        (text) => text === "",
      ),
    ).toBe("");
    expect(faultsSeen).toEqual([]);
    await close();
  });

  test("and the list comes back behind the question of Clear; Enter clears nothing", async () => {
    const { page, close } = await openBuilt(model, { command: "results" });
    await page.getByText("「点検結果」「評価一覧」のシートを書きました。").waitFor();
    await press(page, "clear");
    await page.locator(".question").waitFor();
    await untilListed(page);
    await page.keyboard.press("Enter");
    await page.locator(".question").waitFor({ state: "detached" });
    expect(model.sheets.map(({ name }) => name)).toEqual(["一課", "二課", "点検結果", "評価一覧"]);
    await close();
  });

  test("a browser that keeps nothing: the pane begins anew", async () => {
    const { page, faultsSeen, close } = await openBuilt(model, { command: "check" });
    await untilListed(page);
    await page.addInitScript(() => {
      Object.defineProperty(window, "sessionStorage", {
        get: () => {
          throw new DOMException("forbidden", "SecurityError");
        },
      });
    });
    await press(page, "settings");
    await page.getByLabel("年度", { exact: true }).waitFor();
    // office.js itself complains on the console.
    expect(faultsSeen.filter((fault) => fault.startsWith("error:"))).toEqual([]);
    await close();
  });
});
