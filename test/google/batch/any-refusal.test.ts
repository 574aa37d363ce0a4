import { SERVICE_FAULTS } from "../fake";
import { FOLDER_URL, finish, start, stateText, statusOf } from "./office";
import { resultsOf, smallOffice } from "./small-office";
import { copyOf, inWorld } from "./stopped-worlds";

// Every third call each, from another one on: together they meet every call.
test.each([
  ["short", 1, SERVICE_FAULTS.tooManyInShortTime],
  ["day, in Japanese", 2, SERVICE_FAULTS.tooManyCallsInJapanese],
  ["failed, in Japanese", 3, SERVICE_FAULTS.failedInJapanese],
])("an exception on any call (%s): the result is the same", async (_name, from, throws) => {
  const google = await smallOffice();
  const fresh = copyOf(google.world);
  const { serverCalls } = start(google, FOLDER_URL);
  const expected = resultsOf(google);
  for (let nth = from; nth <= serverCalls; nth += 3) {
    const after = inWorld(google, copyOf(fresh));
    start(after, FOLDER_URL, { faults: { faults: [{ nth, throws }] } });
    finish(after);
    if (stateText(after) === "none") {
      start(after, FOLDER_URL);
      finish(after);
    }
    expect([nth, statusOf(after), resultsOf(after), after.world.triggers]).toEqual([nth, "done", expected, []]);
  }
});
