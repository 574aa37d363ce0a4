import type { Area } from "../../../../shared/sheet";
import { enter } from "../display";
import { expose } from "../expose";
import { sheetIn, spreadsheetIn } from "../open-file";
import type { Run } from "../run";
import type { CellState } from "../state";
import type { FileState } from "../world";
import { type RangeState, rangeService, writeAll } from "./range";
import { checkValidity } from "./validation";

type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

export interface RangePlace {
  readonly file: FileState;
  readonly sheet: number;
  readonly area: Area;
}

export function rangeListService(run: Run, places: readonly RangePlace[]): RangeList {
  const states: RangeState[] = places.map((place) => ({ ...place, run, cellCount: 1 }));
  const all = (put: (cell: CellState, zone: string) => void) => {
    for (const state of states) writeAll(state, (cell) => put(cell, spreadsheetIn(state.file).timeZone));
    return list;
  };
  const look = (name: string) => (value: unknown) =>
    all((cell) => {
      if (value === null) delete cell.look[name];
      else cell.look[name] = value;
    });
  const list: RangeList = expose<RangeList>(
    run,
    "RangeList",
    {
      getRanges: () => places.map(({ file, sheet, area }) => rangeService(run, file, sheet, area)),
      setBackground: look("background"),
      setFontColor: look("fontColor"),
      setFontWeight: look("fontWeight"),
      setHorizontalAlignment: look("horizontalAlignment"),
      setVerticalAlignment: look("verticalAlignment"),
      setWrap: look("wrap"),
      setNumberFormat: (format: string) =>
        all((cell) => {
          cell.format = format;
        }),
      setValue: (value: unknown) => {
        for (const { file, sheet, area } of places) checkValidity(sheetIn(file, sheet), area, () => value);
        return all((cell, zone) => enter(cell, value, zone));
      },
      setNote: (note: string | null) =>
        all((cell) => {
          cell.note = note ?? "";
        }),
      clearNote: () =>
        all((cell) => {
          cell.note = "";
        }),
      clearContent: () => all((cell, zone) => enter(cell, "", zone)),
      activate: () => {
        const last = places.at(-1);
        if (last) {
          spreadsheetIn(last.file).activeSheet = last.sheet;
          spreadsheetIn(last.file).selection = last.area;
        }
        return list;
      },
    },
    { places },
  );
  return list;
}
