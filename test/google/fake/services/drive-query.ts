import { ServiceError } from "../errors";
import type { FileState } from "../world";

/**
 * Terms of the search language joined by "and", as our code asks them; anything else is refused aloud.
 * https://developers.google.com/drive/api/guides/ref-search-terms
 */
const TERMS: readonly (readonly [RegExp, (match: RegExpExecArray, file: FileState) => boolean])[] = [
  [/^mimeType\s*=\s*'([^']*)'$/, (m, file) => file.mimeType === m[1]],
  [/^mimeType\s*!=\s*'([^']*)'$/, (m, file) => file.mimeType !== m[1]],
  [/^trashed\s*=\s*(true|false)$/, (m, file) => file.trashed === (m[1] === "true")],
  [/^(?:modifiedDate|modifiedTime)\s*>\s*'([^']*)'$/, (m, file) => file.updated > Date.parse(m[1]!)],
  [/^(?:title|name)\s*=\s*'([^']*)'$/, (m, file) => file.name === m[1]],
  [/^(?:title|name)\s+contains\s+'([^']*)'$/, (m, file) => file.name.includes(m[1]!)],
  [/^'([^']*)'\s+in\s+parents$/, (m, file) => file.parents.includes(m[1]!)],
];

export function matches(file: FileState, query: string): boolean {
  return query.split(/\s+and\s+/).every((term) => {
    for (const [pattern, holds] of TERMS) {
      const match = pattern.exec(term.trim().replace(/^\((.*)\)$/, "$1"));
      if (match) return holds(match, file);
    }
    if (/\s+or\s+/.test(term))
      return term
        .replace(/^\(|\)$/g, "")
        .split(/\s+or\s+/)
        .some((part) => matches(file, part));
    throw new ServiceError(`Invalid argument: q (${term})`);
  });
}
