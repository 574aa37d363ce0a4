import type { Area } from "../../shared/sheet";
import { addressOf } from "./addresses";

/** What this add-in has written or is writing, so that `watch` does not tell it as somebody's edit. */
export interface OwnWrites {
  /** Ids of result sheets of ours: nothing that happens there is an edit of the checked sheets. */
  readonly sheets: Set<string>;
  /** Says that these areas are about to be written by us. */
  readonly expect: (sheet: string, areas: readonly Area[]) => void;
  /** True, once, for each area that was expected. */
  readonly isExpected: (sheet: string, area: Area) => boolean;
  /** Holds events back until the work is done: a new sheet of ours is told before we know its id. */
  readonly during: <T>(work: () => Promise<T>) => Promise<T>;
  /** Runs at once, or when the work that is going on is done. */
  readonly afterwards: (then: () => void) => void;
}

export function createOwnWrites(): OwnWrites {
  const sheets = new Set<string>();
  const expected = new Set<string>();
  const waiting: (() => void)[] = [];
  let going = 0;
  const key = (sheet: string, area: Area) => `${sheet}!${addressOf(area)}`;
  return {
    sheets,
    expect: (sheet, areas) => {
      for (const area of areas) expected.add(key(sheet, area));
    },
    isExpected: (sheet, area) => expected.delete(key(sheet, area)),
    during: async (work) => {
      going++;
      try {
        return await work();
      } finally {
        going--;
        if (going === 0) for (const then of waiting.splice(0)) then();
      }
    },
    afterwards: (then) => {
      if (going > 0) waiting.push(then);
      else then();
    },
  };
}
