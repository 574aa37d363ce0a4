import { ServiceError } from "../errors";
import { enumOf, expose, stateOf } from "../expose";
import type { Run } from "../run";
import { newId, type TriggerState } from "../world";

type ScriptApp = GoogleAppsScript.Script.ScriptApp;
type Trigger = GoogleAppsScript.Script.Trigger;
type TriggerBuilder = GoogleAppsScript.Script.TriggerBuilder;
type ClockTriggerBuilder = GoogleAppsScript.Script.ClockTriggerBuilder;
type EventTypes = typeof GoogleAppsScript.Script.EventType;

/** https://developers.google.com/apps-script/guides/services/quotas#current_limitations : "Triggers: 20 / user / script". */
export const TRIGGER_LIMIT = 20;
/** https://developers.google.com/apps-script/reference/script/clock-trigger-builder#everyMinutes(Integer) */
const MINUTES = [1, 5, 10, 15, 30];

export const AuthMode = enumOf<typeof GoogleAppsScript.Script.AuthMode>(["NONE", "CUSTOM_FUNCTION", "LIMITED", "FULL"]);
const AuthorizationStatus = enumOf<typeof GoogleAppsScript.Script.AuthorizationStatus>(["REQUIRED", "NOT_REQUIRED"]);
const EventType = enumOf<EventTypes>([
  "CLOCK",
  "ON_OPEN",
  "ON_EDIT",
  "ON_FORM_SUBMIT",
  "ON_CHANGE",
  "ON_EVENT_UPDATED",
]);
const TriggerSource = enumOf<typeof GoogleAppsScript.Script.TriggerSource>([
  "SPREADSHEETS",
  "CLOCK",
  "FORMS",
  "DOCUMENTS",
  "CALENDAR",
]);

export function scriptApp(run: Run): ScriptApp {
  const { world } = run;
  return expose<ScriptApp>(run, "ScriptApp", {
    AuthMode,
    EventType,
    TriggerSource,
    AuthorizationStatus,
    requireAllScopes: () => {
      if (world.withheld.length > 0) run.kill("Authorization is required to perform that action.");
    },
    getAuthorizationInfo: () =>
      expose<GoogleAppsScript.Script.AuthorizationInfo>(run, "AuthorizationInfo", {
        getAuthorizationStatus: () => AuthorizationStatus[world.withheld.length > 0 ? "REQUIRED" : "NOT_REQUIRED"],
      }),
    getScriptId: () => "script-of-the-fake",
    getProjectTriggers: () => world.triggers.map((trigger) => triggerService(run, trigger)),
    newTrigger: (handler: string) => triggerBuilder(run, handler),
    deleteTrigger: (trigger: Trigger) => {
      const state = stateOf<TriggerState>(trigger);
      if (!state) throw new ServiceError("Invalid argument: trigger");
      world.triggers = world.triggers.filter((one) => one.id !== state.id);
    },
  });
}

function triggerService(run: Run, trigger: TriggerState): Trigger {
  return expose<Trigger>(
    run,
    "Trigger",
    {
      getUniqueId: () => trigger.id,
      getHandlerFunction: () => trigger.handler,
      getEventType: () => EventType[trigger.kind],
      getTriggerSource: () => (trigger.kind === "CLOCK" ? TriggerSource.CLOCK : TriggerSource.SPREADSHEETS),
      getTriggerSourceId: () => trigger.source as string,
    },
    trigger,
  );
}

function create(run: Run, trigger: Omit<TriggerState, "id">): Trigger {
  if (run.world.triggers.length >= TRIGGER_LIMIT) {
    throw new ServiceError(
      "This script has too many triggers. Triggers must be deleted from the script before more can be added.",
    );
  }
  const made = { ...trigger, id: newId(run.world, "trigger") };
  run.world.triggers.push(made);
  return triggerService(run, made);
}

function triggerBuilder(run: Run, handler: string): TriggerBuilder {
  return expose<TriggerBuilder>(run, "TriggerBuilder", {
    timeBased: () => clockBuilder(run, handler),
    forSpreadsheet: (key: unknown) => {
      const source = typeof key === "string" ? key : (stateOf<{ file: { id: string } }>(key)?.file.id ?? null);
      let kind: TriggerState["kind"] | null = null;
      const on = (asked: TriggerState["kind"]) => () => {
        kind = asked;
        return builder;
      };
      type Builder = GoogleAppsScript.Script.SpreadsheetTriggerBuilder;
      const builder: Builder = expose<Builder>(run, "SpreadsheetTriggerBuilder", {
        onOpen: on("ON_OPEN"),
        onEdit: on("ON_EDIT"),
        onChange: on("ON_CHANGE"),
        create: () => {
          if (!kind) throw new ServiceError("The trigger needs an event.");
          return create(run, { handler, kind, due: 0, every: null, source });
        },
      });
      return builder;
    },
  });
}

function clockBuilder(run: Run, handler: string): ClockTriggerBuilder {
  const { clock } = run.world;
  let wait: number | null = null;
  let every: number | null = null;
  const builder: ClockTriggerBuilder = expose<ClockTriggerBuilder>(run, "ClockTriggerBuilder", {
    after: (ms: number) => {
      wait = ms;
      return builder;
    },
    at: (date: unknown) => {
      wait = (date as Date).getTime() - clock.now;
      return builder;
    },
    everyMinutes: (minutes: number) => {
      if (!MINUTES.includes(minutes)) {
        throw new ServiceError(
          "The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.",
        );
      }
      every = minutes * 60_000;
      return builder;
    },
    everyHours: (hours: number) => {
      every = hours * 3_600_000;
      return builder;
    },
    everyDays: (days: number) => {
      every = days * 86_400_000;
      return builder;
    },
    create: () => {
      if (wait === null && every === null) throw new ServiceError("The trigger needs a time.");
      return create(run, { handler, kind: "CLOCK", due: clock.now + (wait ?? every!), every, source: null });
    },
  });
  return builder;
}
