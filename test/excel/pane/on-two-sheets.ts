import type { Workbook } from "../../../shared/sheet";
import { listWorkbook, MET, MISSED, NOT_FILLED } from "../../cli/sample-list";
import { workbookOf } from "./open-pane";

/** Longer than the pause after an edit. */
export const LATER_MS = 700;

/** Findings of the two sheets, as `listed` names them. */
export const MISSING = "二課!D4 actual-present";
export const NOT_MET = "一課!D5 target-met";

/** The workbook of the pane's tests; every test has a clock of its own that runs when told. */
export function onTwoSheets(): () => Workbook {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await workbookOf(listWorkbook([MET, MISSED], "一課"), listWorkbook([NOT_FILLED, MET], "二課"));
  });
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });
  return () => workbook;
}

/** Lets timers run for so long and everything be done that follows from them. */
export async function pass(milliseconds: number): Promise<void> {
  await jest.advanceTimersByTimeAsync(milliseconds);
}

export async function done(work: Promise<unknown>): Promise<void> {
  await pass(50);
  await work;
}
