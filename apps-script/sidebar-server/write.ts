import type { EditPlan } from "../../shared/report/types";
import { readKnowledge, writeKnowledge } from "../edit-trigger/knowledge";
import { filledBefore, rememberFilled } from "../menu/fill-record";
import type { Calls, KnownSheet, MarkOrder, WriteAnswer } from "../protocol";
import { compareSheets } from "../same-sheets";
import { documentProperties, forgetKnowledge, sizeOf, storeKnowledge } from "../stored";
import { type Session, SheetsProblem } from "./session";

/** So long a write waits for the edit trigger or for somebody else's write. */
const LOCK_MS = 20_000;

/** Two writers at once would take each other's marks away: the service replaces all conditional formats of a sheet. */
export function alone<T>(session: Session, write: () => T): T {
  // https://developers.google.com/apps-script/reference/lock/lock-service#getDocumentLock()
  const lock = LockService.getDocumentLock();
  if (lock && !lock.tryLock(LOCK_MS)) throw new SheetsProblem(session.words.busy);
  try {
    const result = write();
    // Before the lock goes: what the next one reads must be there.
    SpreadsheetApp.flush();
    return result;
  } finally {
    lock?.releaseLock();
  }
}

export function markSheets(session: Session, { sheets, marks, withNotes }: MarkOrder): WriteAnswer {
  return alone(session, () => {
    const { names, changed, skipped } = compare(session, sheets);
    if (names.length === 0) return { written: 0, skipped, changed };
    const outcome = session.open.mark({ sheets: names, marks: inSheets(marks, names), withNotes });
    const known = new Map<number, string | null>();
    for (const name of names) {
      const sheet = session.open.sheet(name);
      const id = session.idOf(name);
      const knowledge = readKnowledge(sheets.find((one) => one.name === name)?.knowledge ?? null);
      if (sheet && id !== null) known.set(id, knowledge && writeKnowledge({ ...knowledge, size: sizeOf(sheet) }));
    }
    storeKnowledge(known, documentProperties());
    return { written: outcome.written, skipped: [...skipped, ...outcome.skipped], changed };
  });
}

export function clearAll(session: Session): WriteAnswer {
  return alone(session, () => {
    const { written, skipped } = session.open.clear();
    forgetKnowledge(documentProperties());
    return { written, skipped, changed: [] };
  });
}

export function fillSheets(session: Session, { sheets, fills }: Calls["fill"]["take"]): Calls["fill"]["give"] {
  return alone(session, () => {
    const { names, changed, skipped } = compare(session, sheets);
    const due = inSheets(fills, names);
    if (due.length === 0) return { written: 0, skipped, changed, filled: [] };
    const outcome = session.open.fill(due);
    // The menu's own undo knows of it too.
    if (outcome.filled.length > 0) rememberFilled([...filledBefore(), ...outcome.filled]);
    return { ...outcome, skipped: [...skipped, ...outcome.skipped], changed };
  });
}

export function unfillCells(session: Session, filled: EditPlan["fills"]): WriteAnswer {
  return alone(session, () => {
    const outcome = session.open.unfill(filled);
    // What is protected now may be taken back later; what the staff have changed is theirs.
    const left = new Set(outcome.left.map(cellKey));
    const done = new Set(filled.map(cellKey).filter((cell) => !left.has(cell)));
    rememberFilled(filledBefore().filter((fill) => !done.has(cellKey(fill))));
    return { ...outcome, changed: [] };
  });
}

function cellKey({ sheet, cell }: EditPlan["fills"][number]): string {
  return `${sheet}\n${cell}`;
}

function inSheets<T extends { readonly sheet: string }>(list: readonly T[], names: readonly string[]): readonly T[] {
  return list.filter(({ sheet }) => names.includes(sheet));
}

function compare(session: Session, sheets: readonly KnownSheet[]) {
  const { same, changed, gone, unread } = compareSheets(session.open, sheets);
  return { names: same, changed, skipped: [...gone.map(session.words.gone), ...unread] };
}
