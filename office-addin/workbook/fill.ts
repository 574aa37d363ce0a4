import type { EditPlan } from "../../shared/report/types";
import { type Area, a1, type CellRef, contains, parseA1 } from "../../shared/sheet";
import { cellList, SKIPPED } from "../../xlsx/annotate/skipped";
import { isDateFormat } from "../../xlsx/number-format";
import { addressOf, areasOf } from "./addresses";
import type { Connection } from "./connection";
import type { Outcome } from "./contract";
import { queueMerges } from "./read/block";
import { onSheets, roundTrip, twice } from "./sync";
import { WORDS } from "./words";
import { asText } from "./write/texts";

type Fills = EditPlan["fills"];
type Fill = Fills[number];

/** Neighbouring cells of one sheet that are filled by one set. */
interface Piece {
  readonly sheet: string;
  readonly area: Area;
  /** Row by row; every cell of the area has one. */
  readonly fills: readonly (readonly Fill[])[];
}

/** A piece as it stands in the workbook. */
interface Found extends Piece {
  readonly isProtected: boolean;
  /** null: some of its cells are locked. */
  readonly isLocked: boolean | null;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly string[])[];
  readonly merges: readonly Area[];
}

/** What a cell held when it was filled: undoing gives its number format back. */
export type FilledCells = Map<string, { readonly format: string; readonly isFormatOurs: boolean }>;

function keyOf({ sheet, cell }: Fill): string {
  return `${sheet}!${a1(parseA1(cell)!)}`;
}

/** Fills cells that hold nothing: one sync to see them, one to write. */
export function fillCells(
  fills: Fills,
  connection: Connection,
  known: FilledCells,
): Promise<Outcome & { readonly filled: Fills }> {
  // A first try that was refused halfway has filled some cells: what they hold then is ours.
  const tried = new Set<string>();
  return onSheets(sheetsOf(fills), connection.locale(), (names) =>
    twice(() => fill(on(fills, names), connection, known, tried), ["protected"]),
  );
}

/** As the plan has them. */
function inOrder(some: readonly Fill[], fills: Fills): Fills {
  const wanted = new Set(some);
  return fills.filter((one) => wanted.has(one));
}

function sheetsOf(fills: Fills): readonly string[] {
  return [...new Set(fills.map(({ sheet }) => sheet))];
}

function on(fills: Fills, names: ReadonlySet<string>): Fills {
  return fills.filter(({ sheet }) => names.has(sheet));
}

async function fill(fills: Fills, connection: Connection, known: FilledCells, tried: Set<string>) {
  const found = await look(fills, connection);
  const locale = connection.locale();
  const filled: Fill[] = [];
  const taken: Fill[] = [];
  const locked: Fill[] = [];
  const writes: {
    readonly sheet: string;
    readonly ref: CellRef;
    readonly content: Content;
    readonly format: string;
  }[] = [];
  for (const piece of found) {
    eachCell(piece, (one, ref, i, j) => {
      const format = piece.formats[i]?.[j] ?? "General";
      const content = contentOf(one, format);
      const isEmpty = piece.values[i]?.[j] === "" && piece.formulas[i]?.[j] === "";
      if (tried.has(keyOf(one)) && stillHolds(one, piece.values[i]?.[j])) filled.push(one);
      else if (!isEmpty || isCovered(ref, piece.merges)) taken.push(one);
      // A locked cell refuses values; a protected sheet refuses formats, even in cells that are not locked.
      else if (piece.isProtected && (piece.isLocked !== false || content.format !== null)) locked.push(one);
      else {
        writes.push({ sheet: piece.sheet, ref, content, format });
        filled.push(one);
      }
    });
  }
  for (const [sheet, refs] of groupBy(writes)) connection.own.expect(sheet, areasOf(refs.map(({ ref }) => ref)));
  for (const { sheet, ref, content, format } of writes) {
    tried.add(`${sheet}!${a1(ref)}`);
    known.set(`${sheet}!${a1(ref)}`, { format, isFormatOurs: content.format !== null });
  }
  await roundTrip((context) => {
    for (const [sheet, cells] of groupBy(writes)) writeCells(context.workbook.worksheets.getItem(sheet), cells);
    return () => undefined;
  });
  return {
    written: filled.length,
    filled: inOrder(filled, fills),
    skipped: [
      ...sentences(inOrder(taken, fills), (sheet, cells) =>
        SKIPPED.noFill[locale]({ sheet, cells: cellList(cells, locale) }),
      ),
      ...sentences(inOrder(locked, fills), (sheet, cells) =>
        WORDS.coveredFill[locale]({ sheet, cells: cellList(cells, locale) }),
      ),
    ],
  };
}

