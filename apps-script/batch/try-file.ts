import { refusalOf, refusalText } from "../refusals";
import { checkFile } from "./check-file";
import type { ListedFile } from "./journal";
import type { Progress } from "./properties";
import { unreadRecord } from "./record";

/** A file that an execution died with, or that failed, is tried so often in all. */
const MOST_TRIES = 3;
const PAUSES = [5_000, 20_000];

/**
 * Tries are noted before the file is touched: one on which executions die, three times over, is left out instead of
 * holding up all others for ever.
 */
export function tryFile(
  file: ListedFile,
  before: Pick<Progress, "tries" | "failed"> | null,
  note: (tries: number) => void,
  options: Parameters<typeof checkFile>[1],
): ReturnType<typeof checkFile> {
  const given = (reason: "too-large" | "fault", detail: string | null) => ({
    record: unreadRecord(reason, detail),
    modified: file.modified,
  });
  const triedBefore = before?.tries ?? 0;
  if (triedBefore >= MOST_TRIES)
    return given(before?.failed === undefined ? "too-large" : "fault", before?.failed ?? null);
  for (let tries = triedBefore + 1; ; tries++) {
    note(tries);
    try {
      return checkFile(file, options);
    } catch (error) {
      if (refusalOf(error) === "quota") throw error;
      if (tries >= MOST_TRIES) return given("fault", refusalText(error));
      Utilities.sleep(PAUSES[tries - 1] ?? PAUSES[0]!);
    }
  }
}
