import type { Page } from "playwright-core";
import { inBrowser } from "../../browser-page";
import { until } from "../../until";
import type { Google } from "../fake";
import { sampleSpreadsheet, spreadsheetWith } from "../spreadsheet-of-staff";
import { LIST } from "./list";
import { openSidebar, sidebarFaults, untilChecked } from "./open-sidebar";

/** What a person does to come to a view; each begins after all sheets were checked. */
const VIEWS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  missing: (page) => page.click("#tab-missing"),
  findings: (page) => page.click("#tab-findings"),
  "a finding chosen": (page) => page.locator("[data-testid=finding] button").first().click(),
  indicators: (page) => page.click("#tab-indicators"),
  summary: (page) => page.click("#tab-summary"),
  settings: (page) => page.click("#tab-settings"),
  "about, unfolded": (page) => page.locator(".about summary").click(),
  "a question": (page) => page.getByTestId("clear").click(),
  "what can be saved": async (page) => {
    await page.keyboard.press("Escape");
    await page.getByTestId("save").click();
  },
};

inBrowser("every view of the sidebar", () => {
  const openStart = async (google: Google, scheme: "light" | "dark", isEnglish: boolean) => {
    const sidebar = await openSidebar(google, "look", { scheme });
    await sidebar.page.getByTestId("check-all").waitFor();
    if (isEnglish) await sidebar.page.getByRole("button", { name: "EN" }).click();
    return sidebar;
  };

  test.each([
    ["light", false],
    ["dark", true],
  ] as const)("nobody is shut out, nothing is wider than 300 px: %s, English %s", async (scheme, isEnglish) => {
    const google = await sampleSpreadsheet("planning", ["5-1", "5-2"]);
    const { page, close, faults } = await openStart(google, scheme, isEnglish);
    const found: string[] = [];
    const look = async (name: string) => {
      for (const line of await sidebarFaults(page)) found.push(`${name} — ${line}`);
    };
    await look("nothing checked");
    await page.getByTestId("check-all").click();
    await untilChecked(page);
    for (const [name, goTo] of Object.entries(VIEWS)) {
      await goTo(page);
      await look(name);
    }
    expect([found, faults]).toEqual([[], []]);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(isEnglish ? "en" : "ja");
    await close();
  });

  test("no text of one language in the other", async () => {
    const { page, close } = await openStart(await spreadsheetWith(LIST, "planning"), "light", true);
    const words = async () => (await page.locator("body").innerText()).replace(/日(本語)?\n/g, "");
    expect(await until(words, (text) => !/[ぁ-んァ-ヶ一-龠]/.test(text))).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
    await page.getByTestId("check-all").click();
    await untilChecked(page);
    await page.click("#tab-settings");
    await page.locator(".about summary").click();
    const own = await page.locator(".actions, .about").allInnerTexts();
    expect(own.join("\n")).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
    await close();
  });

  test("all of it by keyboard: check, walk the findings, mark, answer a question", async () => {
    const google = await sampleSpreadsheet("staff", ["5-1"]);
    const { page, calls, close } = await openStart(google, "light", false);
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-testid") ?? "");
    const tabTo = async (id: string) => {
      for (let presses = 0; presses < 60; presses++) {
        if ((await focused()) === id) return;
        await page.keyboard.press("Tab");
      }
      throw new Error(`${id} cannot be reached with Tab`);
    };
    await tabTo("check-sheet");
    await page.keyboard.press("Enter");
    await untilChecked(page);
    await page.locator("#tab-findings").focus();
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() => document.activeElement?.id === "tab-indicators");
    await page.keyboard.press("ArrowLeft");
    await page.locator("[data-roving][tabindex='0']").first().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      () => document.querySelector("[data-testid=finding] [aria-current=true], .is-selected") !== null,
    );
    await page.locator("body").press("Control+Home");
    await tabTo("mark");
    await page.keyboard.press("Enter");
    await page.getByText("印とメモを付けました").waitFor();
    await tabTo("clear");
    await page.keyboard.press("Enter");
    await page.getByRole("alertdialog").waitFor();
    // The safe answer has the focus.
    await page.waitForFunction(() => document.activeElement?.textContent === "やめる");
    await page.keyboard.press("Enter");
    // The focus goes back to where it came from, once the question is off the page.
    await page.waitForFunction(() => document.activeElement?.getAttribute("data-testid") === "clear");
    expect(calls()).not.toContain("clear");
    await close();
  });

  test("the keyboard stays where it is: what was asked, filled in, undone, cleared", async () => {
    const google = await spreadsheetWith(LIST);
    const { page, calls, close } = await openStart(google, "light", false);
    const untilOn = (id: string) =>
      page.waitForFunction((wanted) => document.activeElement?.getAttribute("data-testid") === wanted, id);
    await page.getByTestId("check-all").focus();
    await page.keyboard.press("Enter");
    await untilChecked(page);
    // The start screen is gone.
    await untilOn("check-all");
    const agreeTo = async (id: string) => {
      await page.getByTestId(id).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("alertdialog").waitFor();
      await page.keyboard.press("Shift+Tab");
      await untilOn("question-yes");
      await page.keyboard.press("Enter");
      await page.getByRole("alertdialog").waitFor({ state: "detached" });
    };
    await agreeTo("fill");
    await page.getByText(/件を記入しました/).waitFor();
    // Nothing more can be filled in: the button that takes it back stands in its place.
    await untilOn("undo");
    await page.keyboard.press("Enter");
    await page.getByText(/空欄に戻しました/).waitFor();
    await untilOn("fill");
    await agreeTo("clear");
    await page.getByText("印とメモ、点検結果のシートを消しました。").waitFor();
    await untilOn("clear");
    expect(calls()).toEqual(expect.arrayContaining(["fill", "unfill", "clear"]));
    await close();
  });

  test("a button pressed while work runs keeps the focus and begins nothing", async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const google = await spreadsheetWith(LIST);
    const { page, calls, close } = await openSidebar(google, "check-all", {
      before: async ({ args }) => {
        if (String(args[0]).includes('"call":"mark"')) await held;
      },
    });
    await untilChecked(page);
    await page.getByTestId("mark").focus();
    await page.keyboard.press("Enter");
    await page.locator(".progress").waitFor();
    await page.keyboard.press("Enter");
    release();
    await page.getByText("印とメモを付けました").waitFor();
    expect(calls().filter((call) => call === "mark")).toHaveLength(1);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-testid"))).toBe("mark");
    await close();
  });
});
