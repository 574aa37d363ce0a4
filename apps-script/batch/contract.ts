import type { Locale } from "../../shared/locale";
import type { BatchOrder, BatchState } from "../protocol";

/**
 * The batch of the planning division over Google Drive, as menu, sidebar and time trigger use it. Index.ts exports
 * - the functions of menu and trigger, which must be functions at the top level of the script: `startBatch`,
 *   `resumeBatch`, `stopBatch` (menu; they ask and answer in dialogs) and `continueBatch` (the time trigger);
 * - `batch`, the same for the sidebar, without dialogs.
 *
 * All is kept in the spreadsheet that the script is bound to: its result sheets, two hidden work sheets, and a few
 * document properties. A run may die at any point; the trigger goes on where it died.
 */
export interface Batch {
  /**
   * Begins a run and returns at once; throws BatchProblem where the order cannot be carried out (nothing has begun
   * then). The time trigger does the work from the next minute on. Who does not want to wait calls `work` afterwards
   * without waiting for its answer.
   */
  readonly start: (order: BatchOrder, locale: Locale) => BatchState;
  /** Works until the time of one execution is used up, all is done, or somebody stops it: minutes. */
  readonly work: () => BatchState;
  /** How it stands: cheap, to be asked every few seconds. */
  readonly state: (locale: Locale) => BatchState;
  /** Stops behind the file in hand. What is done is kept. */
  readonly stop: (locale: Locale) => BatchState;
  /** Lets a stopped run go on, as `start` does: returns at once. */
  readonly resume: (locale: Locale) => BatchState;
}

/** One sentence for the user; nothing has begun. */
export class BatchProblem extends Error {}
