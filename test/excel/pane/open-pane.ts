import { createPool, type Pool } from "../../../browser/pool";
import type { Order } from "../../../browser/protocol";
import { answer } from "../../../browser/worker/answer";
import { rememberedChoices } from "../../../office-addin/pane/choices";
import { createInspector } from "../../../office-addin/pane/inspector";
import { createPane, type Pane } from "../../../office-addin/pane/pane";
import type { PaneTasks } from "../../../office-addin/pane/protocol";
import { WORKBOOK_TASKS } from "../../../office-addin/pane/worker/workbook-tasks";
import type { Workbook } from "../../../shared/sheet";
import { createStore, type Store } from "../../../ui/store";
import { readWorkbook } from "../../../xlsx/read";
import { type PlainWorkbook, plainWorkbook } from "./plain-workbook";

/** A worker that does the real tasks, on copies, as a worker gets them. */
class WorkerInProcess extends EventTarget {
  static orders: string[] = [];
  private isEnded = false;
  postMessage(order: Order): void {
    WorkerInProcess.orders.push(order.task);
    void answer(WORKBOOK_TASKS as never, structuredClone(order)).then((data) => {
      if (!this.isEnded) this.dispatchEvent(Object.assign(new Event("message"), { data: structuredClone(data) }));
    });
  }
  terminate(): void {
    this.isEnded = true;
  }
}

export interface OpenedPane {
  readonly pane: Pane;
  readonly store: Store;
  readonly door: PlainWorkbook;
  readonly pool: Pool<PaneTasks>;
  /** Tasks that the worker was given. */
  readonly orders: readonly string[];
  /** "sheet!cell rule" of what is listed. */
  readonly listed: () => readonly string[];
}

export function openPane(workbook: Workbook, door: PlainWorkbook = plainWorkbook(workbook)): OpenedPane {
  const store = createStore();
  const memory = new Map<string, string>();
  const pool = createPool<PaneTasks>(() => new WorkerInProcess() as unknown as Worker, 1);
  WorkerInProcess.orders = [];
  const pane = createPane({
    store,
    door,
    inspector: createInspector(pool),
    choices: rememberedChoices({ get: (key) => memory.get(key) ?? null, set: (key, value) => memory.set(key, value) }),
    name: "評価シート.xlsx",
  });
  const listed = () => store.findings.value.map(({ finding }) => `${finding.sheet}!${finding.cell} ${finding.rule}`);
  return { pane, store, door, pool, orders: WorkerInProcess.orders, listed };
}

/** The sheets of several workbooks as one. */
export async function workbookOf(...files: readonly Uint8Array[]): Promise<Workbook> {
  const sheets = await Promise.all(
    files.map(async (bytes) => {
      const read = await readWorkbook(bytes);
      if (!read.ok) throw new Error(read.error.message.en);
      return read.workbook.sheets;
    }),
  );
  return { sheets: sheets.flat() };
}
