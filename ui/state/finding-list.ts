import type { Verdict } from "../../shared/evaluate/types";
import { SEVERITIES, type Severity } from "../../shared/rules/define-rule";
import { type FindingRow, searchKey, searchTextOf } from "./finding-rows";

export const GROUPINGS = ["sheet", "rule", "department", "none"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const SORTS = ["place", "severity"] as const;
export type FindingSort = (typeof SORTS)[number];

export interface Filters {
  /** Severities shown. */
  readonly severities: readonly Severity[];
  /** Only findings at cells whose year was judged so; null: all. */
  readonly verdict: Verdict | null;
  /** null: all. */
  readonly rule: string | null;
  readonly department: string | null;
  readonly file: string | null;
  /** Only what appeared with the last check. */
  readonly onlyNew: boolean;
  /** Words set apart by blanks; all must be found. */
  readonly search: string;
}

export const NO_FILTERS: Filters = {
  severities: SEVERITIES,
  verdict: null,
  rule: null,
  department: null,
  file: null,
  onlyNew: false,
  search: "",
};

export interface ListOptions {
  readonly filters: Filters;
  readonly grouping: Grouping;
  readonly sort: FindingSort;
  /** Group keys whose rows are folded away. */
  readonly folded: ReadonlySet<string>;
  /** Ids of rows that appeared with the last check. */
  readonly appeared: ReadonlySet<string>;
}

export type ListItem =
  | { readonly kind: "group"; readonly key: string; readonly group: Group; readonly isFolded: boolean }
  | { readonly kind: "row"; readonly key: string; readonly row: FindingRow; readonly position: number };

export interface Group {
  readonly key: string;
  /** File and sheet, rule id, or department; which one the grouping says. null: none given. */
  readonly value: string | null;
  /** Only when grouped by sheet. */
  readonly file: string | null;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly count: number;
}

export interface FindingList {
  /** Headings and rows in the order shown. */
  readonly items: readonly ListItem[];
  /** Rows in the order shown, those of folded groups left out: what the keys walk through. */
  readonly rows: readonly FindingRow[];
  /** How many rows the filters let through, folded ones included. */
  readonly shown: number;
  readonly total: number;
  /** Rows by severity when the filter of severities is left out of account: for the filter's own buttons. */
  readonly bySeverity: Readonly<Record<Severity, number>>;
}

/** Filters, groups and sorts. Linear in the number of rows, so that tens of thousands stay quick. */
export function listFindings(rows: readonly FindingRow[], options: ListOptions): FindingList {
  const bySeverity = { error: 0, warning: 0, info: 0 };
  const passes = passesFilters(options);
  const severities = new Set(options.filters.severities);
  const kept: FindingRow[] = [];
  for (const row of rows) {
    if (!passes(row)) continue;
    bySeverity[row.finding.severity] += 1;
    if (severities.has(row.finding.severity)) kept.push(row);
  }
  const sorted = options.sort === "severity" ? bySeverityThenPlace(kept) : kept;
  const { items, visible } = arrange(sorted, options);
  return { items, rows: visible, shown: kept.length, total: rows.length, bySeverity };
}

function passesFilters({ filters, appeared }: ListOptions): (row: FindingRow) => boolean {
  const { verdict, rule, department, file, onlyNew } = filters;
  const words = searchKey(filters.search)
    .split(/\s+/)
    .filter((word) => word !== "");
  return (row) =>
    (verdict === null || row.verdict === verdict) &&
    (rule === null || row.finding.rule === rule) &&
    (department === null || (row.department ?? "") === department) &&
    (file === null || row.file === file) &&
    (!onlyNew || appeared.has(row.id)) &&
    (words.length === 0 || hasAll(searchTextOf(row), words));
}

function hasAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

function bySeverityThenPlace(rows: readonly FindingRow[]): readonly FindingRow[] {
  const buckets: Record<Severity, FindingRow[]> = { error: [], warning: [], info: [] };
  for (const row of rows) buckets[row.finding.severity].push(row);
  return [...buckets.error, ...buckets.warning, ...buckets.info];
}

function arrange(rows: readonly FindingRow[], options: ListOptions): { items: ListItem[]; visible: FindingRow[] } {
  const items: ListItem[] = [];
  const visible: FindingRow[] = [];
  const show = (row: FindingRow) => {
    visible.push(row);
    items.push({ kind: "row", key: row.id, row, position: visible.length });
  };
  if (options.grouping === "none") {
    for (const row of rows) show(row);
    return { items, visible };
  }
  for (const { group, members } of groupRows(rows, options.grouping)) {
    const isFolded = options.folded.has(group.key);
    items.push({ kind: "group", key: `group\u0000${group.key}`, group, isFolded });
    if (!isFolded) for (const row of members) show(row);
  }
  return { items, visible };
}

const VALUE_OF: Readonly<Record<Exclude<Grouping, "none">, (row: FindingRow) => string | null>> = {
  sheet: (row) => row.finding.sheet,
  rule: (row) => row.finding.rule,
  department: (row) => row.department,
};

function groupRows(rows: readonly FindingRow[], grouping: Exclude<Grouping, "none">) {
  const groups = new Map<string, { value: string | null; file: string | null; members: FindingRow[] }>();
  for (const row of rows) {
    const value = VALUE_OF[grouping](row);
    const file = grouping === "sheet" ? row.file : null;
    const key = `${grouping}\u0000${file ?? ""}\u0000${value ?? ""}`;
    const group = groups.get(key);
    if (group) group.members.push(row);
    else groups.set(key, { value, file, members: [row] });
  }
  const arranged = [...groups].map(([key, { value, file, members }]) => {
    const counts = { error: 0, warning: 0, info: 0 };
    for (const { finding } of members) counts[finding.severity] += 1;
    return { group: { key, value, file, counts, count: members.length }, members };
  });
  // Sheets stay in the order of the files; rules and departments with the most to do come first.
  if (grouping === "sheet") return arranged;
  return arranged.sort(
    (a, b) =>
      b.group.counts.error - a.group.counts.error ||
      b.group.counts.warning - a.group.counts.warning ||
      b.group.count - a.group.count,
  );
}
