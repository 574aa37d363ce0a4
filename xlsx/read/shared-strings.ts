import { decodeXml, elementEnd, nextTag } from "../xml";

/** `_x000D_` stands for the character of that number (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Texts of the shared strings, runs joined, reading aids left out. Null for a part that is not as Excel writes it. */
export function readSharedStrings(xml: string): string[] | null {
  if (xml.includes("<!")) return null;
  const strings: string[] = [];
  for (let tag = nextTag(xml, 0); tag; ) {
    if (tag.name !== "si" || tag.kind === "close") {
      tag = nextTag(xml, tag.end);
      continue;
    }
    const end = tag.kind === "empty" ? tag.end : xml.indexOf(`</${tag.prefix}si>`, tag.end);
    if (end < 0) return null;
    strings.push(tag.kind === "empty" ? "" : readString(xml, tag.end, end));
    tag = nextTag(xml, end);
  }
  return strings;
}

function readString(xml: string, from: number, to: number): string {
  let text = "";
  for (let tag = nextTag(xml, from); tag && tag.start < to; ) {
    const isPhonetic = tag.name === "rPh" && tag.kind === "open";
    if (tag.name === "t" && tag.kind === "open")
      text += decodeEscapes(decodeXml(xml.slice(tag.end, xml.indexOf("<", tag.end))));
    tag = nextTag(xml, isPhonetic ? elementEnd(xml, tag) : tag.end);
  }
  return text;
}
