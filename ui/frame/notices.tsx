import { useEffect } from "preact/hooks";
import { shorten } from "../../shared/report/shorten";
import { useSurroundings, useWords } from "../context";
import { CellText } from "../parts/badges";
import { fileName } from "../state/missing";
import { secondsLeft } from "../state/progress";

export function ProgressLine() {
  const { store, host } = useSurroundings();
  const words = useWords();
  const progress = store.progress.value;
  if (!progress) return null;
  const left = secondsLeft(progress);
  const { done, total, unit } = progress;
  const text = unit === "percent" ? words.progressShare(done) : words.progress(done, total);
  return (
    <div class="progress">
      <progress aria-label={text} value={done} max={total} />
      <span>{text}</span>
      {left !== null && <span class="faint">{words.timeLeft(left)}</span>}
      <button type="button" class="quiet" onClick={() => host.cancel()}>
        {words.cancel}
      </button>
    </div>
  );
}

/** One sentence after something was done, or could not be. */
export function NoticeLine() {
  const { store } = useSurroundings();
  const words = useWords();
  const notice = store.notice.value;
  useEffect(() => {
    if (notice?.tone !== "good") return;
    const timer = setTimeout(() => {
      if (store.notice.value === notice) store.notice.value = null;
    }, 6000);
    return () => clearTimeout(timer);
  }, [notice, store]);
  return (
    <div role={notice?.tone === "bad" ? "alert" : "status"}>
      {notice && (
        <div class={`notice ${notice.tone}`}>
          <span class="notice-text">{notice.text}</span>
          <button
            type="button"
            class="quiet"
            onClick={() => {
              store.notice.value = null;
            }}
          >
            {words.close}
          </button>
        </div>
      )}
    </div>
  );
}

/** What a new check brought and took away. */
export function ChangesLine() {
  const { store } = useSurroundings();
  const words = useWords();
  const appeared = store.changes.value.reduce((sum, change) => sum + change.appeared.length, 0);
  const gone = store.gone.value;
  if (appeared + gone.length === 0) return null;
  return (
    <div class="changes">
      <span class="strong">{words.rechecked}</span>
      {appeared > 0 && (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            store.tab.value = "findings";
            store.filters.value = { ...store.filters.value, onlyNew: true };
          }}
        >
          {words.newCount(appeared)}
        </button>
      )}
      {gone.length > 0 && (
        <details>
          <summary>{words.goneCount(gone.length)}</summary>
          <ul>
            {gone.slice(0, 50).map(({ file, finding }) => (
              <li key={[file, finding.sheet, finding.cell, finding.message].join("\u0000")}>
                <span class="address">
                  {store.files.value.length > 1 && <CellText text={`${shorten(fileName(file), 40)}　`} />}
                  <CellText text={`${shorten(finding.sheet, 40)}　`} />
                  {finding.cell}
                </span>
                <CellText text={shorten(finding.message, 160)} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <button type="button" class="quiet end" onClick={store.dismissChanges}>
        {words.close}
      </button>
    </div>
  );
}
