/** Texts remembered at most by one reader; when there are more it starts anew, so memory stays flat in any batch. */
const MOST = 10_000;
/** Longer texts are prose, which hardly repeats; keeping them would let a batch of them fill the memory. */
const LONGEST = 200;

/**
 * The same reader of texts, which reads each text only once: sheets of one form repeat their labels, units and short
 * entries by the hundred. Only for pure readers whose results nobody changes.
 */
export function remembering<Result>(read: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    if (text.length > LONGEST) return read(text);
    const seen = known.get(text);
    if (seen !== undefined || known.has(text)) return seen as Result;
    const result = read(text);
    if (known.size >= MOST) known.clear();
    known.set(text, result);
    return result;
  };
}

/** The same for a reader of one object, kept as long as the object is. */
export function rememberingEach<Source extends object, Result>(
  read: (source: Source) => Result,
): (source: Source) => Result {
  const known = new WeakMap<Source, { readonly result: Result }>();
  return (source) => {
    const seen = known.get(source);
    if (seen) return seen.result;
    const result = read(source);
    known.set(source, { result });
    return result;
  };
}
