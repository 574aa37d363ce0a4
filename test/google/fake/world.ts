import { Clock } from "./clock";
import { type Cost, usualCost } from "./cost";
import type { SpreadsheetState } from "./state";

export const MIME = {
  spreadsheet: "application/vnd.google-apps.spreadsheet",
  document: "application/vnd.google-apps.document",
  folder: "application/vnd.google-apps.folder",
  shortcut: "application/vnd.google-apps.shortcut",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** A day's run time of all triggers together in Workspace: https://developers.google.com/apps-script/guides/services/quotas */
export const TRIGGER_TIME_A_DAY = 6 * 3_600_000;

export type Access = "none" | "view" | "edit" | "owner";

export interface FileState {
  id: string;
  name: string;
  mimeType: string;
  parents: string[];
  updated: number;
  created: number;
  trashed: boolean;
  /** Gone for good: neither Drive nor Sheets finds it. */
  deleted: boolean;
  access: Access;
  size: number;
  spreadsheet: SpreadsheetState | null;
  /** What it was before changes that no flush and no end of a run has made fast yet; null: there are none. */
  unsaved: SpreadsheetState | null;
  /** A shortcut's target. */
  target: string | null;
}

export interface FolderState {
  id: string;
  name: string;
  parents: string[];
  access: Access;
  trashed: boolean;
}

export interface LockState {
  /** Number of the run that holds it; 0: another user's run. */
  holder: number;
  until: number;
}

export interface TriggerState {
  id: string;
  handler: string;
  kind: "CLOCK" | "ON_OPEN" | "ON_EDIT" | "ON_CHANGE";
  /** Moment of the next start of a clock trigger. */
  due: number;
  /** Milliseconds between starts; null: starts once. */
  every: number | null;
  source: string | null;
}

export interface MenuState {
  caption: string;
  items: MenuItem[];
}
export type MenuItem = "separator" | { caption: string; functionName: string } | MenuState;

export interface ShownPage {
  kind: "sidebar" | "modal" | "modeless";
  title: string;
  html: string;
  width: number | null;
  height: number | null;
}

export type UiEvent =
  | { kind: "alert"; title: string; prompt: string; buttons: string; answer: string }
  | { kind: "prompt"; title: string; prompt: string; buttons: string; answer: string; text: string }
  | { kind: "toast"; title: string; message: string }
  | { kind: "page"; page: ShownPage };

/** Everything that outlives a run. */
export interface World {
  clock: Clock;
  cost: Cost;
  files: Map<string, FileState>;
  folders: Map<string, FolderState>;
  rootFolder: string;
  /** Id of the spreadsheet the script is bound to; null: a standalone script. */
  container: string | null;
  user: { email: string; locale: string };
  /** Time zone of the manifest. */
  timeZone: string;
  /** Scopes of the manifest; null: all that the code asks for. */
  scopes: readonly string[] | null;
  /** Those of them that the user left unticked. */
  withheld: readonly string[];
  /** Html files beside the script, by name without ".html". */
  htmlFiles: Map<string, string>;
  properties: Record<"script" | "user" | "document", Map<string, string>>;
  caches: Record<"script" | "user" | "document", Map<string, { value: string; until: number }>>;
  locks: Record<"script" | "user" | "document", LockState | null>;
  triggers: TriggerState[];
  menus: MenuState[];
  events: UiEvent[];
  /** Answers to the next alerts and prompts, first one first; without one the dialog is closed. */
  answers: { button: string; text?: string; after?: number }[];
  log: { level: string; text: string }[];
  runs: number;
  nextId: number;
  /** Milliseconds that clock triggers have used, by day. */
  triggerTime: Map<number, number>;
  /** What getNumberFormats says of a cell nobody formatted. */
  automaticFormat: string;
}

export interface WorldOptions {
  readonly now?: string;
  readonly scopes?: readonly string[];
  readonly withheld?: readonly string[];
  readonly user?: Partial<World["user"]>;
  readonly timeZone?: string;
  readonly cost?: Cost;
  readonly htmlFiles?: Readonly<Record<string, string>>;
  readonly automaticFormat?: string;
}

export function emptyWorld(options: WorldOptions = {}): World {
  const clock = new Clock(options.now);
  return {
    clock,
    cost: options.cost ?? usualCost,
    files: new Map(),
    folders: new Map([["root", { id: "root", name: "マイドライブ", parents: [], access: "owner", trashed: false }]]),
    rootFolder: "root",
    container: null,
    user: { email: "kikaku@city.example.jp", locale: "ja", ...options.user },
    timeZone: options.timeZone ?? "Asia/Tokyo",
    scopes: options.scopes ?? null,
    withheld: options.withheld ?? [],
    htmlFiles: new Map(Object.entries(options.htmlFiles ?? {})),
    properties: { script: new Map(), user: new Map(), document: new Map() },
    caches: { script: new Map(), user: new Map(), document: new Map() },
    locks: { script: null, user: null, document: null },
    triggers: [],
    menus: [],
    events: [],
    answers: [],
    log: [],
    runs: 0,
    nextId: 1,
    triggerTime: new Map(),
    automaticFormat: options.automaticFormat ?? "General",
  };
}

export function newId(world: World, kind: string): string {
  return `${kind}-${world.nextId++}`;
}
