import type { FileReport } from "../shared/report/file-report";
import type { Store } from "../ui";

/** Results of a batch on their way to the interface: in the order of the files, with progress and time left. */
export interface Reporting {
  /** One file is through; null: its report is shown later. */
  readonly done: (index: number, report: FileReport | null) => void;
  readonly finish: () => void;
  /** Another batch has taken over: shows nothing more. */
  readonly abandon: () => void;
}

/** Batches below this are through before a progress bar could be read. */
const WORTH_PROGRESS = 2;
const PROGRESS_MS = 200;
/** So many may wait for a slow one before them; then they are shown out of order. */
const MOST_WAITING = 100;

export function startReporting(store: Store, total: number): Reporting {
  const waiting = new Map<number, FileReport | null>();
  let next = 0;
  let count = 0;
  const startedAt = performance.now();
  const showProgress = () => {
    store.progress.value = { done: count, total, startedAt, now: performance.now() };
  };
  const timer = total >= WORTH_PROGRESS ? setInterval(showProgress, PROGRESS_MS) : undefined;
  if (timer !== undefined) showProgress();

  const release = (isLast: boolean) => {
    const ready: FileReport[] = [];
    const take = (index: number) => {
      const report = waiting.get(index);
      waiting.delete(index);
      if (report) ready.push(report);
    };
    while (waiting.has(next)) take(next++);
    if (isLast || waiting.size > MOST_WAITING)
      for (const index of [...waiting.keys()].sort((a, b) => a - b)) take(index);
    if (ready.length > 0) store.putReports(ready, "opened");
  };
  return {
    done: (index, report) => {
      count += 1;
      waiting.set(index, report);
      release(false);
    },
    finish: () => {
      clearInterval(timer);
      release(true);
      store.progress.value = null;
    },
    abandon: () => clearInterval(timer),
  };
}
