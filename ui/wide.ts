import { type ReadonlySignal, signal } from "@preact/signals";

/** As in style/wide.css: from here on list and sheet stand side by side. */
const WIDE = "(min-width: 1000px)";

let watched: ReadonlySignal<boolean> | null = null;

/** Whether the window has room for list and sheet side by side; changes with the window. */
export function isWide(): boolean {
  if (!watched) {
    const query = window.matchMedia(WIDE);
    const answer = signal(query.matches);
    query.addEventListener("change", () => {
      answer.value = query.matches;
    });
    watched = answer;
  }
  return watched.value;
}
