import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { inBrowser, newPage } from "../../browser-page";

import { builtAddIn } from "../product";

const RUNTIME = resolve(__dirname, "../../../node_modules/@microsoft/office-js/dist");
const PAGE = "https://add-in.example";

/** Where functions run in a browser (web, Mac), Excel opens functions.html, which loads Microsoft's runtime first. */
inBrowser("the page of the functions", () => {
  let folder: string;
  beforeAll(async () => {
    folder = builtAddIn();
  });

  test.each(["functions.html", "functions-en.html"])(
    "%s registers all functions with the real runtime",
    async (file) => {
      const { page, faults, close } = await newPage();
      const hosts = new Set<string>();
      await page.route("**/*", (route) => {
        const { hostname, pathname } = new URL(route.request().url());
        hosts.add(hostname);
        const path =
          hostname === "appsforoffice.microsoft.com"
            ? join(RUNTIME, pathname.replace("/lib/1/hosted/", ""))
            : join(folder, pathname);
        return route.fulfill({
          body: readFileSync(path),
          contentType: file === pathname.slice(1) ? "text/html" : "text/javascript",
        });
      });
      await page.goto(`${PAGE}/${file}`);
      const [ids, answer] = (await page.evaluate(`(() => {
        const { mappings } = CustomFunctions._association;
        const rows = mappings.RATE([[23], [0]], [[21.6], [1]], null, null, { isInValuePreview: false });
        return [Object.keys(mappings), rows.flat().map((cell) => cell.code ?? cell)];
      })()`)) as [string[], unknown[]];
      expect(ids).toEqual(["RATE", "VERDICT", "RATING", "NUMBER", "YEAR"]);
      expect(answer).toEqual([0.939, "#DIV/0!"]);
      expect(faults).toEqual([]);
      // The page's policy holds back what Microsoft's runtime would report elsewhere.
      expect([...hosts].sort()).toEqual(["add-in.example", "appsforoffice.microsoft.com"]);
      await close();
    },
  );
});
