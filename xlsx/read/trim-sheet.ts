import { attributeOf, isTrue, nextTag } from "../xml";
import { dropPhonetics } from "./phonetics";

/** The parser does not mind a part that ends too early, but cells would be lost without a word. */
const COMPLETE = /<\/(?:\w+:)?worksheet\s*>|<(?:\w+:)?worksheet(?:\s[^<>]*)?\/>/;
/** Cells and rows must name their place; otherwise those that follow are placed by counting, and none may go. */
const UNPLACED = /<(?:\w+:)?(?:c|row)(?:\/?>|\s+(?!r=)[^<>]*>)/;
const EMPTY_CELL = /<(?:\w+:)?c\s[^<>]*(?:\/>|><\/(?:\w+:)?c>)/g;
const EMPTY_ROW = /<(?:\w+:)?row\s(?![^<>]*\shidden=)[^<>]*(?:\/>|>\s*<\/(?:\w+:)?row>)/g;
const DATE_CELL = /(<(?:\w+:)?c\s[^<>]*?)\st="d"([^<>]*>\s*<(?:\w+:)?v>)([^<]*)(?=<)/g;

/**
 * Worksheet XML without what is of no interest here: cells and rows that are only formatted, reading aids;
 * dates written as ISO text. What follows the cells stays, because it costs little.
 */
export function trimSheet(xml: string): string {
  let out = dropPhonetics(xml);
  const hasCdata = out.includes("<![CDATA[") || out.includes("<!--");
  if (!hasCdata && !UNPLACED.test(out)) out = out.replace(EMPTY_CELL, "").replace(EMPTY_ROW, "");
  if (out.includes(' t="d"')) out = out.replace(DATE_CELL, (all, head, middle, iso) => isoCell(all, head, middle, iso));
  return out;
}

export function isComplete(xml: string): boolean {
  return COMPLETE.test(xml.slice(-2000));
}

function isoCell(all: string, head: string, middle: string, iso: string): string {
  const serial = serialOfIso(iso);
  return serial === null ? all : `${head}${middle}${serial}`;
}

/** "2024-04-01T12:00:00" -> 45383.5 (1900 system); null for anything else. Strict files store dates so. */
function serialOfIso(iso: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/.exec(iso.trim());
  if (!match) return null;
  const day = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / 86400000 + 25569;
  return day + (Number(match[4] ?? 0) * 3600 + Number(match[5] ?? 0) * 60 + Number(match[6] ?? 0)) / 86400;
}

/** The element stands right after the cells; with sheet="1" the locked cells refuse edits. */
export function isSheetProtected(xml: string): boolean {
  const at = xml.indexOf("sheetProtection", Math.max(0, xml.lastIndexOf("sheetData")));
  if (at < 0) return false;
  const tag = nextTag(xml, xml.lastIndexOf("<", at));
  return tag?.name === "sheetProtection" && isTrue(attributeOf(tag, "sheet"));
}
