/** Milliseconds that a call to the server takes; a test may give its own. */
export type Cost = (call: string, cells: number) => number;

/**
 * No documentation gives a price per call. Google's own measure: writing 100 x 100 cells one by one took about 70 s,
 * in one call 1 s (https://developers.google.com/apps-script/guides/support/best-practices, "Use batch operations"),
 * so 7 ms for a bundled write of a cell and about 1 s for a call that really waits for 10,000 cells.
 * We take dearer figures than that: a run that fits here has time to spare there.
 */
const DEAR: readonly (readonly [pattern: RegExp, ms: number])[] = [
  [/^SpreadsheetApp\.(openById|openByUrl|open|create)$/, 2000],
  [/^SpreadsheetApp\.flush$/, 500],
  [/^Sheets\./, 500],
  [/^(DriveApp|Drive)\./, 300],
  [/^(File|Folder|FileIterator|FolderIterator)\./, 100],
  [/^(Properties|Cache)\./, 50],
  [/^Lock\./, 100],
  [/^(ScriptApp|ClockTriggerBuilder)\./, 300],
  [/^Range\.(get|set)[A-Za-z]+s$/, 200],
];

/** Per cell, for calls that carry cells: 10,000 cells cost the second of Google's example. */
const PER_CELL = 0.1;

export function usualCost(call: string, cells: number): number {
  const base = DEAR.find(([pattern]) => pattern.test(call))?.[1] ?? 50;
  return base + cells * PER_CELL;
}
