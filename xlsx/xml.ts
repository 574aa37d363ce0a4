/**
 * A small XML tokenizer with offsets: it finds tags and their attributes in one pass and leaves everything else
 * where it stands, so that a part can be patched by splicing. It knows elements, comments, CDATA, processing
 * instructions and DOCTYPE; entities other than the five of XML and character references stay as written.
 */
export interface Tag {
  /** Name without prefix. */
  readonly name: string;
  /** Prefix with its colon, or "". */
  readonly prefix: string;
  readonly kind: "open" | "close" | "empty";
  /** Offsets of "<" and of the character after ">". */
  readonly start: number;
  readonly end: number;
  /** The attributes as written, between name and "/>" or ">". */
  readonly attributes: string;
}

const LESS = 60;
const SLASH = 47;

/** The next tag at or after `from`; null at the end of the text or where a tag is never closed. */
export function nextTag(xml: string, from: number): Tag | null {
  let at = from;
  for (;;) {
    const start = xml.indexOf("<", at);
    if (start < 0) return null;
    const next = xml.charCodeAt(start + 1);
    if (next === 33) {
      at = skipDeclaration(xml, start);
      if (at < 0) return null;
      continue;
    }
    if (next === 63) {
      at = after(xml, "?>", start);
      if (at < 0) return null;
      continue;
    }
    return readTag(xml, start, next);
  }
}

function skipDeclaration(xml: string, start: number): number {
  if (xml.startsWith("<!--", start)) return after(xml, "-->", start + 4);
  if (xml.startsWith("<![CDATA[", start)) return after(xml, "]]>", start + 9);
  return after(xml, ">", start);
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
}

function readTag(xml: string, start: number, next: number): Tag | null {
  let end = xml.indexOf(">", start);
  if (end < 0) return null;
  // ">" may stand inside a quoted attribute; only then are the quotes counted.
  while (hasOpenQuote(xml, start, end)) {
    end = xml.indexOf(">", end + 1);
    if (end < 0) return null;
  }
  const closes = next === SLASH;
  const isEmpty = !closes && xml.charCodeAt(end - 1) === SLASH;
  const bodyEnd = isEmpty ? end - 1 : end;
  let nameEnd = start + (closes ? 2 : 1);
  const nameStart = nameEnd;
  let colon = -1;
  for (; nameEnd < bodyEnd; nameEnd++) {
    const code = xml.charCodeAt(nameEnd);
    if (code <= 32) break;
    if (code === 58) colon = nameEnd;
  }
  const localStart = colon < 0 ? nameStart : colon + 1;
  return {
    name: xml.slice(localStart, nameEnd),
    prefix: xml.slice(nameStart, localStart),
    kind: closes ? "close" : isEmpty ? "empty" : "open",
    start,
    end: end + 1,
    attributes: xml.slice(nameEnd, bodyEnd),
  };
}

function hasOpenQuote(xml: string, start: number, end: number): boolean {
  let quote = 0;
  for (let i = start; i < end; i++) {
    const code = xml.charCodeAt(i);
    if (code === LESS && i > start && quote === 0) return false;
    if (quote === 0 && (code === 34 || code === 39)) quote = code;
    else if (code === quote) quote = 0;
  }
  return quote !== 0;
}

/** Attribute by its name as written (with prefix), entities decoded; null if absent. */
export function attributeOf(tag: Tag, name: string): string | null {
  return findAttribute(tag, (written) => written === name);
}

/** Attribute by its name without prefix: the first that matches, e.g. "id" finds r:id and d3p1:id. */
export function attributeByLocalName(tag: Tag, name: string): string | null {
  return findAttribute(
    tag,
    (written) => !written.startsWith("xmlns") && written.slice(written.indexOf(":") + 1) === name,
  );
}

function findAttribute(tag: Tag, wanted: (name: string) => boolean): string | null {
  const text = tag.attributes;
  let at = 0;
  while (at < text.length) {
    const equals = text.indexOf("=", at);
    if (equals < 0) return null;
    const name = text.slice(at, equals).trim();
    let open = equals + 1;
    while (open < text.length && text.charCodeAt(open) <= 32) open++;
    const close = text.indexOf(text.charAt(open), open + 1);
    if (close < 0) return null;
    if (wanted(name)) return decodeXml(text.slice(open + 1, close));
    at = close + 1;
  }
  return null;
}

/** "1" and "true" are true; absent or anything else is false. */
export function isTrue(value: string | null): boolean {
  return value === "1" || value === "true";
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function decodeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));/g, (all, hex, decimal, name) => {
    if (name) return ENTITIES[name] ?? all;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

/** Text for element content or attributes. Characters that XML 1.0 forbids become `_xHHHH_`, as Excel writes them. */
export function encodeXml(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, "_x005F_x$1_")
    .replace(/[&<>"]/g, (c) => (c === "&" ? "&amp;" : c === "<" ? "&lt;" : c === ">" ? "&gt;" : "&quot;"))
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|\r/g, escapeCode)
    .replace(/(^|[^\ud800-\udbff])([\udc00-\udfff])/g, (_, before: string, lone: string) => before + escapeCode(lone));
}

function escapeCode(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** Calls `visit` for every tag until it returns false. */
export function forEachTag(xml: string, visit: (tag: Tag) => boolean | undefined): void {
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (visit(tag) === false) return;
  }
}

/** Offset just after the element that `open` begins; the end of the text if it is never closed. */
export function elementEnd(xml: string, open: Tag): number {
  if (open.kind !== "open") return open.end;
  let depth = 1;
  for (let tag = nextTag(xml, open.end); tag; tag = nextTag(xml, tag.end)) {
    if (tag.kind === "open") depth++;
    else if (tag.kind === "close" && --depth === 0) return tag.end;
  }
  return xml.length;
}

/** Text of a part: UTF-8, or UTF-16 where a byte order mark says so. The mark itself is dropped. */
export function decodePart(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder().decode(bytes);
}
