// `npm test [jest arguments]`: sets everything up, runs the whole suite, ends with one plain line.
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBrowser, ensurePackages, giveUp, ROOT, roomyTemporaryFolder, runTool } from "./set-up.mjs";

ensurePackages();
const browser = ensureBrowser();
const resultFile = join(ROOT, ".cache", `jest-${process.pid}.json`);
let folder = "";
try {
  mkdirSync(join(ROOT, ".cache"), { recursive: true });
  folder = roomyTemporaryFolder();
  const { ensureAppsScript, ensureCli, ensureOfficeAddin, ensureOfflinePage } = await import("./bundle.mjs");
  for (const ensure of [ensureCli, ensureOfflinePage, ensureAppsScript, ensureOfficeAddin]) await ensure();
} catch (error) {
  if (!["EACCES", "EPERM", "EROFS", "ENOSPC"].includes(error.code)) throw error;
  giveUp(`${ROOT} cannot be written to (${error.code}): the products cannot be built.`);
}

runTool("jest/bin/jest.js", ["--json", `--outputFile=${resultFile}`, ...process.argv.slice(2)], {
  stdio: ["ignore", "ignore", 2],
  // TENKEN_BUILT: the products are current, and no test needs to look again.
  env: { ...process.env, TENKEN_BROWSER: browser ?? "none", TENKEN_BUILT: "1", TMPDIR: folder },
});

let result;
try {
  result = JSON.parse(readFileSync(resultFile, "utf8"));
} catch {
  giveUp("The test runner did not finish.");
}
rmSync(resultFile, { force: true });
if (folder.startsWith(ROOT)) rmSync(folder, { recursive: true, force: true });
const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
const skipped = result.numPendingTests + result.numTodoTests;
console.log(`${result.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exit(failed > 0 || result.numTotalTests === 0 ? 1 : 0);
