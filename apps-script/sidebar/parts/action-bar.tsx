import { useLayoutEffect, useRef } from "preact/hooks";
import { isFocusNowhere, useFocusHeir, useSurroundings } from "../../../ui";
import { type Asked, useAttempt, useSidebar, useSidebarWords } from "../context";
import { BatchPanel } from "./batch-panel";
import { CheckButtons } from "./check-buttons";
import { Question } from "./question";
import { WorkButton } from "./work-button";

/** Of two buttons, one takes the other's place: what was filled in can be undone, what was undone filled in. */
const HEIRS: Readonly<Record<string, string>> = { fill: "undo", undo: "fill" };

/** Under the header once something is checked: check again, mark, fill in, clear. */
export function ActionBar() {
  const { session, writer, asked, isBatchShown } = useSidebar();
  const { store } = useSurroundings();
  const words = useSidebarWords();
  const attempt = useAttempt();
  const bar = useRef<HTMLDivElement>(null);
  const buttonOf = (id: string) => bar.current?.querySelector<HTMLElement>(`[data-testid="${id}"]`);
  useFocusHeir(bar, ({ dataset: { testid = "" } }) => {
    const heir = buttonOf(HEIRS[testid] ?? "");
    // While work runs, the one that takes its place may still come.
    return heir ?? (session.isBusy.value ? null : buttonOf("mark"));
  });
  // The button that was pressed on the start screen is gone: its like takes the focus.
  const isChecked = session.inspection.value !== null && store.files.value.length > 0;
  useLayoutEffect(() => {
    if (isChecked && isFocusNowhere())
      buttonOf(session.scope.value === "active" ? "check-sheet" : "check-all")?.focus();
  }, [isChecked]);
  const isBatch = session.start.edition === "planning";
  if (session.inspection.value === null) return null;
  const { fills } = session.inspection.value.report.edits;
  const question = asked.value;
  const ask = (key: "fill" | "clear") => {
    const ratings = fills.filter(({ kind }) => kind === "rating").length;
    const questions: Readonly<Record<typeof key, Asked>> = {
      fill: { key, text: words.askFill(ratings, fills.length - ratings), yes: words.yes.fill, work: writer.fill },
      clear: { key, text: words.askClear, yes: words.yes.clear, work: writer.clear },
    };
    asked.value = questions[key];
  };
  const close = () => {
    asked.value = null;
  };
  return (
    <div ref={bar}>
      <div class="actions" role="group" aria-label={words.actionsName}>
        <CheckButtons />
        <WorkButton id="mark" onClick={() => attempt(writer.mark)}>
          {words.mark}
        </WorkButton>
        {fills.length > 0 && (
          <WorkButton key="fill" id="fill" onClick={() => ask("fill")}>
            {words.fill(fills.length)}
          </WorkButton>
        )}
        {writer.filled.value.length > 0 && (
          <WorkButton key="undo" id="undo" onClick={() => attempt(writer.undo)}>
            {words.undo}
          </WorkButton>
        )}
        <WorkButton id="clear" look="quiet" onClick={() => ask("clear")}>
          {words.unmark}
        </WorkButton>
        {isBatch && (
          <button
            type="button"
            class="quiet"
            aria-expanded={isBatchShown.value}
            onClick={() => {
              isBatchShown.value = !isBatchShown.value;
            }}
          >
            {words.batchShort}
          </button>
        )}
      </div>
      {question && (
        <Question
          key={question.key}
          text={question.text}
          yes={question.yes}
          onNo={close}
          onYes={() => {
            close();
            attempt(question.work);
          }}
        />
      )}
      {isBatch && isBatchShown.value && <BatchPanel />}
    </div>
  );
}
