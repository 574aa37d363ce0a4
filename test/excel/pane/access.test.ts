import type { Page } from "playwright-core";
import type { Workbook } from "../../../shared/sheet";
import { accessFaults } from "../../access-faults";
import { inBrowser } from "../../browser-page";
import { listWorkbook, MET, MISSED, NOT_FILLED } from "../../cli/sample-list";
import { until } from "../../until";
import { modelOf } from "../backend";
import { buildAddIn, openBuilt, textIn, untilListed } from "./open-built";
import { workbookOf } from "./open-pane";

/** What stands in the pane, one after the other. */
const VIEWS: readonly (readonly [name: string, goTo: (page: Page) => Promise<unknown>])[] = [
  ["start", (page) => page.getByTestId("check-sheet").waitFor()],
  [
    "findings",
    async (page) => {
      await page.getByTestId("check-sheet").click();
      await untilListed(page);
      await page.locator(".switch input").nth(1).check();
    },
  ],
  ["a finding", (page) => page.getByTestId("finding").first().locator("button").click()],
  ["the menu", (page) => page.getByTestId("save").click()],
  ["a question", (page) => page.getByTestId("save-fill").click()],
  [
    "what can be undone",
    async (page) => {
      await page.locator(".question .primary").click();
      await page.locator(".undo-line").waitFor();
    },
  ],
  ["missing", (page) => page.locator("#tab-missing").click()],
  ["indicators", (page) => page.locator("#tab-indicators").click()],
  ["summary", (page) => page.locator("#tab-summary").click()],
  ["settings", (page) => page.locator("#tab-settings").click()],
  ["other workbooks", (page) => page.locator(".tools button").first().click()],
];

inBrowser("the pane is for everybody", () => {
  let workbook: Workbook;
  beforeAll(async () => {
    buildAddIn();
    workbook = await workbookOf(listWorkbook([MET, MISSED, NOT_FILLED], "一課"));
  });

  test.each([
    ["ja-JP", false],
    ["en-US", true],
  ])("nobody is shut out, nothing is wider than 320 px: %s, dark: %s", async (locale, isDarkTheme) => {
    const { page, faultsSeen, close } = await openBuilt(modelOf(workbook), { locale, isDarkTheme });
    const found: string[] = [];
    for (const [name, goTo] of VIEWS) {
      await goTo(page);
      for (const line of await accessFaults(page)) found.push(`${name} — ${line}`);
    }
    expect(found).toEqual([]);
    expect(faultsSeen).toEqual([]);
    await close();
  });

  test("the keyboard alone is enough: check, walk through the list, fill in, undo", async () => {
    const model = modelOf(workbook);
    const { page, close } = await openBuilt(model);
    await page.getByTestId("check-sheet").waitFor();
    const press = (key: string) => page.keyboard.press(key);
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
    const untilOn = async (words: string) => expect(await until(focused, (text) => text === words)).toBe(words);
    const tabTo = async (text: string) => {
      for (let i = 0; i < 40; i += 1) {
        if ((await focused()).startsWith(text)) return;
        await press("Tab");
      }
      throw new Error(`The Tab key does not reach ${text}.`);
    };
    await tabTo("このシートを点検する");
    await press("Enter");
    await untilListed(page);
    await untilOn("このシート");
    await tabTo("指摘");
    await press("ArrowLeft");
    await press("ArrowRight");
    for (
      let i = 0;
      i < 30 && !(await page.evaluate(() => document.activeElement?.hasAttribute("data-roving")));
      i += 1
    ) {
      await press("Tab");
    }
    await press("ArrowDown");
    const row = () => model.selection[0]?.top;
    expect(await until(row, (top) => top !== undefined && top >= 3)).toBeGreaterThanOrEqual(3);
    await page.evaluate(() => document.querySelector<HTMLElement>(".skip")?.focus());
    await tabTo("保存・出力");
    await press("Enter");
    for (let i = 0; i < 10 && !(await focused()).startsWith("空欄の判定"); i += 1) await press("ArrowDown");
    await press("Enter");
    // The answer that writes nothing has the focus: Enter and Escape leave the cells alone.
    for (const key of ["Escape", "Enter"]) {
      await page.locator(".question").waitFor();
      await untilOn("やめる");
      await press(key);
      await page.locator(".question").waitFor({ state: "detached" });
      expect(textIn(model, "一課", "E4")).toBe("");
      await untilOn("保存・出力");
      await press("Enter");
      for (let i = 0; i < 10 && !(await focused()).startsWith("空欄の判定"); i += 1) await press("ArrowDown");
      await press("Enter");
    }
    await page.locator(".question").waitFor();
    await press("Shift+Tab");
    await untilOn("記入する");
    await press("Enter");
    expect(
      await until(
        () => textIn(model, "一課", "E4"),
        (text) => text !== "",
      ),
    ).toBe("A");
    await page.locator(".undo-line").waitFor();
    await page.evaluate(() => document.querySelector<HTMLElement>(".skip")?.focus());
    await tabTo("元に戻す");
    await press("Enter");
    expect(
      await until(
        () => textIn(model, "一課", "E4"),
        (text) => text === "",
      ),
    ).toBe("");
    await page.getByText(/^記入した\d+か所を空欄に戻しました。/).waitFor();
    // The line with the button is gone.
    await untilOn("このシート");
    await close();
  });

  test("after a question of the ribbon, and after settings are put in force, the keyboard goes on from there", async () => {
    const { page, close } = await openBuilt(modelOf(workbook), { command: "clear" });
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
    const untilOn = async (words: string) => expect(await until(focused, (text) => text === words)).toBe(words);
    await untilOn("やめる");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await page.locator(".question").waitFor({ state: "detached" });
    await untilOn("このシートを点検する");
    await page.keyboard.press("Enter");
    await untilListed(page);
    await page.locator("#tab-settings").click();
    await page.getByLabel("年度", { exact: true }).fill("令和3年度");
    await page.getByRole("button", { name: "この設定で点検する" }).focus();
    await page.keyboard.press("Enter");
    await untilOn("この画面だけで使う");
    await page.keyboard.press("Enter");
    await page.locator(".question").waitFor({ state: "detached" });
    await untilOn("この設定で点検する");
    await close();
  });
});
