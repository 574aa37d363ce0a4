import type { Source } from "../browser/files/source";

/** To the watching worker: what to look at from now on. Handles are followed; files without one only show that they changed. */
export interface WatchOrder {
  readonly watch: readonly Source[];
}
