import type { Settings } from "../../shared/settings";
import type { Surroundings } from "../context";
import { wordsIn } from "../words";

/** Puts settings in force and has everything checked again; null: each file's own, else the defaults. */
export function applySettings({ store, host }: Surroundings, settings: Settings | null): void {
  store.settings.value = settings;
  Promise.resolve()
    .then(() => host.applySettings(settings))
    .catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : "";
      store.notice.value = { tone: "bad", text: wordsIn(store.locale.value).failed(reason) };
    });
}
