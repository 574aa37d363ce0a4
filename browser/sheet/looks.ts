import type { Locale } from "../../shared/locale";
import type { SheetLook } from "../../xlsx/look";
import type { Source } from "../files/source";
import type { Pool } from "../pool";
import type { FileTasks } from "../protocol";

/** Sheets that were looked at last, so that walking to and fro between findings reads each once. */
export interface Looks {
  readonly read: (source: Source, sheet: string, locale: Locale) => Promise<SheetLook>;
}

const KEPT = 6;

export function createLooks(pool: Pool<FileTasks>): Looks {
  const kept: { readonly file: File; readonly sheet: string; readonly look: Promise<SheetLook> }[] = [];
  return {
    read: ({ file }, sheet, locale) => {
      const known = kept.findIndex((one) => one.file === file && one.sheet === sheet);
      const look =
        known >= 0 ? kept.splice(known, 1)[0]!.look : pool.ask("look", { file, sheet, locale }, { isUrgent: true });
      const entry = { file, sheet, look };
      kept.push(entry);
      kept.splice(0, Math.max(0, kept.length - KEPT));
      look.catch(() => {
        const at = kept.indexOf(entry);
        if (at >= 0) kept.splice(at, 1);
      });
      return look;
    },
  };
}
