import type { EditPlan, Report } from "../../shared/report/types";
import type { OpenWorkbook, Outcome } from "../workbook/contract";
import type { Scope } from "./scope";

type Mark = EditPlan["marks"][number];

/** Keeps marks and notes in the workbook as the report says, with as few writes as possible. */
export interface Marks {
  /**
   * Marks the sheets of the scope, and refreshes those marked before: a clerk goes from sheet to sheet. Sheets that
   * are marked so already are left alone.
   */
  readonly show: (report: Report, scope: Scope, withNotes: boolean) => Promise<Outcome>;
  /** Takes all marks and notes of ours off the sheets of the report. */
  readonly hide: (report: Report) => Promise<Outcome>;
  /** Has what was left out tried again with the next `show`: a protection may be lifted by then. */
  readonly tryAgain: () => void;
  /** They were all taken away by other means. */
  readonly forget: () => void;
}

const NOTHING: Outcome = { written: 0, skipped: [] };

export function createMarks(door: Pick<OpenWorkbook, "mark">): Marks {
  /** By sheet, what was written last; "" where nobody knows. */
  let written = new Map<string, string>();
  /** Sheets of writes that left something out. */
  const incomplete = new Set<string>();
  let isClean = false;

  const write = async (sheets: readonly string[], marks: readonly Mark[], withNotes: boolean): Promise<Outcome> => {
    const bySheet = new Map<string, Mark[]>(sheets.map((sheet) => [sheet, []]));
    for (const mark of marks) bySheet.get(mark.sheet)?.push(mark);
    const wanted = new Map([...bySheet].map(([sheet, own]) => [sheet, JSON.stringify([withNotes, own])]));
    const due = sheets.filter((sheet) => written.get(sheet) !== wanted.get(sheet));
    if (due.length === 0) return NOTHING;
    isClean = false;
    // A write that fails halfway leaves a state that nobody knows.
    for (const sheet of due) written.set(sheet, "");
    const outcome = await door.mark({ sheets: due, marks: due.flatMap((sheet) => bySheet.get(sheet)!), withNotes });
    for (const sheet of due) {
      written.set(sheet, wanted.get(sheet)!);
      if (outcome.skipped.length > 0) incomplete.add(sheet);
      else incomplete.delete(sheet);
    }
    return outcome;
  };

  return {
    show: (report, scope, withNotes) => {
      const isDue = (sheet: string) => scope.kind === "all" || scope.sheet === sheet || written.has(sheet);
      const sheets = report.sheets.map(({ name }) => name).filter(isDue);
      return write(sheets, report.edits.marks, withNotes);
    },
    hide: async (report) => {
      if (isClean) return NOTHING;
      const outcome = await write(
        report.sheets.map(({ name }) => name),
        [],
        false,
      );
      written = new Map();
      isClean = true;
      return outcome;
    },
    tryAgain: () => {
      for (const sheet of incomplete) if (written.has(sheet)) written.set(sheet, "");
    },
    forget: () => {
      written = new Map();
      isClean = true;
    },
  };
}
