import { Inflate, inflateSync } from "fflate";
import { fail, type Outcome, succeed } from "../errors";
import { crc32 } from "./crc32";
import { ZIP_LIMITS } from "./limits";
import type { Archive, ZipEntry } from "./read-zip";

/**
 * Unpacks raw deflate data to exactly `size` bytes; throws or returns another length when it cannot.
 * The host may hand in a faster one (Node's zlib); it must not allocate more than `size` bytes.
 */
export type InflateRaw = (packed: Uint8Array, size: number) => Uint8Array;

/** What a host may do quicker than we can. Default: fflate and our own checksum. */
export interface Codec {
  readonly inflate: InflateRaw;
  readonly crc32: (bytes: Uint8Array) => number;
}

/** What one archive may still unpack; shared by all parts of one file. */
export interface UnpackBudget {
  left: number;
}

export function newBudget(): UnpackBudget {
  return { left: ZIP_LIMITS.totalBytes };
}

/** Deflate makes at most 1,032 bytes of one, so packed data below this cannot run for long. */
const SAFE_PACKED_BYTES = 256 * 1024;
const CHUNK_BYTES = 16 * 1024;

/** fflate, guarded: a part that would unpack to more than it declares is stopped soon after. */
const inflateWithFflate: InflateRaw = (packed, size) => {
  // Output buffer fixed: a lying size costs time in proportion to the packed bytes, never memory.
  if (packed.length <= SAFE_PACKED_BYTES) return inflateSync(packed, { out: new Uint8Array(size) });
  const out = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new RangeError("unpacks to more than it declares");
    out.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length; at += CHUNK_BYTES) {
    stream.push(packed.subarray(at, at + CHUNK_BYTES), at + CHUNK_BYTES >= packed.length);
  }
  return out.subarray(0, length);
};

export const DEFAULT_CODEC: Codec = { inflate: inflateWithFflate, crc32 };

/** Unpacks one part; `damaged`, `password` or `too-large` if that is not possible or not safe. */
export function unpack(
  archive: Archive,
  entry: ZipEntry,
  budget: UnpackBudget,
  codec: Codec = DEFAULT_CODEC,
): Outcome<Uint8Array> {
  if (entry.flags & 1) return fail("password");
  const megabytes = (bytes: number) => `${bytes / (1024 * 1024)} MB`;
  if (entry.size > ZIP_LIMITS.partBytes) return fail("too-large", megabytes(ZIP_LIMITS.partBytes));
  if (entry.size > ZIP_LIMITS.ratioFreeBytes && entry.size > entry.packedSize * ZIP_LIMITS.ratio) {
    return fail("too-large", `1:${ZIP_LIMITS.ratio}`);
  }
  budget.left -= entry.size;
  if (budget.left < 0) return fail("too-large", megabytes(ZIP_LIMITS.totalBytes));

  const packed = archive.bytes.subarray(entry.dataStart, entry.dataStart + entry.packedSize);
  let bytes: Uint8Array;
  try {
    if (entry.method === 0) bytes = packed;
    else if (entry.method === 8) bytes = entry.size === 0 ? new Uint8Array(0) : codec.inflate(packed, entry.size);
    else return fail("damaged", entry.name);
  } catch {
    return fail("damaged", entry.name);
  }
  if (bytes.length !== entry.size || codec.crc32(bytes) !== entry.crc) return fail("damaged", entry.name);
  return succeed(bytes);
}
