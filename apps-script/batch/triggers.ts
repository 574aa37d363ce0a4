import { attempt } from "../spreadsheet/attempt";
import type { Pace } from "./properties";

/** The function that the time trigger calls; it stands at the top level of the script. */
const HANDLER = "continueBatch";

const KEY = "tenken.batch.trigger";

interface Known {
  readonly id: string;
  readonly pace: Pace;
}

/**
 * Makes sure that exactly one time trigger of this user goes on with the batch. A trigger that comes again and again
 * outlives every death of an execution; one that comes once would have to be renewed by an execution that may not
 * live to do it. While an execution works, the others find the lock taken and end at once.
 * The new one is made before the old ones go. Triggers do not tell their pace, so it is kept beside their id; for each
 * user apart, because nobody sees the triggers of another:
 * https://developers.google.com/apps-script/reference/script/script-app#getProjectTriggers()
 */
export function ensureTrigger(pace: Pace): void {
  const store = PropertiesService.getUserProperties();
  const known = readKnown(attempt(() => store.getProperty(KEY)));
  const triggers = ownTriggers();
  let keep = known && known.pace === pace && triggers.some(({ id }) => id === known.id) ? known.id : null;
  if (keep === null) {
    const clock = ScriptApp.newTrigger(HANDLER).timeBased();
    const made = (pace === "minute" ? clock.everyMinutes(1) : clock.everyHours(1)).create();
    keep = made.getUniqueId();
    const text = JSON.stringify({ id: keep, pace } satisfies Known);
    attempt(() => store.setProperty(KEY, text));
  }
  for (const { id, trigger } of triggers) if (id !== keep) ScriptApp.deleteTrigger(trigger);
}

export function removeTriggers(): void {
  for (const { trigger } of ownTriggers()) ScriptApp.deleteTrigger(trigger);
}

function ownTriggers(): readonly { readonly id: string; readonly trigger: GoogleAppsScript.Script.Trigger }[] {
  return attempt(() => ScriptApp.getProjectTriggers())
    .filter((trigger) => trigger.getHandlerFunction() === HANDLER)
    .map((trigger) => ({ id: trigger.getUniqueId(), trigger }));
}

function readKnown(text: string | null): Known | null {
  try {
    return text === null ? null : (JSON.parse(text) as Known);
  } catch {
    return null;
  }
}
