/** What TypeScript uses of set-up.mjs: path of a Chromium-family browser, or null. */
export function findBrowser(): string | null;
