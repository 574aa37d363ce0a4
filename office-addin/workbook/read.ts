import type { Locale } from "../../shared/locale";
import { SKIPPED } from "../../shared/report/skipped";
import type { Area, Sheet } from "../../shared/sheet";
import { cellCount } from "./addresses";
import type { Abilities, ReadRequest, WorkbookReading } from "./contract";
import { queueDirectory, type SheetEntry } from "./directory";
import { MOST_CELLS } from "./limits";
import { codeOf, isPassing, kindOf, placeOf, problem } from "./problems";
import { assembleSheet } from "./read/assemble";
import { type BlockReading, queueBlock, queueReach, TooManyMerges } from "./read/block";
import {
  type Block,
  BYTES_A_CELL,
  chunksOf,
  firstBlocks,
  halves,
  mergeBlocks,
  NO_WINDOW,
  restBlocks,
  smallerWindow,
  windowFor,
} from "./read/plan";
import { roundTrip, twice } from "./sync";
import { WORDS } from "./words";

/**
 * Reads sheets of the open workbook: one sync for the list of sheets, one for a window on each of them, and one more
 * for each 4 MB that the windows did not hold. Result sheets of ours and our sections of notes are left out.
 */
export function readWorkbookSheets(
  request: ReadRequest,
  abilities: Abilities,
  locale: Locale,
  seen: (directory: readonly SheetEntry[]) => void,
): Promise<WorkbookReading> {
  // A sheet that went between two syncs is no part of the workbook: begin again, once.
  return twice(() => read(request, abilities, locale, seen), ["sheet-gone"]);
}

interface Run {
  readonly request: ReadRequest;
  readonly locale: Locale;
  readonly readings: Map<SheetEntry, BlockReading[]>;
  readonly unread: Map<SheetEntry, string>;
  /** Merged areas are asked for by themselves: there were too many for the strips. */
  mergesApart: boolean;
  done: number;
}

async function read(
  request: ReadRequest,
  abilities: Abilities,
  locale: Locale,
  seen: (directory: readonly SheetEntry[]) => void,
): Promise<WorkbookReading> {
  const run: Run = { request, locale, readings: new Map(), unread: new Map(), mergesApart: false, done: 0 };
  stopIfCancelled(run);
  const directory = await roundTrip((context) => queueDirectory(context, abilities));
  seen(directory);
  const { sheets: wanted } = request;
  const entries = directory.filter((entry) => !entry.isOurs && (wanted === "all" || wanted.includes(entry.name)));
  request.onProgress?.(entries.length === 0 ? 1 : 0.05);
  if (entries.length > 0) {
    const window = await readWindows(run, entries, abilities.merges);
    await readRest(run, entries, window, abilities.merges);
  }
  const gone = wanted === "all" ? [] : wanted.filter((name) => !directory.some((entry) => entry.name === name));
  const sheets = entries.filter((entry) => !run.unread.has(entry));
  return {
    workbook: { sheets: sheets.map((entry): Sheet => assembleSheet(entry, run.readings.get(entry) ?? [])) },
    unread: [
      ...[...run.unread].map(([{ name }, sentence]) => ({ sheet: name, sentence })),
      ...gone.map((sheet) => ({ sheet, sentence: SKIPPED.sheetGone[locale]({ sheet }) })),
    ],
  };
}

function stopIfCancelled({ request, locale }: Run): void {
  if (request.isCancelled?.()) throw problem("cancelled", locale);
}

function keep(run: Run, reading: BlockReading): void {
  const known = run.readings.get(reading.block.sheet);
  if (known) known.push(reading);
  else run.readings.set(reading.block.sheet, [reading]);
}

/** One sync that opens a window on every sheet; where that is refused, a smaller one. Gives the window that was read. */
async function readWindows(run: Run, entries: readonly SheetEntry[], hasMerges: boolean): Promise<Area> {
  let window = windowFor(entries.length);
  let blocks = firstBlocks(entries, window, hasMerges);
  for (let failures = 0; ; ) {
    stopIfCancelled(run);
    try {
      const readings = await askFor(blocks);
      if (!readings.some(({ isEmptyAnswer }) => isEmptyAnswer)) {
        for (const reading of readings) keep(run, reading);
        return window;
      }
    } catch (error) {
      const isMerges = isMergeRefusal(error) && !run.mergesApart;
      if (isMerges) run.mergesApart = true;
      else if (/getusedrange/i.test(placeOf(error)) && kindOf(error) === "sheet-gone") return readReaches(run, blocks);
      else if (isPassing(error) && failures++ === 0) continue;
      else if (kindOf(error) !== "too-large") throw error;
      if (isMerges) {
        blocks = firstBlocks(entries, window, false);
        continue;
      }
    }
    const smaller = smallerWindow(window);
    if (!smaller) throw problem("too-large", run.locale);
    window = smaller;
    blocks = firstBlocks(entries, window, hasMerges && !run.mergesApart);
  }
}

