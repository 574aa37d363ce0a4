import type { Page } from "playwright-core";
import { checkLiterals } from "./cut-literals";
import type { Google } from "./google";
import type { RunResult } from "./run-google";
import type { ServerCall } from "./server-call";
import type { ShownPage } from "./world";

export interface ScriptPage {
  readonly page: Page;
  /** Calls of google.script.run so far: which function, with what, and the run it made. */
  readonly asked: readonly (ServerCall & { readonly run: RunResult | null })[];
  /** Calls of google.script.host. */
  readonly host: readonly string[];
  /** Requests of the page to anything: it shall make none. */
  readonly requests: readonly string[];
  /** Uncaught errors and errors on the console. */
  readonly faults: readonly string[];
}

export interface PageOptions {
  /** Default: the page that the script has shown last. */
  readonly shown?: ShownPage;
  /** Called before each answer; a test makes calls slow, or changes the world meanwhile. */
  readonly before?: (call: ServerCall) => Promise<void> | void;
}

/** Any address of https serves: localStorage and the like need one. */
const ADDRESS = "https://script.example/panel";

/**
 * Opens a page that the script has shown, with `google.script.run` and `google.script.host` reaching the same world.
 * To be called on a page that has loaded nothing yet; a sidebar is 300 px wide
 * (https://developers.google.com/apps-script/guides/dialogs#custom_sidebars), which is up to the caller's viewport.
 */
export async function openScriptPage(page: Page, google: Google, options: PageOptions = {}): Promise<ScriptPage> {
  const shown = options.shown ?? google.page();
  if (!shown) throw new Error("The script has shown no page.");
  checkLiterals(shown.html);
  const asked: (ServerCall & { run: RunResult | null })[] = [];
  const host: string[] = [];
  const requests: string[] = [];
  const faults: string[] = [];
  await page.exposeFunction("askFakeServer", async (name: string, args: unknown[]) => {
    await options.before?.({ name, args });
    const { run, ...answer } = google.ask(name, args);
    asked.push({ name, args, run });
    return answer;
  });
  await page.exposeFunction("tellFakeHost", (what: string) => void host.push(what));
  await page.addInitScript(installGoogleScript);
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  await page.route("**/*", (route) => {
    const url = route.request().url();
    if (url === ADDRESS) return route.fulfill({ contentType: "text/html; charset=utf-8", body: shown.html });
    if (url.startsWith("data:") || url.startsWith("blob:")) return route.continue();
    requests.push(url);
    return route.abort();
  });
  await page.goto(ADDRESS);
  return { page, asked, host, requests, faults };
}

/**
 * Runs in the page before its own scripts. Rules of the client half:
 * https://developers.google.com/apps-script/guides/html/reference/run and .../communication (ten calls at once).
 */
function installGoogleScript(): void {
  type Handler = ((value: unknown, userObject?: unknown) => void) | null;
  interface Handlers {
    success: Handler;
    failure: Handler;
    user: unknown;
  }
  const page = window as unknown as {
    google: unknown;
    askFakeServer: (
      name: string,
      args: unknown[],
    ) => Promise<{ value?: unknown; error?: { name: string; message: string } }>;
    tellFakeHost: (what: string) => void;
  };
  const waiting: (() => void)[] = [];
  let running = 0;

  /** What may not cross, as the client refuses it before it asks. */
  function refuse(value: unknown, seen: unknown[]): void {
    if (typeof value === "function") throw new TypeError("Failed due to illegal value in property");
    if (typeof value !== "object" || value === null) return;
    if (value instanceof Date || value instanceof Node || seen.includes(value)) {
      throw new TypeError("Failed due to illegal value in property");
    }
    for (const item of Object.values(value)) refuse(item, [...seen, value]);
  }

  async function call(name: string, args: unknown[], { success, failure, user }: Handlers): Promise<void> {
    running++;
    const answer = await page.askFakeServer(name, JSON.parse(JSON.stringify(args)));
    running--;
    waiting.shift()?.();
    if (answer.error) {
      const error = Object.assign(new Error(answer.error.message), { name: answer.error.name });
      if (failure) failure(error, user);
      else console.error(`Uncaught ${answer.error.name}: ${answer.error.message}`);
    } else success?.(answer.value, user);
  }

  function runner(handlers: Handlers): unknown {
    const own: Record<string, unknown> = {
      withSuccessHandler: (success: Handler) => runner({ ...handlers, success }),
      withFailureHandler: (failure: Handler) => runner({ ...handlers, failure }),
      withUserObject: (user: unknown) => runner({ ...handlers, user }),
    };
    return new Proxy(own, {
      get: (target, key) => {
        if (typeof key !== "string") return undefined;
        if (key in target) return target[key];
        return (...args: unknown[]) => {
          refuse(args, []);
          if (running < 10) void call(key, args, handlers);
          else waiting.push(() => void call(key, args, handlers));
        };
      },
    });
  }

  page.google = {
    script: {
      run: runner({ success: null, failure: null, user: undefined }),
      host: {
        close: () => page.tellFakeHost("close"),
        setHeight: (height: number) => page.tellFakeHost(`height ${height}`),
        setWidth: (width: number) => page.tellFakeHost(`width ${width}`),
        editor: { focus: () => page.tellFakeHost("focus") },
      },
    },
  };
}
