// Everything a fresh machine lacks: packages, and for browser tests a browser. Node's own modules only,
// because it runs before anything is installed. It speaks on standard error: standard output belongs to the command.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a command in the project; its output goes to standard error. Returns whether it succeeded. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: ROOT, stdio: ["ignore", 2, 2], ...options });
  return result.status === 0;
}

/** Installs the packages of package-lock.json unless they are there already. */
export function ensurePackages() {
  const lock = join(ROOT, "package-lock.json");
  const installed = join(ROOT, "node_modules", ".package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  if (existsSync(installed) && run(process.execPath, ["-e", CHECK_VERSIONS])) return;
  console.error("Installing packages (npm ci) …");
  const npm = (...args) =>
    run("npm", [...args, "--no-audit", "--no-fund", "--loglevel=error"], { shell: process.platform === "win32" });
  // A registry mirror may lack packages for other systems, which npm ci insists on: the same versions, less strictly.
  if (!npm("ci") && !npm("install", "--no-save")) {
    console.error("The packages of package-lock.json could not be installed: is a package registry in reach?");
    process.exit(2);
  }
}

// A checkout touches package-lock.json without changing it: compare the versions before installing anew.
const CHECK_VERSIONS = `
const read = (file) => JSON.parse(require("node:fs").readFileSync(file, "utf8")).packages;
const want = read("package-lock.json"), have = read("node_modules/.package-lock.json");
const missing = Object.keys(want).filter((k) => k && !want[k].optional && have[k]?.version !== want[k].version);
process.exit(missing.length ? 1 : 0);`;

const BROWSERS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Path of a Chromium-family browser, or null. TENKEN_BROWSER names one explicitly. */
export function findBrowser() {
  const named = process.env.TENKEN_BROWSER;
  if (named && existsSync(named)) return named;
  return BROWSERS.find((path) => existsSync(path)) ?? null;
}

/** Finds a browser, installing Debian's chromium where apt can; says so in one line where none can be had. */
export function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync("/usr/bin/apt-get")) {
    console.error("Installing chromium and Japanese fonts (apt-get) …");
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", "chromium", "fonts-noto-cjk"], {
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  }
  const installed = findBrowser();
  if (!installed) console.error("No browser found (set TENKEN_BROWSER to one): browser tests are skipped.");
  return installed;
}
