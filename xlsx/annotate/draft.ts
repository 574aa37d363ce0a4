import type { Package } from "../package";
import { readPartBytes } from "../package";
import { crc32 } from "../zip/crc32";
import { writeZip, type ZipPart } from "../zip/write-zip";
import { applySplices, type Splice, type Undo } from "./splice";

/** A package being changed: texts of changed parts, parts that come or go; all others are copied packed. */
export interface Draft {
  readonly source: Package;
  readonly texts: Map<string, string>;
  readonly undo: Map<string, Undo[]>;
  readonly added: Map<string, string>;
  readonly removed: Set<string>;
}

export function newDraft(source: Package): Draft {
  return { source, texts: new Map(), undo: new Map(), added: new Map(), removed: new Set() };
}

/** Text of a part as it stands in the draft; null if there is none, or it is not UTF-8 and cannot be patched safely. */
export function draftText(draft: Draft, name: string): string | null {
  const known = draft.added.get(name) ?? draft.texts.get(name);
  if (known !== undefined) return known;
  if (draft.removed.has(name) || !draft.source.archive.byName.has(name)) return null;
  const bytes = readPartBytes(draft.source, name);
  if (!bytes.ok) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes.value);
  } catch {
    return null;
  }
}

function hasPart(draft: Draft, name: string): boolean {
  return draft.added.has(name) || (draft.source.archive.byName.has(name) && !draft.removed.has(name));
}

/** Patches a part once. An added part is simply rewritten. */
export function patchPart(draft: Draft, name: string, text: string, splices: readonly Splice[]): void {
  if (splices.length === 0) return;
  const changed = applySplices(text, splices);
  if (draft.added.has(name)) {
    draft.added.set(name, changed.text);
    return;
  }
  draft.texts.set(name, changed.text);
  draft.undo.set(name, changed.undo);
}

/** A name that no part has: ("xl/comments", ".xml") -> "xl/comments3.xml". */
export function freePartName(draft: Draft, stem: string, ending: string): string {
  for (let n = 1; ; n++) {
    const name = `${stem}${n}${ending}`;
    if (!hasPart(draft, name)) return name;
  }
}

/** The finished file. Parts keep their order and dates; new ones follow in the order they were added. */
export function finishDraft(draft: Draft): Uint8Array {
  const { archive } = draft.source;
  const parts: ZipPart[] = [];
  for (const entry of archive.entries) {
    if (draft.removed.has(entry.name)) continue;
    const text = draft.texts.get(entry.name);
    if (text === undefined) parts.push({ kind: "copy", archive, entry });
    else parts.push({ kind: "new", name: entry.name, bytes: encode(text), time: entry.time });
  }
  for (const [name, text] of draft.added) parts.push({ kind: "new", name, bytes: encode(text) });
  return writeZip(parts);
}

export function textCrc(text: string): number {
  return crc32(encode(text));
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