/** Empties the cells again that still hold what was filled in. */
export function emptyCells(filled: Fills, connection: Connection, known: FilledCells): Promise<Outcome> {
  return onSheets(sheetsOf(filled), connection.locale(), (names) =>
    twice(() => empty(on(filled, names), connection, known), ["protected"]),
  );
}

async function empty(filled: Fills, connection: Connection, known: FilledCells): Promise<Outcome> {
  const found = await look(filled, connection);
  const locale = connection.locale();
  const changed: Fill[] = [];
  const locked: Fill[] = [];
  const writes: { sheet: string; ref: CellRef; before: { format: string; isFormatOurs: boolean } | undefined }[] = [];
  for (const piece of found) {
    eachCell(piece, (one, ref, i, j) => {
      const value = piece.values[i]?.[j];
      if (value === "") return;
      const isFormula = String(piece.formulas[i]?.[j] ?? "").startsWith("=") && typeof one.value !== "string";
      if (isFormula || !stillHolds(one, value)) changed.push(one);
      else if (piece.isProtected && piece.isLocked !== false) locked.push(one);
      else writes.push({ sheet: piece.sheet, ref, before: known.get(keyOf(one)) });
    });
  }
  for (const [sheet, refs] of groupBy(writes)) connection.own.expect(sheet, areasOf(refs.map(({ ref }) => ref)));
  await roundTrip((context) => {
    for (const [name, cells] of groupBy(writes)) {
      const sheet = context.workbook.worksheets.getItem(name);
      for (const area of areasOf(cells.map(({ ref }) => ref))) sheet.getRange(addressOf(area)).clear("Contents");
      const formatted = cells.filter(({ before }) => before?.isFormatOurs);
      for (const area of areasOf(formatted.map(({ ref }) => ref))) {
        sheet.getRange(addressOf(area)).numberFormat = tableOf(area, () => "General");
      }
    }
    return () => undefined;
  });
  for (const one of filled) known.delete(keyOf(one));
  return {
    written: writes.length,
    skipped: [
      ...sentences(changed, (sheet, cells) => WORDS.changedFill[locale]({ sheet, cells: cellList(cells, locale) })),
      ...sentences(locked, (sheet, cells) => WORDS.coveredFill[locale]({ sheet, cells: cellList(cells, locale) })),
    ],
  };
}

/** The cells as they stand now. */
async function look(fills: Fills, connection: Connection): Promise<readonly Found[]> {
  const pieces = piecesOf(fills);
  if (pieces.length === 0) return [];
  return roundTrip((context) => {
    const sheets = new Map<string, Excel.Worksheet>();
    for (const { sheet: name } of pieces) {
      if (sheets.has(name)) continue;
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.protection.load("protected");
      sheets.set(name, sheet);
    }
    const collects = pieces.map((piece) => {
      const sheet = sheets.get(piece.sheet)!;
      const range = sheet.getRange(addressOf(piece.area));
      range.load("values,formulas,numberFormat");
      const { protection } = range.format;
      protection.load("locked");
      const merges = connection.abilities.merges ? queueMerges(range) : () => [];
      return (): Found => ({
        ...piece,
        isProtected: sheet.protection.protected,
        isLocked: protection.locked,
        values: range.values,
        formulas: range.formulas,
        formats: range.numberFormat,
        merges: merges(),
      });
    });
    return () => collects.map((collect) => collect());
  });
}