/** One sync that asks how far the sheets reach, where windows cannot be opened: all cells are read after it. */
async function readReaches(run: Run, blocks: readonly Block[]): Promise<Area> {
  const readings = await roundTrip((context) => {
    const collects = blocks.map((block) => queueReach(context, block));
    return () => collects.map((collect) => collect());
  });
  for (const reading of readings) keep(run, reading);
  run.mergesApart = true;
  return NO_WINDOW;
}

function isMergeRefusal(error: unknown): boolean {
  return error instanceof TooManyMerges || /mergedareas/i.test(placeOf(error));
}

function askFor(blocks: readonly Block[]): Promise<BlockReading[]> {
  return roundTrip((context) => {
    const collects = blocks.map((block) => queueBlock(context, block));
    return () => collects.map((collect) => collect());
  });
}

/** What the windows did not hold, in chunks of one answer. */
async function readRest(run: Run, entries: readonly SheetEntry[], window: Area, hasMerges: boolean): Promise<void> {
  const blocks = entries.flatMap((entry) => restOf(run, entry, window, hasMerges));
  const queue = chunksOf(blocks);
  const total = blocks.reduce((sum, block) => sum + block.bytes, run.done);
  let failures = 0;
  for (let chunk = queue.shift(); chunk; chunk = queue.shift()) {
    run.request.onProgress?.(Math.min(0.99, 0.1 + (0.9 * run.done) / Math.max(1, total)));
    const open = chunk.filter(({ sheet }) => !run.unread.has(sheet));
    if (open.length === 0) continue;
    stopIfCancelled(run);
    try {
      const readings = await askFor(open);
      failures = 0;
      const refused = readings.filter(({ isEmptyAnswer }) => isEmptyAnswer).map(({ block }) => block);
      for (const reading of readings) if (!reading.isEmptyAnswer) keep(run, reading);
      run.done += open.reduce((sum, block) => sum + block.bytes, 0);
      if (refused.length > 0) askAgain(run, refused, queue, "nulls");
    } catch (error) {
      if (isFatal(error)) throw error;
      if (isMergeRefusal(error) && open.some(({ kind, mergeRows }) => kind === "rest" && mergeRows.length > 0)) {
        queue.unshift(...withMergesApart(run, open));
        continue;
      }
      if (kindOf(error) !== "too-large" && ++failures > MOST_FAILURES) throw error;
      if (isPassing(error) && failures === 1) queue.unshift(open);
      else askAgain(run, open, queue, codeOf(error) ?? "");
    }
  }
  run.request.onProgress?.(1);
}

/** The same cells, and after them their merged areas in strips that cannot hold too many. */
function withMergesApart(run: Run, blocks: readonly Block[]): Block[][] {
  const merged = new Set(blocks.filter(({ mergeRows }) => mergeRows.length > 0).map(({ sheet }) => sheet));
  const apart = [...merged].flatMap((sheet) => mergeBlocks(sheet, run.readings.get(sheet)![0]!.last!));
  const cells = blocks.flatMap((block) => (block.kind === "merges" ? [] : [{ ...block, mergeRows: [] }]));
  return chunksOf([...cells, ...apart]);
}

/** Refusals in a row, of ever smaller requests, after which it is not one sheet that is at fault. */
const MOST_FAILURES = 12;

/** Asking for less would not help. */
function isFatal(error: unknown): boolean {
  return ["busy", "offline", "cancelled", "old-excel", "sheet-gone"].includes(kindOf(error)) && !isPassing(error);
}

/** Halves of what was refused; a single cell that Excel does not give makes its sheet one that cannot be read. */
function askAgain(run: Run, refused: readonly Block[], queue: Block[][], why: string): void {
  const parts = halves(refused);
  if (parts) queue.unshift(...parts);
  else
    for (const { sheet } of refused) run.unread.set(sheet, WORDS.sheetRefused[run.locale]({ sheet: sheet.name, why }));
}

function restOf(run: Run, entry: SheetEntry, window: Area, hasMerges: boolean): readonly Block[] {
  const first = run.readings.get(entry)?.[0];
  if (!first?.last) return [];
  run.done += first.bytes;
  if (cellCount(first.last) > MOST_CELLS) {
    run.unread.set(entry, WORDS.sheetTooLarge[run.locale]({ sheet: entry.name }));
    return [];
  }
  const bytesACell = first.cellsAsked > 0 ? Math.max(20, first.bytes / first.cellsAsked) : BYTES_A_CELL;
  const rest = restBlocks(entry, first.last, window, bytesACell, hasMerges && !run.mergesApart);
  return hasMerges && run.mergesApart ? [...rest, ...mergeBlocks(entry, first.last)] : rest;
}
