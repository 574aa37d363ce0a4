import { usePane, usePaneWords } from "./pane-context";
import { Switches } from "./switches";

/** First use: one obvious button, the others beside it, and what will and will not happen to the workbook. */
export function Start() {
  const { pane, goToFiles } = usePane();
  const words = usePaneWords();
  const isBusy = pane.isBusy.value;
  return (
    <div class="pane-start">
      <ul class="pane-lead">
        {words.lead.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div class="pane-check">
        <button
          type="button"
          class="primary"
          data-testid="check-sheet"
          aria-disabled={isBusy}
          onClick={() => void pane.runCheck("sheet")}
        >
          {words.checkSheet}
        </button>
        <div class="pane-check-others">
          <button type="button" aria-disabled={isBusy} onClick={() => void pane.runCheck("selection")}>
            {words.checkSelection}
          </button>
          <button type="button" aria-disabled={isBusy} onClick={() => void pane.runCheck("all")}>
            {words.checkAll}
          </button>
        </div>
      </div>
      <Switches isLong />
      <p class="faint">{words.unchanged}</p>
      <div class="pane-files">
        <button type="button" class="quiet" onClick={goToFiles}>
          {words.otherFiles}
        </button>
        <p class="faint">{words.otherFilesLead}</p>
      </div>
      <p class="faint">{words.privacy}</p>
    </div>
  );
}
