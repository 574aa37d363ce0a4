import type { Source } from "../browser/files/source";
import type { FileTasks } from "../browser/protocol";
import type { Locale } from "../shared/locale";
import type { SheetLook } from "../xlsx/look";

/** What this page's workers do: the tasks on files, and reading a sheet for the sheet view. */
export type OfflineTasks = FileTasks & {
  look: { take: { file: File; sheet: string; locale: Locale }; give: SheetLook };
};

/** To the watching worker: what to look at from now on. Handles are followed; files without one only show that they changed. */
export interface WatchOrder {
  readonly watch: readonly Source[];
}
