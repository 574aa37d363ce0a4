import type { Locale } from "../../shared/locale";
import type { Abilities } from "./contract";
import type { SheetEntry } from "./directory";
import type { OwnWrites } from "./own-writes";

/** What the halves of the door share. */
export interface Connection {
  readonly abilities: Abilities;
  readonly locale: () => Locale;
  readonly own: OwnWrites;
  /** Names of the sheets by their ids, as last seen: events name sheets by their ids. */
  readonly names: Map<string, string>;
}

/** Remembers which sheet is called what, and which are ours. */
export function learn(connection: Connection, entries: readonly SheetEntry[]): void {
  connection.names.clear();
  for (const { id, name, isOurs } of entries) {
    connection.names.set(id, name);
    if (isOurs) connection.own.sheets.add(id);
  }
}
