import { areaOf } from "./a1";
import { cellValue, type displayOf } from "./display";
import { fileOf, type TypedCells, typeInto } from "./people";
import type { Run } from "./run";
import { type RunRequest, type RunResult, runGoogle } from "./run-google";
import { type ServerAnswer, serverAnswer } from "./server-call";
import { rangeService } from "./services/range";
import { spreadsheetService } from "./services/spreadsheet";
import { type MenuItem, type ShownPage, TRIGGER_TIME_A_DAY, type World } from "./world";

type Options = Omit<RunRequest, "call" | "kind" | "args">;

/** `late`: milliseconds after the time it is due; Google says no more than "not before". */
type TriggerOptions = Options & { readonly late?: number };

/** A user in front of one script and one world: each method is something that a person or Google does. */
export interface Google {
  readonly world: World;
  readonly bundle: string;
  readonly run: (call: string, options?: Omit<RunRequest, "call">) => RunResult;
  /** The spreadsheet is opened: `onOpen` as a simple trigger, if the script has one. */
  readonly open: (options?: Options) => RunResult;
  /** A click on the menu item of this caption. */
  readonly click: (caption: string, options?: Options) => RunResult;
  /** Somebody types or pastes: the cells change, then `onEdit` runs as a simple trigger, if the script has one. */
  readonly edit: (typed: TypedCells, options?: Options) => RunResult;
  /** A formula `=NAME(...)` is calculated: ranges are given as arrays of arrays. */
  readonly formula: (name: string, args: readonly unknown[], options?: Options) => RunResult;
  /** google.script.run from a page. */
  readonly ask: (name: string, args: readonly unknown[], options?: Options) => ServerAnswer;
  /** Moves the clock to the next clock trigger and starts it; null: there is none. */
  readonly nextTrigger: (options?: TriggerOptions) => RunResult | null;
  /** The page shown last. */
  readonly page: () => ShownPage | null;
}

export function googleOf(bundle: string, world: World): Google {
  const run: Google["run"] = (call, options = {}) => runGoogle(bundle, world, { ...options, call });
  return {
    world,
    bundle,
    run,
    open: (options) => {
      world.menus = [];
      // https://developers.google.com/apps-script/guides/triggers#restrictions : not where a file is only viewed.
      if (fileOf(world, undefined).access === "view")
        return run("onOpen", { ...options, refused: "not run: opened for viewing" });
      return run("onOpen", { ...options, kind: "simple-trigger", args: (r) => [eventBase(r)] });
    },
    click: (caption, options) => run(functionOf(world, caption), { ...options, kind: "menu" }),
    edit: (typed, options) => {
      const before = typeInto(world, typed);
      return run("onEdit", { ...options, kind: "simple-trigger", args: (r) => [editEvent(r, typed, before)] });
    },
    formula: (name, args, options) => run(name, { ...options, kind: "custom-function", args }),
    ask: (name, args, options) => serverAnswer(bundle, world, { name, args }, options),
    nextTrigger: (options) => nextTrigger(bundle, world, options),
    page: () => {
      const shown = world.events.filter((event) => event.kind === "page").at(-1);
      return shown?.kind === "page" ? shown.page : null;
    },
  };
}

function functionOf(world: World, caption: string): string {
  const items = world.menus.flatMap((menu) => itemsIn(menu));
  const found = items.filter((item) => item.caption === caption);
  if (found.length !== 1)
    throw new Error(`${found.length} menu items 「${caption}」 among ${items.map((i) => i.caption)}`);
  return found[0]!.functionName;
}

function itemsIn(item: MenuItem): { caption: string; functionName: string }[] {
  if (item === "separator") return [];
  return "items" in item ? item.items.flatMap(itemsIn) : [item];
}

/** https://developers.google.com/apps-script/guides/triggers/events */
function eventBase(run: Run): Record<string, unknown> {
  const file = fileOf(run.world, undefined);
  return { source: spreadsheetService(run, file), user: { getEmail: () => "" } };
}

function editEvent(run: Run, typed: TypedCells, before: ReturnType<typeof typeInto>): Record<string, unknown> {
  const file = fileOf(run.world, typed.file);
  const book = file.spreadsheet!;
  const sheet = book.sheets.find((one) => one.name === typed.sheet)!;
  const { top, left } = areaOf(typed.at, sheet);
  const area = { top, left, bottom: top + before.length - 1, right: left + before[0]!.length - 1 };
  const isOne = before.length === 1 && before[0]!.length === 1;
  const now = typed.values[0]![0];
  const was = before[0]![0]!;
  return {
    ...eventBase(run),
    range: rangeService(run, file, sheet.id, area),
    // Only where a single cell was edited; texts, whatever was typed.
    ...(isOne && now !== null && now !== undefined ? { value: String(now) } : {}),
    ...(isOne && was.type !== "blank" ? { oldValue: oldValueOf(was, book.timeZone) } : {}),
  };
}

function oldValueOf(cell: Parameters<typeof displayOf>[0] & object, timeZone: string): string {
  const value = cellValue(cell, timeZone);
  return typeof value === "string" ? value : String(cell.value);
}

/**
 * A trigger fires when it is due, at the earliest; one that fires once stays in the list of the script, where it
 * counts against the 20, until somebody deletes it (a belief; no page says what becomes of it).
 */
function nextTrigger(bundle: string, world: World, { late = 0, ...options }: TriggerOptions = {}): RunResult | null {
  const due = world.triggers
    .filter((trigger) => trigger.kind === "CLOCK" && Number.isFinite(trigger.due))
    .sort((a, b) => a.due - b.due)[0];
  if (!due) return null;
  world.clock.advanceTo(due.due + late);
  due.due = due.every === null ? Number.POSITIVE_INFINITY : world.clock.now + due.every;
  const day = Math.floor(world.clock.now / 86_400_000);
  const spent = world.triggerTime.get(day) ?? 0;
  const left = TRIGGER_TIME_A_DAY - spent;
  if (left <= 0) {
    return runGoogle("", world, {
      ...options,
      kind: "time-trigger",
      call: "",
      refused: "Service using too much computer time for one day",
    });
  }
  const limit = Math.min(options.limit ?? 360_000, left);
  const event = { triggerUid: due.id, timezone: "UTC" };
  const result = runGoogle(bundle, world, {
    ...options,
    limit,
    kind: "time-trigger",
    call: due.handler,
    args: [event],
  });
  world.triggerTime.set(day, spent + result.elapsed);
  return result;
}
