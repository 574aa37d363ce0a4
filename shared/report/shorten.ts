/** A cell text in one line of at most `most` characters, an ellipsis in place of the rest. */
export function shorten(text: string, most: number): string {
  // Cut before folding blanks: a cell may hold 32,767 characters.
  const line = text
    .slice(0, most * 4)
    .replace(/[\s\u3000]+/g, " ")
    .trim();
  const characters = [...line.slice(0, most * 2)];
  return characters.length > most || line.length > most * 2 || text.length > most * 4
    ? `${characters.slice(0, most).join("")}…`
    : line;
}

/** A text that a cell of at most `most` characters holds; a pair of surrogates is not cut in two. */
export function cutText(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
