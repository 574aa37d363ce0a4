import { type Google, spreadsheetOf } from "../fake";
import { usualCost } from "../fake/cost";
import { FOLDER_URL, idOf, officeOf, planFile, planSheet, start, statusOf } from "./office";

/**
 * What published measurements say of single calls; there is none of opening a file. 30 ms to read and 62 ms to write a
 * property: https://ziritione.org/post/apps_script_performance . Less than 50 ms for a write of 4,000 cells, 560 ms more
 * with a flush: https://stackoverflow.com/questions/15412227 . All other calls are as dear as the fake takes them.
 */
function measuredCost(call: string, cells: number): number {
  if (call === "Properties.getProperty") return 30;
  if (call === "Properties.setProperty") return 62;
  if (call === "SpreadsheetApp.flush") return 560;
  if (/^Range\.(get|set)/.test(call)) return 50 + cells * 0.0125;
  return usualCost(call, cells);
}

/** Files with sheets of 20 indicators each, all alike. */
async function office(sheets: number, cost: typeof usualCost): Promise<Google> {
  const lines = Array.from({ length: 20 }, (_, n) => ({ name: `指標その${n}`, plan: 100 + n, actual: 90 + 2 * n }));
  const names = Array.from({ length: sheets }, (_, n) => `様式${n + 1}`);
  return officeOf({
    files: Object.fromEntries(
      Array.from({ length: 6 }, (_, n) => [
        idOf(`plan${n}`),
        planFile(`${n}`, [], { content: spreadsheetOf({ sheets: names.map((name) => planSheet(lines, name)) }) }),
      ]),
    ),
    cost,
  });
}

/** An execution begins nothing that would not end within 330 s; opening its store and closing it take some of that. */
const BUDGET = 330_000 - 15_000;

test.each<[name: string, sheets: number, cost: typeof usualCost, calls: number, files: number]>([
  ["one sheet, dear calls", 1, usualCost, 17, 71],
  ["three sheets, dear calls", 3, usualCost, 33, 44],
  ["one sheet, calls as measured", 1, measuredCost, 17, 95],
  ["three sheets, calls as measured", 3, measuredCost, 33, 76],
])("calls a file and files of one execution: %s", async (_name, sheets, cost, calls, files) => {
  const google = await office(sheets, cost);
  const run = start(google, FOLDER_URL);
  expect(statusOf(google)).toBe("done");
  const server = run.calls.filter((call) => call.server);
  const opens = server.flatMap(({ name }, i) => (name === "SpreadsheetApp.openById" ? [i] : []));
  const [second, third] = [opens[3]!, opens[4]!];
  const perFile = server[third]!.at - server[second]!.at;
  expect({ calls: third - second, files: Math.floor(BUDGET / perFile) }).toEqual({ calls, files });
});
