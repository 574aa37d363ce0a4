import { type ReadonlySignal, signal } from "@preact/signals";

/** A question to the browser about window or system, as a value that changes with the answer. */
export function asksBrowser(query: string): () => boolean {
  let watched: ReadonlySignal<boolean> | null = null;
  return () => {
    watched ??= watch(query);
    return watched.value;
  };
}

function watch(query: string): ReadonlySignal<boolean> {
  const list = window.matchMedia(query);
  const answer = signal(list.matches);
  list.addEventListener("change", () => {
    answer.value = list.matches;
  });
  return answer;
}
