/**
 * One execution is stopped dead after six minutes
 * (https://developers.google.com/apps-script/guides/services/quotas#current_limitations). Nothing new is begun when
 * the dearest step so far, twice over, would end behind this.
 */
const BUDGET = 330_000;

/** Begins a step if there is time for it; measures it. */
export interface Stopwatch {
  /** From here on steps are of another kind; `expected`: what one may cost before one was seen. */
  readonly begin: (expected: number) => void;
  readonly hasTime: () => boolean;
  readonly step: <T>(work: () => T) => T;
}

export function stopwatch(startedAt: number): Stopwatch {
  let longest = 0;
  let steps = 0;
  return {
    begin: (expected) => {
      longest = expected / 2;
    },
    // An execution that cannot do one step would never come to an end: the first is always begun.
    hasTime: () => steps === 0 || Date.now() - startedAt + 2 * longest < BUDGET,
    step: (work) => {
      const from = Date.now();
      steps += 1;
      try {
        return work();
      } finally {
        longest = Math.max(longest, Date.now() - from);
      }
    },
  };
}
