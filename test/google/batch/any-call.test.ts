import { FOLDER_URL, finish, sheetNames, start, stateText, statusOf } from "./office";
import { resultsOf, smallOffice, undisturbed } from "./small-office";
import { inWorld, worldsStoppedIn } from "./stopped-worlds";

test("death upon death: each execution dies after a few dozen calls, and the result is the same", async () => {
  const expected = await undisturbed();
  for (const step of [61, 73, 97]) {
    const google = await smallOffice();
    start(google, FOLDER_URL, { faults: { faults: [{ nth: step, kills: "after" }] } });
    for (let n = 0; google.nextTrigger({ faults: [{ nth: step + 37 * n, kills: "after" }] }); n++);
    expect(statusOf(google)).toBe("done");
    expect([step, resultsOf(google)]).toEqual([step, expected]);
  }
});

test("death behind every call, with what was not flushed kept", async () => {
  const google = await smallOffice();
  const { result, worlds } = worldsStoppedIn((faults) => start(google, FOLDER_URL, { faults }), false);
  const expected = resultsOf(google);
  let tried = 0;
  for (const { calls, world } of worlds) {
    const after = inWorld(google, world);
    finish(after);
    if (stateText(after) === "none") {
      start(after, FOLDER_URL);
      finish(after);
    }
    expect([calls[0], resultsOf(after), sheetNames(after)]).toEqual([calls[0], expected, sheetNames(google)]);
    tried += calls.length;
  }
  expect(tried).toBe(result.serverCalls);
});
