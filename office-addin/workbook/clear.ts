import { SKIPPED } from "../../shared/report/skipped";
import { hasNoteSection } from "../../shared/report/tags";
import type { Connection } from "./connection";
import { learn } from "./connection";
import type { Abilities, Outcome } from "./contract";
import { queueDirectory, type SheetEntry } from "./directory";
import { kindOf } from "./problems";
import { inTrips, roundTrip, type Step, twice } from "./sync";
import { WORDS } from "./words";
import { queueOldMarks, removeMarks } from "./write/marks";
import { type KnownNotes, queueKnownNotes, removeNotes } from "./write/notes";
import { tryFormats } from "./write/protected-formats";

/** What a sheet may hold of ours. */
interface Holding {
  readonly marks: readonly string[];
  readonly notes: KnownNotes | null;
}

interface Found extends Holding {
  readonly entry: SheetEntry;
}

/** The workbook as it stands; `holdings` by the ids of the sheets that were looked at along with it. */
interface Overview {
  readonly entries: readonly SheetEntry[];
  readonly isLocked: boolean;
  readonly holdings: ReadonlyMap<string, Holding>;
}

/** Removes marks, sections of notes and result sheets of ours, and nothing else. Ratings that were filled in stay. */
export function clearWorkbook(connection: Connection): Promise<Outcome> {
  return twice(() => connection.own.during(() => clear(connection)), ["sheet-gone", "protected"]);
}

/**
 * Sheets that were seen before are looked at together with the list of sheets: one sync to look, one to write. Only
 * sheets that nobody has seen yet take one more.
 */
async function overview(connection: Connection): Promise<Overview> {
  const known = [...connection.names.keys()].filter((id) => !connection.own.sheets.has(id));
  try {
    return await look(known, connection);
  } catch (error) {
    // One of them is gone, or together they are more than one answer holds.
    if (known.length === 0 || !["sheet-gone", "too-large"].includes(kindOf(error))) throw error;
    return look([], connection);
  }
}

function look(ids: readonly string[], { abilities }: Connection): Promise<Overview> {
  return roundTrip((context) => {
    const directory = queueDirectory(context, abilities);
    const { protection } = context.workbook;
    protection.load("protected");
    const holdings = ids.map((id) => [id, queueHolding(context, id, abilities)] as const);
    return () => ({
      entries: directory(),
      isLocked: protection.protected,
      holdings: new Map(holdings.map(([id, collect]) => [id, collect()])),
    });
  });
}

function queueHolding(context: Excel.RequestContext, id: string, { notes }: Abilities): () => Holding {
  const sheet = context.workbook.worksheets.getItem(id);
  const marks = queueOldMarks(sheet);
  const known = notes ? queueKnownNotes(sheet, []) : null;
  return () => ({ marks: marks(), notes: known?.() ?? null });
}

async function clear(connection: Connection): Promise<Outcome> {
  const { abilities } = connection;
  const locale = connection.locale();
  const { entries, isLocked, holdings } = await overview(connection);
  learn(connection, entries);
  const staff = entries.filter(({ isOurs }) => !isOurs);
  const unseen = staff.filter(({ id }) => !holdings.has(id));
  const late = await inTrips(
    unseen.map(({ id }) => ({ bytes: 3000, queue: (context) => queueHolding(context, id, abilities) })),
  );
  const all = new Map([...holdings, ...unseen.map(({ id }, at) => [id, late[at]!] as const)]);
  const found = staff.map((entry): Found => ({ entry, ...all.get(entry.id)! }));
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
  const shut = marked.filter(({ entry }) => entry.isProtected);
  const formatted = await tryFormats(await allowingFormats(shut), connection.protectedFormats, ({ entry, marks }) => [
    step(entry, marks.length * 400, (sheet) => removeMarks(sheet, marks)),
  ]);
  const kept = shut.filter((sheet) => !formatted.includes(sheet) || hasNotes(sheet));
  const why = isLocked ? WORDS.structureClear : WORDS.lastSheet;
  return {
    written: open.length + formatted.length + gone.length,
    skipped: [
      ...kept.map((sheet) =>
        (formatted.includes(sheet) ? SKIPPED.protectedNotesClear : SKIPPED.protectedClear)[locale]({
          sheet: sheet.entry.name,
        }),
      ),
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

/** Of protected sheets with marks of ours, those whose protection allows to format cells; asked only where there are any. */
async function allowingFormats(shut: readonly Found[]): Promise<readonly Found[]> {
  const marked = shut.filter(({ marks }) => marks.length > 0);
  if (marked.length === 0) return [];
  const allowed = await inTrips(
    marked.map(({ entry }) => ({
      bytes: 800,
      queue: (context) => {
        const { protection } = context.workbook.worksheets.getItem(entry.id);
        protection.load("options");
        return () => protection.options?.allowFormatCells === true;
      },
    })),
  );
  return marked.filter((_, at) => allowed[at]);
}

function hasOurs(found: Found): boolean {
  return found.marks.length > 0 || hasNotes(found);
}

function hasNotes({ notes }: Found): boolean {
  return notes?.all.some(hasNoteSection) === true;
}
