import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import vm from "node:vm";

/** Microsoft's own runtime as Excel on the web loads it, read where npm put it and never copied. */
export const RUNTIME_PATH = resolve(__dirname, "../../../node_modules/@microsoft/office-js/dist/excel-web-16.00.js");

export interface OfficeRuntime {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  /** The global object of its own: what a page would call `window`. */
  readonly window: Record<string, unknown>;
  /** Runs a bundle (IIFE text) beside the runtime, with nothing of Node in reach. */
  readonly run: (code: string, fileName?: string) => unknown;
}

let compiled: vm.Script | null = null;

/** Loads the runtime into a realm of its own; about 0.1 s. */
export function loadOfficeRuntime(): OfficeRuntime {
  compiled ??= new vm.Script(readFileSync(RUNTIME_PATH, "utf8"), { filename: RUNTIME_PATH });
  const window = pageStub();
  vm.createContext(window);
  compiled.runInContext(window);
  window.JSON = vm.runInContext("JSON", window);
  const made = window as unknown as OfficeRuntime;
  return {
    Excel: made.Excel,
    Office: made.Office,
    OfficeExtension: made.OfficeExtension,
    window,
    run: (code, fileName = "bundle.js") => new vm.Script(code, { filename: fileName }).runInContext(window),
  };
}

/** The little of a page that the runtime looks at while it loads. */
function pageStub(): Record<string, unknown> {
  const element = () => ({ style: {}, setAttribute() {}, appendChild() {}, getElementsByTagName: () => [] });
  const location = {
    search: "",
    hash: "",
    href: "https://add-in.example/",
    hostname: "add-in.example",
    protocol: "https:",
  };
  const storage = { getItem: () => null, setItem() {}, removeItem() {} };
  const window: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    performance,
    navigator: { userAgent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Edg/128.0", language: "ja-JP" },
    document: {
      URL: location.href,
      location,
      cookie: "",
      head: element(),
      createElement: element,
      getElementsByTagName: () => [],
      addEventListener() {},
      removeEventListener() {},
    },
    location,
    sessionStorage: storage,
    localStorage: storage,
    addEventListener() {},
    removeEventListener() {},
    postMessage() {},
  };
  for (const name of ["window", "self", "top", "parent"]) window[name] = window;
  return window;
}
