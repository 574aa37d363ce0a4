import type { Surroundings } from "./context";
import type { Store } from "./store";

/** Keys that hold everywhere: "/" goes to the search field, Escape closes what stands over the lists. */
export function listenToKeys({ store }: Surroundings): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/" && !isTyping(event.target)) {
      const field = document.querySelector<HTMLInputElement>("[data-search]");
      if (!field) return;
      event.preventDefault();
      field.focus();
      field.select();
    }
    if (event.key === "Escape" && store.isSheetShown.value && store.openIndicator.value === null) {
      event.preventDefault();
      closeSheet(store);
    }
  };
  document.addEventListener("keydown", onKeyDown);
  return () => document.removeEventListener("keydown", onKeyDown);
}

/** Takes the sheet off the list and goes back to the row it was opened from. */
export function closeSheet(store: Store): void {
  store.isSheetShown.value = false;
  // The list can be focused again only once it is drawn without the sheet over it.
  requestAnimationFrame(() => {
    const rows = document.querySelectorAll<HTMLElement>('.panel:not([hidden]) [data-roving][tabindex="0"]');
    rows[rows.length - 1]?.focus();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
