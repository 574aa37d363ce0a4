import type { Locale } from "../../shared/locale";
import { marksOn } from "../../shared/report/edit-plan";
import { cellList, SKIPPED } from "../../shared/report/skipped";
import { a1 } from "../../shared/sheet";
import type { Connection } from "./connection";
import type { MarkRequest, Outcome } from "./contract";
import { inTrips, onSheets, type Step, twice } from "./sync";
import { WORDS } from "./words";
import { addMarks, queueOldMarks, removeMarks } from "./write/marks";
import { addNotes, type KnownNotes, queueKnownNotes, removeNotes } from "./write/notes";
import { tryFormats } from "./write/protected-formats";

type Marks = MarkRequest["marks"];

/** What stands on one sheet before it is marked. */
interface Found {
  readonly name: string;
  readonly marks: Marks;
  readonly isProtected: boolean;
  /** Its protection allows to format cells. */
  readonly allowsFormats: boolean;
  readonly oldMarks: readonly string[];
  readonly notes: KnownNotes | null;
}

/**
 * Makes marks and notes of ours exactly those of the plan: one sync to see what is there, one to write. Protected
 * sheets that allow formats take one or two more, once.
 */
export function markSheets(request: MarkRequest, connection: Connection): Promise<Outcome> {
  // Begins by reading what is there, ours included: done twice, it leaves the same workbook.
  const markThose = (names: ReadonlySet<string>) =>
    twice(() => mark({ ...request, sheets: [...names] }, connection), ["protected"]);
  return onSheets(request.sheets, connection.locale(), markThose);
}

async function mark({ sheets, marks, withNotes }: MarkRequest, connection: Connection): Promise<Outcome> {
  const locale = connection.locale();
  const canNote = connection.abilities.notes;
  if (sheets.length === 0) return { written: 0, skipped: [] };
  const bySheet = new Map(sheets.map((name) => [name, marksOn(marks, name)]));
  const found = await inTrips(sheets.map((name) => lookStep(name, bySheet.get(name) ?? [], canNote)));
  const open = found.filter((sheet) => !sheet.isProtected);
  const threaded = withNotes ? await commentedCells(open) : new Map<string, Set<string>>();
  const skipped: string[] = [];
  if (withNotes && !canNote && open.some((sheet) => sheet.marks.some(({ note }) => note !== ""))) {
    skipped.push(WORDS.noNotes[locale]({}));
  }
  await inTrips(open.flatMap((sheet) => writeSteps(sheet, withNotes, threaded.get(sheet.name) ?? new Set())));
  const formattable = found.filter((sheet) => sheet.isProtected && sheet.allowsFormats && hasMarks(sheet));
  const formatted = await tryFormats(formattable, connection.protectedFormats, markSteps);
  for (const sheet of found) skipped.push(...protectedSentence(sheet, formatted.includes(sheet), withNotes, locale));
  for (const [sheet, cells] of threaded) {
    const refused = (bySheet.get(sheet) ?? []).flatMap(({ cell, note }) =>
      note !== "" && cells.has(cell) ? [cell] : [],
    );
    if (refused.length > 0) skipped.push(SKIPPED.noNote[locale]({ sheet, cells: cellList(refused, locale) }));
  }
  return { written: [...open, ...formatted].reduce((sum, sheet) => sum + sheet.marks.length, 0), skipped };
}

function lookStep(name: string, marks: Marks, canNote: boolean): Step<Found> {
  const noted = marks.flatMap(({ cell, note }) => (note === "" ? [] : [cell]));
  return {
    bytes: 2000 + (canNote ? noted.length * 500 : 0),
    queue: (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const { protection } = sheet;
      protection.load("protected,options");
      const oldMarks = queueOldMarks(sheet);
      const notes = canNote ? queueKnownNotes(sheet, noted) : null;
      return () => ({
        name,
        marks,
        isProtected: protection.protected,
        allowsFormats: protection.options?.allowFormatCells === true,
        oldMarks: oldMarks(),
        notes: notes?.() ?? null,
      });
    },
  };
}

function protectedSentence(
  { name, isProtected, marks }: Found,
  isFormatted: boolean,
  withNotes: boolean,
  locale: Locale,
): string[] {
  const missing = isFormatted ? marks.filter(({ note }) => withNotes && note !== "") : marks;
  if (!isProtected || missing.length === 0) return [];
  const cells = cellList(
    missing.map(({ cell }) => cell),
    locale,
  );
  return [(isFormatted ? SKIPPED.protectedNotes : SKIPPED.protected)[locale]({ sheet: name, cells })];
}

function hasMarks({ marks, oldMarks }: Found): boolean {
  return marks.length + oldMarks.length > 0;
}

/** Cells with a threaded comment, which can hold no note: asked for only where a sheet has comments at all. */
async function commentedCells(open: readonly Found[]): Promise<ReadonlyMap<string, Set<string>>> {
  const comments = open.flatMap(({ name, notes }) => (notes?.commentIds ?? []).map((id) => [name, id] as const));
  if (comments.length === 0) return new Map();
  const places = await inTrips(
    comments.map(([name, id]) => ({
      bytes: 800,
      queue: (context) => {
        const location = context.workbook.worksheets.getItem(name).comments.getItem(id).getLocation();
        location.load("rowIndex,columnIndex");
        return () => ({ name, cell: a1({ row: location.rowIndex, column: location.columnIndex }) });
      },
    })),
  );
  const cells = new Map<string, Set<string>>();
  for (const { name, cell } of places) cells.set(name, (cells.get(name) ?? new Set()).add(cell));
  return cells;
}

/** Notes that are written in one go. */
const NOTES_A_STEP = 200;

function writeStep(name: string, bytes: number, write: (sheet: Excel.Worksheet) => void): Step<void> {
  return {
    bytes,
    queue: (context) => {
      write(context.workbook.worksheets.getItem(name));
      return () => undefined;
    },
  };
}

/** New marks come before the old ones go: a refusal in between leaves marks of ours, and never a sheet without. */
function markSteps(found: Found): Step<void>[] {
  const { name, marks, oldMarks } = found;
  if (!hasMarks(found)) return [];
  return [
    writeStep(name, 9000 + marks.length * 10 + oldMarks.length * 400, (sheet) => {
      addMarks(sheet, marks);
      removeMarks(sheet, oldMarks);
    }),
  ];
}

/** What is to be written on one sheet. */
function writeSteps(found: Found, withNotes: boolean, threaded: ReadonlySet<string>): Step<void>[] {
  const { name, marks, notes } = found;
  const steps = markSteps(found);
  const step = (bytes: number, write: (sheet: Excel.Worksheet) => void) => writeStep(name, bytes, write);
  if (!notes) return steps;
  if (notes.all.length > 0) steps.push(step(notes.all.length * 500, (sheet) => removeNotes(sheet, notes)));
  if (!withNotes) return steps;
  const plans = marks.flatMap(({ cell, note }) => (note === "" || threaded.has(cell) ? [] : [{ cell, text: note }]));
  for (let at = 0; at < plans.length; at += NOTES_A_STEP) {
    const some = plans.slice(at, at + NOTES_A_STEP);
    const bytes = some.reduce((sum, { text }) => sum + 700 + text.length * 3, 0);
    steps.push(step(bytes, (sheet) => addNotes(sheet, notes, some)));
  }
  return steps;
}
