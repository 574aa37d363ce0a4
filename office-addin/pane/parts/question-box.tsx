import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { isFocusNowhere } from "../../../ui";
import type { Questions } from "../question";
import { firstControl } from "./first-control";
import { usePaneWords } from "./pane-context";

/**
 * A question over the list. Whatever is asked writes into the workbook, so the answer that writes nothing has the
 * focus: who presses Enter without reading changes no cell. Escape is that answer, too. Afterwards the focus is where
 * it was; where nothing had it, as when a button of the ribbon asks, on the first control.
 */
export function QuestionBox({ questions }: { questions: Questions }) {
  const words = usePaneWords();
  const box = useRef<HTMLDivElement>(null);
  const safe = useRef<HTMLButtonElement>(null);
  const id = useId();
  const question = questions.open.value;
  useLayoutEffect(() => {
    if (!question) return;
    const before = document.activeElement;
    safe.current?.focus();
    return () => {
      const { activeElement: now, body } = document;
      // Another question may have been asked meanwhile: what asked it keeps the focus.
      if (now !== body && !box.current?.contains(now)) return;
      if (before instanceof HTMLElement && before.isConnected) before.focus();
      if (isFocusNowhere()) firstControl()?.focus();
    };
  }, [question]);
  if (!question) return null;
  return (
    <div
      ref={box}
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
        <button type="button" class="primary" onClick={() => question.answer("yes")}>
          {question.yes}
        </button>
        <button type="button" ref={safe} onClick={() => question.answer("no")}>
          {question.no ?? words.never}
        </button>
      </div>
    </div>
  );
}
