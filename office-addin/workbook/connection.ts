import type { Locale } from "../../shared/locale";
import type { Abilities, ReadRequest } from "./contract";
import type { SheetEntry } from "./directory";
import type { OwnWrites } from "./own-writes";
import type { ProtectedFormats } from "./write/protected-formats";

/** What the halves of the door share. */
export interface Connection {
  readonly abilities: Abilities;
  readonly locale: () => Locale;
  readonly own: OwnWrites;
  /** Names of the sheets by their ids, as last seen: events name sheets by their ids. */
  readonly names: Map<string, string>;
  /** Ids of the sheets by the names under which they were read: a finding names its sheet so, whatever it is called now. */
  readonly read: Map<string, string>;
  readonly protectedFormats: ProtectedFormats;
}

/** Remembers which sheet is called what, and which are ours. */
export function learn(connection: Connection, entries: readonly SheetEntry[]): void {
  connection.names.clear();
  for (const { id, name, isOurs } of entries) {
    connection.names.set(id, name);
    if (isOurs) connection.own.sheets.add(id);
  }
}

/** A reading begins: its sheets are known by the names they have now; of sheets that are not read the earlier ones hold. */
export function learnReading(connection: Connection, { sheets }: ReadRequest, entries: readonly SheetEntry[]): void {
  learn(connection, entries);
  if (sheets === "all") connection.read.clear();
  for (const { id, name } of entries) if (sheets === "all" || sheets.includes(name)) connection.read.set(name, id);
}
