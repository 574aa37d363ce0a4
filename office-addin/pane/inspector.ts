import type { Pool } from "../../browser/pool";
import type { CheckSetup } from "../../browser/protocol";
import type { Sheet, Workbook } from "../../shared/sheet";
import type { InspectedWorkbook, NumberedSheet, PaneTasks } from "./protocol";

/** Inspects the open workbook in a worker that remembers it. */
export interface Inspector {
  /** Only sheets that the worker has not got yet cross to it, and only those are judged anew. */
  readonly inspect: (workbook: Workbook, setup: CheckSetup) => Promise<InspectedWorkbook>;
  /** Ends an inspection at once; it rejects with Dropped. */
  readonly stop: () => void;
}

/** Cells that cross in one go: so many take about ten milliseconds. */
const PORTION = 5_000;

/** `pool`: of one worker, for it keeps the sheets. */
export function createInspector(pool: Pool<PaneTasks>): Inspector {
  let sent = new Map<Sheet, number>();
  let next = 1;
  const tell = async (workbook: Workbook, setup: CheckSetup, ask: Pool<PaneTasks>["ask"]) => {
    const numbers = new Map<Sheet, number>();
    const fresh: NumberedSheet[] = [];
    for (const sheet of workbook.sheets) {
      const known = sent.get(sheet);
      const number = known ?? next++;
      if (known === undefined) fresh.push({ number, sheet });
      numbers.set(sheet, number);
    }
    for (const sheets of inPortions(fresh)) await ask("keepSheets", { sheets });
    const inspected = await ask("inspectSheets", { order: [...numbers.values()], setup });
    sent = numbers;
    return inspected;
  };
  return {
    inspect: (workbook, setup) =>
      pool
        .askOne((ask) => tell(workbook, setup, ask))
        .catch((error: unknown) => {
          // Whatever became of the worker, it gets everything again.
          sent = new Map();
          throw error;
        }),
    stop: () => pool.stop(),
  };
}

function inPortions(sheets: readonly NumberedSheet[]): readonly (readonly NumberedSheet[])[] {
  const portions: NumberedSheet[][] = [];
  let room = 0;
  for (const one of sheets) {
    if (room <= 0) {
      portions.push([]);
      room = PORTION;
    }
    portions[portions.length - 1]!.push(one);
    room -= one.sheet.cells.length;
  }
  return portions;
}
