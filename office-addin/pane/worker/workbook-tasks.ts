import type { Doers } from "../../../browser/protocol";
import { type Inspection, inspectWithFacts } from "../../../shared/inspect";
import { readSettingsSheet, SETTINGS_SHEET_NAME } from "../../../shared/settings";
import type { Sheet } from "../../../shared/sheet";
import type { PaneTasks } from "../protocol";

let kept = new Map<number, Sheet>();
let previous: Inspection | undefined;

/** The tasks on the open workbook. The same Sheet objects stay here between edits, so that only new ones are judged. */
export const WORKBOOK_TASKS: Pick<Doers<PaneTasks>, "keepSheets" | "inspectSheets"> = {
  keepSheets: ({ sheets }) => {
    for (const { number, sheet } of sheets) kept.set(number, sheet);
    return null;
  },
  inspectSheets: ({ order, setup }) => {
    kept = new Map(order.map((number) => [number, sheetOf(number)]));
    const sheets = [...kept.values()];
    const { locale, settings } = setup;
    previous = inspectWithFacts({ sheets }, { locale, settings }, previous);
    const own = sheets.find(({ name }) => name === SETTINGS_SHEET_NAME);
    return { report: previous.report, fileSettings: own ? readSettingsSheet(own, locale).settings : null };
  },
};

function sheetOf(number: number): Sheet {
  const sheet = kept.get(number);
  if (!sheet) throw new Error(`Sheet ${number} never came to the worker.`);
  return sheet;
}
