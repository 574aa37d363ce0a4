import { mayPass, type Refusal, refusalOf } from "../refusals";
import type { Entry, ListedFile, Listing, Reason } from "./journal";

type DriveFile = GoogleAppsScript.Drive.File;

const FOLDER = "application/vnd.google-apps.folder";
const SPREADSHEET = "application/vnd.google-apps.spreadsheet";
const SHORTCUT = "application/vnd.google-apps.shortcut";
const EXCEL_TYPES = /^application\/(?:vnd\.openxmlformats-officedocument\.spreadsheetml|vnd\.ms-excel)/;
const EXCEL_NAMES = /\.(?:xlsx|xlsm|xlsb|xls)$/i;

export interface LookOptions {
  readonly withSubfolders: boolean;
  /** The result file itself is not a file to check. */
  readonly ownId: string;
  /** True: what was seen so far is noted, the rest is left for the next look. */
  readonly isTimeUp: () => boolean;
}

/** Looks at one folder or link and says what is there; the entries belong together and are to be noted in one go. */
export function lookAt(next: NonNullable<Listing["next"]>, options: LookOptions): readonly Entry[] {
  const { entry, token } = next;
  try {
    return entry.kind === "folder" ? lookIntoFolder(entry, token, options) : lookAtLink(entry.id, options);
  } catch (error) {
    const refusal = refusalOf(error);
    if (mayPass(refusal)) throw error;
    const lost: ListedFile = {
      kind: "file",
      id: entry.id,
      name: entry.kind === "folder" && entry.folder !== "" ? entry.folder : entry.id,
      folder: "",
      modified: null,
      reason: reasonOf(refusal),
    };
    return [lost, { kind: "listed", id: entry.id, token: null }];
  }
}

/** Drive says "not found" also of what the user may not see. */
function reasonOf(refusal: Refusal): Reason {
  return refusal === "too-large" ? "fault" : "no-permission";
}

function lookIntoFolder(
  { id, folder }: { readonly id: string; readonly folder: string },
  token: string | null,
  options: LookOptions,
): readonly Entry[] {
  const place = DriveApp.getFolderById(id);
  const entries: Entry[] = [];
  const files = token === null ? place.getFiles() : DriveApp.continueFileIterator(token);
  while (files.hasNext()) {
    if (entries.length > 0 && options.isTimeUp()) {
      return [...entries, { kind: "listed", id, token: files.getContinuationToken() }];
    }
    entries.push(...seen(files.next(), folder, options));
  }
  if (options.withSubfolders) {
    const folders = place.getFolders();
    while (folders.hasNext()) {
      const inner = folders.next();
      const name = folder === "" ? inner.getName() : `${folder}/${inner.getName()}`;
      entries.push({ kind: "folder", id: inner.getId(), folder: name });
    }
  }
  return [...entries, { kind: "listed", id, token: null }];
}

function lookAtLink(id: string, options: LookOptions): readonly Entry[] {
  const listed: Entry = { kind: "listed", id, token: null };
  let file: DriveFile;
  try {
    file = DriveApp.getFileById(id);
  } catch (error) {
    // A bare id may be a folder's. If it is none, what was said of the file holds.
    const refusal = refusalOf(error);
    if (mayPass(refusal) || !isFolder(id)) throw error;
    return [{ kind: "folder", id, folder: "" }];
  }
  if (file.getMimeType() === FOLDER) return [{ kind: "folder", id, folder: "" }];
  return [...entriesOf(file, "", options), listed];
}

function isFolder(id: string): boolean {
  try {
    DriveApp.getFolderById(id);
    return true;
  } catch {
    return false;
  }
}

/** What was deleted since the folder was listed is said of that file alone. */
function seen(file: DriveFile, folder: string, options: LookOptions): readonly ListedFile[] {
  try {
    return entriesOf(file, folder, options);
  } catch (error) {
    const refusal = refusalOf(error);
    if (mayPass(refusal)) throw error;
    const id = file.getId();
    return [{ kind: "file", id, name: id, folder, modified: null, reason: "gone" }];
  }
}

function entriesOf(file: DriveFile, folder: string, options: LookOptions): readonly ListedFile[] {
  const id = file.getId();
  if (id === options.ownId) return [];
  const name = file.getName();
  const type = file.getMimeType();
  if (type === SHORTCUT) return throughShortcut(file, { name, folder }, options);
  const known = { kind: "file", id, name, folder } as const;
  if (file.isTrashed()) return [{ ...known, modified: null, reason: "trashed" }];
  if (type === SPREADSHEET) return [{ ...known, modified: file.getLastUpdated().getTime(), reason: null }];
  return [{ ...known, modified: null, reason: isExcel(type, name) ? "excel" : "not-a-spreadsheet" }];
}

function isExcel(type: string, name: string): boolean {
  return EXCEL_TYPES.test(type) || EXCEL_NAMES.test(name);
}

/** A shortcut stands for its file; one to a folder would lead out of what the user chose. */
function throughShortcut(
  shortcut: DriveFile,
  known: { readonly name: string; readonly folder: string },
  options: LookOptions,
): readonly ListedFile[] {
  const id = shortcut.getTargetId() ?? shortcut.getId();
  if (shortcut.getTargetMimeType() === FOLDER) {
    return [{ kind: "file", id, ...known, modified: null, reason: "folder-shortcut" }];
  }
  try {
    return entriesOf(DriveApp.getFileById(id), known.folder, options);
  } catch (error) {
    const refusal = refusalOf(error);
    if (mayPass(refusal)) throw error;
    return [{ kind: "file", id, ...known, modified: null, reason: reasonOf(refusal) }];
  }
}
