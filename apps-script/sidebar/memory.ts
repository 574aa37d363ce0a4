import { createMemory } from "../../browser/memory";
import type { Memory } from "../../ui";
import type { Start } from "../protocol";
import type { Ask } from "./ask";

const SETTINGS = "settings";
const PROBE = "probe";
/** Choices come in bursts; they go to the script together. */
const PAUSE_MS = 1500;

/**
 * Language, theme and filters are kept by the browser for this user; where the browser refuses (third-party storage is
 * blocked in the frame of the page), by the script's user properties. Settings belong to the spreadsheet, for everyone:
 * menu and edit trigger follow them too.
 */
export function createSidebarMemory(start: Start, ask: Ask): Memory {
  const browser = createMemory();
  const isKept = keeps();
  let settings = start.settings ?? "";
  const local = new Map(Object.entries(start.memory));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: Record<string, string> = {};

  const rememberSoon = (key: string, value: string) => {
    waiting = { ...waiting, [key]: value };
    clearTimeout(timer);
    timer = setTimeout(() => {
      const values = waiting;
      waiting = {};
      // Forgotten with the page at worst.
      ask("remember", { values }).catch(() => {});
    }, PAUSE_MS);
  };

  return {
    get: (key) => {
      if (key === SETTINGS) return settings === "" ? null : settings;
      return isKept ? browser.get(key) : (local.get(key) ?? null);
    },
    set: (key, value) => {
      if (key === SETTINGS) settings = value;
      else if (isKept) browser.set(key, value);
      else if (local.get(key) !== value) {
        local.set(key, value);
        rememberSoon(key, value);
      }
    },
  };
}

/** Whether the browser lets this frame keep anything. */
function keeps(): boolean {
  try {
    localStorage.setItem(PROBE, PROBE);
    const isThere = localStorage.getItem(PROBE) === PROBE;
    localStorage.removeItem(PROBE);
    return isThere;
  } catch {
    return false;
  }
}
