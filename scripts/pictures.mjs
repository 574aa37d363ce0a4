// Takes the pictures of the documents anew: `node scripts/pictures.mjs`. Needs a browser, and LibreOffice for the one
// of an annotated workbook. The shells are those of the tests, which stand in for Excel and Google Sheets.
import { ensureBrowser, ensurePackages, run } from "./set-up.mjs";

ensurePackages();
const browser = ensureBrowser();
if (!browser) {
  console.error("No browser found: pictures cannot be taken.");
  process.exit(1);
}
const isDone = run("npx", ["--no-install", "jest", "--runInBand", "--testMatch", "**/test/pictures/*.ts"], {
  stdio: "inherit",
  env: { ...process.env, TENKEN_BROWSER: browser, npm_config_loglevel: "error" },
});
process.exit(isDone ? 0 : 1);
