/** Shortest time between two drawings while results arrive. */
const LEAST_MS = 100;
/** The page draws for at most about one part in so many. */
const SHARE = 12;

/**
 * Puts off drawing so that thousands of results do not redraw the lists thousands of times: the longer a drawing
 * took, the longer until the next one.
 */
export function drawSoon(): (draw: () => void) => void {
  let pause = 0;
  let lastAt = Number.NEGATIVE_INFINITY;
  return (draw) => {
    const due = Math.max(0, lastAt + pause - performance.now());
    setTimeout(() => {
      const startedAt = performance.now();
      draw();
      // Signals draw in a microtask: they are through when the next task begins.
      setTimeout(() => {
        lastAt = performance.now();
        pause = Math.min(2000, Math.max(LEAST_MS, (lastAt - startedAt) * SHARE));
      });
    }, due);
  };
}
