// The add-in for Excel: manifests, pages, scripts and icons in one folder that any https server can serve. An esbuild
// plugin, so that it is built like every other product.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { zipSync } from "fflate";
import { writePng } from "./png.mjs";

/** Where `npm run excel` serves it. */
export const DEFAULT_ORIGIN = "https://localhost:3000";

/** Microsoft supports no other place for these (https://learn.microsoft.com/office/dev/add-ins/develop/referencing-the-javascript-api-for-office-library-from-its-cdn). */
const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted";

/** The upload for the Microsoft 365 admin centre. */
const PACKAGE = "tenken-office-addin.zip";

/**
 * An address from the command line as the manifests need it, or a sentence that says what is wrong with it.
 * "https://Host.example/tools/tenken/" gives "https://host.example/tools/tenken".
 */
export function readOrigin(written) {
  const problem = (ja, en) => ({ problem: `${ja} / ${en}` });
  let url;
  try {
    url = new URL(written);
  } catch {
    return problem(
      `「${written}」はアドレスとして読めません。https://ホスト名/パス の形で指定してください。`,
      `"${written}" is no address. Write it like https://host/path.`,
    );
  }
  if (url.protocol !== "https:")
    return problem(
      "Officeアドインはhttpsでしか動きません。https:// で始まるアドレスを指定してください。",
      "Office add-ins need https. Give an address that begins with https://.",
    );
  if (url.search || url.hash || url.username || url.password)
    return problem(
      "?・#・@ の付かない、フォルダーのアドレスを指定してください。",
      "Give the address of a folder, without ?, # or @.",
    );
  if (/\.(html?|xml|json|js)$/i.test(url.pathname))
    return problem(
      "ファイルではなく、フォルダーのアドレスを指定してください。",
      "Give the address of the folder, not of a file.",
    );
  return { origin: `${url.origin}${url.pathname.replace(/\/+$/, "")}` };
}

/** The origin that a built folder was made for; null where there is none. */
export function builtOrigin(folder) {
  const manifest = join(folder, "manifest.xml");
  if (!existsSync(manifest)) return null;
  return /<SourceLocation DefaultValue="([^"]+)\/taskpane\.html"/.exec(readFileSync(manifest, "utf8"))?.[1] ?? null;
}

/**
 * esbuild's options for the product. `shared` and `forBrowsers`: options of all products and of those in browsers;
 * `importTypeScript`: how the build uses the project's own code.
 */
export function officeAddin({ root, outdir, origin, shared, forBrowsers, importTypeScript }) {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return {
    ...shared,
    ...forBrowsers,
    entryPoints: [
      { in: "office-addin/pane/main.tsx", out: "taskpane" },
      { in: "office-addin/pane/style/pane.css", out: "taskpane" },
    ],
    outdir,
    define: { TENKEN_VERSION: JSON.stringify(version) },
    write: false,
    metafile: true,
    plugins: [
      {
        name: "office-addin",
        setup(pages) {
          pages.onEnd(async (result) => {
            if (result.errors.length > 0) return;
            const files = new Map();
            for (const { path, contents } of result.outputFiles) files.set(nameOf(path), contents);
            files.set("worker.js", await script({ ...shared, ...forBrowsers }, "office-addin/pane/worker/main.ts"));
            for (const locale of ["ja", "en"]) {
              files.set(`functions${suffix(locale)}.js`, await functionsScript(shared, locale));
              files.set(`functions${suffix(locale)}.html`, functionsPage(root, version, locale));
            }
            files.set("taskpane.html", panePage(root, version));
            files.set("too-old.js", readFileSync(join(root, "office-addin/pane/too-old.js")));
            const { describedFiles, iconPictures, PACKAGE_FILES } = await importTypeScript("office-addin/product.ts");
            for (const [file, text] of Object.entries(describedFiles({ origin, version }))) files.set(file, text);
            for (const picture of iconPictures()) files.set(picture.file, writePng(picture));
            files.set(PACKAGE, packed(PACKAGE_FILES, files));
            writeWhole(join(root, outdir), files);
          });
        },
      },
    ],
  };
}

function nameOf(path) {
  return path.replace(/\\/g, "/").replace(/^.*\//, "");
}

function suffix(locale) {
  return locale === "ja" ? "" : `-${locale}`;
}

async function script(options, entry) {
  const { outputFiles } = await build({ ...options, entryPoints: [entry], write: false });
  return outputFiles[0].contents;
}

/** Excel on Windows runs functions without a browser and in an engine of its own: older syntax, nothing of a page. */
function functionsScript(shared, locale) {
  return script(
    {
      ...shared,
      platform: "neutral",
      target: "es2018",
      format: "iife",
      minify: true,
      define: { FUNCTIONS_LOCALE: JSON.stringify(locale) },
    },
    "office-addin/functions/main.ts",
  );
}

function functionsPage(root, version, locale) {
  return filled(root, "functions.html", {
    locale,
    runtimeJs: `${CDN}/custom-functions-runtime.js`,
    script: `functions${suffix(locale)}.js?v=${version}`,
  });
}

/** The version in the addresses makes Excel fetch the parts of a page anew once there is a new one. */
function panePage(root, version) {
  const page = readFileSync(join(root, "office-addin/pane/taskpane.html"), "utf8");
  return page.replace(/(?<= (?:src|href)=")([\w-]+\.(?:js|css))(?=")/g, `$1?v=${version}`);
}

function filled(root, page, parts) {
  const template = readFileSync(join(root, "office-addin", "pages", page), "utf8");
  return template.replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);
}

function packed(names, files) {
  const parts = names.map((name) => {
    const content = files.get(name);
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    // A fixed time: the same files give the same package.
    return [name, [bytes, { mtime: new Date(1980, 0, 1), level: 9 }]];
  });
  return zipSync(Object.fromEntries(parts));
}

/** Each file whole or not at all, for tests of several processes build and read at once; what is no longer made goes. */
function writeWhole(folder, files) {
  for (const [file, content] of files) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    const unfinished = `${path}.${process.pid}`;
    writeFileSync(unfinished, content);
    renameSync(unfinished, path);
  }
  for (const file of readdirSync(folder, { recursive: true })) {
    const path = join(folder, file);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat?.isFile() || files.has(file.replace(/\\/g, "/"))) continue;
    // Another process may be at it just now; what lies there for an hour was left behind.
    const isUnfinished = /\.\d+$/.test(file) && Date.now() - stat.mtimeMs < 3_600_000;
    if (!isUnfinished) rmSync(path, { force: true });
  }
}
