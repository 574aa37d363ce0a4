/** What a file name says of a file: the same for the page, the task pane and the command line. */

/** Endings that are opened; the reader tells by the content what a file is. */
export const OPENED_ENDINGS = [".xlsx", ".xlsm", ".csv"] as const;
/** Found in folders they are reported with a sentence each instead of being passed over in silence. */
const OLD_ENDINGS = [".xls", ".ods", ".xlsb"];

/** What Tenken writes itself: never taken as input again. */
const ANNOTATED_SUFFIX = "_点検済";
/** Without its ending. */
export const RESULT_FILE = "点検結果";

/** ".xlsx"; "" where there is none. */
function endingOf(name: string): string {
  return /\.[^.\\/]*$/.exec(name)?.[0] ?? "";
}

function stemOf(name: string): string {
  return name.slice(0, name.length - endingOf(name).length);
}

export function isWorkbookName(name: string): boolean {
  return /^\.xls[xm]$/i.test(endingOf(name));
}

/** "book.xlsx" -> "book_点検済.xlsx". */
export function annotatedName(name: string): string {
  return `${stemOf(name)}${ANNOTATED_SUFFIX}${endingOf(name)}`;
}

/** Whether a file of a folder is to be checked: a spreadsheet that is neither hidden, nor Excel's lock file, nor ours. */
export function isCandidate(name: string): boolean {
  const stem = stemOf(name);
  if (name.startsWith("~$") || name.startsWith(".") || stem.endsWith(ANNOTATED_SUFFIX) || stem === RESULT_FILE)
    return false;
  const ending = endingOf(name).toLowerCase();
  return [...OPENED_ENDINGS, ...OLD_ENDINGS].includes(ending as (typeof OPENED_ENDINGS)[number]);
}
