import { useEffect } from "preact/hooks";
import { useSurroundings, useWords } from "../context";

/** Tells screen readers what a check found, once it is through. */
export function LiveRegion() {
  const { store } = useSurroundings();
  const words = useWords();
  const { files, summary, progress, changes, gone } = store;
  const isDone = progress.value === null && files.value.length > 0;
  const appeared = changes.value.reduce((sum, change) => sum + change.appeared.length, 0);
  const said = !isDone
    ? ""
    : appeared + gone.value.length > 0
      ? words.announceChanges(appeared, gone.value.length)
      : words.announceResult(files.value.length, summary.value.findings.error, summary.value.findings.warning);
  useEffect(() => {
    // What arrives in several parts is said once.
    const timer = setTimeout(() => {
      store.announcement.value = said;
    }, 400);
    return () => clearTimeout(timer);
  }, [said, store]);
  return (
    <div class="unseen" aria-live="polite" data-testid="live">
      {store.announcement.value}
    </div>
  );
}
