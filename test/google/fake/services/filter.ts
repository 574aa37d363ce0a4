import type { Area } from "../../../../shared/sheet";
import { expose } from "../expose";
import { changingArea } from "../open-file";
import type { Run } from "../run";
import type { FileState } from "../world";
import { rangeService } from "./range";

export function filterService(
  run: Run,
  file: FileState,
  sheet: number,
  area: Area,
): GoogleAppsScript.Spreadsheet.Filter {
  return expose<GoogleAppsScript.Spreadsheet.Filter>(run, "Filter", {
    getRange: () => rangeService(run, file, sheet, area),
    remove: () => {
      const state = changingArea(run, file, sheet, null);
      state.filter = null;
      state.rowsHiddenByFilter.clear();
    },
  });
}
