import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { clientName } from "./node";
import { HostError } from "./protocol";
import { isAtLeast } from "./versions";

const TYPES_PATH = resolve(__dirname, "../../../node_modules/@types/office-js/index.d.ts");

/** "Worksheet.notes" -> { set: "ExcelApi", version: "1.18" }; read from the public typings, once. */
let known: ReadonlyMap<string, ApiSet> | null = null;

interface ApiSet {
  readonly set: string;
  readonly version: string;
}

export function apiSets(): ReadonlyMap<string, ApiSet> {
  known ??= readApiSets(readFileSync(TYPES_PATH, "utf8"));
  return known;
}

/** Every member of a class in the namespace Excel with the set that its documentation names. */
function readApiSets(text: string): Map<string, ApiSet> {
  const found = new Map<string, ApiSet>();
  const start = text.indexOf("\ndeclare namespace Excel {");
  let className = "";
  let noted: ApiSet | null = null;
  for (const line of text.slice(start).split("\n")) {
    const set = /\[Api set: (\w+) ([0-9.]+)\]/.exec(line);
    if (set) noted = { set: set[1]!, version: set[2]! };
    const opened = /^ {4}(?:class|interface) (\w+)/.exec(line);
    if (opened) {
      className = opened[1]!;
      if (noted) found.set(className, noted);
      noted = null;
      continue;
    }
    const member = /^ {8}(?:readonly )?(\w+)\??(?:\(|:|<)/.exec(line);
    if (member) {
      const name = `${className}.${member[1]!}`;
      if (noted && !found.has(name)) found.set(name, noted);
      noted = null;
    }
    if (line.startsWith("}")) break;
  }
  return found;
}

/** What Excel with these sets says to a member newer than they are (belief "api-not-found"). */
export function guardOf(sets: Readonly<Record<string, string>>): (kind: string, member: string) => void {
  return (kind, member) => {
    const api = apiSets().get(`${kind}.${clientName(member)}`) ?? null;
    if (api === null) return;
    const has = sets[api.set];
    if (has === undefined || !isAtLeast(has, api.version)) throw new HostError("ApiNotFound");
  };
}
