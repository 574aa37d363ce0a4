import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { LocalText } from "../shared/locale";

/** A result that could not be written: worded, because the cause is the user's to mend. */
export class WriteProblem extends Error {
  constructor(readonly text: LocalText) {
    super(text.en);
  }
}

/** Temporary names of files being written, removed when the run is cut short. */
const unfinished = new Set<string>();

/**
 * Writes a file so that it is there whole or not at all: beside its place first, then renamed into it.
 * Throws WriteProblem where the folder cannot be made or written, or the file is open elsewhere.
 */
export function writeWhole(path: string, content: string | Uint8Array | Iterable<string>): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    makeFolder(dirname(path));
    unfinished.add(temporary);
    if (typeof content === "string" || content instanceof Uint8Array) writeFileSync(temporary, content);
    else writePieces(temporary, content);
    renameSync(temporary, path);
  } catch (error) {
    removeQuietly(temporary);
    throw writeProblem(path, error);
  } finally {
    unfinished.delete(temporary);
  }
}

/** Step by step: `recursive` never ends on file systems that refuse folders as if their parent were missing (/proc). */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another worker may have been first.
    if (!existsSync(path)) throw error;
  }
}

function writePieces(path: string, pieces: Iterable<string>): void {
  const handle = openSync(path, "w");
  try {
    for (const piece of pieces) writeSync(handle, piece);
  } finally {
    closeSync(handle);
  }
}

export function removeUnfinished(): void {
  for (const path of unfinished) removeQuietly(path);
}

/** Where its folder is none, there is nothing to remove either. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {}
}

function writeProblem(path: string, error: unknown): WriteProblem {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  const name = basename(path);
  if (code === "EBUSY" || code === "EPERM") {
    return new WriteProblem({
      ja: `「${name}」に書き込めません。ほかで開いていれば閉じてから、もう一度実行してください。`,
      en: `Cannot write "${name}": close it where it is open and run again.`,
    });
  }
  if (code === "EACCES" || code === "EROFS") {
    return new WriteProblem({
      ja: `フォルダー「${dirname(path)}」に書き込む権限がありません。--out で別のフォルダーを指定してください。`,
      en: `No permission to write into "${dirname(path)}": name another folder with --out.`,
    });
  }
  if (code === "ENOENT") {
    return new WriteProblem({
      ja: `フォルダー「${dirname(path)}」を作れません。--out で別のフォルダーを指定してください。`,
      en: `The folder "${dirname(path)}" cannot be made: name another with --out.`,
    });
  }
  if (code === "ENOSPC") {
    return new WriteProblem({ ja: "ディスクの空きが足りません。", en: "The disk is full." });
  }
  if (code === "EEXIST" || code === "ENOTDIR") {
    return new WriteProblem({
      ja: `「${dirname(path)}」はフォルダーではありません。--out で別のフォルダーを指定してください。`,
      en: `"${dirname(path)}" is not a folder: name another with --out.`,
    });
  }
  return new WriteProblem({ ja: `「${name}」を書き込めません（${code}）。`, en: `Cannot write "${name}" (${code}).` });
}
