import type { Locale } from "../../shared/locale";
import { a1, parseA1 } from "../../shared/sheet";
import { cellList, SKIPPED } from "../../xlsx/annotate/skipped";
import type { Connection } from "./connection";
import type { MarkRequest, Outcome } from "./contract";
import { onSheets, roundTrip, twice } from "./sync";
import { WORDS } from "./words";
import { addMarks, queueOldMarks, removeMarks } from "./write/marks";
import { addNotes, type KnownNotes, queueKnownNotes, removeNotes } from "./write/notes";

type Marks = MarkRequest["marks"];

/** What stands on one sheet before it is marked. */
interface Found {
  readonly name: string;
  readonly marks: Marks;
  readonly isProtected: boolean;
  readonly oldMarks: readonly string[];
  readonly notes: KnownNotes | null;
}

/** Makes marks and notes of ours exactly those of the plan: one sync to see what is there, one to write. */
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
  const bySheet = group(marks);
  const found = await roundTrip((context) => {
    const collects = sheets.map((name) => queueFound(context, name, bySheet.get(name) ?? [], canNote));
    return () => collects.map((collect) => collect());
  });
  const open = found.filter((sheet) => !sheet.isProtected);
  const threaded = withNotes ? await commentedCells(open) : new Map<string, Set<string>>();
  const skipped = found.flatMap((sheet) => protectedSentence(sheet, locale));
  if (withNotes && !canNote && open.some((sheet) => sheet.marks.some(({ note }) => note !== ""))) {
    skipped.push(WORDS.noNotes[locale]({}));
  }
  const refused = new Map<string, string[]>();
  await roundTrip((context) => {
    for (const sheet of open) {
      const cells = writeSheet(context, sheet, withNotes, threaded.get(sheet.name) ?? new Set());
      if (cells.length > 0) refused.set(sheet.name, cells);
    }
    return () => undefined;
  });
  for (const [sheet, cells] of refused) skipped.push(SKIPPED.noNote[locale]({ sheet, cells: cellList(cells, locale) }));
  return { written: open.reduce((sum, sheet) => sum + sheet.marks.length, 0), skipped };
}

/** One mark a cell, by sheet; what names no cell is left out. */
function group(marks: Marks): ReadonlyMap<string, Marks> {
  const bySheet = new Map<string, Map<string, Marks[number]>>();
  for (const mark of marks) {
    const ref = parseA1(mark.cell);
    if (!ref) continue;
    const cells = bySheet.get(mark.sheet) ?? new Map<string, Marks[number]>();
    bySheet.set(mark.sheet, cells);
    const cell = a1(ref);
    if (!cells.has(cell)) cells.set(cell, { ...mark, cell });
  }
  return new Map([...bySheet].map(([name, cells]) => [name, [...cells.values()]]));
}

function queueFound(context: Excel.RequestContext, name: string, marks: Marks, canNote: boolean): () => Found {
  const sheet = context.workbook.worksheets.getItem(name);
  const { protection } = sheet;
  protection.load("protected");
  const oldMarks = queueOldMarks(sheet);
  const notes = canNote
    ? queueKnownNotes(
        sheet,
        marks.flatMap(({ cell, note }) => (note === "" ? [] : [cell])),
      )
    : null;
  return () => ({
    name,
    marks,
    isProtected: protection.protected,
    oldMarks: oldMarks(),
    notes: notes?.() ?? null,
  });
}

function protectedSentence({ name, isProtected, marks }: Found, locale: Locale): string[] {
  if (!isProtected || marks.length === 0) return [];
  const cells = cellList(
    marks.map(({ cell }) => cell),
    locale,
  );
  return [SKIPPED.protected[locale]({ sheet: name, cells })];
}

/** Cells with a threaded comment, which can hold no note: asked for only where a sheet has comments at all. */
async function commentedCells(open: readonly Found[]): Promise<ReadonlyMap<string, Set<string>>> {
  const comments = open.flatMap(({ name, notes }) => (notes?.commentIds ?? []).map((id) => [name, id] as const));
  if (comments.length === 0) return new Map();
  return roundTrip((context) => {
    const all = comments.map(([name, id]) => {
      const location = context.workbook.worksheets.getItem(name).comments.getItem(id).getLocation();
      location.load("rowIndex,columnIndex");
      return [name, location] as const;
    });
    return () => {
      const cells = new Map<string, Set<string>>();
      for (const [name, { rowIndex: row, columnIndex: column }] of all) {
        cells.set(name, (cells.get(name) ?? new Set()).add(a1({ row, column })));
      }
      return cells;
    };
  });
}

/** New marks before old ones go: a refusal in between leaves marks of ours, and never a sheet without. */
function writeSheet(
  context: Excel.RequestContext,
  { name, marks, oldMarks, notes }: Found,
  withNotes: boolean,
  threaded: ReadonlySet<string>,
): string[] {
  const sheet = context.workbook.worksheets.getItem(name);
  addMarks(sheet, marks);
  removeMarks(sheet, oldMarks);
  if (!notes) return [];
  removeNotes(sheet, notes);
  if (!withNotes) return [];
  const plans = marks.filter(({ note }) => note !== "").map(({ cell, note }) => ({ cell, text: note }));
  addNotes(
    sheet,
    notes,
    plans.filter(({ cell }) => !threaded.has(cell)),
  );
  return plans.filter(({ cell }) => threaded.has(cell)).map(({ cell }) => cell);
}
