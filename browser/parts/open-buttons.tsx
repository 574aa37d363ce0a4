import { useRef } from "preact/hooks";
import { useSurroundings } from "../../ui";
import type { Openers } from "../openers";
import { fileWords } from "../words";
import { FileInput } from "./file-input";

/** Open files, open a folder, with the file inputs that work in every browser. `look`: class of each button. */
export function OpenButtons(props: {
  readonly openers: Openers;
  readonly look: { readonly files: string; readonly folder: string };
  /** Names the inputs for tests; only one set of buttons on a page has it. */
  readonly isNamed?: boolean;
}) {
  const { openers, look, isNamed } = props;
  const words = fileWords(useSurroundings().store.locale.value);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class={look.files} onClick={() => openers.pickFiles(files.current)}>
        {words.openFiles}
      </button>
      <button type="button" class={look.folder} onClick={() => openers.pickFolder(folder.current)}>
        {words.openFolder}
      </button>
      <FileInput openers={openers} isFolder={false} element={files} {...(isNamed ? { testId: "open-files" } : {})} />
      <FileInput openers={openers} isFolder element={folder} {...(isNamed ? { testId: "open-folder" } : {})} />
    </>
  );
}
