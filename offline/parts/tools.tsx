import { useRef } from "preact/hooks";
import { FileInput } from "./file-input";
import { useOffline, useOfflineWords } from "./offline-context";

/** Open files, open a folder: in the header of every view, with the file inputs that work in every browser. */
export function Tools() {
  const { openers } = useOffline();
  const words = useOfflineWords();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="quiet" onClick={() => openers.pickFiles(files.current)}>
        {words.openFiles}
      </button>
      <button type="button" class="quiet" onClick={() => openers.pickFolder(folder.current)}>
        {words.openFolder}
      </button>
      <FileInput isFolder={false} element={files} testId="open-files" />
      <FileInput isFolder element={folder} testId="open-folder" />
    </>
  );
}
