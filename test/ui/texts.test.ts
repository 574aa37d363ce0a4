import { inBrowser } from "./in-browser";
import { finding, indicator, period, report } from "./make-report";

inBrowser("long, many and hostile texts", ({ openReports }) => {
  test("ten thousand findings are drawn a few at a time, and the keys reach the last one", async () => {
    const many = Array.from({ length: 20 }, (_, file) =>
      report(
        `${file}.xlsx`,
        Array.from({ length: 500 }, (__, at) =>
          finding({ cell: `D${at + 1}`, message: "長さの違う文。".repeat(1 + (at % 9)), sheet: `${at % 7}` }),
        ),
      ),
    );
    const page = await openReports(many);
    await page.click("#tab-findings");
    await page.waitForSelector("[data-testid=finding]");
    const drawn = await page.getByTestId("finding").count();
    expect(drawn).toBeGreaterThan(5);
    expect(drawn).toBeLessThan(80);
    // However far it is scrolled, few rows are in the page; how long drawing takes is measured by `npm run bench`.
    const most = await page.evaluate(async () => {
      const scroller = document.querySelector(".findings")!;
      let seen = 0;
      for (let step = 0; step < 60; step++) {
        scroller.scrollTop += 700;
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        seen = Math.max(seen, scroller.querySelectorAll("[data-testid=finding]").length);
      }
      return scroller.scrollTop > 60 * 500 ? seen : 0;
    });
    expect(most).toBeGreaterThan(5);
    expect(most).toBeLessThan(80);
    // What the eye rests on stays while rows above it are measured: going up again shows rows without gaps.
    const gap = await page.evaluate(async () => {
      const scroller = document.querySelector(".findings")!;
      let worst = 0;
      for (let step = 0; step < 20; step++) {
        scroller.scrollTop -= 300;
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        const box = scroller.getBoundingClientRect();
        const rows = [...scroller.querySelectorAll("[role=listitem]")].map((row) => row.getBoundingClientRect());
        worst = Math.max(worst, rows[0]!.top - box.top, box.bottom - rows[rows.length - 1]!.bottom);
      }
      return worst;
    });
    expect(gap).toBeLessThanOrEqual(0);
    await page.getByTestId("finding").first().getByRole("button").focus();
    await page.keyboard.press("End");
    await page.waitForFunction(
      () => document.activeElement?.closest("[data-testid=finding]")?.getAttribute("aria-posinset") === "10000",
    );
  });

  test("whatever stands in cells, names and messages stays text", async () => {
    const hostile = [
      "<img src=x onerror=\"window.hit='img'\">",
      "<script>window.hit='script'</script>",
      "=cmd|' /C calc'!A0",
      "\u202eevil\u2066\u200f",
      "あ".repeat(32767),
      "</textarea><svg onload=\"window.hit='svg'\">",
      "javascript:window.hit='link'",
    ];
    const findings = hostile.map((text, at) =>
      finding({
        text,
        place: text,
        message: text,
        sheet: text,
        department: text,
        cell: `D${at + 1}`,
        rule: at % 2 === 0 ? "actual-present" : "target-met",
      }),
    );
    const indicators = hostile.map((text) =>
      indicator({
        name: text,
        unit: text,
        department: text,
        policy: text,
        baseline: { cell: "C1", text },
        directionEvidence: [{ source: "words", text, direction: "higher" }],
        periods: [
          period({ plan: { cell: "D1", text }, rating: text, writtenRating: { cell: "E1", text: `${text}!` } }),
        ],
      }),
    );
    const page = await openReports(
      hostile.map((text, at) => report(`${text.slice(0, 200)}${at}.xlsx`, findings, indicators)),
    );
    for (const tab of ["missing", "findings", "indicators", "summary", "settings"]) {
      await page.click(`#tab-${tab}`);
      if (tab === "missing")
        for (const button of await page.locator(".department-head button").all()) await button.click();
      if (tab === "findings") {
        await page.click(".filter-bar [aria-expanded]");
        await page.getByTestId("finding").first().getByRole("button").click();
      }
      if (tab === "indicators") {
        await page.getByTestId("indicator").first().getByRole("button").click();
        await page.waitForSelector("dialog[open]");
        await page.keyboard.press("Escape");
      }
      expect(
        await page.evaluate(() => document.querySelectorAll("#root img, #root script, #root a:not(.skip)").length),
      ).toBe(0);
      const longest = await page.evaluate(() =>
        Math.max(0, ...[...document.querySelectorAll("bdi")].map((element) => (element.textContent ?? "").length)),
      );
      expect(longest).toBeLessThan(500);
    }
    expect(await page.evaluate("window.hit")).toBeUndefined();
  });

  test("in English no Japanese is left over, apart from what the sheets say", async () => {
    const page = await openReports([
      report(
        "a.xlsx",
        [finding({ place: "Rate", message: "Short of the plan.", department: "Planning", rule: "actual-present" })],
        [indicator({ name: "Rate", department: "Planning", policy: null })],
      ),
    ]);
    await page.getByRole("button", { name: /^English/ }).click();
    const japanese = /[\u3041-\u30fa\u4e00-\u9fff]/;
    for (const tab of ["missing", "findings", "indicators", "summary", "settings"]) {
      await page.click(`#tab-${tab}`);
      if (tab === "missing") await page.click(".department-head button");
      const lines = (await page.locator("main").innerText()).split("\n").filter((line) => japanese.test(line));
      // The shell's own button; years, levels and sources as they are written.
      const named = /令和|平成|^Source:|ファイル|^達成 未達成$|^順調 やや遅れ 遅れ$|^80%以上/;
      expect(lines.filter((line) => !named.test(line))).toEqual([]);
    }
  });
});
