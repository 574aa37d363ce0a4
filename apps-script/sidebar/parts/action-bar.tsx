import { useRef, useState } from "preact/hooks";
import { useAttempt, useSidebar, useSidebarWords } from "../context";
import { BatchPanel } from "./batch-panel";
import { CheckButtons } from "./check-buttons";
import { Question } from "./question";

type Asked = "fill" | "clear";

/** Under the header once something is checked: check again, mark, fill in, clear. */
export function ActionBar() {
  const { session, writer, isBatchShown } = useSidebar();
  const words = useSidebarWords();
  const attempt = useAttempt();
  const [asked, setAsked] = useState<Asked | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const isBatch = session.start.edition === "planning";
  if (session.inspection.value === null) return null;
  const isBusy = session.isBusy.value;
  const { fills } = session.inspection.value.report.edits;
  const close = () => {
    setAsked(null);
    // The button that asked is drawn again where it was.
    requestAnimationFrame(() => bar.current?.querySelector<HTMLElement>(`[data-asks=${asked}]`)?.focus());
  };
  const ratings = fills.filter(({ kind }) => kind === "rating").length;
  const texts: Readonly<Record<Asked, string>> = {
    fill: words.askFill(ratings, fills.length - ratings),
    clear: words.askClear,
  };
  return (
    <div ref={bar}>
      <div class="actions" role="group" aria-label={words.actionsName}>
        <CheckButtons />
        <button type="button" disabled={isBusy} data-testid="mark" onClick={() => attempt(writer.mark)}>
          {words.mark}
        </button>
        {fills.length > 0 && (
          <button type="button" disabled={isBusy} data-asks="fill" data-testid="fill" onClick={() => setAsked("fill")}>
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
          onClick={() => setAsked("clear")}
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
      {asked && (
        <Question
          key={asked}
          text={texts[asked]}
          yes={words.yes[asked]}
          onNo={close}
          onYes={() => {
            close();
            attempt(asked === "fill" ? writer.fill : writer.clear);
          }}
        />
      )}
      {isBatch && isBatchShown.value && <BatchPanel />}
    </div>
  );
}
