import { compareFiles } from "../../shared/inspect";
import type { Locale } from "../../shared/locale";
import { findingsTable } from "../../shared/report/tables";
import type { Finding } from "../../shared/report/types";
import { SEVERITIES } from "../../shared/rules/define-rule";
import type { IndicatorFacts } from "../../shared/rules/indicator-facts";
import { DEFAULT_SETTINGS, type Settings } from "../../shared/settings";
import type { File } from "../spreadsheet/file";
import type { ListedFile, Reason } from "./journal";
import { cellUrl, missingRows, reminderRows, unreadRows } from "./lists";
import { departmentOf, type KeptRow, keptRow } from "./record";
import type { Records } from "./records";
import { finishTable, makeRoom, ownResultSheet, prepareTable, writeRows } from "./result-sheet";
import { summaryRows } from "./summary";
import { type FileDigest, type OutRow, TABLES, type TableId, tableShapes } from "./tables";
import { batchWords } from "./words";

/** Facts of more characters than these are not compared: they would not fit into one execution. */
const MOST_FACTS = 8_000_000;

export interface ResultJob {
  readonly file: File;
  readonly files: readonly ListedFile[];
  readonly records: Records;
  readonly settings: Settings | null;
  readonly locale: Locale;
}

/**
 * Writes the result sheets from the kept results of all files. Three kinds of step, each of which may be done twice
 * with the same result: sheets are emptied and made ready; rows of a few files are written where they belong, which
 * follows from the sizes of the files before them; the sheets made of all files together are written whole.
 */
export interface ResultWriter {
  readonly prepare: () => void;
  /** How many files have rows. */
  readonly files: number;
  /** Writes the rows of files from `first` on and says with which file to go on. */
  readonly writeFiles: (first: number) => number;
  readonly tables: number;
  /** Writes what one sheet says of all files together, and gives it its look and place. */
  readonly finishTable: (place: number) => void;
}

/** What each sheet says of all files together, and below which row of the files. */
type Wholes = Readonly<Record<TableId, { readonly at: number; readonly rows: readonly OutRow[] }>>;

/** Characters of kept rows that one step carries. */
const CHARACTERS_A_STEP = 1_500_000;

export function openResults({ file, files, records, settings, locale }: ResultJob): ResultWriter {
  const shapes = tableShapes(locale);
  const sheetOf = (id: TableId) => ownResultSheet(file, id, shapes[id].name[locale]);
  const paths = pathsOf(files);
  const read = files.filter(({ id, reason }) => reason === null && records.head(id)?.reason === null);
  const starts = startsOf(read, records);

  const writeFiles = (first: number): number => {
    let last = first;
    for (let size = 0; last < read.length && size < CHARACTERS_A_STEP; last++) {
      size += records.head(read[last]!.id)?.parts.rows.characters ?? 0;
    }
    const part = read.slice(first, last);
    const ids = part.map(({ id }) => id);
    const rows = records.read(ids, "rows");
    const digests = records.read(ids, "digest");
    for (const table of ["findings", "indicators"] as const) {
      const out = part.flatMap(({ id }) =>
        (rows.get(id)?.[table] ?? []).map((row) => outRow(row, paths.get(id) ?? "", id, digests.get(id)?.gids ?? {})),
      );
      writeRows(sheetOf(table), shapes[table], starts[first]?.[table] ?? 0, out);
    }
    return last;
  };

  /** Asked for once an execution: it reads what is kept of every file. */
  let wholes: Wholes | null = null;
  const ofAllFiles = (): Wholes => {
    const ids = read.map(({ id }) => id);
    const digests = records.read(ids, "digest");
    const total = starts[read.length]!;
    const compared = comparedFindings(read, records, paths, settings ?? DEFAULT_SETTINGS, locale);
    const fileDigests: FileDigest[] = read.flatMap(({ id }) => {
      const digest = digests.get(id);
      const path = paths.get(id) ?? "";
      if (!digest) return [];
      const counts = (compared.findings.get(path) ?? []).map(({ department, severity }) => ({
        department: departmentOf(department),
        counts: SEVERITIES.map((one) => (one === severity ? 1 : 0)),
      }));
      return [{ path, digest, compared: counts }];
    });
    const idByPath = new Map(read.map(({ id }) => [paths.get(id) ?? "", id]));
    const urlOf = (path: string, sheet: string, cell: string): string | null => {
      const id = idByPath.get(path);
      const gid = id === undefined ? undefined : digests.get(id)?.gids[sheet];
      return id === undefined || gid === undefined ? null : cellUrl(id, gid, cell);
    };
    const unread = files.flatMap((one) => {
      const head = records.head(one.id);
      const reason: Reason | null = one.reason ?? head?.reason ?? null;
      const detail = one.reason ? null : (head?.detail ?? null);
      return reason === null ? [] : [{ file: one, path: paths.get(one.id) ?? "", reason, detail }];
    });
    const more = [...compared.findings].flatMap(([path, findings]) =>
      findingsTable([{ path, sheets: sheetsWith(findings) }], { locale, showFile: false }).rows.map((row) => {
        const id = idByPath.get(path) ?? "";
        return outRow(keptRow(row), path, id, digests.get(id)?.gids ?? {});
      }),
    );
    const notes: readonly OutRow[] = compared.isSkipped
      ? [{ values: ["", "", "", batchWords(locale).factsTooMany], link: null, tone: null }]
      : [];
    return {
      missing: { at: 0, rows: missingRows(fileDigests, locale, urlOf) },
      summary: { at: 0, rows: summaryRows(fileDigests, settings ?? DEFAULT_SETTINGS, locale) },
      findings: { at: total.findings, rows: more },
      indicators: { at: total.indicators, rows: [] },
      unread: { at: 0, rows: [...unreadRows(unread, fileDigests, locale), ...notes] },
      reminders: { at: 0, rows: reminderRows(fileDigests, locale) },
    };
  };

  return {
    prepare: () => {
      const total = starts[read.length]!;
      for (const id of TABLES) {
        prepareTable(sheetOf(id), shapes[id], id === "findings" || id === "indicators" ? total[id] : 0);
      }
    },
    files: read.length,
    writeFiles,
    tables: TABLES.length,
    finishTable: (place) => {
      const id = TABLES[place]!;
      const sheet = sheetOf(id);
      wholes ??= ofAllFiles();
      const { at, rows } = wholes[id];
      makeRoom(sheet, at + rows.length + 1, shapes[id].columns.length);
      writeRows(sheet, shapes[id], at, rows);
      finishTable(sheet, shapes[id], at + rows.length);
      file.service.setActiveSheet(sheet);
      file.service.moveActiveSheet(place + 1);
      if (place === TABLES.length - 1) file.service.setActiveSheet(sheetOf("missing"));
    },
  };
}

