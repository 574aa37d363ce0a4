/** So many words tell one row of a list from the next. */
const WORDS = 2;

/**
 * A print of the first words among some cells, to tell later whether these are still the same: whose row a cell is in.
 * Figures are no words: they are what changes. It says nothing of what the words were.
 */
export function wordPrint(values: readonly unknown[]): string {
  const words = values.filter((value): value is string => typeof value === "string" && value.trim() !== "");
  let print = 0;
  for (const character of words.slice(0, WORDS).join("\n")) {
    print = (Math.imul(print, 31) + (character.codePointAt(0) ?? 0)) | 0;
  }
  return (print >>> 0).toString(36);
}
