import { type FilesHost, filesHost } from "../browser/files-host";
import { createMemory } from "../browser/memory";
import type { Pool } from "../browser/pool";
import type { FileTasks } from "../browser/protocol";
import { saveActions } from "../browser/saves";
import type { Session } from "../browser/session";
import { saveText } from "../browser/settings-text";
import type { Host, Store } from "../ui";

export type OfflineHost = Host & FilesHost;

export function createHost(store: Store, pool: Pool<FileTasks>, session: Session): OfflineHost {
  return {
    ...filesHost(store, pool, session),
    kind: "offline",
    saves: saveActions(store, pool, session),
    memory: createMemory(),
    saveText,
  };
}
