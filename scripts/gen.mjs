// `npm run gen [--check]`: makes the files that are made from others. With --check it writes nothing and exits 1
// where a file is not current, naming it.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ensurePackages, ROOT, runTool } from "./set-up.mjs";

ensurePackages();
const isCheck = process.argv.includes("--check");
const stale = [];

/** Writes a file under the project, or with --check notes that it differs. */
function put(path, content) {
  const full = join(ROOT, path);
  let now = null;
  try {
    now = readFileSync(full, "utf8");
  } catch {}
  if (now === content) return;
  stale.push(path);
  if (isCheck) return;
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, content);
}

/** Files of a folder that export `const NAME =`, as [id, …] in order. */
function modulesExporting(folder, name) {
  return readdirSync(join(ROOT, folder))
    .filter((file) => file.endsWith(".ts") && file !== "index.ts")
    .filter((file) => readFileSync(join(ROOT, folder, file), "utf8").includes(`export const ${name} = `))
    .map((file) => file.slice(0, -3))
    .sort();
}

const camelCase = (id) => id.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

const ruleIds = modulesExporting("shared/rules", "rule");
/** In the order in which the linter sorts imports, so that the file is current after it too. */
const ruleImports = [...ruleIds, "define-rule"]
  .sort()
  .map((id) =>
    id === "define-rule"
      ? `import type { Rule } from "./define-rule";`
      : `import { rule as ${camelCase(id)} } from "./${id}";`,
  );
put(
  "shared/rules/index.ts",
  `// Made by \`npm run gen\` from the files beside it. A new rule is a new file; this list follows.

${ruleImports.join("\n")}

/** Every rule, by id. */
export const RULES: readonly Rule[] = [
${ruleIds.map((id) => `  ${camelCase(id)},`).join("\n")}
];
`,
);

// The pages need the examples, which the bundles of the product must not hold: an entry that imports whole modules.
const { importTypeScript } = await import("./bundle.mjs");
const entry = `.cache/generate-${process.pid}.ts`;
mkdirSync(join(ROOT, ".cache"), { recursive: true });
writeFileSync(
  join(ROOT, entry),
  `${ruleIds.map((id) => `import * as ${camelCase(id)} from "../shared/rules/${id}";`).join("\n")}
import { pages } from "../docs/generate/pages";
export const made = pages([${ruleIds.map(camelCase).join(", ")}]);
`,
);
const { made } = await importTypeScript(entry);
for (const [path, content] of made) put(path, content);
for (const file of readdirSync(join(ROOT, ".cache"))) {
  if (file.includes(`${process.pid}`)) rmSync(join(ROOT, ".cache", file), { force: true });
}

if (stale.length > 0) {
  console.error(
    `${isCheck ? "Not current (run npm run gen)" : "Written"}:\n${stale.map((path) => `  ${path}`).join("\n")}`,
  );
}
if (!isCheck && stale.some((path) => path.endsWith(".ts")))
  runTool("@biomejs/biome/bin/biome", ["check", "--write", "shared/rules/index.ts"]);
process.exitCode = isCheck && stale.length > 0 ? 1 : 0;
