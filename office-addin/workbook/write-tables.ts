import type { Locale } from "../../shared/locale";
import { resultPlace } from "../../shared/report/result-place";
import { sheetNameKey } from "../../shared/report/sheet-name";
import { SKIPPED } from "../../shared/report/skipped";
import { belongsToStaff, type ResultTable } from "../../shared/report/tables";
import { resultName } from "../../shared/report/tags";
import { addressOf } from "./addresses";
import type { Connection } from "./connection";
import { learn } from "./connection";
import type { Outcome } from "./contract";
import { queueDirectory, type SheetEntry } from "./directory";
import { CHUNK_BYTES } from "./limits";
import { placeOf } from "./problems";
import { roundTrip, twice } from "./sync";
import { rowBytes, tableContent, tableFormats } from "./write/table-content";
import { drawTable, layOutPages, pointsOf } from "./write/table-look";

type Written = Outcome & { readonly sheets: readonly string[] };

/** Where a table goes: a sheet that is there already, or a new one of this name. */
interface Target {
  readonly table: ResultTable;
  readonly name: string;
  readonly existing: SheetEntry | null;
}

/**
 * Writes result sheets: one sync to see what is there, one to write, and one more for each 4 MB of rows that do not
 * fit in it. Sheets of ours are refreshed in place; other people's sheets of the same name are left alone.
 */
export function writeResultTables(
  tables: readonly ResultTable[],
  locale: Locale,
  connection: Connection,
): Promise<Written> {
  return twice(() => connection.own.during(() => write(tables, locale, connection)), ["sheet-gone", "protected"]);
}

async function write(tables: readonly ResultTable[], locale: Locale, connection: Connection): Promise<Written> {
  const { entries, isLocked } = await roundTrip((context) => {
    const directory = queueDirectory(context, { ...connection.abilities, notes: false });
    const { protection } = context.workbook;
    protection.load("protected");
    return () => ({ entries: directory(), isLocked: protection.protected });
  });
  learn(connection, entries);
  const targets = targetsOf(tables, entries, locale);
  const open = targets.filter(({ existing }) => (existing ? !existing.isProtected : !isLocked));
  const skipped = targets.flatMap(({ existing, name }) => {
    if (existing?.isProtected) return [SKIPPED.protectedSheet[locale]({ sheet: name })];
    return existing || !isLocked ? [] : [SKIPPED.structure[locale]({})];
  });
  const ids = await writeTargets(open).catch(afterLayout);
  if (ids === null) {
    learn(connection, await roundTrip((context) => queueDirectory(context, { ...connection.abilities, notes: false })));
  } else {
    for (const [at, id] of ids.entries()) {
      connection.names.set(id, open[at]!.name);
      if (!belongsToStaff(open[at]!.table)) connection.own.sheets.add(id);
    }
  }
  return { written: open.length, skipped: [...new Set(skipped)], sheets: open.map(({ name }) => name) };
}

/** The layout of pages comes last in its batch: where only that was refused, all the rest is written. */
function afterLayout(error: unknown): null {
  if (/^PageLayout/i.test(placeOf(error))) return null;
  throw error;
}

/** Result sheets are known by our mark, the settings sheet, which belongs to the staff, by its name. */
function targetsOf(tables: readonly ResultTable[], entries: readonly SheetEntry[], locale: Locale): Target[] {
  const taken = new Set<string>();
  return tables.map((table) => {
    const wanted = table.name[locale];
    if (belongsToStaff(table)) {
      const existing = entries.find(({ name }) => sheetNameKey(name) === sheetNameKey(wanted)) ?? null;
      return { table, name: existing?.name ?? wanted, existing };
    }
    const place = resultPlace(table.id, wanted, entries, taken);
    taken.add(sheetNameKey(place.name));
    return { table, ...place };
  });
}

