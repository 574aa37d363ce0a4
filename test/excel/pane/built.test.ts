import { inBrowser } from "../../browser-page";
import { listWorkbook, MET, MISSED, NOT_FILLED } from "../../cli/sample-list";
import { until } from "../../until";
import { cellAt, modelOf, type WorkbookModel } from "../backend";
import { buildAddIn, openBuilt, textIn, untilListed } from "./open-built";
import { workbookOf } from "./open-pane";

inBrowser("the pane in front of a workbook", () => {
  let model: WorkbookModel;
  beforeAll(buildAddIn);
  beforeEach(async () => {
    // 一課: C4 plan, D4 actual, E4 rating; 二課: D4 is not filled in.
    model = modelOf(
      await workbookOf(listWorkbook([MET, MISSED], "一課"), listWorkbook([NOT_FILLED, MET], "二課")),
      "評価シート.xlsx",
    );
  });
  const sheetNames = () => model.sheets.map(({ name }) => name);
  const activeSheet = () => model.sheets.find(({ id }) => id === model.activeSheetId)?.name;

  test("checks the active sheet, then all; a finding leads to its cell", async () => {
    const { page, counts, requests, faultsSeen, close } = await openBuilt(model);
    await page.getByRole("button", { name: "このシートを点検する" }).click();
    await untilListed(page);
    expect(await page.locator(".scope-shown").textContent()).toBe("「一課」の結果");
    await page.getByTestId("finding").filter({ hasText: "市民満足度" }).first().waitFor();
    expect(await page.getByTestId("finding").filter({ hasText: "相談件数" }).count()).toBe(0);
    counts.reset();
    await page.getByRole("button", { name: "すべてのシート", exact: true }).click();
    await page.getByText("全シートの結果").waitFor();
    expect(counts.requests).toBeLessThanOrEqual(2);
    await page.getByTestId("finding").filter({ hasText: "相談件数" }).first().locator(".finding-main").click();
    expect(await until(activeSheet, (name) => name === "二課")).toBe("二課");
    expect(
      await until(
        () => model.selection,
        ([area]) => area?.top === 3,
      ),
    ).toEqual([{ top: 3, left: 3, bottom: 3, right: 3 }]);
    expect(requests).toEqual([]);
    expect(faultsSeen).toEqual([]);
    await close();
  });

  test("a finding of a hidden sheet says that it is hidden", async () => {
    model.sheets[1]!.visibility = "hidden";
    const { page, close } = await openBuilt(model, { command: "checkAll" });
    await untilListed(page);
    await page.getByTestId("finding").filter({ hasText: "相談件数" }).first().locator(".finding-main").click();
    await page.locator(".notice").filter({ hasText: "二課" }).filter({ hasText: "非表示" }).waitFor();
    expect(activeSheet()).toBe("一課");
    await close();
  });

  test("marks and notes come and go with their switches, which are remembered", async () => {
    model.sheets[0]!.notes.set(4 * 16384 + 3, {
      author: "",
      content: "担当のメモ",
      visible: false,
      width: 96,
      height: 55,
    });
    const { page, faultsSeen, close } = await openBuilt(model, { command: "checkAll" });
    await untilListed(page);
    expect(model.sheets.flatMap(({ conditionalFormats }) => conditionalFormats)).toEqual([]);
    await page.getByLabel("指摘のセルに印を付ける").check();
    const marks = () => model.sheets.map(({ conditionalFormats }) => conditionalFormats.length);
    expect((await until(marks, ([one, two]) => one! > 0 && two! > 0)).every((count) => count > 0)).toBe(true);
    await page.getByLabel("印のセルに指摘をメモで書く").check();
    const note = () => model.sheets[0]!.notes.get(4 * 16384 + 3)?.content ?? "";
    expect(await until(note, (text) => text.includes("【点検の結果】"))).toMatch(
      /^担当のメモ\n【点検の結果】\n［確認］/,
    );
    await page.reload();
    await untilListed(page);
    expect(await page.getByLabel("指摘のセルに印を付ける").isChecked()).toBe(true);
    await page.getByLabel("印のセルに指摘をメモで書く").uncheck();
    expect(await until(note, (text) => !text.includes("点検"))).toBe("担当のメモ");
    await page.getByLabel("指摘のセルに印を付ける").uncheck();
    expect(await until(marks, ([one, two]) => one === 0 && two === 0)).toEqual([0, 0]);
    expect(faultsSeen).toEqual([]);
    await close();
  });

  test("fills in blank ratings after asking, and takes them back", async () => {
    const { page, close } = await openBuilt(model, { command: "checkAll" });
    await untilListed(page);
    await page.getByTestId("save").click();
    await page.getByTestId("save-fill").click();
    await page.getByText("空欄3か所に、計算した判定・達成率を記入します。").waitFor();
    expect(textIn(model, "一課", "E4")).toBe("");
    await page.getByRole("button", { name: "記入する", exact: true }).click();
    expect(
      await until(
        () => textIn(model, "一課", "E4"),
        (text) => text !== "",
      ),
    ).toBe("A");
    expect([textIn(model, "一課", "E5"), textIn(model, "二課", "E5")]).toEqual(["C", "A"]);
    await page.getByRole("button", { name: "元に戻す" }).click();
    expect(
      await until(
        () => textIn(model, "一課", "E4"),
        (text) => text === "",
      ),
    ).toBe("");
    await page.getByText("記入した3か所を空欄に戻しました。").waitFor();
    await close();
  });

  test("what anyone types is looked at, with at most two requests", async () => {
    const { page, others, counts, tellEvents, faultsSeen, close } = await openBuilt(model, { command: "checkAll" });
    await untilListed(page);
    await page.getByTestId("finding").filter({ hasText: "相談件数" }).first().waitFor();
    counts.reset();
    others.edit("二課", "D4", 5, "Local");
    others.edit("二課", "D4", 55, "Remote");
    await page.getByText(/^なくなった指摘/).waitFor();
    expect(counts.requests).toBeGreaterThan(0);
    expect(counts.requests).toBeLessThanOrEqual(2);
    others.edit("一課", "D4", 10);
    await page.getByTestId("finding").filter({ hasText: "講座の参加者数" }).first().waitFor();
    await page.getByLabel("入力のたびに点検する").uncheck();
    await page.clock.install();
    counts.reset();
    others.edit("一課", "D4", 200);
    await tellEvents();
    // All that the page has put off comes at once: were it to look at the edit, it would do so now.
    await page.clock.runFor(60_000);
    expect(counts.of("Range.Values")).toBe(0);
    expect(faultsSeen).toEqual([]);
    await close();
  });

  test("settings are saved in the workbook's own sheet, and hold for it when it is opened again", async () => {
    const { page, faultsSeen, close } = await openBuilt(model, { command: "settings" });
    await page.getByLabel("年度", { exact: true }).fill("令和3年度");
    await page.getByRole("button", { name: "この設定で点検する" }).click();
    await page.getByRole("button", { name: "ブックに保存" }).click();
    await page.getByText("設定を「点検設定」シートに保存し、点検し直しました。").waitFor();
    expect(sheetNames()).toContain("点検設定");
    expect(textIn(model, "点検設定", "B2")).toContain("令和3年度");
    await page.reload();
    await page.getByRole("tab", { name: /^設定/ }).waitFor();
    const year = page.getByLabel("年度", { exact: true });
    expect(
      await until(
        () => year.inputValue(),
        (text) => text !== "",
      ),
    ).toBe("令和3年度");
    expect(faultsSeen).toEqual([]);
    await close();
  });

  test("the ribbon writes result sheets, twice the same, and clears them", async () => {
    const { page, faultsSeen, close } = await openBuilt(model, { command: "results" });
    await page.getByText("「点検結果」「評価一覧」のシートを書きました。").waitFor();
    const once = sheetNames();
    expect(once).toEqual(expect.arrayContaining(["一課", "二課", "点検結果", "評価一覧"]));
    const cells = () => model.sheets.find(({ name }) => name === "点検結果")?.cells.size;
    const before = cells();
    await page.reload();
    await page.getByText("「点検結果」「評価一覧」のシートを書きました。").waitFor();
    expect([sheetNames(), cells()]).toEqual([once, before]);
    await page.locator(".status").filter({ hasText: "2シート" }).waitFor();
    await page.goto("https://add-in.example/taskpane.html?do=clear");
    await page.getByRole("button", { name: "消す", exact: true }).click();
    expect(await until(sheetNames, (names) => names.length === 2)).toEqual(["一課", "二課"]);
    expect(faultsSeen).toEqual([]);
    await close();
  });

  test("while a cell is being edited it says so and then works; a failure that passes is not even seen", async () => {
    const { page, faults, close } = await openBuilt(model);
    faults.plan({ code: "InvalidOperationInCellEditMode", times: 3 });
    await page.getByTestId("check-sheet").click();
    await page.getByText(/セルの入力を確定（Enter）してから/).waitFor();
    faults.clear();
    faults.plan({ code: "GeneralException" });
    await page.getByTestId("check-sheet").click();
    await untilListed(page);
    expect(await page.locator(".notice").count()).toBe(0);
    await close();
  });

  test("a sheet that is deleted during a check, and an edit during it, are not lost", async () => {
    const { page, faults, others, close } = await openBuilt(model, { command: "checkAll" });
    await untilListed(page);
    faults.plan({ meanwhile: () => others.deleteSheet("二課") });
    await page.getByRole("button", { name: "すべてのシート", exact: true }).click();
    await page.getByText("1シート").waitFor();
    faults.plan({ after: 1, meanwhile: () => others.edit("一課", "D5", 99) });
    await page.getByRole("button", { name: "すべてのシート", exact: true }).click();
    await page.getByTestId("finding").filter({ hasText: "市民満足度" }).filter({ hasText: "60" }).first().waitFor({
      state: "detached",
    });
    await close();
  });

  test("a protected sheet is reported in one sentence and left as it is", async () => {
    model.sheets[0]!.isProtected = true;
    const cells = JSON.stringify([...model.sheets[0]!.cells]);
    const { page, close } = await openBuilt(model, { command: "check" });
    await untilListed(page);
    await page.getByLabel("指摘のセルに印を付ける").check();
    await page.locator(".notice").filter({ hasText: "保護" }).waitFor();
    expect(JSON.stringify([...model.sheets[0]!.cells])).toBe(cells);
    expect(model.sheets[0]!.conditionalFormats).toEqual([]);
    await close();
  });

  test("an error value or a text that means harm is only text", async () => {
    cellAt(model.sheets[0]!, 4, 0).value = '<img src=x onerror="window.hurt=1">';
    const { page, requests, faultsSeen, close } = await openBuilt(model, { command: "checkAll" });
    await untilListed(page);
    await page.getByTestId("finding").filter({ hasText: "onerror" }).first().waitFor();
    expect(await page.evaluate(() => "hurt" in window || document.querySelector("#app img") !== null)).toBe(false);
    expect([requests, faultsSeen]).toEqual([[], []]);
    await close();
  });
});
