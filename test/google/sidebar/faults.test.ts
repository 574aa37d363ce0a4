import type { Page } from "playwright-core";
import { inBrowser } from "../../browser-page";
import { type Google, SERVICE_FAULTS, sheetOf, typeInto } from "../fake";
import { bookOf, cellOf, marksOf, sampleSpreadsheet, spreadsheetWith } from "../spreadsheet-of-staff";
import { LIST } from "./list";
import { type OpenedSidebar, openSidebar, untilChecked } from "./open-sidebar";

const SOME = ["5-1", "5-2"];

inBrowser("the sidebar when things go wrong", () => {
  let opened: OpenedSidebar[] = [];
  afterEach(async () => {
    for (const one of opened) await one.close();
    opened = [];
  });

  const open = async (google: Google, intent: "look" | "check-all" | "batch" = "check-all") => {
    const sidebar = await openSidebar(google, intent);
    opened.push(sidebar);
    return sidebar;
  };
  const alert = (page: Page, sentence: string) => page.getByRole("alert").filter({ hasText: sentence }).waitFor();

  /** The same Google, whose answers to this call go wrong from now on. */
  const failing = (
    google: Google,
    call: string,
    fault: Parameters<Google["ask"]>[2] | "unreachable" | "no permission",
  ) => {
    let isOn = false;
    const errors = {
      unreachable: { name: "NetworkError", message: "NetworkError: Connection failure due to HTTP 0" },
      "no permission": { name: "ScriptError", message: "Authorization is required to perform that action." },
    };
    const ask: Google["ask"] = (name, args) => {
      if (!isOn || !String(args[0]).includes(`"call":"${call}"`)) return google.ask(name, args);
      return typeof fault === "string" ? { error: errors[fault], run: null } : google.ask(name, args, fault);
    };
    return {
      google: { ...google, ask },
      begin: () => {
        isOn = true;
      },
      end: () => {
        isOn = false;
      },
    };
  };

  test.each([
    ["unreachable", "Googleにつながりません。"],
    ["no permission", "このスクリプトを使う許可がありません。"],
  ] as const)("a script that is %s: one sentence, and what was found stays", async (fault, sentence) => {
    const sick = failing(await sampleSpreadsheet("staff", SOME), "read", fault);
    const { page, faults } = await open(sick.google);
    await untilChecked(page);
    const rows = await page.locator("[data-testid=finding]").count();
    sick.begin();
    await page.getByTestId("check-all").click();
    await alert(page, sentence);
    expect(await page.locator("[data-testid=finding]").count()).toBe(rows);
    expect(faults).toEqual([]);
    sick.end();
    await page.getByTestId("check-all").click();
    await untilChecked(page);
    await page.getByRole("alert").filter({ hasText: sentence }).waitFor({ state: "detached" });
  });

  test("a script that cannot be asked at all leaves a sentence, not an empty page", async () => {
    const sick = failing(await sampleSpreadsheet("staff", SOME), "start", "unreachable");
    sick.begin();
    const { page } = await open(sick.google, "look");
    await alert(page, "Googleにつながりません。");
  });

  test("a sheet the service will not give is named, the others are checked", async () => {
    const google = await sampleSpreadsheet("staff", SOME);
    const sick = failing(google, "read", {
      faults: [
        { call: "Range.getValues", throws: SERVICE_FAULTS.failed },
        { call: "Range.getValues", nth: 2, throws: SERVICE_FAULTS.failed },
      ],
    });
    sick.begin();
    const { page } = await open(sick.google);
    await untilChecked(page);
    await alert(page, "シート「5-1」");
    await page.getByText("1シート").waitFor();
  });

  test("an exception in the midst of writing: a sentence, and the next time all is as it should be", async () => {
    const google = await sampleSpreadsheet("staff", SOME);
    const sick = failing(google, "mark", {
      faults: [{ call: /^Sheet\.setConditionalFormatRules$/, throws: SERVICE_FAULTS.tooManyCalls, onwards: true }],
    });
    const { page } = await open(sick.google);
    await untilChecked(page);
    sick.begin();
    await page.getByTestId("mark").click();
    await page.locator(".notice-text").filter({ hasText: /。$/ }).waitFor();
    await page.locator(".notice-text").filter({ hasText: "上限" }).waitFor();
    sick.end();
    await page.getByTestId("mark").click();
    await page.getByText("印とメモを付けました").waitFor();
    const menu = await sampleSpreadsheet("staff", SOME);
    menu.run("checkAllSheets");
    for (const name of SOME) expect(marksOf(google, name)).toEqual(marksOf(menu, name));
  });

  test("somebody else is writing: it waits, then says so, and writes nothing", async () => {
    const google = await sampleSpreadsheet("staff", SOME);
    const { page } = await open(google);
    await untilChecked(page);
    google.world.locks.document = { holder: 0, until: google.world.clock.now + 600_000 };
    await page.getByTestId("mark").click();
    await alert(page, "ほかの人の点検や書き込みが終わるのを待ちましたが");
    expect(marksOf(google, "5-1")).toEqual([]);
  });

  test("a protected sheet is said, the others are marked", async () => {
    const google = await sampleSpreadsheet("staff", SOME);
    sheetOf(google.world, "5-1").protections.push({
      id: 1,
      kind: "SHEET",
      area: null,
      exceptions: [],
      description: "",
      warningOnly: false,
      userMayEdit: false,
    });
    const { page } = await open(google);
    await untilChecked(page);
    await page.getByTestId("mark").click();
    await page.getByText("シート「5-1」は保護されているため").waitFor();
    expect([marksOf(google, "5-1").length, marksOf(google, "5-2").length > 0]).toEqual([0, true]);
  });

  test("blank ratings and rates are filled in after asking, and emptied again; what staff typed meanwhile stays", async () => {
    const google = await spreadsheetWith(LIST);
    const { page, calls } = await open(google);
    await untilChecked(page);
    const values = () => ["E3", "F3", "E4", "F4"].map((cell) => cellOf(google, "一覧", cell)?.value ?? null);
    await page.getByTestId("fill").click();
    await page.getByText("判定2件と達成率2件を、空欄のセルに記入します。").waitFor();
    await page.getByRole("button", { name: "やめる" }).click();
    expect([calls().includes("fill"), values()]).toEqual([false, [null, null, null, null]]);

    await page.getByTestId("fill").click();
    // Somebody rates one of them by hand in this very moment.
    typeInto(google.world, { sheet: "一覧", at: "F3", values: [["C"]] });
    await page.getByTestId("question-yes").click();
    await page.getByText("3件を記入しました。").waitFor();
    expect(values()).toEqual([0.98, "C", 1.2, "A"]);

    typeInto(google.world, { sheet: "一覧", at: "E4", values: [[1.25]] });
    await page.getByTestId("undo").click();
    await page.getByText("2件を空欄に戻しました。").waitFor();
    expect(values()).toEqual([null, "C", 1.25, null]);
  });

  test("what was filled in can be taken back by whoever opens the sidebar later, or in the menu", async () => {
    const google = await spreadsheetWith(LIST);
    const { page } = await open(google);
    await untilChecked(page);
    await page.getByTestId("fill").click();
    await page.getByTestId("question-yes").click();
    await page.getByText("4件を記入しました。").waitFor();
    const later = await open(google);
    await untilChecked(later.page);
    await later.page.getByTestId("undo").click();
    await later.page.getByText("4件を空欄に戻しました。").waitFor();
    google.run("undoFill");
    expect(JSON.stringify(google.world.events)).toContain("元に戻せる記入はありません");
  });

  test("a formula in the rating column is never written over", async () => {
    const google = await spreadsheetWith(LIST);
    const cell = sheetOf(google.world, "一覧").cells;
    typeInto(google.world, { sheet: "一覧", at: "F3", values: [['=IF(D3>=C3,"A","")']] });
    expect([...cell.values()].some(({ formula }) => formula.startsWith("=IF"))).toBe(true);
    const { page } = await open(google);
    await untilChecked(page);
    await page.getByTestId("fill").click();
    await page.getByTestId("question-yes").click();
    await page.locator(".notice-text").filter({ hasText: "記入しました" }).waitFor();
    expect(cellOf(google, "一覧", "F3")?.formula).toBe('=IF(D3>=C3,"A","")');
  });

  test("a batch without files is refused in one sentence; the staff's edition has none", async () => {
    const google = await sampleSpreadsheet("planning", ["5-1"]);
    const { page } = await open(google, "batch");
    await page.getByTestId("batch-start").click();
    await alert(page, "フォルダーかファイルのURLを入れてください。");
    await page.getByTestId("batch-source").fill("これはURLではない");
    await page.getByTestId("batch-start").click();
    await alert(page, "「これはURLではない」は");
    const staff = await open(await sampleSpreadsheet("staff", ["5-1"]), "batch");
    await staff.page.getByTestId("check-sheet").waitFor();
    expect(await staff.page.getByTestId("batch-start").count()).toBe(0);
    expect(bookOf(google).sheets.map(({ name }) => name)).toContain("5-1");
  });
});
