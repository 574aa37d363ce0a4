import type { Sheet } from "../../shared/sheet";
import { attempt, hasCells, problemOf } from "./attempt";
import type { SpreadsheetReading } from "./contract";
import type { File } from "./file";
import { readSheet } from "./read-sheet";
import { sheetWords } from "./words";

/** Reads the sheets named, or all that are not ours; one that cannot be read is left out and said. */
export function readFile(file: File, names?: readonly string[], until = Number.POSITIVE_INFINITY): SpreadsheetReading {
  const sheets: Sheet[] = [];
  const unread: SpreadsheetReading["unread"][number][] = [];
  for (const [name, source] of file.sheets()) {
    if (names && !names.includes(name)) continue;
    if (Date.now() > until) {
      unread.push({ sheet: name, sentence: sheetWords(file.locale).outOfTime(name), isOutOfTime: true });
      continue;
    }
    try {
      const isProtected =
        file.hasProtectedSheets() &&
        attempt(() => source.getProtections(SpreadsheetApp.ProtectionType.SHEET)).length > 0;
      const read = readSheet(source, { name, isProtected, serialOf: file.serialOf });
      file.ownNotes.set(name, read.ownNotes);
      file.sizes.set(name, read.size);
      sheets.push(read.sheet);
    } catch (error) {
      if (!hasCells(source)) continue;
      const { message, kind } = problemOf(error, name, file.locale);
      // Every further sheet would be refused just the same.
      if (kind === "quota") throw problemOf(error, name, file.locale);
      unread.push({ sheet: name, sentence: message, kind });
    }
  }
  return { workbook: { sheets }, unread };
}
