import type { Answer, Order, TaskTable } from "./protocol";

/** Longest time for one task; after it the worker is taken for stuck and replaced. */
const PATIENCE_MS = 5 * 60 * 1000;

/** The worker died or got stuck; the task was not done. */
export class WorkerLost extends Error {}
/** The task was dropped by `dropWaiting` or `stop`. */
export class Dropped extends Error {}

export interface Pool<Tasks extends TaskTable<keyof Tasks & string>> {
  readonly size: number;
  /**
   * Rejects with a sentence for the user, WorkerLost or Dropped. `isUrgent`: before all that waits.
   * Methods, not properties: a pool whose workers do more tasks stands for one whose workers do fewer.
   */
  ask<Name extends keyof Tasks & string>(
    task: Name,
    take: Tasks[Name]["take"],
    options?: { readonly isUrgent?: boolean },
  ): Promise<Tasks[Name]["give"]>;
  /** Tasks in a row for one and the same worker, which no other task interrupts. */
  askOne<T>(use: (ask: Pool<Tasks>["ask"]) => Promise<T>): Promise<T>;
  /** Drops tasks that no worker has begun. */
  readonly dropWaiting: () => void;
  /** Drops everything, also what workers have in hand: those are ended and started anew when needed. */
  readonly stop: () => void;
}

interface Waiting {
  /** Gets a worker; resolves when it is free again, with whether it can go on. */
  readonly run: (lane: Lane) => Promise<void>;
  readonly drop: () => void;
}

interface Lane {
  worker: Worker | null;
  /** Ends the worker and what it has in hand. */
  stop: (() => void) | null;
}

/** As many workers as cores, started when first needed. A worker that dies or gets stuck is replaced. */
export function createPool<Tasks extends TaskTable<keyof Tasks & string>>(
  start: () => Worker,
  size = coreCount(),
): Pool<Tasks> {
  const free: Lane[] = Array.from({ length: size }, () => ({ worker: null, stop: null }));
  const lanes = [...free];
  let waiting: Waiting[] = [];
  let nextId = 1;

  const advance = () => {
    while (free.length > 0 && waiting.length > 0) {
      const lane = free.pop()!;
      const next = waiting.shift()!;
      void next.run(lane).then(() => {
        free.push(lane);
        advance();
      });
    }
  };
  const askLane = <Name extends keyof Tasks & string>(lane: Lane, task: Name, take: Tasks[Name]["take"]) => {
    lane.worker ??= start();
    return askWorker(lane, lane.worker, { id: nextId++, task, take }) as Promise<Tasks[Name]["give"]>;
  };
  const enqueue = <T>(use: (lane: Lane) => Promise<T>, isUrgent: boolean) =>
    new Promise<T>((resolve, reject) => {
      const item: Waiting = {
        run: (lane) => use(lane).then(resolve, reject),
        drop: () => reject(new Dropped()),
      };
      if (isUrgent) waiting.unshift(item);
      else waiting.push(item);
      advance();
    });

  const dropWaiting = () => {
    const dropped = waiting;
    waiting = [];
    for (const item of dropped) item.drop();
  };

  return {
    size,
    ask: (task, take, options) => enqueue((lane) => askLane(lane, task, take), options?.isUrgent ?? false),
    askOne: (use) => enqueue((lane) => use((task, take) => askLane(lane, task, take)), true),
    dropWaiting,
    stop: () => {
      dropWaiting();
      for (const lane of lanes) lane.stop?.();
    },
  };
}

function coreCount(): number {
  const cores = navigator.hardwareConcurrency;
  return Math.max(1, Math.min(16, Number.isFinite(cores) ? cores : 2));
}

function askWorker(lane: Lane, worker: Worker, order: Order): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const end = (reason: Error) => {
      finish();
      worker.terminate();
      lane.worker = null;
      reject(reason);
    };
    const lose = () => end(new WorkerLost());
    lane.stop = () => end(new Dropped());
    const hear = ({ data }: MessageEvent<Answer>) => {
      if (data.id !== order.id) return;
      finish();
      if ("problem" in data) reject(new Error(data.problem));
      else resolve(data.give);
    };
    const timer = setTimeout(lose, PATIENCE_MS);
    const finish = () => {
      lane.stop = null;
      clearTimeout(timer);
      worker.removeEventListener("message", hear);
      worker.removeEventListener("error", lose);
      worker.removeEventListener("messageerror", lose);
    };
    worker.addEventListener("message", hear);
    worker.addEventListener("error", lose);
    worker.addEventListener("messageerror", lose);
    worker.postMessage(order);
  });
}
