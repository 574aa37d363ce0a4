/**
 * The pictures of the documents, taken anew by `node scripts/pictures.mjs`. Not a part of the suite: what is shown is
 * tested elsewhere, and two browsers never draw the same pixels.
 */
import { execFileSync } from "node:child_process";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { buildKomoroR2 } from "../../seeds/komoro-r2/build";
import { inBrowser, newPage } from "../browser-page";
import { buildCli, type Folder, newFolder, tenken } from "../cli/run-cli";
import { modelOf } from "../excel/backend";
import { buildAddIn, openBuilt, untilListed } from "../excel/pane/open-built";
import { workbookOf } from "../excel/pane/open-pane";
import { addFile } from "../google/fake";
import { openSidebar, untilChecked as untilSidebarChecked } from "../google/sidebar/open-sidebar";
import { bookOf, sampleSpreadsheet } from "../google/spreadsheet-of-staff";
import { buildPage, dropOnPage, openOffline, untilChecked } from "../offline/open-page";

const PICTURES = resolve(__dirname, "..", "..", "docs", "pictures");
const SAMPLE = "小諸市_施策シート_令和2年度.xlsx";

/** Fonts and lists have come to rest. */
async function shoot(page: Page, name: string): Promise<void> {
  await page.evaluate("document.fonts.ready.then(() => new Promise(requestAnimationFrame))");
  await page.waitForTimeout(500);
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

inBrowser("pictures", () => {
  let folder: Folder;
  let path = "";
  beforeAll(() => {
    buildPage();
    buildCli();
    buildAddIn();
    folder = newFolder();
    path = folder.put(SAMPLE, buildKomoroR2());
  });
  afterAll(() => folder?.remove());

  test("page: a finding beside its sheet", async () => {
    const { page, close } = await openOffline({ viewport: { width: 1180, height: 720 } });
    await dropOnPage(page, [path]);
    await untilChecked(page, 1);
    await page.getByRole("tab", { name: /^指摘/ }).click();
    await page.locator("[data-search]").fill("平成2年度");
    await page.getByTestId("finding").first().locator(".finding-main").click();
    await page.getByTestId("cell-bar").getByText("要修正").waitFor();
    await shoot(page, "page");
    await close();
  });

  test("report: sheets with findings and charts, as printed", async () => {
    tenken(["check", "--format", "html", "--out", folder.at("報告"), path]);
    const { page, close } = await newPage({ viewport: { width: 684, height: 860 } });
    await page.emulateMedia({ media: "print", colorScheme: "light" });
    await page.goto(pathToFileURL(join(folder.at("報告"), "点検結果.html")).href);
    await page.addStyleTag({ content: "html { padding: 12px; scroll-padding: 12px }" });
    await page.getByRole("heading", { name: /^1-3/ }).evaluate((heading) => heading.scrollIntoView());
    await shoot(page, "report");
    await close();
  });

  test("annotated: marked cells, as LibreOffice draws them", () => {
    tenken(["check", "--annotate", "--out", folder.at("写し"), path]);
    const copy = join(folder.at("写し"), path.replace(SAMPLE, SAMPLE.replace(".xlsx", "_点検済.xlsx")));
    execFileSync("soffice", ["--headless", "--convert-to", "pdf", "--outdir", folder.at("写し"), copy], {
      stdio: "ignore",
    });
    const pdf = join(folder.at("写し"), SAMPLE.replace(".xlsx", "_点検済.pdf"));
    const pages = execFileSync("pdftotext", [pdf, "-"], { encoding: "utf8" }).split("\f");
    const page = String(pages.findIndex((text) => text.includes("平成2年度")) + 1);
    const crop = ["-x", "40", "-y", "50", "-W", "700", "-H", "450"];
    const out = join(PICTURES, "annotated");
    execFileSync("pdftoppm", ["-png", "-r", "90", "-f", page, "-l", page, ...crop, "-singlefile", pdf, out]);
  });

  test("excel-pane: before and after a check", async () => {
    const model = modelOf(await workbookOf(buildKomoroR2()), SAMPLE);
    const size = { viewport: { width: 320, height: 640 }, deviceScaleFactor: 2 };
    const { page, close } = await openBuilt(model, { browser: size });
    await page.getByRole("button", { name: "このシートを点検する" }).waitFor();
    await shoot(page, "excel-pane-start");
    await page.getByRole("button", { name: "このシートを点検する" }).click();
    await untilListed(page);
    await page.getByRole("button", { name: "すべてのシート", exact: true }).click();
    await page.getByText("全シートの結果").waitFor();
    await page.getByRole("tab", { name: /^指摘/ }).click();
    await page.getByTestId("finding").first().locator(".finding-main").click();
    await shoot(page, "excel-pane-findings");
    await close();
  });

  test("google-sidebar: findings", async () => {
    const { page, close } = await openSidebar(await sampleSpreadsheet("staff", ["5-1"]), "look", {
      height: 760,
    });
    await page.getByTestId("check-sheet").click();
    await untilSidebarChecked(page);
    await page.getByRole("tab", { name: /^指摘/ }).click();
    await page.getByTestId("finding").first().locator(".finding-main").click();
    await shoot(page, "google-sidebar-findings");
    await close();
  });

  test("google-sidebar: a batch that is through", async () => {
    const google = await sampleSpreadsheet("planning", ["5-1"]);
    const ids = [1, 2, 3].map((one) => `1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789abcdef${one}`);
    for (const id of ids) {
      addFile(google.world, id, { content: structuredClone(bookOf(google)), name: `施策評価 ${id}`, access: "view" });
    }
    const { page, close } = await openSidebar(google, "batch", { height: 660 });
    const addresses = ids.map((id) => `https://docs.google.com/spreadsheets/d/${id}/edit`);
    await page.getByTestId("batch-source").fill(addresses.join("\n"));
    await page.getByTestId("batch-start").click();
    await page.getByRole("link", { name: "結果のスプレッドシートを開く" }).waitFor();
    await shoot(page, "google-sidebar-batch");
    await close();
  });
});
