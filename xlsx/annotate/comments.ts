import { hasNoteSection, NOTE_END, NOTE_START, noteSection } from "../../shared/report/tags";
import { attributeOf, decodeXml, elementEnd, encodeXml, nextTag, type Tag } from "../xml";
import { withPrefix } from "./sheet-layout";
import type { Splice } from "./splice";

/** The author of notes that are ours alone. */
const NOTE_AUTHOR = "Tenken";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

export interface NotePlan {
  readonly cell: string;
  readonly text: string;
}

interface Comment {
  readonly ref: string;
  readonly author: string;
  readonly start: number;
  readonly end: number;
}

interface CommentsPart {
  readonly prefix: string;
  readonly authors: readonly string[];
  /** Where another author, another comment can be put. */
  readonly authorsEnd: Tag | null;
  readonly listEnd: Tag | null;
  readonly comments: readonly Comment[];
}

export interface NoteResult {
  readonly splices: readonly Splice[];
  /** Notes that are new, and so need a box in the drawing. */
  readonly fresh: readonly string[];
  /** Cells with a threaded conversation, which has no room for a section of ours. */
  readonly threaded: readonly string[];
}

export function newCommentsXml(): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${MAIN}">` +
    `<authors><author>${NOTE_AUTHOR}</author></authors><commentList></commentList></comments>`
  );
}

/** Adds our section: behind the staff's own note where there is one, else as a note of its own. Null: no such part. */
export function noteSplices(xml: string, plans: readonly NotePlan[]): NoteResult | null {
  const part = readCommentsPart(xml);
  if (!part?.listEnd || !part.authorsEnd) return null;
  const byRef = new Map(part.comments.map((c) => [c.ref, c]));
  const splices: Splice[] = [];
  const fresh: NotePlan[] = [];
  const threaded: string[] = [];
  for (const plan of plans) {
    const existing = byRef.get(plan.cell);
    if (!existing) fresh.push(plan);
    else if (existing.author.startsWith("tc=")) threaded.push(plan.cell);
    else splices.push(...extendComment(xml, existing, plan.text));
  }
  if (fresh.length > 0) splices.push(...freshComments(part, fresh));
  return { splices, fresh: fresh.map((plan) => plan.cell), threaded };
}

function freshComments(part: CommentsPart, fresh: readonly NotePlan[]): Splice[] {
  const { prefix } = part;
  const splices: Splice[] = [];
  const known = part.authors.indexOf(NOTE_AUTHOR);
  const author = known >= 0 ? known : part.authors.length;
  if (known < 0) {
    splices.push(intoList(part.authorsEnd!, withPrefix(`<author>${NOTE_AUTHOR}</author>`, prefix)));
  }
  const comments = fresh.map(
    (plan) => `<comment ref="${plan.cell}" authorId="${author}"><text>${run(noteSection(plan.text))}</text></comment>`,
  );
  splices.push(intoList(part.listEnd!, withPrefix(comments.join(""), prefix)));
  return splices;
}

/** Into a list that is closed by `tag`, or that is the empty element `tag` itself. */
function intoList(tag: Tag, insert: string): Splice {
  if (tag.kind === "close") return { at: tag.start, remove: 0, insert };
  const name = tag.prefix + tag.name;
  return { at: tag.start, remove: tag.end - tag.start, insert: `<${name}${tag.attributes}>${insert}</${name}>` };
}

function run(text: string): string {
  return `<r><rPr><sz val="9"/><color indexed="81"/></rPr><t xml:space="preserve">${encodeXml(text)}</t></r>`;
}

