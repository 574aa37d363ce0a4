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

/**
 * Does the work again from its beginning, once, after a refusal that passes. Only for work that may be done twice:
 * one that begins by reading what is there.
 */
export async function twice<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isPassing(error)) throw error;
    return work();
  }
}

/** As `twice`, and also where a sheet went between two syncs. */
export async function twiceIfGone<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isPassing(error) && kindOf(error) !== "sheet-gone") throw error;
    return work();
  }
}
