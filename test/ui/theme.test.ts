import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inBrowser } from "./in-browser";
import { report } from "./make-report";

const CSS = readFileSync(join(__dirname, "../../ui/style/theme.css"), "utf8");

/** Names declared in the block behind a selector. */
function declared(selector: string): readonly string[] {
  const at = CSS.indexOf(`${selector} {`);
  if (at < 0) throw new Error(`no ${selector}`);
  const block = CSS.slice(CSS.indexOf("{", at) + 1, CSS.indexOf("}", at));
  return block.split(";").flatMap((line) => (line.trim() === "" ? [] : [line.trim().split(":")[0]!]));
}

test("dark has a colour for every one of light", () => {
  const dark = declared(':root[data-theme="dark"]');
  expect(dark.length).toBeGreaterThan(20);
  expect(dark).toEqual(declared(":root[data-theme]"));
});

inBrowser("light and dark", ({ openReports }) => {
  const backgroundOf = "getComputedStyle(document.body).backgroundColor";
  const DARK = "rgb(15, 18, 22)";
  const LIGHT = "rgb(244, 245, 247)";

  test("the system decides until somebody chooses, and again after", async () => {
    const page = await openReports([report("a.xlsx")], { scheme: "dark" });
    expect(await page.evaluate(backgroundOf)).toBe(DARK);
    await page.emulateMedia({ colorScheme: "light" });
    await page.waitForFunction(`${backgroundOf} === "${LIGHT}"`);
    await page.getByRole("button", { name: "配色：自動" }).click();
    await page.getByRole("button", { name: "配色：明るい" }).click();
    await page.waitForFunction(`${backgroundOf} === "${DARK}"`);
    await page.getByRole("button", { name: "配色：暗い" }).click();
    await page.waitForFunction(`${backgroundOf} === "${LIGHT}"`);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await page.waitForFunction(`${backgroundOf} === "rgb(255, 255, 255)"`);
  });
});
