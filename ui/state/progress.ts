/** Work under way; times in milliseconds of any clock. */
export interface Progress {
  /** What is counted; default: files. */
  readonly unit?: "file" | "percent";
  readonly done: number;
  readonly total: number;
  readonly startedAt: number;
  readonly now: number;
}

/** Before this many milliseconds or files an estimate would jump about. */
const SETTLED = { milliseconds: 1500, files: 3 };

/** Whole seconds left at the speed so far; null while it is too early to say. */
export function secondsLeft({ done, total, startedAt, now }: Progress): number | null {
  const gone = now - startedAt;
  if (done < SETTLED.files || gone < SETTLED.milliseconds || done >= total) return null;
  return Math.max(1, Math.round(((gone / done) * (total - done)) / 1000));
}