function piecesOf(fills: Fills): readonly Piece[] {
  const bySheet = new Map<string, Map<string, Fill>>();
  for (const one of fills) {
    const ref = parseA1(one.cell);
    if (!ref) continue;
    const cells = bySheet.get(one.sheet) ?? new Map<string, Fill>();
    bySheet.set(one.sheet, cells);
    if (!cells.has(a1(ref))) cells.set(a1(ref), one);
  }
  return [...bySheet].flatMap(([sheet, cells]) =>
    areasOf([...cells.keys()].map((cell) => parseA1(cell)!)).map((area) => ({
      sheet,
      area,
      fills: tableOf(area, (ref) => cells.get(a1(ref))!),
    })),
  );
}

function tableOf<T>(area: Area, of: (ref: CellRef) => T): T[][] {
  return Array.from({ length: area.bottom - area.top + 1 }, (_, i) =>
    Array.from({ length: area.right - area.left + 1 }, (_, j) => of({ row: area.top + i, column: area.left + j })),
  );
}

function eachCell(piece: Piece, visit: (fill: Fill, ref: CellRef, i: number, j: number) => void): void {
  piece.fills.forEach((row, i) => {
    row.forEach((one, j) => {
      visit(one, { row: piece.area.top + i, column: piece.area.left + j }, i, j);
    });
  });
}

/** Inside a merged area, but not its first cell. */
function isCovered(ref: CellRef, merges: readonly Area[]): boolean {
  return merges.some((area) => contains(area, ref) && (area.top !== ref.row || area.left !== ref.column));
}

interface Content {
  readonly value: string | number;
  /** Number format to be set; null: the cell keeps its own. */
  readonly format: string | null;
}

/** As annotated copies are filled: a rate is a share under "%", times 100 elsewhere, a text where dates or texts stand. */
function contentOf({ kind, value }: Fill, format: string): Content {
  if (typeof value === "string") return { value: asText(value), format: null };
  if (kind !== "rate") return { value, format: null };
  if (format === "@" || isDateFormat(format)) return { value: asText(percentText(value)), format: null };
  if (format === "General" || format === "") return { value, format: "0.0%" };
  return { value: format.includes("%") ? value : timesHundred(value), format: null };
}

function timesHundred(share: number): number {
  return Number((share * 100).toPrecision(15));
}

function percentText(share: number): string {
  return `${timesHundred(share)}%`;
}

function stillHolds({ kind, value }: Fill, now: unknown): boolean {
  if (typeof value === "string") return now === value;
  if (kind !== "rate") return now === value;
  return now === value || now === timesHundred(value) || now === percentText(value);
}

/** Neighbours in one set; formats before values, so that the value is read under the format it shall have. */
function writeCells(
  sheet: Excel.Worksheet,
  cells: readonly { readonly ref: CellRef; readonly content: Content }[],
): void {
  const byPlace = new Map(cells.map(({ ref, content }) => [a1(ref), content]));
  const formatted = cells.filter(({ content }) => content.format !== null);
  for (const area of areasOf(formatted.map(({ ref }) => ref))) {
    sheet.getRange(addressOf(area)).numberFormat = tableOf(area, (ref) => byPlace.get(a1(ref))!.format);
  }
  for (const area of areasOf(cells.map(({ ref }) => ref))) {
    sheet.getRange(addressOf(area)).values = tableOf(area, (ref) => byPlace.get(a1(ref))!.value);
  }
}

function groupBy<T extends { readonly sheet: string }>(list: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(one.sheet);
    if (group) group.push(one);
    else groups.set(one.sheet, [one]);
  }
  return groups;
}

function sentences(fills: readonly Fill[], sentence: (sheet: string, cells: string[]) => string): string[] {
  return [...groupBy(fills)].map(([sheet, list]) =>
    sentence(
      sheet,
      list.map(({ cell }) => cell),
    ),
  );
}
