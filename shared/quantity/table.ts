/** Longest-spelling lookup at a place of a text: the one way in which all word tables of this folder are searched. */
export interface WordTable<Value> {
  /** The longest spelling that begins at `at`; null when none does. */
  readonly match: (text: string, at: number) => WordMatch<Value> | null;
  /** The value of a text that is exactly one spelling. */
  readonly whole: (text: string) => Value | undefined;
}

export interface WordMatch<Value> {
  readonly value: Value;
  readonly end: number;
}

/** Builds a table from rows `[value, "spelling spelling …"]`. Spellings are written folded (see shared/fold.ts). */
export function wordTable<Value>(rows: readonly (readonly [Value, string])[]): WordTable<Value> {
  const exact = new Map<string, Value>();
  const byFirst = new Map<string, [string, Value][]>();
  for (const [value, spellings] of rows) {
    for (const spelling of spellings.split(/\s+/)) {
      if (spelling === "") continue;
      exact.set(spelling, value);
      const first = spelling[0]!;
      const bucket = byFirst.get(first);
      if (bucket) bucket.push([spelling, value]);
      else byFirst.set(first, [[spelling, value]]);
    }
  }
  for (const bucket of byFirst.values()) bucket.sort((a, b) => b[0].length - a[0].length);
  return {
    match(text, at) {
      const bucket = byFirst.get(text[at] ?? "");
      if (!bucket) return null;
      for (const [spelling, value] of bucket) {
        if (text.startsWith(spelling, at)) return { value, end: at + spelling.length };
      }
      return null;
    },
    whole: (text) => exact.get(text),
  };
}
