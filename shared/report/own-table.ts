import { LOCALES } from "../locale";
import type { Sheet } from "../sheet";
import { findingsTable, indicatorsTable, missingTable, type TableOptions } from "./tables";

/** First rows of the result tables, each as one text. */
const HEADINGS: ReadonlySet<string> = new Set(
  LOCALES.flatMap((locale) =>
    [false, true].flatMap((showFile) => {
      const options: TableOptions = { locale, showFile };
      return [findingsTable, indicatorsTable, missingTable].map((table) =>
        rowText(table([], options).columns.map(({ heading }) => heading)),
      );
    }),
  ),
);

/**
 * A result table of ours that has lost its mark on the way: copied into another file, or saved in another format. It
 * repeats what stands in the sheets themselves, so it is not judged a second time. Told by its whole first row; it may
 * be the staff's by now, so it is never written to for that.
 */
export function isOwnTable({ cells }: Sheet): boolean {
  const first = cells.filter(({ row, text }) => row === 0 && text !== "").sort((a, b) => a.column - b.column);
  return first.every(({ column }, i) => column === i) && HEADINGS.has(rowText(first.map(({ text }) => text)));
}

function rowText(texts: readonly string[]): string {
  return texts.join("\n");
}
