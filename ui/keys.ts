import type { Surroundings } from "./context";

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
      store.isSheetShown.value = false;
      document.querySelector<HTMLElement>('[data-roving][tabindex="0"]')?.focus();
    }
  };
  document.addEventListener("keydown", onKeyDown);
  return () => document.removeEventListener("keydown", onKeyDown);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
