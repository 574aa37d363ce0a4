import type { Locale } from "../../shared/locale";
import { SKIPPED } from "../../shared/report/skipped";
import type { Outcome, ProblemKind } from "./contract";
import { CHUNK_BYTES } from "./limits";
import { isPassing, kindOf } from "./problems";

/**
 * One round trip to Excel: `queue` says what is wanted and gives back what collects the answer.
 *
 * Each has a context of its own. Excel.run would keep every range alive for the next batch and send one request more
 * to let them go again; nothing here outlives its sync, so nothing is kept.
 * https://learn.microsoft.com/office/dev/add-ins/excel/performance
 */
export async function roundTrip<T>(queue: (context: Excel.RequestContext) => () => T): Promise<T> {
  const context = new Excel.RequestContext();
  const collect = queue(context);
  await context.sync();
  return collect();
}

/** A piece of work on the workbook, and the bytes it sends and gets, roughly. */
export interface Step<T> {
  readonly bytes: number;
  readonly queue: (context: Excel.RequestContext) => () => T;
}

/**
 * All steps in their order: in one round trip, or as many as their bytes need. What is refused for its size all the
 * same is sent again in halves; Excel has done nothing of it then.
 */
export async function inTrips<T>(steps: readonly Step<T>[]): Promise<T[]> {
  const trips: Step<T>[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const step of steps) {
    if (bytes + step.bytes > CHUNK_BYTES) {
      trips.push([]);
      bytes = 0;
    }
    trips[trips.length - 1]!.push(step);
    bytes += step.bytes;
  }
  const results: T[] = [];
  for (let trip = trips.shift(); trip; trip = trips.shift()) {
    const going = trip;
    try {
      const done = await roundTrip((context) => {
        const collects = going.map(({ queue }) => queue(context));
        return () => collects.map((collect) => collect());
      });
      results.push(...done);
    } catch (error) {
      if (kindOf(error) !== "too-large" || going.length < 2) throw error;
      const middle = going.length >> 1;
      trips.unshift(going.slice(0, middle), going.slice(middle));
    }
  }
  return results;
}

/**
 * Does the work again from its beginning, once, after a refusal that passes, or one of the kinds named: what others
 * do between two syncs (a sheet protected, a sheet deleted) is seen the second time. Only for work that may be done
 * twice: one that begins by reading what is there.
 */
export async function twice<T>(work: () => Promise<T>, also: readonly ProblemKind[] = []): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isPassing(error) && !also.includes(kindOf(error))) throw error;
    return work();
  }
}

/** Work on sheets by their names. Where one of them is gone, the others are done and it is named. */
export async function onSheets<T extends Outcome>(
  names: readonly string[],
  locale: Locale,
  work: (names: ReadonlySet<string>) => Promise<T>,
): Promise<T> {
  try {
    return await work(new Set(names));
  } catch (error) {
    if (kindOf(error) !== "sheet-gone") throw error;
    const there = await twice(() =>
      roundTrip((context) => {
        const { worksheets } = context.workbook;
        worksheets.load("name");
        return () => new Set(worksheets.items.map(({ name }) => name));
      }),
    );
    const outcome = await work(new Set(names.filter((name) => there.has(name))));
    const gone = [...new Set(names)].filter((name) => !there.has(name));
    return { ...outcome, skipped: [...outcome.skipped, ...gone.map((sheet) => SKIPPED.sheetGone[locale]({ sheet }))] };
  }
}
