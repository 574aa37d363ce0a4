/** The sidebar of the built script in Chromium, 300 px wide, its calls answered by the same fake. */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium, type Page } from "playwright-core";
import type { Intent } from "../../../apps-script/protocol";
import { type Google, openScriptPage, type PageOptions, type ScriptPage } from "../fake";

const named = process.env.TENKEN_BROWSER;
const browserPath = [
  ...(named ? [named] : []),
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
].find((path) => existsSync(path));

// A browser on a busy machine takes its time; a test that fails for that alone passes when it is run again.
jest.retryTimes(2, { logErrorsBeforeRetry: true });

/** `describe` where there is a browser; else one line says that these tests are passed over. */
export const inBrowser: typeof describe = browserPath ? describe : describe.skip;
if (!browserPath) console.warn("No browser found: tests of the sidebar are passed over.");

export function openBrowser(): Promise<Browser> {
  const quiet =
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
  return chromium.launch({ executablePath: browserPath!, args: quiet.split(" ") });
}

export interface OpenedSidebar extends ScriptPage {
  /** Calls of the page to the script, by what they ask. */
  readonly calls: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens it as the menu does. */
export async function openSidebar(
  browser: Browser,
  google: Google,
  intent: Intent = "look",
  options: PageOptions & {
    readonly scheme?: "light" | "dark";
    readonly height?: number;
    readonly keeps?: boolean;
  } = {},
): Promise<OpenedSidebar> {
  const { scheme = "light", height = 800, keeps = true, ...rest } = options;
  const context = await browser.newContext({
    viewport: { width: 300, height },
    colorScheme: scheme,
    locale: "ja-JP",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  if (!keeps) await page.addInitScript(refuseStorage);
  const html = `${google.world.htmlFiles.get("sidebar")}<script type="application/json" id="intent">${JSON.stringify(intent)}</script>`;
  const shown = { kind: "sidebar" as const, title: "目標点検", html, width: null, height: null };
  const opened = await openScriptPage(page, google, { shown, ...rest });
  return {
    ...opened,
    calls: () => opened.asked.map(({ args }) => (JSON.parse(String(args[0])) as { call: string }).call),
    close: () => context.close(),
  };
}

/** As where third-party storage is blocked. */
function refuseStorage(): void {
  Object.defineProperty(window, "localStorage", {
    get: () => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    },
  });
}

/** Until the check is through. */
export async function untilChecked(page: Page): Promise<void> {
  await page.getByTestId("mark").waitFor();
  await page.locator(".progress").waitFor({ state: "detached" });
}

const AXE = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}

/** What is wrong for people who hear or magnify the page: findings of axe, things wider than the page, small targets. */
export async function accessFaults(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const result = (await page.evaluate("axe.run(document, { resultTypes: ['violations'] })")) as AxeResult;
  const faults = result.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary.replace(/\s+/g, " ").slice(0, 200)}`),
  );
  const layout = await page.evaluate(() => {
    const found: string[] = [];
    if (document.documentElement.scrollWidth > window.innerWidth) found.push("wider than the sidebar");
    const tabs = document.querySelector(".tabs");
    if (tabs && tabs.scrollWidth > tabs.clientWidth) found.push(`tabs need ${tabs.scrollWidth} px`);
    for (const element of document.querySelectorAll<HTMLElement>(
      "button, select, summary, textarea, input[type=text]",
    )) {
      const { width, height } = element.getBoundingClientRect();
      if (!element.checkVisibility() || element.closest(".unseen") || width <= 1) continue;
      if (width < 24 || height < 24) found.push(`too small: ${element.outerHTML.slice(0, 90)}`);
    }
    return found;
  });
  return [...faults, ...layout];
}
