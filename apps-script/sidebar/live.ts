import { effect } from "@preact/signals";
import type { Ask } from "./ask";
import type { Session } from "./session";

/**
 * How often the script is asked whether anybody has edited. One question is one run with two service calls, about half
 * a second of the account's time; at rest 60 an hour, none while the page is hidden.
 */
const SHORTEST_MS = 6_000;
const LONGEST_MS = 60_000;
const SLOWER = 1.6;

/** Reads sheets again after somebody edited them. What cannot be asked now is asked later: nothing is said. */
export function followEdits(session: Session, ask: Ask): void {
  let pause = SHORTEST_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const plan = (delay: number) => {
    clearTimeout(timer);
    if (document.visibilityState === "visible" && session.scope.value !== null) timer = setTimeout(look, delay);
  };
  const look = async () => {
    pause = Math.min(LONGEST_MS, pause * SLOWER);
    try {
      if (!session.isBusy.value && (await readEdited(session, ask))) pause = SHORTEST_MS;
    } catch {
      // The next question may be answered; a check by hand says what is wrong.
    }
    plan(pause);
  };
  const soon = () => {
    pause = SHORTEST_MS;
    plan(pause);
  };
  document.addEventListener("visibilitychange", soon);
  window.addEventListener("focus", soon);
  effect(() => {
    if (session.inspection.value) soon();
  });
}

async function readEdited(session: Session, ask: Ask): Promise<boolean> {
  const sheets = [...session.sheets()];
  const { stamps } = await ask("news", { ids: sheets.map(([, { id }]) => id) });
  const edited = sheets.flatMap(([name, { id, stamp }]) =>
    stamps[id] !== undefined && stamps[id] !== stamp ? [name] : [],
  );
  if (edited.length === 0 || session.isBusy.value) return false;
  await session.readAgain(edited);
  return true;
}
