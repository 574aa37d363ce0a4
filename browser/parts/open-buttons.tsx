import { useRef } from "preact/hooks";
import { useSurroundings } from "../../ui";
import type { Openers } from "../openers";
import { fileWords } from "../words";
import { FileInput } from "./file-input";

/** Open files, open a folder, with the file inputs that work in every browser. `look`: class of each button. */
export function OpenButtons(props: {
  readonly openers: Openers;
  readonly look: { readonly files: string; readonly folder: string };
  /** In the bar on top: a narrow one has room for what is opened only. Names the inputs for tests: there is one bar. */
  readonly isInBar?: boolean;
}) {
  const { openers, look, isInBar } = props;
  const words = fileWords(useSurroundings().store.locale.value);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class={look.files} onClick={() => openers.pickFiles(files.current)}>
        {isInBar ? <Shortened long={words.openFiles} short={words.openFilesShort} /> : words.openFiles}
      </button>
      <button type="button" class={look.folder} onClick={() => openers.pickFolder(folder.current)}>
        {isInBar ? <Shortened long={words.openFolder} short={words.openFolderShort} /> : words.openFolder}
      </button>
      <FileInput openers={openers} isFolder={false} element={files} {...(isInBar ? { testId: "open-files" } : {})} />
      <FileInput openers={openers} isFolder element={folder} {...(isInBar ? { testId: "open-folder" } : {})} />
    </>
  );
}

/** Screen readers hear the long text at any width; the other is only seen where the window is narrow. */
function Shortened({ long, short }: { long: string; short: string }) {
  return (
    <>
      <span class="long">{long}</span>
      <span class="short" aria-hidden="true">
        {short}
      </span>
    </>
  );
}
