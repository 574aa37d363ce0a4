import { useEffect, useRef, useState } from "preact/hooks";
import { CellText, useFocusHeir } from "../../../ui";
import type { BatchState } from "../../protocol";
import { useAttempt, useSidebar, useSidebarWords } from "../context";

/** While it runs, the state is asked for so often; when nothing moves, less often. */
const POLL_MS = 5_000;
const SLOWEST_MS = 30_000;
const RUNNING: readonly BatchState["phase"][] = ["listing", "running"];

/** The batch of the planning division: where the files are, how far it is, stop and go on. */
export function BatchPanel() {
  const { ask } = useSidebar();
  const words = useSidebarWords();
  const attempt = useAttempt();
  const [state, setState] = useState<BatchState | null>(null);
  const [source, setSource] = useState("");
  const [withSubfolders, setSubfolders] = useState(true);
  const [withMarks, setMarks] = useState(false);
  const [isSending, setSending] = useState(false);
  const panel = useRef<HTMLElement>(null);
  // Start, stop and go on take each other's place; they are not disabled, which would lose the focus.
  useFocusHeir(panel, () => panel.current?.querySelector<HTMLElement>("button"));

  const send = (work: () => Promise<BatchState>) => {
    if (isSending) return;
    attempt(async () => {
      setSending(true);
      try {
        setState(await work());
      } finally {
        setSending(false);
      }
    });
  };
  /** The time trigger would begin within a minute; asked for, the work begins now. */
  const begin = async (order: Promise<BatchState>) => {
    const begun = await order;
    if (RUNNING.includes(begun.phase)) ask("batchWork", {}).then(setState, () => {});
    return begun;
  };
  useEffect(() => {
    send(() => ask("batchState", {}));
  }, []);
  const isRunning = state !== null && RUNNING.includes(state.phase);
  useEffect(() => {
    if (!isRunning) return;
    let pause = POLL_MS;
    let timer = setTimeout(look, pause);
    function look() {
      pause = Math.min(SLOWEST_MS, pause * 1.3);
      if (document.visibilityState !== "visible") {
        timer = setTimeout(look, pause);
        return;
      }
      ask("batchState", {})
        .then((next) => {
          setState(next);
        })
        // Asked again later; the batch goes on by itself.
        .catch(() => {})
        .finally(() => {
          timer = setTimeout(look, pause);
        });
    }
    return () => clearTimeout(timer);
  }, [isRunning, ask]);

  const start = () => {
    if (source.trim() === "") {
      attempt(async () => {
        throw new Error(words.batchNeedsSource);
      });
      return;
    }
    send(() => begin(ask("batchStart", { source, withSubfolders, withMarks })));
  };
  return (
    <section ref={panel} class="batch" aria-label={words.batchTitle}>
      <h2>{words.batchTitle}</h2>
      {state && state.phase !== "none" && <BatchProgress state={state} />}
      {isRunning ? (
        <button
          type="button"
          aria-disabled={isSending}
          data-testid="batch-stop"
          onClick={() => send(() => ask("batchStop", {}))}
        >
          {words.batchStop}
        </button>
      ) : (
        <>
          {(state?.phase === "stopped" || state?.phase === "failed") && (
            <button
              type="button"
              class="primary"
              aria-disabled={isSending}
              data-testid="batch-resume"
              onClick={() => send(() => begin(ask("batchResume", {})))}
            >
              {words.batchResume}
            </button>
          )}
          <label class="batch-source">
            <span>{words.batchSource}</span>
            <textarea
              rows={3}
              value={source}
              data-testid="batch-source"
              onInput={(event) => setSource(event.currentTarget.value)}
            />
          </label>
          <label>
            <input
              type="checkbox"
              checked={withSubfolders}
              onChange={(event) => setSubfolders(event.currentTarget.checked)}
            />
            {words.batchSubfolders}
          </label>
          <label>
            <input type="checkbox" checked={withMarks} onChange={(event) => setMarks(event.currentTarget.checked)} />
            {words.batchMarks}
          </label>
          <button type="button" aria-disabled={isSending} data-testid="batch-start" onClick={start}>
            {words.batchStart}
          </button>
        </>
      )}
      {isRunning && <p class="faint">{words.batchCloses}</p>}
    </section>
  );
}

function BatchProgress({ state }: { readonly state: BatchState }) {
  const words = useSidebarWords();
  const { done, total, unread, current, resultUrl, sentence } = state;
  const text = words.batchProgress(done, total);
  return (
    <div class="batch-progress" role="status">
      {total !== null && total > 0 && <progress aria-label={text} value={done} max={total} />}
      {sentence !== "" && (
        <p>
          <CellText text={sentence} />
        </p>
      )}
      {current !== null && (
        <p class="faint">
          <CellText text={current} />
        </p>
      )}
      {unread > 0 && <p class="strong">{words.batchUnread(unread)}</p>}
      {resultUrl !== null && /^https:\/\/docs\.google\.com\//.test(resultUrl) && (
        <a href={resultUrl} target="_blank" rel="noopener noreferrer">
          {words.batchResult}
        </a>
      )}
    </div>
  );
}
