import { NOTE_START } from "../../shared/report/tags";
import type { Connection } from "./connection";
import { learn } from "./connection";
import type { Outcome } from "./contract";
import { queueDirectory, type SheetEntry } from "./directory";
import { roundTrip, twice } from "./sync";
import { WORDS } from "./words";
import { queueOldMarks, removeMarks } from "./write/marks";
import { type KnownNotes, queueKnownNotes, removeNotes } from "./write/notes";

interface Found {
  readonly entry: SheetEntry;
  readonly marks: readonly string[];
  readonly notes: KnownNotes | null;
}

/** Removes marks, sections of notes and result sheets of ours, and nothing else. Ratings that were filled in stay. */
export function clearWorkbook(connection: Connection): Promise<Outcome> {
  return twice(() => connection.own.during(() => clear(connection)), ["sheet-gone", "protected"]);
}

async function clear(connection: Connection): Promise<Outcome> {
  const { abilities } = connection;
  const locale = connection.locale();
  const { entries, isLocked } = await roundTrip((context) => {
    const directory = queueDirectory(context, abilities);
    const { protection } = context.workbook;
    protection.load("protected");
    return () => ({ entries: directory(), isLocked: protection.protected });
  });
  learn(connection, entries);
  const staff = entries.filter(({ isOurs }) => !isOurs);
  const found = await roundTrip((context) => {
    const collects = staff.map((entry) => {
      const sheet = context.workbook.worksheets.getItem(entry.id);
      const marks = queueOldMarks(sheet);
      const notes = abilities.notes ? queueKnownNotes(sheet, []) : null;
      return (): Found => ({ entry, marks: marks(), notes: notes?.() ?? null });
    });
    return () => collects.map((collect) => collect());
  });
  const ours = entries.filter(({ isOurs }) => isOurs);
  // Excel keeps at least one sheet that is seen.
  const canGo = staff.some(({ visibility }) => visibility === "visible");
  const gone = isLocked || !canGo ? [] : ours;
  const marked = found.filter(hasOurs);
  const open = marked.filter(({ entry }) => !entry.isProtected);
  await roundTrip((context) => {
    const { worksheets } = context.workbook;
    for (const { entry, marks, notes } of open) {
      const sheet = worksheets.getItem(entry.id);
      removeMarks(sheet, marks);
      if (notes) removeNotes(sheet, notes);
    }
    for (const { id } of gone) worksheets.getItem(id).delete();
    return () => undefined;
  });
  const why = isLocked ? WORDS.structureClear : WORDS.lastSheet;
  return {
    written: open.length + gone.length,
    skipped: [
      ...marked
        .filter(({ entry }) => entry.isProtected)
        .map(({ entry }) => WORDS.protectedClear[locale]({ sheet: entry.name })),
      ...ours.filter((entry) => !gone.includes(entry)).map(({ name }) => why[locale]({ sheet: name })),
    ],
  };
}

function hasOurs({ marks, notes }: Found): boolean {
  return marks.length > 0 || notes?.all.some((content) => content.includes(NOTE_START)) === true;
}
