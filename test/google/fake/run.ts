import { Killed, NotFaked, ServiceError } from "./errors";
import { type Fault, FaultPlan } from "./faults";
import { isLocalCall } from "./local-calls";
import { refusalOf } from "./permissions";
import type { Realm } from "./realm";
import type { FileState, World } from "./world";

export type RunKind =
  | "menu"
  | "simple-trigger"
  | "installable-trigger"
  | "time-trigger"
  | "custom-function"
  | "sidebar";

/** https://developers.google.com/apps-script/guides/services/quotas#current_limitations */
export const TIME_LIMITS: Record<RunKind, number> = {
  menu: 360_000,
  sidebar: 360_000,
  "installable-trigger": 360_000,
  "time-trigger": 360_000,
  "simple-trigger": 30_000,
  "custom-function": 30_000,
};

/** Id of a sheet, or what of the spreadsheet itself. */
export type ChangedPart = number | "list" | "all";

export interface Call {
  readonly name: string;
  /** False: answered without going to the server. */
  readonly server: boolean;
  /** Moment of the fake clock at which the call was over. */
  at: number;
}

/** One run of the script: what it may do, what it did, and how it is stopped. */
export class Run {
  readonly calls: Call[] = [];
  readonly number: number;
  readonly started: number;
  readonly heldLocks = new Set<"script" | "user" | "document">();
  private readonly faults: FaultPlan;
  private depth = 0;
  stopped: string | null = null;
  notFaked: NotFaked | null = null;

  constructor(
    readonly world: World,
    readonly kind: RunKind,
    readonly realm: Realm,
    faults: readonly Fault[],
    readonly limit: number,
  ) {
    this.faults = new FaultPlan(faults);
    this.number = ++world.runs;
    this.started = world.clock.now;
  }

  /** Every call of a script to a service comes through here; calls between parts of the fake are not counted. */
  call<T>(name: string, action: () => T, cells: () => number = () => 0): T {
    if (this.depth > 0) return action();
    if (this.stopped !== null) throw this.realm.error(this.stopped);
    this.realm.charge();
    const server = !isLocalCall(name);
    const call: Call = { name, server, at: 0 };
    this.calls.push(call);
    const due = server ? this.faults.due(name) : [];
    try {
      for (const fault of due) if ("meanwhile" in fault) fault.meanwhile(this.world);
      if (due.some((fault) => "kills" in fault && fault.kills === "before")) this.kill();
      if (server) this.spend(this.world.cost(name, cells()));
      for (const fault of due) if ("throws" in fault) throw new ServiceError(fault.throws);
      const refusal = refusalOf(this, name);
      if (refusal) throw new ServiceError(refusal);
      this.depth++;
      let result: T;
      try {
        result = action();
      } finally {
        this.depth--;
      }
      call.at = this.world.clock.now;
      if (due.some((fault) => "kills" in fault && fault.kills === "after")) this.kill();
      return this.realm.give(result);
    } catch (error) {
      throw this.toScript(error);
    }
  }

  /** Lets time pass; a run that is over its limit is stopped. */
  spend(ms: number): void {
    const end = this.started + this.limit;
    if (this.world.clock.now + ms > end) {
      this.world.clock.advanceTo(end);
      this.kill("Exceeded maximum execution time");
    }
    this.world.clock.advance(ms);
  }

  kill(message = "The script was stopped."): never {
    this.stopped = message;
    throw new Killed(message);
  }

  /**
   * To be called before a change of a spreadsheet: of one sheet, of the list of sheets, names and metadata ("list"), or
   * of anything ("all"). What was before is kept; sheets that do not change are shared by both.
   */
  beforeChange(file: FileState, part: ChangedPart): void {
    const book = file.spreadsheet!;
    file.unsaved ??= {
      ...book,
      sheets: [...book.sheets],
      names: structuredClone(book.names),
      metadata: structuredClone(book.metadata),
    };
    const before = file.unsaved.sheets;
    for (const sheet of book.sheets) {
      if (part !== "all" && part !== sheet.id) continue;
      const shared = before.indexOf(sheet);
      if (shared >= 0) before[shared] = structuredClone(sheet);
    }
    file.updated = this.world.clock.now;
  }

  private toScript(error: unknown): unknown {
    if (error instanceof ServiceError || error instanceof Killed) return this.realm.error(error.message);
    if (error instanceof NotFaked) this.notFaked = error;
    return error;
  }
}

/** Takes back what was not flushed: what a stopped run may leave behind. */
export function loseUnflushed(world: World): void {
  for (const file of world.files.values()) {
    if (file.unsaved) file.spreadsheet = file.unsaved;
    file.unsaved = null;
  }
}

/** What SpreadsheetApp.flush and the end of a run do. */
export function flush(world: World): void {
  for (const file of world.files.values()) file.unsaved = null;
}
