import type { CheckSetup, FileTasks } from "../../browser/protocol";
import type { Report } from "../../shared/report/types";
import type { Settings } from "../../shared/settings";
import type { Sheet } from "../../shared/sheet";

/** A sheet on its way to the worker, by a number of its own: the worker keeps it until it is no longer named. */
export interface NumberedSheet {
  readonly number: number;
  readonly sheet: Sheet;
}

export interface InspectedWorkbook {
  readonly report: Report;
  /** What the workbook's own settings sheet says; null: it has none. */
  readonly fileSettings: Settings | null;
}

/** What the pane's workers do: the tasks on files, and those on the open workbook, whose sheets one worker keeps. */
export type PaneTasks = FileTasks & {
  /** Sheets cross in portions, so that the pane is not held up. */
  keepSheets: { take: { sheets: readonly NumberedSheet[] }; give: null };
  /** `order`: the workbook's sheets by number. All others are forgotten. */
  inspectSheets: { take: { order: readonly number[]; setup: CheckSetup }; give: InspectedWorkbook };
};
