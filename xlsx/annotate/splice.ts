/** Replace `remove` characters at `at` by `insert`; offsets count in the text before any change. */
export interface Splice {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** Undoes a splice: in the changed text, `length` characters at `at` give way to `text`. */
export interface Undo {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/** Applies all splices in one pass. They must not overlap; those at the same place keep their order. */
export function applySplices(text: string, splices: readonly Splice[]): { text: string; undo: Undo[] } {
  const sorted = [...splices].sort((a, b) => a.at - b.at);
  const pieces: string[] = [];
  const undo: Undo[] = [];
  let from = 0;
  let shift = 0;
  for (const { at, remove, insert } of sorted) {
    pieces.push(text.slice(from, at), insert);
    undo.push({ at: at + shift, length: insert.length, text: text.slice(at, at + remove) });
    from = at + remove;
    shift += insert.length - remove;
  }
  pieces.push(text.slice(from));
  return { text: pieces.join(""), undo };
}

export function undoSplices(text: string, undo: readonly Undo[]): string {
  const splices = undo.map(({ at, length, text: before }) => ({ at, remove: length, insert: before }));
  return applySplices(text, splices).text;
}
