// `npm test [jest arguments]`: sets everything up, runs the whole suite, ends with one plain line.
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBrowser, ensurePackages, ROOT, run } from "./set-up.mjs";

ensurePackages();
const browser = ensureBrowser();
const { ensureCli, ensureOfflinePage } = await import("./bundle.mjs");
await ensureCli();
await ensureOfflinePage();

const resultFile = join(ROOT, ".cache", `jest-${process.pid}.json`);
mkdirSync(join(ROOT, ".cache"), { recursive: true });
run("npx", ["--no-install", "jest", "--json", `--outputFile=${resultFile}`, ...process.argv.slice(2)], {
  stdio: ["ignore", "ignore", 2],
  env: { ...process.env, TENKEN_BROWSER: browser ?? "", npm_config_loglevel: "error" },
});

let result;
try {
  result = JSON.parse(readFileSync(resultFile, "utf8"));
} catch {
  console.error("The test runner did not finish.");
  process.exit(1);
}
rmSync(resultFile, { force: true });
const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
const skipped = result.numPendingTests + result.numTodoTests;
console.log(`${result.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exit(failed > 0 || result.numTotalTests === 0 ? 1 : 0);
