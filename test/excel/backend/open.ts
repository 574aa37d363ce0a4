import type { Workbook } from "../../../shared/sheet";
import { type Backend, type BackendOptions, createBackend, NEWEST } from "./backend";
import { modelOf } from "./from-workbook";
import type { WorkbookModel } from "./model";
import { addNotes } from "./notes-proxies";
import { officeContext } from "./office-context";
import { isAtLeast } from "./requirements";
import { loadOfficeRuntime, type OfficeRuntime } from "./runtime";

export interface OpenOptions extends BackendOptions {
  /** "OfficeOnline" unless said otherwise; "PC", "Mac". */
  readonly platform?: string;
}

/** Excel with a workbook open and Microsoft's runtime in front of it. */
export interface OpenExcel extends Backend {
  readonly runtime: OfficeRuntime;
  /** What Office.context.document.settings has saved. */
  readonly documentSettings: Map<string, unknown>;
  /** Tells the events that wait; after each batch they are told by themselves. */
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
  const model = "lastId" in workbook ? workbook : modelOf(workbook);
  const backend = createBackend(model, options);
  const runtime = loadOfficeRuntime();
  const requirements = options.requirements ?? NEWEST;
  if (isAtLeast(requirements.ExcelApi ?? "1.1", "1.18")) addNotes(runtime);
  const documentSettings = new Map<string, unknown>();
  const context = officeContext(
    { requirements, locale: options.locale ?? "ja-JP", platform: options.platform ?? "OfficeOnline" },
    { saved: documentSettings },
  );
  // Office.context asks the loader for it, which is a file of its own and not loaded here.
  (runtime.window.OSF as { _OfficeAppFactory: unknown })._OfficeAppFactory = { getContext: () => context };
  replace(runtime.Office, "onReady", async (callback?: (info: unknown) => unknown) => {
    const info = { host: "Excel", platform: context.platform };
    await callback?.(info);
    return info;
  });
  connect(backend, runtime);
  const before = new Map(GLOBALS.map((name) => [name, (globalThis as Record<string, unknown>)[name]]));
  for (const name of GLOBALS) (globalThis as Record<string, unknown>)[name] = runtime[name];
  return {
    ...backend,
    runtime,
    documentSettings,
    tellEvents: async () => {
      backend.session.events.flush();
      await settled();
    },
    close: () => {
      for (const [name, value] of before) (globalThis as Record<string, unknown>)[name] = value;
    },
  };
}

function replace(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, configurable: true, writable: true });
}

/** Puts the backend where the runtime's way to Excel would be. */
function connect(backend: Backend, runtime: OfficeRuntime): void {
  const { internals, window } = runtime;
  const inner = window.JSON as JSON | undefined;
  const parse = (text: string): unknown => (inner ?? JSON).parse(text);
  internals._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  backend.session.events.connect((message) => internals._testTriggerRichApiMessageEvent(message));
  internals.SessionBase._overrideSession = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: "https://excel.example/", headers: {} }),
    getEventRegistration: () => internals.GenericEventRegistration.getGenericEventRegistration(""),
    _createRequestExecutorOrNull: () => ({
      // The answer comes later, never in the same turn, as from Excel.
      executeAsync: async (_data: unknown, _flags: number, message: { Body: unknown }) => {
        await settled();
        const { body, ...reply } = backend.handle(JSON.stringify(message.Body));
        setImmediate(() => backend.session.events.flush());
        return { ...reply, Body: body === null ? null : parse(body) };
      },
    }),
  };
}

function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
