import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inBrowser } from "../browser-page";

import { sheetOfRows } from "./backend";
import { OFFICE_JS, openExcelPage } from "./backend/open-page";

const PAGE = `<!doctype html><meta charset="utf-8"><title>t</title>
<script src="${OFFICE_JS}"></script><body><p id="out"></p><script src="add-in.js"></script>`;
const ADD_IN_SCRIPT = `
const out = document.getElementById("out");
if (typeof Office === "undefined") out.textContent = "no office";
else Office.onReady(async (info) => {
  await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getActiveWorksheet().getUsedRange();
    used.load("text");
    context.workbook.worksheets.onChanged.add(async (event) => { out.textContent = "changed " + event.address + " " + event.source; });
    await context.sync();
    out.textContent = [info.host, info.platform, Office.context.displayLanguage, used.text.join("/")].join(" ");
  });
});`;

inBrowser("in a page", () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "tenken-excel-"));
    writeFileSync(join(folder, "pane.html"), PAGE);
    writeFileSync(join(folder, "add-in.js"), ADD_IN_SCRIPT);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const workbook = { sheets: [sheetOfRows("施策", [["指標名", 98]])] };

  test("the add-in reads the workbook of the test's process and hears of another person's edit", async () => {
    const excel = await openExcelPage({ workbook, folder, start: "pane.html" });
    try {
      await excel.page.getByText("Excel OfficeOnline ja-JP 指標名,98").waitFor();
      expect(excel.counts.requests).toBeGreaterThanOrEqual(1);
      excel.others.edit("施策", "B1", 99);
      await excel.page.getByText("changed B1 Remote").waitFor();
      expect(excel.model.sheets[0]!.cells.get(1)!.value).toBe(99);
      expect(excel.requests).toEqual([]);
      expect(excel.faultsSeen).toEqual([]);
    } finally {
      await excel.close();
    }
  });

  test("without office.js the page is alone", async () => {
    const excel = await openExcelPage({ workbook, folder, start: "pane.html", withoutOffice: true });
    try {
      await excel.page.getByText("no office").waitFor();
      expect(excel.counts.requests).toBe(0);
    } finally {
      await excel.close();
    }
  });
});
