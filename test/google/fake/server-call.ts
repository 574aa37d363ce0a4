import { type RunRequest, type RunResult, runGoogle } from "./run-google";
import type { World } from "./world";

export interface ServerCall {
  readonly name: string;
  readonly args: readonly unknown[];
}

/** What reaches the handlers of the page: `value` to the success handler, `error` to the failure handler. */
export type ServerAnswer = ({ readonly value: unknown } | { readonly error: { name: string; message: string } }) & {
  readonly run: RunResult | null;
};

/**
 * One call of google.script.run: arguments and result cross as plain data.
 * https://developers.google.com/apps-script/guides/html/reference/run#myFunction(...)
 */
export function serverAnswer(
  bundle: string,
  world: World,
  { name, args }: ServerCall,
  options: Omit<RunRequest, "call" | "kind" | "args"> = {},
): ServerAnswer {
  // Private functions: https://developers.google.com/apps-script/guides/html/communication#private_functions
  if (name.endsWith("_")) return { ...failure(`${name} is not a function`), run: null };
  const illegal = args.map((arg) => whyIllegal(arg)).find((reason) => reason !== null);
  if (illegal) return { ...failure(illegal), run: null };
  const run = runGoogle(bundle, world, { ...options, call: name, kind: "sidebar", args: args.map(plainCopy) });
  if (run.ended !== "done") return { ...failure(run.error ?? "Error"), run };
  const wrong = whyIllegal(run.value);
  if (wrong) return { ...failure(wrong), run };
  return { value: plainCopy(run.value) ?? null, run };
}

function failure(message: string): { error: { name: string; message: string } } {
  return { error: { name: "ScriptError", message } };
}

const OBJECTS = new Set(["[object Object]", "[object Array]"]);

/** null: may cross. Forbidden inside objects and arrays as well. */
function whyIllegal(value: unknown, path: readonly unknown[] = []): string | null {
  if (typeof value === "function" || typeof value === "symbol" || typeof value === "bigint") {
    return `Failed due to illegal value: a ${typeof value}`;
  }
  if (typeof value !== "object" || value === null) return null;
  const kind = Object.prototype.toString.call(value);
  if (!OBJECTS.has(kind)) return `Failed due to illegal value: ${kind}`;
  if (path.includes(value)) return "Failed due to illegal value: a circular reference";
  for (const item of Object.values(value)) {
    const reason = whyIllegal(item, [...path, value]);
    if (reason) return reason;
  }
  return null;
}

/** Undefined in arrays becomes null, undefined fields go, NaN does not survive. */
function plainCopy(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
