import { useRef } from "preact/hooks";
import { type Asked, useAttempt, useSidebar, useSidebarWords } from "../context";
import { BatchPanel } from "./batch-panel";
import { CheckButtons } from "./check-buttons";
import { Question } from "./question";

/** Under the header once something is checked: check again, mark, fill in, clear. */
export function ActionBar() {
  const { session, writer, asked, isBatchShown } = useSidebar();
  const words = useSidebarWords();
  const attempt = useAttempt();
  const bar = useRef<HTMLDivElement>(null);
  const isBatch = session.start.edition === "planning";
  if (session.inspection.value === null) return null;
  const isBusy = session.isBusy.value;
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
    const key = asked.value?.key;
    // Before the question goes: no moment in which a key would find nothing.
    bar.current?.querySelector<HTMLElement>(`[data-asks=${key}]`)?.focus();
    asked.value = null;
  };
  return (
    <div ref={bar}>
      <div class="actions" role="group" aria-label={words.actionsName}>
        <CheckButtons />
        <button type="button" disabled={isBusy} data-testid="mark" onClick={() => attempt(writer.mark)}>
          {words.mark}
        </button>
        {fills.length > 0 && (
          <button type="button" disabled={isBusy} data-asks="fill" data-testid="fill" onClick={() => ask("fill")}>
            {words.fill(fills.length)}
          </button>
        )}
        {writer.filled.value.length > 0 && (
          <button type="button" disabled={isBusy} data-testid="undo" onClick={() => attempt(writer.undo)}>
            {words.undo}
          </button>
        )}
        <button
          type="button"
          class="quiet"
          disabled={isBusy}
          data-asks="clear"
          data-testid="clear"
          onClick={() => ask("clear")}
        >
          {words.unmark}
        </button>
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
