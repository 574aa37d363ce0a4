/** A file the user opened: where it stands among the others, its present state, and a handle where the browser gives one. */
export interface Source {
  readonly path: string;
  readonly file: File;
  readonly handle: FileSystemFileHandle | null;
}

/** A watched file changed on disk. `file` is the new state; null where the page has to ask for the file again. */
export interface FileNews {
  readonly path: string;
  readonly file: File | null;
}

export interface Opened {
  readonly sources: readonly Source[];
  /** Folders in which nothing was found to check. */
  readonly emptyFolders: readonly string[];
}

export interface Found {
  /** With "/" between folders; a file opened by itself has its name only. */
  readonly path: string;
  readonly file: File;
  readonly handle: FileSystemFileHandle | null;
}

/**
 * Each file under a path of its own, in a stable order: two files of one name that came without folders are told
 * apart by a number.
 */
export function asSources(found: readonly Found[]): readonly Source[] {
  const taken = new Set<string>();
  const sorted = [...found].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return sorted.map(({ path, file, handle }) => {
    const free = freePath(path, taken);
    taken.add(free);
    return { path: free, file, handle };
  });
}

function freePath(path: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? path : path.replace(/(\.[^./]*)?$/, (ending) => `(${n})${ending}`);
    if (!taken.has(candidate)) return candidate;
  }
}
