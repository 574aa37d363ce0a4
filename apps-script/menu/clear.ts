import { documentProperties, forgetKnowledge } from "../stored";
import { alone, runMenu, someOf } from "./session";

/** 「印を消去」: takes away what the check has put into the file, and nothing else. */
export function clearMarks(): void {
  runMenu((run) => {
    const { words } = run;
    if (!run.ask(words.askClear)) return;
    const cleared = alone(run, () => {
      // First: an edit that comes in meanwhile must not bring marks back.
      forgetKnowledge(documentProperties());
      return run.open.clear();
    });
    if (!cleared) return;
    const { written, skipped } = cleared;
    const lines = [written > 0 ? words.cleared : words.nothingToClear, ...someOf(skipped, run)];
    if (skipped.length > 0) run.alert(lines);
    else run.toast(lines);
  });
}
