import { SETTINGS_SHEET_NAME } from "../../shared/settings";
import { packSheet, printOf } from "../packed-sheet";
import type { ReadAnswer, ReadEntry, ReadOrder, Slice } from "../protocol";
import { type Session, SheetsProblem } from "./session";

/** A portion ends after this, so that the page can show progress and stop. */
const PORTION_MS = 8000;
/**
 * Characters of one answer. How much google.script.run carries is documented nowhere; what URL Fetch may carry (50 MB,
 * https://developers.google.com/apps-script/guides/services/quotas) is the largest any page names, so well below it.
 */
const MOST_CHARACTERS = 4_000_000;

/** Reads sheets one after the other until the time or the size of a portion is reached; the rest is named. */
export function readPortion(session: Session, order: ReadOrder): ReadAnswer {
  const wanted = wantedNames(session, order.sheets);
  const stamps = session.stampsOf(wanted);
  const startedAt = Date.now();
  const sheets: ReadEntry[] = [];
  const unread: { sheet: string; sentence: string }[] = [];
  let size = 0;
  for (const [index, name] of wanted.entries()) {
    const left = wanted.slice(index + 1);
    const id = session.idOf(name);
    if (id === null) {
      if (name !== SETTINGS_SHEET_NAME) unread.push({ sheet: name, sentence: session.words.gone(name) });
      continue;
    }
    const reading = session.open.read([name]);
    unread.push(...reading.unread);
    const sheet = reading.workbook.sheets[0];
    if (sheet) {
      const entry: ReadEntry = { id, sheet: packSheet(sheet), print: printOf(sheet), stamp: stamps[id] ?? null };
      const text = JSON.stringify(entry);
      if (text.length > MOST_CHARACTERS) {
        // Whatever was read before goes first; this sheet begins the next portion.
        if (sheets.length > 0) return { sheets, unread, left: [name, ...left] };
        return { sheets, slice: sliceOf(name, text, entry.print, order.part), unread, left };
      }
      if (size + text.length > MOST_CHARACTERS) return { sheets, unread, left: [name, ...left] };
      sheets.push(entry);
      size += text.length;
    }
    if (Date.now() - startedAt > PORTION_MS) return { sheets, unread, left };
  }
  return { sheets, unread, left: [] };
}

/** A sheet that changed between two slices begins anew. */
function sliceOf(name: string, text: string, print: string, part: ReadOrder["part"]): Slice {
  const from = part?.print === print ? part.from : 0;
  const end = from + MOST_CHARACTERS;
  return { name, text: text.slice(from, end), next: end < text.length ? end : null, print };
}

function wantedNames(session: Session, sheets: ReadOrder["sheets"]): readonly string[] {
  if (sheets === "all") return session.open.names();
  if (sheets !== "active") return sheets;
  const active = session.spreadsheet.getActiveSheet().getName();
  if (session.idOf(active) === null) throw new SheetsProblem(session.words.ownSheet(active));
  return active === SETTINGS_SHEET_NAME ? [active] : [active, SETTINGS_SHEET_NAME];
}
