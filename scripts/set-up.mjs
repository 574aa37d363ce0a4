// Everything a fresh machine lacks: packages, and for browser tests a browser. Node's own modules only,
// because it runs before anything is installed. It speaks on standard error: standard output belongs to the command.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync, readFileSync, statfsSync, statSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a command in the project; its output goes to standard error. Returns whether it succeeded. */
export function run(command, args, options = {}) {
  return start(command, args, options).status === 0;
}

function start(command, args, options = {}) {
  return spawnSync(command, args, { cwd: ROOT, stdio: ["ignore", 2, 2], ...options });
}

/** Runs a tool of a package by its file, which needs neither npm nor a home folder. */
export function runTool(file, args, options = {}) {
  return run(process.execPath, [join(ROOT, "node_modules", file), ...args], options);
}

/** Ends with one line: what is wrong is the machine's, and no stack would say more. */
export function giveUp(sentence) {
  console.error(sentence);
  process.exit(2);
}

/** Installs the packages of package-lock.json unless they are there already. */
export function ensurePackages() {
  const least = 20;
  if (Number.parseInt(process.versions.node, 10) < least)
    giveUp(`Node.js ${least} or later is needed; this is ${process.versions.node}.`);
  const lock = join(ROOT, "package-lock.json");
  const installed = join(ROOT, "node_modules", ".package-lock.json");
  if (isWhole(lock, installed)) return;
  console.error("Installing packages (npm ci) …");
  let last;
  const npm = (...args) => {
    last = start("npm", [...args, "--no-audit", "--no-fund", "--loglevel=error"], {
      shell: process.platform === "win32",
      env: { ...process.env, ...ownCache() },
    });
    return last.status === 0;
  };
  // A registry mirror may lack packages for other systems, which npm ci insists on: the same versions, less strictly.
  if (npm("ci") || npm("install", "--no-save")) return;
  if (last.error?.code === "ENOENT") giveUp("npm was not found; it comes with Node.js (https://nodejs.org).");
  if (!isWritable(ROOT)) giveUp(`The packages could not be installed: ${ROOT} cannot be written to.`);
  giveUp("The packages of package-lock.json could not be installed: is a package registry in reach?");
}

/**
 * Whether the packages are there as the lock file has them. npm writes its own list last, so an installation that was
 * cut short has none; our own packages are looked for all the same, in case one was removed. A checkout touches
 * package-lock.json without changing it: only then are the versions compared.
 */
function isWhole(lock, installed) {
  const { dependencies, devDependencies } = readJson(join(ROOT, "package.json"));
  const own = Object.keys({ ...dependencies, ...devDependencies });
  if (!own.every((name) => existsSync(join(ROOT, "node_modules", name, "package.json")))) return false;
  if (!existsSync(installed)) return false;
  if (statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return true;
  try {
    const have = readJson(installed).packages;
    return Object.entries(readJson(lock).packages).every(
      ([path, { optional, version }]) => path === "" || optional || have[path]?.version === version,
    );
  } catch {
    // A list that cannot be read is none.
    return false;
  }
}

function readJson(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}

function isWritable(path) {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** npm keeps its cache in the home folder; where there is none, or none to write to, it gets one beside the packages. */
function ownCache() {
  if (process.env.npm_config_cache) return {};
  const usual = join(homedir(), ".npm");
  try {
    // Not asked but tried: on a read-only file system root is told that it may write.
    mkdirSync(usual);
    return {};
  } catch {
    if (existsSync(usual) && isWritable(usual)) return {};
  }
  return { npm_config_cache: join(ROOT, ".cache", "npm") };
}

/** Least room for temporary files: profiles of two browsers, compiled tests, sample workbooks. */
const LEAST_ROOM = 400 * 1024 * 1024;

/** Where temporary files go; the project's own folder where the system has none, or one that is small or read-only. */
export function roomyTemporaryFolder() {
  try {
    const { bavail, bsize } = statfsSync(tmpdir());
    if (isWritable(tmpdir()) && bavail * bsize >= LEAST_ROOM) return tmpdir();
  } catch {}
  const own = join(ROOT, ".cache", "tmp");
  console.error(`${tmpdir()} has no room for temporary files: ${own} is used.`);
  mkdirSync(own, { recursive: true });
  return own;
}

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

/** Path of a Chromium-family browser, or null. TENKEN_BROWSER names one explicitly; "none" is none. */
export function findBrowser() {
  const named = process.env.TENKEN_BROWSER;
  if (named === "none") return null;
  if (named && existsSync(named)) return named;
  return BROWSERS.find((path) => existsSync(path)) ?? null;
}

/** Longest for apt-get in all; a mirror that is out of reach shall not hold the tests up for ever. */
const APT_MS = 10 * 60 * 1000;

/** Finds a browser that starts, installing Debian's chromium where apt can; says so in one line where none can be had. */
export function ensureBrowser() {
  if (process.env.TENKEN_BROWSER === "none") return null;
  if (findBrowser() === null && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) installBrowser();
  const found = findBrowser();
  const hint = "browser tests are skipped (install chromium, or set TENKEN_BROWSER to a browser's path)";
  if (found === null) console.error(`No browser found: ${hint}.`);
  else if (!isStarting(found)) console.error(`${found} does not start: ${hint}.`);
  else return found;
  return null;
}

function installBrowser() {
  console.error("Installing chromium and Japanese fonts (apt-get) …");
  // Another apt at work is waited for; nobody is asked anything.
  const patience = ["-o", "DPkg::Lock::Timeout=120", "-o", "Acquire::Retries=2", "-o", "Acquire::http::Timeout=30"];
  const end = Date.now() + APT_MS;
  const apt = (...args) =>
    run("apt-get", [...patience, ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      timeout: Math.max(1000, end - Date.now()),
    });
  apt("update", "-qq");
  if (!apt("install", "-y", "-qq", "chromium", "fonts-noto-cjk")) console.error("apt-get could not install chromium.");
}

/** A file of that name may be a stub that only tells how to install the browser, or lack its libraries. */
function isStarting(path) {
  // On Windows the question opens a window.
  if (process.platform === "win32") return true;
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 120_000 }).status === 0;
}
