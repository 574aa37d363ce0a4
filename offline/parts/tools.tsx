import { useRef } from "preact/hooks";
import { useSurroundings } from "../../ui";
import { ACCEPTED } from "../files/open";
import { useOffline, useOfflineWords } from "./offline-context";

/** Open files, open a folder: in the header of every view, with the file inputs that work in every browser. */
export function Tools() {
  const { store } = useSurroundings();
  const { openers } = useOffline();
  const words = useOfflineWords();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const isEmpty = store.files.value.length === 0;
  return (
    <>
      <button type="button" class={isEmpty ? "primary" : "quiet"} onClick={() => openers.pickFiles(files.current)}>
        {words.openFiles}
      </button>
      <button type="button" class="quiet" onClick={() => openers.pickFolder(folder.current)}>
        {words.openFolder}
      </button>
      <input
        ref={files}
        type="file"
        class="unseen"
        data-testid="open-files"
        aria-label={words.fileInput}
        tabIndex={-1}
        multiple
        accept={ACCEPTED}
        onChange={(event) => openers.takeInput(event.currentTarget)}
      />
      <input
        ref={(element) => {
          folder.current = element;
          if (element) element.webkitdirectory = true;
        }}
        type="file"
        class="unseen"
        data-testid="open-folder"
        aria-label={words.folderInput}
        tabIndex={-1}
        multiple
        onChange={(event) => openers.takeInput(event.currentTarget)}
      />
    </>
  );
}
