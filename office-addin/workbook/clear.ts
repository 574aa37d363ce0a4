import { SKIPPED } from "../../shared/report/skipped";
import { hasNoteSection } from "../../shared/report/tags";
import type { Connection } from "./connection";
import { learn } from "./connection";
import type { Outcome } from "./contract";
import { queueDirectory, type SheetEntry } from "./directory";
import { inTrips, roundTrip, type Step, twice } from "./sync";
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
  const found = await inTrips(
    staff.map((entry) => ({
      bytes: 3000,
      queue: (context) => {
        const sheet = context.workbook.worksheets.getItem(entry.id);
        const marks = queueOldMarks(sheet);
        const notes = abilities.notes ? queueKnownNotes(sheet, []) : null;
        return (): Found => ({ entry, marks: marks(), notes: notes?.() ?? null });
      },
    })),
  );
  const ours = entries.filter(({ isOurs }) => isOurs);
  // Excel keeps at least one sheet that is seen.
  const canGo = staff.some(({ visibility }) => visibility === "visible");
  const gone = isLocked || !canGo ? [] : ours;
  const marked = found.filter(hasOurs);
  const open = marked.filter(({ entry }) => !entry.isProtected);
  await inTrips([
    ...open.map(({ entry, marks, notes }) =>
      step(entry, marks.length * 400 + (notes?.all.length ?? 0) * 500, (sheet) => {
        removeMarks(sheet, marks);
        if (notes) removeNotes(sheet, notes);
      }),
    ),
    ...gone.map((entry) => step(entry, 500, (sheet) => sheet.delete())),
  ]);
  const why = isLocked ? WORDS.structureClear : WORDS.lastSheet;
  return {
    written: open.length + gone.length,
    skipped: [
      ...marked
        .filter(({ entry }) => entry.isProtected)
        .map(({ entry }) => SKIPPED.protectedClear[locale]({ sheet: entry.name })),
      ...ours.filter((entry) => !gone.includes(entry)).map(({ name }) => why[locale]({ sheet: name })),
    ],
  };
}

function step({ id }: SheetEntry, bytes: number, write: (sheet: Excel.Worksheet) => void): Step<void> {
  return {
    bytes,
    queue: (context) => {
      write(context.workbook.worksheets.getItem(id));
      return () => undefined;
    },
  };
}

function hasOurs({ marks, notes }: Found): boolean {
  return marks.length > 0 || notes?.all.some(hasNoteSection) === true;
}
