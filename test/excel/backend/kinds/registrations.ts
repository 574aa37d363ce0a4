import type { EventName } from "../events";
import type { Kind } from "../node";

type Registration = readonly [call: string, event: EventName];

/** Names of the runtime's registration calls of a sheet -> the event they are for. */
export const OF_ONE_SHEET: readonly Registration[] = [
  ["DataChangedEvent", "changed"],
  ["ActivatedEvent", "activated"],
  ["DeactivatedEvent", "deactivated"],
  ["SelectionChangedEvent", "selectionChanged"],
  ["FormatChangedEvent", "formatChanged"],
  ["RowHiddenChangedEvent", "rowHiddenChanged"],
  ["ProtectionChangedEvent", "protectionChanged"],
  ["EventNameChanged", "nameChanged"],
  ["EventVisibilityChanged", "visibilityChanged"],
];

/** The same, and what only all sheets together have. */
export const OF_ALL_SHEETS: readonly Registration[] = [
  ...OF_ONE_SHEET,
  ["AddedEvent", "added"],
  ["DeletedEvent", "deleted"],
  ["EventMoved", "moved"],
];

type Methods<T> = NonNullable<Kind<T>["methods"]>;

export function registrationMethods<T>(
  registrations: readonly Registration[],
  targetId: (target: T) => string,
): Methods<T> {
  const methods: Record<string, Methods<T>[string]> = {};
  for (const [call, event] of registrations) {
    methods[`_Register${call}`] = (target, _, session) => session.events.register(event, targetId(target));
    methods[`_Unregister${call}`] = (target, _, session) => session.events.unregister(event, targetId(target));
  }
  return methods;
}
