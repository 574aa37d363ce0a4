import { readFiscalYear } from "../../shared/fiscal-year/read";
import { notationOf } from "../../shared/quantity/notation";
import { readCellQuantity, readQuantity } from "../../shared/quantity/read";
import { PATTERN_COUNT, SPELLINGS, type SpellingRow } from "../../shared/quantity/spellings";
import { foldUnit, unitInName } from "../../shared/quantity/units";

const READERS: Record<NonNullable<SpellingRow["reader"]>, (written: string, row: SpellingRow) => string> = {
  text: (written) => notationOf(readQuantity(written)),
  unit: (written) => foldUnit(written) ?? "none",
  "unit-in-name": (written) => unitInName(written) ?? "none",
  year: (written) => String(readFiscalYear(written)?.fiscalYear ?? "none"),
  cell: (written, row) =>
    notationOf(
      readCellQuantity(
        { row: 0, column: 0, type: "number", value: row.stored!, text: written, numberFormat: row.format! },
        null,
      ),
    ),
};

const CASES = SPELLINGS.flatMap((row) =>
  row.spellings.map((written) => [row.pattern, written, row.reads, row] as const),
);

describe("spellings of the field study", () => {
  test.each(CASES)("pattern %i: %j is %s", (_, written, reads, row) => {
    expect(READERS[row.reader ?? "text"](written, row)).toBe(reads);
  });

  test("has all 118 patterns", () => {
    const numbers = new Set(SPELLINGS.map((row) => row.pattern));
    const missing = Array.from({ length: PATTERN_COUNT }, (_, index) => index + 1).filter(
      (pattern) => !numbers.has(pattern),
    );
    expect(missing).toEqual([]);
    expect(numbers.size).toBe(118);
  });

  test("a pattern without a figure says why, and only such a pattern", () => {
    for (const row of SPELLINGS) {
      if (row.reads.startsWith("unreadable")) expect(row.unread ?? "").not.toBe("");
      if (row.unread !== undefined && (row.reader ?? "text") === "text" && row.spellings.length > 0) {
        expect(row.reads).toMatch(/^unreadable /);
      }
    }
  });

  test("90 patterns are read in full, 14 in part, 14 not at all", () => {
    const counts = { full: 0, part: 0, none: 0 };
    for (let pattern = 1; pattern <= PATTERN_COUNT; pattern++) {
      const rows = SPELLINGS.filter((row) => row.pattern === pattern);
      const unread = rows.filter((row) => row.unread !== undefined).length;
      counts[unread === 0 ? "full" : unread < rows.length ? "part" : "none"] += 1;
    }
    expect(counts).toEqual({ full: 90, part: 14, none: 14 });
  });
});
