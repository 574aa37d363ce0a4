import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

const ROOT = resolve(__dirname, "..", "..");

/** The folder of the built add-in, built first where it is older than its sources. */
export function builtAddIn(): string {
  const script = 'import("./scripts/bundle.mjs").then((bundle) => bundle.ensureOfficeAddin())';
  const result = spawnSync(process.execPath, ["-e", script], { cwd: ROOT, encoding: "utf8" });
  if (result.status !== 0) throw new Error(result.stderr);
  return resolve(ROOT, "dist", "office-addin");
}
