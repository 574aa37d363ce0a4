import { effect } from "@preact/signals";
import { LOCALES } from "../shared/locale";
import { SEVERITIES } from "../shared/rules/define-rule";
import { readSettingsJson, writeSettingsJson } from "../shared/settings";
import type { Memory } from "./host";
import { GROUPINGS, type Grouping, SORTS } from "./state/finding-list";
import type { Store, Theme } from "./store";

const THEMES: readonly Theme[] = ["system", "light", "dark"];

/**
 * Takes language, theme, settings and the way of listing out of the memory, and keeps them there from now on.
 * What a memory holds is not trusted: anything unknown is left out. Returns how to stop.
 */
export function rememberChoices(store: Store, memory: Memory): () => void {
  recall(memory, "locale", LOCALES, (locale) => {
    store.locale.value = locale;
  });
  recall(memory, "theme", THEMES, (theme) => {
    store.theme.value = theme;
  });
  recall<Grouping>(memory, "grouping", GROUPINGS, (grouping) => {
    store.grouping.value = grouping;
  });
  recall(memory, "sort", SORTS, (sort) => {
    store.sort.value = sort;
  });
  const severities = memory.get("severities");
  if (severities !== null) {
    const kept = SEVERITIES.filter((severity) => severities.split(",").includes(severity));
    if (kept.length > 0) store.filters.value = { ...store.filters.value, severities: kept };
  }
  const settings = memory.get("settings");
  if (settings) store.settings.value = readSettingsJson(settings, store.locale.value).settings;
  const stops = [
    effect(() => memory.set("settings", store.settings.value === null ? "" : writeSettingsJson(store.settings.value))),
    effect(() => memory.set("locale", store.locale.value)),
    effect(() => memory.set("theme", store.theme.value)),
    effect(() => memory.set("grouping", store.grouping.value)),
    effect(() => memory.set("sort", store.sort.value)),
    effect(() => memory.set("severities", store.filters.value.severities.join(","))),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

function recall<T extends string>(memory: Memory, key: string, known: readonly T[], use: (value: T) => void): void {
  const value = known.find((candidate) => candidate === memory.get(key));
  if (value !== undefined) use(value);
}
