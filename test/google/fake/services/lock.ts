import { ServiceError } from "../errors";
import { expose } from "../expose";
import type { Run } from "../run";

type Lock = GoogleAppsScript.Lock.Lock;
type LockService = GoogleAppsScript.Lock.LockService;
export type LockKind = "script" | "user" | "document";

export function lockService(run: Run): LockService {
  return expose<LockService>(run, "LockService", {
    getScriptLock: () => lockOf(run, "script"),
    getUserLock: () => lockOf(run, "user"),
    // null outside a document: https://developers.google.com/apps-script/reference/lock/lock-service#getDocumentLock()
    getDocumentLock: () => (run.world.container === null ? (null as unknown as Lock) : lockOf(run, "document")),
  });
}

function lockOf(run: Run, kind: LockKind): Lock {
  const { world } = run;
  const take = (ms: number): boolean => {
    const held = world.locks[kind];
    if (held?.holder === run.number) return true;
    if (held && held.until > world.clock.now) {
      const wait = held.until - world.clock.now;
      run.spend(Math.min(wait, ms));
      if (wait > ms) return false;
    }
    world.locks[kind] = { holder: run.number, until: Number.POSITIVE_INFINITY };
    run.heldLocks.add(kind);
    return true;
  };
  return expose<Lock>(run, "Lock", {
    tryLock: take,
    waitLock: (ms: number) => {
      if (!take(ms)) throw new ServiceError("Lock timeout: another process was holding the lock for too long.");
    },
    hasLock: () => world.locks[kind]?.holder === run.number,
    releaseLock: () => releaseLock(run, kind),
  });
}

function releaseLock(run: Run, kind: LockKind): void {
  if (run.world.locks[kind]?.holder === run.number) run.world.locks[kind] = null;
  run.heldLocks.delete(kind);
}

/** A lock goes when its run ends, however it ends. */
export function releaseAllLocks(run: Run): void {
  for (const kind of [...run.heldLocks]) releaseLock(run, kind);
}
