import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { buildKomoroR2 } from "../../seeds/komoro-r2/build";
import { buildSuzaka } from "../../seeds/suzaka";
import { readSettingsSheet } from "../../shared/settings";
import { readWorkbook } from "../../xlsx/read";
import { inBrowser } from "../browser-page";
import { buildCli, type Folder, newFolder, tenken } from "../cli/run-cli";
import { buildPage, dropOnPage, type Opened, openOffline, pickFiles, untilChecked } from "./open-page";

/** Chooses in the save menu and gives name and content of what was downloaded. */
async function save(page: Page, id: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByTestId("save").click();
  const waiting = page.waitForEvent("download");
  await page.getByTestId(`save-${id}`).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

inBrowser("saving", () => {
  let folder: Folder;
  let opened: Opened;
  let path = "";
  beforeAll(async () => {
    buildPage();
    buildCli();
    folder = newFolder();
    path = folder.put("小諸市.xlsx", buildKomoroR2());
    opened = await openOffline();
    await pickFiles(opened.page, [path]);
    await untilChecked(opened.page, 1);
  });
  afterAll(async () => {
    await opened?.close();
    folder?.remove();
  });

  test("the annotated copy is that of the command line, byte for byte, and the file itself stays as it was", async () => {
    const before = statSync(path).mtimeMs;
    const copy = await save(opened.page, "annotated");
    expect(copy.name).toBe("小諸市_点検済.xlsx");
    const run = tenken(["check", "--annotate", "--out", folder.at("出力"), path]);
    expect(run.code).toBe(0);
    // The command line puts the copy where the named file stood, below the folder of the output.
    const written = readFileSync(`${folder.at("出力")}${path.replace(basename(path), "小諸市_点検済.xlsx")}`);
    expect(copy.bytes.equals(written)).toBe(true);
    expect(readFileSync(path).equals(Buffer.from(buildKomoroR2()))).toBe(true);
    expect(statSync(path).mtimeMs).toBe(before);
  });

  test("the result workbook has its three sheets", async () => {
    const { name, bytes } = await save(opened.page, "workbook");
    expect(name).toBe("点検結果.xlsx");
    const read = await readWorkbook(new Uint8Array(bytes));
    expect(read.ok && read.workbook.sheets.map((sheet) => sheet.name)).toEqual(["未記入一覧", "点検結果", "評価一覧"]);
    // 54 indicators below one row of headings.
    const rows = read.ok ? new Set(read.workbook.sheets[2]!.cells.map((cell) => cell.row)).size : 0;
    expect(rows).toBe(55);
  });

  test("CSV opens in Japanese Excel, the report prints and loads nothing", async () => {
    const csv = await save(opened.page, "csv");
    expect(csv.name).toBe("点検結果.csv");
    expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv.bytes.toString("utf8")).toMatch(/平成2年度/);
    const report = await save(opened.page, "report");
    expect(report.name).toBe("点検結果.html");
    expect(report.bytes.toString("utf8")).toMatch(/^<!doctype html>/);
    expect(report.bytes.toString("utf8")).not.toMatch(/<script|(?:src|href)="https?:/);
  });

  test("the settings come as a sheet that reads back without a problem", async () => {
    const { name, bytes } = await save(opened.page, "settings-workbook");
    expect(name).toBe("点検設定.xlsx");
    const read = await readWorkbook(new Uint8Array(bytes));
    const sheet = read.ok ? read.workbook.sheets[0] : undefined;
    expect(sheet?.name).toBe("点検設定");
    const settings = readSettingsSheet(sheet!, "ja");
    expect(settings.problems).toEqual([]);
    expect(settings.settings.scale.id).toBe("gyokaku-4");
  });

  test("copies of several files come in one archive, in their folders", async () => {
    mkdirSync(folder.at("部"));
    mkdirSync(folder.at("部/課"));
    writeFileSync(folder.at("部/課/須坂.xlsx"), buildSuzaka());
    writeFileSync(folder.at("部/小諸.xlsx"), buildKomoroR2());
    writeFileSync(folder.at("部/表.csv"), "指標名,令和2年度目標,令和2年度実績\n講座の参加者数（人）,100,90\n");
    const { page, close, faults } = await openOffline();
    await dropOnPage(page, [folder.at("部")]);
    await untilChecked(page, 3);
    const { name, bytes } = await save(page, "annotated");
    expect(name).toBe("点検結果.zip");
    const parts = unzipSync(new Uint8Array(bytes));
    expect(Object.keys(parts).sort()).toEqual(["部/小諸_点検済.xlsx", "部/課/須坂_点検済.xlsx"]);
    expect((await readWorkbook(parts["部/小諸_点検済.xlsx"]!)).ok).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });

  test("nothing was asked for or forbidden", () => {
    expect(opened.requests).toEqual([]);
    expect(opened.faults).toEqual([]);
  });
});
