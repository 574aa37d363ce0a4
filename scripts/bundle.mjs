// How each product is bundled, in one place.
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { appsScript } from "./apps-script.mjs";
import { builtOrigin, DEFAULT_ORIGIN, officeAddin } from "./office-addin.mjs";
import { offlinePage } from "./offline-page.mjs";
import { ROOT } from "./set-up.mjs";

const SHARED = { bundle: true, charset: "utf8", logLevel: "warning", absWorkingDir: ROOT, legalComments: "none" };

/** Edge and Chrome of the last years, Firefox ESR, panes of Excel for Mac; the shells that run in a browser are minified whole. */
const FOR_BROWSERS = {
  platform: "browser",
  target: ["chrome109", "firefox115", "safari15"],
  format: "iife",
  minify: true,
  jsx: "automatic",
  jsxImportSource: "preact",
};

/** Options per product; `npm run build` makes them all. */
export const PRODUCTS = {
  // Minified: start-up time is part of every run of the command line.
  cli: {
    ...SHARED,
    entryPoints: { tenken: "cli/main.ts" },
    outdir: "dist/cli",
    outExtension: { ".js": ".cjs" },
    platform: "node",
    target: "node20",
    format: "cjs",
    // hucre finds its own files by import.meta.url, which a CommonJS bundle does not have.
    define: { "import.meta.url": "__moduleUrl" },
    banner: { js: 'const __moduleUrl = require("node:url").pathToFileURL(__filename).href;' },
    minifySyntax: true,
    minifyWhitespace: true,
  },
  // The core alone, as the other shells embed it.
  core: {
    ...SHARED,
    entryPoints: { "tenken-core": "shared/inspect.ts" },
    outdir: "dist/core",
    platform: "neutral",
    target: "es2020",
    format: "iife",
    globalName: "Tenken",
    minify: true,
    metafile: true,
  },
  // One .html file; what esbuild makes is put into it and never written by itself.
  offline: {
    ...SHARED,
    ...FOR_BROWSERS,
    entryPoints: { page: "offline/main.tsx", style: "offline/style/page.css" },
    outdir: "dist/offline",
    write: false,
    metafile: true,
    plugins: [
      offlinePage({
        root: ROOT,
        outfile: "dist/offline/tenken.html",
        template: "offline/page.html",
        worker: { ...SHARED, ...FOR_BROWSERS, entryPoints: ["offline/worker/main.ts"] },
        samples: async () => {
          const { seedDocuments } = await importTypeScript("seeds/index.ts");
          return seedDocuments.map(({ fileName, build: buildSample }) => ({ name: fileName, bytes: buildSample() }));
        },
      }),
    ],
  },
  // Google Sheets: a folder an edition, put together by the plugin; nothing of esbuild's is written by itself.
  "apps-script": {
    ...SHARED,
    entryPoints: { staff: "apps-script/staff.ts", planning: "apps-script/planning.ts" },
    outdir: "dist/apps-script",
    platform: "neutral",
    // Apps Script runs V8, without anything of Node or a browser.
    target: "es2020",
    format: "iife",
    globalName: "Tenken",
    minify: true,
    write: false,
    metafile: true,
    plugins: [
      appsScript({
        root: ROOT,
        outdir: "dist/apps-script",
        manifest: "appsscript.json",
        template: "apps-script/sidebar/page.html",
        sidebar: {
          ...SHARED,
          ...FOR_BROWSERS,
          entryPoints: ["apps-script/sidebar/main.tsx", "apps-script/sidebar/style/page.css"],
          outdir: "dist/apps-script",
          // HtmlService cuts template literals that hold "//" or "/*": https://github.com/enuchi/React-Google-Apps-Script/issues/157
          supported: { "template-literal": false },
        },
        customFunctions: async () =>
          (await importTypeScript("apps-script/functions.ts")).customFunctionStubs("Tenken.CUSTOM_FUNCTIONS"),
      }),
    ],
  },
  "office-addin": officeAddinFor(DEFAULT_ORIGIN),
};

/** Excel: a folder for any https server; `origin` is where that folder will be found. */
function officeAddinFor(origin) {
  return officeAddin({
    root: ROOT,
    outdir: "dist/office-addin",
    origin,
    shared: SHARED,
    forBrowsers: FOR_BROWSERS,
    importTypeScript,
  });
}

/** Builds the named products; returns esbuild's results by name. `origin`: where the Excel add-in will be served. */
export async function buildProducts(names = Object.keys(PRODUCTS), { origin = DEFAULT_ORIGIN } = {}) {
  const results = {};
  for (const name of names) {
    results[name] = await build(name === "office-addin" ? officeAddinFor(origin) : PRODUCTS[name]);
  }
  return results;
}

/** Bundles one TypeScript file for Node and imports it: how scripts use the project's own code. */
export async function importTypeScript(file) {
  const name = file.replace(/[\\/]/g, "-").replace(/\.ts$/, "");
  const outfile = join(ROOT, ".cache", `${name}-${process.pid}.mjs`);
  mkdirSync(join(ROOT, ".cache"), { recursive: true });
  await build({
    ...SHARED,
    entryPoints: [file],
    outfile,
    platform: "node",
    target: "node20",
    format: "esm",
    packages: "external",
  });
  const made = await import(pathToFileURL(outfile).href);
  rmSync(outfile, { force: true });
  return made;
}

function newestIn(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((newest, entry) => Math.max(newest, newestIn(join(path, entry))), stat.mtimeMs);
}

/** Builds the command line if it is missing or older than its sources; returns its path. */
export function ensureCli() {
  return ensureBuilt("cli", "tenken.cjs", ["shared", "xlsx", "cli"]);
}

/** The same for the offline page. */
export function ensureOfflinePage() {
  return ensureBuilt("offline", "tenken.html", [
    "shared",
    "xlsx",
    "ui",
    "browser",
    "offline",
    "seeds",
    "scripts/offline-page.mjs",
  ]);
}

/** The same for Google Sheets; returns the folder with one folder an edition. */
export async function ensureAppsScript() {
  const built = await ensureBuilt("apps-script", "staff/Code.js", [
    "shared",
    "ui",
    "xlsx",
    "browser",
    "apps-script",
    "appsscript.json",
    "scripts/apps-script.mjs",
  ]);
  return join(built, "..", "..");
}

/** The same for the Excel add-in; returns its folder. It stays made for the origin it was built for. */
export async function ensureOfficeAddin() {
  const sources = ["shared", "ui", "xlsx", "browser", "office-addin", "package.json"];
  const scripts = ["scripts/office-addin.mjs", "scripts/png.mjs"];
  const origin = builtOrigin(join(ROOT, "dist", "office-addin")) ?? DEFAULT_ORIGIN;
  return dirname(await ensureBuilt("office-addin", "manifest.xml", [...sources, ...scripts], { origin }));
}

async function ensureBuilt(product, file, sources, options = {}) {
  const built = join(ROOT, "dist", product, file);
  const newest = Math.max(
    ...[...sources, "package-lock.json", "scripts/bundle.mjs"].map((source) => newestIn(join(ROOT, source))),
  );
  if (!existsSync(built) || statSync(built).mtimeMs < newest) await buildProducts([product], options);
  return built;
}
