import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BELIEFS } from "./fake/beliefs";

const FAKE = join(__dirname, "fake");
const sources = readdirSync(FAKE, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.startsWith("beliefs"))
  .map((file) => ({ file, text: readFileSync(join(FAKE, file), "utf8") }));

/** Beginnings of the messages with which the fake refuses, up to the first thing put in. */
const refusals = sources.flatMap(({ file, text }) =>
  [...text.matchAll(/new ServiceError\(\s*(?:"([^"]*)"|`([^`$]*))/g)].map((match) => ({
    file,
    says: match[1] ?? match[2]!,
  })),
);

test("there are refusals to look at", () => {
  expect(refusals.length).toBeGreaterThan(50);
});

test("every refusal of the fake stands in the table", () => {
  const known = BELIEFS.flatMap(({ says = [] }) => says);
  const unknown = refusals.filter(
    ({ says }) => !known.some((start) => says.startsWith(start) || start.startsWith(says)),
  );
  expect(unknown).toEqual([]);
});

test("every message of the table is said somewhere", () => {
  const all = sources.map(({ text }) => text).join("\n");
  expect(BELIEFS.flatMap(({ says = [] }) => says).filter((start) => !all.includes(start))).toEqual([]);
});

test("what is documented names a page of Google, what is reported any page", () => {
  const without = BELIEFS.filter(({ kind, source }) => kind !== "assumed" && source === null);
  expect(without).toEqual([]);
  const elsewhere = BELIEFS.filter(
    ({ source }) => !/^https:\/\/(developers|support)\.google\.com\//.test(source ?? ""),
  );
  expect(elsewhere.filter(({ kind }) => kind === "documented")).toEqual([]);
  expect(elsewhere.filter(({ source }) => source !== null && !source.startsWith("https://"))).toEqual([]);
});

/** The figures, typed here once more: a change of one is to be seen. */
test("the limits are these", () => {
  const limits = BELIEFS.flatMap(({ belief, limit }) => (limit === undefined ? [] : [[belief, limit]]));
  expect(Object.fromEntries(limits)).toEqual({
    "a run ends after 6 minutes": 360_000,
    "a custom function ends after 30 seconds": 30_000,
    "a simple trigger ends after 30 seconds": 30_000,
    "20 triggers a user and script": 20,
    "triggers of an account in Workspace run 6 hours a day together": 21_600_000,
    "a value holds 9 kB": 9216,
    "a store holds 500 kB": 512_000,
    "a value holds 100 kB": 102_400,
    "a key has 250 characters": 250,
    "at most 6 hours": 21_600,
    "10 minutes where nothing is said": 600,
    "above 1,000 items the 900 farthest from expiration stay": 1000,
    "10 million cells a spreadsheet": 10_000_000,
    "18,278 columns": 18_278,
    "50,000 characters a cell; a grid with a longer text is refused whole": 50_000,
    "at most 5 minutes": 300_000,
    "a token is valid for one week": 604_800_000,
    "ten calls at once, the others wait": 10,
  });
});
