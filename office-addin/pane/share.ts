import type { Store } from "../../ui";

/** Progress of reading and judging the open workbook, in parts of a hundred. */
export interface ShareProgress {
  /** Share of the reading, 0 to 1. */
  readonly show: (share: number) => void;
  /** Everything is read; judging has no steps that could be counted. */
  readonly judging: () => void;
  readonly end: () => void;
}

/** Reading is the longer part: everything crosses from Excel. */
const READING = 80;
/** What is through before this is shown without a bar. */
const WORTH_MS = 300;

export function startProgress(store: Store): ShareProgress {
  const startedAt = performance.now();
  let done = 0;
  let isShown = false;
  const draw = () => {
    if (isShown) store.progress.value = { unit: "percent", done, total: 100, startedAt, now: performance.now() };
  };
  const timer = setTimeout(() => {
    isShown = true;
    draw();
  }, WORTH_MS);
  const set = (percent: number) => {
    done = Math.max(done, Math.round(percent));
    draw();
  };
  return {
    show: (share) => set(share * READING),
    judging: () => set(READING),
    end: () => {
      clearTimeout(timer);
      isShown = false;
      store.progress.value = null;
    },
  };
}
