import { inBrowser } from "../../browser-page";
import { type Folder, newFolder } from "../../cli/run-cli";
import { MET, MISSED, NOT_FILLED } from "../../cli/sample-list";
import { listWorkbook } from "../../offline/list-workbook";
import { dropOnPage } from "../../offline/open-page";
import { until } from "../../until";
import { modelOf, sheetOfRows, type WorkbookModel } from "../backend";
import { buildAddIn, openBuilt, untilListed } from "./open-built";

inBrowser("other workbooks in the pane", () => {
  let folder: Folder;
  let model: WorkbookModel;
  beforeAll(async () => {
    buildAddIn();
    folder = newFolder();
  });
  afterAll(async () => {
    folder?.remove();
  });
  beforeEach(() => {
    model = modelOf({ sheets: [sheetOfRows("取りまとめ", [["課", "提出"]])] });
  });
  const paths = () => [
    folder.put("総務課.xlsx", listWorkbook([MET, MISSED])),
    folder.put("建設課.xlsx", listWorkbook([NOT_FILLED])),
    folder.put("壊れた.xlsx", "これはブックではない"),
  ];

  test("are dropped, listed, and written into the open workbook after asking", async () => {
    const { page, requests, faultsSeen, close } = await openBuilt(model);
    await page.getByTestId("check-sheet").waitFor();
    await dropOnPage(page, paths());
    await page.getByText(/^3ファイル$/).waitFor();
    await page.getByTestId("finding").filter({ hasText: "相談件数" }).first().waitFor();
    expect(await page.locator(".unread summary").textContent()).toBe("読めなかったファイル（1件）");
    await page.getByTestId("finding").filter({ hasText: "相談件数" }).first().locator(".finding-main").click();
    await page.locator('.sheet-frame .sheet-cell.is-active.marked[data-cell="D4"]').waitFor();
    expect(await page.locator(".sheet-file").textContent()).toBe("建設課.xlsx");
    await page.locator(".sheet-close").click();

    await page.getByTestId("save").click();
    await page.getByTestId("save-batch-results").click();
    expect(model.sheets.map(({ name }) => name)).toEqual(["取りまとめ"]);
    await page.getByText(/3ファイルの結果を、開いているブックの/).waitFor();
    await page.getByRole("button", { name: "書く", exact: true }).click();
    const names = () => model.sheets.map(({ name }) => name).sort();
    expect(await until(names, ({ length }) => length === 4)).toEqual(
      ["取りまとめ", "未記入一覧", "点検結果", "評価一覧"].sort(),
    );
    await page.getByText(/のシートを書きました。/).waitFor();
    const findings = model.sheets.find(({ name }) => name === "点検結果")!;
    const texts = [...findings.cells.values()].map(({ value }) => value);
    expect(texts).toEqual(expect.arrayContaining(["ファイル", "総務課.xlsx", "建設課.xlsx"]));
    expect(requests).toEqual([]);
    expect(faultsSeen).toEqual([]);
    await close();
  });

  test("leave the results of the open workbook as they are", async () => {
    const { page, close } = await openBuilt(model, { command: "check" });
    await untilListed(page);
    await page.getByRole("button", { name: "ほかのブックをまとめて点検する" }).click();
    const [first] = paths();
    await page.getByText("ファイルやフォルダーをここに置く").waitFor();
    await page.locator('input[type="file"]').first().setInputFiles([first!]);
    await page.getByTestId("finding").filter({ hasText: "市民満足度" }).first().waitFor();
    await page.getByRole("button", { name: "このブックへ" }).click();
    expect(await page.locator(".scope-shown").textContent()).toBe("「取りまとめ」の結果");
    expect(await page.getByTestId("finding").filter({ hasText: "市民満足度" }).count()).toBe(0);
    await close();
  });
});
