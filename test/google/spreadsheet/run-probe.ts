import { join } from "node:path";
import { build } from "esbuild";
import { type Fault, type RunResult, runGoogle, type World } from "../fake";

const NAMES = ["read", "readAndMark", "mark", "clear", "fill", "unfill", "writeTables"] as const;
type Name = (typeof NAMES)[number];

let script: Promise<string> | null = null;

/** Bundled as the product is, with the probe in the place of the menu. */
export function probeScript(): Promise<string> {
  script ??= bundle();
  return script;
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, "probe.ts")],
    bundle: true,
    write: false,
    platform: "neutral",
    target: "es2020",
    format: "iife",
    globalName: "Probe",
    charset: "utf8",
    logLevel: "warning",
  });
  const stubs = NAMES.map((name) => `function ${name}(order) { return Probe.${name}(order); }`);
  return `${outputFiles[0]!.text}\n${stubs.join("\n")}\n`;
}

export interface Probed<T> {
  readonly answer: T;
  readonly run: RunResult;
}

/** One call of the spreadsheet folder in a run of its own. */
export async function probe<T>(
  world: World,
  name: Name,
  order: unknown = null,
  faults: readonly Fault[] = [],
): Promise<Probed<T>> {
  const run = runGoogle(await probeScript(), world, { call: name, args: [JSON.stringify(order)], faults });
  if (run.ended !== "done") throw new Error(run.error ?? "stopped");
  return { answer: JSON.parse(String(run.value)) as T, run };
}
