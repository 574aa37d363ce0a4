import { printOf } from "../packed-sheet";
import { compareSheets } from "../same-sheets";
import { filledBefore, rememberFilled } from "./fill-record";
import { judgeAll } from "./judge";
import { alone, runMenu, someOf } from "./session";

/** 「空欄の判定を記入」: asks with the counts, writes into empty cells only, remembers what it wrote. */
export function fillRatings(): void {
  runMenu((run) => {
    const { words } = run;
    const { reading, inspection } = judgeAll(run);
    const { fills } = inspection.report.edits;
    if (fills.length === 0) {
      run.alert([
        words.nothingToFill,
        ...someOf(
          reading.unread.map(({ sentence }) => sentence),
          run,
        ),
      ]);
      return;
    }
    const ratings = fills.filter(({ kind }) => kind === "rating").length;
    const sheets = new Set(fills.map(({ sheet }) => sheet)).size;
    if (!run.ask(words.askFill(ratings, fills.length - ratings, sheets))) return;
    const judged = new Set(fills.map(({ sheet }) => sheet));
    const known = reading.workbook.sheets
      .filter(({ name }) => judged.has(name))
      .map((sheet) => ({ name: sheet.name, print: printOf(sheet) }));
    const done = alone(run, () => {
      // The question may have stood for minutes.
      const { same, changed, gone, unread } = compareSheets(run.open, known);
      const outcome = run.open.fill(fills.filter(({ sheet }) => same.includes(sheet) || gone.includes(sheet)));
      const isRemembered = outcome.filled.length === 0 || rememberFilled([...filledBefore(), ...outcome.filled]);
      return {
        ...outcome,
        isRemembered,
        skipped: [...changed.map(words.changedBeforeFill), ...unread, ...outcome.skipped],
      };
    });
    if (!done) return;
    const { filled, skipped, isRemembered } = done;
    const lines = [
      words.filled(filled.length),
      ...(filled.length === 0 ? [] : [isRemembered ? words.undoHint : words.notRemembered]),
      ...someOf(skipped, run),
    ];
    if (skipped.length > 0 || !isRemembered) run.alert(lines);
    else run.toast(lines);
  });
}

/** 「記入した判定を元に戻す」: empties what still holds what was filled in. */
export function undoFill(): void {
  runMenu((run) => {
    const { words } = run;
    const filled = filledBefore();
    if (filled.length === 0) {
      run.alert([words.nothingToUndo]);
      return;
    }
    if (!run.ask(words.askUndo(filled.length))) return;
    const undone = alone(run, () => {
      const outcome = run.open.unfill(filled);
      // What is protected now may be taken back later; what the staff have changed is theirs.
      rememberFilled(outcome.left);
      return outcome;
    });
    if (!undone) return;
    const { written, skipped } = undone;
    const lines = [words.undone(written), ...someOf(skipped, run)];
    if (skipped.length > 0) run.alert(lines);
    else run.toast(lines);
  });
}
