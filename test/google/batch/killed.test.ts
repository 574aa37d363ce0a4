import { type Google, snapshotOf } from "../fake";
import { finish, RESULT, start, stateText, statusOf } from "./office";
import { inWorld, type StoppedWorld, worldsStoppedIn } from "./stopped-worlds";
import { SOURCE, thirtyFiles } from "./thirty-files";

/** Everything of the result file but the hour at which things happened, and of the store: each file once. */
function outcomeOf(google: Google) {
  const book = google.world.files.get(RESULT)!.spreadsheet!;
  const {
    一括点検の状況: board,
    "点検作業（対象）": _journal,
    "点検作業（記録）": records,
    ...sheets
  } = snapshotOf(book);
  const ids = Object.entries(records?.cells ?? {}).flatMap(([at, cell]) => (/^A\d/.test(at) ? [cell.value] : []));
  return {
    order: book.sheets.map(({ name, hidden }) => `${name}${hidden ? " (hidden)" : ""}`),
    sheets,
    board: board?.cells.B1,
    files: ids.sort(),
    triggers: google.world.triggers.length,
    status: statusOf(google),
  };
}

/** What people and Google do after a death: the trigger comes; a run that never became one is started again. */
function goOn(google: Google, stopped: StoppedWorld): { readonly google: Google; readonly isStartedAgain: boolean } {
  const after = inWorld(google, stopped.world);
  finish(after);
  if (stateText(after) !== "none") return { google: after, isStartedAgain: false };
  start(after, SOURCE);
  finish(after);
  return { google: after, isStartedAgain: true };
}

test("death behind every single call: the result is that of an undisturbed run", async () => {
  const google = await thirtyFiles();
  const lossy = worldsStoppedIn((faults) => start(google, SOURCE, { faults }), true);
  expect(lossy.result.ended).toBe("done");
  expect(finish(google)).toEqual([]);
  const undisturbed = outcomeOf(google);
  const undisturbedText = JSON.stringify(undisturbed);
  expect(undisturbed.status).toBe("done");
  expect(undisturbed.files).toHaveLength(26);
  expect(new Set(undisturbed.files).size).toBe(26);

  const tried: number[] = [];
  let startedAgain = 0;
  for (const stopped of lossy.worlds) {
    const after = goOn(google, stopped);
    if (after.isStartedAgain) startedAgain += 1;
    const outcome = outcomeOf(after.google);
    // The same text is the same outcome, and far cheaper to compare; where it differs, the values decide.
    if (JSON.stringify(outcome) !== undisturbedText) {
      expect({ behind: stopped.calls.slice(0, 20), ...outcome }).toEqual({
        behind: stopped.calls.slice(0, 20),
        ...undisturbed,
      });
    }
    tried.push(...stopped.calls);
  }
  // Every call of the run, from before the first to the last but one.
  expect(tried.sort((a, b) => a - b)).toEqual(Array.from({ length: lossy.result.serverCalls }, (_, i) => i));
  expect(startedAgain).toBeLessThan(6);
  expect(tried.length).toBeGreaterThan(1000);
});
