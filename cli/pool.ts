import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

/** Fewer jobs than this are done in place: starting a worker costs more than it saves. */
const WORTH_WORKERS = 4;

export interface PoolOptions<Job, Result> {
  readonly jobs: readonly Job[];
  /** Path of the script that workers run; it answers each message with { result }. */
  readonly script: string;
  readonly workerData: unknown;
  readonly inPlace: (job: Job) => Promise<Result>;
  /** What stands for a job whose worker died (out of memory): the others go on. */
  readonly onCrash: (job: Job, error: Error) => Result;
  readonly onDone: (result: Result, index: number) => void;
  readonly isStopped: () => boolean;
}

/** Does all jobs, on as many cores as there are; resolves when all are done or the run is stopped. */
export async function runPool<Job, Result>(options: PoolOptions<Job, Result>): Promise<void> {
  const { jobs } = options;
  if (jobs.length < WORTH_WORKERS) {
    for (const [index, job] of jobs.entries()) {
      if (options.isStopped()) return;
      options.onDone(await options.inPlace(job), index);
      // Signals are delivered between turns of the event loop.
      await new Promise(setImmediate);
    }
    return;
  }
  let next = 0;
  const lanes = Math.min(availableParallelism(), jobs.length);
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      while (next < jobs.length && !options.isStopped()) await runLane(options, () => next++);
    }),
  );
}

/** One worker taking jobs until none is left; returns early, for a new worker, when this one dies. */
function runLane<Job, Result>(options: PoolOptions<Job, Result>, take: () => number): Promise<void> {
  return new Promise((resolve) => {
    const worker = new Worker(options.script, { workerData: options.workerData });
    let current = -1;
    const advance = () => {
      current = options.isStopped() ? options.jobs.length : take();
      if (current < options.jobs.length) worker.postMessage(options.jobs[current]);
      else void worker.terminate().then(() => resolve());
    };
    worker.on("message", (result: Result) => {
      options.onDone(result, current);
      advance();
    });
    worker.on("error", (error) => {
      const job = options.jobs[current];
      if (job !== undefined) options.onDone(options.onCrash(job, error as Error), current);
      resolve();
    });
    advance();
  });
}
