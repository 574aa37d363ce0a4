import type { Sheet } from "../../shared/sheet";
import { unpackSheet } from "../packed-sheet";
import type { ReadAnswer, ReadEntry, ReadOrder } from "../protocol";
import type { Ask } from "./ask";

/** A sheet as it was read last. */
export interface KnownSheet {
  readonly id: number;
  readonly sheet: Sheet;
  readonly print: string;
  readonly stamp: string | null;
}

export interface ReadSheets {
  readonly sheets: readonly KnownSheet[];
  /** In the order of the spreadsheet, whether read or not. */
  readonly names: readonly string[];
  readonly unread: ReadAnswer["unread"];
  /** Names left because it was cancelled. */
  readonly left: readonly string[];
}

export interface ReadProgress {
  /** Told after each portion. */
  readonly tell: (done: number, total: number) => void;
  /** Asked between portions. */
  readonly isCancelled: () => boolean;
}

/** Reads in as many portions as the script answers with; a sheet too large for one answer comes in slices. */
export async function readSheets(ask: Ask, sheets: ReadOrder["sheets"], progress: ReadProgress): Promise<ReadSheets> {
  const read: KnownSheet[] = [];
  const names: string[] = [];
  const unread: ReadAnswer["unread"][number][] = [];
  let order: ReadOrder = { sheets };
  let pieces = { print: "", text: "" };
  for (;;) {
    const answer = await ask("read", order);
    for (const entry of answer.sheets) read.push(knownSheet(entry));
    unread.push(...answer.unread);
    names.push(...answer.sheets.map(({ sheet }) => sheet.name));
    let part: ReadOrder["part"];
    let left = answer.left;
    if (answer.slice) {
      const { name, text, next, print } = answer.slice;
      pieces = { print, text: pieces.print === print ? pieces.text + text : text };
      if (next === null) {
        read.push(knownSheet(JSON.parse(pieces.text) as ReadEntry));
        names.push(name);
        pieces = { print: "", text: "" };
      } else {
        part = { from: next, print };
        left = [name, ...left];
      }
    }
    progress.tell(read.length, read.length + left.length);
    if (left.length === 0 || progress.isCancelled()) return { sheets: read, names: [...names, ...left], unread, left };
    order = part ? { sheets: left, part } : { sheets: left };
  }
}

function knownSheet({ id, sheet, print, stamp }: ReadEntry): KnownSheet {
  return { id, sheet: unpackSheet(sheet), print, stamp };
}
