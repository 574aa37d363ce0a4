import { effect, type ReadonlySignal } from "@preact/signals";
import type { FileNews, Source } from "../browser/files/source";
import type { WatchOrder } from "./protocol";

/** Files without a handle only show that they changed; beyond this many they are not asked. */
const MOST_WITHOUT_HANDLE = 300;

/** Lets a worker of its own watch whatever is open; a changed file is told at most about a second later. */
export function watchSources(
  sources: ReadonlySignal<ReadonlyMap<string, Source>>,
  start: () => Worker,
  hear: (news: FileNews) => void,
): void {
  let worker: Worker | null = null;
  effect(() => {
    const all = [...sources.value.values()];
    const bare = all.filter(({ handle }) => !handle);
    const watched = [...all.filter(({ handle }) => handle), ...bare.slice(0, MOST_WITHOUT_HANDLE)];
    if (!worker && watched.length > 0) {
      worker = start();
      worker.onmessage = ({ data }: MessageEvent<FileNews>) => hear(data);
    }
    worker?.postMessage({ watch: watched } satisfies WatchOrder);
  });
}
