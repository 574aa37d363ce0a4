import { type Entry, listingOf, openJournal } from "../../../apps-script/batch/journal";
import { type FileRecord, recordOf, unreadRecord } from "../../../apps-script/batch/record";
import { openRecords } from "../../../apps-script/batch/records";
import { readTargets } from "../../../apps-script/batch/targets";
import type { WorkSheet } from "../../../apps-script/batch/work-sheet";
import { inspectWithFacts } from "../../../shared/inspect";
import { planSheet } from "./office";

/** Cells of a work sheet in memory. */
function sheetInMemory(): WorkSheet & { readonly cells: string[][]; readonly reads: number[] } {
  const cells: string[][] = [];
  const reads: number[] = [];
  return {
    cells,
    reads,
    rows: () => cells.length,
    read: (row, column, rows, columns) => {
      const part = cells
        .slice(row, row + rows)
        .map((line) => Array.from({ length: columns }, (_, i) => line[column + i] ?? ""));
      reads.push(part.flat().join("").length);
      return part;
    },
    write: (row, texts) => {
      texts.forEach((line, i) => {
        cells[row + i] = [...line];
      });
    },
    clear: () => {
      cells.length = 0;
    },
  };
}

const ID = "1AbCdEfGhIjKlMnOpQrStUv";

test.each<[text: string, kind: string]>([
  [`https://drive.google.com/drive/folders/${ID}`, "folder"],
  [`https://drive.google.com/drive/u/1/folders/${ID}?usp=sharing`, "folder"],
  [`https://drive.google.com/folderview?usp=sharing&id=${ID}`, "folder"],
  [`https://docs.google.com/spreadsheets/d/${ID}/edit?gid=12#gid=12`, "file"],
  [`https://docs.google.com/spreadsheets/u/0/d/${ID}/edit`, "file"],
  [`https://docs.google.com/a/city.example.lg.jp/spreadsheets/d/${ID}/edit#gid=0`, "file"],
  [`https://drive.google.com/file/d/${ID}/view`, "file"],
  [`https://drive.google.com/open?id=${ID}`, "file"],
  [`「https://docs.google.com/spreadsheets/d/${ID}/edit」`, "file"],
  [ID, "file"],
])("%s is a %s", (text, kind) => {
  expect(readTargets(text)).toEqual({ targets: [{ kind, id: ID }], troubles: [] });
});

test("each address counts once; what is none is said in the words pasted", () => {
  const url = `https://docs.google.com/spreadsheets/d/${ID}/edit`;
  expect(readTargets(`${url}\n${url}#gid=5、企画課 https://example.com/d/${ID}`)).toEqual({
    targets: [{ kind: "file", id: ID }],
    troubles: [
      { text: "企画課", trouble: "not-drive" },
      { text: `https://example.com/d/${ID}`, trouble: "not-drive" },
    ],
  });
});

const file = (id: string, folder: string, name: string): Entry => ({
  kind: "file",
  id,
  folder,
  name,
  modified: 1,
  reason: null,
});

test("the list: each file once, in the order of people; a folder half looked at goes on at its token", () => {
  const listing = listingOf([
    { kind: "folder", id: "F", folder: "" },
    file("a", "", "10月"),
    file("b", "", "9月"),
    { kind: "listed", id: "F", token: "T" },
    file("a", "", "10月"),
    file("c", "福祉部", "1"),
  ]);
  expect(listing.files.map(({ id }) => id)).toEqual(["b", "a", "c"]);
  expect(listing.next).toEqual({ entry: { kind: "folder", id: "F", folder: "" }, token: "T" });
});

test("a journal knows its own run alone, and a new run takes the place of the old one", () => {
  const sheet = sheetInMemory();
  openJournal(sheet, "old").begin([
    { kind: "folder", id: "F", folder: "" },
    { kind: "link", id: "L" },
  ]);
  const journal = openJournal(sheet, "new");
  expect(journal.isEmpty()).toBe(true);
  journal.begin([{ kind: "link", id: "M" }]);
  journal.add([file("a", "", "x"), { kind: "listed", id: "M", token: null }]);
  const again = openJournal(sheet, "new").listing();
  expect([again.files.map(({ id }) => id), again.next]).toEqual([["a"], null]);
  expect(openJournal(sheet, "old").isEmpty()).toBe(true);
});

const HEAD = { run: "r", fingerprint: "f", modified: 5, reason: null, detail: null };

test("a long result comes back as it was, with characters of two halves at every place a cell may end", () => {
  const sheet = sheetInMemory();
  const text = "𠮷野家𩸽".repeat(15_000);
  const record: FileRecord = {
    ...unreadRecord("fault", null),
    rows: { findings: [{ values: [text], link: null, tone: null }], indicators: [] },
  };
  openRecords(sheet).save("id", HEAD, record);
  expect(sheet.cells).toHaveLength(1);
  expect(Math.max(...sheet.cells[0]!.map((cell) => cell.length))).toBeLessThan(50_000);
  for (const cell of sheet.cells[0]!) expect(cell).not.toMatch(/[\ud800-\udbff]$|^[\udc00-\udfff]/);
  const read = openRecords(sheet);
  expect(read.read(["id"], "rows").get("id")).toEqual(record.rows);
  expect(read.head("id")).toMatchObject({ ...HEAD, sizes: { findings: 1, indicators: 0 } });
});

test("results of many files are read in portions, rows that nobody needs are written over", () => {
  const sheet = sheetInMemory();
  const records = openRecords(sheet);
  const long = (n: number): FileRecord => ({
    ...unreadRecord("fault", null),
    rows: { findings: [{ values: [`${n}:${"x".repeat(900_000)}`], link: null, tone: null }], indicators: [] },
  });
  for (let n = 0; n < 8; n++) records.save(`id${n}`, HEAD, long(n));
  sheet.reads.length = 0;
  const ids = Array.from({ length: 8 }, (_, n) => `id${n}`);
  const read = records.read(ids, "rows");
  expect(ids.map((id) => String(read.get(id)?.findings[0]?.values[0]).slice(0, 2))).toEqual(ids.map((_, n) => `${n}:`));
  expect(Math.max(...sheet.reads)).toBeLessThan(3_100_000);

  const next = openRecords(sheet);
  next.keepOnly(new Set(["id0", "id7"]));
  next.save("new", HEAD, long(9));
  expect(sheet.cells).toHaveLength(8);
  expect(openRecords(sheet).head("new")).not.toBeNull();
  expect(sheet.cells[1]?.[0]).toBe("new");
});

test("a file with thousands of findings keeps the most important, and says how many there were", () => {
  // Half of the actuals are missing (an error), half say 集計中 (information).
  const lines = Array.from({ length: 6000 }, (_, n) => ({
    name: `とても長い名前の指標その${n}で、どの課のものかも分かるように書いたもの`,
    plan: 10,
    actual: n % 2 === 0 ? "" : "集計中",
  }));
  const inspection = inspectWithFacts({ sheets: [planSheet(lines)] }, { locale: "ja", settings: null });
  const record = recordOf(inspection, { gids: { 指標一覧: 0 }, leftOut: [], locale: "ja" });
  const severities = record.rows.findings.map(({ values }) => values[0]);
  expect(severities.filter((one) => one === "× 要修正")).toHaveLength(3000);
  expect(severities.length).toBeLessThan(6000);
  expect(JSON.stringify(record.rows.findings).length).toBeLessThan(1_250_000);
  expect(record.digest.leftOut).toContain(`指摘が6000件あるため、重要なものから${severities.length}件を載せました。`);
});
