import { NotFaked } from "./errors";
import type { Fault } from "./faults";
import type { RunResult } from "./run-google";

export interface KillPoint {
  /** The n-th call to the server, from 1. */
  readonly nth: number;
  readonly call: string;
  readonly fault: Fault;
}

/**
 * Every call to the server of an undisturbed run, each with the fault that stops a run right behind it. Calls that go
 * nowhere are left out: what a stop behind them leaves is what a stop behind the last call to the server leaves.
 */
export function killPoints(run: RunResult): readonly KillPoint[] {
  if (run.ended !== "done") throw new NotFaked(`The run to take apart ended otherwise: ${run.error}`);
  return run.calls
    .filter(({ server }) => server)
    .map(({ name }, i) => ({ nth: i + 1, call: name, fault: { nth: i + 1, kills: "after" } }));
}
