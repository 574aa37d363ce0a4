import { readFileSync } from "node:fs";
import { join } from "node:path";
import { notationOf } from "../../shared/quantity/notation";
import { readQuantity } from "../../shared/quantity/read";

const [HEAD, ...LINES] = readFileSync(join(__dirname, "corpus.tsv"), "utf8").replace(/\n$/, "").split("\n");
const ROWS = LINES.map((line) => line.split("\t") as [string, string, string, string]);

describe("corpus of cell texts", () => {
  test("has its columns, no text twice, at least 250 rows", () => {
    expect(HEAD).toBe("text\texpected\tsource\tnote");
    for (const row of ROWS) expect(row).toHaveLength(4);
    expect(new Set(ROWS.map(([text]) => text)).size).toBe(ROWS.length);
    expect(ROWS.length).toBeGreaterThanOrEqual(250);
  });

  test.each(ROWS)("%s is %s (%s)", (text, expected) => {
    const written = text.replace(/\\n/g, "\n");
    const reading = readQuantity(written);
    expect(notationOf(reading)).toBe(expected);
    expect(reading.raw).toBe(written);
  });
});
