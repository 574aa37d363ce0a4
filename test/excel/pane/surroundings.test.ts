import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { transformSync } from "esbuild";
import type { Page } from "playwright-core";
import { inBrowser, newPage } from "../../browser-page";

import { sheetOfRows } from "../backend";
import { buildAddIn, FOLDER, openBuilt } from "./open-built";

const WORKBOOK = { sheets: [sheetOfRows("一覧", [["指標名", "実績"]])] };

inBrowser("where the pane cannot work it says so in one sentence", () => {
  beforeAll(buildAddIn);
  const sentence = (page: Page) => page.getByRole("alert").textContent();

  test.each([
    ["ja-JP", /https:\/\/appsforoffice\.microsoft\.com への接続の許可を依頼してください。.*tenken\.html/],
    ["en-US", /Ask your network administrator to allow https:\/\/appsforoffice\.microsoft\.com\./],
  ])("office.js is blocked (%s)", async (locale, expected) => {
    const { page, close } = await openBuilt(WORKBOOK, { withoutOffice: true, browser: { locale } });
    expect(await sentence(page)).toMatch(expected);
    await close();
  });

  test("an Excel that is too old", async () => {
    const old = { requirements: { ExcelApi: "1.8" } };
    const ja = await openBuilt(WORKBOOK, old);
    expect(await sentence(ja.page)).toContain("このExcelは古く、アドインの機能が足りません。");
    expect(ja.counts.requests).toBe(0);
    await ja.close();
    const en = await openBuilt(WORKBOOK, { ...old, locale: "en-US" });
    expect(await sentence(en.page)).toContain("This Excel is too old for the add-in.");
    await en.close();
  });

  test("the least Excel that will do: no notes, and it says why", async () => {
    const { page, faultsSeen, close } = await openBuilt(WORKBOOK, { requirements: { ExcelApi: "1.9" } });
    await page.getByTestId("check-sheet").click();
    await page.locator(".scope-shown").waitFor();
    await page.getByLabel("指摘のセルに印を付ける").check();
    const notes = page.getByLabel(/^印のセルに指摘をメモで書く: このExcelは、アドインからメモを書けません/);
    expect(await notes.isDisabled()).toBe(true);
    expect(faultsSeen).toEqual([]);
    await close();
  });

  test("opened in a browser, not in Excel", async () => {
    const { page, close } = await newPage();
    const office =
      "window.Office={HostType:{Excel:'Excel'},context:{},onReady:()=>Promise.resolve({host:null,platform:null})}";
    await page.route("**/*", (route) => {
      const { hostname, pathname } = new URL(route.request().url());
      if (hostname === "appsforoffice.microsoft.com") {
        return route.fulfill({ contentType: "text/javascript", body: office });
      }
      const path = join(FOLDER, pathname);
      return existsSync(path) ? route.fulfill({ path }) : route.fulfill({ status: 404 });
    });
    await page.goto("https://add-in.example/taskpane.html");
    expect(await sentence(page)).toContain("この画面は、Excelのアドインとして開いてください。");
    await close();
  });

  test("a worker that cannot be started is named, and the pane goes on", async () => {
    const { page, close } = await openBuilt(WORKBOOK);
    await page.evaluate(() => {
      Worker.prototype.postMessage = function (this: Worker) {
        setTimeout(() => this.dispatchEvent(new Event("error")));
      };
    });
    await page.getByTestId("check-sheet").click();
    await page.getByText("点検を終えられませんでした（ブックが大きすぎる、またはメモリー不足）。").waitFor();
    await page.getByTestId("check-sheet").waitFor();
    await close();
  });

  test.each([
    [true, "rgb(15, 18, 22)"],
    [false, "rgb(244, 245, 247)"],
  ])("Excel's theme holds, whatever the system's is (dark: %s)", async (isDarkTheme, ground) => {
    const colorScheme = isDarkTheme ? "light" : "dark";
    const { page, close } = await openBuilt(WORKBOOK, { isDarkTheme, browser: { colorScheme } });
    await page.getByTestId("check-sheet").waitFor();
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(ground);
    await close();
  });
});

describe("an engine that cannot read the pane's script", () => {
  const script = readFileSync(join(__dirname, "../../../office-addin/pane/too-old.js"), "utf8");
  const saidIn = (globals: object) => {
    const app = { innerText: "" };
    const document = { readyState: "complete", getElementById: () => app };
    const old = "delete this.globalThis; delete Array.prototype.flatMap; delete String.prototype.replaceAll;";
    runInNewContext(old + script, { document, Worker: () => {}, ...globals });
    return app.innerText;
  };

  test("is told from new ones, and told so in its own language", () => {
    expect(saidIn({ navigator: { userLanguage: "ja-JP" } })).toMatch(/^このExcelは古い表示方式を使っているため/);
    expect(saidIn({ navigator: { language: "en-US" } })).toMatch(/^This Excel shows panes with an old engine/);
    const app = { innerText: "" };
    const document = { readyState: "complete", getElementById: () => app };
    runInNewContext(script, { document, navigator: { language: "ja" }, Worker: () => {} });
    expect(app.innerText).toBe("");
  });

  test("can read this script: there is nothing in it to be made older", () => {
    const made = (target: string) => transformSync(script, { target, charset: "utf8" }).code;
    expect(made("es5")).toBe(made("esnext"));
  });
});
