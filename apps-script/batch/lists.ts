import type { Locale } from "../../shared/locale";
import { missingByDepartment, reminderText } from "../../shared/report/reminder";
import { missingTable } from "../../shared/report/tables";
import type { ListedFile, Reason } from "./journal";
import type { KeptMissing } from "./record";
import { type FileDigest, NO_NAME, type OutRow } from "./tables";
import { REASON_WORDS } from "./words";

/** 未記入一覧 of all files; `urlOf` opens a cell. */
export function missingRows(
  files: readonly FileDigest[],
  locale: Locale,
  urlOf: (path: string, sheet: string, cell: string) => string | null,
): readonly OutRow[] {
  const all = files.flatMap(({ path, digest }) => digest.missing.map((one) => ({ path, one })));
  const groups = new Map<string, { path: string; one: KeptMissing }[]>();
  for (const entry of all) {
    const key = entry.one.department ?? "";
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  // Nobody's cells come last.
  const names = [...groups.keys()].sort((a, b) => Number(a === "") - Number(b === "") || (a < b ? -1 : a > b ? 1 : 0));
  const linkColumn = missingTable([], { locale, showFile: true }).columns.findIndex(
    ({ heading }) => heading === (locale === "ja" ? "セル" : "Cell"),
  );
  return names.flatMap((name) =>
    (groups.get(name) ?? []).map(({ path, one }) => {
      const url = urlOf(path, one.sheet, one.cell);
      return {
        values: [path, one.department, one.sheet, one.cell, one.place, one.message],
        link: url === null ? null : { column: linkColumn, url },
        tone: null,
      };
    }),
  );
}

/** 読めなかったファイル, and what was left out of files that were read. */
export function unreadRows(
  unread: readonly {
    readonly file: ListedFile;
    readonly path: string;
    readonly reason: Reason;
    readonly detail: string | null;
  }[],
  files: readonly FileDigest[],
  locale: Locale,
): readonly OutRow[] {
  return [
    ...unread.map(({ file, path, reason, detail }) => ({
      values: [path, REASON_WORDS[reason].why[locale], REASON_WORDS[reason].remedy[locale], detail],
      link: { column: 0, url: fileUrl(file.id) },
      tone: null,
    })),
    ...files.flatMap(({ path, digest }) =>
      digest.leftOut.map((sentence) => ({
        values: [path, locale === "ja" ? "一部だけ点検しました" : "Checked in part", "", sentence],
        link: null,
        tone: null,
      })),
    ),
  ];
}

function fileUrl(id: string): string {
  return `https://drive.google.com/open?id=${id}`;
}

/** The form that 「このセルへのリンクを取得」 of Google Sheets gives. */
export function cellUrl(id: string, gid: number, cell: string): string {
  return `https://docs.google.com/spreadsheets/d/${id}/edit#gid=${gid}&range=${cell}`;
}

/** A cell holds 50,000 characters; a text that is longer goes on in the next row. */
const MOST_TEXT = 40_000;

/** 記入のお願い: one text a department. */
export function reminderRows(files: readonly FileDigest[], locale: Locale): readonly OutRow[] {
  const rows = files.flatMap(({ path, digest }) =>
    digest.missing.map((finding) => ({ file: path, department: finding.department, finding })),
  );
  return missingByDepartment(rows).flatMap((group) => {
    const text = reminderText(group, locale);
    const pieces: string[] = [];
    for (let at = 0; at < text.length; at += MOST_TEXT) pieces.push(text.slice(at, at + MOST_TEXT));
    return pieces.map((piece, i) => ({
      values: [group.department ?? NO_NAME[locale], i === 0 ? group.rows.length : null, piece],
      link: null,
      tone: null,
    }));
  });
}
