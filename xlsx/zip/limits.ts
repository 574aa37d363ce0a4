/**
 * Limits that a file must keep before a byte of it is unpacked; real workbooks stay far below.
 * Largest published evaluation workbook seen in the field: 407 sheets, about 2 MB packed, 30 MB unpacked.
 */
export const ZIP_LIMITS = {
  /** Entries of the archive. 5,000 sheets with relations, notes and drawings each are 25,000. */
  entries: 100_000,
  /** Bytes of one unpacked part: a JavaScript string holds at most 2^29 - 24 characters. */
  partBytes: 256 * 1024 * 1024,
  /** Bytes of all parts that are unpacked for one file. */
  totalBytes: 512 * 1024 * 1024,
  /** Unpacked : packed above which a part is taken for a bomb (Excel's own parts reach about 40:1)... */
  ratio: 250,
  /** ...unless it is smaller than this. */
  ratioFreeBytes: 8 * 1024 * 1024,
} as const;
