import { departmentName } from "../../shared/evaluate/department-name";
import type { Verdict } from "../../shared/evaluate/types";
import type { Inspection } from "../../shared/inspect";
import type { Locale } from "../../shared/locale";
import { currentVerdict } from "../../shared/report/summary";
import {
  findingsTable,
  indicatorsTable,
  MISSING_RULES,
  type ResultRow,
  type ResultTone,
} from "../../shared/report/tables";
import type { Finding, Report } from "../../shared/report/types";
import { SEVERITIES } from "../../shared/rules/define-rule";
import type { IndicatorFact, IndicatorFacts } from "../../shared/rules/indicator-facts";
import type { Reason } from "./journal";
import { batchWords } from "./words";

/** A row of a result table as it is kept: at most one cell of it has a link, and one a tone. */
export interface KeptRow {
  readonly values: readonly (string | number | null)[];
  readonly link: { readonly column: number; readonly sheet: string; readonly cell: string } | null;
  readonly tone: { readonly column: number; readonly tone: ResultTone } | null;
}

export type KeptMissing = Pick<Finding, "rule" | "sheet" | "cell" | "place" | "message" | "department">;

/** What the summary needs of a file: small, so that those of a thousand files fit into one execution. */
export interface Digest {
  /** Sheet -> its gid, for links. */
  readonly gids: Readonly<Record<string, number>>;
  readonly missing: readonly KeptMissing[];
  readonly verdicts: readonly Tally[];
  readonly findings: readonly { readonly department: string | null; readonly counts: readonly number[] }[];
  /** One sentence for each thing of the file that was left out. */
  readonly leftOut: readonly string[];
}

/** Indicators of one department and policy with one verdict and rating. */
export interface Tally {
  readonly department: string | null;
  readonly policy: string | null;
  readonly verdict: Verdict;
  readonly rating: string | null;
  readonly count: number;
}

export interface KeptRows {
  readonly findings: readonly KeptRow[];
  readonly indicators: readonly KeptRow[];
}

/** The result of one file. */
export interface FileRecord {
  readonly reason: Reason | null;
  /** What the service said, where the reason alone does not tell. */
  readonly detail: string | null;
  readonly digest: Digest;
  readonly rows: KeptRows;
  readonly facts: readonly IndicatorFacts[];
}

const NO_DIGEST: Digest = { gids: {}, missing: [], verdicts: [], findings: [], leftOut: [] };

export function unreadRecord(reason: Reason, detail: string | null): FileRecord {
  return { reason, detail, digest: NO_DIGEST, rows: { findings: [], indicators: [] }, facts: [] };
}

/** Reduces an inspection to what the result file shows and compares. */
export function recordOf(
  { report, facts }: Inspection,
  extra: {
    readonly gids: Readonly<Record<string, number>>;
    readonly leftOut: readonly string[];
    readonly locale: Locale;
  },
): FileRecord {
  const sources = [{ path: "", sheets: report.sheets }];
  const options = { locale: extra.locale, showFile: false };
  const words = batchWords(extra.locale);
  const findings = report.sheets.flatMap((sheet) => sheet.findings);
  const listed = mostImportant(findingsTable(sources, options).rows.map(keptRow), findings);
  const kept = facts.map(shortened);
  const isComparable = JSON.stringify(kept).length <= MOST_CHARACTERS;
  const leftOut = [
    ...extra.leftOut,
    ...(listed.length < findings.length ? [words.tooManyFindings(listed.length, findings.length)] : []),
    ...(isComparable ? [] : [words.factsTooLong]),
  ];
  return {
    reason: null,
    detail: null,
    digest: {
      gids: extra.gids,
      missing: findings.filter(({ rule }) => MISSING_RULES.includes(rule)).map(keptMissing),
      verdicts: talliesOf(report),
      findings: countsOf(findings),
      leftOut,
    },
    rows: {
      findings: listed,
      indicators: indicatorsTable(sources, options).rows.map(keptRow),
    },
    facts: isComparable ? kept : [],
  };
}

/** A part of a record of more characters makes the row of the store too heavy for one call. */
const MOST_CHARACTERS = 1_200_000;

/** The rows of a file with thousands of findings: the least important go, and it is said. */
function mostImportant(rows: readonly KeptRow[], findings: readonly Finding[]): readonly KeptRow[] {
  const sizes = rows.map((row) => JSON.stringify(row).length);
  let excess = sizes.reduce((sum, size) => sum + size, 0) - MOST_CHARACTERS;
  const dropped = new Set<number>();
  for (const severity of [...SEVERITIES].reverse()) {
    for (let i = rows.length - 1; i >= 0 && excess > 0; i--) {
      if (findings[i]?.severity !== severity) continue;
      dropped.add(i);
      excess -= sizes[i] ?? 0;
    }
  }
  return rows.filter((_, i) => !dropped.has(i));
}

/** Who answers, in one line; null where the sheet names nobody. */
export function departmentOf(written: string | null): string | null {
  return departmentName(written ?? "");
}

export function keptRow(row: ResultRow): KeptRow {
  const column = row.findIndex((cell) => cell.link);
  const link = row[column]?.link;
  const toned = row.findIndex(({ tone }) => tone !== undefined && tone !== "plain");
  return {
    values: row.map(({ value }) => (typeof value === "string" ? cellText(value) : value)),
    link: link ? { column, ...link } : null,
    tone: toned < 0 ? null : { column: toned, tone: row[toned]?.tone ?? "plain" },
  };
}

/** A cell holds 50,000 characters (https://support.google.com/drive/answer/37603); our lists are for reading. */
const MOST_TEXT = 2000;

function cellText(text: string): string {
  return text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT)}…` : text;
}

function keptMissing({ rule, sheet, cell, place, message, department }: Finding): KeptMissing {
  return {
    rule,
    sheet,
    cell,
    place: cellText(place),
    message: cellText(message),
    department: departmentOf(department),
  };
}

function talliesOf(report: Report): readonly Tally[] {
  const tallies = new Map<string, Tally>();
  for (const indicator of report.sheets.flatMap((sheet) => sheet.indicators)) {
    const rating = indicator.current === null ? null : (indicator.periods[indicator.current]?.rating ?? null);
    const department = departmentOf(indicator.department);
    const policy = oneLine(indicator.policy);
    const verdict = currentVerdict(indicator);
    const key = JSON.stringify([department, policy, verdict, rating]);
    const count = (tallies.get(key)?.count ?? 0) + 1;
    tallies.set(key, { department, policy, verdict, rating, count });
  }
  return [...tallies.values()];
}

function countsOf(findings: readonly Finding[]): Digest["findings"] {
  const counts = new Map<string | null, number[]>();
  for (const { department, severity } of findings) {
    const name = departmentOf(department);
    const list = counts.get(name) ?? SEVERITIES.map(() => 0);
    list[SEVERITIES.indexOf(severity)]! += 1;
    counts.set(name, list);
  }
  return [...counts].map(([department, list]) => ({ department, counts: list }));
}

function oneLine(text: string | null): string | null {
  const line = (text ?? "").replace(/[\s\u3000]+/g, " ").trim();
  return line === "" ? null : line;
}

/** Long texts are only quoted: what is compared is the figures. */
function shortened(facts: IndicatorFacts): IndicatorFacts {
  const value = (fact: IndicatorFact): IndicatorFact => ({
    ...fact,
    at: { ...fact.at, text: fact.at.text.slice(0, 200) },
  });
  return { ...facts, file: null, values: facts.values.map(value) };
}
