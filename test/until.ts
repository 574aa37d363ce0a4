import { setTimeout as pause } from "node:timers/promises";

/**
 * Asks until the answer will do, and gives that answer. Where none ever does it gives the last one, so that the
 * expectation which follows says what stood there instead. Its patience is for slow machines only.
 */
export async function until<T>(
  ask: () => T | Promise<T>,
  willDo: (answer: T) => boolean,
  patience = 60_000,
): Promise<T> {
  for (let waited = 0, step = 10; ; waited += step, step = Math.min(100, step * 2)) {
    const answer = await ask();
    if (willDo(answer) || waited >= patience) return answer;
    await pause(step);
  }
}

/** Expects a value that may take its time to come about. */
export async function untilHolds<T>(ask: () => T | Promise<T>, expected: T): Promise<void> {
  expect(await until(ask, (answer) => answer === expected)).toBe(expected);
}
