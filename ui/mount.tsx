import { effect } from "@preact/signals";
import { render } from "preact";
import { App, type Slots } from "./app";
import { SurroundingsContext } from "./context";
import type { Host } from "./host";
import { asksBrowser } from "./media";
import { rememberChoices } from "./remember";
import type { Store } from "./store";

const isSystemDark = asksBrowser("(prefers-color-scheme: dark)");

/** Draws the interface into an element; returns how to take it away again. */
export function mountTenken(root: HTMLElement, store: Store, host: Host, slots: Slots): () => void {
  const forget = rememberChoices(store, host.memory);
  const stop = effect(() => {
    const { documentElement } = document;
    documentElement.lang = store.locale.value;
    const system = host.systemTheme?.value ?? (isSystemDark() ? "dark" : "light");
    documentElement.dataset.theme = store.theme.value === "system" ? system : store.theme.value;
  });
  const surroundings = { store, host };
  render(
    <SurroundingsContext.Provider value={surroundings}>
      <App slots={slots} />
    </SurroundingsContext.Provider>,
    root,
  );
  return () => {
    stop();
    forget();
    render(null, root);
  };
}
