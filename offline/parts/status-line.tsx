import { useRef } from "preact/hooks";
import { FileInput } from "../../browser/parts/file-input";
import { CellText, useSurroundings } from "../../ui";
import { useOffline, useOfflineWords } from "./offline-context";

/** Whether saving a file in Excel is noticed, and what to do where the browser cannot. */
export function StatusLine() {
  const { store } = useSurroundings();
  const { session, openers } = useOffline();
  const words = useOfflineWords();
  const input = useRef<HTMLInputElement>(null);
  const sources = [...session.sources.value.values()];
  if (sources.length === 0 || store.files.value.length === 0) return null;
  const stale = [...session.stale.value];
  const followed = sources.filter(({ handle }) => handle !== null).length;
  const isSample = sources.every(({ file, handle }) => handle === null && file.lastModified === 0);
  if (isSample) return null;
  const first = stale[0];
  return (
    <div class={`live-line ${first === undefined ? "" : "is-stale"}`} data-testid="live-line" role="status">
      {first !== undefined ? (
        <CellText text={words.staleFiles(first, stale.length - 1)} />
      ) : followed === sources.length ? (
        <span>{words.watching(followed)}</span>
      ) : (
        <span>{words.notWatching}</span>
      )}
      {followed < sources.length && (
        <>
          <button type="button" class="quiet" onClick={() => openers.pickFiles(input.current)}>
            {words.openAgain}
          </button>
          <FileInput openers={openers} isFolder={false} element={input} />
        </>
      )}
    </div>
  );
}
