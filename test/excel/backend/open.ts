import type { Workbook } from "../../../shared/sheet";
import { type Backend, type BackendOptions, createBackend } from "./backend";
import { connectRuntime } from "./connection";
import { modelOf } from "./from-workbook";
import type { WorkbookModel } from "./model";
import { NOTES_SET, NOTES_SOURCE } from "./notes-proxies";
import type { ContextTraits } from "./office-context";
import { loadOfficeRuntime, type OfficeRuntime } from "./runtime";
import { isAtLeast } from "./versions";

export interface OpenOptions extends BackendOptions {
  readonly isDarkTheme?: boolean;
}

/** Excel with a workbook open and Microsoft's runtime in front of it. */
export interface OpenExcel extends Backend {
  readonly runtime: OfficeRuntime;
  /** Settings of the document that were saved (Office.context.document.settings). */
  readonly documentSettings: () => Readonly<Record<string, unknown>>;
  /** Tells the events that wait and lets their handlers begin; after each batch that happens by itself. */
  readonly tellEvents: () => Promise<void>;
  /** Takes the globals away again. */
  readonly close: () => void;
}

const GLOBALS = ["Excel", "Office", "OfficeExtension"] as const;

/**
 * Opens a workbook in memory and sets the globals Excel, Office and OfficeExtension, so that production code runs
 * unchanged: `Excel.run(…)`. Close it after each test.
 */
export function openExcel(workbook: Workbook | WorkbookModel, options: OpenOptions = {}): OpenExcel {
  const backend = createBackend(asModel(workbook), options);
  const runtime = loadOfficeRuntime();
  if (hasNotes(backend)) runtime.run(NOTES_SOURCE, "notes-proxies.js");
  let settings: Readonly<Record<string, unknown>> = {};
  const tell = connectRuntime(runtime.window as never, contextTraits(backend, options, settings), {
    handle: async (body) => {
      // The answer comes later, never in the same turn, as from Excel; events come after it.
      await laterTurn();
      await backend.faults.gate();
      const reply = backend.handle(body);
      setImmediate(() => backend.session.events.flush());
      return reply;
    },
    saveSettings: (saved) => {
      settings = saved;
    },
  });
  backend.session.events.connect(tell);
  const globals = globalThis as Record<string, unknown>;
  const before = new Map(GLOBALS.map((name) => [name, globals[name]]));
  for (const name of GLOBALS) globals[name] = runtime[name];
  return {
    ...backend,
    runtime,
    documentSettings: () => settings,
    tellEvents: async () => {
      backend.session.events.flush();
      await laterTurn();
    },
    close: () => {
      for (const [name, value] of before) globals[name] = value;
    },
  };
}

export function asModel(workbook: Workbook | WorkbookModel): WorkbookModel {
  return "lastId" in workbook ? workbook : modelOf(workbook);
}

/** The host has worksheet.notes: its runtime has the proxies. */
export function hasNotes(backend: Backend): boolean {
  return isAtLeast(backend.session.traits.requirements[NOTES_SET.set] ?? "1.1", NOTES_SET.version);
}

export function contextTraits(
  backend: Backend,
  options: OpenOptions,
  settings: Readonly<Record<string, unknown>>,
): ContextTraits {
  const { requirements, locale, platform } = backend.session.traits;
  return {
    requirements,
    locale,
    platform,
    isDarkTheme: options.isDarkTheme ?? false,
    fileName: backend.model.name,
    settings,
  };
}

function laterTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
