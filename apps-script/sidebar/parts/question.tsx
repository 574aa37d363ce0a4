import { useLayoutEffect, useRef } from "preact/hooks";
import { useSidebarWords } from "../context";

/** Asks before something is written; the safe answer has the focus. Afterwards it is where it was. */
export function Question(props: {
  readonly text: string;
  readonly yes: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}) {
  const words = useSidebarWords();
  const box = useRef<HTMLDivElement>(null);
  const no = useRef<HTMLButtonElement>(null);
  // With the drawing, not after it: a key that follows at once is meant for the question.
  useLayoutEffect(() => {
    const question = box.current;
    const before = document.activeElement;
    no.current?.focus();
    return () => {
      const { activeElement: now, body } = document;
      // Another question may have been asked meanwhile: what asked it keeps the focus.
      const isHere = now === body || question?.contains(now);
      if (isHere && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <div
      ref={box}
      class="question"
      role="alertdialog"
      aria-label={props.yes}
      aria-describedby="question-text"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        props.onNo();
      }}
    >
      <p id="question-text">{props.text}</p>
      <div class="question-buttons">
        <button type="button" class="primary" data-testid="question-yes" onClick={props.onYes}>
          {props.yes}
        </button>
        <button type="button" ref={no} onClick={props.onNo}>
          {words.no}
        </button>
      </div>
    </div>
  );
}
