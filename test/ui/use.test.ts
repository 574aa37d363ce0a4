import { until } from "../until";
import { inBrowser } from "./in-browser";

inBrowser("use by keyboard and mouse", ({ openSamples }) => {
  test("with the keyboard alone: from the search field through findings to the text that asks to fill in", async () => {
    const page = await openSamples();
    // Lists that scroll take the focus as well; what is in them is not what is focused.
    const focused = () =>
      page.evaluate(() => (document.activeElement?.matches("a, button") ? document.activeElement.textContent : ""));
    const untilOn = async (words: string) =>
      expect(await until(focused, (text) => text.includes(words))).toContain(words);
    await page.keyboard.press("Tab");
    await untilOn("本文へ移動");
    await page.focus("#tab-missing");
    await page.keyboard.press("ArrowRight");
    await untilOn("指摘");
    await page.keyboard.press("/");
    await page.keyboard.type("審査期間");
    const rows = page.getByTestId("finding");
    const all = await page.evaluate("store.findings.value.length");
    await page.waitForFunction(`store.list.value.shown < ${all}`);
    await page.keyboard.press("Escape");
    await page.waitForFunction(`store.list.value.shown === ${all}`);
    await rows.first().getByRole("button").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    const shown = await until(
      () => page.evaluate("shown") as Promise<readonly { cell: string }[]>,
      ({ length }) => length === 3,
    );
    const cells = (await page.evaluate("store.list.value.rows.slice(0, 3).map((row) => row.finding.cell)")) as string[];
    // The first key press goes to the first row, as nothing was chosen before.
    expect(shown.map(({ cell }) => cell)).toEqual([cells[0], cells[1], cells[0]]);
    await page.waitForFunction(() => document.activeElement?.getAttribute("aria-expanded") === "true");
    await page.keyboard.press("End");
    const last = (await page.evaluate("store.list.value.rows.at(-1).id")) as string;
    await page.waitForFunction(`store.selected.value === ${JSON.stringify(last)}`);
    await page.waitForFunction(() => document.activeElement?.getAttribute("aria-expanded") === "true");
    await page.focus("#tab-findings");
    await page.keyboard.press("ArrowLeft");
    const tabTo = async (words: string) => {
      for (let step = 0; step < 30 && !(await focused()).includes(words); step++) await page.keyboard.press("Tab");
      expect(await focused()).toContain(words);
    };
    await tabTo("文面を見る");
    await page.keyboard.press("Enter");
    await tabTo("文面をコピー");
    await page.keyboard.press("Enter");
    await page.waitForFunction("copied.length === 1");
    expect(await page.evaluate("copied[0]")).toContain("ご記入をお願いします。");
  });

  test("keys that come faster than the page draws leave the focus on the finding that is chosen", async () => {
    const page = await openSamples();
    await page.click("#tab-findings");
    await page.getByTestId("finding").first().getByRole("button").focus();
    await page.evaluate(async () => {
      for (let key = 0; key < 3; key++) {
        document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true }));
        // The row is chosen and put into the page in microtasks; what follows the drawing has no turn.
        for (let turn = 0; turn < 20; turn++) await null;
      }
    });
    await page.waitForFunction("store.selected.value === store.list.value.rows[2].id");
    const third = page.getByTestId("finding").nth(2).getByRole("button");
    expect(
      await until(
        () => third.evaluate((element) => element === document.activeElement),
        (isFocused) => isFocused,
      ),
    ).toBe(true);
  });

  test("in a narrow pane the sheet lies over the list, and Escape leads back to the row", async () => {
    const page = await openSamples({ width: 320, height: 640 });
    await page.click("#tab-findings");
    await page.getByTestId("finding").nth(1).getByRole("button").click();
    await page.waitForSelector(".is-sheet-shown");
    await page.waitForFunction(() => document.activeElement?.textContent === "次へ");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.activeElement?.closest("[data-testid=finding]") !== null);
    const at = await page.evaluate("store.list.value.rows.findIndex((row) => row.id === store.selected.value)");
    expect(at).toBe(2);
    await page.locator(".sheet-pane").waitFor({ state: "hidden" });
  });

  test("a direction corrected on an indicator's page goes into the settings and is checked at once", async () => {
    const page = await openSamples();
    await page.click("#tab-indicators");
    await page.getByRole("searchbox").fill("子育てしやすい");
    await page.getByTestId("indicator").first().getByRole("button").click();
    await page.getByLabel("減少型（少ないほど良い）").check();
    const applied = await until(
      () => page.evaluate("applied") as Promise<{ indicators: unknown }[]>,
      ({ length }) => length > 0,
    );
    expect(applied.map(({ indicators }) => indicators)).toEqual([
      [{ name: "子育てしやすい環境づくりに対する市民満足度(市民意識調査)", direction: "lower" }],
    ]);
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.querySelector("dialog[open]") === null);
    await page.waitForFunction(() => document.activeElement?.textContent?.includes("子育てしやすい") ?? false);
  });

  test("settings: a mistake is said at its field and holds nothing; put right, it is applied and remembered", async () => {
    const page = await openSamples();
    await page.click("#tab-settings");
    const year = page.getByLabel("年度", { exact: true });
    await year.fill("来年");
    await page.getByRole("button", { name: "この設定で点検する" }).click();
    await page.locator(".settings").getByText("「来年」は年度として読めないため").first().waitFor();
    await page.waitForFunction((element) => document.activeElement === element, await year.elementHandle());
    expect(await page.evaluate("applied")).toEqual([]);
    await year.fill("Ｒ３");
    await page.getByLabel("独法S～D").check();
    await page
      .getByTestId("scale-preview")
      .getByText(/今と評価が変わる指標：\d+件/)
      .waitFor();
    await page.getByLabel("「実績が計画を達成している」の扱い", { exact: true }).selectOption("off");
    await page.getByRole("button", { name: "この設定で点検する" }).click();
    const [applied] = await until(
      () => page.evaluate("applied") as Promise<{ fiscalYear: number; scale: { id: string }; rules: object }[]>,
      ({ length }) => length > 0,
    );
    expect(applied!.fiscalYear).toBe(2021);
    expect(applied!.scale.id).toBe("dokuho-sd");
    expect(Object.values(applied!.rules)).toEqual(["off"]);
    await page.getByRole("button", { name: "設定ファイルに書き出す" }).click();
    const [saved] = await until(
      () => page.evaluate("saved") as Promise<{ name: string; text: string }[]>,
      ({ length }) => length > 0,
    );
    expect(saved!.name).toBe("点検設定.json");
    expect(JSON.parse(saved!.text)).toMatchObject({ fiscalYear: "令和3年度", scale: "dokuho-sd" });
    await page.getByRole("button", { name: "設定ファイルを読み込む" }).click();
    await page.locator(".notice.bad").getByText("no-such-rule").waitFor();
  });
});
