import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { globSync } from "tinyglobby";
import { isCandidate } from "../shared/report/file-names";

/** A file to check, with the name reports show for it. */
export interface InputFile {
  readonly path: string;
  /** Relative to the folder that was named, or as named: short, and the same on every run. */
  readonly shown: string;
}

export interface InputProblem {
  readonly path: string;
  readonly problem: "missing" | "empty-folder" | "no-match" | "unreadable";
}

function isCandidatePath(path: string): boolean {
  return isCandidate(basename(path));
}

/**
 * Expands files, folders (with subfolders) and glob patterns, each file once, in a stable order.
 * A file that is named outright is taken whatever its extension: the reader says what is wrong with it.
 */
export function listInputs(named: readonly string[]): { files: InputFile[]; problems: InputProblem[] } {
  const files = new Map<string, InputFile>();
  const problems: InputProblem[] = [];
  const taken = new Set<string>();
  const add = (path: string, short: string) => {
    const key = resolve(path);
    if (files.has(key)) return;
    // Two folders may hold files of one name: then the whole path tells them apart.
    const shown = taken.has(short) ? path : short;
    taken.add(shown);
    files.set(key, { path, shown });
  };
  for (const name of named) {
    if (existsSync(name)) {
      if (!statSync(name).isDirectory()) {
        add(name, name);
        continue;
      }
      try {
        const found = filesIn(name);
        if (found.length === 0) problems.push({ path: name, problem: "empty-folder" });
        for (const path of found) add(path, relative(name, path));
      } catch {
        problems.push({ path: name, problem: "unreadable" });
      }
    } else if (/[*?[\]{}]/.test(name)) {
      const found = globSync(name.replace(/\\/g, "/"), { dot: false }).filter(isCandidatePath).sort(inOrder);
      if (found.length === 0) problems.push({ path: name, problem: "no-match" });
      for (const path of found) add(path, path);
    } else {
      problems.push({ path: name, problem: "missing" });
    }
  }
  return { files: [...files.values()], problems };
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(isCandidatePath)
    .sort(inOrder);
}
