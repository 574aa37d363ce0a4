// `npm run bench [name …]`: measures the speed of the built product; ratios are between things of the same run.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensurePackages, ROOT } from "./set-up.mjs";

ensurePackages();
process.chdir(ROOT);
const { ensureCli, importTypeScript } = await import("./bundle.mjs");
const { BENCHES } = await importTypeScript("bench/index.ts");
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith("-"));
const unknown = wanted.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(", ")}. There are: ${Object.keys(BENCHES).join(", ")}.`);
  process.exit(2);
}
const cli = await ensureCli();
const folder = mkdtempSync(join(tmpdir(), "tenken-bench-"));
console.log(`Node ${process.version}, ${process.platform} ${process.arch}`);
try {
  for (const name of wanted.length > 0 ? wanted : Object.keys(BENCHES)) await BENCHES[name](cli, folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
  rmSync(join(ROOT, ".cache"), { recursive: true, force: true });
}
