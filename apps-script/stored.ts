/** What is kept beside the cells of a spreadsheet: document properties and cache. Nothing of it leaves the file. */

const SETTINGS = "tenken.settings.";
const KNOWLEDGE = "tenken.sheet.";
const LIVE = "tenken.live";
const EDITED = "tenken.edited.";
const RENEWED = "tenken.renewed.";

/**
 * One value may hold 9 kB, a Japanese character takes three bytes
 * (https://developers.google.com/apps-script/guides/services/quotas).
 */
const PIECE = 2500;
/** The longest a cache keeps anything (https://developers.google.com/apps-script/reference/cache/cache#put(String,String,Integer)). */
const SIX_HOURS = 21600;

type Properties = GoogleAppsScript.Properties.Properties;

export function documentProperties(): Properties {
  return PropertiesService.getDocumentProperties();
}

/** Settings chosen for this spreadsheet, as JSON; null: none, its settings sheet or the defaults hold. */
export function savedSettings(properties: Properties = documentProperties()): string | null {
  const first = properties.getProperty(`${SETTINGS}0`);
  if (first === null) return null;
  const colon = first.indexOf(":");
  const count = Number(first.slice(0, Math.max(0, colon)));
  if (!Number.isInteger(count) || count < 1) return null;
  let text = first.slice(colon + 1);
  for (let piece = 1; piece < count; piece++) {
    const next = properties.getProperty(`${SETTINGS}${piece}`);
    if (next === null) return null;
    text += next;
  }
  return text;
}

/** Saves them, or forgets them (null). */
export function saveSettings(settings: string | null, properties: Properties = documentProperties()): void {
  const pieces: string[] = [];
  for (let at = 0; settings !== null && at < settings.length; at += PIECE) pieces.push(settings.slice(at, at + PIECE));
  const values = Object.fromEntries(
    pieces.map((piece, index) => [`${SETTINGS}${index}`, index === 0 ? `${pieces.length}:${piece}` : piece]),
  );
  // The first piece says how many there are: pieces left over from longer settings are never read.
  if (pieces.length === 0) properties.deleteProperty(`${SETTINGS}0`);
  else properties.setProperties(values);
}

export function storedKnowledge(sheetId: number, properties: Properties): string | null {
  return properties.getProperty(KNOWLEDGE + sheetId);
}

/**
 * Keeps what the edit trigger needs, by sheet id; null: forgets it, then edits of that sheet change no marks. Where the
 * properties are full (500 kB a file) it is forgotten too: facts about marks that are no longer there would be worse
 * than none, and marks that were written are not to be reported as failed.
 */
export function storeKnowledge(bySheet: ReadonlyMap<number, string | null>, properties: Properties): void {
  const kept: Record<string, string> = {};
  for (const [id, text] of bySheet) {
    if (text === null) properties.deleteProperty(KNOWLEDGE + id);
    else kept[KNOWLEDGE + id] = text;
  }
  if (Object.keys(kept).length === 0) return;
  try {
    properties.setProperties(kept);
  } catch {
    for (const key of Object.keys(kept)) properties.deleteProperty(key);
  }
}

/** After marks were cleared: no edit shall bring them back. */
export function forgetKnowledge(properties: Properties): void {
  for (const key of properties.getKeys()) if (key.startsWith(KNOWLEDGE)) properties.deleteProperty(key);
}

/** Numbers of rows and columns, used or not: they change when any are inserted or deleted. */
export function sizeOf(sheet: GoogleAppsScript.Spreadsheet.Sheet): string {
  return `${sheet.getMaxRows()}x${sheet.getMaxColumns()}`;
}

export function isLive(properties: Properties): boolean {
  return properties.getProperty(LIVE) !== "off";
}

export function setLive(on: boolean, properties: Properties): void {
  if (on) properties.deleteProperty(LIVE);
  else properties.setProperty(LIVE, "off");
}

/** Stamps of edits and of marks renewed after them: short-lived, so in the cache of the document. */
export interface EditStamps {
  readonly put: (sheetId: number, stamp: string) => void;
  /** The last edit, and the last edit after which the marks were renewed. */
  readonly get: (sheetId: number) => { readonly edited: string | null; readonly renewed: string | null };
  readonly putRenewed: (sheetId: number, stamp: string) => void;
  readonly editsOf: (sheetIds: readonly number[]) => Readonly<Record<string, string>>;
}

export function editStamps(): EditStamps {
  // null outside a spreadsheet (https://developers.google.com/apps-script/reference/cache/cache-service#getDocumentCache()).
  const cache = CacheService.getDocumentCache();
  return {
    put: (id, stamp) => cache?.put(EDITED + id, stamp, SIX_HOURS),
    get: (id) => {
      const found = cache?.getAll([EDITED + id, RENEWED + id]) ?? {};
      return { edited: found[EDITED + id] ?? null, renewed: found[RENEWED + id] ?? null };
    },
    putRenewed: (id, stamp) => cache?.put(RENEWED + id, stamp, SIX_HOURS),
    editsOf: (ids) => {
      const found = cache?.getAll(ids.map((id) => EDITED + id)) ?? {};
      return Object.fromEntries(ids.flatMap((id) => (found[EDITED + id] ? [[String(id), found[EDITED + id]]] : [])));
    },
  };
}
