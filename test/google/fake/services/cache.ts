import { ServiceError } from "../errors";
import { expose } from "../expose";
import type { Run } from "../run";
import { byteLength } from "./properties";

type Cache = GoogleAppsScript.Cache.Cache;
type CacheService = GoogleAppsScript.Cache.CacheService;

/** https://developers.google.com/apps-script/reference/cache/cache#put(String,String) and #put(String,String,Integer) */
export const CACHE_LIMITS = { key: 250, value: 100 * 1024, seconds: 21_600, usualSeconds: 600, items: 1000, kept: 900 };

export function cacheService(run: Run): CacheService {
  const { caches } = run.world;
  return expose<CacheService>(run, "CacheService", {
    getScriptCache: () => cacheOf(run, caches.script),
    getUserCache: () => cacheOf(run, caches.user),
    getDocumentCache: () => (run.world.container === null ? null : cacheOf(run, caches.document)),
  });
}

function cacheOf(run: Run, store: Map<string, { value: string; until: number }>): Cache {
  const { clock } = run.world;
  const get = (key: string): string | null => {
    const found = store.get(key);
    return found && found.until > clock.now ? found.value : null;
  };
  const put = (key: string, value: unknown, seconds: number = CACHE_LIMITS.usualSeconds) => {
    if (key.length > CACHE_LIMITS.key) throw new ServiceError("Argument too large: key");
    if (byteLength(String(value)) > CACHE_LIMITS.value) throw new ServiceError("Argument too large: value");
    if (seconds < 1 || seconds > CACHE_LIMITS.seconds) throw new ServiceError("Invalid argument: expirationInSeconds");
    store.delete(key);
    store.set(key, { value: String(value), until: clock.now + seconds * 1000 });
    if (store.size > CACHE_LIMITS.items) keepFarthest(store);
  };
  return expose<Cache>(run, "Cache", {
    get,
    getAll: (keys: string[]) =>
      Object.fromEntries(keys.flatMap((key) => (get(key) === null ? [] : [[key, get(key)]]))) as Record<string, string>,
    put: (key: string, value: string, seconds?: number) => put(key, value, seconds),
    putAll: (values: { [key: string]: unknown }, seconds?: number) => {
      for (const [key, value] of Object.entries(values)) put(key, value, seconds);
    },
    remove: (key: string) => void store.delete(key),
    removeAll: (keys: string[]) => {
      for (const key of keys) store.delete(key);
    },
  });
}

/** "If more than 1,000 items are written, the cache stores the 900 items farthest from expiration" (the same page). */
function keepFarthest(store: Map<string, { value: string; until: number }>): void {
  const sorted = [...store].sort(([, a], [, b]) => b.until - a.until);
  for (const [key] of sorted.slice(CACHE_LIMITS.kept)) store.delete(key);
}