/** Folder and name; files of one name in one folder are numbered. */
function pathsOf(files: readonly ListedFile[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    files.map(({ id, folder, name }) => {
      const path = folder === "" ? name : `${folder}/${name}`;
      let own = path;
      for (let n = 2; taken.has(own); n++) own = `${path}（${n}）`;
      taken.add(own);
      return [id, own];
    }),
  );
}

/** Rows of 点検結果 and 評価一覧 before each file; one entry more than files: the totals. */
function startsOf(files: readonly ListedFile[], records: Records) {
  const starts = [{ findings: 0, indicators: 0 }];
  for (const { id } of files) {
    const { findings, indicators } = starts[starts.length - 1]!;
    const sizes = records.head(id)?.sizes ?? { findings: 0, indicators: 0 };
    starts.push({ findings: findings + sizes.findings, indicators: indicators + sizes.indicators });
  }
  return starts;
}

function outRow(row: KeptRow, path: string, id: string, gids: Readonly<Record<string, number>>): OutRow {
  const gid = row.link ? gids[row.link.sheet] : undefined;
  return {
    values: [path, ...row.values],
    link: row.link && gid !== undefined ? { column: row.link.column + 1, url: cellUrl(id, gid, row.link.cell) } : null,
    tone: row.tone && { column: row.tone.column + 1, tone: row.tone.tone },
  };
}

function comparedFindings(
  files: readonly ListedFile[],
  records: Records,
  paths: ReadonlyMap<string, string>,
  settings: Settings,
  locale: Locale,
): { readonly findings: ReadonlyMap<string, readonly Finding[]>; readonly isSkipped: boolean } {
  const characters = files.reduce((sum, { id }) => sum + (records.head(id)?.parts.facts.characters ?? 0), 0);
  if (characters > MOST_FACTS) return { findings: new Map(), isSkipped: true };
  const kept = records.read(
    files.map(({ id }) => id),
    "facts",
  );
  const facts: IndicatorFacts[] = files.flatMap(({ id }) =>
    (kept.get(id) ?? []).map((one) => ({ ...one, file: paths.get(id) ?? "" })),
  );
  return { findings: compareFiles(facts, { locale, settings }), isSkipped: false };
}

/** The little of a sheet's report that the table of findings looks at. */
function sheetsWith(findings: readonly Finding[]) {
  return [
    {
      name: "",
      visibility: "visible" as const,
      forms: [],
      evaluationYear: null,
      indicators: [],
      budgets: [],
      actions: [],
      findings,
      unclaimed: 0,
    },
  ];
}
