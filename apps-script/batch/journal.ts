import type { WorkSheet } from "./work-sheet";

/** Why a file was not checked; each has a sentence in words.ts. */
const REASONS = [
  "no-permission",
  "gone",
  "trashed",
  "excel",
  "not-a-spreadsheet",
  "folder-shortcut",
  "too-large",
  "no-sheet",
  "fault",
] as const;
export type Reason = (typeof REASONS)[number];

/** A file to check, or one of which is known already why it cannot be checked. */
export interface ListedFile {
  readonly kind: "file";
  readonly id: string;
  readonly name: string;
  /** Names of the folders below the one chosen, with "/"; "" at the top. */
  readonly folder: string;
  /** Milliseconds; null where Drive did not tell. */
  readonly modified: number | null;
  readonly reason: Reason | null;
}

export type Entry =
  | { readonly kind: "folder"; readonly id: string; readonly folder: string }
  | { readonly kind: "link"; readonly id: string }
  | ListedFile
  /** A folder or link was looked at as far as `token`; null: to its end. */
  | { readonly kind: "listed"; readonly id: string; readonly token: string | null };

/** What the entries of one run say together. */
export interface Listing {
  readonly files: readonly ListedFile[];
  /** The next folder or link to look at, and where to go on in it; null: the list is whole. */
  readonly next: { readonly entry: Extract<Entry, { kind: "folder" | "link" }>; readonly token: string | null } | null;
}

/**
 * The list of files as a journal: entries are only ever added, those of one look at Drive in one call. So a death
 * leaves either all that was seen and the note that it was seen, or neither; the look is repeated then.
 */
export interface Journal {
  /** The first entries of a run; what earlier runs left goes with the same call. */
  readonly begin: (entries: readonly Entry[]) => void;
  readonly add: (entries: readonly Entry[]) => void;
  /** Nothing is there: the run was never begun, or somebody deleted its list. */
  readonly isEmpty: () => boolean;
  readonly listing: () => Listing;
  readonly clear: () => void;
}

export function openJournal(sheet: WorkSheet, run: string): Journal {
  const rows = sheet.rows();
  let end = rows;
  const entries: Entry[] = [];
  for (const [text] of sheet.read(0, 0, rows, 1)) {
    const entry = readEntry(text ?? "", run);
    if (entry) entries.push(entry);
  }
  const textsOf = (added: readonly Entry[]) => added.map((entry) => [JSON.stringify([run, entry])]);
  return {
    begin: (first) => {
      const blank = Array.from({ length: Math.max(0, rows - first.length) }, () => []);
      sheet.write(0, [...textsOf(first), ...blank]);
      end = first.length;
      entries.push(...first);
    },
    add: (added) => {
      if (added.length === 0) return;
      sheet.write(end, textsOf(added));
      end += added.length;
      entries.push(...added);
    },
    isEmpty: () => entries.length === 0,
    listing: () => listingOf(entries),
    clear: () => {
      sheet.clear();
      end = 0;
    },
  };
}

function readEntry(text: string, run: string): Entry | null {
  try {
    const [of, entry] = JSON.parse(text) as [string, Entry];
    return of === run ? entry : null;
  } catch {
    return null;
  }
}

/** Total: the same folder, link or file counts once, however often it was seen. Files come in the order of people. */
export function listingOf(entries: readonly Entry[]): Listing {
  const places = new Map<string, Extract<Entry, { kind: "folder" | "link" }>>();
  const looked = new Map<string, string | null>();
  const files = new Map<string, ListedFile>();
  for (const entry of entries) {
    if (entry.kind === "file") {
      if (!files.has(entry.id)) files.set(entry.id, entry);
    } else if (entry.kind === "listed") looked.set(entry.id, entry.token);
    // A link that turns out to be a folder is looked into.
    else if (places.get(entry.id)?.kind !== "folder") places.set(entry.id, entry);
  }
  const next = [...places.values()].find(({ id }) => looked.get(id) !== null);
  return {
    files: [...files.values()].sort(
      (a, b) => compare(a.folder, b.folder) || compare(a.name, b.name) || compare(a.id, b.id),
    ),
    next: next ? { entry: next, token: looked.get(next.id) ?? null } : null,
  };
}

/** By code points with runs of digits by value: "9月" before "10月". */
function compare(a: string, b: string): number {
  const partsA = a.match(/\d+|\D+/g) ?? [];
  const partsB = b.match(/\d+|\D+/g) ?? [];
  for (let i = 0; i < Math.max(partsA.length, partsB.length); i++) {
    const x = partsA[i];
    const y = partsB[i];
    if (x === undefined || y === undefined) return x === undefined ? -1 : 1;
    const byValue = /^\d/.test(x) && /^\d/.test(y) ? Number(x) - Number(y) : 0;
    if (byValue !== 0) return byValue;
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}
