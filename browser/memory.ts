import type { Memory } from "../ui";

const PREFIX = "tenken.";

/** The browser's own store; a browser that refuses it (private window, policy) forgets with the page. */
export function createMemory(): Memory {
  const unsaved = new Map<string, string>();
  return {
    get: (key) => {
      try {
        return localStorage.getItem(PREFIX + key) ?? unsaved.get(key) ?? null;
      } catch {
        return unsaved.get(key) ?? null;
      }
    },
    set: (key, value) => {
      unsaved.set(key, value);
      try {
        localStorage.setItem(PREFIX + key, value);
      } catch {
        // Kept for as long as the page is open.
      }
    },
  };
}
