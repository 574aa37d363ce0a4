import { openPackage, type Package, parseRelations, readPart, relationsPart } from "../package";
import type { Codec } from "../zip/unpack";
import { clearNoteSplices } from "./comments";
import { type Draft, draftText, finishDraft, newDraft, patchPart } from "./draft";
import { clearBoxSplices } from "./note-boxes";
import { type AnnotationRecord, readRecord } from "./record";
import { removeSheets } from "./remove-sheets";
import { layoutOf } from "./sheet-layout";
import { clearMarkSplices } from "./sheet-marks";
import { undoSplices } from "./splice";
import { resultSheetIndices } from "./workbook-parts";

/**
 * Takes out exactly what Tenken wrote. A file that nobody has saved since gives back every part byte for byte;
 * one that another program has saved loses our marks, notes and result sheets, found by their tags (ratings that
 * were filled in stay then: they have become the staff's). A file without anything of ours comes back as it is.
 */
export function clearWorkbook(bytes: Uint8Array, codec?: Codec): Uint8Array {
  const opened = openPackage(bytes, codec);
  if (!opened.ok) return bytes;
  const source = opened.value;
  const draft = newDraft(source);
  const found = findRecord(source);
  if (found && isUntouched(source, found.record)) restore(draft, found.record, found.part);
  else clearByTags(draft, found?.part ?? null);
  return draft.texts.size === 0 && draft.removed.size === 0 ? bytes : finishDraft(draft);
}

/**
 * A file that Tenken wrote and nobody has saved since, as it was before; null for any other. Reading starts here,
 * so that a rating we filled in is not taken for the staff's own and a second run says the same as the first.
 */
export function restoreOriginal(source: Package): Uint8Array | null {
  const found = findRecord(source);
  if (!found || !isUntouched(source, found.record)) return null;
  const draft = newDraft(source);
  restore(draft, found.record, found.part);
  return finishDraft(draft);
}

function findRecord(source: Package): { part: string; record: AnnotationRecord } | null {
  for (const { type, target } of source.relations) {
    if (type !== "customXml" || !source.archive.byName.has(target)) continue;
    const xml = readPart(source, target);
    const record = xml.ok ? readRecord(xml.value) : null;
    if (record) return { part: target, record };
  }
  return null;
}

function isUntouched(source: Package, record: AnnotationRecord): boolean {
  const { byName } = source.archive;
  return (
    record.parts.every((part) => byName.get(part.name)?.crc === part.crc) &&
    record.added.every((name) => byName.has(name))
  );
}

function restore(draft: Draft, record: AnnotationRecord, recordPart: string): void {
  for (const { name, undo } of record.parts) {
    const text = draftText(draft, name);
    if (text !== null) draft.texts.set(name, undoSplices(text, undo));
  }
  for (const name of [...record.added, recordPart]) draft.removed.add(name);
}

function clearByTags(draft: Draft, recordPart: string | null): void {
  const { source } = draft;
  const ours = new Set(resultSheetIndices(source.workbookXml));
  for (const sheet of source.sheets) {
    if (ours.has(sheet.index)) continue;
    clearSheetMarks(draft, sheet.part);
    clearSheetNotes(draft, sheet.part);
  }
  removeSheets(draft, ours, recordPart);
}

function clearSheetMarks(draft: Draft, part: string): void {
  const xml = draftText(draft, part);
  // Most sheets hold nothing of ours and are not looked at twice.
  if (!xml?.includes("tenken:")) return;
  const layout = layoutOf(xml);
  if (layout) patchPart(draft, part, xml, clearMarkSplices(xml, layout));
}

function clearSheetNotes(draft: Draft, part: string): void {
  const rels = draftText(draft, relationsPart(part));
  if (rels === null) return;
  const relations = parseRelations(rels, part);
  const comments = relations.find((r) => r.type === "comments")?.target;
  const xml = comments ? draftText(draft, comments) : null;
  if (!comments || xml === null) return;
  const cleared = clearNoteSplices(xml);
  patchPart(draft, comments, xml, cleared.splices);
  if (cleared.removed.length === 0) return;
  for (const { type, target } of relations) {
    const vml = type === "vmlDrawing" ? draftText(draft, target) : null;
    if (vml !== null) patchPart(draft, target, vml, clearBoxSplices(vml, cleared.removed));
  }
}
