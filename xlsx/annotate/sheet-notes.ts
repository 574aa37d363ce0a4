import { parseRelations, relationsPart } from "../package";
import { attributeByLocalName } from "../xml";
import { type NotePlan, newCommentsXml, noteSplices } from "./comments";
import { type Draft, draftText, freePartName, patchPart } from "./draft";
import { boxSplices, gridOf, newDrawingXml } from "./note-boxes";
import { findChild, type Layout, placeFor, WORKSHEET_ORDER } from "./sheet-layout";
import type { Splice } from "./splice";
import { addRelations, CONTENT_TYPES, type NewRelation, relationBase, relationPrefix } from "./workbook-parts";

export interface SheetNotes {
  /** Changes of the worksheet itself: its link to the drawing, where it had none. */
  readonly splices: readonly Splice[];
  readonly types: readonly { readonly part: string; readonly type: string }[];
  /** Cells that got no note: they hold a threaded conversation, or the sheet's notes cannot be patched. */
  readonly refused: readonly string[];
}

/** Shape numbers of a new drawing start far behind those that Excel gives out (1,024 a sheet). */
const FIRST_BLOCK = 2000;

/** Writes the notes of one sheet into its comments part and its drawing of boxes; both are made if missing. */
export function addSheetNotes(
  draft: Draft,
  sheet: { readonly part: string; readonly index: number },
  xml: string,
  layout: Layout,
  notes: readonly NotePlan[],
): SheetNotes {
  const relsText = draftText(draft, relationsPart(sheet.part));
  const relations = relsText ? parseRelations(relsText, sheet.part) : [];
  const oldComments = relations.find((r) => r.type === "comments")?.target;
  const legacy = findChild(layout, "legacyDrawing");
  const legacyId = legacy ? attributeByLocalName(legacy.tag, "id") : null;
  const oldDrawing = relations.find((r) => r.type === "vmlDrawing" && r.id === legacyId)?.target;
  const all = notes.map((note) => note.cell);
  if (legacy && !oldDrawing) return { splices: [], types: [], refused: all };

  const block = FIRST_BLOCK + sheet.index;
  const comments = oldComments ?? freePartName(draft, "xl/tenkenComments", ".xml");
  const drawing = oldDrawing ?? freePartName(draft, "xl/drawings/tenkenVmlDrawing", ".vml");
  const commentsXml = oldComments ? draftText(draft, oldComments) : newCommentsXml();
  const drawingXml = oldDrawing ? draftText(draft, oldDrawing) : newDrawingXml(block);
  const written = commentsXml === null ? null : noteSplices(commentsXml, notes);
  if (commentsXml === null || drawingXml === null || !written) return { splices: [], types: [], refused: all };
  const fresh = new Set(written.fresh);
  const boxed = notes.filter((note) => fresh.has(note.cell));
  const boxes = boxed.length > 0 ? boxSplices(drawingXml, boxed, gridOf(xml, layout), block * 1024 + 1) : [];
  if (!boxes) return { splices: [], types: [], refused: all };

  const added: NewRelation[] = [];
  const types: { part: string; type: string }[] = [];
  if (!oldComments) {
    draft.added.set(comments, commentsXml);
    added.push({ type: "comments", target: comments });
    types.push({ part: comments, type: CONTENT_TYPES.comments });
  }
  patchPart(draft, comments, commentsXml, written.splices);
  const splices: Splice[] = [];
  if (boxed.length > 0) {
    if (!oldDrawing) {
      draft.added.set(drawing, drawingXml);
      added.push({ type: "vmlDrawing", target: drawing });
      types.push({ part: drawing, type: CONTENT_TYPES.vmlDrawing });
    }
    patchPart(draft, drawing, drawingXml, boxes);
  }
  if (added.length > 0) {
    const ids = addRelations(draft, sheet.part, added);
    const id = ids[added.findIndex((r) => r.type === "vmlDrawing")];
    if (id) splices.push(legacyDrawing(draft, xml, layout, id));
  }
  return { splices, types, refused: written.threaded };
}

function legacyDrawing(draft: Draft, xml: string, layout: Layout, id: string): Splice {
  const declared = layout.root.attributes.includes("/relationships");
  const prefix = declared ? relationPrefix(`<root${layout.root.attributes}>`) : "r";
  const declaration = declared ? "" : ` xmlns:r="${relationBase(draft.source.workbookXml)}"`;
  const insert = `<${layout.root.prefix}legacyDrawing${declaration} ${prefix}:id="${id}"/>`;
  return { at: placeFor(xml, layout, "legacyDrawing", WORKSHEET_ORDER), remove: 0, insert };
}
