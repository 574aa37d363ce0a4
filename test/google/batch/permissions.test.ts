/** On Google's screen of permissions the user may leave some unticked. */
import { BATCH_MENU, MENU } from "../../../apps-script/menu/items";
import { asks, sampleSpreadsheet } from "../spreadsheet-of-staff";
import { FOLDER_URL, finish, start, stateText, statusOf } from "./office";
import { smallOffice } from "./small-office";

const DRIVE = "https://www.googleapis.com/auth/drive.readonly";

test("a batch without the permission for Drive does not begin: Google asks for it", async () => {
  const google = await smallOffice();
  google.world.withheld = [DRIVE];
  const run = start(google, FOLDER_URL);
  expect([run.ended, run.error]).toEqual(["killed", "Authorization is required to perform that action."]);
  expect([stateText(google), google.world.triggers, google.world.events]).toEqual(["none", [], []]);
  google.world.withheld = [];
  start(google, FOLDER_URL);
  finish(google);
  expect(statusOf(google)).toBe("done");
});

test("from the sidebar, a sentence says where it can be granted; nothing has begun", async () => {
  const google = await sampleSpreadsheet("planning", ["5-1"]);
  const order = { source: FOLDER_URL, withSubfolders: true, withMarks: false };
  google.world.withheld = [DRIVE];
  for (const call of ["batchStart", "batchResume"] as const) {
    const { problem } = asks(google, call, call === "batchStart" ? order : {});
    expect(problem).toMatch(/^一括点検に必要な許可がそろっていません。メニュー「目標点検」→/);
  }
  expect(google.world.properties.document.has("tenken.batch")).toBe(false);
});

test("every item of the menu asks for what is missing before it does anything", async () => {
  const google = await sampleSpreadsheet("planning", ["5-1"]);
  google.world.withheld = ["https://www.googleapis.com/auth/script.container.ui"];
  const names = [...MENU, ...BATCH_MENU].flatMap((entry) => (entry === "-" ? [] : [entry[2]]));
  for (const name of names) {
    const run = google.run(name);
    expect([name, run.error, run.serverCalls]).toEqual([name, "Authorization is required to perform that action.", 1]);
  }
});
