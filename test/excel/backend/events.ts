import type { JsonObject } from "./protocol";

/** Events as the runtime numbers them (the `eventType` of each on… in it). */
const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  filtered: 17,
  formatChanged: 18,
  rowHiddenChanged: 22,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
} as const;

export type EventName = keyof typeof EVENT;

/** Events of the workbook and all its sheets come under this name. */
export const WORKBOOK_TARGET = "Workbook";
const EVENT_CATEGORY = 65536;

export interface EventMessage {
  readonly entries: readonly {
    readonly messageCategory: number;
    readonly messageType: number;
    readonly targetId: string;
    readonly message: string;
  }[];
}

/** Who changes the workbook, as events tell it. */
export interface Author {
  readonly source: "Local" | "Remote";
  readonly triggerSource: "ThisLocalAddin" | "Unknown";
}

export const THIS_ADD_IN: Author = { source: "Local", triggerSource: "ThisLocalAddin" };
export const THIS_PERSON: Author = { source: "Local", triggerSource: "Unknown" };
export const CO_AUTHOR: Author = { source: "Remote", triggerSource: "Unknown" };

/** Who listens to what; and what happened since the last batch, told after it. */
export class HostEvents {
  private readonly listened = new Map<string, number>();
  private waiting: EventMessage["entries"][number][] = [];
  private deliver: ((message: EventMessage) => void) | null = null;
  /** Excel tells nothing while `context.runtime.enableEvents` is false. */
  enabled = true;
  /** Who does what happens now. */
  author: Author = THIS_ADD_IN;

  /** Where the messages go: the runtime's own door for them. */
  connect(deliver: (message: EventMessage) => void): void {
    this.deliver = deliver;
  }

  register(event: EventName, target: string): void {
    const key = `${EVENT[event]} ${target}`;
    this.listened.set(key, (this.listened.get(key) ?? 0) + 1);
  }

  unregister(event: EventName, target: string): void {
    const key = `${EVENT[event]} ${target}`;
    const left = (this.listened.get(key) ?? 0) - 1;
    if (left > 0) this.listened.set(key, left);
    else this.listened.delete(key);
  }

  /** Registrations not taken back: a watch on leaks. */
  get listening(): number {
    return [...this.listened.values()].reduce((sum, n) => sum + n, 0);
  }

  /** Something happened on a sheet: whoever listens to it or to the whole workbook will hear. */
  happened(event: EventName, sheetId: string, args: JsonObject): void {
    if (!this.enabled) return;
    for (const targetId of [sheetId, WORKBOOK_TARGET]) {
      if (!this.listened.has(`${EVENT[event]} ${targetId}`)) continue;
      this.waiting.push({
        messageCategory: EVENT_CATEGORY,
        messageType: EVENT[event],
        targetId,
        message: JSON.stringify({ source: this.author.source, ...args }),
      });
    }
  }

  /** Tells what waits. */
  flush(): void {
    const entries = this.waiting;
    this.waiting = [];
    if (entries.length > 0) this.deliver?.({ entries });
  }
}
