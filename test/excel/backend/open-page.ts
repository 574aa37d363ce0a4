import { existsSync, readFileSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import { buildSync } from "esbuild";
import type { Browser, BrowserContextOptions, Page, Route } from "playwright-core";
import type { Workbook } from "../../../shared/sheet";
import { newPage } from "../../browser-page";
import { type Backend, createBackend } from "./backend";
import type { WorkbookModel } from "./model";
import { NOTES_SOURCE } from "./notes-proxies";
import { asModel, contextTraits, hasNotes, type OpenOptions } from "./open";
import { RUNTIME_PATH } from "./runtime";

/** Where an add-in loads office.js from; answered from disk here. */
export const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
/** Where the add-in's own files are served from in tests. */
export const ADD_IN = "https://add-in.example/";

export interface PageOptions extends OpenOptions {
  readonly workbook: Workbook | WorkbookModel;
  /** Folder with the add-in's files. */
  readonly folder: string;
  /** The page of it to open, with its query, e.g. "pane.html". */
  readonly start: string;
  readonly browser?: BrowserContextOptions;
  /** office.js cannot be loaded: no network, or the CDN is blocked. */
  readonly withoutOffice?: boolean;
}

export interface OpenExcelPage extends Backend {
  readonly page: Page;
  readonly documentSettings: () => Readonly<Record<string, unknown>>;
  /** Addresses asked for beyond the add-in's own files and office.js. */
  readonly requests: readonly string[];
  /** Uncaught errors, errors on the console, and what the page's policy forbade. */
  readonly faultsSeen: readonly string[];
  /** Tells the page of what was done to the model by others: `session.events.happened(…)` first. */
  readonly tellEvents: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Opens a page of the add-in in a browser, as Excel on the web does: office.js is Microsoft's runtime from
 * node_modules, and the workbook is in the test's own process, where it can be looked at and changed.
 */
export async function openExcelPage(options: PageOptions, browser?: Browser): Promise<OpenExcelPage> {
  const backend = createBackend(asModel(options.workbook), options);
  let settings: Readonly<Record<string, unknown>> = {};
  const requests: string[] = [];
  const {
    page,
    faults: faultsSeen,
    close,
  } = await newPage(
    { viewport: { width: 350, height: 700 }, locale: options.locale ?? "ja-JP", ...options.browser },
    browser,
  );
  const flush = () => backend.session.events.flush();
  await page.exposeFunction("excelHandle", async (body: string) => {
    await backend.faults.gate();
    const reply = backend.handle(body);
    setImmediate(flush);
    return reply;
  });
  await page.exposeFunction("excelSaveSettings", (saved: Record<string, unknown>) => {
    settings = saved;
  });
  let telling: Promise<unknown> = Promise.resolve();
  backend.session.events.connect((message) => {
    telling = page
      .evaluate((told) => (window as unknown as { excelTell?: (m: unknown) => void }).excelTell?.(told), message)
      // A page that is closed or loaded anew hears nothing.
      .catch(() => undefined);
  });
  await page.route("**/*", (route) => {
    const url = route.request().url();
    if (url.startsWith(ADD_IN)) return serveFile(route, options.folder);
    if (url === OFFICE_JS && !options.withoutOffice) {
      const traits = contextTraits(backend, options, settings);
      return route.fulfill({ contentType: "text/javascript", body: officeScript(traits, hasNotes(backend)) });
    }
    if (url !== OFFICE_JS) requests.push(url);
    return route.abort();
  });
  await page.goto(ADD_IN + options.start);
  return {
    ...backend,
    page,
    documentSettings: () => settings,
    requests,
    faultsSeen,
    tellEvents: async () => {
      flush();
      await telling;
    },
    close,
  };
}

let client: string | null = null;
let runtime: string | null = null;

/** The runtime, then what stands in for its loader. */
function officeScript(traits: unknown, notes: boolean): string {
  client ??= buildSync({
    entryPoints: [join(__dirname, "page-client.ts")],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    charset: "utf8",
  }).outputFiles[0]!.text;
  runtime ??= readFileSync(RUNTIME_PATH, "utf8");
  return `${runtime}\n${notes ? NOTES_SOURCE : ""}\nwindow.excelTraits=${JSON.stringify(traits)};\n${client}`;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
};

function serveFile(route: Route, folder: string): Promise<void> {
  const { pathname } = new URL(route.request().url());
  const path = resolve(folder, `.${decodeURIComponent(pathname)}`);
  if (!path.startsWith(resolve(folder)) || !existsSync(path)) return route.fulfill({ status: 404, body: "" });
  return route.fulfill({
    contentType: TYPES[extname(path)] ?? "application/octet-stream",
    body: readFileSync(path),
  });
}
