import { type Signal, signal } from "@preact/signals";
import type { Locale } from "../../shared/locale";
import { isNewEnough } from "../workbook/requirements";

/** Where the pane finds itself: in an Excel that can do what is needed, or one of the reasons why it cannot work. */
export type Surrounding = "excel" | "no-office" | "not-excel" | "old-excel";

/** office.js loads parts of itself; when they are blocked halfway it never says that it is ready. */
const PATIENCE_MS = 30_000;

/** https://learn.microsoft.com/javascript/api/office#office-office-onready-function(1) */
export async function findOffice(): Promise<Surrounding> {
  if (typeof Office === "undefined") return "no-office";
  const ready = await Promise.race([
    Office.onReady(),
    new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS)),
  ]);
  if (ready === null) return "no-office";
  if (ready.host !== Office.HostType.Excel) return "not-excel";
  return isNewEnough() ? "excel" : "old-excel";
}

/** Language of Excel; before office.js is there, that of the browser. */
export function displayLocale(): Locale {
  const inOffice = typeof Office === "undefined" ? undefined : Office.context?.displayLanguage;
  return /^ja\b/i.test(inOffice || navigator.language) ? "ja" : "en";
}

/**
 * What tells the open workbook from others in the same browser.
 * https://learn.microsoft.com/javascript/api/office/office.context#office-office-context-partitionkey-member
 */
export function workbookIdentity(): { readonly workbook: string; readonly partition: string } {
  return { workbook: Office.context.document?.url ?? "", partition: Office.context.partitionKey ?? "" };
}

/** Name of the open workbook; null where it has none yet. */
export function workbookName(): string | null {
  const address = Office.context.document?.url ?? "";
  const last = /[^\\/]*$/.exec(address.replace(/[?#].*$/, ""))?.[0] ?? "";
  try {
    return decodeURIComponent(last) || null;
  } catch {
    return last || null;
  }
}

/**
 * Panes of Excel for Mac hand no files over, and say nothing about it.
 * https://github.com/OfficeDev/office-js/issues/3385
 */
export function canDownload(): boolean {
  return Office.context.platform !== Office.PlatformType.Mac && Office.context.platform !== Office.PlatformType.iOS;
}

/**
 * Excel's own theme, which need not be that of the system; null where it does not say. No event tells of a change in
 * Excel: it is looked at again whenever the pane is come back to.
 * https://learn.microsoft.com/javascript/api/office/office.officetheme
 */
export function followOfficeTheme(): Signal<"light" | "dark" | null> {
  const theme = signal(themeNow());
  const look = () => {
    theme.value = themeNow();
  };
  window.addEventListener("focus", look);
  document.addEventListener("visibilitychange", look);
  return theme;
}

function themeNow(): "light" | "dark" | null {
  const theme = Office.context.officeTheme;
  if (!theme) return null;
  if (typeof theme.isDarkTheme === "boolean") return theme.isDarkTheme ? "dark" : "light";
  const colour = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(theme.bodyBackgroundColor ?? "");
  if (!colour) return null;
  const [red, green, blue] = colour.slice(1).map((part) => Number.parseInt(part, 16));
  return 0.299 * red! + 0.587 * green! + 0.114 * blue! < 128 ? "dark" : "light";
}
