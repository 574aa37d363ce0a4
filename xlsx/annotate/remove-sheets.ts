import { parseRelations, relationsPart } from "../package";
import { attributeByLocalName, attributeOf, elementEnd, forEachTag, type Tag } from "../xml";
import { type Draft, draftText, patchPart } from "./draft";
import type { Splice } from "./splice";

/**
 * Takes result sheets (by their index among all sheets) and our record out of the directory, the relations and the
 * content types. Local names and the active tab of the other sheets are renumbered.
 */
export function removeSheets(draft: Draft, indices: ReadonlySet<number>, recordPart: string | null): void {
  const { source } = draft;
  const parts = new Set(source.sheets.filter((s) => indices.has(s.index)).map((s) => s.part));
  for (const part of [...parts]) {
    const rels = draftText(draft, relationsPart(part));
    if (rels === null) continue;
    // What only a sheet of ours can have got from Excel: its printer settings.
    for (const { type, target } of parseRelations(rels, part)) if (type === "printerSettings") parts.add(target);
    draft.removed.add(relationsPart(part));
  }
  if (recordPart) parts.add(recordPart);
  if (parts.size === 0) return;
  for (const part of parts) draft.removed.add(part);
  removeRecordCompanions(draft, recordPart);
  const { workbookPart } = source;
  dropFrom(draft, relationsPart(workbookPart), (tag) => {
    const relation = parseRelations(`<Relationship${tag.attributes}/>`, workbookPart)[0];
    return tag.name === "Relationship" && relation !== undefined && parts.has(relation.target);
  });
  dropFrom(draft, "[Content_Types].xml", (tag) => {
    return tag.name === "Override" && draft.removed.has((attributeOf(tag, "PartName") ?? "").slice(1));
  });
  const workbook = draftText(draft, workbookPart);
  if (workbook !== null && indices.size > 0) {
    patchPart(draft, workbookPart, workbook, directorySplices(workbook, indices));
  }
}

/** Excel gives a custom XML part a properties part when it saves. */
function removeRecordCompanions(draft: Draft, recordPart: string | null): void {
  if (!recordPart) return;
  const rels = draftText(draft, relationsPart(recordPart));
  if (rels === null) return;
  for (const { target } of parseRelations(rels, recordPart)) draft.removed.add(target);
  draft.removed.add(relationsPart(recordPart));
}

function dropFrom(draft: Draft, part: string, isOurs: (tag: Tag) => boolean): void {
  const xml = draftText(draft, part);
  if (xml === null) return;
  const splices: Splice[] = [];
  forEachTag(xml, (tag) => {
    if (tag.kind === "close" || !isOurs(tag)) return;
    splices.push({ at: tag.start, remove: elementEnd(xml, tag) - tag.start, insert: "" });
    return;
  });
  patchPart(draft, part, xml, splices);
}

function directorySplices(xml: string, indices: ReadonlySet<number>): Splice[] {
  const splices: Splice[] = [];
  const moved = (index: number) => index - [...indices].filter((gone) => gone < index).length;
  const drop = (tag: Tag) => splices.push({ at: tag.start, remove: elementEnd(xml, tag) - tag.start, insert: "" });
  let index = 0;
  forEachTag(xml, (tag) => {
    if (tag.kind === "close") return;
    if (tag.name === "sheet" && indices.has(index++)) drop(tag);
    else if (tag.name === "definedName") {
      const local = attributeByLocalName(tag, "localSheetId");
      if (local === null) return;
      if (indices.has(Number(local))) drop(tag);
      else splices.push(...renumber(xml, tag, "localSheetId", moved(Number(local))));
    } else if (tag.name === "workbookView") {
      for (const name of ["activeTab", "firstSheet"]) {
        const at = attributeOf(tag, name);
        if (at !== null) splices.push(...renumber(xml, tag, name, indices.has(Number(at)) ? 0 : moved(Number(at))));
      }
    }
    return;
  });
  return splices;
}

function renumber(xml: string, tag: Tag, name: string, value: number): Splice[] {
  const match = new RegExp(`(\\s${name}\\s*=\\s*["'])(\\d+)`).exec(xml.slice(tag.start, tag.end));
  if (!match || match[2] === String(value)) return [];
  return [{ at: tag.start + match.index + match[1]!.length, remove: match[2]!.length, insert: String(value) }];
}
