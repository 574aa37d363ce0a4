/** A staff's spreadsheet in the fake of Google's services, and what a test looks at in it. */
import type { CallName, Calls } from "../../apps-script/protocol";
import { columnName, parseA1, type Workbook } from "../../shared/sheet";
import { cellAt, type Google, googleOf, type RunRequest, type RunResult, spreadsheetOf, worldOf } from "./fake";
import { sheetOf } from "./fake/people";
import { publishedBook } from "./published";
import { askScript, builtManifest, builtPage, builtScript, type EditionName } from "./script";

const FILE = "file";

/** 24 sheets of 施策評価 with the script of that edition, as Google Sheets holds them after conversion; or some of them. */
export async function sampleSpreadsheet(
  edition: EditionName = "staff",
  sheets: readonly string[] | null = null,
): Promise<Google> {
  const book = await publishedBook("komoro-r2");
  if (sheets) book.sheets = book.sheets.filter(({ name }) => sheets.includes(name));
  book.activeSheet = book.sheets[0]!.id;
  return inGoogle(book, edition);
}

export function spreadsheetWith(workbook: Workbook, edition: EditionName = "staff"): Promise<Google> {
  return inGoogle(spreadsheetOf(workbook), edition);
}

async function inGoogle(content: ReturnType<typeof spreadsheetOf>, edition: EditionName): Promise<Google> {
  const world = worldOf({
    files: { [FILE]: { content, name: "施策評価シート" } },
    container: FILE,
    htmlFiles: { sidebar: await builtPage(edition) },
    scopes: (await builtManifest(edition)).oauthScopes,
  });
  return googleOf(await builtScript(edition), world);
}

/** The user goes to this sheet. */
export function goTo({ world }: Google, sheet: string): void {
  world.files.get(FILE)!.spreadsheet!.activeSheet = sheetOf(world, sheet).id;
}

export function bookOf({ world }: Google) {
  return world.files.get(FILE)!.spreadsheet!;
}

export function cellOf({ world }: Google, sheet: string, a1: string) {
  const at = parseA1(a1)!;
  return cellAt(sheetOf(world, sheet), at.row, at.column);
}

/** Cells that carry a mark of ours: "D41 error", in order of rows. */
export function marksOf({ world }: Google, sheet: string): readonly string[] {
  const marks = sheetOf(world, sheet).rules.flatMap((rule) => {
    const severity = /tenken:(\w+)/.exec(String(rule.values[0] ?? ""))?.[1];
    if (severity === undefined) return [];
    return rule.ranges.flatMap(({ top, left, bottom, right }) => {
      const cells: { row: number; column: number; severity: string }[] = [];
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++) cells.push({ row, column, severity });
      return cells;
    });
  });
  return marks
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(({ row, column, severity }) => `${columnName(column)}${row + 1} ${severity}`);
}

/** One call of the sidebar; `problem` is the sentence that it would show. */
export function asks<Name extends CallName>(
  google: Google,
  call: Name,
  take: Calls[Name]["take"],
  request: Pick<RunRequest, "faults" | "globals"> = {},
): { readonly give: Calls[Name]["give"]; readonly problem: string | null; readonly run: RunResult } {
  const { answer, run } = askScript(google.bundle, google.world, call, take, request);
  if ("problem" in answer) return { give: {} as Calls[Name]["give"], problem: answer.problem, run };
  return { give: answer.give, problem: null, run };
}
