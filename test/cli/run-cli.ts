/** The built command line, run as a user runs it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { builtProduct } from "../products";

const ROOT = resolve(__dirname, "..", "..");
const CLI = join(ROOT, "dist", "cli", "tenken.cjs");

/** Builds the command line where it is missing or old. */
export function buildCli(): void {
  builtProduct("cli");
}

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Surroundings {
  /** A script that is loaded before the command line, in all of its threads. */
  readonly preload?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export function tenken(args: readonly string[], cwd = ROOT, { preload, env }: Surroundings = {}): Run {
  const run = spawnSync(process.execPath, [...(preload ? ["--require", preload] : []), CLI, ...args], {
    cwd,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { ...process.env, ...env },
    // For a run that hangs; nothing passes or fails by it on a slow machine.
    timeout: 240_000,
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
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
