/** Runs in the page right after the runtime: connects it to the backend in the test's process. */
import { type Bridge, connectRuntime, type Reply } from "./connection";
import type { ContextTraits } from "./office-context";

interface PageWindow {
  readonly excelTraits: ContextTraits;
  /** Set by the test's process. */
  readonly excelHandle: (body: string) => Promise<Reply>;
  readonly excelSaveSettings: (settings: Record<string, unknown>) => Promise<void>;
  excelTell?: unknown;
}

const page = window as unknown as PageWindow;
const bridge: Bridge = {
  handle: (body) => page.excelHandle(body),
  saveSettings: (settings) => void page.excelSaveSettings(settings),
};
page.excelTell = connectRuntime(window as never, page.excelTraits, bridge);