/** A plain text is continued inside its <t>; runs are followed by one of ours. */
function extendComment(xml: string, comment: Comment, text: string): Splice[] {
  const section = `\n${noteSection(text)}`;
  let lastRun: Tag | null = null;
  let plain: Tag | null = null;
  let textOpen: Tag | null = null;
  for (let tag = nextTag(xml, comment.start); tag && tag.start < comment.end; tag = nextTag(xml, tag.end)) {
    if (tag.name === "text" && tag.kind !== "close") textOpen = tag;
    if (tag.name === "rPh") tag = skipTo(xml, tag);
    if (tag.name === "r" && tag.kind === "close") lastRun = tag;
    if (tag.name === "t" && tag.kind === "open" && !plain) plain = tag;
  }
  if (lastRun) return [{ at: lastRun.end, remove: 0, insert: withPrefix(run(section), lastRun.prefix) }];
  if (plain) {
    const splices: Splice[] = [{ at: xml.indexOf("<", plain.end), remove: 0, insert: encodeXml(section) }];
    if (attributeOf(plain, "xml:space") === null) {
      splices.push({ at: plain.end - 1, remove: 0, insert: ' xml:space="preserve"' });
    }
    return splices;
  }
  return textOpen ? [intoList(closeOf(xml, textOpen), withPrefix(run(section), textOpen.prefix))] : [];
}

function skipTo(xml: string, open: Tag): Tag {
  return { ...open, end: elementEnd(xml, open) };
}

function closeOf(xml: string, open: Tag): Tag {
  if (open.kind === "empty") return open;
  const start = elementEnd(xml, open) - `</${open.prefix}${open.name}>`.length;
  return { ...open, kind: "close", start };
}

export interface ClearedNotes {
  readonly splices: readonly Splice[];
  /** Cells whose note was ours alone: their boxes go as well. */
  readonly removed: readonly string[];
}

/** Takes out our sections; a note of which nothing is left, written by us, goes altogether. */
export function clearNoteSplices(xml: string): ClearedNotes {
  const part = readCommentsPart(xml);
  const splices: Splice[] = [];
  const removed: string[] = [];
  for (const comment of part?.comments ?? []) {
    const inside = xml.slice(comment.start, comment.end);
    if (!hasNoteSection(inside)) continue;
    const start = inside.indexOf(NOTE_START);
    const endMark = inside.indexOf(NOTE_END, start);
    const end = endMark < 0 ? inside.indexOf("<", start) : endMark + NOTE_END.length;
    const outside = textOf(inside.slice(0, start)) + textOf(inside.slice(end));
    if (outside.trim() === "" || outside.trim() === `${NOTE_AUTHOR}:`) {
      splices.push({ at: comment.start, remove: comment.end - comment.start, insert: "" });
      removed.push(comment.ref);
      continue;
    }
    const lineBreak = /(?:\r?\n|&#10;|_x000a_)$/i.exec(inside.slice(0, start))?.[0].length ?? 0;
    splices.push({ at: comment.start + start - lineBreak, remove: end - start + lineBreak, insert: "" });
  }
  return { splices, removed };
}

function textOf(xml: string): string {
  return decodeXml(xml.replace(/<[^<>]*>/g, ""));
}

function readCommentsPart(xml: string): CommentsPart | null {
  const root = nextTag(xml, 0);
  if (root?.name !== "comments") return null;
  const authors: string[] = [];
  const comments: Comment[] = [];
  let authorsEnd: Tag | null = null;
  let listEnd: Tag | null = null;
  for (let tag = nextTag(xml, root.end); tag; tag = nextTag(xml, tag.end)) {
    if (tag.name === "authors" && tag.kind !== "open") authorsEnd = tag;
    else if (tag.name === "commentList" && tag.kind !== "open") listEnd = tag;
    else if (tag.name === "author" && tag.kind !== "close") {
      authors.push(tag.kind === "open" ? decodeXml(xml.slice(tag.end, xml.indexOf("<", tag.end))) : "");
    } else if (tag.name === "comment" && tag.kind === "open") {
      const mark = `</${tag.prefix}comment>`;
      const at = xml.indexOf(mark, tag.end);
      if (at < 0) return null;
      const author = authors[Number(attributeOf(tag, "authorId") ?? -1)] ?? "";
      const end = at + mark.length;
      comments.push({ ref: attributeOf(tag, "ref") ?? "", author, start: tag.start, end });
      tag = { ...tag, end };
    }
  }
  return { prefix: root.prefix, authors, authorsEnd, listEnd, comments };
}
