import { deflateSync } from "fflate";
import { crc32 } from "./crc32";
import type { Archive, ZipEntry } from "./read-zip";

/** A part to write: the packed bytes of another archive as they are, or new content. */
export type ZipPart =
  | { readonly kind: "copy"; readonly archive: Archive; readonly entry: ZipEntry }
  | {
      readonly kind: "new";
      readonly name: string;
      readonly bytes: Uint8Array;
      /** `unchecked`: neither packed nor with a checksum, for archives that never leave memory. */
      readonly storage?: "packed" | "stored" | "unchecked";
      readonly time?: number;
    };

interface Packed {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
  readonly externalAttributes: number;
}

/** 1980-01-01 00:00: new parts carry no clock, so that the same input gives the same bytes. */
const NO_TIME = 0x00210000;
const UTF8_NAMES = 0x0800;

/**
 * Writes an archive. Copied parts keep their packed bytes, date and order; sizes stand in the headers
 * (no data descriptors), as Excel expects. Archives of 4 GB or 65,535 entries and more are not written.
 */
export function writeZip(parts: readonly ZipPart[]): Uint8Array {
  const packed = parts.map(pack);
  let total = 22;
  for (const p of packed) total += 30 + 46 + 2 * p.name.length + p.data.length;
  const out = new Uint8Array(total);
  const view = new DataView(out.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const p of packed) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    view.setUint16(at + 4, 20, true);
    at = writeCommonFields(view, at + 6, p);
    view.setUint16(at, 0, true);
    at += 2;
    out.set(p.name, at);
    out.set(p.data, at + p.name.length);
    at += p.name.length + p.data.length;
  }
  const directory = at;
  for (const [i, p] of packed.entries()) {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    view.setUint16(at + 6, 20, true);
    const fieldsEnd = writeCommonFields(view, at + 8, p);
    view.setUint32(fieldsEnd + 8, p.externalAttributes, true);
    view.setUint32(fieldsEnd + 12, offsets[i]!, true);
    out.set(p.name, at + 46);
    at += 46 + p.name.length;
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, packed.length, true);
  view.setUint16(at + 10, packed.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return out;
}

/** Flags to name length: the same 22 bytes in the local header and in the directory. */
function writeCommonFields(view: DataView, at: number, p: Packed): number {
  view.setUint16(at, p.flags, true);
  view.setUint16(at + 2, p.method, true);
  view.setUint32(at + 4, p.time, true);
  view.setUint32(at + 8, p.crc, true);
  view.setUint32(at + 12, p.data.length, true);
  view.setUint32(at + 16, p.size, true);
  view.setUint16(at + 20, p.name.length, true);
  return at + 22;
}

function pack(part: ZipPart): Packed {
  if (part.kind === "copy") {
    const { entry, archive } = part;
    return {
      name: entry.nameBytes,
      // Bit 3 (sizes follow the data) is dropped, because the sizes now stand in front.
      flags: entry.flags & ~0x0008,
      method: entry.method,
      time: entry.time,
      crc: entry.crc,
      size: entry.size,
      data: archive.bytes.subarray(entry.dataStart, entry.dataStart + entry.packedSize),
      externalAttributes: entry.externalAttributes,
    };
  }
  const isPacked = (part.storage ?? "packed") === "packed";
  return {
    name: new TextEncoder().encode(part.name),
    flags: nameFlag(part.name),
    method: isPacked ? 8 : 0,
    time: part.time ?? NO_TIME,
    crc: part.storage === "unchecked" ? 0 : crc32(part.bytes),
    size: part.bytes.length,
    data: isPacked ? deflateSync(part.bytes, { level: 6 }) : part.bytes,
    externalAttributes: 0,
  };
}

function nameFlag(name: string): number {
  for (let i = 0; i < name.length; i++) if (name.charCodeAt(i) > 0x7e) return UTF8_NAMES;
  return 0;
}
