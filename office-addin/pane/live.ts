import type { OpenWorkbook } from "../workbook/contract";
import { addChange, type Edits, hasEdits, joinEdits, NO_EDITS } from "./edits";
import { isPassing, kindOf } from "./problem";

/** Looks at edits a moment after the last of a burst. */
export interface Live {
  /** Begins to listen; rejects where this Excel tells of no edits. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Edits of our own making, which are looked at whether anybody listens or not. */
  readonly add: (edits: Edits) => void;
}

export interface LiveParts {
  readonly door: Pick<OpenWorkbook, "watch">;
  /** Checks what was edited; what it cannot do now is tried again. */
  readonly recheck: (edits: Edits) => Promise<void>;
  /** What went wrong for good, or again and again. */
  readonly fail: (error: unknown) => void;
}

/** From the last edit on; a clerk who types from cell to cell is not disturbed. */
const PAUSE_MS = 600;
/** Whoever edits without a pause still gets an answer. */
const LONGEST_MS = 4000;
/** After a refusal that passes, e.g. while a cell is being edited. */
const AGAIN_MS = [1000, 2000, 4000, 8000];

export function createLive({ door, recheck, fail }: LiveParts): Live {
  let edits: Edits = NO_EDITS;
  let firstAt: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let failures = 0;
  let stopWatch: Promise<() => Promise<void>> | null = null;

  const plan = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), wait);
  };
  const planSoon = () => {
    const now = performance.now();
    firstAt ??= now;
    plan(Math.max(0, Math.min(PAUSE_MS, firstAt + LONGEST_MS - now)));
  };
  const run = async () => {
    // Edits during a check wait for its end, which plans the next one.
    if (isRunning || !hasEdits(edits)) return;
    isRunning = true;
    const own = edits;
    edits = NO_EDITS;
    firstAt = null;
    let wait: number | null = null;
    try {
      await recheck(own);
      failures = 0;
    } catch (error) {
      edits = joinEdits(own, edits);
      // Whatever else it was, it is tried once more.
      const isWorthTrying = isPassing(error) || (failures === 0 && kindOf(error) !== "cancelled");
      wait = isWorthTrying ? (AGAIN_MS[failures] ?? null) : null;
      failures += 1;
      if (wait === null) {
        // Kept: the next edit takes them along.
        failures = 0;
        fail(error);
      }
    }
    isRunning = false;
    if (wait !== null) plan(wait);
    else if (firstAt !== null) planSoon();
  };

  return {
    start: async () => {
      if (stopWatch) return;
      const starting = door.watch((change) => {
        // Excel may still tell of changes while it is asked to stop.
        if (stopWatch !== starting) return;
        edits = addChange(edits, change);
        planSoon();
      });
      stopWatch = starting;
      await starting.catch((error: unknown) => {
        stopWatch = null;
        throw error;
      });
    },
    stop: async () => {
      const stopping = stopWatch;
      stopWatch = null;
      edits = NO_EDITS;
      firstAt = null;
      clearTimeout(timer);
      await (await stopping)?.();
    },
    add: (own) => {
      edits = joinEdits(edits, own);
      planSoon();
    },
  };
}
