import type { FileNews, Source } from "../../browser/files/source";

/** One round of looking at all files begins so often; the second holds where there are many. */
const ROUND_MS = { few: 400, many: 1000 } as const;
const FEW = 50;
/** Files looked at in one go; the browser asks the disk for each. */
const AT_ONCE = 8;

let round = 0;

/**
 * Looks at the files again and again and tells which changed. In a worker, because browsers slow down the timers of
 * pages that stand behind another window, and Excel stands before this one. Replaces what was watched before.
 */
export function watch(files: readonly Source[], tell: (news: FileNews) => void): void {
  round += 1;
  const own = round;
  const seen = new Map(files.map(({ path, file }) => [path, stampOf(file)]));
  const pause = files.length <= FEW ? ROUND_MS.few : ROUND_MS.many;
  const look = async () => {
    const startedAt = performance.now();
    for (let at = 0; at < files.length && own === round; at += AT_ONCE) {
      await Promise.all(files.slice(at, at + AT_ONCE).map((file) => lookAt(file)));
    }
    if (own === round) setTimeout(look, Math.max(50, pause - (performance.now() - startedAt)));
  };
  const lookAt = async (watched: Source) => {
    const now = await stateOf(watched);
    if (own !== round || now === null || seen.get(watched.path) === now.stamp) return;
    seen.set(watched.path, now.stamp);
    tell({ path: watched.path, file: now.file });
  };
  if (files.length > 0) void look();
}

function stampOf(file: File): string {
  return `${file.lastModified} ${file.size}`;
}

/** null: nothing can be said now, as in the moment in which Excel replaces the file. */
async function stateOf({ file, handle }: Source): Promise<{ stamp: string; file: File | null } | null> {
  try {
    if (handle) {
      const now = await handle.getFile();
      return { stamp: stampOf(now), file: now };
    }
    await file.slice(0, 1).arrayBuffer();
    return null;
  } catch {
    return handle ? null : { stamp: "changed", file: null };
  }
}
