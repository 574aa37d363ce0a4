import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unpackSheet } from "../../apps-script/packed-sheet";
import type { Answer, CallName, Calls } from "../../apps-script/protocol";
import type { Sheet } from "../../shared/sheet";
import { builtProduct } from "../products";
import { type Fault, type RunRequest, type RunResult, runGoogle, type World } from "./fake";

export type EditionName = "staff" | "planning";

async function builtFile(edition: EditionName, name: string): Promise<string> {
  return readFileSync(join(builtProduct("apps-script"), edition, name), "utf8");
}

/** Code.js of an edition, as it is built. */
export function builtScript(edition: EditionName = "staff"): Promise<string> {
  return builtFile(edition, "Code.js");
}

/** The manifest of an edition. */
export async function builtManifest(edition: EditionName = "staff"): Promise<{ oauthScopes: string[] }> {
  return JSON.parse(await builtFile(edition, "appsscript.json"));
}

/** The page of the sidebar, as it is built. */
export function builtPage(edition: EditionName = "staff"): Promise<string> {
  return builtFile(edition, "sidebar.html");
}

/** Asks the script as the sidebar does. */
export function askScript<Name extends CallName>(
  code: string,
  world: World,
  call: Name,
  take: Calls[Name]["take"],
  request: { readonly faults?: readonly Fault[]; readonly globals?: RunRequest["globals"] } = {},
): { readonly answer: Answer<Name>; readonly run: RunResult } {
  const run = runGoogle(code, world, {
    call: "askTenken",
    kind: "sidebar",
    args: [JSON.stringify({ call, take, locale: "ja" })],
    ...request,
  });
  if (run.ended !== "done") throw new Error(`${call}: ${run.error}`);
  return { answer: JSON.parse(String(run.value)) as Answer<Name>, run };
}

/** All sheets as the script reads them, whatever the number of portions. */
export function readThroughScript(code: string, world: World): { sheets: Sheet[]; runs: RunResult[] } {
  const sheets: Sheet[] = [];
  const runs: RunResult[] = [];
  let wanted: Calls["read"]["take"]["sheets"] = "all";
  for (;;) {
    const { answer, run }: { answer: Answer<"read">; run: RunResult } = askScript(code, world, "read", {
      sheets: wanted,
    });
    runs.push(run);
    if ("problem" in answer) throw new Error(answer.problem);
    sheets.push(...answer.give.sheets.map(({ sheet }) => unpackSheet(sheet)));
    if (answer.give.left.length === 0) return { sheets, runs };
    wanted = answer.give.left;
  }
}
