import { inflateRawSync } from "node:zlib";
import type { InflateRaw } from "./zip/unpack";

/** Node's own inflate: several times quicker than fflate, and it stops by itself at the declared size. */
export const inflateWithNode: InflateRaw = (packed, size) => inflateRawSync(packed, { maxOutputLength: size });
