import { fail, type Outcome, succeed } from "../errors";
import { ZIP_LIMITS } from "./limits";

/** One entry of the archive, still packed. */
export interface ZipEntry {
  readonly name: string;
  /** The name as it stands in the file. */
  readonly nameBytes: Uint8Array;
  /** 0 stored, 8 deflate; others cannot be unpacked. */
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** DOS date and time as they stand in the file. */
  readonly time: number;
  readonly externalAttributes: number;
  /** Where the packed bytes stand in the file. */
  readonly dataStart: number;
}

export interface Archive {
  readonly bytes: Uint8Array;
  /** In the order of the central directory. */
  readonly entries: readonly ZipEntry[];
  readonly byName: ReadonlyMap<string, ZipEntry>;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const LONGEST_COMMENT = 0xffff;
const IN_EXTRA = 0xffffffff;
const NAME_DECODER = new TextDecoder();

/** Lists an archive without unpacking anything. Sizes and overlaps are checked here, against ZIP_LIMITS. */
export function readZip(bytes: Uint8Array): Outcome<Archive> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const startsAsZip = bytes.length >= 4 && view.getUint32(0, true) === LOCAL;
  const end = findEnd(view);
  if (end < 0) return fail(startsAsZip ? "truncated" : "not-a-workbook");
  const directory = findDirectory(view, end);
  if (!directory) return fail("truncated");
  if (directory.count > ZIP_LIMITS.entries) return fail("too-large", `${ZIP_LIMITS.entries} parts`);

  const entries: ZipEntry[] = [];
  const byName = new Map<string, ZipEntry>();
  let packedTotal = 0;
  let at = directory.offset;
  for (let i = 0; i < directory.count; i++) {
    const found = readCentralEntry(bytes, view, at);
    if (!found) return fail("truncated");
    at = found.next;
    packedTotal += found.entry.packedSize;
    entries.push(found.entry);
    byName.set(found.entry.name, found.entry);
  }
  // Entries that share their packed bytes are how small bombs unpack to petabytes.
  if (packedTotal > bytes.length) return fail("damaged", "zip");
  return succeed({ bytes, entries, byName });
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return -1;
}

function findDirectory(view: DataView, end: number): { count: number; offset: number } | null {
  let count = view.getUint16(end + 10, true);
  let offset = view.getUint32(end + 16, true);
  const locator = end - 20;
  if ((count === 0xffff || offset === IN_EXTRA) && locator >= 0 && view.getUint32(locator, true) === LOCATOR64) {
    const record = Number(view.getBigUint64(locator + 8, true));
    if (record + 56 > view.byteLength || view.getUint32(record, true) !== END64) return null;
    count = Number(view.getBigUint64(record + 32, true));
    offset = Number(view.getBigUint64(record + 48, true));
  }
  return offset <= end ? { count, offset } : null;
}

function readCentralEntry(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } | null {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) return null;
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (next > bytes.length) return null;
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  const sizes = {
    size: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  readWideSizes(view, at + 46 + nameLength, extraLength, sizes);
  const local = sizes.offset;
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) return null;
  const dataStart = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (dataStart + sizes.packedSize > bytes.length) return null;
  const entry: ZipEntry = {
    name: NAME_DECODER.decode(nameBytes),
    nameBytes,
    method: view.getUint16(at + 10, true),
    flags: view.getUint16(at + 8, true),
    crc: view.getUint32(at + 16, true),
    packedSize: sizes.packedSize,
    size: sizes.size,
    time: view.getUint32(at + 12, true),
    externalAttributes: view.getUint32(at + 38, true),
    dataStart,
  };
  return { entry, next };
}

/** ZIP64: sizes that do not fit 32 bits stand in extra field 1, in this order, only those that are missing. */
function readWideSizes(
  view: DataView,
  start: number,
  length: number,
  sizes: { size: number; packedSize: number; offset: number },
): void {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let value = at + 4;
    for (const key of ["size", "packedSize", "offset"] as const) {
      if (sizes[key] !== IN_EXTRA || value + 8 > start + length) continue;
      sizes[key] = Number(view.getBigUint64(value, true));
      value += 8;
    }
  }
}
