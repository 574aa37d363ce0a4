/** The built products, as users get them; each is built first where it is missing or older than its sources. */
import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

const ROOT = resolve(__dirname, "..");

const BUILDS = {
  cli: "ensureCli",
  offline: "ensureOfflinePage",
  "apps-script": "ensureAppsScript",
  "office-addin": "ensureOfficeAddin",
} as const;

const looked = new Set<string>();

/** The folder of a product. */
export function builtProduct(product: keyof typeof BUILDS): string {
  // `npm test` has built all of them before the first test.
  if (process.env.TENKEN_BUILT !== "1" && !looked.has(product)) {
    const script = `import("./scripts/bundle.mjs").then((bundle) => bundle.${BUILDS[product]}())`;
    execFileSync(process.execPath, ["-e", script], { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
    looked.add(product);
  }
  return resolve(ROOT, "dist", product);
}
