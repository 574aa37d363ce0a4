import { isCandidate, OPENED_ENDINGS } from "../../shared/report/file-names";
import { asSources, type Found, type Opened } from "./source";

/**
 * Files out of what the browser hands over: a file input, a picker, or something dropped. Files named outright are
 * taken whatever their ending (the reader says what is wrong with them); of folders only spreadsheets are.
 */
export function openInput(files: Iterable<File>): Opened {
  const found: Found[] = [];
  const folders = new Set<string>();
  const filled = new Set<string>();
  for (const file of files) {
    const path = file.webkitRelativePath || file.name;
    const folder = path.includes("/") ? path.slice(0, path.indexOf("/")) : null;
    if (folder !== null) folders.add(folder);
    if (folder !== null && !isCandidate(file.name)) continue;
    if (folder !== null) filled.add(folder);
    found.push({ path, file, handle: null });
  }
  return { sources: asSources(found), emptyFolders: [...folders].filter((folder) => !filled.has(folder)) };
}

/** What was dropped. Must be called in the event itself: browsers empty the list right after it. */
export function openDropped(transfer: DataTransfer): Promise<Opened> {
  const pending = [...transfer.items].filter((item) => item.kind === "file").map(dropped);
  return Promise.all(pending).then(async (drops) => {
    const parts = await Promise.all(
      drops.map((drop): Promise<Part> | Part => {
        if (drop.handle) return fromHandle(drop.handle);
        return drop.entry?.isDirectory ? fromEntry(drop.entry as FileSystemDirectoryEntry) : fromFile(drop.file);
      }),
    );
    return joined(parts);
  });
}

interface Drop {
  readonly handle: FileSystemHandle | null;
  readonly entry: FileSystemEntry | null;
  readonly file: File | null;
}

/** Everything is asked for before the first wait. */
async function dropped(item: DataTransferItem): Promise<Drop> {
  const entry = item.webkitGetAsEntry?.() ?? null;
  const file = item.getAsFile();
  const asked = item.getAsFileSystemHandle?.() ?? null;
  const handle = await Promise.resolve(asked).catch(() => null);
  return { handle, entry, file };
}

/** What a picker gave. */
export async function openHandles(handles: readonly FileSystemHandle[]): Promise<Opened> {
  return joined(await Promise.all(handles.map(fromHandle)));
}

interface Part {
  readonly found: readonly Found[];
  readonly folder: string | null;
}

function joined(parts: readonly Part[]): Opened {
  const emptyFolders = parts.flatMap(({ folder, found }) => (folder !== null && found.length === 0 ? [folder] : []));
  return { sources: asSources(parts.flatMap(({ found }) => found)), emptyFolders };
}

function fromFile(file: File | null): Part {
  return { found: file ? [{ path: file.name, file, handle: null }] : [], folder: null };
}

async function fromHandle(handle: FileSystemHandle): Promise<Part> {
  if (handle.kind === "directory") {
    const folder = handle as FileSystemDirectoryHandle;
    return { found: await filesIn(folder, folder.name), folder: folder.name };
  }
  const fileHandle = handle as FileSystemFileHandle;
  const file = await fileHandle.getFile();
  return { found: [{ path: file.name, file, handle: fileHandle }], folder: null };
}

async function filesIn(folder: FileSystemDirectoryHandle, path: string): Promise<Found[]> {
  const found: Found[] = [];
  for await (const [name, handle] of folder.entries()) {
    if (handle.kind === "directory") {
      found.push(...(await filesIn(handle as FileSystemDirectoryHandle, `${path}/${name}`)));
    } else if (isCandidate(name)) {
      const fileHandle = handle as FileSystemFileHandle;
      // A file that goes away while the folder is read is passed over.
      const file = await fileHandle.getFile().catch(() => null);
      if (file) found.push({ path: `${path}/${name}`, file, handle: fileHandle });
    }
  }
  return found;
}

/** Folders in browsers without handles. */
async function fromEntry(folder: FileSystemDirectoryEntry): Promise<Part> {
  const found: Found[] = [];
  const walk = async (entry: FileSystemEntry): Promise<void> => {
    if (entry.isDirectory) {
      for (const child of await childrenOf(entry as FileSystemDirectoryEntry)) await walk(child);
    } else if (isCandidate(entry.name)) {
      const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
      found.push({ path: entry.fullPath.replace(/^\//, ""), file, handle: null });
    }
  };
  await walk(folder);
  return { found, folder: folder.name };
}

/** The browser gives the children in portions; an empty one is the last. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) return children;
    children.push(...portion);
  }
}

/** For file inputs. */
export const ACCEPTED = OPENED_ENDINGS.join(",");

/** For pickers. */
export const PICKER_TYPES = [
  {
    description: "Excel, CSV",
    accept: {
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": [".xlsx"],
      "application/vnd.ms-excel.sheet.macroEnabled.12": [".xlsm"],
      "text/csv": [".csv"],
    },
  },
];
