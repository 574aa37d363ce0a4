import { typeInto } from "../fake";
import { goTo, marksOf } from "../spreadsheet-of-staff";
import { checked, expectAsChecked, ID_OF_5_1, MARKS_OF_5_1 } from "./checked-sheet";

test("facts that are damaged or of another version are as good as none", async () => {
  const google = await checked();
  const { document } = google.world.properties;
  for (const text of ["", "{", "[]", "[1,null]", "[1,{}]", '[0,{"area":{"top":0,"left":0,"bottom":9,"right":9}}]']) {
    document.set(`tenken.sheet.${ID_OF_5_1}`, text);
    const run = google.edit({ sheet: "5-1", at: "D38", values: [["23.5"]] });
    expect([text, run.error, marksOf(google, "5-1"), google.world.log]).toEqual([text, null, MARKS_OF_5_1, []]);
  }
});

test("properties that are full: marks are written all the same, and edits leave them alone", async () => {
  const google = await checked();
  const { document } = google.world.properties;
  for (let key = 0; key < 55; key++) document.set(`of.another.script.${key}`, "x".repeat(9000));
  document.set("of.another.script", "x".repeat(9000));
  document.set("of.a.third", "x".repeat(4000));
  goTo(google, "5-2");
  expect(google.run("checkActiveSheet").error).toBeNull();
  const marks = marksOf(google, "5-2");
  expect(marks.length).toBeGreaterThan(0);
  google.run("checkAllSheets");
  expect(marksOf(google, "5-1")).toEqual(MARKS_OF_5_1);
  expect(document.has(`tenken.sheet.${ID_OF_5_1}`)).toBe(false);
  google.edit({ sheet: "5-1", at: "D35", values: [["令和2年度"]] });
  expect(marksOf(google, "5-1")).toEqual(MARKS_OF_5_1);
});

test("while somebody else's run holds the lock, nothing is written; the next edit makes up for it", async () => {
  const google = await checked();
  const { clock, locks } = google.world;
  locks.document = { holder: 0, until: clock.now + 60_000 };
  const late = google.edit({ sheet: "5-1", at: "D35", values: [["令和2年度"]] });
  expect([late.error, late.elapsed < 15_000, marksOf(google, "5-1")]).toEqual([null, true, MARKS_OF_5_1]);
  locks.document = null;
  google.edit({ sheet: "5-1", at: "D41", values: [["令和2年度"]] });
  expect(marksOf(google, "5-1").slice(0, 2)).toEqual(["D37 warning", "D43 warning"]);
});

test("an edit that comes while the trigger is at work is taken along", async () => {
  const google = await checked();
  const run = google.edit(
    { sheet: "5-1", at: "D35", values: [["令和2年度"]] },
    {
      faults: [
        {
          call: "Range.getMergedRanges",
          meanwhile: (world) => {
            // Somebody else types; their own run waits for the lock, but has left its stamp.
            typeInto(world, { sheet: "5-1", at: "D41", values: [["令和2年度"]] });
            world.caches.document.set(`tenken.edited.${ID_OF_5_1}`, {
              value: "other",
              until: Number.POSITIVE_INFINITY,
            });
          },
        },
      ],
    },
  );
  expect([run.error, run.counts["Range.getValues"]]).toEqual([null, 2]);
  expect(marksOf(google, "5-1").slice(0, 2)).toEqual(["D37 warning", "D43 warning"]);
});

test("a trigger that is cut off leaves a sheet that the next edit puts right", async () => {
  const google = await checked();
  const cut = google.edit({ sheet: "5-1", at: "D35", values: [["令和2年度"]] }, { limit: 1500 });
  expect(cut.ended).toBe("killed");
  google.edit({ sheet: "5-1", at: "D36", values: [[null]] });
  expectAsChecked(google, "5-1", "checkActiveSheet");
});

test("a service that fails: no message, no mark lost", async () => {
  const google = await checked();
  const events = google.world.events.length;
  const run = google.edit(
    { sheet: "5-1", at: "D35", values: [["令和2年度"]] },
    {
      faults: [
        { call: "Range.getValues", onwards: true, throws: "Service Spreadsheets failed while accessing document" },
      ],
    },
  );
  expect([run.error, google.world.events.length]).toEqual([null, events]);
  expect(marksOf(google, "5-1")).toEqual(MARKS_OF_5_1);
});
