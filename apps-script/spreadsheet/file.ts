import type { Locale } from "../../shared/locale";
import type { Area } from "../../shared/sheet";
import { attempt, unlessRefused } from "./attempt";
import { OWN_KEY } from "./own-sheets";
import { type Locked, lockedBySheet } from "./protection";
import type { Size } from "./read-sheet";
import { serialsIn } from "./serial";

type Service = GoogleAppsScript.Spreadsheet.Spreadsheet;
type ServiceSheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What is known of a spreadsheet while it is open, asked for once for all its sheets. */
export interface File {
  readonly service: Service;
  readonly locale: Locale;
  /** Names in order with the service's sheets; those of ours are not among them. */
  readonly sheets: () => ReadonlyMap<string, ServiceSheet>;
  /** Names of all sheets, ours too. */
  readonly names: () => readonly string[];
  /** Result sheets of ours: name -> id of the table. */
  readonly ownSheets: () => ReadonlyMap<string, OwnSheet>;
  /** Whether any sheet is protected as a whole. */
  readonly hasProtectedSheets: () => boolean;
  /** Where this user may not write, by sheet. */
  readonly locked: () => ReadonlyMap<string, Locked>;
  readonly serialOf: (date: Date) => number;
  /** Where notes of ours were when a sheet was read; undefined: it was not read. */
  readonly ownNotes: Map<string, Area | null>;
  /** How large sheets were when they were read. */
  readonly sizes: Map<string, Size>;
  /** Asks again: sheets were added or removed. */
  readonly forget: () => void;
}

export interface OwnSheet {
  readonly sheet: ServiceSheet;
  readonly table: string;
}

export function openFile(service: Service, locale: Locale): File {
  const all = once(() =>
    attempt(() => service.getSheets()).map((sheet) => ({ name: attempt(() => sheet.getName()), sheet })),
  );
  const own = once(() => unlessRefused(() => findOwnSheets(service), new Map()));
  const serialOf = once(() => serialsIn(attempt(() => service.getSpreadsheetTimeZone())));
  const hasProtectedSheets = once(
    () =>
      unlessRefused(() => attempt(() => service.getProtections(SpreadsheetApp.ProtectionType.SHEET)), []).length > 0,
  );
  return {
    service,
    locale,
    sheets: () => {
      const ours = own.get();
      return new Map(all.get().flatMap(({ name, sheet }) => (ours.has(name) ? [] : [[name, sheet] as const])));
    },
    names: () => all.get().map(({ name }) => name),
    ownSheets: own.get,
    hasProtectedSheets: hasProtectedSheets.get,
    locked: once(() => unlessRefused(() => lockedBySheet(service), new Map())).get,
    serialOf: (date) => serialOf.get()(date),
    ownNotes: new Map(),
    sizes: new Map(),
    forget: () => {
      all.forget();
      own.forget();
    },
  };
}

/**
 * Sheets that carry our metadata. It is document-visible, so that the staff edition knows what the planning edition
 * wrote and the other way round; it stays with a sheet that is renamed or copied with its file.
 * https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata-visibility
 * Finding it needs no more than the current spreadsheet:
 * https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata-finder#find()
 */
function findOwnSheets(service: Service): ReadonlyMap<string, OwnSheet> {
  const found = attempt(() => service.createDeveloperMetadataFinder().withKey(OWN_KEY).find());
  const own = new Map<string, OwnSheet>();
  for (const metadata of found) {
    const sheet = metadata.getLocation().getSheet();
    if (sheet) own.set(sheet.getName(), { sheet, table: metadata.getValue() ?? "" });
  }
  return own;
}

function once<T>(ask: () => T): { readonly get: () => T; readonly forget: () => void } {
  let known: { readonly value: T } | null = null;
  return {
    get: () => {
      known ??= { value: ask() };
      return known.value;
    },
    forget: () => {
      known = null;
    },
  };
}
