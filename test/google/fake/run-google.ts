import vm from "node:vm";
import { Killed, NotFaked } from "./errors";
import type { Fault } from "./faults";
import { makeRealm } from "./realm";
import { type Call, flush, loseUnflushed, Run, type RunKind, TIME_LIMITS } from "./run";
import { cacheService } from "./services/cache";
import { driveApp } from "./services/drive";
import { htmlService } from "./services/html";
import { lockService, releaseAllLocks } from "./services/lock";
import { consoleService, loggerService } from "./services/log";
import { propertiesService } from "./services/properties";
import { AuthMode, scriptApp } from "./services/script";
import { sessionService } from "./services/session";
import { spreadsheetApp } from "./services/spreadsheet-app";
import { utilities } from "./services/utilities";
import type { World } from "./world";

export interface RunRequest {
  /** Top-level function of the script. */
  readonly call: string;
  readonly kind?: RunKind | undefined;
  /** Arguments; an event object gets `authMode` by itself. */
  readonly args?: readonly unknown[] | ((run: Run) => readonly unknown[]) | undefined;
  readonly faults?: readonly Fault[];
  /** Milliseconds of the fake clock; default: the limit of the kind. */
  readonly limit?: number | undefined;
  /** Milliseconds of the fake clock for each of the script's own; default 0, so that runs repeat exactly. */
  readonly cpuFactor?: number | undefined;
  /** A stopped run leaves nothing behind that was not flushed; default true, the worse case. */
  readonly losesUnflushed?: boolean | undefined;
  /** The run does not start: this is why. */
  readonly refused?: string | undefined;
  /** What else stands at the top level, e.g. an advanced service. */
  readonly globals?: ((run: Run) => Record<string, unknown>) | undefined;
}

export interface RunResult {
  readonly ended: "done" | "failed" | "killed";
  readonly value: unknown;
  /** What the user is shown when the function threw. */
  readonly error: string | null;
  readonly calls: readonly Call[];
  /** Calls that went to the server. */
  readonly serverCalls: number;
  /** Calls by name, both kinds. */
  readonly counts: Readonly<Record<string, number>>;
  /** Milliseconds of the fake clock. */
  readonly elapsed: number;
  /** Names at the top level that the script added. */
  readonly globals: readonly string[];
}

const scripts = new Map<string, vm.Script>();

/**
 * Runs one top-level function of a built bundle as Apps Script would: in a context of its own with nothing but
 * ECMAScript and the services. Nothing of it is left for the next run but what the services keep.
 */
export function runGoogle(bundle: string, world: World, request: RunRequest): RunResult {
  const kind = request.kind ?? "menu";
  const realm = makeRealm(world.clock, world.timeZone, { factor: request.cpuFactor ?? 0 });
  const run = new Run(world, kind, realm, request.faults ?? [], request.limit ?? TIME_LIMITS[kind]);
  const globals = realm.context as Record<string, unknown>;
  Object.assign(globals, servicesOf(run), request.globals?.(run));
  const before = new Set(Object.keys(globals));

  let ended: RunResult["ended"] = "done";
  let value: unknown;
  let error: string | null = null;
  try {
    if (request.refused !== undefined) throw new Error(request.refused);
    scriptOf(bundle).runInContext(realm.context, { timeout: REAL_LIMIT });
    const called = globals[request.call];
    if (typeof called !== "function") throw new Error(`Script function not found: ${request.call}`);
    const given = typeof request.args === "function" ? request.args(run) : (request.args ?? []);
    const args = given.map((arg) => withAuthMode(arg, kind));
    globals.__call = () => called(...args.map(realm.give));
    value = vm.runInContext("__call()", realm.context, { timeout: REAL_LIMIT });
  } catch (thrown) {
    ended = "failed";
    error = messageOf(thrown);
  }
  if (run.notFaked) throw run.notFaked;
  if (run.stopped !== null) {
    ended = "killed";
    error = run.stopped;
    value = undefined;
    if (request.losesUnflushed ?? true) loseUnflushed(world);
  }
  flush(world);
  releaseAllLocks(run);
  const counts: Record<string, number> = {};
  for (const { name } of run.calls) counts[name] = (counts[name] ?? 0) + 1;
  return {
    ended,
    value,
    error,
    calls: run.calls,
    serverCalls: run.calls.filter((call) => call.server).length,
    counts,
    elapsed: world.clock.now - run.started,
    globals: Object.keys(globals).filter((name) => !before.has(name) && name !== "__call"),
  };
}

/** Real milliseconds after which a script that hangs is given up. */
const REAL_LIMIT = 120_000;

function scriptOf(bundle: string): vm.Script {
  let script = scripts.get(bundle);
  if (!script) {
    script = new vm.Script(bundle, { filename: "Code.js" });
    scripts.set(bundle, script);
  }
  return script;
}

function servicesOf(run: Run): Record<string, unknown> {
  return {
    SpreadsheetApp: spreadsheetApp(run),
    HtmlService: htmlService(run),
    PropertiesService: propertiesService(run),
    CacheService: cacheService(run),
    LockService: lockService(run),
    ScriptApp: scriptApp(run),
    Session: sessionService(run),
    DriveApp: driveApp(run),
    Utilities: utilities(run),
    Logger: loggerService(run),
    console: consoleService(run),
  };
}

/** https://developers.google.com/apps-script/guides/triggers/events : simple triggers run in LIMITED mode. */
function withAuthMode(arg: unknown, kind: RunKind): unknown {
  const isEvent = typeof arg === "object" && arg !== null && !Array.isArray(arg) && kind.endsWith("trigger");
  if (!isEvent) return arg;
  return { authMode: kind === "simple-trigger" ? AuthMode.LIMITED : AuthMode.FULL, ...arg };
}

function messageOf(thrown: unknown): string {
  if (thrown instanceof Killed || thrown instanceof NotFaked) return thrown.message;
  if (typeof thrown === "object" && thrown !== null && "message" in thrown) {
    const { name, message } = thrown as { name?: string; message: string };
    return `${name ?? "Error"}: ${message}`;
  }
  return String(thrown);
}
