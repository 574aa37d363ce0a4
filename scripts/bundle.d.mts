/** What TypeScript uses of bundle.mjs: each builds its product if it is missing or older than its sources. */
export function ensureCli(): Promise<string>;
export function ensureOfflinePage(): Promise<string>;
export function ensureOfficeAddin(): Promise<string>;
export function ensureAppsScript(): Promise<string>;
