import { ServiceError } from "../errors";
import { expose } from "../expose";
import type { Run } from "../run";

type Properties = GoogleAppsScript.Properties.Properties;
type PropertiesService = GoogleAppsScript.Properties.PropertiesService;

/** https://developers.google.com/apps-script/guides/services/quotas#current_limitations : "9 KB / val", "500 KB / property store". */
export const PROPERTY_LIMITS = { value: 9 * 1024, store: 500 * 1024 };

export function propertiesService(run: Run): PropertiesService {
  const { properties } = run.world;
  return expose<PropertiesService>(run, "PropertiesService", {
    getScriptProperties: () => propertiesOf(run, properties.script),
    getUserProperties: () => propertiesOf(run, properties.user),
    // null in a standalone script: https://developers.google.com/apps-script/reference/properties/properties-service#getDocumentProperties()
    getDocumentProperties: () =>
      run.world.container === null ? (null as unknown as Properties) : propertiesOf(run, properties.document),
  });
}

function propertiesOf(run: Run, store: Map<string, string>): Properties {
  const put = (entries: readonly (readonly [string, unknown])[], from: ReadonlyMap<string, string>) => {
    const next = new Map(from);
    for (const [key, value] of entries) {
      const text = String(value);
      if (byteLength(text) > PROPERTY_LIMITS.value) throw new ServiceError("Argument too large: value");
      next.set(key, text);
    }
    let total = 0;
    for (const [key, value] of next) total += byteLength(key) + byteLength(value);
    if (total > PROPERTY_LIMITS.store)
      throw new ServiceError(
        "You have exceeded the property storage quota. Please remove some properties and try again.",
      );
    store.clear();
    for (const [key, value] of next) store.set(key, value);
    return service;
  };
  const service: Properties = expose<Properties>(run, "Properties", {
    getProperty: (key: string) => store.get(key) ?? null,
    getProperties: () => Object.fromEntries(store),
    getKeys: () => [...store.keys()],
    setProperty: (key: string, value: string) => put([[key, value]], store),
    setProperties: (values: { [key: string]: string }, deleteAllOthers = false) =>
      put(Object.entries(values), deleteAllOthers ? new Map() : store),
    deleteProperty: (key: string) => {
      store.delete(key);
      return service;
    },
    deleteAllProperties: () => {
      store.clear();
      return service;
    },
  });
  return service;
}

export function byteLength(text: string): number {
  return Buffer.byteLength(text, "utf8");
}
