import type { Locale } from "../../shared/locale";
import { clearWorkbook } from "./clear";
import { type Connection, learnReading } from "./connection";
import type { OpenWorkbook, Outcome } from "./contract";
import { emptyCells, fillCells } from "./fill";
import { markSheets } from "./mark";
import { createOwnWrites } from "./own-writes";
import { asProblem, kindOf, problem } from "./problems";
import { readWorkbookSheets } from "./read";
import { readTouched } from "./read-again";
import { abilitiesOf } from "./requirements";
import { readSelection, showCell } from "./selection";
import { roundTrip } from "./sync";
import { watchWorkbook } from "./watch";
import { writeResultTables } from "./write-tables";

export type * from "./contract";
export { WorkbookProblem } from "./problems";
export { isNewEnough } from "./requirements";

/**
 * The door to the workbook that is open in Excel. `locale` is asked anew for every sentence. Excel must be new enough
 * (isNewEnough); whatever it refuses rejects with a WorkbookProblem.
 */
export function createOpenWorkbook(options: { readonly locale: () => Locale }): OpenWorkbook {
  const connection: Connection = {
    abilities: abilitiesOf(),
    locale: options.locale,
    own: createOwnWrites(),
    names: new Map(),
    read: new Map(),
    protectedFormats: { answer: "untried" },
  };
  const { abilities, locale } = connection;
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw asProblem(error, locale());
    }
  };
  const writing = <T extends Outcome>(work: () => Promise<T>): Promise<T> =>
    guarded(async () => {
      try {
        return await work();
      } catch (error) {
        throw kindOf(error) === "protected" && (await isReadOnly()) ? problem("read-only", locale()) : error;
      }
    });
  return {
    abilities,
    read: (request) =>
      guarded(() =>
        readWorkbookSheets(request, abilities, locale(), (list) => learnReading(connection, request, list)),
      ),
    readAgain: (known, touched) => guarded(() => readTouched(known, touched, abilities, locale())),
    selection: () => guarded(() => readSelection(connection)),
    showCell: (place) => guarded(() => showCell(place, connection)),
    mark: (request) => writing(() => markSheets(request, connection)),
    clear: () => writing(() => clearWorkbook(connection)),
    fill: (fills) => writing(() => fillCells(fills, connection)),
    unfill: (filled) => writing(() => emptyCells(filled, connection)),
    writeTables: (tables, tableLocale) => writing(() => writeResultTables(tables, tableLocale, connection)),
    watch: (hear) => guarded(() => watchWorkbook(hear, connection)),
  };
}

/** Asked only after a refusal: a workbook may be open read-only and take marks all the same. */
async function isReadOnly(): Promise<boolean> {
  try {
    return await roundTrip((context) => {
      context.workbook.load("readOnly");
      return () => context.workbook.readOnly;
    });
  } catch {
    return false;
  }
}
