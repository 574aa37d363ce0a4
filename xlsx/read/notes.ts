import { withoutNoteSection } from "../../shared/report/tags";
import { type Cell, parseA1 } from "../../shared/sheet";
import { attributeOf, decodeXml, forEachTag } from "../xml";

/** Texts of notes by "row,column"; ours are taken out, empty ones left out. */
export type Notes = ReadonlyMap<string, string>;

/**
 * Reads a comments part: the runs of each note joined, without phonetics. null: something unusual (prefixed names,
 * CDATA, an address that is none), for which the other reader is asked.
 */
export function readNotes(xml: string): Notes | null {
  if (xml.includes("<![CDATA[") || xml.includes("<!--")) return null;
  const notes = new Map<string, string>();
  let key: string | null = null;
  let text = "";
  let phonetic = 0;
  let isUnusual = false;
  forEachTag(xml, (tag) => {
    if (tag.prefix !== "") isUnusual = true;
    if (tag.name === "comment") {
      if (tag.kind === "close") {
        if (key !== null && !notes.has(key)) notes.set(key, text);
        key = null;
      } else {
        const at = parseA1(attributeOf(tag, "ref") ?? "");
        if (!at) isUnusual = true;
        else if (tag.kind === "open") key = `${at.row},${at.column}`;
        text = "";
      }
    } else if (tag.name === "rPh") {
      phonetic += tag.kind === "open" ? 1 : tag.kind === "close" ? -1 : 0;
    } else if (tag.name === "t" && tag.kind === "open" && phonetic === 0) {
      text += decodeXml(xml.slice(tag.end, xml.indexOf("<", tag.end)));
    }
    return isUnusual ? false : undefined;
  });
  return isUnusual ? null : staffNotes(notes);
}

function staffNotes(notes: Notes): Notes {
  const staff = new Map<string, string>();
  for (const [key, note] of notes) {
    const own = withoutNoteSection(note);
    if (own !== "") staff.set(key, own);
  }
  return staff;
}

/** Cells with their notes; a note on an empty cell becomes a cell of its own. */
export function addNotes(cells: readonly Cell[], notes: Notes): readonly Cell[] {
  if (notes.size === 0) return cells;
  const lone = new Map(notes);
  const noted = cells.map((cell) => {
    const key = `${cell.row},${cell.column}`;
    const note = notes.get(key);
    if (note === undefined) return cell;
    lone.delete(key);
    return { ...cell, note };
  });
  if (lone.size === 0) return noted;
  for (const [key, note] of lone) {
    const [row, column] = key.split(",").map(Number) as [number, number];
    noted.push({ row, column, type: "text", value: null, text: "", note });
  }
  return noted.sort((a, b) => a.row - b.row || a.column - b.column);
}
