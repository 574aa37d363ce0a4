import { usePane, usePaneWords } from "./pane-context";

/** The way to other workbooks, in the header of every view. */
export function Tools() {
  const { goToFiles } = usePane();
  const words = usePaneWords();
  return (
    <button type="button" class="quiet" onClick={goToFiles} aria-label={words.otherFiles}>
      {words.otherFilesShort}
    </button>
  );
}
