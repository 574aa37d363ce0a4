import type { Page } from "playwright-core";
import { inBrowser } from "../../browser-page";
import { until } from "../../until";
import { addFile, type Google, sheetOf, typeInto } from "../fake";
import { bookOf, cellOf, goTo, marksOf, sampleSpreadsheet } from "../spreadsheet-of-staff";
import { type OpenedSidebar, openSidebar, untilChecked } from "./open-sidebar";

const SOME = ["5-1", "5-2", "5-3"];

inBrowser("the sidebar in use", () => {
  let opened: OpenedSidebar[] = [];
  afterEach(async () => {
    for (const one of opened) await one.close();
    opened = [];
  });

  const open = async (
    google: Google,
    ...rest: Parameters<typeof openSidebar> extends [unknown, ...infer R] ? R : never
  ) => {
    const sidebar = await openSidebar(google, ...rest);
    opened.push(sidebar);
    return sidebar;
  };
  const notice = (page: Page) => page.locator(".notice-text").innerText();
  const missingOf = async (page: Page) => Number(await page.locator("#tab-missing .figure").innerText());
  const findings = (page: Page) => page.locator("#tab-findings .figure").innerText();

  test("the sheet in front of the user is checked with two calls, and nothing is written", async () => {
    const google = await sampleSpreadsheet("staff", SOME);
    const before = JSON.stringify(bookOf(google));
    const { page, calls, asked, faults, requests } = await open(google);
    await page.getByTestId("check-sheet").click();
    await untilChecked(page);
    expect(await findings(page)).toBe("8");
    await page.getByText("1シート").waitFor();
    expect(calls()).toEqual(["start", "read"]);
    expect(asked[1]?.run?.serverCalls).toBeLessThanOrEqual(20);
    expect(JSON.stringify(bookOf(google))).toBe(before);
    expect([faults, requests]).toEqual([[], []]);
  });

  test("a menu item opens it at its work", async () => {
    const google = await sampleSpreadsheet("staff", SOME);
    const { page } = await open(google, "check-all");
    await untilChecked(page);
    await page.getByText("3シート").waitFor();
    const settings = await open(google, "settings");
    await settings.page.getByRole("button", { name: "この設定で点検する" }).waitFor();
  });

  test("choosing a finding selects its cell; a hidden sheet and a deleted one are said", async () => {
    const google = await sampleSpreadsheet("staff", SOME);
    const { page } = await open(google, "check-all");
    await untilChecked(page);
    goTo(google, "5-3");
    await page.locator("[data-testid=finding] button").first().click();
    await untilTrue(() => bookOf(google).selection !== null);
    expect(bookOf(google).activeSheet).toBe(sheetOf(google.world, "5-1").id);
    expect(bookOf(google).selection).toEqual({ top: 34, left: 3, bottom: 34, right: 3 });

    sheetOf(google.world, "5-1").hidden = true;
    await page.locator("[data-testid=finding] button").nth(1).click();
    await page.getByText("シート「5-1」は非表示です。").waitFor();
    expect(sheetOf(google.world, "5-1").hidden).toBe(true);

    bookOf(google).sheets = bookOf(google).sheets.filter(({ name }) => name !== "5-1");
    await page.locator("[data-testid=finding] button").nth(2).click();
    await page.getByText("シート「5-1」が見つかりません。").waitFor();
    expect(await page.locator("[data-testid=finding]").count()).toBeGreaterThan(3);
  });

  test("a long check shows how far it is, and stops where it is told to", async () => {
    const google = await sampleSpreadsheet();
    let reads = 0;
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { page, calls } = await open(google, "check-all", {
      before: async ({ args }) => {
        if (!String(args[0]).includes('"call":"read"')) return;
        reads += 1;
        if (reads === 2) await held;
      },
    });
    await page.locator(".progress").waitFor();
    await untilTrue(() => reads === 2);
    expect(await page.locator(".progress progress").getAttribute("value")).not.toBe("0");
    await page.getByRole("button", { name: "中止する" }).click();
    release();
    await untilChecked(page);
    expect(await notice(page)).toMatch(/^中止しました。24シートのうち\d+シートまで点検しています。$/);
    expect(calls().filter((call) => call === "read")).toHaveLength(2);
  });

  test("marks are put on, as the menu would, and taken off only after asking", async () => {
    const google = await sampleSpreadsheet("staff", SOME);
    const menu = await sampleSpreadsheet("staff", SOME);
    menu.run("checkAllSheets");
    const { page, calls } = await open(google, "check-all");
    await untilChecked(page);
    await page.getByTestId("mark").click();
    await page.getByText("印とメモを付けました").waitFor();
    for (const name of SOME) {
      expect(marksOf(google, name)).toEqual(marksOf(menu, name));
      expect([name, marksOf(google, name).length > 0]).toEqual([name, true]);
    }
    expect(cellOf(google, "5-1", "D35")?.note).toBe(cellOf(menu, "5-1", "D35")?.note);

    await page.getByTestId("clear").click();
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.activeElement?.getAttribute("data-testid") === "clear");
    expect(calls()).not.toContain("clear");
    await page.getByTestId("clear").click();
    await page.getByTestId("question-yes").click();
    await page.getByText("印とメモ、点検結果のシートを消しました。").waitFor();
    expect(SOME.map((name) => marksOf(google, name))).toEqual([[], [], []]);
  });

  test("a sheet that changed since it was judged is judged again before it is marked", async () => {
    const google = await sampleSpreadsheet("staff", SOME);
    const { page, calls } = await open(google, "check-all");
    await untilChecked(page);
    typeInto(google.world, { sheet: "5-1", at: "D35", values: [["令和2年度"]] });
    await page.getByTestId("mark").click();
    await page.getByText("印とメモを付けました").waitFor();
    expect(marksOf(google, "5-1")).not.toContain("D35 error");
    expect(marksOf(google, "5-1")).toContain("D41 error");
    expect(calls().slice(2)).toEqual(["mark", "read", "mark"]);
  });

  test("somebody edits: the sidebar reads that sheet again by itself", async () => {
    const google = await sampleSpreadsheet("staff", SOME);
    const { page } = await open(google, "check-all");
    await untilChecked(page);
    const before = Number(await findings(page));
    google.edit({ sheet: "5-1", at: "D35", values: [["令和2年度"]] });
    await page.getByText("なくなった指摘").waitFor();
    expect(
      await until(
        async () => Number(await findings(page)),
        (count) => count < before,
      ),
    ).toBe(before - 1);
  });

  test("settings hold for menu and sidebar alike, and for the next one who opens it", async () => {
    const google = await sampleSpreadsheet("staff", SOME);
    const { page } = await open(google, "check-all");
    await untilChecked(page);
    await page.click("#tab-settings");
    await page.getByLabel("年度", { exact: true }).fill("令和5年度");
    await page.getByRole("button", { name: "この設定で点検する" }).click();
    await untilTrue(() => [...google.world.properties.document.keys()].includes("tenken.settings.0"));
    const missing = await until(
      () => missingOf(page),
      (count) => count > 0,
    );
    expect(missing).toBeGreaterThan(0);
    const again = await open(google, "check-all");
    await untilChecked(again.page);
    expect(await missingOf(again.page)).toBe(missing);
    google.run("checkAllSheets");
    expect(marksOf(google, "5-1")).toContain("E37 error");
  });

  test("language is kept by the browser, and by the script where the browser keeps nothing", async () => {
    const google = await sampleSpreadsheet("staff", SOME);
    const { page, calls } = await open(google, "look", { keeps: false });
    await page.getByRole("button", { name: "EN" }).click();
    await page.getByRole("button", { name: "Check this sheet" }).waitFor();
    await untilTrue(() => calls().includes("remember"));
    const again = await open(google, "look", { keeps: false });
    await again.page.getByRole("button", { name: "Check this sheet" }).waitFor();
  });

  test("result sheets stand at the end, and a second time are the same", async () => {
    const google = await sampleSpreadsheet("staff", SOME);
    const { page } = await open(google, "check-all");
    await untilChecked(page);
    for (const _ of [1, 2]) {
      await page.getByTestId("save").click();
      await page.getByTestId("save-results").click();
      await page.getByText("点検結果のシートを、スプレッドシートの終わりに作りました。").waitFor();
      await page.locator(".notice").getByRole("button").click();
      expect(bookOf(google).sheets.map(({ name }) => name)).toEqual([...SOME, "未記入一覧", "点検結果", "評価一覧"]);
    }
    goTo(google, "点検結果");
    await page.getByTestId("check-sheet").click();
    await page.getByText("「点検結果」は点検の結果のシートです。").waitFor();
  });

  test("the settings sheet says what holds from then on; one that is there is replaced only after asking", async () => {
    const google = await sampleSpreadsheet("staff", SOME);
    const { page, calls } = await open(google, "check-all");
    await untilChecked(page);
    const save = async () => {
      await page.getByTestId("save").click();
      await page.getByTestId("save-settings-sheet").click();
    };
    await save();
    await page.getByText("シート「点検設定」に設定を書き出しました。").waitFor();
    expect(bookOf(google).sheets.map(({ name }) => name)).toContain("点検設定");
    const rows = [...sheetOf(google.world, "点検設定").cells].find(([, cell]) => cell.value === "評価する年度");
    typeInto(google.world, { sheet: "点検設定", at: `B${Math.floor(rows![0] / 18_278) + 1}`, values: [["令和5年度"]] });
    await page.getByTestId("check-all").click();
    const missing = await until(
      () => missingOf(page),
      (count) => count > 0,
    );
    expect(missing).toBeGreaterThan(0);
    await untilChecked(page);
    await save();
    await page.getByText("シート「点検設定」の中身を、今の設定に書き換えます。").waitFor();
    await page.getByRole("button", { name: "やめる" }).click();
    expect(calls().filter((call) => call === "writeTables")).toHaveLength(1);
  });

  test("a batch is begun, worked off at once and its result linked", async () => {
    const google = await sampleSpreadsheet("planning", ["5-1"]);
    const ids = [1, 2, 3].map((one) => `1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789abcdef${one}`);
    for (const id of ids) {
      const content = structuredClone(bookOf(google));
      addFile(google.world, id, { content, name: `施策評価 ${id.slice(-1)}`, access: "view" });
    }
    const { page, calls } = await open(google, "batch");
    const addresses = ids.map((id) => `https://docs.google.com/spreadsheets/d/${id}/edit`);
    await page.getByTestId("batch-source").fill(addresses.join("\n"));
    await page.getByTestId("batch-start").click();
    await page.getByText("点検が終わりました。対象3件のうち、3件を点検しました。").waitFor();
    expect(calls().filter((call) => call !== "batchState")).toEqual(["start", "batchStart", "batchWork"]);
    const link = page.getByRole("link", { name: "結果のスプレッドシートを開く" });
    expect(await link.getAttribute("href")).toMatch(/^https:\/\/docs\.google\.com\/spreadsheets\/d\//);
  });

  test("cell text is never markup", async () => {
    const google = await sampleSpreadsheet("staff", SOME);
    const hostile = '<img src=x onerror="window.hurt=1"><script>window.hurt=2</script>';
    // The name of an indicator with findings.
    typeInto(google.world, { sheet: "5-1", at: "B38", values: [[hostile]] });
    const { page, faults, requests } = await open(google, "check-all");
    await untilChecked(page);
    await page.getByText("<img src=x").first().waitFor();
    expect(await page.evaluate(() => "hurt" in window)).toBe(false);
    expect([faults, requests]).toEqual([[], []]);
  });
});

/** Waits for something outside the page. */
async function untilTrue(holds: () => boolean): Promise<void> {
  if (!(await until(holds, (isSo) => isSo))) throw new Error("This never came about.");
}
