/** The built command line, run as a user runs it. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const ROOT = resolve(__dirname, "..", "..");
const CLI = join(ROOT, "dist", "cli", "tenken.cjs");

/** Builds the command line where it is missing or old; `npm test` has done so already. */
export function buildCli(): void {
  const script = 'import("./scripts/bundle.mjs").then((bundle) => bundle.ensureCli())';
  execFileSync(process.execPath, ["-e", script], { cwd: ROOT, stdio: "pipe" });
}

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export function tenken(args: readonly string[], cwd = ROOT): Run {
  const run = spawnSync(process.execPath, [CLI, ...args], {
    cwd,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    timeout: 60_000,
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

export function startTenken(args: readonly string[], cwd: string): ChildProcess {
  return spawn(process.execPath, [CLI, ...args], { cwd, stdio: "ignore" });
}

export interface Folder {
  readonly path: string;
  at(name: string): string;
  put(name: string, content: string | Uint8Array): string;
  remove(): void;
}

export function newFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), "tenken-cli-"));
  const at = (name: string) => join(path, name);
  return {
    path,
    at,
    put(name, content) {
      writeFileSync(at(name), content);
      return at(name);
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
