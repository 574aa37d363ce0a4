import type { Reason } from "./journal";
import type { FileRecord } from "./record";
import type { WorkSheet } from "./work-sheet";

/** What is known of a kept result without reading it. */
export interface RecordHead {
  readonly run: string;
  /** The file's modified time that the list gave; an edit since then makes another. */
  readonly modified: number | null;
  readonly fingerprint: string;
  readonly reason: Reason | null;
  readonly detail: string | null;
  /** Rows of 点検結果 and 評価一覧: where the next file's rows begin follows from it. */
  readonly sizes: { readonly findings: number; readonly indicators: number };
  /** Characters and cells of each part. */
  readonly parts: Readonly<Record<Part, { readonly characters: number; readonly cells: number }>>;
}

const PARTS = ["digest", "rows", "facts"] as const;
export type Part = (typeof PARTS)[number];

/** A cell holds 50,000 characters: https://support.google.com/drive/answer/37603 */
const CELL = 45_000;
/** Characters asked for in one call. */
const READ_AT_ONCE = 3_000_000;

const HEAD_COLUMNS = 2;

/**
 * Results of files, one row each, written in one call: a result is there whole or not at all. The row carries the
 * file's id and is written over when the file is checked again, so no file is there twice.
 */
export interface Records {
  readonly head: (id: string) => RecordHead | null;
  readonly save: (id: string, head: Omit<RecordHead, "parts" | "sizes">, record: FileRecord) => void;
  /** One part of several results, by id; ids without a result are left out. */
  readonly read: <P extends Part>(ids: readonly string[], part: P) => ReadonlyMap<string, FileRecord[P]>;
  /** Rows of files that are not on this list may be written over. */
  readonly keepOnly: (ids: ReadonlySet<string>) => void;
}

export function openRecords(sheet: WorkSheet): Records {
  const end = sheet.rows();
  const places = new Map<string, { readonly row: number; head: RecordHead }>();
  const free: number[] = [];
  let next = end;
  sheet.read(0, 0, end, HEAD_COLUMNS).forEach(([id, text], row) => {
    const head = readJson<RecordHead>(text ?? "");
    if (!id || !head || places.has(id)) free.push(row);
    else places.set(id, { row, head });
  });
  return {
    head: (id) => places.get(id)?.head ?? null,
    save: (id, given, record) => {
      const texts = PARTS.map((part) => JSON.stringify(record[part]));
      const cells = texts.map(inCells);
      const parts = Object.fromEntries(
        PARTS.map((part, i) => [part, { characters: texts[i]!.length, cells: cells[i]!.length }]),
      ) as RecordHead["parts"];
      const sizes = { findings: record.rows.findings.length, indicators: record.rows.indicators.length };
      const head: RecordHead = { ...given, sizes, parts };
      const row = places.get(id)?.row ?? free.shift() ?? next++;
      sheet.write(row, [[id, JSON.stringify(head), ...cells.flat()]]);
      places.set(id, { row, head });
    },
    read: (ids, part) => {
      const found = new Map<string, FileRecord[typeof part]>();
      const wanted = ids
        .flatMap((id) => {
          const place = places.get(id);
          return place ? [{ id, ...place }] : [];
        })
        .sort((a, b) => a.row - b.row);
      for (const block of blocksOf(wanted, part)) {
        const first = block[0]!;
        const from = Math.min(...block.map(({ head }) => startOf(head, part)));
        const to = Math.max(...block.map(({ head }) => startOf(head, part) + head.parts[part].cells));
        const texts = sheet.read(first.row, from, block.length, to - from);
        block.forEach(({ id, head }, i) => {
          const start = startOf(head, part) - from;
          const text = (texts[i] ?? []).slice(start, start + head.parts[part].cells).join("");
          const value = readJson<FileRecord[typeof part]>(text);
          if (value) found.set(id, value);
        });
      }
      return found;
    },
    keepOnly: (ids) => {
      for (const [id, { row }] of [...places]) {
        if (ids.has(id)) continue;
        places.delete(id);
        free.push(row);
      }
      free.sort((a, b) => a - b);
    },
  };
}

interface Placed {
  readonly id: string;
  readonly row: number;
  readonly head: RecordHead;
}

function startOf(head: RecordHead, part: Part): number {
  const before = PARTS.slice(0, PARTS.indexOf(part));
  return before.reduce((column, one) => column + head.parts[one].cells, HEAD_COLUMNS);
}

/** Rows that follow on each other, of no more characters than one call should carry. */
function blocksOf(placed: readonly Placed[], part: Part): readonly (readonly Placed[])[] {
  const blocks: Placed[][] = [];
  let size = 0;
  for (const one of placed) {
    const block = blocks[blocks.length - 1];
    const { characters } = one.head.parts[part];
    if (!block || block[block.length - 1]!.row + 1 !== one.row || size + characters > READ_AT_ONCE) {
      blocks.push([one]);
      size = characters;
    } else {
      block.push(one);
      size += characters;
    }
  }
  return blocks;
}

/** Cut so that no pair of surrogates is parted: half a character would not come back. */
function inCells(text: string): readonly string[] {
  const cells: string[] = [];
  for (let at = 0; at < text.length; ) {
    let end = Math.min(at + CELL, text.length);
    const last = text.charCodeAt(end - 1);
    if (end < text.length && last >= 0xd800 && last <= 0xdbff) end -= 1;
    cells.push(text.slice(at, end));
    at = end;
  }
  return cells;
}

function readJson<T>(text: string): T | null {
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}
