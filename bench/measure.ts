import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** What a run of a child process cost. */
export interface Usage {
  readonly wallMs: number;
  /** User and system time of all its threads. */
  readonly cpuMs: number;
  readonly peakMegabytes: number;
}

/** Runs Node with the arguments, its output thrown away; throws where the run fails. */
export function runNode(args: readonly string[]): Usage {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const usageFile = join(folder, "usage.json");
  const preload = pathToFileURL(join(process.cwd(), "bench", "report-usage.mjs")).href;
  const start = performance.now();
  const run = spawnSync(process.execPath, ["--import", preload, ...args], {
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
    env: { ...process.env, BENCH_USAGE: usageFile },
  });
  const wallMs = performance.now() - start;
  if (run.status !== 0) throw new Error(`${args.join(" ")} ended with ${run.status}: ${run.stderr}`);
  const usage = JSON.parse(readFileSync(usageFile, "utf8")) as NodeJS.ResourceUsage;
  rmSync(folder, { recursive: true, force: true });
  return {
    wallMs,
    cpuMs: (usage.userCPUTime + usage.systemCPUTime) / 1000,
    peakMegabytes: usage.maxRSS / 1024,
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Runs A B A B …, so that both meet the same state of the machine; returns the median of each. */
export async function interleave<T>(rounds: number, a: () => T | Promise<T>, b: () => T | Promise<T>) {
  const as: Awaited<T>[] = [];
  const bs: Awaited<T>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    as.push(await a());
    bs.push(await b());
  }
  return { as, bs };
}

/** Milliseconds of one call. */
export async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function show(label: string, value: string): void {
  console.log(`  ${label.padEnd(46)} ${value}`);
}

export const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
