import type { LabelKey } from "./labels";

/** "This column is the plan": for a sheet whose headings say nothing a program could know. */
export interface ColumnRole {
  /** Which sheets: a name, or a pattern with `*`; absent: all. */
  readonly sheet?: string;
  /** Heading as written (compared folded), or a column letter such as "F". */
  readonly column: string;
  readonly key: LabelKey;
}

/** What staff have taught about their sheets (settings). */
export interface FormOptions {
  /** Further words for a label: { plan: ["ねらい値"] }. They win over the built-in meaning of the same word. */
  readonly synonyms?: Partial<Readonly<Record<LabelKey, readonly string[]>>>;
  readonly columns?: readonly ColumnRole[];
}

/** Whether a sheet name fits a pattern with `*`; the pattern is plain text otherwise. */
export function fitsSheetPattern(pattern: string | undefined, name: string): boolean {
  if (pattern === undefined || pattern === "" || pattern === "*") return true;
  const parts = pattern.split("*");
  if (parts.length === 1) return pattern === name;
  if (!name.startsWith(parts[0]!)) return false;
  const last = parts[parts.length - 1]!;
  let from = parts[0]!.length;
  for (const part of parts.slice(1, -1)) {
    const at = name.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return name.length - last.length >= from && name.endsWith(last);
}
