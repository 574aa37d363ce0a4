/** The sidebar of the built script in Chromium, 300 px wide, its calls answered by the same fake. */
import type { Page } from "playwright-core";
import type { Intent } from "../../../apps-script/protocol";
import { accessFaults, smallTargets } from "../../access-faults";
import { newPage } from "../../browser-page";
import { type Google, openScriptPage, type PageOptions, type ScriptPage } from "../fake";

export interface OpenedSidebar extends ScriptPage {
  /** Calls of the page to the script, by what they ask. */
  readonly calls: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens it as the menu does. */
export async function openSidebar(
  google: Google,
  intent: Intent = "look",
  options: PageOptions & {
    readonly scheme?: "light" | "dark";
    readonly height?: number;
    readonly keeps?: boolean;
  } = {},
): Promise<OpenedSidebar> {
  const { scheme = "light", height = 800, keeps = true, ...rest } = options;
  const { page, close } = await newPage({ viewport: { width: 300, height }, colorScheme: scheme });
  if (!keeps) await page.addInitScript(refuseStorage);
  const html = `${google.world.htmlFiles.get("sidebar")}<script type="application/json" id="intent">${JSON.stringify(intent)}</script>`;
  const shown = { kind: "sidebar" as const, title: "目標点検", html, width: null, height: null };
  const opened = await openScriptPage(page, google, { shown, ...rest });
  return {
    ...opened,
    calls: () => opened.asked.map(({ args }) => (JSON.parse(String(args[0])) as { call: string }).call),
    close,
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

/** What is wrong for people who hear or magnify the page; tabs that do not fit are a fault as well. */
export async function sidebarFaults(page: Page): Promise<readonly string[]> {
  const tabs = await page.evaluate(() => {
    const element = document.querySelector(".tabs");
    return element && element.scrollWidth > element.clientWidth ? [`tabs need ${element.scrollWidth} px`] : [];
  });
  return [...(await accessFaults(page)), ...(await smallTargets(page)), ...tabs];
}
