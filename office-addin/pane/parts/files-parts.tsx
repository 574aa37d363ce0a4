import type { Openers } from "../../../browser/openers";
import { DropOverlay, DropZone } from "../../../browser/parts/drop-zone";
import { OpenButtons } from "../../../browser/parts/open-buttons";
import { useSurroundings } from "../../../ui";
import type { Questions } from "../question";
import { usePaneWords } from "./pane-context";
import { QuestionBox } from "./question-box";

/** Where other workbooks are put to be checked. */
export function FilesStart({ openers }: { openers: Openers }) {
  const words = usePaneWords();
  return (
    <div class="pane-start">
      <h2>{words.batchTitle}</h2>
      <p>{words.batchLead}</p>
      <DropZone openers={openers} />
    </div>
  );
}

/** The way back, and to open more. */
export function FilesBar(props: {
  readonly openers: Openers;
  readonly questions: Questions;
  readonly isHeldOver: boolean;
  readonly goBack: () => void;
}) {
  const { store } = useSurroundings();
  const words = usePaneWords();
  return (
    <>
      <QuestionBox questions={props.questions} />
      <div class="files-bar">
        <button type="button" class="quiet" onClick={props.goBack}>
          ← {words.backToWorkbook}
        </button>
        {store.files.value.length > 0 && (
          <OpenButtons openers={props.openers} look={{ files: "quiet", folder: "quiet" }} isInBar />
        )}
      </div>
      {props.isHeldOver && <DropOverlay />}
    </>
  );
}
