import { useId, useLayoutEffect, useRef } from "preact/hooks";
import type { Questions } from "../question";
import { usePaneWords } from "./pane-context";

/** A question over the list; Escape is the answer no. Afterwards the focus is where it was. */
export function QuestionBox({ questions }: { questions: Questions }) {
  const words = usePaneWords();
  const yes = useRef<HTMLButtonElement>(null);
  const id = useId();
  const question = questions.open.value;
  useLayoutEffect(() => {
    if (!question) return;
    const before = document.activeElement;
    yes.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [question]);
  if (!question) return null;
  return (
    <div
      class="question"
      role="alertdialog"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        question.answer("no");
      }}
    >
      <p id={id}>{question.text}</p>
      <div class="question-buttons">
        <button type="button" class="primary" ref={yes} onClick={() => question.answer("yes")}>
          {question.yes}
        </button>
        {question.other !== undefined && (
          <button type="button" onClick={() => question.answer("other")}>
            {question.other}
          </button>
        )}
        {question.other === undefined && (
          <button type="button" onClick={() => question.answer("no")}>
            {words.never}
          </button>
        )}
      </div>
    </div>
  );
}
