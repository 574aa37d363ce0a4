import { useLayoutEffect, useRef } from "preact/hooks";
import { shorten } from "../../../shared/report/shorten";
import { CellText, isFocusNowhere, useFocusHeir, useSurroundings, useWords } from "../../../ui";
import { areaText, type Scope, type ScopeKind } from "../scope";
import type { PaneWords } from "../words";
import { firstControl } from "./first-control";
import { usePane, usePaneWords } from "./pane-context";
import { QuestionBox } from "./question-box";
import { Switches } from "./switches";

const KINDS: readonly ScopeKind[] = ["sheet", "selection", "all"];

/** Under the header: check again, what the results are of, the switches; what is asked, what can be undone. */
export function Status() {
  const { store } = useSurroundings();
  const { pane } = usePane();
  return (
    <>
      <QuestionBox questions={pane.questions} />
      <UndoLine />
      {store.files.value.length > 0 && store.tab.value !== "settings" && <ScopeBar />}
    </>
  );
}

function ScopeBar() {
  const { pane } = usePane();
  const words = usePaneWords();
  const scope = pane.check.scope.value;
  const current = useRef<HTMLButtonElement>(null);
  // The button that was pressed on the start screen is gone: its like takes the focus.
  useLayoutEffect(() => {
    if (isFocusNowhere()) current.current?.focus();
  }, []);
  return (
    <div class="scope-bar">
      <div class="scope-buttons" role="group" aria-label={words.scopeName}>
        {KINDS.map((kind) => (
          <button
            type="button"
            key={kind}
            class={kind === scope?.kind ? "primary" : ""}
            {...(kind === scope?.kind ? { ref: current } : {})}
            aria-disabled={pane.isBusy.value}
            onClick={() => void pane.runCheck(kind)}
          >
            {words.scopeKinds[kind]}
          </button>
        ))}
      </div>
      <p class="scope-shown">{scope && <CellText text={shownText(scope, words)} />}</p>
      <Switches isLong={false} />
    </div>
  );
}

function shownText(scope: Scope, words: PaneWords): string {
  if (scope.kind === "all") return words.shownAll;
  const sheet = shorten(scope.sheet, 24);
  return scope.kind === "sheet" ? words.shownSheet(sheet) : words.shownArea(sheet, areaText(scope.areas));
}

/** After cells were filled in: for as long as they can be emptied again, or until somebody has seen enough of it. */
function UndoLine() {
  const { pane } = usePane();
  const words = usePaneWords();
  const { close } = useWords();
  const line = useRef<HTMLDivElement>(null);
  useFocusHeir(line, firstControl);
  const filled = pane.undoable.value;
  if (!filled) return null;
  return (
    <div ref={line} class="undo-line">
      <span>{words.filled(filled.length)}</span>
      <button type="button" class="quiet" onClick={() => void pane.undo()}>
        {words.undo}
      </button>
      <button
        type="button"
        class="quiet end"
        onClick={() => {
          pane.undoable.value = null;
        }}
      >
        {close}
      </button>
    </div>
  );
}