/** Everything in one batch as far as it fits; gives the ids of the sheets. */
async function writeTargets(targets: readonly Target[]): Promise<readonly string[]> {
  if (targets.length === 0) return [];
  const parts = targets.map(partsOf);
  let budget = CHUNK_BYTES;
  const later: (readonly [target: Target, part: Part])[] = [];
  const ids = await roundTrip((context) => {
    const sheets = targets.map((target, at) => {
      const sheet = openTarget(context, target);
      for (const part of parts[at]!) {
        if (part.bytes > budget) later.push([target, part]);
        else writePart(sheet, part);
        budget -= part.bytes;
      }
      finish(sheet, target);
      sheet.load("id");
      return sheet;
    });
    // What does not fit comes before the layout, which may be refused and nothing lost.
    if (later.length === 0) layOut(sheets, targets);
    return () => sheets.map(({ id }) => id);
  });
  const rest = batches(later);
  for (const [at, batch] of rest.entries()) {
    await roundTrip((context) => {
      const { worksheets } = context.workbook;
      for (const [{ name }, part] of batch) writePart(worksheets.getItem(name), part);
      if (at === rest.length - 1) {
        layOut(
          targets.map(({ name }) => worksheets.getItem(name)),
          targets,
        );
      }
      return () => undefined;
    });
  }
  return ids;
}

function layOut(sheets: readonly Excel.Worksheet[], targets: readonly Target[]): void {
  for (const [at, sheet] of sheets.entries()) if (!belongsToStaff(targets[at]!.table)) layOutPages(sheet);
}

/** Rows that are written by one set. */
interface Part {
  readonly top: number;
  readonly rows: readonly (readonly (string | number)[])[];
  readonly bytes: number;
}

/** Rows in parts of a quarter of what one request holds. */
function partsOf({ table }: Target): Part[] {
  const parts: Part[] = [];
  let rows: (string | number)[][] = [];
  let bytes = 0;
  let top = 0;
  for (const row of tableContent(table)) {
    const size = rowBytes(row);
    if (rows.length > 0 && bytes + size > CHUNK_BYTES / 4) {
      parts.push({ top, rows, bytes });
      top += rows.length;
      rows = [];
      bytes = 0;
    }
    rows.push(row);
    bytes += size;
  }
  return [...parts, { top, rows, bytes }];
}

function batches<T extends readonly [Target, Part]>(list: readonly T[]): T[][] {
  const all: T[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const one of list) {
    if (bytes + one[1].bytes > CHUNK_BYTES) {
      all.push([]);
      bytes = 0;
    }
    all[all.length - 1]!.push(one);
    bytes += one[1].bytes;
  }
  return all;
}

/**
 * A new sheet is marked as ours before anything stands on it, so that one that was left half written is known. An
 * old one loses its rows: the new table may be shorter.
 */
function openTarget(context: Excel.RequestContext, { table, name, existing }: Target): Excel.Worksheet {
  const { worksheets } = context.workbook;
  const isStaffs = belongsToStaff(table);
  if (existing) {
    const sheet = worksheets.getItem(existing.id);
    if (!isStaffs) sheet.autoFilter.remove();
    sheet.getRange().clear(isStaffs ? "Contents" : "All");
    return sheet;
  }
  const sheet = worksheets.add(name);
  if (!isStaffs) sheet.names.add(resultName(table.id), sheet.getRange("A1")).visible = false;
  return sheet;
}

function writePart(sheet: Excel.Worksheet, { top, rows }: Part): void {
  const width = rows[0]?.length ?? 0;
  if (width === 0) return;
  const area = { top, left: 0, bottom: top + rows.length - 1, right: width - 1 };
  sheet.getRange(addressOf(area)).formulas = rows as (string | number)[][];
}

function finish(sheet: Excel.Worksheet, { table, existing }: Target): void {
  tableFormats(table).forEach((formats, at) => {
    if (!formats) return;
    const area = { top: 1, left: at, bottom: formats.length, right: at };
    sheet.getRange(addressOf(area)).numberFormat = formats.map((format) => [format]);
  });
  if (!belongsToStaff(table)) drawTable(sheet, table);
  else if (!existing) widen(sheet, table);
}

/** The settings sheet belongs to the staff: a new one gets widths and nothing else. */
function widen(sheet: Excel.Worksheet, { columns }: ResultTable): void {
  columns.forEach(({ width }, at) => {
    sheet.getRange(addressOf({ top: 0, left: at, bottom: 0, right: at })).format.columnWidth = pointsOf(width);
  });
}
