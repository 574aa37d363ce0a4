import { decodeXml, forEachTag } from "../xml";
import type { Undo } from "./splice";

/**
 * What an annotation changed, kept in the file itself as a custom XML part (which Excel preserves): for every
 * patched part its checksum and how to undo it, and the parts that were added. As long as all checksums hold,
 * "clear" gives back every part byte for byte; after another program has saved the file, ours is found by its tags.
 */
export interface AnnotationRecord {
  readonly parts: readonly { readonly name: string; readonly crc: number; readonly undo: readonly Undo[] }[];
  readonly added: readonly string[];
}

const NAMESPACE = "urn:tenken:annotation:1";

export function recordXml(record: AnnotationRecord): string {
  const json = JSON.stringify(record).replace(/[&<>\u007f-\uffff]/g, escapeJson);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<tenken xmlns="${NAMESPACE}">${json}</tenken>`;
}

/** ASCII without markup: no character can be changed on the way. */
function escapeJson(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** The record in a custom XML part; null if the part is not ours or makes no sense. */
export function readRecord(xml: string): AnnotationRecord | null {
  if (!xml.includes(NAMESPACE)) return null;
  let json = "";
  forEachTag(xml, (tag) => {
    if (tag.name !== "tenken" || tag.kind !== "open") return;
    json = decodeXml(xml.slice(tag.end, xml.indexOf("<", tag.end)));
    return false;
  });
  try {
    const record = JSON.parse(json) as AnnotationRecord;
    return Array.isArray(record.parts) && Array.isArray(record.added) ? record : null;
  } catch {
    return null;
  }
}
