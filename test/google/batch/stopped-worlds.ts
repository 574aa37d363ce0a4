/** Worlds as they are left by an execution that dies: one for every call to the server. */

import type { Google, RunResult, World } from "../fake";
import { googleOf, snapshotOf } from "../fake";
import { Clock } from "../fake/clock";
import type { SpreadsheetState } from "../fake/state";
import { RESULT } from "./office";

export interface StoppedWorld {
  /** The calls to the server behind which a death leaves this world, from 0 (before the first). */
  readonly calls: readonly number[];
  readonly world: World;
}

/** A world of its own: nothing done in it reaches the other. */
export function copyOf(world: World): World {
  const { clock, cost, ...rest } = world;
  return { ...structuredClone(rest), clock: new Clock(clock.now), cost };
}

/**
 * Runs once and keeps what a death behind every single call would have left: by `loses`, without what was not flushed
 * (the worse case) or with it. Deaths that leave the same world are one: what comes after cannot tell them apart.
 */
export function worldsStoppedIn(
  run: (faults: {
    readonly faults: readonly [{ call: RegExp; onwards: true; meanwhile: (world: World) => void }];
  }) => RunResult,
  loses: boolean,
): { readonly result: RunResult; readonly worlds: readonly StoppedWorld[] } {
  const found = new Map<string, { calls: number[]; world: World }>();
  let call = 0;
  const keyOf = keysOf(loses);
  const result = run({
    faults: [
      {
        call: /./,
        onwards: true,
        meanwhile: (world) => {
          const before = call++;
          const key = keyOf(world);
          const known = found.get(key);
          if (known) known.calls.push(before);
          else found.set(key, { calls: [before], world: leftBehind(world, loses) });
        },
      },
    ],
  });
  return { result, worlds: [...found.values()] };
}

function leftBehind(world: World, loses: boolean): World {
  const left = copyOf(world);
  for (const file of left.files.values()) {
    if (loses && file.unsaved) file.spreadsheet = file.unsaved;
    file.unsaved = null;
  }
  // An execution that ends gives its locks back: https://developers.google.com/apps-script/reference/lock/lock#releaseLock()
  left.locks = { script: null, user: null, document: null };
  return left;
}

/** Gives everything that outlives an execution, but for clock and log, as a text. */
function keysOf(loses: boolean): (world: World) => string {
  // Every change of a spreadsheet sets the time of its file, and each call to the server takes time.
  const known = { book: null as SpreadsheetState | null, updated: -1, text: "" };
  const textOf = (book: SpreadsheetState, updated: number): string => {
    if (known.book !== book || known.updated !== updated) {
      Object.assign(known, { book, updated, text: JSON.stringify(snapshotOf(book)) });
    }
    return known.text;
  };
  return (world) => {
    const books = [...world.files.values()].map(({ id, spreadsheet, unsaved, trashed, deleted, updated }) => {
      const lost = loses ? unsaved : null;
      const book = lost ?? spreadsheet;
      // What stands to be lost stays as it was before the first change.
      return [id, trashed, deleted, id === RESULT && book ? textOf(book, lost ? 0 : updated) : null];
    });
    const properties = Object.values(world.properties).map((store) => [...store]);
    const triggers = world.triggers.map(({ id, handler, every }) => [id, handler, every]);
    return JSON.stringify([books, properties, triggers]);
  };
}

export function inWorld(google: Google, world: World): Google {
  return googleOf(google.bundle, world);
}
