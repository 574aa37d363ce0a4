/** A city hall's Drive for tests of the batch: a result file with the planning edition, and folders of staff's files. */
import { type Google, googleOf, MIME, makeSheet, type RunResult, spreadsheetOf, type World, worldOf } from "../fake";
import type { FileRequest } from "../fake/build-world";
import { sheetWith } from "../fake-sheet";
import { builtManifest, builtScript } from "../script";

export const RESULT = "result-file-000000";
export const FOLDER = "folder-hyouka-00000";
export const FOLDER_URL = `https://drive.google.com/drive/folders/${FOLDER}?usp=sharing`;

export interface Line {
  readonly name: string;
  readonly plan: string | number;
  readonly actual: string | number;
  readonly department?: string;
  readonly policy?: string;
  readonly unit?: string;
}

/** One list of indicators, as a section fills it in. */
export function planSheet(lines: readonly Line[], name = "指標一覧") {
  const headings = ["施策", "指標名", "担当課", "単位", "令和2年度計画", "令和2年度実績"];
  return sheetWith(name, [
    ...headings.map((value, column) => [0, column, { value }] as const),
    ...lines.flatMap(
      ({ name: indicator, plan, actual, department = "企画課", policy = "1 まちづくり", unit = "件" }, i) =>
        [policy, indicator, department, unit, plan, actual].flatMap((value, column) =>
          value === "" ? [] : [[i + 1, column, { value }] as const],
        ),
    ),
  ]);
}

export function planFile(name: string, lines: readonly Line[], more: Partial<FileRequest> = {}): FileRequest {
  return {
    name,
    content: spreadsheetOf({ sheets: [planSheet(lines)] }),
    folder: FOLDER,
    updated: "2021-05-01T00:00:00Z",
    ...more,
  };
}

/** An id as long as those of Drive. */
export function idOf(name: string): string {
  return `${name}-`.padEnd(24, "0");
}

export interface OfficeRequest {
  readonly files: Readonly<Record<string, FileRequest>>;
  readonly folders?: Readonly<Record<string, { readonly name?: string; readonly parent?: string }>>;
  readonly cost?: (call: string, cells: number) => number;
}

/** The planning division in front of its result file, with exactly the scopes of its manifest. */
export async function officeOf({ files, folders = {}, cost }: OfficeRequest): Promise<Google> {
  const world = worldOf({
    files: {
      [RESULT]: {
        content: spreadsheetOf({ sheets: [sheetWith("はじめに", [[0, 0, { value: "使い方" }]])] }),
        name: "一括点検",
      },
      ...files,
    },
    folders: { [FOLDER]: { name: "評価シート" }, ...folders },
    container: RESULT,
    scopes: (await builtManifest("planning")).oauthScopes,
    ...(cost ? { cost } : {}),
  });
  return googleOf(await builtScript("planning"), world);
}

/** The menu item, with what the user types and clicks. */
export function start(
  google: Google,
  source: string,
  options: { readonly marks?: boolean; readonly faults?: Parameters<Google["run"]>[1] } = {},
): RunResult {
  google.world.answers = [{ button: "OK", text: source }, { button: options.marks ? "YES" : "NO" }];
  return google.run("startBatch", { kind: "menu", ...options.faults });
}

/** Lets the time trigger work until there is none any more; gives its runs. */
export function finish(google: Google, most = 200): RunResult[] {
  const runs: RunResult[] = [];
  for (let next = google.nextTrigger(); next; next = google.nextTrigger()) {
    runs.push(next);
    if (runs.length >= most) throw new Error(`Not at an end after ${most} runs: ${stateText(google)}`);
  }
  return runs;
}

export function stateText({ world }: Google): string {
  return world.properties.document.get("tenken.batch") ?? "none";
}

export function statusOf(google: Google): string {
  return (JSON.parse(stateText(google)) as { status: string }).status;
}

/** What a sheet shows, row by row. */
export function shown({ world }: Google, sheet: string): (string | number | boolean | null)[][] {
  const found = world.files.get(RESULT)!.spreadsheet!.sheets.find(({ name }) => name === sheet);
  if (!found) throw new Error(`No sheet ${sheet}`);
  const rows: (string | number | boolean | null)[][] = [];
  for (const [key, cell] of found.cells) {
    if (cell.value === null) continue;
    const row = Math.floor(key / 18_278);
    const column = key % 18_278;
    while (rows.length <= row) rows.push([]);
    const line = rows[row]!;
    while (line.length <= column) line.push(null);
    line[column] = cell.value;
  }
  return rows;
}

export function sheetNames({ world }: Google): string[] {
  return world.files
    .get(RESULT)!
    .spreadsheet!.sheets.filter(({ hidden }) => !hidden)
    .map(({ name }) => name);
}

export { MIME, makeSheet, type World };
