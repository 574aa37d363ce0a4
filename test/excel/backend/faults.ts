import type { WorkbookModel } from "./model";
import type { ErrorCode } from "./protocol";

/** What goes wrong with one request, or what others do just before it. */
export interface Fault {
  /** Which request from now: 0 is the next. */
  readonly after?: number;
  /** The request is refused whole, with this code; nothing of it is done. */
  readonly code?: ErrorCode;
  readonly status?: number;
  /** Done to the workbook just before the request: another person's edit, a sheet that goes. */
  readonly meanwhile?: (model: WorkbookModel) => void;
  /** How many requests in a row; 1 unless said otherwise. */
  readonly times?: number;
}

/** Faults that wait for their request. */
export class Faults {
  private held: Promise<void> = Promise.resolve();
  private waiting: { after: number; times: number; fault: Fault }[] = [];

  plan(fault: Fault): void {
    this.waiting.push({ after: fault.after ?? 0, times: fault.times ?? 1, fault });
  }

  /** Excel does not answer until the function given back is called: to see progress, to cancel, to be impatient. */
  hold(): () => void {
    let release: () => void = () => undefined;
    this.held = new Promise((resolve) => {
      release = resolve;
    });
    return () => release();
  }

  /** Settles when Excel may answer. */
  gate(): Promise<void> {
    return this.held;
  }

  clear(): void {
    this.waiting = [];
  }

  /** Takes the faults of the request that comes now. */
  next(model: WorkbookModel): { readonly code: ErrorCode; readonly status: number } | null {
    let refusal: { code: ErrorCode; status: number } | null = null;
    for (const entry of this.waiting) {
      if (entry.after > 0) {
        entry.after--;
        continue;
      }
      entry.times--;
      entry.fault.meanwhile?.(model);
      if (entry.fault.code) refusal = { code: entry.fault.code, status: entry.fault.status ?? 500 };
    }
    this.waiting = this.waiting.filter((entry) => entry.times > 0);
    return refusal;
  }
}
