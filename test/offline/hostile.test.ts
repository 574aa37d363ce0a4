import { inBrowser } from "../browser-page";
import { UNREADABLE, UNUSUAL } from "../cli/bad-files";
import { type Folder, newFolder } from "../cli/run-cli";
import { listWorkbook } from "./list-workbook";
import { buildPage, dropOnPage, goToTab, openOffline, pickFiles, untilChecked } from "./open-page";

const IMAGE = '<img src=x onerror="window.hurt=1">';
const SCRIPT = "<script>window.hurt=2</script>";
const LINK = "javascript:window.hurt=3";

/** Names and cells that try to be more than text; each indicator misses its plan and is quoted in a finding. */
const HOSTILE = [
  IMAGE,
  SCRIPT,
  LINK,
  '=HYPERLINK("http://example.com")',
  "‮逆さの指標‬",
  "😀\"'&amp;`{{7*7}}",
  "__proto__",
  "constructor",
];

inBrowser("contents and names that mean harm", () => {
  let folder: Folder;
  beforeAll(async () => {
    buildPage();
    folder = newFolder();
  });
  afterAll(async () => {
    folder?.remove();
  });

  test("cells, sheet names and file names are shown as they are and never run", async () => {
    const rows = HOSTILE.map((name) => ({ name, unit: SCRIPT, plan: "80", actual: "60" }));
    const paths = [
      folder.put(`😀'"&<b>${"長".repeat(40)}.xlsx`.replace(/[/]/g, ""), listWorkbook(rows, "<b>一覧</b>")),
      folder.put("__proto__.xlsx", listWorkbook(rows.slice(0, 2), "constructor")),
    ];
    const { page, requests, faults, close } = await openOffline();
    let dialogs = 0;
    page.on("dialog", (dialog) => {
      dialogs += 1;
      void dialog.dismiss();
    });
    await dropOnPage(page, paths);
    await untilChecked(page, 2);
    const first = page.getByTestId("finding").filter({ hasText: "onerror" }).first();
    await first.waitFor();
    expect(await first.textContent()).toContain(IMAGE);
    await first.locator(".finding-main").click();
    await page.locator(".sheet-cell.is-active.marked").waitFor();
    await page.locator('[data-cell="A4"]').first().waitFor();
    expect(await page.locator('[data-cell="A4"] .sheet-text').first().textContent()).toBe(IMAGE);
    expect(await page.locator('[data-cell="A5"] .sheet-text').first().textContent()).toBe(SCRIPT);
    for (const tab of ["未記入", "評価一覧", "集計", "設定", "指摘"]) {
      await goToTab(page, tab);
      expect(await page.locator("#app img, #app script, #app iframe, #app b, #app a[href^='javascript']").count()).toBe(
        0,
      );
    }
    expect(await page.evaluate(() => "hurt" in window)).toBe(false);
    expect(dialogs).toBe(0);
    expect(requests).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test("each unreadable file gives one sentence, the others are checked", async () => {
    const paths = UNREADABLE.map(([name, content]) => folder.put(name, content));
    const good = folder.put("良い.xlsx", listWorkbook([{ name: "市民満足度", unit: "％", plan: "80", actual: "60" }]));
    const { page, faults, close } = await openOffline();
    await pickFiles(page, [...paths, good]);
    await untilChecked(page, paths.length + 1);
    await page.getByTestId("finding").filter({ hasText: "市民満足度" }).first().waitFor();
    const unread = page.locator(".unread");
    await unread.locator("summary").click();
    const sentences = await unread.locator("li").allTextContents();
    const expected: Readonly<Record<string, string>> = {
      "空.xlsx": "ファイルが空です（0バイト）。元のファイルを確認してください。",
      "文章.xlsx": "Excelブック（.xlsx、.xlsm）またはCSVではないため、読めません。",
      "旧形式.xls": "古い形式のExcelブック（.xls）です。Excelで開き、.xlsx形式で保存し直してください。",
      "暗号化.xlsx": "パスワードで保護されたブックです。パスワードを外したコピーを用意してください。",
      "表.ods": "OpenDocument形式（.ods）です。表計算ソフトで開き、.xlsx形式で保存し直してください。",
      "途中まで.xlsx": "ファイルが途中で切れています。コピーや受信をやり直してください。",
      "爆弾.xlsx":
        "展開後の大きさが上限（1:250）を超えるため、安全のため読みません。不要な書式や画像を除いてください。",
    };
    expect(new Set(sentences)).toEqual(new Set(Object.entries(expected).map(([name, words]) => name + words)));
    expect(faults).toEqual([]);
    await close();
  });

  test("unusual files are read, and their sheets can be looked at", async () => {
    const { page, faults, close } = await openOffline();
    for (const [name, content, indicators] of UNUSUAL) {
      await dropOnPage(page, [folder.put(name, content())]);
      await page.getByText(`${indicators}指標`, { exact: true }).waitFor();
      await untilChecked(page, 1);
      await page.locator(".sheet-picker select").waitFor();
      await page.locator(".sheet-frame:not(.is-waiting) .sheet-cell.is-active").waitFor();
      expect(await page.locator(".unread").count()).toBe(0);
    }
    expect(faults).toEqual([]);
    await close();
  });
});
